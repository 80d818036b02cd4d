"""The members of a body on a day as a table model."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.organisation_members import MemberLine
from eurasia_desktop.services.tooltips import plain_tooltip

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
COLUMNS: Final = ("country", "role", "since", "note", "checked")
_MISSING: Final = "–"
_Index = QModelIndex | QPersistentModelIndex


class MemberTableModel(QAbstractTableModel):
    """Shows `MemberLine`s; a line without a note says "–"."""

    lines: Sequence[MemberLine] = ()

    def set_lines(self, lines: Sequence[MemberLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the text of a cell, the line itself under `LINE_ROLE`, or the whole note as a tooltip."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        key = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(line, key)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(key)}: {cell_text(line, key)}"
        if role == Qt.ItemDataRole.ToolTipRole and key == "note":
            return plain_tooltip(line.note)
        return line if role == LINE_ROLE else None


def heading(key: str) -> str:
    """Return the heading of a column."""
    return {
        "country": tr("Country"),
        "role": tr("Role"),
        "since": tr("Since"),
        "note": tr("Note"),
        "checked": tr("Checked"),
    }[key]


def cell_text(line: MemberLine, key: str) -> str:
    """Return the text of a cell, as shown and as copied."""
    return {
        "country": line.country,
        "role": line.role,
        "since": line.since,
        "note": line.note or _MISSING,
        "checked": line.checked,
    }[key]
