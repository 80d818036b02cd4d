"""What a researcher sees and does on the Organisations tab."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from eurasia_desktop.domain.draft import Draft
from eurasia_desktop.services.palette import DARK
from eurasia_desktop.ui.tabs.organisations.member_table_model import LINE_ROLE

D = datetime.date
DRAFT = Draft(
    title="The CSTO meets without Armenia again",
    date="2024-09-05",
    initiators=("CSTO",),
    targets=("ARM",),
    organisations=("CSTO",),
    category="security",
    mechanism="coordination_failure",
    direction="away_from_russia",
    intensity=2,
    confidence="reported",
    summary="Own words.",
    sources=("un-digital-library-ga-votes",),
)


def text(tab, name):
    return tab.findChild(QLabel, name).text()


def facts(tab):
    return dict(line.split(": ", 1) for line in tab.facts.texts())


def members(tab):
    return [(line.country, line.role, line.since) for line in tab.members.model.lines]


def groups(tab):
    """Return the list as it is shown: heading → {body: figure}."""
    shown, heading = {}, ""
    for row in range(tab.list.model.rowCount()):
        item = tab.list.model.item(row)
        if item.is_heading:
            heading = item.text
            shown[heading] = {}
        else:
            shown[heading][item.code] = item.right_text
    return shown


def titles(tab):
    model = tab.developments.table.model()
    return [model.index(row, 3).data() for row in range(model.rowCount())]


def test_the_first_body_shown_is_the_csto(tab, view):
    assert view.organisation == "CSTO"
    assert text(tab, "organisationName") == "CSTO"
    assert text(tab, "organisationStanding") == "Collective Security Treaty Organization · Russian-led · security"
    assert facts(tab) == {
        "Founded": "7 Oct 2002",
        "Founding document": "Charter, Chisinau, 7 October 2002 (in force 18 September 2003)",
        "Seat": "Moscow",
        "Members on 7 Sep 2024": "6, of which 1 frozen",
        "Checked": "page read",
    }


def test_armenia_stands_twice_in_the_csto_a_member_in_law_and_frozen(tab):
    assert text(tab, "memberCount") == "6 members, of which 1 frozen"
    assert members(tab) == [
        ("Russia", "member", "7 Oct 2002"),
        ("Armenia", "member", "7 Oct 2002"),
        ("Armenia", "frozen", "22 Feb 2024"),
        ("Belarus", "member", "7 Oct 2002"),
        ("Kazakhstan", "member", "7 Oct 2002"),
        ("Kyrgyzstan", "member", "7 Oct 2002"),
        ("Tajikistan", "member", "7 Oct 2002"),
    ]


def test_uzbekistan_is_shown_as_having_left_in_2012(tab):
    rows = [row for row in tab.gantt.table().rows if row[:2] == ("Uzbekistan", "CSTO")]

    assert [row[3:5] for row in rows] == [("16 Aug 2006", "19 Dec 2012")]
    assert "Uzbekistan" not in {country for country, _, _ in members(tab)}


def test_the_groups_of_the_list_follow_the_date(tab, view):
    now = groups(tab)
    assert now["Russian-led"]["CSTO"] == "6"
    assert now["With Russia"]["SCO"] == "10"
    assert now["Without Russia"]["COE"] == "13"
    assert now["Ended"]["CST"] == "1992–02"
    assert now["Ended"]["EURASEC"] == "2000–14"

    view.set_as_of(D(2013, 12, 31))

    then = groups(tab)
    assert then["Russian-led"]["EURASEC"] == "5"
    assert then["With Russia"]["COE"] == "14"
    assert not any("EAEU" in bodies for bodies in then.values())


def test_an_earlier_date_counts_anew_everywhere(tab, view):
    view.set_as_of(D(2010, 1, 1))

    assert facts(tab)["Members on 1 Jan 2010"] == "7"
    assert ("Uzbekistan", "member", "16 Aug 2006") in members(tab)
    assert tab.members.title.text() == "Members on 1 Jan 2010"
    assert tab.gantt._data.as_of == D(2010, 1, 1)
    assert len(titles(tab)) < 64


def test_a_body_not_founded_yet_says_so_and_names_what_came_before(tab, view):
    view.select_organisation("EAEU")
    view.set_as_of(D(2013, 12, 31))

    assert text(tab, "organisationWarning") == (
        "Not founded yet on 31 Dec 2013: EAEU began on 1 Jan 2015. "
        "Before it: Customs Union (2010), Single Economic Space."
    )
    assert facts(tab)["Members on 31 Dec 2013"] == "none yet"
    assert not tab.members.table.isVisible()
    assert text(tab, "membersEmpty").startswith("Nobody belonged to EAEU on 31 Dec 2013.")
    assert "Customs Union (2010)" in {row[1] for row in tab.gantt.table().rows}


def test_a_body_that_has_ended_says_so(tab, view):
    view.select_organisation("EURASEC")
    assert text(tab, "organisationWarning") == "Dissolved on 31 Dec 2014, before the date in force."
    assert facts(tab)["Dissolved"] == "31 Dec 2014"

    view.select_organisation("CST")
    assert text(tab, "organisationWarning") == "No members since 7 Oct 2002."

    view.select_organisation("CSTO")
    assert tab.facts.warning.isHidden()


def test_the_filter_finds_full_names_and_codes_by_keyboard(tab, view):
    tab.list.filter_field.setFocus()
    QTest.keyClicks(tab.list.filter_field, "collective tashkent")
    QTest.keyClick(tab.list.filter_field, Qt.Key.Key_Return)
    assert view.organisation == "CST"

    tab.list.filter_field.setFocus()
    tab.list.filter_field.selectAll()
    QTest.keyClicks(tab.list.filter_field, "union_state")
    QTest.keyClick(tab.list.filter_field, Qt.Key.Key_Return)
    assert view.organisation == "UNION_STATE"
    assert text(tab, "organisationName") == "Union State"


def test_arrows_in_the_list_choose_and_skip_headings(tab, view):
    tab.list.view.setFocus()
    QTest.keyClick(tab.list.view, Qt.Key.Key_Down)
    assert view.organisation == "EAEU"

    for _ in range(4):
        QTest.keyClick(tab.list.view, Qt.Key.Key_Down)

    assert tab.list.model.item(tab.list.view.currentIndex().row()).code == view.organisation == "AIIB"


def test_developments_are_those_of_the_body_up_to_the_date(tab, view):
    assert text(tab, "developmentCount") == str(len(titles(tab))) == "64"
    assert "Armenia refuses to join the CSTO exercises" in titles(tab)
    chips = [chip.text() for chip in tab.developments.findChildren(QLabel) if chip.property("role") == "chip"]
    assert chips == ["org: CSTO", "until: 7 Sep 2024"]

    view.select_organisation("ECO")
    view.set_as_of(D(1991, 6, 1))
    assert not tab.developments.table.isVisible()


def test_a_new_development_of_the_body_appears(qtbot, tab, hub, editing):
    with qtbot.waitSignal(hub.committed):
        editing.save(DRAFT, None)
    assert DRAFT.title in titles(tab)
    assert text(tab, "developmentCount") == "65"

    with qtbot.waitSignal(hub.committed):
        editing.undo()
    assert DRAFT.title not in titles(tab)


def test_a_hidden_tab_catches_up_when_it_is_shown(qtbot, tab, hub, editing):
    tab.hide()
    with qtbot.waitSignal(hub.committed):
        editing.save(DRAFT, None)
    assert text(tab, "developmentCount") == "64"

    tab.show()
    assert text(tab, "developmentCount") == "65"


def test_choosing_a_development_tells_the_window_and_follows_it(tab, view):
    table = tab.developments.table
    table.selectRow(2)
    assert view.selected_event == table.model().ids[2]

    view.select_event(table.model().ids[5])
    assert table.selectionModel().isRowSelected(5)


def test_editing_and_deleting_are_asked_of_the_window(qtbot, tab):
    table = tab.developments.table
    table.setFocus()
    table.selectRow(0)
    ident = table.model().ids[0]

    with qtbot.waitSignal(tab.edit_requested) as edit:
        QTest.keyClick(table, Qt.Key.Key_F2)
    with qtbot.waitSignal(tab.delete_requested) as delete:
        QTest.keyClick(table, Qt.Key.Key_Delete)

    assert edit.args == delete.args == [ident]


def test_members_are_copied_with_headings(tab):
    table = tab.members.table
    table.setFocus()
    table.selectRow(2)

    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    head, line = QApplication.clipboard().text().splitlines()
    assert head == "Country\tRole\tSince\tNote\tChecked"
    assert line.startswith("Armenia\tfrozen\t22 Feb 2024\tDe facto freeze")
    assert line.endswith("\tpage read")


def test_what_was_not_checked_is_said_even_without_its_column(tab, view):
    view.select_organisation("PFP")
    table = tab.members.table
    russia, suspended = (table.model().index(row, 0).data(LINE_ROLE) for row in (0, 1))

    assert not table.shows_checked()
    assert table.note_text(russia) == "–"
    assert table.note_text(suspended).startswith("not verified online: NATO halted")


def test_the_chart_scrolls_the_page_with_its_cursor(tab, view):
    view.select_organisation("EU")
    tab.resize(1024, 620)
    page = tab._scroll.verticalScrollBar()
    tab.gantt.setFocus(Qt.FocusReason.TabFocusReason)
    page.setValue(0)

    for _ in range(30):
        QTest.keyClick(tab.gantt, Qt.Key.Key_Down)

    assert page.value() > 0
    row = tab.gantt._laid_out(float(tab.gantt.width())).row_rect(30).center().toPoint()
    assert tab._scroll.viewport().rect().contains(tab.gantt.mapTo(tab._scroll.viewport(), row))


def test_chart_and_members_stand_side_by_side_only_where_there_is_room(tab):
    assert tab.gantt_card.y() == tab.members.y()

    tab.resize(1024, 620)
    QApplication.sendPostedEvents()
    tab._page.layout().activate()

    assert tab.members.y() >= tab.gantt_card.geometry().bottom()
    assert tab.gantt.height() >= tab.gantt.heightForWidth(tab.gantt.width())


def test_tab_leads_from_the_facts_through_chart_and_members_to_the_developments(tab):
    tab.facts.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget().objectName())

    places = [order.index(name) for name in ("tableButton", "membershipGantt", "memberTable", "developmentTable")]
    assert places == sorted(places)


def test_the_chart_follows_the_theme(tab, theme):
    theme.force("dark")
    tab.apply_theme()

    assert tab.gantt._palette is DARK


def test_the_list_becomes_a_combo_box_above_the_page_where_there_is_no_room(tab, view):
    tab.list.view.setFocus()
    tab.resize(1024, 700)
    combo = tab.list.combo
    assert combo.isVisible()
    assert combo.hasFocus()
    assert combo.currentText() == "CSTO"
    assert not tab.list.view.isVisible()

    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert view.organisation == "EAEU"
    assert combo.currentText() == "EAEU"

    view.select_organisation("SCO")
    assert combo.currentText() == "SCO"

    tab.resize(1240, 800)
    assert tab.list.view.isVisible()
    assert tab.list.view.hasFocus()
    assert not combo.isVisible()
    assert tab.list.view.currentIndex().data() == "SCO"


def test_the_combo_box_shows_all_bodies_whatever_the_filter_was(tab):
    QTest.keyClicks(tab.list.filter_field, "shanghai")
    tab.resize(1024, 700)

    assert tab.list.filter_field.text() == ""
    assert tab.list.combo.findText("CSTO") >= 0


def test_the_developments_are_as_high_as_the_few_there_are(tab, view):
    tall = tab.developments.table.height()
    view.select_organisation("GUAM")
    view.set_as_of(D(2001, 12, 31))

    assert tab.developments.table.model().rowCount() < 9
    assert tab.developments.table.height() < tall
