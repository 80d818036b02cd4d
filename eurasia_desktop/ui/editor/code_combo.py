"""A combo box of codes under their words: nothing chosen beforehand, nothing changed by a turn of the wheel."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.widgets.arrow_combo import ArrowCombo


class CodeCombo(ArrowCombo):
    """Choose one code."""

    changed = Signal()
    looked_at = Signal(str)
    """Carries the code highlighted in the open list, or the chosen one once it is closed."""

    def __init__(self, name: str, words: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "code")
        self.setPlaceholderText(tr("Choose…"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(20)
        for code, word in words:
            self.addItem(word, code)
        self.setCurrentIndex(-1)
        self.currentIndexChanged.connect(self._on_index_changed)
        self.highlighted.connect(self._on_highlighted)

    def code(self) -> str:
        """Return the chosen code, or "" while none is."""
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        """Choose a code, or none with ""."""
        self.setCurrentIndex(self.findData(code) if code else -1)

    def hidePopup(self) -> None:  # noqa: N802 - Qt's name
        """Close the list; the chosen code is looked at again."""
        super().hidePopup()
        self.looked_at.emit(self.code())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll: a choice is never changed in passing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on, Del takes the choice back, Esc and commands belong to the dock."""
        key = event.key()
        if key == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setCurrentIndex(-1)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Shrink below the longest word where the dock is narrow."""
        return QSize(80, super().minimumSizeHint().height())

    @Slot()
    def _on_index_changed(self) -> None:
        self.looked_at.emit(self.code())
        self.changed.emit()

    @Slot(int)
    def _on_highlighted(self, index: int) -> None:
        self.looked_at.emit(str(self.itemData(index) or ""))
