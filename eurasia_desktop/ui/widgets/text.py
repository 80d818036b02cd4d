"""Labels that never read what they show as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(role: str, parent: QWidget | None = None, text: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label of a role of the style sheet (`page_title`, `caption`, …) that shows its text as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    label.setText(text)
    return label


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
