"""The editor: one development at a time, typed beside the page; nothing typed is ever given up without a question."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QVBoxLayout, QWidget

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.domain.changes import RecordKind, Touched
from eurasia_desktop.domain.development import Development
from eurasia_desktop.domain.draft import Draft
from eurasia_desktop.domain.errors import EnvironmentFault, InvalidInput
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.editing import Editing
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.codebook_panel import CodebookPanel
from eurasia_desktop.ui.editor.focus_watch import FocusWatch
from eurasia_desktop.ui.editor.footer import EditorFooter
from eurasia_desktop.ui.editor.form import EditorForm
from eurasia_desktop.ui.editor.merging import rebased
from eurasia_desktop.ui.editor.note_bar import NoteBar
from eurasia_desktop.ui.editor.question import Answer, Ask, ask_in_message
from eurasia_desktop.ui.editor.title_bar import EditorTitleBar
from eurasia_desktop.ui.editor.validation import Validation
from eurasia_desktop.ui.theme import Theme

_PREFERRED = QSize(540, 760)
_CODEBOOK_WIDTH = 200
_NARROW = 460


class EditorDock(QDockWidget):
    """Shows the form, saves what it holds, and follows what happens to the development elsewhere."""

    saved = Signal(str)
    """Carries the id of the development saved."""
    deleted = Signal(str)
    """Carries the id of the development deleted."""
    fault_raised = Signal(object)
    """Carries an `EnvironmentFault`; the text stays in the editor."""

    def __init__(
        self, workspace: Workspace, editing: Editing, theme: Theme, parent: QWidget | None = None,
        *, ask: Ask = ask_in_message,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._workspace = workspace
        self._editing = editing
        self._ask = ask
        self._stored: Development | None = None
        self._saved_at = ""
        self.setObjectName("editorDock")
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea)
        self._title_bar = EditorTitleBar(theme, self)
        self._note = NoteBar(self)
        self._form = EditorForm(workspace, theme, self)
        self._codebook = CodebookPanel(workspace, self)
        self._footer = EditorFooter(self)
        self._validation = Validation(self._form, editing, workspace, self)
        self._focus = FocusWatch(self._form, self._codebook, self)
        self._build_ui()
        self._connect()
        self._open(None)

    @property
    def draft(self) -> Draft:
        """What the editor holds."""
        return self._form.draft()

    def has_unsaved_text(self) -> bool:
        """Whether anything typed or chosen here is not in the workspace."""
        return self.draft != self._base() or self._form.has_pending_text()

    def start_new(self, country: str = "") -> None:
        """Begin a development; asks first where another one is not saved.

        Args:
            country: the country looked at: offered first, chosen by nobody.
        """
        self._form.prefer(country)
        self.leave_draft(self._begin_new)

    def edit(self, event_id: str) -> None:
        """Open a stored development; asks first where another one is not saved."""
        self._appear()
        if self._stored is None or self._stored.id != event_id:
            self.leave_draft(lambda: self._load(event_id))
        else:
            self._form.go_to("title")

    @Slot()
    def save(self) -> bool:
        """Save what the editor holds; False where it could not be, which is shown, and the text stays."""
        if not self._form.sources.finish_source():
            self._footer.show_problem_count(self._validation.count)
            return False
        self._form.commit()
        try:
            if not self._validation.check_all():
                self._form.go_to(self._validation.first)
                return False
            development, change_set = self._editing.save(self.draft, self._stored, self._form.new_sources())
            stored = self._read(development.id)
        except EnvironmentFault as fault:
            self._report(fault)
            return False
        except InvalidInput as error:
            self._refuse(error)
            return False
        self._note.clear()
        self._saved_at = f"{datetime.datetime.now(datetime.UTC).astimezone():%H:%M}" if change_set else ""
        self._form.sources.clear_panel()
        self._form.sources.refresh()
        self._open(stored or development)
        if change_set:
            self.saved.emit(development.id)
        return True

    @Slot()
    def delete(self) -> None:
        """Delete the development shown; undo brings it back. Asks first where it has edits that are not saved."""
        if self._stored is not None:
            self.leave_draft(self._delete_stored)

    def leave_draft(self, then: Callable[[], None]) -> None:
        """Do `then` once nothing unsaved is in the way: at once, after the answer, or not at all where one keeps editing.

        Args:
            then: what would give up the text of the editor.
        """
        if not self.has_unsaved_text():
            then()
            return
        self._appear()
        self._ask(self, self._question(), lambda answer: self._on_answer(answer, then))

    @Slot(object)
    def on_committed(self, touched: Touched) -> None:
        """Follow what was committed, here or elsewhere."""
        if touched.everything or touched.concerns(RecordKind.SOURCE):
            self._form.refresh()
        if touched.everything:
            self._codebook.refresh()
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
        if self.has_unsaved_text():
            self._say_conflict(current)
        else:
            self._saved_at = ""
            self._open(current)

    def sizeHint(self) -> QSize:
        """Ask for the form and the codebook beside it."""
        return _PREFERRED

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before unsaved text would disappear with the dock."""
        if self.has_unsaved_text():
            event.ignore()
            self.leave_draft(self._close_now)
        else:
            super().closeEvent(event)

    def _close_now(self) -> None:
        self.close()

    def _base(self) -> Draft:
        return Draft.of(self._stored) if self._stored else Draft()

    def _read(self, event_id: str) -> Development | None:
        with reported_faults(self._workspace.path):
            return self._workspace.developments.get(event_id)

    def _appear(self) -> None:
        self.show()
        self.raise_()

    def _begin_new(self) -> None:
        self._saved_at = ""
        self._note.clear()
        self._open(None)
        self._appear()
        self._form.verticalScrollBar().setValue(0)
        self._form.go_to("title")

    def _load(self, event_id: str) -> None:
        try:
            development = self._read(event_id)
        except EnvironmentFault as fault:
            self._report(fault)
            return
        self._note.clear()
        if development is None:
            self._note.say(tr("This development is no longer in the workspace."))
            return
        self._saved_at = ""
        self._form.sources.clear_panel()
        self._open(development)
        self._form.verticalScrollBar().setValue(0)
        self._form.go_to("title")

    def _open(self, development: Development | None) -> None:
        """Show a stored development, or an empty form."""
        self._stored = development
        if development is None:
            self._form.sources.clear_panel()
        self._form.set_draft(self._base())
        self._validation.begin_anew()
        title = tr("Edit development") if development else tr("New development")
        self.setWindowTitle(title)
        self._title_bar.set_title(title)
        self._show_state()

    def _on_answer(self, answer: Answer, then: Callable[[], None]) -> None:
        if answer is Answer.SAVE and self.save():
            then()
        elif answer is Answer.DISCARD:
            self._drop_edits()
            then()
        elif answer is Answer.KEEP:
            self._focus.return_to_last()

    def _drop_edits(self) -> None:
        self._form.sources.clear_panel()
        self._note.clear()
        self._open(self._stored)

    def _delete_stored(self) -> None:
        stored = self._stored
        if stored is None:
            return
        try:
            self._editing.delete(stored)
        except EnvironmentFault as fault:
            self._report(fault)
            return
        except InvalidInput as error:
            self._refuse(error)
            return
        self._begin_new()
        self.deleted.emit(stored.id)

    def _question(self) -> str:
        title = self.draft.title.strip()
        if not title:
            return tr("The new development is not saved yet.")
        return tr("“{title}” has changes that are not saved yet.", title=title)

    def _report(self, fault: EnvironmentFault) -> None:
        self._note.say(" ".join((tr("Not saved."), fault.happened, fault.safe, fault.remedy)))
        self._show_state()
        self.fault_raised.emit(fault)

    def _refuse(self, error: InvalidInput) -> None:
        if error.field in self._form.frames:
            self._form.show_problem(error.field, [error.reason])
            self._form.go_to(error.field)
            return
        try:
            current = self._read(self._stored.id) if self._stored else None
        except EnvironmentFault as fault:
            self._report(fault)
            return
        self._say_conflict(current)

    def _say_conflict(self, current: Development | None) -> None:
        self._appear()
        if current is None:
            self._note.say(
                tr("This development was deleted elsewhere meanwhile. What you typed is still here."),
                mine=tr("Save mine as a new one"),
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
        """Take the stored version as the new ground and keep the fields edited here."""
        base = self._base()
        try:
            current = self._read(base.event)
        except EnvironmentFault as fault:
            self._report(fault)
            return
        mine = self.draft
        self._note.clear()
        self._stored = current
        self._form.set_draft(rebased(mine, base, Draft.of(current)) if current else replace(mine, event=""))
        self._show_state()

    @Slot()
    def _on_stored_requested(self) -> None:
        try:
            current = self._read(self._stored.id) if self._stored else None
        except EnvironmentFault as fault:
            self._report(fault)
            return
        self._stored = current
        self._drop_edits()

    @Slot()
    def _on_discard_requested(self) -> None:
        self.leave_draft(lambda: self._form.go_to("title"))

    @Slot()
    def _save_and_begin_next(self) -> None:
        if self.save():
            self._begin_new()

    @Slot()
    def _show_state(self) -> None:
        is_unsaved = self.has_unsaved_text()
        if is_unsaved:
            text = tr("Not saved yet")
        elif self._saved_at:
            text = tr("Saved {time}", time=self._saved_at)
        else:
            text = tr("All changes saved") if self._stored else ""
        self._footer.show_state(text)
        self._footer.set_possible(discard=is_unsaved, delete=self._stored is not None)

    @Slot()
    def _on_detach_requested(self) -> None:
        self.setFloating(not self.isFloating())

    def _build_ui(self) -> None:
        self.setTitleBarWidget(self._title_bar)
        content = QWidget(self)
        content.setObjectName("editorContent")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._form, 1)
        middle.addWidget(self._codebook)
        self._codebook.setFixedWidth(_CODEBOOK_WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addLayout(middle, 1)
        column.addWidget(self._footer)
        self.setWidget(content)
        self._set_tab_order()

    @Slot()
    def _set_tab_order(self) -> None:
        stops: list[QWidget] = [
            *self._note.buttons(),
            *self._focus.stops(),
            *self._footer.buttons(),
            *self._title_bar.buttons(),
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save, context=within)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._save_and_begin_next, context=within)
        self._form.changed.connect(self._show_state)
        self._form.failed.connect(self._report)
        self._form.sources.stops_changed.connect(self._set_tab_order)
        self._validation.count_changed.connect(self._footer.show_problem_count)
        self._note.mine_requested.connect(self._on_mine_requested)
        self._note.stored_requested.connect(self._on_stored_requested)
        self._footer.save_requested.connect(self.save)
        self._footer.save_and_next_requested.connect(self._save_and_begin_next)
        self._footer.discard_requested.connect(self._on_discard_requested)
        self._footer.delete_requested.connect(self.delete)
        self._footer.problem_requested.connect(lambda: self._form.go_to(self._validation.first))
        self._title_bar.detach_requested.connect(self._on_detach_requested)
        self._title_bar.close_requested.connect(self.close)
        self._focus.field_left.connect(self._validation.on_field_left)
