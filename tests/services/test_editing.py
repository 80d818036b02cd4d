"""Save, delete, undo and redo: one transaction, one change set, one announcement; nothing is lost."""

import dataclasses
import sqlite3

import pytest

from eurasia_desktop.domain.draft import Draft
from eurasia_desktop.domain.errors import EnvironmentFault, InvalidInput
from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.vocabulary import Reuse, SourceKind, Verification
from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.editing import Editing, new_source_id
from eurasia_desktop.services.workspace import Workspace

DRAFT = Draft(
    title="Kazakhstan opens a corridor past Russia",
    date="2024-09-05",
    initiators=("KAZ",),
    targets=("RUS",),
    organisations=("EAEU",),
    category="economy",
    mechanism="external_balancing",
    direction="away_from_russia",
    intensity=3,
    confidence="reported",
    summary="Own words.",
    sources=("un-digital-library-ga-votes",),
    tags=("transit",),
)


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def hub(qapp):
    return ChangeHub()


@pytest.fixture
def editing(workspace, hub):
    return Editing(workspace, hub, "Aigerim")


def test_a_saved_development_is_stored_whole_and_announced_once(workspace, hub, editing, qtbot):
    with qtbot.waitSignal(hub.committed) as heard:
        saved, change_set = editing.save(DRAFT, None)

    stored = workspace.developments.get(saved.id)
    assert stored == saved
    assert stored.verification is Verification.ENTERED_BY_HAND
    assert stored.since_version is None
    assert change_set.coder == "Aigerim"
    assert heard.args[0].records == {("event", saved.id)}


def test_undo_and_redo_survive_a_restart(workspace, editing, workspace_path, hub):
    saved, _ = editing.save(DRAFT, None)
    workspace.close()

    again = Workspace.open(workspace_path)
    editing = Editing(again, hub, "Aigerim")
    assert "corridor" in editing.labels()[0]
    editing.undo()
    assert again.developments.get(saved.id) is None
    assert editing.labels() == ("", "add “Kazakhstan opens a corridor past Russia”")
    again.close()

    third = Workspace.open(workspace_path)
    editing = Editing(third, hub, "Aigerim")
    editing.redo()
    assert third.developments.get(saved.id) == saved
    third.close()


def test_an_edit_changes_only_its_fields_and_keeps_where_the_row_came_from(workspace, editing):
    shipped = workspace.developments.get("csto-drills-kgz-2024")
    draft = dataclasses.replace(Draft.of(shipped), intensity=4)

    saved, change_set = editing.save(draft, shipped)

    assert saved == dataclasses.replace(shipped, intensity=4)
    (change,) = change_set.changes
    assert (change.before, change.after) == ({"intensity": 3}, {"intensity": 4})
    editing.undo()
    assert workspace.developments.get("csto-drills-kgz-2024") == shipped


def test_saving_without_a_change_writes_nothing(workspace, editing):
    shipped = workspace.developments.get("csto-drills-kgz-2024")

    _, change_set = editing.save(Draft.of(shipped), shipped)

    assert change_set is None
    assert workspace.meta.counts()["change_set"] == 0


def test_a_new_source_is_saved_and_undone_together_with_its_development(workspace, editing):
    source = Source(
        new_source_id(), SourceKind.NEWS, "Report", None, "Agency", "2024-09-05", None, None, Reuse.FACTS_ONLY
    )
    draft = dataclasses.replace(DRAFT, sources=(source.id,))
    assert editing.problems(draft, [source]) == []

    saved, _ = editing.save(draft, None, [source])

    assert workspace.sources.get(source.id) == source
    editing.undo()
    assert workspace.sources.get(source.id) is None
    editing.redo()
    assert workspace.developments.get(saved.id).sources == (source.id,)


def test_deletion_is_undoable(workspace, editing):
    shipped = workspace.developments.get("rus-annexes-crimea")

    editing.delete(shipped)
    assert workspace.developments.get("rus-annexes-crimea") is None
    editing.undo()

    assert workspace.developments.get("rus-annexes-crimea") == shipped


def test_a_record_changed_by_someone_else_is_not_overwritten(workspace, editing, workspace_path):
    shipped = workspace.developments.get("csto-drills-kgz-2024")
    other = sqlite3.connect(workspace_path)
    other.execute("UPDATE event SET title = 'Theirs' WHERE id = 'csto-drills-kgz-2024'")
    other.commit()
    other.close()

    with pytest.raises(InvalidInput, match="someone else"):
        editing.save(dataclasses.replace(Draft.of(shipped), title="Mine"), shipped)

    assert workspace.developments.get("csto-drills-kgz-2024").title == "Theirs"
    assert workspace.meta.counts()["change_set"] == 0


def test_a_locked_file_refuses_the_save_and_says_so(workspace, editing, workspace_path):
    other = sqlite3.connect(workspace_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(EnvironmentFault) as fault:
        editing.save(DRAFT, None)

    other.execute("ROLLBACK")
    other.close()
    assert "Another program" in fault.value.happened
    saved, _ = editing.save(DRAFT, None)
    assert workspace.developments.get(saved.id) == saved


def test_the_history_cannot_be_altered(workspace, editing, workspace_path):
    editing.save(DRAFT, None)
    other = sqlite3.connect(workspace_path)

    for statement in ("DELETE FROM change", "UPDATE change_set SET note = 'x'", "DELETE FROM change_set"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            other.execute(statement)
    other.close()


def test_a_new_edit_after_an_undo_ends_the_way_to_redo(workspace, editing):
    first, _ = editing.save(DRAFT, None)
    editing.undo()
    editing.save(dataclasses.replace(DRAFT, title="Another"), None)

    assert editing.redo() is None
    editing.undo()
    assert workspace.developments.get(first.id) is None
    assert editing.labels()[0] == ""
