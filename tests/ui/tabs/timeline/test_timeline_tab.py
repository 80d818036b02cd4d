"""What a researcher sees in, and does with, the timeline."""

import datetime
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eurasia_desktop.analysis.timeline_lanes import Grouping
from eurasia_desktop.charts.timeline_canvas import TimelineCanvas
from eurasia_desktop.domain.draft import Draft
from eurasia_desktop.models.development_table import COLUMNS
from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.editing import Editing
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.tab import TabContext
from eurasia_desktop.ui.tabs.timeline.span_text import parse_span
from eurasia_desktop.ui.tabs.timeline.timeline_tab import TimelineTab

LEAVES = "Pashinyan says Armenia will leave the CSTO"
DRAFT = Draft(
    title="Kazakhstan opens a corridor past Russia",
    date="2024-09-05",
    initiators=("KAZ",),
    targets=("RUS",),
    category="economy",
    mechanism="external_balancing",
    direction="away_from_russia",
    intensity=3,
    confidence="reported",
    sources=("un-digital-library-ga-votes",),
)


def text_of(tab: QWidget, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert label is not None
    return label.text()


def ident_of(tab: TimelineTab, title: str) -> str:
    return next(event.id for event in tab.canvas._events.values() if event.row.title == title)


def titles_in_lane(canvas: TimelineCanvas, key: str) -> list[str]:
    lane = next(lane for lane in canvas.plan.lanes if lane.lane.key == key)
    return [mark.event.row.title for mark in lane.marks]


def sql_ids(path: Path, first: str, last: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT id FROM event WHERE earliest <= ? AND latest >= ? ORDER BY earliest DESC, latest DESC, id",
            (last, first),
        )
        return [row[0] for row in rows]


def test_count_table_and_lanes_show_what_the_database_holds(
    tab: TimelineTab, workspace_path: Path, qtbot: QtBot
) -> None:
    expected = sql_ids(workspace_path, "2024-05-01", "2024-09-30")

    qtbot.waitUntil(lambda: tab.panel.table.model().rowCount() == len(expected))

    assert text_of(tab, "inViewCount") == f"{len(expected)} of {len(tab.canvas._events)} in view"
    assert tab.panel.table.model().ids == expected
    in_lanes = {event.id for lane in tab.canvas.lanes for event in lane.index.in_window(*window(tab))}
    assert in_lanes == set(expected)


def window(tab: TimelineTab) -> tuple[float, float]:
    return tab.canvas.span.first, tab.canvas.span.last


def test_it_begins_with_the_half_year_before_the_as_of_date(context: TabContext, qtbot: QtBot) -> None:
    made = TimelineTab(context)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()

    assert made.canvas.span.dates == (datetime.date(2024, 4, 1), datetime.date(2024, 10, 31))


def test_the_core_is_open_and_titled_when_near(canvas: TimelineCanvas) -> None:
    assert [lane.title for lane in canvas.lanes[:4]] == ["Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan"]
    assert set(canvas.opened) == {"ARM", "BLR", "KAZ", "KGZ"}
    assert LEAVES in titles_in_lane(canvas, "ARM")
    assert LEAVES in titles_in_lane(canvas, "BLR")


def test_choosing_in_the_canvas_selects_everywhere(tab: TimelineTab, canvas: TimelineCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.context.view.event_changed):
        canvas.choose(canvas._events[ident_of(tab, LEAVES)])

    assert text_of(tab, "eventDetailTitle") == LEAVES
    tab._show_table()
    selected = tab.panel.table.selectionModel().selectedRows()
    assert [tab.panel.table.model().ids[index.row()] for index in selected] == [canvas.selected]


def test_choosing_in_the_table_selects_in_the_canvas(tab: TimelineTab, qtbot: QtBot) -> None:
    tab._show_table()
    tab.panel.table.setFocus()
    tab.panel.table.selectRow(0)
    qtbot.keyClick(tab.panel.table, Qt.Key.Key_Down)

    assert tab.canvas.selected == tab.panel.table.model().ids[1] == tab.context.view.selected_event
    assert text_of(tab, "eventDetailTitle")


def test_a_selection_made_elsewhere_is_shown_when_the_tab_is_next_shown(tab: TimelineTab) -> None:
    far = tab.canvas.lanes[0].index.events[0]
    tab.hide()
    tab.context.view.select_event(far.id)

    assert not tab.canvas.span.holds(far.anchor)
    tab.show()

    assert tab.canvas.span.holds(far.anchor)
    assert tab.canvas.span.days == pytest.approx(153)
    assert text_of(tab, "eventDetailTitle") == far.row.title


@pytest.mark.parametrize(
    ("grouping", "first", "number"),
    [("category", "Conflict", 9), ("mechanism", "Political support", 13), ("direction", "Toward", 3)],
)
def test_lanes_follow_the_grouping_chosen(
    tab: TimelineTab, qtbot: QtBot, grouping: str, first: str, number: int
) -> None:
    combo = tab.toolbar.grouping
    combo.setFocus()
    while combo.currentData() != grouping:
        qtbot.keyClick(combo, Qt.Key.Key_Down)

    assert (tab.canvas.lanes[0].title, len(tab.canvas.lanes)) == (first, number)
    assert sum(len(lane.index) for lane in tab.canvas.lanes) == len(tab.canvas._events)


def test_a_development_selected_stays_selected_under_another_grouping(tab: TimelineTab) -> None:
    tab.context.view.select_event(ident_of(tab, LEAVES))

    tab._on_grouping_requested(Grouping.MECHANISM.value)

    assert tab.canvas.current_lane == "security_guarantee"
    assert "Security guarantee" in tab.canvas.accessibleDescription()


def test_a_typed_span_is_jumped_to(tab: TimelineTab, qtbot: QtBot) -> None:
    field = tab.findChild(QLineEdit, "spanField")
    assert field is not None
    assert field.text() == "1 May – 30 Sep 2024"

    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2019")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert tab.canvas.span.dates == (datetime.date(2019, 1, 1), datetime.date(2019, 12, 31))
    tab.canvas.setFocus()
    assert field.text() == "2019"


def test_a_refused_span_is_kept_with_the_reason_until_it_is_given_up(tab: TimelineTab, qtbot: QtBot) -> None:
    field = tab.toolbar.span_field
    before = tab.canvas.span
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2024-09/2024-05")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert text_of(tab, "spanProblem") == "The period ends before it begins."
    assert tab.findChild(QLabel, "spanProblem").isVisible()
    tab.canvas.setFocus()
    assert field.text() == "2024-09/2024-05"
    assert tab.canvas.span == before

    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "2024-05/2024-09"
    assert not tab.findChild(QLabel, "spanProblem").isVisible()


def test_the_buttons_zoom_fit_and_show_the_selection(tab: TimelineTab, qtbot: QtBot) -> None:
    def press(name: str) -> None:
        button = tab.findChild(QPushButton, name)
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    before = tab.canvas.span
    press("zoomInButton")
    assert tab.canvas.span.days == pytest.approx(before.days / 2)
    press("zoomOutButton")
    assert tab.canvas.span.days == pytest.approx(before.days)
    press("fitButton")
    assert tab.canvas.span == tab.canvas.whole
    assert all(tab.canvas.span.first <= event.first and event.last <= tab.canvas.span.last
               for event in tab.canvas._events.values())  # fmt: skip
    assert not tab.toolbar.to_selection.isEnabled()

    tab.context.view.select_event(ident_of(tab, LEAVES))
    press("zoomToSelectionButton")
    assert tab.canvas.span.days == pytest.approx(92)
    assert tab.canvas.span.holds(datetime.date(2024, 6, 12).toordinal())


def test_fit_is_reached_by_its_keys_from_anywhere_in_the_tab(tab: TimelineTab, qtbot: QtBot) -> None:
    tab.panel.table.setFocus()

    qtbot.keyClick(tab.panel.table, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)

    assert tab.canvas.span == tab.canvas.whole


def test_a_saved_development_appears_at_once_and_undo_takes_it_away(
    tab: TimelineTab, workspace: Workspace, qtbot: QtBot
) -> None:
    hub = ChangeHub(tab)
    hub.committed.connect(tab.on_committed)
    editing = Editing(workspace, hub, "Aigerim", tab)
    number = len(tab.canvas._events)

    with qtbot.waitSignal(hub.committed):
        saved, _ = editing.save(DRAFT, None)
    assert DRAFT.title in titles_in_lane(tab.canvas, "KAZ")
    assert text_of(tab, "inViewCount").endswith(f"of {number + 1} in view")
    assert saved.id in tab.panel.table.model().ids

    with qtbot.waitSignal(hub.committed):
        editing.undo()
    assert DRAFT.title not in titles_in_lane(tab.canvas, "KAZ")
    assert saved.id not in tab.panel.table.model().ids


def test_a_commit_does_not_move_the_view_back_to_the_selection(
    tab: TimelineTab, workspace: Workspace, qtbot: QtBot
) -> None:
    hub = ChangeHub(tab)
    hub.committed.connect(tab.on_committed)
    tab.context.view.select_event(ident_of(tab, LEAVES))
    tab.canvas.set_span(parse_span("2010"))

    with qtbot.waitSignal(hub.committed):
        Editing(workspace, hub, "Aigerim", tab).save(DRAFT, None)

    assert tab.canvas.span == parse_span("2010")


def test_a_new_development_that_is_selected_is_brought_into_view(
    tab: TimelineTab, workspace: Workspace, qtbot: QtBot
) -> None:
    hub = ChangeHub(tab)
    hub.committed.connect(tab.on_committed)
    tab.canvas.set_span(parse_span("2010"))

    with qtbot.waitSignal(hub.committed):
        saved, _ = Editing(workspace, hub, "Aigerim", tab).save(DRAFT, None)
        tab.context.view.select_event(saved.id)

    assert tab.canvas.span.holds(saved.date.earliest.toordinal())


def test_a_development_moved_to_another_lane_leaves_the_old_one(
    tab: TimelineTab, workspace: Workspace, qtbot: QtBot
) -> None:
    hub = ChangeHub(tab)
    hub.committed.connect(tab.on_committed)
    editing = Editing(workspace, hub, "Aigerim", tab)
    with qtbot.waitSignal(hub.committed):
        saved, _ = editing.save(DRAFT, None)
    from dataclasses import replace

    with qtbot.waitSignal(hub.committed):
        editing.save(replace(Draft.of(saved), initiators=("ARM",)), saved)

    assert DRAFT.title in titles_in_lane(tab.canvas, "ARM")
    assert DRAFT.title not in titles_in_lane(tab.canvas, "KAZ")


def test_what_changes_while_hidden_is_shown_with_the_tab(tab: TimelineTab, workspace: Workspace, qtbot: QtBot) -> None:
    hub = ChangeHub(tab)
    hub.committed.connect(tab.on_committed)
    tab.hide()

    with qtbot.waitSignal(hub.committed):
        Editing(workspace, hub, "Aigerim", tab).save(DRAFT, None)
    assert DRAFT.title not in titles_in_lane(tab.canvas, "KAZ")
    tab.show()

    assert DRAFT.title in titles_in_lane(tab.canvas, "KAZ")


def test_the_as_of_date_decides_what_is_pale_and_which_lanes_come_first(tab: TimelineTab) -> None:
    tab.context.view.set_as_of(datetime.date(2015, 1, 1))

    assert [lane.key for lane in tab.canvas.lanes[:3]] == ["BLR", "KAZ", "ARM"]
    assert tab.canvas._as_of == datetime.date(2015, 1, 1)


def test_the_table_says_where_it_stops(tab: TimelineTab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eurasia_desktop.ui.tabs.timeline.view_panel.SHOWN", 100)
    tab.canvas.fit()

    tab._show_table()

    assert tab.panel.table.model().rowCount() == 100
    assert "the newest 100 are listed" in text_of(tab, "viewCaption")


def test_the_table_sorts_what_is_in_view(tab: TimelineTab) -> None:
    tab._show_table()
    header = tab.panel.table.horizontalHeader()

    tab.panel.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)

    rows = [tab.panel.table.model().row(row) for row in range(tab.panel.table.model().rowCount())]
    assert [row.intensity for row in rows] == sorted((row.intensity for row in rows), reverse=True)
    assert header.sortIndicatorSection() == 1
    tab.canvas.pan(0.1)
    tab._show_table()
    assert tab.panel.table.model().row(0).intensity == 5


@pytest.mark.parametrize("width", [800, 1024, 1440])
def test_titles_keep_room_in_the_table_whatever_the_width(tab: TimelineTab, width: int, qtbot: QtBot) -> None:
    table = tab.panel.table

    tab.resize(width, 700)

    qtbot.waitUntil(lambda: table.horizontalHeader().length() == table.viewport().width(), timeout=2000)
    assert table.columnWidth(COLUMNS.index("title")) >= 190


def test_a_workspace_without_developments_says_so(context: TabContext, workspace: Workspace, qtbot: QtBot) -> None:
    workspace._connection.execute("DELETE FROM event")
    workspace._connection.commit()
    empty = TimelineTab(context)
    qtbot.addWidget(empty)
    with qtbot.waitExposed(empty):
        empty.show()

    assert empty.findChild(QWidget, "timelineEmpty").isVisible()
    assert not empty.canvas.isVisible()
    empty.canvas.fit()
    assert empty.grab().width() > 0


def test_it_draws_in_both_schemes_at_both_sizes(tab: TimelineTab) -> None:
    tab.build_charts()
    for scheme in ("dark", "light"):
        tab.context.theme.force(scheme)
        tab.apply_theme()
        for width, height in ((1440, 800), (1024, 600)):
            tab.resize(width, height)
            for span in ("1991/2026", "2022/2024", "2024", "2024-09-07"):
                tab.canvas.set_span(parse_span(span))
                image = tab.canvas.viewport().grab().toImage()
                assert image.pixelColor(image.width() - 3, image.height() - 3).name() in {
                    tab.context.theme.palette.base.lower(),
                    tab.context.theme.palette.alternate.lower(),
                    tab.context.theme.palette.grid.lower(),
                }
