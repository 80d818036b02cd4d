"""The table of developments used by every tab: glyphs, keyboard, copy with headers."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from eurasia_desktop.charts.marks import draw_direction, draw_intensity
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.database.developments import EventRow
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.models.development_table import COLUMNS, ROW_ROLE, DevelopmentTableModel, cell_text, heading
from eurasia_desktop.services.labels import label
from eurasia_desktop.ui.theme import Theme

ROW_HEIGHT: Final = 24
_EDGE: Final = 3
_PADDING: Final = 8
_ARROW: Final = 14
_LONGEST_DATE: Final = "30 Sep – 30 Oct 2024"
_WIDTHS: Final = {
    "direction": 92,
    "intensity": 72,
    "date": 108,
    "actors": 152,
    "mechanism": 152,
    "confidence": 92,
    "sources": 72,
}
_DISPENSABLE: Final = ("actors", "confidence", "sources", "mechanism")
_TITLE_ROOM: Final = 260


class DevelopmentTable(QTableView):
    """Shows a `DevelopmentTableModel`; selecting a row and opening one are told, not done."""

    event_selected = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(
        self, model: DevelopmentTableModel, theme: Theme, parent: QWidget | None = None, *, shows_actors: bool = False
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setObjectName("developmentTable")
        self.setAccessibleName(tr("Developments"))
        self.setItemDelegate(_CellPainter(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(COLUMNS.index("title"), QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSortIndicator(COLUMNS.index("date"), Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self._widths = {key: max(width, _needed_width(key)) for key, width in _WIDTHS.items()}
        for key, width in self._widths.items():
            self.setColumnWidth(COLUMNS.index(key), width)
        self._shows_actors = shows_actors
        self._fit_columns()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.activated.connect(lambda index: self._ask(self.edit_requested, index))

    def select(self, ident: str) -> None:
        """Show a development as selected, without telling anyone."""
        row = self._model.row_of(ident)
        with QSignalBlocker(self.selectionModel()):
            if row < 0:
                self.clearSelection()
            elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
                self.selectRow(row)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, edit (F2, Enter) and delete the current row; move by the standard keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.edit_requested, self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Delete):
            self._ask(self.delete_requested, self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Give up the less needed columns when narrow."""
        self._fit_columns()
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt passes a QResizeEvent

    def copy(self) -> None:
        """Put the selected rows on the clipboard as tab-separated text with headings."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = ["\t".join(heading(key) for key in COLUMNS)]
        for number in rows:
            if (row := self._model.row(number)) is not None:
                words = {"direction": label(row.direction)}
                lines.append("\t".join(words.get(key) or cell_text(row, key) for key in COLUMNS))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _fit_columns(self) -> None:
        """Give up the less needed columns, one after the other, until the titles have room."""
        shown = [key for key in COLUMNS if key != "actors" or self._shows_actors]
        room = self.viewport().width() - scaled_px(_TITLE_ROOM)
        for key in _DISPENSABLE:
            if sum(self._widths.get(other, 0) for other in shown) > room and key in shown:
                shown.remove(key)
        for column, key in enumerate(COLUMNS):
            self.setColumnHidden(column, key not in shown)

    def _ask(self, request: object, index: QModelIndex) -> None:
        if index.isValid():
            request.emit(self._model.ids[index.row()])  # type: ignore[attr-defined]  # a bound Signal

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.event_selected.emit(self._model.ids[current.row()])


def _needed_width(key: str) -> int:
    """Return the width that a column's heading with its sort arrow, or its longest date, takes in the font in use."""
    head = QFontMetrics(font_of("table_head")).horizontalAdvance(heading(key)) + 2 * _PADDING + _ARROW
    longest = QFontMetrics(font_of("table")).horizontalAdvance(_LONGEST_DATE) + 2 * _PADDING if key == "date" else 0
    return max(head, longest)


class _CellPainter(QStyledItemDelegate):
    """Paints one cell: selection as fill and accent edge, hairline below, glyphs beside words."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = parent

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell from its row."""
        row: EventRow | None = index.data(ROW_ROLE)
        palette = self._theme.palette
        rect = QRectF(option.rect)
        painter.save()
        is_selected = self._table.selectionModel().isRowSelected(index.row(), QModelIndex())
        painter.fillRect(rect, QColor(palette.selection if is_selected else palette.base))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(palette.grid))
        if is_selected and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), _EDGE, rect.height()), QColor(palette.accent))
        if row is not None:
            self._paint_content(painter, rect, COLUMNS[index.column()], row)
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), QColor(palette.accent))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(palette.accent))
        painter.restore()

    def _paint_content(self, painter: QPainter, rect: QRectF, key: str, row: EventRow) -> None:
        palette = self._theme.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of("table"))
        area = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text = cell_text(row, key)
        if key == "direction":
            draw_direction(painter, QPointF(area.left() + 5, area.center().y()), 9, row.direction, palette)
            area, text = area.adjusted(15, 0, 0, 0), label(row.direction)
        elif key == "intensity":
            draw_intensity(painter, QRectF(area.left(), area.center().y() - 4, 22, 8), row.intensity, palette)
            area = area.adjusted(28, 0, 0, 0)
        elif key == "sources":
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setPen(QColor(palette.text2 if key == "actors" else palette.text))
        elided = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, align, elided)
