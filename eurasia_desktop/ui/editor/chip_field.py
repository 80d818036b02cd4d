"""A field of several codes or keywords: typed, found among suggestions, kept as chips."""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.editor.actor_choices import Choices
from eurasia_desktop.ui.editor.chip import Chip
from eurasia_desktop.ui.editor.chip_input import ChipInput
from eurasia_desktop.ui.editor.chip_layout import ChipLayout
from eurasia_desktop.ui.editor.suggestions import Suggestions

_SEPARATORS: Final = re.compile(r"[;,]")
_ROW_HEIGHT: Final = 22


class ChipField(QFrame):
    """Chips and an input. Without choices any text becomes a chip; with them only what they know does.

    Enter, Tab, comma and semicolon turn the text into a chip. Text that names nothing stays where it is.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, name: str, choices: Choices | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._codes: list[str] = []
        self._chips: dict[str, Chip] = {}
        self.setObjectName(name)
        self.setProperty("role", "field")
        self.input = ChipInput(name.replace("Field", "Input"), self._on_key, self)
        self.setFocusProxy(self.input)
        self._layout = ChipLayout(self, scaled_px(_ROW_HEIGHT))
        self._layout.addWidget(self.input)
        # Over the whole form, not inside the field.
        self._suggestions = Suggestions(name.replace("Field", "Suggestions"), parent or self)
        self.input.textEdited.connect(self._on_text_edited)
        self.input.refused.connect(self.refused)
        self.input.left.connect(self._suggestions.hide)
        self._suggestions.taken.connect(self._take_suggestion)

    def codes(self) -> tuple[str, ...]:
        """Return what is chosen, in order."""
        return tuple(self._codes)

    def set_codes(self, codes: Iterable[str]) -> None:
        """Show these codes as chips; text that is no chip yet stays."""
        if list(codes) == self._codes:
            return
        for chip in self._chips.values():
            self._layout.removeWidget(chip)
            chip.deleteLater()
        self._codes.clear()
        self._chips.clear()
        for code in codes:
            self._add(code)

    def clear_text(self) -> None:
        """Forget the text that is no chip yet."""
        self._suggestions.hide()
        self.input.clear()

    def set_choices(self, choices: Choices) -> None:
        """Offer other choices from now on; the chips stay."""
        self._choices = choices

    def pending_text(self) -> str:
        """Return what stands in the input and is no chip yet."""
        return self.input.text().strip()

    def commit(self) -> None:
        """Turn the text of the input into chips, as far as it names something."""
        self._suggestions.hide()
        text = self.input.text()
        parts = [text] if self._resolve(text) else _SEPARATORS.split(text)
        left = [part.strip() for part in parts if part.strip() and not self._take(part)]
        rest = "; ".join(left)
        if rest != text:
            self.input.setText(rest)
            self.changed.emit()

    def problem(self) -> str:
        """Say what is wrong with the text that is no chip, or ""."""
        text = self.pending_text()
        if not text or self._choices is None:
            return ""
        if len(self._choices.named(text)) > 1:
            return tr("“{text}” can mean several: choose one from the list.", text=text)
        return tr("“{text}” is not known here. Choose from the list, or delete it.", text=text)

    def _resolve(self, text: str) -> str:
        if self._choices is None:
            return "" if _SEPARATORS.search(text) else text.strip()
        named = self._choices.named(text)
        return named[0].code if len(named) == 1 else ""

    def _take(self, text: str) -> bool:
        code = self._resolve(text)
        if code:
            self._add(code)
        return bool(code)

    def _add(self, code: str) -> None:
        if code in self._chips:
            return
        chip = Chip(code, self._choices.label(code) if self._choices else code, self)
        chip.remove_requested.connect(self._remove)
        chip.stepped.connect(self._step)
        chip.typed.connect(self._on_typed_on_chip)
        self._codes.append(code)
        self._chips[code] = chip
        self._layout.insert_before_input(chip)
        chip.show()
        self.updateGeometry()

    @Slot(str)
    def _remove(self, code: str) -> None:
        position = self._codes.index(code)
        self._codes.remove(code)
        chip = self._chips.pop(code)
        had_focus = chip.hasFocus()
        self._layout.removeWidget(chip)
        neighbour = self._chips[self._codes[position]] if had_focus and position < len(self._codes) else self.input
        neighbour.setFocus(Qt.FocusReason.OtherFocusReason)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()
        self.changed.emit()

    @Slot(str, int)
    def _step(self, code: str, step: int) -> None:
        position = self._codes.index(code) + step
        if position >= len(self._codes):
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        elif position >= 0:
            self._chips[self._codes[position]].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_typed_on_chip(self, text: str) -> None:
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.input.end(False)
        self.input.insert_guarded(text)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        if _SEPARATORS.search(text):
            self.commit()
        self._suggest()
        self.changed.emit()

    def _suggest(self) -> None:
        if self._choices is None:
            return
        text = self.input.text()
        found = [choice for choice in self._choices.matching(text) if choice.code not in self._chips]
        is_meant = bool(found) and self._choices.is_well_named(found[0], text)
        self._suggestions.offer(found, self, is_first_meant=is_meant)
        self._describe_suggestion()

    def _describe_suggestion(self) -> None:
        self.input.setAccessibleDescription(self._suggestions.highlighted_text())

    @Slot(str)
    def _take_suggestion(self, code: str) -> None:
        self._suggestions.hide()
        self.input.clear()
        self._add(code)
        self.changed.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        """Deal with a key before the input does; True where that was all."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            return self._take_text() and key != Qt.Key.Key_Tab
        if self._suggestions.isVisible() and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._suggestions.step(1 if key == Qt.Key.Key_Down else -1)
            self._describe_suggestion()
            return True
        if self._suggestions.isVisible() and key == Qt.Key.Key_Escape:
            self._suggestions.hide()
            return True
        if key == Qt.Key.Key_Backspace and not self.input.text() and self._codes:
            self._remove(self._codes[-1])
            return True
        is_at_start = not self.input.cursorPosition() and not self.input.hasSelectedText()
        if key == Qt.Key.Key_Left and self._codes and is_at_start:
            self._chips[self._codes[-1]].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _take_text(self) -> bool:
        """Take the highlighted suggestion, or what the text names; False where there is no text."""
        had_text = bool(self.pending_text())
        if code := self._suggestions.highlighted():
            self._take_suggestion(code)
        else:
            self.commit()
        return had_text
