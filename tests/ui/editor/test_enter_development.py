"""A development is typed from title to source without touching the mouse, and stands in the workspace afterwards."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from eurasia_desktop.database.developments import EventFilter
from eurasia_desktop.domain.vocabulary import (
    Category,
    Confidence,
    Direction,
    Mechanism,
    Reuse,
    SourceKind,
    Verification,
)


def saved_development(dock, workspace):
    return workspace.developments.get(dock.draft.event)


def test_a_complete_development_with_a_source_of_the_bibliography_is_saved_by_keyboard(
    qtbot, dock, workspace, with_source
):
    with qtbot.waitSignal(dock.saved) as heard:
        with_source.save()

    found = workspace.developments.get(heard.args[0])
    assert found.title == "Kazakhstan opens a corridor past Russia"
    assert (found.date.text, found.date.edtf) == ("5 Sep 2024", "2024-09-05")
    assert (found.initiators, found.targets, found.organisations) == (("KAZ",), ("RUS",), ("EAEU",))
    assert (found.category, found.mechanism) == (Category.ECONOMY, Mechanism.EXTERNAL_BALANCING)
    assert (found.direction, found.intensity) == (Direction.AWAY_FROM_RUSSIA, 3)
    assert (found.confidence, found.summary) == (Confidence.REPORTED, "Own words.")
    assert found.sources == ("112-2016-ukr-constitution",)
    assert found.verification is Verification.ENTERED_BY_HAND
    assert not dock.has_unsaved_text()


def test_a_new_source_is_saved_together_with_its_development(qtbot, dock, workspace, complete):
    complete.go_to("addSourceButton")
    complete.enter()
    complete.type("no such words anywhere")
    complete.go_to("newSourceButton")
    complete.enter()
    complete.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    complete.type("Corridor opened")
    complete.fill_in(
        newSourcePublisherField="The Times of Central Asia",
        newSourcePublishedField="6 Sep 2024",
        newSourceUrlField="https://example.org/corridor",
    )
    complete.go_to("addNewSourceButton")
    complete.enter()
    before = workspace.sources.ids()

    with qtbot.waitSignal(dock.saved):
        complete.save()

    (ident,) = workspace.sources.ids() - before
    source = workspace.sources.get(ident)
    assert (source.kind, source.reuse) == (SourceKind.NEWS, Reuse.FACTS_ONLY)
    assert (source.title, source.publisher, source.published) == (
        "Corridor opened",
        "The Times of Central Asia",
        "2024-09-06",
    )
    assert source.url == "https://example.org/corridor"
    assert source.accessed == datetime.datetime.now(datetime.UTC).astimezone().date().isoformat()
    assert saved_development(dock, workspace).sources == (ident,)


def test_a_source_still_being_typed_is_added_on_saving(dock, workspace, complete):
    complete.go_to("addSourceButton")
    complete.enter()
    complete.go_to("newSourceButton")
    complete.enter()
    complete.type("Corridor opened")

    complete.save()

    (ident,) = saved_development(dock, workspace).sources
    assert workspace.sources.get(ident).title == "Corridor opened"


def test_saving_stops_at_a_new_source_with_a_forbidden_address(dock, complete):
    complete.go_to("addSourceButton")
    complete.enter()
    complete.go_to("newSourceButton")
    complete.enter()
    complete.type("Corridor opened")
    complete.fill_in(newSourceUrlField="javascript:alert(1)")

    complete.save()

    assert dock.draft.event == ""
    assert complete.place == "newSourceUrlField"
    assert "http" in complete.focused.accessibleDescription()
    assert complete.focused.text() == "javascript:alert(1)"


def test_an_address_already_in_the_bibliography_leads_to_the_source_that_has_it(dock, workspace, complete, field):
    known = next(source for source in workspace.sources.all() if source.url)
    complete.go_to("addSourceButton")
    complete.enter()
    complete.go_to("newSourceButton")
    complete.enter()
    complete.fill_in(newSourceUrlField=known.url)

    complete.go_to("useExistingSourceButton")
    complete.enter()

    assert dock.draft.sources == (known.id,)


def test_save_and_add_next_leaves_an_empty_form_with_the_focus_on_the_title(dock, workspace, with_source):
    before = len(workspace.developments.ids(EventFilter()))

    with_source.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(workspace.developments.ids(EventFilter())) == before + 1
    assert dock.draft.is_empty
    assert with_source.place == "titleField"


def test_a_text_in_the_tags_that_is_no_chip_yet_is_saved_too(dock, workspace, with_source):
    with_source.go_to("tagsInput")
    with_source.type("transit, corridor")

    with_source.save()

    assert saved_development(dock, workspace).tags == ("transit", "corridor")


@pytest.mark.parametrize("typed", ["Kazakhstan", "kaz", "KAZ", "republic of kazakh"])
def test_an_actor_is_found_by_name_code_or_long_name(dock, keys, typed):
    dock.start_new()
    keys.go_to("initiatorsInput")

    keys.type(typed)
    keys.enter()

    assert dock.draft.initiators == ("KAZ",)
    assert keys.focused.text() == ""


def test_an_actor_is_found_without_its_diacritics(dock, keys):
    dock.start_new()
    keys.go_to("targetsInput")

    keys.type("turkiye;")

    assert dock.draft.targets == ("TUR",)


def test_arrows_choose_among_the_suggestions_and_escape_closes_them_alone(dock, keys, field, workspace):
    dock.start_new()
    keys.go_to("initiatorsInput")
    keys.type("united")
    assert field("initiatorsSuggestions").isVisible()

    keys.press(Qt.Key.Key_Down)
    second = keys.focused.accessibleDescription()
    keys.enter()
    keys.type("united")
    keys.escape()

    assert second.startswith(workspace.name_of(dock.draft.initiators[0]))
    assert not field("initiatorsSuggestions").isVisible()
    assert dock.isVisible()


def test_backspace_removes_the_last_chip_and_delete_the_one_that_has_the_focus(dock, keys):
    dock.start_new()
    keys.go_to("initiatorsInput")
    keys.type("KAZ;RUS;ARM;BLR;")

    keys.press(Qt.Key.Key_Backspace)
    keys.press(Qt.Key.Key_Left)
    keys.press(Qt.Key.Key_Left)
    keys.press(Qt.Key.Key_Delete)

    assert dock.draft.initiators == ("KAZ", "ARM")


def test_what_is_typed_on_a_chip_lands_in_the_input(dock, keys):
    dock.start_new()
    keys.go_to("initiatorsInput")
    keys.type("KAZ;")
    keys.press(Qt.Key.Key_Left)

    keys.type("R")
    keys.type("US;")

    assert dock.draft.initiators == ("KAZ", "RUS")


def test_tab_reaches_every_field_in_the_order_one_reads(dock, keys):
    dock.start_new()
    expected = [
        "titleField", "dateField", "initiatorsInput", "targetsInput", "organisationsInput", "categoryField",
        "mechanismField", "directionField_toward_russia", "intensityField_1", "confidenceField", "summaryField",
        "addSourceButton", "tagsInput", "notesField",
    ]  # fmt: skip

    reached = [keys.place]
    while len(reached) < len(expected):
        keys.tab()
        if not reached[-1].startswith(keys.place.split("_")[0]):
            reached.append(keys.place)

    assert reached == expected


def test_the_focus_is_scrolled_into_view_in_a_low_window(qtbot, window, dock, keys):
    window.resize(1240, 420)
    dock.start_new()

    keys.go_to("notesField")

    viewport = dock._form.viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(keys.focused.mapTo(viewport, keys.focused.rect().center())))


def test_the_focus_stays_in_view_when_the_window_becomes_low(qtbot, window, dock, keys):
    dock.start_new()
    keys.go_to("notesField")

    window.resize(1240, 420)

    viewport = dock._form.viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(keys.focused.mapTo(viewport, keys.focused.rect().center())))


def test_the_wheel_changes_no_choice(qtbot, dock, keys, field):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    dock.start_new()
    keys.go_to("categoryField")
    keys.type("econ")
    combo = field("categoryField")
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(combo, event)

    assert dock.draft.category == "economy"


def test_the_codebook_explains_the_field_and_the_code_looked_at(dock, keys, field, workspace):
    dock.start_new()
    keys.go_to("mechanismField")
    keys.type("coord")

    text = field("codebookPanel").text()

    assert workspace.codebook["mechanism", "*"].definition in text
    assert workspace.codebook["mechanism", "coordination_failure"].definition in text


def test_required_fields_say_so_to_a_screen_reader(dock, field):
    assert field("titleField").accessibleName() == "Title, required"
    assert field("targetsInput").accessibleName() == "Targets"
    assert field("directionField_neutral").accessibleName() == "Direction, required: Neutral"
    assert all(
        button.accessibleName() or button.text() for button in dock.findChildren(QPushButton) if button.isVisible()
    )


def test_control_s_saves_also_where_the_menu_of_the_window_has_the_same_key(dock, window, workspace, with_source):
    asked_of_the_menu = []
    menu = window.menuBar().addMenu("File")
    action = menu.addAction("Save", asked_of_the_menu.append)
    action.setShortcut("Ctrl+S")

    with_source.save()

    assert asked_of_the_menu == []
    assert saved_development(dock, workspace) is not None


def test_control_s_reaches_the_editor_from_every_field(dock, keys):
    dock.start_new()
    heard = []
    dock._session.validation.count_changed.connect(heard.append)
    seen = []
    while keys.place not in seen:
        seen.append(keys.place)
        place = keys.focused
        heard.clear()
        keys.save()
        assert heard, place.objectName()
        place.setFocus()
        keys.tab()
    assert len(seen) > 15
