"""Draws the events of a lane: glyph and title, the bar of a period, the fade of an uncertain date, columns when dense."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from eurasia_desktop.analysis.timeline_events import Extent
from eurasia_desktop.charts.marks import direction_shape, draw_direction
from eurasia_desktop.charts.timeline_density import Column
from eurasia_desktop.charts.timeline_plan import GLYPH_PX, LanePlan, Mark
from eurasia_desktop.charts.timeline_span import Scale
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.services.palette import Palette

LATER: Final = 0.4
"""Opacity of what lies after the as-of date."""

_BAR: Final = 0.35
_FADE: Final = 0.6
_BAR_PX: Final = 6.0
_FADE_PX: Final = 9.0
_LEAST_COLUMN_PX: Final = 1.5
_UP: Final = ((Direction.TOWARD_RUSSIA, 0), (Direction.NEUTRAL, 2))
_DOWN: Final = ((Direction.AWAY_FROM_RUSSIA, 1), (Direction.NEUTRAL, 2))


def draw_extent(painter: QPainter, mark: Mark, y: float, palette: Palette) -> None:
    """Draw what lies behind a glyph, with its middle at height `y`."""
    colour = QColor(palette.directions[mark.event.row.direction])
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.event.extent is Extent.PERIOD:
        colour.setAlphaF(_BAR)
        painter.setBrush(colour)
        painter.drawRect(QRectF(mark.x, y - _BAR_PX / 2, mark.right - mark.x, _BAR_PX) & _shown(mark, y))
    elif mark.event.extent is Extent.FADE:
        painter.setBrush(_fade(mark, colour))
        painter.drawRect(QRectF(mark.left, y - _FADE_PX / 2, mark.right - mark.left, _FADE_PX))


def draw_glyph(painter: QPainter, mark: Mark, y: float, palette: Palette) -> None:
    """Draw the glyph of an event: dashed where no one day is known."""
    row = mark.event.row
    centre, size = QPointF(mark.x, y), GLYPH_PX[row.intensity]
    if mark.event.is_exact:
        draw_direction(painter, centre, size, row.direction, palette)
        return
    pen = QPen(QColor(palette.directions[row.direction]), 1.4)
    pen.setDashPattern([1.6, 1.2])
    painter.setPen(pen)
    painter.setBrush(QColor(palette.base))
    painter.drawPolygon(direction_shape(centre, size + 1, row.direction))


def draw_title(painter: QPainter, mark: Mark, rect: QRectF, colour: str) -> None:
    """Write the title where it was given room; `rect` is the row."""
    if mark.title_left is not None:
        painter.setPen(QColor(colour))
        area = QRectF(mark.title_left, rect.top(), mark.title_width + 2, rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, mark.event.row.title)


def draw_columns(painter: QPainter, plan: LanePlan, scale: Scale, top: float, peak: float, palette: Palette) -> None:
    """Draw a dense lane: toward above and away below one line, neutral ones half on each side at the tips."""
    middle = top + plan.height / 2
    unit = (plan.height / 2 - (5 if plan.is_open else 1.5)) / max(peak, 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    for column in plan.columns:
        left, right = scale.x(column.first), scale.x(column.last)
        width = max(right - left - 1, 1.0)
        _draw_stack(painter, column, _UP, QRectF(left, middle, width, -unit), palette)
        _draw_stack(painter, column, _DOWN, QRectF(left, middle, width, unit), palette)
    painter.setOpacity(1)
    painter.fillRect(QRectF(scale.left, middle - 0.5, scale.width, 1), QColor(palette.control))
    if plan.is_open and peak:
        _draw_peak(painter, QRectF(scale.left, top, scale.width, plan.height), peak, palette)


def _draw_stack(
    painter: QPainter, column: Column, parts: tuple[tuple[Direction, int], ...], unit: QRectF, palette: Palette
) -> None:
    """Stack what was there by the as-of date, then, paler, what came later; `unit` is one development."""
    y = unit.top()
    for counts, opacity in ((column.now, 1.0), (column.later, LATER)):
        painter.setOpacity(opacity)
        for direction, place in parts:
            if not counts[place]:
                continue
            number = counts[place] / 2 if direction is Direction.NEUTRAL else counts[place]
            sign = 1.0 if unit.height() > 0 else -1.0
            height = sign * max(abs(unit.height()) * number, _LEAST_COLUMN_PX)
            rect = QRectF(unit.left(), y, unit.width(), height).normalized()
            painter.fillRect(rect, QColor(palette.directions[direction]))
            y += height


def _draw_peak(painter: QPainter, rect: QRectF, peak: float, palette: Palette) -> None:
    painter.setFont(font_of("caption"))
    painter.setPen(QColor(palette.text3))
    painter.drawText(rect.adjusted(4, 2, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"{peak:g}")


def _fade(mark: Mark, colour: QColor) -> QLinearGradient:
    """Return the fade from the earliest over the middle to the latest day, however little of it is in view."""
    half = max(mark.x - mark.left, mark.right - mark.x)
    gradient = QLinearGradient(mark.x - half, 0, mark.x + half, 0)
    clear = QColor(colour)
    clear.setAlphaF(0)
    colour.setAlphaF(_FADE)
    gradient.setColorAt(0, clear)
    gradient.setColorAt(0.5, colour)
    gradient.setColorAt(1, clear)
    return gradient


def _shown(mark: Mark, y: float) -> QRectF:
    return QRectF(mark.left, y - _BAR_PX, mark.right - mark.left, 2 * _BAR_PX)
