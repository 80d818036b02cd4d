"""The window without a mouse and without sight: everything is named, reached by Tab, and said in words."""

from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QScrollArea,
    QTableWidget,
    QWidget,
)

from eurasia_desktop.charts.chart_card import ChartCard
from eurasia_desktop.charts.line_chart import LineChart
from eurasia_desktop.charts.painted_chart import PaintedChart
from eurasia_desktop.charts.timeline_canvas import TimelineCanvas
from eurasia_desktop.charts.timeline_overview import TimelineOverview
from eurasia_desktop.domain.errors import EnvironmentFault

TABS = ("countries", "organisations", "timeline")
CHARTS = (LineChart, PaintedChart, TimelineCanvas, TimelineOverview)
EVENT = "us-eo-14114"
MOVES = (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Up)
MOST_STOPS = 200


@pytest.fixture
def desk(open_desk, workspace_path):
    opened = open_desk(workspace_path)
    opened.window.resize(1440, 900)
    opened.window.view.select_event(EVENT)
    return opened


def scenes(desk):
    """Show one state of the window after the other and name it."""
    for tab in TABS:
        show(desk, tab)
        yield tab
    for tab in TABS:
        show(desk, tab)
        desk.window._handlers.edit(EVENT)
        desk.until(lambda: len(chips(desk)) > 0)
        yield f"{tab}, editing"
    desk.ctrl(Qt.Key.Key_N)
    desk.ctrl(Qt.Key.Key_S)
    desk.find(QAbstractButton, "problemsButton")
    yield "timeline, a new development with problems"


def show(desk, tab):
    desk.window.show_tab(tab)
    desk.until(lambda: desk.window.tab(tab).isVisible())


def chips(desk):
    return [chip for chip in on_screen(desk, QWidget) if chip.property("role") == "editor_chip"]


def on_screen(desk, kind):
    return [
        widget for widget in desk.window.findChildren(kind) if widget.isVisible() and widget.window() is desk.window
    ]


def stops(desk):
    """Return what Tab has to reach; a widget with a proxy hands the focus on and is none itself."""
    return [
        widget
        for widget in on_screen(desk, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    ]


def charts(desk):
    return [widget for widget in on_screen(desk, QWidget) if isinstance(widget, CHARTS)]


def spoken_name(desk, widget):
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return next((label.text() for label in on_screen(desk, QLabel) if label.buddy() is widget), "")


def described(widget):
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(parent).__name__} {parent.objectName()!r}"


def round_trip(desk, key):
    """Press Tab, or Shift+Tab, from the first control on, until the focus is there again; return the way."""
    first = desk.window.tab_bar
    first.setFocus(Qt.FocusReason.TabFocusReason)
    way = [first]
    while len(way) < MOST_STOPS:
        QTest.keyClick(way[-1], key)
        reached = QApplication.focusWidget()
        if reached is first:
            return way
        assert reached is not None
        assert reached not in way, f"caught at {described(reached)} after {described(way[-1])}"
        assert is_in_sight(reached), f"{described(reached)} has the focus out of sight"
        way.append(reached)
    raise AssertionError(f"never came round: {described(way[-1])}")


def is_in_sight(widget):
    """Whether some of it shows: nothing that scrolls has left it outside."""
    area, ancestor = widget.rect(), widget
    while not ancestor.isWindow() and not area.isEmpty():
        area = area.translated(ancestor.pos()).intersected(ancestor.parentWidget().rect())
        ancestor = ancestor.parentWidget()
    return not area.isEmpty()


def test_everything_the_keyboard_reaches_has_a_name(desk):
    nameless = [
        f"{scene}: {described(widget)}"
        for scene in scenes(desk)
        for widget in stops(desk)
        if not spoken_name(desk, widget).strip()
    ]

    assert not nameless


def test_tab_reaches_everything_and_comes_round(desk):
    for scene in scenes(desk):
        way = round_trip(desk, Qt.Key.Key_Tab)

        missed = [described(widget) for widget in stops(desk) if widget not in way]
        assert not missed, scene


def test_shift_tab_goes_the_same_way_back(desk):
    for scene in scenes(desk):
        way = round_trip(desk, Qt.Key.Key_Tab)
        back = round_trip(desk, Qt.Key.Key_Backtab)

        assert [described(widget) for widget in back[1:]] == [described(widget) for widget in reversed(way[1:])], scene


def test_tab_goes_through_a_page_card_by_card(desk):
    for tab in ("countries", "organisations"):
        show(desk, tab)
        way = round_trip(desk, Qt.Key.Key_Tab)
        cards = [card for card, _ in groupby(card_of(widget) for widget in way) if card is not None]

        assert len(cards) == len(set(cards)), tab
        assert cards[-1].objectName() == "developmentsCard"
        for card in cards:
            if isinstance(card, ChartCard):
                names = [widget.objectName() for widget in way if card_of(widget) is card]
                assert names[:4] == ["tableButton", "copyButton", "saveButton", "aboutButton"]
                assert len(names) > 4


def card_of(widget):
    while widget is not None and widget.property("role") != "card":
        widget = widget.parentWidget()
    return widget


