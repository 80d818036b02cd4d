"""A line above the form that says what happened, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class NoteBar(QFrame):
    """Hidden while there is nothing to say. Up to two buttons: keep what is typed here, or take what is stored."""

    mine_requested = Signal()
    stored_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editorNote")
        self.setProperty("role", "banner")
        self._text = QLabel(self)
        self._text.setObjectName("editorNoteText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._mine = QPushButton(self)
        self._mine.setObjectName("keepMineButton")
        self._mine.setAutoDefault(True)
        self._stored = QPushButton(self)
        self._stored.setObjectName("takeStoredButton")
        self._stored.setAutoDefault(True)
        self._mine.clicked.connect(self.mine_requested)
        self._stored.clicked.connect(self.stored_requested)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch(1)
        row.addWidget(self._stored)
        row.addWidget(self._mine)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addLayout(row)
        self.hide()

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in the order of the Tab key."""
        return [self._stored, self._mine]

    def text(self) -> str:
        """Return what is said, or "" while hidden."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str, *, mine: str = "", stored: str = "") -> None:
        """Show a text and, where named, the buttons."""
        self._text.setText(text)
        for button, word in ((self._mine, mine), (self._stored, stored)):
            button.setText(word)
            button.setAccessibleName(word)
            button.setVisible(bool(word))
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Say nothing."""
        self.hide()
