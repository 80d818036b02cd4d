"""The lanes under the hands: arrow keys, wheel, drag, click, the list of a cluster."""

import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from eurasia_desktop.charts.timeline_canvas import TimelineCanvas
from eurasia_desktop.charts.timeline_plan import LanePlan, Mark
from eurasia_desktop.ui.tabs.timeline.span_text import parse_span
from eurasia_desktop.ui.tabs.timeline.timeline_tab import TimelineTab

NONE = Qt.KeyboardModifier.NoModifier


def wheel(canvas: TimelineCanvas, at: QPointF, delta: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    event = QWheelEvent(
        at, canvas.viewport().mapToGlobal(at), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def lane(canvas: TimelineCanvas, key: str) -> LanePlan:
    return next(lane for lane in canvas.plan.lanes if lane.lane.key == key)


def place_of(canvas: TimelineCanvas, mark: Mark, key: str) -> QPoint:
    top = canvas.frame.axis_height + lane(canvas, key).top - canvas.verticalScrollBar().value()
    return QPoint(round(mark.x), round(top + mark.y))


def mark_of(canvas: TimelineCanvas, key: str, title: str) -> Mark:
    return next(mark for mark in lane(canvas, key).marks if mark.event.row.title.startswith(title))


def test_the_arrow_keys_walk_through_a_lane_and_each_event_is_spoken(
    tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    armenia = canvas.lanes[0].index
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.selected == armenia.events[0].id == tab.context.view.selected_event

    for event in armenia.events[1:4]:
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        assert canvas.selected == event.id
        said = canvas.accessibleDescription()
        assert said.startswith(event.row.title)
        assert "Lane Armenia" in said
        assert str(event.row.earliest.year) in said
        assert canvas.span.holds(event.anchor)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.selected == armenia.events[2].id
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.selected == armenia.events[-1].id
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.selected == armenia.events[-1].id


def test_up_and_down_change_the_lane_near_the_same_time(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.choose(mark_of(canvas, "ARM", "France agrees").event)

    qtbot.keyClick(canvas, Qt.Key.Key_Down)

    assert canvas.current_lane == "BLR"
    assert "Lane Belarus" in canvas.accessibleDescription()
    assert abs(canvas.selected_event.anchor - datetime.date(2024, 6, 18).toordinal()) < 20
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert canvas.current_lane == "ARM"


def test_an_event_of_two_lanes_is_the_same_in_both(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.choose(mark_of(canvas, "ARM", "Pashinyan says").event)
    chosen = canvas.selected

    qtbot.keyClick(canvas, Qt.Key.Key_Down)

    assert canvas.selected == chosen
    assert "Lane Belarus" in canvas.accessibleDescription()


def test_every_lane_is_reached_and_scrolled_into_view(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    for _ in canvas.lanes:
        qtbot.keyClick(canvas, Qt.Key.Key_Down)

    last = canvas.plan.lanes[-1]
    assert canvas.current_lane == last.lane.key
    room = canvas.frame.height - canvas.frame.axis_height
    assert last.top - canvas.verticalScrollBar().value() < room


def test_keys_zoom_pan_fit_and_fold(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    before = canvas.span
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.span.days == pytest.approx(before.days / 2)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert canvas.span.first == pytest.approx(before.first + 0.8 * before.days)
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    assert canvas.span.first == pytest.approx(before.first)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert "ARM" not in canvas.opened
    qtbot.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.span == canvas.whole


def test_enter_edits_and_delete_deletes_the_selected_development(
    tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    canvas.choose(mark_of(canvas, "ARM", "Pashinyan says").event)

    with qtbot.waitSignal(tab.edit_requested) as edited:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    with qtbot.waitSignal(tab.delete_requested) as deleted:
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)

    assert edited.args == deleted.args == [canvas.selected]


def test_the_wheel_zooms_at_the_cursor(canvas: TimelineCanvas) -> None:
    at = QPointF(900, 120)
    day = canvas.frame.scale.day(at.x())
    days = canvas.span.days

    wheel(canvas, at, 240)
    assert canvas.span.days == pytest.approx(days * 0.64)
    assert canvas.frame.scale.day(at.x()) == pytest.approx(day)
    wheel(canvas, at, -240, Qt.KeyboardModifier.ControlModifier)
    assert canvas.span.days == pytest.approx(days)


def test_the_wheel_pans_with_shift_and_scrolls_over_the_names(canvas: TimelineCanvas) -> None:
    before = canvas.span

    wheel(canvas, QPointF(900, 120), -120, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.span.first == pytest.approx(before.first + before.days * 0.1)
    assert canvas.plan.height > canvas.viewport().height()
    wheel(canvas, QPointF(30, 120), -120)
    assert canvas.verticalScrollBar().value() > 0


def test_zooming_out_ends_a_little_beyond_what_there_is(canvas: TimelineCanvas) -> None:
    for _ in range(60):
        wheel(canvas, QPointF(900, 120), -120)

    assert canvas.whole.days <= canvas.span.days <= canvas.whole.days * 1.5 + 1


def test_dragging_pans_and_selects_nothing(tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot) -> None:
    before, day = canvas.span, canvas.frame.scale.day(700)
    port = canvas.viewport()

    qtbot.mousePress(port, Qt.MouseButton.LeftButton, NONE, QPoint(700, 100))
    for x in (650, 600, 500):
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(x, 100), port.mapToGlobal(QPointF(x, 100)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, NONE,
        )  # fmt: skip
        QApplication.sendEvent(port, move)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, QPoint(500, 100))

    assert canvas.frame.scale.day(500) == pytest.approx(day)
    assert canvas.span.days == pytest.approx(before.days)
    assert tab.context.view.selected_event == ""


def test_a_click_on_a_glyph_or_its_title_selects(tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot) -> None:
    glyph = mark_of(canvas, "ARM", "Armenia stops paying")
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, place_of(canvas, glyph, "ARM"))
    assert tab.context.view.selected_event == glyph.event.id

    other = mark_of(canvas, "ARM", "France agrees")
    on_title = place_of(canvas, other, "ARM")
    on_title.setX(round(other.title_left + other.title_width / 2))
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, on_title)
    assert tab.context.view.selected_event == other.event.id


def test_a_click_on_the_name_of_a_lane_folds_and_unfolds_it(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    height = lane(canvas, "ARM").height
    at = QPoint(40, round(canvas.frame.axis_height + 10))

    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert lane(canvas, "ARM").height < height
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert lane(canvas, "ARM").height == height


def column_place(canvas: TimelineCanvas, key: str) -> tuple[QPoint, int]:
    """Return where the fullest column of a dense lane is, and how much it holds."""
    plan = lane(canvas, key)
    column = max(plan.columns, key=lambda column: column.total)
    top = canvas.frame.axis_height + plan.top - canvas.verticalScrollBar().value()
    x = canvas.plan.scale.x((column.first + column.last) / 2)
    return QPoint(round(x), round(top + plan.height / 2)), column.total


def test_a_click_on_a_cluster_lists_what_is_inside(tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.fit()
    at, number = column_place(canvas, "KAZ")

    with qtbot.waitSignal(canvas.cluster_opened, timeout=3000):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    popup = tab._popup
    assert popup.isVisible()
    assert popup.list.count() == number
    popup.list.setCurrentRow(1)
    chosen = popup.list.item(1).data(Qt.ItemDataRole.UserRole)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert tab.context.view.selected_event == chosen


def test_escape_closes_the_list_and_changes_nothing(tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.fit()
    at, _ = column_place(canvas, "KAZ")
    with qtbot.waitSignal(canvas.cluster_opened, timeout=3000):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    qtbot.keyClick(tab._popup.list, Qt.Key.Key_Escape)

    assert not tab._popup.isVisible()
    assert tab.context.view.selected_event == ""


def test_a_double_click_on_a_cluster_zooms_in_instead(tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.fit()
    at, number = column_place(canvas, "KAZ")

    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    assert 89 <= canvas.span.days <= 92
    assert not canvas._single_click.isActive()
    assert lane(canvas, "KAZ").count >= number


def test_a_hint_shows_title_and_date_as_plain_text(
    tab: TimelineTab, canvas: TimelineCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: shown.append(text))
    mark = mark_of(canvas, "ARM", "Pashinyan says")
    at = place_of(canvas, mark, "ARM")

    QApplication.sendEvent(canvas.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, canvas.viewport().mapToGlobal(at)))
    QApplication.sendEvent(
        canvas.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, QPoint(700, 3), canvas.viewport().mapToGlobal(QPoint(700, 3))),
    )

    assert shown == ["<qt>▼ 12 Jun 2024  Pashinyan says Armenia will leave the CSTO</qt>", ""]


def test_only_the_lanes_in_view_are_painted(canvas: TimelineCanvas, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(
        "eurasia_desktop.charts.timeline_view.LanePainter.draw",
        lambda _self, plan, *_args, **_options: drawn.append(plan.lane.key),
    )
    canvas.viewport().grab()

    assert drawn[:2] == ["ARM", "BLR"]
    assert len(drawn) < len(canvas.lanes)


def test_what_is_later_than_the_as_of_date_is_pale(tab: TimelineTab, canvas: TimelineCanvas) -> None:
    def darkest_at(mark: Mark) -> int:
        place = place_of(canvas, mark, "ARM")
        image = canvas.viewport().grab().toImage()
        return min(image.pixelColor(place.x() + dx, place.y()).lightness() for dx in (-1, 0, 1))

    mark = mark_of(canvas, "ARM", "Pashinyan says")
    now = darkest_at(mark)
    canvas.set_as_of(datetime.date(2024, 6, 1))

    assert darkest_at(mark_of(canvas, "ARM", "Pashinyan says")) > now + 40


def test_a_span_of_one_day_and_one_of_all_time_are_drawn(canvas: TimelineCanvas) -> None:
    for text in ("2024-09-07", "0001/9999", "0001", "9999"):
        canvas.set_span(parse_span(text))
        assert not canvas.viewport().grab().isNull()