def test_the_filter_stands_before_its_list(desk):
    for tab in ("countries", "organisations"):
        show(desk, tab)
        names = [widget.objectName() for widget in round_trip(desk, Qt.Key.Key_Tab)]

        assert names.index("groupedList") == names.index("listFilter") + 1


def test_the_page_scrolls_to_what_the_keyboard_reaches_from_beside_it(desk):
    desk.window.resize(1440, 700)
    for tab in ("countries", "organisations"):
        show(desk, tab)
        bar = desk.find(QScrollArea, "page").verticalScrollBar()
        desk.until(lambda bar=bar: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        listed = desk.find(QWidget, "groupedList")
        listed.setFocus(Qt.FocusReason.TabFocusReason)
        assert bar.value() > 0

        QTest.keyClick(listed, Qt.Key.Key_Tab)

        assert QApplication.focusWidget() is not listed
        assert is_in_sight(QApplication.focusWidget())


def test_a_tab_given_the_focus_passes_it_on(desk):
    for tab, expected in zip(TABS, ("groupedList", "groupedList", "timelineCanvas"), strict=True):
        show(desk, tab)
        desk.window.tab(tab).setFocus(Qt.FocusReason.OtherFocusReason)

        assert QApplication.focusWidget().objectName() == expected


def test_every_chart_has_a_name_and_says_what_its_keys_reach(desk):
    seen = set()
    for tab in TABS:
        show(desk, tab)
        for chart in charts(desk):
            seen.add(type(chart).__name__)
            assert chart.accessibleName().strip(), described(chart)
            chart.setFocus(Qt.FocusReason.TabFocusReason)
            said = []
            for key in MOVES:
                QTest.keyClick(chart, key)
                said.append(chart.accessibleDescription())
            assert all(said), described(chart)
            assert len(set(said)) > 2, described(chart)
            QTest.keyClick(chart, Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is not chart, f"{described(chart)} keeps the focus"

    assert seen == {"LineChart", "VoteStrip", "RatioChart", "MembershipGantt", "TimelineCanvas", "TimelineOverview"}


def test_every_chart_has_something_to_say_before_a_key_is_pressed(desk):
    for tab in TABS:
        show(desk, tab)
        for chart in charts(desk):
            assert chart.accessibleDescription().strip(), described(chart)


def test_the_table_button_of_every_chart_opens_its_values_as_a_list(desk):
    count = 0
    for tab in TABS:
        show(desk, tab)
        for card in on_screen(desk, ChartCard):
            count += 1
            button = card.findChild(QAbstractButton, "tableButton")
            button.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(button, Qt.Key.Key_Space)
            dialog = card.findChild(QDialog, "chartTableDialog")
            assert dialog.isVisible()
            bodies = [chart for chart in charts(desk) if card.isAncestorOf(chart)]
            tables = dialog.findChildren(QTableWidget)
            assert len(tables) == len(bodies) > 0
            for table in tables:
                assert table.accessibleName().strip()
                assert table.rowCount() > 0
                assert table.columnCount() > 1
                assert any(text_at(table, row) for row in range(table.rowCount()))
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            assert not dialog.isVisible()

    assert count == 5


def text_at(table, row):
    """Whether a row says anything beside its head."""
    return any(table.item(row, column).text() not in ("", "–") for column in range(1, table.columnCount()))


def test_the_timeline_lists_what_it_shows(desk):
    show(desk, "timeline")
    canvas = desk.find(TimelineCanvas, "timelineCanvas")
    canvas.fit()
    table = desk.find(QWidget, "developmentTable")

    desk.until(lambda: table.model().rowCount() == desk.window.workspace.meta.counts()["event"])


def test_no_label_reads_its_text_as_markup(desk):
    for scene in scenes(desk):
        for card in on_screen(desk, ChartCard):
            for name in ("tableButton", "aboutButton"):
                card.findChild(QAbstractButton, name).click()
        marked_up = labels_with_markup(desk.window)
        for dialog in desk.window.findChildren(QDialog):
            dialog.close()

        assert not marked_up, scene


def test_no_message_reads_its_text_as_markup(desk):
    words = "<b>bold</b><br>"
    desk.window.show_error(EnvironmentFault(words, safe=words, remedy=words))
    message = desk.window.findChild(QMessageBox, "messageBox")
    was_shown, marked_up = message.isVisible(), labels_with_markup(message)
    said = [label.text() for label in message.findChildren(QLabel) if label.text()]
    message.close()

    assert was_shown
    assert not marked_up
    assert said == [words, f"{words}\n\n{words}"]


def test_the_question_about_unsaved_text_reads_none_of_it_as_markup(desk):
    desk.ctrl(Qt.Key.Key_N)
    desk.keys("<b>Half</b> a title", Qt.Key.Key_Escape)
    question = desk.window.findChild(QMessageBox, "unsavedQuestion")
    was_asked, marked_up = question.isVisible(), labels_with_markup(question)
    question.reject()
    desk.ctrl(Qt.Key.Key_A)
    desk.keys(Qt.Key.Key_Delete)

    assert was_asked
    assert not marked_up


def labels_with_markup(widget):
    """Return the labels that would read markup; one that shows a picture has no text."""
    return [
        f"{described(label)}: {label.text()}"
        for label in widget.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and label.pixmap().isNull()
    ]
