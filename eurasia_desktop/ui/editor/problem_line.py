"""The sentence under a field that says what is wrong with it, with its sign."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from eurasia_desktop.charts.icons import icon
from eurasia_desktop.ui.theme import Theme

_SIGN_SIZE = 14


class ProblemLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = QLabel(self)
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self._sign.setFixedWidth(_SIGN_SIZE + 2)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setProperty("role", "error")
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()
        theme.changed.connect(self._draw_sign)

    def text(self) -> str:
        """Return the sentence shown, or ""."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Show a sentence, or nothing."""
        self._text.setText(text)
        self.setVisible(bool(text))
        if text and self._sign.pixmap().isNull():
            self._draw_sign()

    @Slot()
    def _draw_sign(self) -> None:
        if self._text.text():
            sign = icon("alert-circle-outline", self._theme.palette.error)
            self._sign.setPixmap(sign.pixmap(_SIGN_SIZE, _SIGN_SIZE))
