"""A stored development is edited without touching what was not edited; others may have been there meanwhile."""

import dataclasses

import pytest
from PySide6.QtCore import Qt

from eurasia_desktop.domain.changes import Touched
from eurasia_desktop.domain.draft import Draft


@pytest.fixture
def opened(dock, keys, stored):
    dock.edit(stored.id)
    return keys


def retitle(other_program, ident, title):
    other_program.execute("UPDATE event SET title = ? WHERE id = ?", (title, ident))


def test_an_edit_keeps_verification_and_everything_else(dock, workspace, stored, opened):
    opened.go_to("summaryField")
    opened.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    opened.type(" More.")

    opened.save()

    assert workspace.developments.get(stored.id) == dataclasses.replace(stored, summary=stored.summary + " More.")


def test_opening_and_saving_changes_nothing(dock, workspace, stored, opened, editing):
    before = editing.labels()

    assert not dock.has_unsaved_text()
    opened.save()

    assert workspace.developments.get(stored.id) == stored
    assert editing.labels() == before


def test_every_development_of_the_data_set_survives_being_opened(dock, workspace):
    from eurasia_desktop.database.developments import EventFilter

    for ident in workspace.developments.ids(EventFilter())[::25]:
        dock.edit(ident)
        assert dock.draft == Draft.of(workspace.developments.get(ident))


def test_characters_the_fields_would_change_survive_while_untouched(dock, workspace, stored, other_program, keys):
    text = "5\u00a0% in one line\u2028and the next\u2029end"
    other_program.execute("UPDATE event SET summary = ?, notes = ? WHERE id = ?", (text, text, stored.id))
    dock.edit(stored.id)
    keys.go_to("tagsInput")
    keys.type("new-tag;")

    keys.save()

    found = workspace.developments.get(stored.id)
    assert (found.summary, found.notes) == (text, text)
    assert found.tags == (*stored.tags, "new-tag")


def test_deleting_can_be_undone(qtbot, dock, workspace, editing, stored, opened):
    opened.go_to("deleteButton")
    with qtbot.waitSignal(dock.deleted):
        opened.enter()
    assert workspace.developments.get(stored.id) is None
    assert dock.draft.is_empty

    editing.undo()

    assert workspace.developments.get(stored.id) == stored


def test_an_undo_elsewhere_is_shown_at_once(qtbot, dock, hub, editing, stored, opened, field):
    opened.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    opened.type("!")
    opened.save()
    assert dock.draft.title == stored.title + "!"

    with qtbot.waitSignal(hub.committed):
        editing.undo()

    assert dock.draft.title == stored.title
    assert not dock.has_unsaved_text()


def test_an_undone_insertion_leaves_a_new_draft(qtbot, dock, hub, editing, with_source):
    with qtbot.waitSignal(hub.committed):
        with_source.save()

    with qtbot.waitSignal(hub.committed):
        editing.undo()

    assert dock.draft.is_empty
    assert not dock.has_unsaved_text()


def test_unsaved_edits_stay_when_someone_else_changes_the_development(dock, stored, other_program, opened, field):
    opened.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    opened.type(" (mine)")
    retitle(other_program, stored.id, "Theirs")

    dock.on_committed(Touched(everything=True))

    assert dock.draft.title == stored.title + " (mine)"
    assert "changed elsewhere" in field("editorNote").text()


def test_a_conflict_on_saving_keeps_the_text_and_offers_both_ways_out(
    dock, workspace, stored, other_program, opened, field
):
    opened.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    opened.type(" (mine)")
    retitle(other_program, stored.id, "Theirs")

    opened.save()

    assert workspace.developments.get(stored.id).title == "Theirs"
    assert dock.draft.title == stored.title + " (mine)"
    assert "changed elsewhere" in field("editorNote").text()

    opened.go_to("keepMineButton")
    opened.enter()
    opened.save()

    assert workspace.developments.get(stored.id).title == stored.title + " (mine)"
    assert field("editorNote").text() == ""


def test_putting_mine_on_top_keeps_their_other_fields(dock, workspace, stored, other_program, opened):
    opened.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    opened.type(" (mine)")
    other_program.execute("UPDATE event SET title = 'Theirs', intensity = 5 WHERE id = ?", (stored.id,))
    opened.save()

    opened.go_to("keepMineButton")
    opened.enter()
    opened.save()

    found = workspace.developments.get(stored.id)
    assert (found.title, found.intensity) == (stored.title + " (mine)", 5)


def test_putting_mine_on_top_keeps_text_that_is_no_chip_yet(dock, stored, other_program, opened, field):
    opened.type("Mine. ")
    opened.go_to("targetsInput")
    opened.type("Atlantis")
    retitle(other_program, stored.id, "Theirs")
    dock.on_committed(Touched(everything=True))

    opened.go_to("keepMineButton")
    opened.enter()

    assert dock.draft.title == "Mine. " + stored.title
    assert field("targetsInput").text() == "Atlantis"


def test_their_version_can_be_shown_instead(dock, stored, other_program, opened):
    opened.type("Mine. ")
    retitle(other_program, stored.id, "Theirs")
    opened.save()

    opened.go_to("takeStoredButton")
    opened.enter()

    assert dock.draft.title == "Theirs"
    assert not dock.has_unsaved_text()


def test_edits_of_a_development_deleted_elsewhere_can_be_saved_as_a_new_one(
    dock, workspace, stored, other_program, opened, field
):
    opened.type("Mine. ")
    other_program.execute("PRAGMA foreign_keys = ON")
    other_program.execute("DELETE FROM event WHERE id = ?", (stored.id,))
    opened.save()
    assert "deleted elsewhere" in field("editorNote").text()

    opened.go_to("keepMineButton")
    opened.enter()
    opened.save()

    saved = workspace.developments.get(dock.draft.event)
    assert saved.id != stored.id
    assert saved.title == "Mine. " + stored.title


def test_a_locked_workspace_keeps_the_text_and_says_so(qtbot, dock, workspace, with_source, other_program, field):
    other_program.execute("BEGIN IMMEDIATE")

    with qtbot.waitSignal(dock.fault_raised) as heard:
        with_source.save()

    assert "Another program" in heard.args[0].happened
    assert "Not saved" in field("editorNote").text()
    assert dock.draft.title == "Kazakhstan opens a corridor past Russia"
    assert dock.has_unsaved_text()

    other_program.execute("ROLLBACK")
    with_source.save()

    assert workspace.developments.get(dock.draft.event) is not None
    assert field("editorNote").text() == ""


def test_a_workspace_that_cannot_even_be_read_keeps_the_text(qtbot, dock, with_source, other_program):
    other_program.execute("BEGIN EXCLUSIVE")

    with qtbot.waitSignal(dock.fault_raised):
        with_source.save()
    other_program.execute("ROLLBACK")

    assert dock.draft.title == "Kazakhstan opens a corridor past Russia"
    assert dock.has_unsaved_text()


def test_each_source_of_a_stored_development_can_be_removed_by_keyboard(dock, stored, opened, field):
    assert all(field(f"source_{ident}").isVisible() for ident in stored.sources)
    opened.go_to("removeSource_" + stored.sources[0])

    opened.press(Qt.Key.Key_Space)

    assert dock.draft.sources == stored.sources[1:]
    assert opened.place == "addSourceButton"
