"""The line of a chip field: it asks the field about every key before it acts on it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from eurasia_desktop.ui.editor.guarded_line import GuardedLine


class ChipInput(GuardedLine):
    """One line without an edge of its own; pasted lines become entries."""

    left = Signal()

    def __init__(self, name: str, on_key: Callable[[QKeyEvent], bool], parent: QWidget) -> None:
        super().__init__(name, parent, line_end="; ")
        self._on_key = on_key
        self.setProperty("role", "bare")

    def event(self, event: QEvent) -> bool:
        """Ask the field first: Tab never reaches keyPressEvent."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._on_key(event):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that typing here is over."""
        super().focusOutEvent(event)
        self.left.emit()
