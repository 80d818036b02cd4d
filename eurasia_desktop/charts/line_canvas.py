"""The pyqtgraph view of a line chart: a view box for the lines, furniture drawn behind and before it."""

from collections.abc import Callable
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsView, QWidget

from eurasia_desktop.charts.line_layout import LineLayout

_BLEED: Final = 8.0


class LineCanvas(pg.GraphicsView):
    """Shows the lines; takes neither mouse nor keyboard, so that a page scrolls over it."""

    def __init__(self, parent: QWidget, behind: Callable[[QPainter], None], before: Callable[[QPainter], None]) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._behind, self._before = behind, before
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0, invertY=True)
        self.addItem(self.box)

    def set_layout(self, layout: LineLayout) -> None:
        """Fit the view box to the plot, one unit a px; it is a little larger, so that no dot at the edge is cut."""
        plot = layout.plot.adjusted(-_BLEED, -_BLEED, _BLEED, _BLEED)
        self.box.setGeometry(plot)
        self.box.setRange(
            xRange=(plot.left(), plot.right()), yRange=(plot.top(), plot.bottom()), padding=0, update=True
        )
        self.box.setVisible(layout.has_values)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """Draw the furniture behind the lines."""
        self._behind(painter)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """Draw labels, rail and readout over the lines."""
        self._before(painter)
