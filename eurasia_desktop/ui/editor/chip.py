"""One chosen thing as a chip with a cross; arrows reach it, Del removes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from eurasia_desktop.domain.wording import tr


class Chip(QFrame):
    """Shows a label; says when it is to be removed or when an arrow leads away from it."""

    remove_requested = Signal(str)
    stepped = Signal(str, int)
    """Carries the code and −1 or +1: the arrow key pressed."""
    typed = Signal(str)
    """Carries text typed while the chip had the focus: it belongs into the input."""

    def __init__(self, code: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = code
        self.setProperty("role", "editor_chip")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("{name}, press Delete to remove it", name=text))
        self.setToolTip("")
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "chip_text")
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setMinimumWidth(min(label.sizeHint().width(), 190))
        cross = QToolButton(self)
        cross.setText("×")
        cross.setProperty("role", "chip_cross")
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.setAccessibleName(tr("Remove {name}", name=text))
        cross.clicked.connect(lambda: self.remove_requested.emit(self.code))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 2, 0)
        row.setSpacing(2)
        row.addWidget(label, 1)
        row.addWidget(cross)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove at Del and Backspace, step at the arrows, pass on what is typed."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit(self.code)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(self.code, -1 if key == Qt.Key.Key_Left else 1)
        elif event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
