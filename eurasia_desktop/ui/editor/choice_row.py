"""A few choices side by side, one of them at most: the direction, the intensity."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from eurasia_desktop.ui.editor.styling import set_property


class _ChoiceButton(QPushButton):
    """One choice; keys of its row choose from anywhere in it."""

    key_typed = Signal(str)
    left_by_enter = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass letters and digits to the row; Enter moves on; Space and arrows are Qt's."""
        has_command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if has_command:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_by_enter.emit()
        elif event.text().strip() and event.text().isprintable():
            self.key_typed.emit(event.text().casefold())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.key_typed.emit("")
        else:
            super().keyPressEvent(event)


class ChoiceRow(QWidget):
    """Buttons of which one at most is down. Arrows move, Space chooses, the first letter or digit chooses at once."""

    changed = Signal()
    looked_at = Signal(str)
    """Carries the code of the button that has the focus."""

    def __init__(self, name: str, words: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._buttons: dict[str, _ChoiceButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for position, (code, word) in enumerate(words):
            button = self._button(name, code, word)
            button.setProperty("place", "inner" if position else "first")
            row.addWidget(button, 1)
        self.setFocusProxy(next(iter(self._buttons.values())))

    def buttons(self) -> list[QPushButton]:
        """Return the buttons from left to right."""
        return list(self._buttons.values())

    def code(self) -> str:
        """Return the chosen code, or "" while none is."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def set_code(self, code: str) -> None:
        """Choose a code, or none with ""."""
        if code == self.code():
            return
        if code:
            self._buttons[code].setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        self._on_chosen()

    def set_icon(self, code: str, icon: QIcon) -> None:
        """Show a glyph before the word of a code."""
        self._buttons[code].setIcon(icon)

    def set_words(self, accessible_name: str) -> None:
        """Say to a screen reader what is chosen here: every button carries the field's name."""
        self.setAccessibleName(accessible_name)
        for button in self._buttons.values():
            button.setAccessibleName(f"{accessible_name}: {button.text()}")

    def event(self, event: QEvent) -> bool:
        """Turn all buttons red with the row."""
        if event.type() is QEvent.Type.DynamicPropertyChange:
            for button in self._buttons.values():
                set_property(button, "invalid", self.property("invalid"))
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which choice has the focus."""
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            code = next((code for code, button in self._buttons.items() if button is watched), "")
            self.looked_at.emit(code)
        return super().eventFilter(watched, event)

    def _button(self, name: str, code: str, word: str) -> _ChoiceButton:
        button = _ChoiceButton(word, self)
        button.setObjectName(f"{name}_{code}")
        button.setCheckable(True)
        button.setProperty("role", "choice")
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(24)
        button.installEventFilter(self)
        button.clicked.connect(self._on_chosen)
        button.key_typed.connect(self._on_key_typed)
        button.left_by_enter.connect(self._on_left_by_enter)
        self._group.addButton(button)
        self._buttons[code] = button
        return button

    @Slot()
    def _on_chosen(self) -> None:
        if button := self._buttons.get(self.code()):
            self.setFocusProxy(button)
        self.changed.emit()

    @Slot(str)
    def _on_key_typed(self, key: str) -> None:
        if not key:
            self.set_code("")
            return
        for code, button in self._buttons.items():
            if button.text().casefold().startswith(key):
                self.set_code(code)
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @Slot()
    def _on_left_by_enter(self) -> None:
        self.buttons()[-1].setFocus(Qt.FocusReason.TabFocusReason)
        self.focusNextChild()
