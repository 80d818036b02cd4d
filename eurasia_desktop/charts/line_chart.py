"""A time chart: lines by year with labels at their ends and developments on a rail under the axis."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from eurasia_desktop.analysis.series import ChartData
from eurasia_desktop.charts.chart_table import ChartTable, table_of
from eurasia_desktop.charts.end_labels import draw_labels
from eurasia_desktop.charts.event_rail import draw_rail, event_text
from eurasia_desktop.charts.line_canvas import LineCanvas
from eurasia_desktop.charts.line_furniture import draw_behind, draw_time_axis
from eurasia_desktop.charts.line_items import LineItems
from eurasia_desktop.charts.line_layout import LineLayout, last_year, lay_out_chart
from eurasia_desktop.charts.readout import draw_box, event_readout, year_readout
from eurasia_desktop.charts.series_colours import SeriesColours, colours_of
from eurasia_desktop.charts.spoken import announce
from eurasia_desktop.charts.time_scale import mid_year
from eurasia_desktop.services.palette import Palette

_LEAST_HEIGHT: Final = 150
_LEAST_HEIGHT_WITH_RAIL: Final = 205
_RAIL_REACH: Final = 9.0
_EVENT_BOX: Final = 260.0
_KEYBOARD: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class LineChart(QWidget):
    """Draws a frozen `ChartData`; a new one refills the same curves.

    The mouse or the arrow keys read out a year; Down goes to the events on the rail, Enter or a click opens one. The
    wheel is left to the page.
    """

    event_activated = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None, *, partner_colours: bool = False) -> None:
        super().__init__(parent)
        self._palette, self._partner_colours = palette, partner_colours
        self._data: ChartData | None = None
        self._layout: LineLayout | None = None
        self._colours = SeriesColours({}, {})
        self._year: int | None = None
        self._event: int | None = None
        self._is_exporting = False
        self._canvas = LineCanvas(self, self._draw_behind, self._draw_before)
        self._items = LineItems(self._canvas.box)
        self.setObjectName("lineChart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(260, _LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the size the chart looks best at."""
        return QSize(560, 230)

    def set_data(self, data: ChartData) -> None:
        """Show a chart in place of the one before; the cursor stays on its year where that is still shown."""
        self._data, self._event = data, None
        if self._year is not None and not data.x_range[0] <= self._year <= data.x_range[1]:
            self._year = None
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(_summary(data) if self._year is None else year_readout(data, self._year).spoken())
        self.setMinimumHeight(_LEAST_HEIGHT_WITH_RAIL if data.events or data.rail_caption else _LEAST_HEIGHT)
        self._refresh()

    def set_palette(self, palette: Palette) -> None:
        """Redraw in another scheme."""
        self._palette = palette
        self._refresh()

    def release(self) -> None:
        """Empty the scene: pyqtgraph's items crash the process when a window deletes them with its other children."""
        self._canvas.close()

    def table(self) -> ChartTable:
        """Return the values as a table."""
        return table_of(self._data) if self._data is not None else ChartTable("", (), ())

    def paint_chart(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the chart, without cursor and focus, for an exported picture."""
        year, self._year, event, self._event = self._year, None, self._event, None
        self._is_exporting = True
        try:
            self._canvas.render(painter, rect, self._canvas.rect())
        finally:
            self._year, self._event = year, event
            self._is_exporting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out for the new size."""
        super().resizeEvent(event)
        self._canvas.setGeometry(self.rect())
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the chart out for another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor: by year on the lines, by event on the rail."""
        key = Qt.Key(event.key())
        if self._layout is None or not self._press(key, self._layout):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest value."""
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD and self._year is None and self._data is not None:
            self._read_year(last_year(self._data))
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cursor away."""
        super().focusOutEvent(event)
        self._year = self._event = None
        self._repaint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the year, or the event, under the mouse."""
        found = self._event_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor)
        if found is not None:
            self._read_event(found)
        elif self._layout is not None and self._layout.has_values:
            is_inside = self._layout.plot.adjusted(-4, 0, 4, 20).contains(event.position())
            self._read_year(self._layout.year_at(event.position().x()) if is_inside else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the event under the mouse."""
        found = self._event_at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self._activate(found)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the readout away, unless the keyboard holds it."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._year = self._event = None
            self._repaint()

    def _press(self, key: Qt.Key, layout: LineLayout) -> bool:
        if self._event is not None:
            return self._press_on_rail(key, self._event, layout)
        first, last = layout.data.x_range
        year = self._year if self._year is not None else last_year(layout.data) or last
        if key in _STEPS:
            self._read_year(min(max(year + _STEPS[key], first), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._read_year(first if key == Qt.Key.Key_Home else last)
        elif key == Qt.Key.Key_Down and layout.rail is not None and layout.rail.glyphs:
            x = layout.x_at(mid_year(year))
            glyphs = layout.rail.glyphs
            self._read_event(min(range(len(glyphs)), key=lambda index: abs(glyphs[index].x - x)))
        else:
            return False
        return True

    def _press_on_rail(self, key: Qt.Key, current: int, layout: LineLayout) -> bool:
        glyphs = layout.rail.glyphs if layout.rail is not None else ()
        if key in _STEPS:
            self._read_event(min(max(current + _STEPS[key], 0), len(glyphs) - 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._read_event(0 if key == Qt.Key.Key_Home else len(glyphs) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(current)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Escape):
            self._read_year(glyphs[current].mark.date.year)
        else:
            return False
        return True

    def _activate(self, index: int) -> None:
        if self._layout is not None and self._layout.rail is not None:
            self.event_activated.emit(self._layout.rail.glyphs[index].mark.event)

    def _event_at(self, place: QPointF) -> int | None:
        layout = self._layout
        if layout is None or layout.rail is None or abs(place.y() - layout.rail_y) > _RAIL_REACH:
            return None
        return layout.rail.glyph_at(place.x())

    def _read_year(self, year: int | None) -> None:
        self._year, self._event = year, None
        if self._data is not None and year is not None:
            announce(self, year_readout(self._data, year).spoken())
        self._repaint()

    def _read_event(self, index: int) -> None:
        self._event = index
        if self._layout is not None and self._layout.rail is not None:
            announce(self, event_text(self._layout.rail.glyphs[index].mark))
        self._repaint()

    def _refresh(self) -> None:
        if self._data is None or self.width() < 2 or self.height() < 2:
            return
        self._colours = colours_of(self._data, self._palette, are_partners=self._partner_colours)
        self._layout = lay_out_chart(self._data, QSizeF(self.size()))
        self._canvas.set_layout(self._layout)
        self._items.set_layout(self._layout, self._colours.lines, self._palette.base)
        self._repaint()

    def _repaint(self) -> None:
        self._canvas.viewport().update()

    def _draw_behind(self, painter: QPainter) -> None:
        if not self._is_exporting:
            painter.fillRect(self.rect(), QColor(self._palette.base))
        if self._layout is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_behind(painter, self._layout, self._palette)

    def _draw_before(self, painter: QPainter) -> None:
        layout, palette = self._layout, self._palette
        if layout is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if layout.has_values:
            draw_time_axis(painter, layout, palette)
            draw_labels(painter, layout.labels, self._colours.inks, palette)
        if layout.rail is not None:
            draw_rail(painter, layout.rail, layout.rail_y, palette, self._event)
        self._draw_cursor(painter, layout)
        if self.hasFocus() and not self._is_exporting:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def _draw_cursor(self, painter: QPainter, layout: LineLayout) -> None:
        size, colours = layout.size, self._colours.lines
        if self._event is not None and layout.rail is not None:
            glyph = layout.rail.glyphs[self._event]
            box = event_readout(glyph.mark, min(_EVENT_BOX, size.width() - 40))
            above = QPointF(glyph.x, layout.rail_y - _RAIL_REACH)
            draw_box(painter, box, above, size, self._palette, colours, is_above=True)
        elif self._year is not None:
            x = layout.x_at(mid_year(self._year))
            painter.setPen(QPen(QColor(self._palette.text3), 1))
            painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()))
            readout = year_readout(layout.data, self._year)
            free = QSizeF(min((label.rect.left() - 4 for label in layout.labels), default=size.width()), size.height())
            draw_box(painter, readout, QPointF(x, layout.plot.top() + 4), free, self._palette, colours)


def _summary(data: ChartData) -> str:
    """Say what the chart shows before anyone asks for a year: its newest values, or why there are none."""
    newest = last_year(data)
    return f"{data.subtitle}. {year_readout(data, newest).spoken()}" if newest is not None else data.empty_text
