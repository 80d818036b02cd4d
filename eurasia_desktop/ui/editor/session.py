"""The life of what is typed: opened, saved, given up only after a question, kept through every failure and conflict."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.domain.changes import RecordKind, Touched
from eurasia_desktop.domain.development import Development
from eurasia_desktop.domain.draft import Draft
from eurasia_desktop.domain.errors import EnvironmentFault, InvalidInput
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.editing import Editing
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.form import EditorForm
from eurasia_desktop.ui.editor.merging import rebased
from eurasia_desktop.ui.editor.note_bar import NoteBar
from eurasia_desktop.ui.editor.question import Answer, Ask
from eurasia_desktop.ui.editor.validation import Validation


class EditorSession(QObject):
    """Holds the stored development that the form's draft began from, or None for a new one."""

    saved = Signal(str)
    deleted = Signal(str)
    fault_raised = Signal(object)
    state_changed = Signal()
    """Something was typed, opened, saved or given up."""
    attention_needed = Signal()
    """Something is said or asked that must be seen."""
    text_kept = Signal()
    """The question was answered with Keep editing."""

    def __init__(
        self, workspace: Workspace, editing: Editing, form: EditorForm, note: NoteBar, ask: Ask, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._editing = editing
        self._form = form
        self._note = note
        self._ask = ask
        self._ground = parent
        self._stored: Development | None = None
        self._saved_at = ""
        self.validation = Validation(form, editing, workspace, self)
        form.changed.connect(self.state_changed)
        form.failed.connect(self._report)
        note.mine_requested.connect(self._on_mine_requested)
        note.stored_requested.connect(self._on_stored_requested)

    @property
    def is_new(self) -> bool:
        """Whether the draft began from nothing."""
        return self._stored is None

    @property
    def event_id(self) -> str:
        """The id of the stored development, or ""."""
        return self._stored.id if self._stored else ""

    @property
    def is_unsaved(self) -> bool:
        """Whether anything typed or chosen is not in the workspace."""
        return self._form.draft() != self._base() or self._form.has_pending_text()

    def state_text(self) -> str:
        """Say whether what is typed is saved."""
        if self.is_unsaved:
            return tr("Not saved yet")
        if self._saved_at:
            return tr("Saved {time}", time=self._saved_at)
        return "" if self.is_new else tr("All changes saved")

    def begin_new(self) -> None:
        """Show an empty form."""
        self._saved_at = ""
        self._note.clear()
        self._open(None)
        self._form.go_to_top()

    def load(self, event_id: str) -> None:
        """Show a stored development; say so where there is none of that id."""
        try:
            development = self._read(event_id)
        except EnvironmentFault as fault:
            self._report(fault)
            return
        if development is None:
            self._note.say(tr("This development is no longer in the workspace."))
            return
        self._saved_at = ""
        self._note.clear()
        self._open(development)
        self._form.go_to_top()

    def save(self) -> bool:
        """Save what the form holds; False where it could not be, which is shown, and the text stays."""
        if not self._form.sources.finish_source():
            return False
        self._form.commit()
        try:
            if not self.validation.check_all():
                self._form.go_to(self.validation.first)
                return False
            development, change_set = self._editing.save(self._form.draft(), self._stored, self._form.new_sources())
        except EnvironmentFault as fault:
            self._report(fault, tr("Not saved."))
            return False
        except InvalidInput as error:
            self._refuse(error)
            return False
        self._note.clear()
        self._saved_at = f"{datetime.datetime.now(datetime.UTC).astimezone():%H:%M}" if change_set else ""
        self._form.sources.refresh()
        self._open(self._as_stored(development))
        if change_set:
            self.saved.emit(development.id)
        return True

    def delete(self) -> None:
        """Delete the stored development; undo brings it back."""
        stored = self._stored
        if stored is None:
            return
        try:
            self._editing.delete(stored)
        except EnvironmentFault as fault:
            self._report(fault, tr("Not deleted."))
            return
        except InvalidInput as error:
            self._refuse(error)
            return
        self.begin_new()
        self.deleted.emit(stored.id)

    def leave(self, then: Callable[[], None]) -> None:
        """Do `then` once nothing unsaved is in the way: at once, after the answer, or never where one keeps editing."""
        if not self.is_unsaved:
            then()
            return
        self.attention_needed.emit()
        self._ask(self._ground, self._question(), lambda answer: self._on_answer(answer, then))

    def follow(self, touched: Touched) -> None:
        """Follow what was committed, here or elsewhere: show it where nothing unsaved is in the way, else say it."""
        if touched.concerns(RecordKind.SOURCE):
            self._form.refresh()
        stored = self._stored
        if stored is None or not (touched.everything or (RecordKind.EVENT, stored.id) in touched.records):
            return
        try:
            current = self._read(stored.id)
        except EnvironmentFault as fault:
            self._report(fault)
            return
        if current == stored:
            return
        if self.is_unsaved:
            self._say_conflict(current)
        else:
            self._saved_at = ""
            self._open(current)

    def _base(self) -> Draft:
        return Draft.of(self._stored) if self._stored else Draft()

    def _read(self, event_id: str) -> Development | None:
        with reported_faults(self._workspace.path):
            return self._workspace.developments.get(event_id)

    def _as_stored(self, saved: Development) -> Development:
        """Return a development just saved as it is stored, with fields that others changed meanwhile."""
        try:
            return self._read(saved.id) or saved
        except EnvironmentFault:
            return saved  # it is saved; the next commit shows what others did

    def _open(self, development: Development | None) -> None:
        self._stored = development
        self._form.clear_pending_text()
        self._form.set_draft(self._base())
        self.validation.begin_anew()
        self.state_changed.emit()

    def _drop_edits(self) -> None:
        self._note.clear()
        self._open(self._stored)

    def _question(self) -> str:
        title = " ".join(self._form.draft().title.split())
        if not title:
            return tr("The new development is not saved yet.")
        return tr("“{title}” has changes that are not saved yet.", title=title)

    def _on_answer(self, answer: Answer, then: Callable[[], None]) -> None:
        if answer is Answer.SAVE and self.save():
            then()
        elif answer is Answer.DISCARD:
            self._drop_edits()
            then()
        elif answer is Answer.KEEP:
            self.text_kept.emit()

    @Slot(object)
    def _report(self, fault: EnvironmentFault, before: str = "") -> None:
        self._note.say(f"{before} {fault.happened} {fault.remedy}".strip())
        self.state_changed.emit()
        self.fault_raised.emit(fault)

    def _refuse(self, error: InvalidInput) -> None:
        if error.field in self._form.frames:
            self._form.show_problem(error.field, [error.reason])
            self._form.go_to(error.field)
            return
        try:
            self._say_conflict(self._read(self.event_id))
        except EnvironmentFault as fault:
            self._report(fault)

    def _say_conflict(self, current: Development | None) -> None:
        self.attention_needed.emit()
        if current is None:
            self._note.say(
                tr("This development was deleted elsewhere meanwhile. What you typed is still here."),
                mine=tr("Keep mine as a new one"),
                stored=tr("Discard mine"),
            )
        else:
            self._note.say(
                tr("This development was changed elsewhere meanwhile. What you typed is still here."),
                mine=tr("Put mine on top"),
                stored=tr("Discard mine, show theirs"),
            )

    @Slot()
    def _on_mine_requested(self) -> None:
        """Begin from the stored version, with the fields that were edited here."""
        base, mine = self._base(), self._form.draft()
        try:
            self._stored = self._read(base.event)
        except EnvironmentFault as fault:
            self._report(fault)
            return
        self._note.clear()
        theirs = self._base()
        self._form.set_draft(replace(mine, event="") if self.is_new else rebased(mine, base, theirs))
        self._form.go_to_top()

    @Slot()
    def _on_stored_requested(self) -> None:
        try:
            self._stored = self._read(self.event_id)
        except EnvironmentFault as fault:
            self._report(fault)
            return
        self._drop_edits()
        self._form.go_to_top()
