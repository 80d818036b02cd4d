"""Open Kazakhstan, read it on several dates, add a development, undo, redo, close, reopen: by keyboard alone."""

import datetime
import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget

from eurasia_desktop.services.alignment_data import agreement_series

D = datetime.date
TITLE = "Kazakhstan ships grain by the Caspian past Russia"


def set_as_of(desk, text):
    desk.ctrl(Qt.Key.Key_D)
    desk.keys(text, Qt.Key.Key_Return)


def choose_country(desk, typed):
    desk.ctrl(Qt.Key.Key_1)
    desk.ctrl(Qt.Key.Key_F)
    desk.keys(typed, Qt.Key.Key_Return)
    field = desk.find(QLineEdit, "listFilter")
    field.clear()
    field.textEdited.emit("")


def chips(desk, name):
    return desk.find(QWidget, name).accessibleName()


def fill_in_the_editor(desk):
    desk.ctrl(Qt.Key.Key_N)
    desk.until(lambda: QApplication.focusWidget() is not None and desk.window._handlers.editor.isVisible())
    desk.keys(TITLE, Qt.Key.Key_Tab)
    desk.keys("5 Sep 2024", Qt.Key.Key_Tab)
    desk.keys("KAZ", Qt.Key.Key_Return, Qt.Key.Key_Tab)
    desk.keys("RUS", Qt.Key.Key_Return, Qt.Key.Key_Tab)
    desk.keys(Qt.Key.Key_Tab)
    desk.keys("Economy", Qt.Key.Key_Tab)
    desk.keys("External", Qt.Key.Key_Tab)
    desk.keys(Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    desk.keys("3", Qt.Key.Key_Tab)
    desk.keys("reported", Qt.Key.Key_Tab)
    desk.keys("In own words.", Qt.Key.Key_Tab)


@pytest.fixture
def desk(open_desk, workspace_path):
    return open_desk(workspace_path)


def test_kazakhstan_is_read_by_keyboard(desk):
    choose_country(desk, "kazakh")

    assert desk.find(QLabel, "countryName").text() == "Kazakhstan"
    points = agreement_series(desk.window.workspace, "KAZ").points
    assert next(round(point.value) for point in points if point.year == 2024) == 57
    chart = desk.window.tab("countries").charts.alignment
    shown = [row for row in chart.table().rows if row[0] == "2024"]
    assert "57" in " ".join(shown[0])


def test_memberships_follow_the_as_of_date(desk):
    choose_country(desk, "kazakh")

    set_as_of(desk, "2013-12-31")
    assert "Eurasian Economic Union" not in chips(desk, "membershipsWithRussia")
    assert "Eurasian Economic Community: member" in chips(desk, "membershipsWithRussia")
    assert desk.find(QLabel, "countryStanding").text().startswith("Astana")

    set_as_of(desk, "7 Sep 2024")
    assert desk.window.view.as_of == D(2024, 9, 7)
    assert "Eurasian Economic Union: member since 1 Jan 2015" in chips(desk, "membershipsWithRussia")
    assert "core state" in desk.find(QLabel, "countryStanding").text()


def test_a_narrow_window_has_its_countries_in_a_combo_box_that_the_filters_key_reaches(desk):
    desk.window.resize(1024, 700)
    desk.until(lambda: desk.find(QWidget, "groupedCombo").isVisible())

    desk.ctrl(Qt.Key.Key_F)
    desk.keys("Arm")

    desk.until(lambda: desk.window.view.country == "ARM")
    assert desk.find(QLabel, "countryName").text() == "Armenia"


def test_the_first_window_fits_its_screen(desk):
    from eurasia_desktop.services.settings import Settings
    from eurasia_desktop.ui.window_memory import restore_geometry

    restore_geometry(desk.window, Settings(None))

    room = desk.window.screen().availableGeometry()
    smallest = desk.window.minimumSize()
    assert desk.window.width() <= max(room.width(), smallest.width())
    assert desk.window.height() <= max(room.height(), smallest.height())


def test_an_impossible_date_is_refused_and_kept(desk):
    set_as_of(desk, "2023-02-29")

    field = desk.find(QLineEdit, "asOfField")
    assert field.text() == "2023-02-29"
    assert "calendar" in field.accessibleDescription()
    assert desk.window.view.as_of == desk.window.workspace.data_set_date


def test_the_default_date_is_the_data_sets_last(desk):
    assert desk.window.view.as_of == D(2026, 11, 24)


def test_a_development_is_added_undone_redone_and_kept(open_desk, workspace_path):
    desk = open_desk(workspace_path)
    choose_country(desk, "kazakh")
    count = int(desk.find(QLabel, "developmentCount").text())
    fill_in_the_editor(desk)
    editor = desk.window._handlers.editor
    desk.ctrl(Qt.Key.Key_S)
    assert "at least one source" in desk.find(QWidget, "addSourceButton").accessibleDescription()
    assert editor.draft.title == TITLE

    desk.keys(Qt.Key.Key_Space, "United Nations Digital Library", Qt.Key.Key_Return)
    desk.ctrl(Qt.Key.Key_S)

    ids = sqlite3.connect(workspace_path).execute("SELECT id FROM event WHERE title = ?", (TITLE,)).fetchall()
    assert len(ids) == 1
    desk.until(lambda: desk.find(QLabel, "developmentCount").text() == str(count + 1))
    assert "932 events" in desk.find(QLabel, "statusCounts").text()

    desk.window.actions_by_name["undo"].trigger()
    desk.until(lambda: desk.find(QLabel, "developmentCount").text() == str(count))
    desk.window.actions_by_name["redo"].trigger()
    desk.until(lambda: desk.find(QLabel, "developmentCount").text() == str(count + 1))
    desk.ctrl(Qt.Key.Key_3)
    desk.window.view.select_event(ids[0][0])
    desk.close()

    again = open_desk(workspace_path)
    assert again.window.current_tab == "timeline"
    assert again.window.view.country == "KAZ"
    assert again.window.view.selected_event == ids[0][0]
    assert again.window.workspace.developments.get(ids[0][0]).title == TITLE


def test_another_process_moves_the_chart(desk, workspace_path):
    choose_country(desk, "kazakh")
    chart = desk.window.tab("countries").charts.alignment

    def in_2024():
        return next(row for row in chart.table().rows if row[0] == "2024")

    before = in_2024()
    other = sqlite3.connect(workspace_path)
    other.execute(
        """UPDATE vote SET vote = 'no' WHERE country = 'KAZ' AND vote = 'yes' AND resolution IN
        (SELECT id FROM resolution WHERE date LIKE '2024%')"""
    )
    other.commit()
    other.close()

    desk.until(lambda: in_2024() != before)


def test_typed_text_stops_the_window_from_closing(desk):
    desk.ctrl(Qt.Key.Key_N)
    desk.keys("Half a title")

    desk.window.close()

    assert desk.window.isVisible()
    boxes = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox)]
    assert boxes
    assert desk.window._handlers.editor.draft.title == "Half a title"
    for box in boxes:
        box.reject()
    desk.ctrl(Qt.Key.Key_A)
    desk.keys(Qt.Key.Key_Delete)
    assert not desk.window._handlers.has_unsaved_text()


def test_the_keys_reach_every_tab(desk):
    for key, name in ((Qt.Key.Key_2, "organisations"), (Qt.Key.Key_3, "timeline"), (Qt.Key.Key_1, "countries")):
        desk.ctrl(key)
        assert desk.window.current_tab == name
