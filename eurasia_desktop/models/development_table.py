"""Developments as a table: ids in memory, rows read when they are shown, sorted by the database."""

from collections import OrderedDict
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from eurasia_desktop.database.developments import EventFilter, EventRow
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import event_date_text
from eurasia_desktop.services.labels import direction_glyph, label
from eurasia_desktop.services.tooltips import plain_tooltip
from eurasia_desktop.services.workspace import Workspace

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
COLUMNS: Final = ("direction", "intensity", "date", "title", "actors", "mechanism", "confidence", "sources")
"""Keys of the columns; all but `actors` are keys of `developments.SORT_COLUMNS`."""

_PAGE: Final = 64
_CACHED_ROWS: Final = 1024
_Index = QModelIndex | QPersistentModelIndex


class DevelopmentTableModel(QAbstractTableModel):
    """Shows the developments that pass a filter, or an explicit list of ids."""

    count_changed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._filter: EventFilter | None = None
        self._ids: list[str] = []
        self._rows: OrderedDict[str, EventRow] = OrderedDict()
        self._sort = ("date", True)

    @property
    def ids(self) -> list[str]:
        """The ids shown, in order."""
        return self._ids

    def show_filter(self, event_filter: EventFilter) -> None:
        """Show the developments that pass `event_filter`; reads their ids anew each time."""
        self._filter = event_filter
        self.refresh()

    def show_ids(self, ids: list[str]) -> None:
        """Show these developments, sorted as the table is; they are read anew."""
        self._filter = None
        self._ids = list(ids)
        self.refresh()

    def refresh(self) -> None:
        """Read anew after a commit."""
        self._rows.clear()
        key, is_descending = self._sort
        if self._filter is None:
            self._set_ids(self._workspace.developments.sorted_ids(self._ids, key, is_descending=is_descending))
            return
        self._set_ids(self._workspace.developments.ids(self._filter, key, is_descending=is_descending))

    def row_of(self, ident: str) -> int:
        """Return the row of a development, or -1 where it is not shown."""
        return self._ids.index(ident) if ident in self._ids else -1

    def row(self, row: int) -> EventRow | None:
        """Return the values of one row, reading a page around it; None where the development is gone."""
        ident = self._ids[row]
        if ident not in self._rows:
            start = row - row % _PAGE
            for found in self._workspace.developments.rows(self._ids[start : start + _PAGE]):
                self._rows[found.id] = found
            while len(self._rows) > _CACHED_ROWS:
                self._rows.popitem(last=False)
        return self._rows.get(ident)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, in the database."""
        if COLUMNS[column] == "actors":
            return
        self._sort = (COLUMNS[column], order is Qt.SortOrder.DescendingOrder)
        self.refresh()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of developments."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = orientation is Qt.Orientation.Horizontal and COLUMNS[section] == "sources"
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the text of a cell, the row itself under `ROW_ROLE`, or how it is aligned."""
        if not index.isValid() or (row := self.row(index.row())) is None:
            return None
        key = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(row, key)
        if role == Qt.ItemDataRole.ToolTipRole and key in ("title", "actors", "date"):
            return plain_tooltip(cell_text(row, key))
        if role == Qt.ItemDataRole.TextAlignmentRole and key == "sources":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return row if role == ROW_ROLE else None

    def _set_ids(self, ids: list[str]) -> None:
        self.beginResetModel()
        self._ids = list(ids)
        self.endResetModel()
        self.count_changed.emit(len(ids))


def heading(key: str) -> str:
    """Return the heading of a column."""
    return {
        "direction": tr("Direction"),
        "intensity": tr("Intensity"),
        "date": tr("Date"),
        "title": tr("Development"),
        "actors": tr("Actors"),
        "mechanism": tr("Mechanism"),
        "confidence": tr("Confidence"),
        "sources": tr("Sources"),
    }[key]


def cell_text(row: EventRow, key: str) -> str:
    """Return the text of a cell, as shown and as copied."""
    if key == "direction":
        return f"{direction_glyph(row.direction)} {label(row.direction)}"
    if key == "date":
        return event_date_text(row.earliest, row.latest, row.precision, row.edtf, is_period=row.is_period)
    if key == "actors":
        return actors_text(row)
    return {
        "intensity": str(row.intensity),
        "title": row.title,
        "mechanism": label(row.mechanism),
        "confidence": label(row.confidence),
        "sources": str(row.source_count),
    }[key]


def actors_text(row: EventRow) -> str:
    """Return initiators and targets as `CHN, KGZ → RUS`."""
    sides = [", ".join(row.initiators), ", ".join(row.targets)]
    return " → ".join(side for side in sides if side)
