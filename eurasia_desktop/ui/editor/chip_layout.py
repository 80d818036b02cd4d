"""Chips in rows, as many as fit; the last item, where one types, takes the rest of its row."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_GAP = 4
_LEAST_INPUT_WIDTH = 48


class ChipLayout(QLayout):
    """Wraps its items; the last one added is the input and always comes last."""

    def __init__(self, parent: QWidget, row_height: int) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(4, 2, 4, 2))

    def insert_before_input(self, widget: QWidget) -> None:
        """Add a chip as the last of the chips."""
        self.addWidget(widget)
        self._items.insert(len(self._items) - 2, self._items.pop())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    # Qt asks for None past the end, its type stub promises an item.
    def itemAt(self, index: int) -> QLayoutItem:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Remove and return an item, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that fewer columns need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Ask for one row as wide as the input."""
        margins = self.contentsMargins()
        return QSize(
            _LEAST_INPUT_WIDTH + margins.left() + margins.right(), self._row_height + margins.top() + margins.bottom()
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        x, y = inside.x(), inside.y()
        for item in self._items:
            is_input = item is self._items[-1]
            width = _LEAST_INPUT_WIDTH if is_input else min(item.sizeHint().width(), inside.width())
            if x > inside.x() and x + width > inside.x() + inside.width():
                x, y = inside.x(), y + self._row_height + _GAP
            if is_input:
                width = inside.x() + inside.width() - x
            if not is_trial:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, self._row_height)))
            x += width + _GAP
        return y + self._row_height + margins.bottom() - rect.y()
