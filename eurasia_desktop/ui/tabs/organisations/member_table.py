"""The table of a body's members: role marks, notes on up to two lines, copy with headers."""

import math
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from eurasia_desktop.charts.membership_marks import draw_role
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.organisation_members import MemberLine
from eurasia_desktop.services.palette import Palette
from eurasia_desktop.ui.tabs.organisations.member_table_model import (
    COLUMNS,
    LINE_ROLE,
    MemberTableModel,
    cell_text,
    heading,
)
from eurasia_desktop.ui.theme import Theme
from eurasia_desktop.ui.widgets.development_table import ROW_HEIGHT

_EDGE: Final = 3
_PADDING: Final = 8
_MARK: Final = 10.0
_CHECKED_FROM: Final = 620
_MARK_GAP: Final = 8.0
_AIR: Final = 8
_LINES: Final = 2


class MemberTable(QTableView):
    """Shows a `MemberTableModel`."""

    def __init__(self, model: MemberTableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setObjectName("memberTable")
        self.setAccessibleName(tr("Members"))
        self.setItemDelegate(_CellPainter(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(COLUMNS.index("note"), QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self._fit_columns()
        model.modelReset.connect(self._fit_columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the rows chosen; move by the standard keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the column on checking when narrow; notes then say what was not checked."""
        self.setColumnHidden(COLUMNS.index("checked"), not self.shows_checked())
        super().resizeEvent(event)
        self._fit_rows()

    def shows_checked(self) -> bool:
        """Whether there is room for the column on checking."""
        return self.width() >= _CHECKED_FROM

    def copy(self) -> None:
        """Put the selected rows, or all where none is selected, on the clipboard under their headings."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = [self._model.lines[row] for row in chosen or range(len(self._model.lines))]
        texts = [[heading(key) for key in COLUMNS], *([cell_text(line, key) for key in COLUMNS] for line in lines)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in texts))

    @Slot()
    def _fit_columns(self) -> None:
        """Give all columns but the note what their longest text needs; the note takes the rest."""
        metrics = QFontMetrics(font_of("table"))
        heads = QFontMetrics(font_of("table_head"))
        for column, key in enumerate(COLUMNS):
            if key != "note":
                texts = (metrics.horizontalAdvance(cell_text(line, key)) for line in self._model.lines)
                mark = _MARK + _MARK_GAP if key == "role" else 0
                longest = max([*texts, heads.horizontalAdvance(heading(key))])
                self.setColumnWidth(column, math.ceil(longest + mark + 2 * _PADDING + _AIR))
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give a note the second line that it needs."""
        metrics = QFontMetrics(font_of("table"))
        width = self.columnWidth(COLUMNS.index("note")) - 2 * _PADDING
        for row, line in enumerate(self._model.lines):
            needs_two = metrics.horizontalAdvance(self.note_text(line)) > width
            self.setRowHeight(row, ROW_HEIGHT + metrics.height() if needs_two else ROW_HEIGHT)

    def note_text(self, line: MemberLine) -> str:
        """Return a note; where the column on checking has no room, with what was not checked before it."""
        text = cell_text(line, "note")
        if line.is_page_read or self.shows_checked():
            return text
        return f"{line.checked}: {line.note}" if line.note else line.checked


class _CellPainter(QStyledItemDelegate):
    """Paints one cell: selection as fill and accent edge, hairline below, the mark of a role beside its word."""

    def __init__(self, theme: Theme, parent: MemberTable) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = parent

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell from its line."""
        line: MemberLine = index.data(LINE_ROLE)
        palette = self._theme.palette
        rect = QRectF(option.rect)
        painter.save()
        is_selected = self._table.selectionModel().isRowSelected(index.row(), QModelIndex())
        painter.fillRect(rect, QColor(palette.selection if is_selected else palette.base))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(palette.grid))
        if is_selected and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), _EDGE, rect.height()), QColor(palette.accent))
        self._paint_content(painter, rect, COLUMNS[index.column()], line, palette)
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), QColor(palette.accent))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), QColor(palette.accent))
        painter.restore()

    def _paint_content(self, painter: QPainter, rect: QRectF, key: str, line: MemberLine, palette: Palette) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of("table"))
        area = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        text = self._table.note_text(line) if key == "note" else cell_text(line, key)
        if key == "role":
            draw_role(painter, QPointF(area.left() + _MARK / 2 + 1, area.center().y()), _MARK, line.kind, palette)
            area.adjust(_MARK + _MARK_GAP, 0, 0, 0)
        painter.setPen(QColor(palette.text3 if text == "–" else palette.text2 if key == "note" else palette.text))
        metrics = QFontMetrics(painter.font())
        lines = wrapped(text, metrics, int(area.width()))
        area.setTop(area.center().y() - metrics.height() * len(lines) / 2)
        for words in lines:
            row = QRectF(area.left(), area.top(), area.width(), metrics.height())
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            area.setTop(area.top() + metrics.height())


def wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Break a text into at most two lines; what does not fit the second is cut with an ellipsis."""
    if metrics.horizontalAdvance(text) <= width or " " not in text:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    words = text.split(" ")
    count = next(n for n in range(len(words) - 1, -1, -1) if n == 0 or _fits(words[:n], metrics, width))
    first, rest = " ".join(words[: max(1, count)]), " ".join(words[max(1, count) :])
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)][:_LINES]


def _fits(words: list[str], metrics: QFontMetrics, width: int) -> bool:
    return metrics.horizontalAdvance(" ".join(words)) <= width
