"""The editor: one development at a time, typed beside the page; nothing typed is ever given up without a question."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QMetaObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QVBoxLayout, QWidget

from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.changes import Touched
from eurasia_desktop.domain.draft import Draft
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.editing import Editing
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.codebook_panel import CodebookPanel
from eurasia_desktop.ui.editor.focus_watch import FocusWatch
from eurasia_desktop.ui.editor.footer import EditorFooter
from eurasia_desktop.ui.editor.form import EditorForm
from eurasia_desktop.ui.editor.note_bar import NoteBar
from eurasia_desktop.ui.editor.question import Ask, ask_in_message
from eurasia_desktop.ui.editor.session import EditorSession
from eurasia_desktop.ui.editor.title_bar import EditorTitleBar
from eurasia_desktop.ui.theme import Theme

_PREFERRED = QSize(540, 760)
_CODEBOOK_WIDTH = 200
_NARROW = 480


class EditorDock(QDockWidget):
    """Title, note, form, codebook and footer, and the keys that work on all of them."""

    saved = Signal(str)
    """Carries the id of the development saved."""
    deleted = Signal(str)
    """Carries the id of the development deleted."""
    fault_raised = Signal(object)
    """Carries an `EnvironmentFault`; the text stays in the editor."""
    state_changed = Signal()
    """Something was typed, saved or given up: `has_unsaved_text` may be another."""

    def __init__(
        self, workspace: Workspace, editing: Editing, theme: Theme, parent: QWidget | None = None,
        *, ask: Ask = ask_in_message,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("editorDock")
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea)
        self._title_bar = EditorTitleBar(theme, self)
        self._note = NoteBar(self)
        self._form = EditorForm(workspace, theme, self)
        self._codebook = CodebookPanel(workspace, self)
        self._footer = EditorFooter(self)
        self._session = EditorSession(workspace, editing, self._form, self._note, ask, self)
        self._focus = FocusWatch(self._form, self._codebook, self)
        self._build_ui()
        self._connect()
        self._show_state()

    @property
    def draft(self) -> Draft:
        """What the editor holds."""
        return self._form.draft()

    def has_unsaved_text(self) -> bool:
        """Whether anything typed or chosen here is not in the workspace."""
        return self._session.is_unsaved

    def start_new(self, country: str = "") -> None:
        """Begin a development; asks first where another one is not saved.

        Args:
            country: the country looked at: offered first, chosen by nobody.
        """
        self._form.prefer(country)
        self._appear()
        self._session.leave(self._session.begin_new)

    def edit(self, event_id: str) -> None:
        """Open a stored development; asks first where another one is not saved."""
        self._appear()
        if self._session.event_id == event_id:
            self._form.go_to("title")
        else:
            self._session.leave(lambda: self._session.load(event_id))

    @Slot()
    def save(self) -> bool:
        """Save what the editor holds; False where it could not be, which is shown, and the text stays."""
        return self._session.save()

    @Slot()
    def delete(self) -> None:
        """Delete the development shown; undo brings it back. Asks first where it has edits that are not saved."""
        self._session.leave(self._session.delete)

    def leave_draft(self, then: Callable[[], None]) -> None:
        """Do `then` once nothing unsaved is in the way: at once, after the answer, or never where one keeps editing.

        Args:
            then: what would give up the text of the editor, such as closing the window.
        """
        self._session.leave(then)

    def may_leave(self) -> bool:
        """Whether the window may close now; else ask, and close the window after an answer that allows it."""
        if not self.has_unsaved_text():
            return True
        self._session.leave(self._close_window_later)
        return False

    @Slot(object)
    def on_committed(self, touched: Touched) -> None:
        """Follow what was committed, here or elsewhere."""
        if touched.everything:
            self._codebook.refresh()
        self._session.follow(touched)

    def sizeHint(self) -> QSize:
        """Ask for the form and the codebook beside it."""
        return QSize(scaled_px(_PREFERRED.width()), _PREFERRED.height())

    def event(self, event: QEvent) -> bool:
        """Claim the editor's keys before the window's menus do."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._action_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save at Ctrl+S, close at Esc."""
        if action := self._action_of(event):
            action()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the fields all the room where there is little."""
        super().resizeEvent(event)
        self._codebook.setVisible(self.width() >= scaled_px(_NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before unsaved text would disappear with the dock."""
        if self.has_unsaved_text():
            event.ignore()
            self._session.leave(self._close_later)
        else:
            super().closeEvent(event)

    def _close_later(self) -> None:
        # The dock may still be in the event that asked whether it may close.
        QMetaObject.invokeMethod(self, "close", Qt.ConnectionType.QueuedConnection)

    def _close_window_later(self) -> None:
        parent = self.parentWidget() or self
        QMetaObject.invokeMethod(parent.window(), "close", Qt.ConnectionType.QueuedConnection)

    def _action_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Save):
            return self.save
        if event.key() == Qt.Key.Key_Escape:
            return self.close
        is_step = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        return self._refuse_step if is_step and self.has_unsaved_text() else None

    def _refuse_step(self) -> None:
        # Who undoes a choice in the form does not mean the last saved change.
        self._footer.show_state(tr("Nothing undone: not saved yet"))

    @Slot()
    def _appear(self) -> None:
        self.show()
        self.raise_()

    @Slot()
    def _save_and_begin_next(self) -> None:
        if self.save():
            self._session.begin_new()

    @Slot()
    def _on_discard_requested(self) -> None:
        self._session.leave(self._form.go_to_top)

    @Slot()
    def _on_problem_requested(self) -> None:
        self._form.go_to(self._session.validation.first)

    @Slot()
    def _on_detach_requested(self) -> None:
        self.setFloating(not self.isFloating())

    @Slot()
    def _show_state(self) -> None:
        is_new = self._session.is_new
        title = tr("New development") if is_new else tr("Edit development")
        self.setWindowTitle(title)
        self._title_bar.set_title(title)
        self._footer.show_state(self._session.state_text())
        self._footer.set_possible(discard=self.has_unsaved_text(), delete=not is_new)
        self.state_changed.emit()

    def _build_ui(self) -> None:
        self.setTitleBarWidget(self._title_bar)
        content = QWidget(self)
        content.setObjectName("editorContent")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._form, 1)
        middle.addWidget(self._codebook)
        self._codebook.setFixedWidth(scaled_px(_CODEBOOK_WIDTH))
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
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # as shortcuts: a button would take Enter as a click
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self, self._save_and_begin_next, context=within)
        session = self._session
        session.saved.connect(self.saved)
        session.deleted.connect(self.deleted)
        session.fault_raised.connect(self.fault_raised)
        session.state_changed.connect(self._show_state)
        session.attention_needed.connect(self._appear)
        session.text_kept.connect(self._focus.return_to_last)
        session.validation.count_changed.connect(self._footer.show_problem_count)
        self._form.sources.stops_changed.connect(self._set_tab_order)
        self._focus.field_left.connect(session.validation.on_field_left)
        self._footer.save_requested.connect(self.save)
        self._footer.save_and_next_requested.connect(self._save_and_begin_next)
        self._footer.discard_requested.connect(self._on_discard_requested)
        self._footer.delete_requested.connect(self.delete)
        self._footer.problem_requested.connect(self._on_problem_requested)
        self._title_bar.detach_requested.connect(self._on_detach_requested)
        self._title_bar.close_requested.connect(self.close)
