"""A line edit that never cuts what is pasted: too much is refused with a reason, line ends become spaces."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from eurasia_desktop.ui.editor.text_guard import refusal, with_plain_line_ends

LINE_LIMIT: Final = 2_000


class GuardedLine(QLineEdit):
    """One line of plain text; Enter moves on to the next field."""

    refused = Signal(str)
    """Carries the reason why a text was not inserted."""

    def __init__(self, name: str, parent: QWidget | None = None, *, line_end: str = " ") -> None:
        super().__init__(parent)
        self._line_end = line_end
        self.setObjectName(name)

    def insert_guarded(self, text: str) -> None:
        """Insert at the cursor, in place of the selection, or say why not."""
        plain = with_plain_line_ends(text).strip("\n").replace("\n", self._line_end)
        if not plain:
            return
        kept = len(self.text()) - len(self.selectedText())
        reason = refusal(plain, "x " * (kept // 2) + plain if kept else plain, LINE_LIMIT)
        if reason:
            self.refused.emit(reason)
            return
        self.insert(plain)
        self.textEdited.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste with care; Enter goes to the next field."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QClipboard.Mode.Clipboard)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_command(event):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Paste the selection of the X server with the same care."""
        if event.button() is Qt.MouseButton.MiddleButton and QGuiApplication.clipboard().supportsSelection():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._paste(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Insert what is dropped with the same care."""
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.insert_guarded(event.mimeData().text())
        event.acceptProposedAction()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu, its Paste with the same care."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                self._replace_paste(action)
        menu.popup(event.globalPos())

    def _replace_paste(self, action: QAction) -> None:
        action.triggered.disconnect()
        action.triggered.connect(lambda: self._paste(QClipboard.Mode.Clipboard))

    def _paste(self, mode: QClipboard.Mode) -> None:
        self.insert_guarded(QGuiApplication.clipboard().text(mode))


def _has_command(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
