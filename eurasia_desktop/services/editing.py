"""The use cases of the editor: save, delete, undo, redo; each one transaction, one change set, one announcement."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.database.record_fields import event_fields
from eurasia_desktop.domain.changes import Change, ChangeSet, RecordKind
from eurasia_desktop.domain.development import Development, EventId, SourceId
from eurasia_desktop.domain.draft import Draft, KnownCodes, Problem, problems_of, to_development
from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.workspace import Workspace


class Editing(QObject):
    """Changes developments and sources of one workspace in the name of one coder."""

    steps_changed = Signal()
    """Undo or redo leads elsewhere now."""

    def __init__(self, workspace: Workspace, hub: ChangeHub, coder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._hub = hub
        self.coder = coder
        hub.committed.connect(self.steps_changed)

    def problems(self, draft: Draft, new_sources: Sequence[Source] = ()) -> list[Problem]:
        """List what keeps a draft from being saved; `new_sources` are the ones saved together with it."""
        return problems_of(
            draft,
            KnownCodes(
                self._workspace.countries,
                self._workspace.organisations,
                self._workspace.sources.ids() | {source.id for source in new_sources},
            ),
        )

    def save(
        self, draft: Draft, stored: Development | None, new_sources: Sequence[Source] = ()
    ) -> tuple[Development, ChangeSet | None]:
        """Save a draft without problems, together with the sources typed for it.

        Args:
            draft: what the editor holds.
            stored: the development as it was when the editor opened it; None for a new one.
            new_sources: sources that are not in the workspace yet.

        Returns:
            The development as saved, and the change set; None where nothing had changed.

        Raises:
            InvalidInput: the draft has a problem, or the stored development changed meanwhile. Nothing was saved.
            EnvironmentFault: the file could not be written; says whether anything was saved.
        """
        ident = stored.id if stored else EventId(f"ev-{_unique()}")
        development = to_development(draft, ident, stored=stored)
        changes = [Change(RecordKind.SOURCE, source.id, None, _source_fields(source)) for source in new_sources]
        changes += _event_changes(development, stored)
        if not changes:
            return development, None
        note = tr("edit “{title}”") if stored else tr("add “{title}”")
        return development, self._commit(changes, note.format(title=development.title))

    def delete(self, development: Development) -> ChangeSet:
        """Delete a development; the history keeps it and undo brings it back.

        Raises:
            InvalidInput: it changed meanwhile. Nothing was deleted.
            EnvironmentFault: the file could not be written.
        """
        change = Change(RecordKind.EVENT, development.id, event_fields(development), None)
        return self._commit([change], tr("delete “{title}”", title=development.title))

    def undo(self) -> ChangeSet | None:
        """Take back the last change set that stands; None where there is none.

        Raises:
            InvalidInput: a record it touched changed meanwhile. Nothing was done.
            EnvironmentFault: the file could not be written.
        """
        number, _ = self._steps()
        return self._reverse(number, "undo")

    def redo(self) -> ChangeSet | None:
        """Do again what the last undo took back; raises as `undo`."""
        _, number = self._steps()
        return self._reverse(number, "redo")

    def labels(self) -> tuple[str, str]:
        """Return what undo and redo would take back or do again, in words; "" where there is nothing."""
        undo, redo = self._steps()
        return self._note(undo), self._note(redo)

    def _steps(self) -> tuple[int | None, int | None]:
        return self._workspace.history.undo_and_redo()

    def _note(self, number: int | None) -> str:
        return "" if number is None else self._workspace.history.change_set(number).note

    def _reverse(self, number: int | None, kind: str) -> ChangeSet | None:
        if number is None:
            return None
        original = self._workspace.history.change_set(number)
        changes = [change.reversed() for change in reversed(original.changes)]
        return self._commit(changes, original.note, kind=kind, reverses=number)

    def _commit(
        self, changes: Sequence[Change], note: str, *, kind: str = "edit", reverses: int | None = None
    ) -> ChangeSet:
        if self._workspace.is_read_only:
            raise EnvironmentFault(
                tr("{path} is open for reading only.", path=self._workspace.path),
                safe=tr("Nothing was changed; what you typed is still in the editor."),
                remedy=tr("Copy the file to a folder of your own and open the copy."),
            )
        with reported_faults(self._workspace.path):
            change_set = self._workspace.history.commit(
                changes, coder=self.coder, note=note, kind=kind, reverses=reverses
            )
        self._hub.announce(change_set)
        return change_set


def new_source_id() -> SourceId:
    """Return the id of a source made here."""
    return SourceId(f"src-{_unique()}")


def _unique() -> str:
    import uuid  # not needed before the first save, and 4 ms of the start

    return str(uuid.uuid4())


def _event_changes(development: Development, stored: Development | None) -> list[Change]:
    after = event_fields(development)
    if stored is None:
        return [Change(RecordKind.EVENT, development.id, None, after)]
    before = event_fields(stored)
    changed = [name for name in after if after[name] != before[name]]
    if not changed:
        return []
    return [
        Change(
            RecordKind.EVENT,
            development.id,
            {name: before[name] for name in changed},
            {name: after[name] for name in changed},
        )
    ]


def _source_fields(source: Source) -> dict[str, str | None]:
    return {
        "kind": source.kind,
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
        "licence": source.licence,
        "reuse": source.reuse,
        "accessed": source.accessed,
        "notes": source.notes,
        "since_version": None,
    }
