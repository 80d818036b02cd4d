"""The choices that match what is typed, in a list over the fields below: no window of its own, so the focus stays."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.editor.actor_choices import Choice

_CODE_ROLE = Qt.ItemDataRole.UserRole
_ROWS = 8


class Suggestions(QListWidget):
    """Hidden while there is nothing to suggest; Enter and Tab take the row that is highlighted."""

    taken = Signal(str)
    """Carries the code of a row that was clicked."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName(name)
        self.setProperty("role", "suggestions")
        self.setAccessibleName(tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._on_clicked)
        self.hide()

    def offer(self, choices: Sequence[Choice], below: QWidget, *, is_first_meant: bool) -> None:
        """Show choices under a field, or hide where there are none; highlight the first where it is likely meant."""
        self.clear()
        for choice in choices:
            text = choice.label if choice.detail == choice.label else f"{choice.label} – {choice.detail}"
            item = QListWidgetItem(text, self)
            item.setData(_CODE_ROLE, choice.code)
            item.setToolTip("")
        if not choices:
            self.hide()
            return
        self.setCurrentRow(0 if is_first_meant else -1)
        self.show()
        self.raise_()
        height = self.sizeHintForRow(0) * min(len(choices), _ROWS) + 2 * self.frameWidth() + 2
        corner = below.mapTo(self._ground, QPoint(0, below.height() - 1))
        self.setGeometry(corner.x(), corner.y(), below.width(), height)

    def highlighted(self) -> str:
        """Return the code of the highlighted row, or "" while hidden."""
        item: QListWidgetItem | None = self.currentItem()
        return "" if self.isHidden() or item is None else str(item.data(_CODE_ROLE))

    def highlighted_text(self) -> str:
        """Return what the highlighted row says, for a screen reader."""
        item: QListWidgetItem | None = self.currentItem()
        return "" if self.isHidden() or item is None else item.text()

    def step(self, step: int) -> None:
        """Highlight the next or the previous row."""
        self.setCurrentRow(max(0, min(self.currentRow() + step, self.count() - 1)))

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.taken.emit(str(item.data(_CODE_ROLE)))
