"""Tiny charts for the cards with one figure: a line without axes, and bars of movement by quarter."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.services.palette import Palette

_PADDING: Final = 3.0
_DOT: Final = 2.0
Values = Sequence[tuple[float, float | None]]


class Sparkline(QWidget):
    """Draws (place, value) pairs as a line with a dot at its end; a value of None breaks the line."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._values: tuple[tuple[float, float | None], ...] = ()
        self.setFixedSize(64, 26)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_values(self, values: Values, description: str = "") -> None:
        """Show other values; `description` says in words what they are, for a screen reader and as tooltip."""
        self._values = tuple(values)
        self.setAccessibleName(description)
        self.setToolTip(description)
        self.update()

    def set_palette(self, palette: Palette) -> None:
        """Redraw in another scheme."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the tiny chart."""
        return QSize(64, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QRectF(self.rect()).adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING))
        painter.end()

    def _draw(self, painter: QPainter, rect: QRectF) -> None:
        runs = line_runs(self._values, rect)
        painter.setPen(QPen(QColor(self._palette.text2), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in runs:
            painter.drawPolyline(QPolygonF(run))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.text2))
        for run in runs:
            if len(run) == 1 or run is runs[-1]:
                painter.drawEllipse(run[-1], _DOT, _DOT)


class QuarterBars(Sparkline):
    """Draws (place, movement) pairs as bars: toward Russia above the line, away below it."""

    def _draw(self, painter: QPainter, rect: QRectF) -> None:
        known = [value for _, value in self._values if value is not None]
        top, bottom = max(0.0, *known, 0.0), min(0.0, *known, 0.0)
        scale = rect.height() / max(top - bottom, 1e-9)
        middle = rect.top() + top * scale
        pitch = rect.width() / max(1, len(self._values))
        painter.setPen(QPen(QColor(self._palette.control), 1))
        painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
        for index, (_, value) in enumerate(self._values):
            if value:
                direction = Direction.TOWARD_RUSSIA if value > 0 else Direction.AWAY_FROM_RUSSIA
                height = value * scale
                box = QRectF(rect.left() + index * pitch, middle - height, max(1.0, pitch - 1), height).normalized()
                painter.fillRect(box, QColor(self._palette.directions[direction]))


def line_runs(values: Values, rect: QRectF) -> list[list[QPointF]]:
    """Return the unbroken pieces of a line in a box; a gap between two values starts a new piece."""
    known = [(place, value) for place, value in values if value is not None]
    if not known:
        return []
    places, heights = [place for place, _ in known], [value for _, value in known]
    across = max(places[-1] - places[0], 1e-9)
    low, span = min(heights), max(heights) - min(heights)
    runs: list[list[QPointF]] = [[]]
    for place, value in values:
        if value is None:
            runs.append([])
            continue
        height = (value - low) / span if span else 0.5
        x = rect.left() + (place - places[0]) / across * rect.width()
        runs[-1].append(QPointF(x, rect.bottom() - height * rect.height()))
    return [run for run in runs if run]
