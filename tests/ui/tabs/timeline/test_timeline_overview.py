"""The strip above the lanes: drag, stretch and move its frame."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eurasia_desktop.charts.timeline_overview import TimelineOverview
from eurasia_desktop.ui.tabs.timeline.span_text import parse_span
from eurasia_desktop.ui.tabs.timeline.timeline_tab import TimelineTab

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def strip(tab: TimelineTab) -> TimelineOverview:
    tab.canvas.set_span(parse_span("2010/2014"))
    return tab.overview


def drag(strip: TimelineOverview, qtbot: QtBot, first: int, last: int) -> None:
    y = round(strip.frame_rect.center().y())
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, NONE, QPoint(first, y))
    for x in ((first + last) // 2, last):
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(x, y), strip.mapToGlobal(QPointF(x, y)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, NONE,
        )  # fmt: skip
        QApplication.sendEvent(strip, move)
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, NONE, QPoint(last, y))


def test_it_counts_every_development(tab: TimelineTab, strip: TimelineOverview) -> None:
    assert sum(column.total for column in strip._columns) == len(tab.canvas._events)


def test_the_frame_is_dragged(tab: TimelineTab, strip: TimelineOverview, qtbot: QtBot) -> None:
    before = tab.canvas.span
    middle = round(strip.frame_rect.center().x())

    drag(strip, qtbot, middle, middle + 100)

    assert tab.canvas.span.days == pytest.approx(before.days)
    assert tab.canvas.span.first == pytest.approx(before.first + 100 / strip._scale.px_per_day)


def test_an_edge_is_stretched(tab: TimelineTab, strip: TimelineOverview, qtbot: QtBot) -> None:
    before = tab.canvas.span
    right = round(strip.frame_rect.right())

    drag(strip, qtbot, right, right + 80)

    assert tab.canvas.span.first == before.first
    assert tab.canvas.span.last == pytest.approx(strip._scale.day(right + 80), abs=30)


def test_an_edge_stops_at_the_other(tab: TimelineTab, strip: TimelineOverview, qtbot: QtBot) -> None:
    before = tab.canvas.span

    drag(strip, qtbot, round(strip.frame_rect.right()), 130)

    assert tab.canvas.span.first == before.first
    assert tab.canvas.span.days == pytest.approx(1)


def test_a_click_outside_brings_the_frame(tab: TimelineTab, strip: TimelineOverview, qtbot: QtBot) -> None:
    at = round(strip.frame_rect.right()) + 200
    day = strip._scale.day(at)

    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, NONE, QPoint(at, 40))

    assert tab.canvas.span.middle == pytest.approx(day)


def test_keys_move_and_stretch_the_frame(tab: TimelineTab, strip: TimelineOverview, qtbot: QtBot) -> None:
    before = tab.canvas.span
    strip.setFocus()

    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert tab.canvas.span.first == pytest.approx(before.first + before.days / 10)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tab.canvas.span.first == pytest.approx(before.first)
    assert tab.canvas.span.days == pytest.approx(before.days * 1.1)
    assert "2010" in strip.accessibleDescription()
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert tab.canvas.span.last == pytest.approx(tab.canvas.whole.last)
