"""A field of several codes or keywords: typed, found among suggestions, kept as chips."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QFrame, QListView, QWidget

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.editor.actor_choices import Choice, Choices
from eurasia_desktop.ui.editor.chip import Chip
from eurasia_desktop.ui.editor.chip_layout import ChipLayout
from eurasia_desktop.ui.editor.guarded_line import GuardedLine

_SEPARATORS: Final = re.compile(r"[;,]")
_ROW_HEIGHT: Final = 22
_CODE_ROLE: Final = Qt.ItemDataRole.UserRole


class _Input(GuardedLine):
    """Asks the field about every key first, also while the list of suggestions is open."""

    def __init__(self, name: str, on_key: Callable[[QKeyEvent], bool], parent: QWidget) -> None:
        super().__init__(name, parent, line_end="; ")
        self._on_key = on_key
        self.setProperty("role", "bare")

    def event(self, event: QEvent) -> bool:
        # The completer hands keys to event() alone, past any event filter.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._on_key(event):
            event.accept()
            return True
        return super().event(event)


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
        self.input = _Input(name.replace("Field", "Input"), self._on_key, self)
        self.setFocusProxy(self.input)
        self._layout = ChipLayout(self, _ROW_HEIGHT)
        self._layout.addWidget(self.input)
        self._suggestions = QStandardItemModel(self)
        self._completer = QCompleter(self._suggestions, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.input)
        self._popup = QListView(self)
        self._popup.setObjectName(name.replace("Field", "Suggestions"))
        self._popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._completer.setPopup(self._popup)
        self.input.textEdited.connect(self._on_text_edited)
        self.input.refused.connect(self.refused)
        self._popup.clicked.connect(self._on_suggestion_clicked)

    def codes(self) -> tuple[str, ...]:
        """Return what is chosen, in order."""
        return tuple(self._codes)

    def set_codes(self, codes: Iterable[str]) -> None:
        """Show these codes and no other text."""
        self._hide_suggestions()
        self.input.clear()
        if list(codes) == self._codes:
            return
        for chip in self._chips.values():
            self._layout.removeWidget(chip)
            chip.deleteLater()
        self._codes.clear()
        self._chips.clear()
        for code in codes:
            self._add(code)

    def set_choices(self, choices: Choices) -> None:
        """Offer other choices from now on; the chips stay."""
        self._choices = choices

    def pending_text(self) -> str:
        """Return what stands in the input and is no chip yet."""
        return self.input.text().strip()

    def commit(self) -> None:
        """Turn the text of the input into chips, as far as it names something."""
        self._hide_suggestions()
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
        found = self._choices.matching(self.input.text()) if self._choices else []
        found = [choice for choice in found if choice.code not in self._chips]
        self._suggestions.clear()
        if not found:
            self._hide_suggestions()
            return
        for choice in found:
            self._suggestions.appendRow(_item(choice))
        self._completer.complete()
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _hide_suggestions(self) -> None:
        if self._popup.isVisible():
            self._popup.hide()

    def _highlighted(self) -> str:
        return str(self._popup.currentIndex().data(_CODE_ROLE) or "") if self._popup.isVisible() else ""

    @Slot(QModelIndex)
    def _on_suggestion_clicked(self, index: QModelIndex) -> None:
        self._take_suggestion(str(index.data(_CODE_ROLE)))

    def _take_suggestion(self, code: str) -> None:
        self._hide_suggestions()
        self.input.clear()
        self._add(code)
        self.changed.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        """Deal with a key before the input does; True where that was all."""
        key, command = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if command:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            had_text = bool(self.pending_text())
            if code := self._highlighted():
                self._take_suggestion(code)
            else:
                self.commit()
            return had_text and key != Qt.Key.Key_Tab
        if key == Qt.Key.Key_Backspace and not self.input.text() and self._codes:
            self._remove(self._codes[-1])
            return True
        if (
            key == Qt.Key.Key_Left
            and self._codes
            and not self.input.cursorPosition()
            and not self.input.hasSelectedText()
        ):
            self._chips[self._codes[-1]].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False


def _item(choice: Choice) -> QStandardItem:
    text = choice.label if choice.detail == choice.label else f"{choice.label} – {choice.detail}"
    item = QStandardItem(text)
    item.setData(choice.code, _CODE_ROLE)
    item.setEditable(False)
    return item
