"""What the charts that QPainter draws share: a scheme, a cursor for the keyboard, a focus ring, a picture."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from eurasia_desktop.services.palette import Palette


class PaintedChart(QWidget):
    """A widget that draws itself in `_draw`, on the screen and into a picture alike."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._has_cursor = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_palette(self, palette: Palette) -> None:
        """Redraw in another scheme."""
        self._palette = palette
        self.update()

    def paint_chart(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the chart, without cursor and focus, for an exported picture."""
        had_cursor, self._has_cursor = self._has_cursor, False
        painter.save()
        painter.translate(rect.topLeft())
        self._draw(painter, rect.size())
        painter.restore()
        self._has_cursor = had_cursor

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart and, with the keyboard on it, the ring around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QSizeF(self.size()))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(QPointF(), QSizeF(self.size())).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor where the keyboard brought the focus here."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._has_cursor = True
            self._on_cursor_moved()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cursor away."""
        super().focusOutEvent(event)
        self._has_cursor = False
        self.update()

    def _draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw the chart in a size; the cursor only if `_has_cursor`."""
        raise NotImplementedError

    def _on_cursor_moved(self) -> None:
        """Say what stands at the cursor."""
