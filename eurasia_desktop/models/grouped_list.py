"""A short list in named groups, with a filter: the list at the left of a tab."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.services.tooltips import plain_tooltip

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListItem:
    """One line of the list, or the heading of a group where `code` is empty.

    Attributes:
        text: what is shown.
        line_code: the country whose colour marks it, or "".
        right_text: figure or words at the right edge.
        right_direction: the glyph before `right_text`, or None.
        spoken: what a screen reader says.
        words: what the filter looks in, besides `text`.
    """

    code: str
    text: str
    line_code: str = ""
    right_text: str = ""
    right_direction: Direction | None = None
    spoken: str = ""
    words: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it heads a group."""
        return not self.code


class GroupedListModel(QAbstractListModel):
    """Headings and items; headings of groups without a hit disappear with the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ListItem, ...] = ()
        self._shown: tuple[ListItem, ...] = ()
        self._filter = ""

    def set_items(self, items: Sequence[ListItem]) -> None:
        """Show these lines, in this order."""
        if tuple(items) != self._all:
            self._all = tuple(items)
            self._refresh()

    def set_filter(self, text: str) -> None:
        """Show only items in which every typed word occurs."""
        self._filter = text
        self._refresh()

    def item(self, row: int) -> ListItem:
        """Return the line at `row`."""
        return self._shown[row]

    def row_of(self, code: str) -> int:
        """Return the row of an item, or -1 while it is not shown."""
        return next((row for row, item in enumerate(self._shown) if item.code == code and code), -1)

    def next_row(self, row: int, step: int) -> int:
        """Return the next row in direction `step` that is not a heading, or `row` at the end."""
        candidate = row + step
        while 0 <= candidate < len(self._shown):
            if not self._shown[candidate].is_heading:
                return candidate
            candidate += step
        return row

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of lines shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the text, the spoken text or the item itself."""
        if not index.isValid():
            return None
        item = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if item.is_heading else plain_tooltip(item.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken or item.text
        return item if role == ITEM_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor focused."""
        if index.isValid() and self._shown[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _refresh(self) -> None:
        self.beginResetModel()
        self._shown = _filtered(self._all, self._filter.casefold().split())
        self.endResetModel()


def _filtered(items: Sequence[ListItem], words: Sequence[str]) -> tuple[ListItem, ...]:
    shown: list[ListItem] = []
    heading: ListItem | None = None
    for item in items:
        if item.is_heading:
            heading = item
            continue
        if all(word in f"{item.text} {item.words}".casefold() for word in words):
            if heading is not None:
                shown.append(heading)
                heading = None
            shown.append(item)
    return tuple(shown)
