"""The accessible twin of a chart: its values in a table that a screen reader can walk and the clipboard can take."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from eurasia_desktop.charts.chart_table import ChartTable
from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.wording import tr

_ROW: Final = 24


class TableDialog(QDialog):
    """Shows one table, or several under tabs. Ctrl+C copies the rows chosen, or all, with their heads; Esc closes."""

    def __init__(self, title: str, tables: Sequence[ChartTable], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chartTableDialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tables = tuple(tables)
        self._views = tuple(_view(table) for table in tables)
        self._build_ui()
        for view in self._views:
            shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._copy)
        self.resize(640, 480)
        self._views[0].setFocus()

    def _build_ui(self) -> None:
        layout = QVBoxLayout(self)
        self._tabs = QTabWidget()
        if len(self._views) == 1:
            layout.addWidget(self._views[0])
        else:
            for table, view in zip(self._tables, self._views, strict=True):
                self._tabs.addTab(view, table.title)
            layout.addWidget(self._tabs)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyTableButton")
        copy.clicked.connect(self._copy)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)

    @Slot()
    def _copy(self) -> None:
        shown = max(0, self._tabs.currentIndex())
        rows = sorted({index.row() for index in self._views[shown].selectedIndexes()})
        QGuiApplication.clipboard().setText(self._tables[shown].as_tsv(tuple(rows) if rows else None))


def _view(table: ChartTable) -> QTableWidget:
    view = QTableWidget(len(table.rows), len(table.columns))
    view.setObjectName("chartTable")
    view.setAccessibleName(table.title)
    view.setHorizontalHeaderLabels(table.columns)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(scaled_px(_ROW))
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setTabKeyNavigation(False)
    for row, cells in enumerate(table.rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignRight if column and table.is_numeric else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            view.setItem(row, column, item)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return view
