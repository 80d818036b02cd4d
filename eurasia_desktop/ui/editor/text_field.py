"""A plain text of several lines that grows with its contents and gives back exactly what was put in."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from eurasia_desktop.ui.editor.text_guard import refusal, with_plain_line_ends

_DOCUMENT_MARGIN = 1


class TextField(QPlainTextEdit):
    """Plain text; Tab leaves it. With `is_one_paragraph`, Enter leaves it too and line ends become spaces."""

    changed = Signal()
    refused = Signal(str)
    """Carries the reason why a text was not inserted."""

    def __init__(
        self, name: str, *, limit: int, lines: tuple[int, int], is_one_paragraph: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._limit = limit
        self._lines = lines
        self._is_one_paragraph = is_one_paragraph
        self._stored = ""
        self._as_shown = ""
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_DOCUMENT_MARGIN)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown_text: str | None = ""
        self.textChanged.connect(self._on_text_changed)
        self.textChanged.connect(self._fit)

    def text_value(self) -> str:
        """Return the text; what was put in and not edited since comes back to the character."""
        shown = self._shown()
        return self._stored if shown == self._as_shown else shown

    def set_text_value(self, text: str) -> None:
        """Put a text in; the same text leaves cursor and undo steps alone."""
        if text != self.text_value():
            self.setPlainText(text)
        self._stored, self._as_shown = text, self._shown()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted or dropped text as plain text, or say why not."""
        text = with_plain_line_ends(source.text())
        if self._is_one_paragraph:
            text = text.strip("\n").replace("\n", " ")
        cursor = self.textCursor()
        whole = self._shown()
        # Positions count UTF-16 units; a surplus of one per emoji does not matter to a limit.
        result = whole[: cursor.selectionStart()] + text + whole[cursor.selectionEnd() :]
        if reason := refusal(text, result, self._limit):
            self.refused.emit(reason)
            return
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a one-paragraph field at Enter; let Esc pass to the dock."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif is_enter and self._is_one_paragraph:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new line breaks."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to a new font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the fewest lines."""
        return QSize(super().sizeHint().width(), self._height_of(self._lines[0]))

    def _shown(self) -> str:
        if self._shown_text is None:
            # toPlainText() would turn no-break spaces into spaces.
            self._shown_text = with_plain_line_ends(self.document().toRawText())
        return self._shown_text

    @Slot()
    def _on_text_changed(self) -> None:
        self._shown_text = None
        self.changed.emit()

    def _fit(self) -> None:
        fewest, most = self._lines
        needed = int(self.document().size().height())
        height = self._height_of(min(max(needed, fewest), most))
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
        is_full = needed > most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def _height_of(self, lines: int) -> int:
        around = self.height() - self.viewport().height() if self.isVisible() else 8
        margins = 2 * int(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + margins + max(around, 0)
