"""Labels that never read what they show as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


def plain_label(role: str, parent: QWidget | None = None, text: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label of a role of the style sheet (`page_title`, `caption`, …) that shows its text as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    label.setText(text)
    return label


def show_as_plain_text(box: QMessageBox) -> None:
    """Let a message show all its texts as they are: its own `setTextFormat` leaves the informative text out."""
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
