"""Draws events: glyph and title, the bar of a period, the fade of an uncertain date; columns of counts when dense."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from eurasia_desktop.analysis.timeline_events import Extent
from eurasia_desktop.charts.marks import direction_shape, draw_direction
from eurasia_desktop.charts.timeline_density import Column
from eurasia_desktop.charts.timeline_plan import GLYPH_PX, LanePlan, Mark
from eurasia_desktop.charts.timeline_span import Scale
from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.services.palette import Palette

LATER: Final = 0.4
"""Opacity of what lies after the as-of date."""

_BAR: Final = 0.35
_FADE: Final = 0.6
_BAR_PX: Final = 6.0
_FADE_PX: Final = 9.0
_POINTER_PX: Final = 4.0
_LEAST_COLUMN_PX: Final = 1.5
_AIR_PX: Final = 6.0
_CELL_PX: Final = 6
_PALEST: Final = 0.45
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


def draw_pointer(painter: QPainter, mark: Mark, y: float, scale: Scale, palette: Palette) -> None:
    """Point to the glyph of an event that lasts into the view from beyond one of its edges."""
    is_before = mark.x < scale.left
    if not is_before and mark.x <= scale.left + scale.width:
        return
    tip = scale.left + 1 if is_before else scale.left + scale.width - 1
    back = tip + (_POINTER_PX if is_before else -_POINTER_PX)
    painter.setPen(QPen(QColor(palette.directions[mark.event.row.direction]), 1.6))
    painter.drawPolyline([QPointF(back, y - _POINTER_PX), QPointF(tip, y), QPointF(back, y + _POINTER_PX)])


def draw_title(painter: QPainter, mark: Mark, rect: QRectF, colour: str) -> None:
    """Write the title where it was given room; `rect` is the row."""
    if mark.title_left is not None:
        painter.setPen(QColor(colour))
        area = QRectF(mark.title_left, rect.top(), mark.title_width + 2, rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, mark.event.row.title)


def draw_columns(painter: QPainter, plan: LanePlan, scale: Scale, top: float, peak: float, palette: Palette) -> None:
    """Draw an open dense lane: toward above and away below one line, neutral ones half on each side at the tips."""
    middle = round(top + plan.height / 2)
    unit = (plan.height / 2 - _AIR_PX) / max(peak, 1.0)
    for column in plan.columns:
        left, right = _column_sides(column, scale)
        draw_column(painter, column, QRectF(left, middle, right - left, unit), palette)
    painter.setOpacity(1)
    painter.fillRect(QRectF(scale.left, middle, scale.width, 1), QColor(palette.control))


def draw_strip(painter: QPainter, plan: LanePlan, scale: Scale, top: float, peak: float, palette: Palette) -> None:
    """Draw a closed dense lane: two rows of cells, toward above and away below, the stronger the more there were.

    The strength grows with the square root of the number, so that single developments stay visible.
    """
    middle = round(top + plan.height / 2)
    painter.fillRect(QRectF(scale.left, middle, scale.width, 1), QColor(palette.line))
    for column in plan.columns:
        left, right = _column_sides(column, scale)
        opacity = LATER if not any(column.now) else 1.0
        toward, away, neutral = (sum(pair) for pair in zip(column.now, column.later, strict=True))
        for direction, number, y in (
            (Direction.TOWARD_RUSSIA, toward, middle - _CELL_PX),
            (Direction.AWAY_FROM_RUSSIA, away, middle + 1),
        ):
            if number:
                painter.setOpacity(opacity * (_PALEST + (1 - _PALEST) * math.sqrt(number / max(peak, number))))
                painter.fillRect(QRectF(left, y, right - left, _CELL_PX), QColor(palette.directions[direction]))
        if neutral and not toward and not away:
            painter.setOpacity(opacity)
            rect = QRectF(left, middle - 1, right - left, 3)
            painter.fillRect(rect, QColor(palette.directions[Direction.NEUTRAL]))
    painter.setOpacity(1)


def draw_column(painter: QPainter, column: Column, unit: QRectF, palette: Palette) -> None:
    """Draw one column on the line at the top of `unit`, which is as wide as the column and one development high."""
    above = QRectF(unit.left(), unit.top(), unit.width(), -unit.height())
    _draw_stack(painter, column, _UP, above, palette)
    _draw_stack(painter, column, _DOWN, unit, palette)


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
            is_neutral = direction is Direction.NEUTRAL
            painter.fillRect(rect, QColor(palette.line if is_neutral else palette.directions[direction]))
            y += height


def _column_sides(column: Column, scale: Scale) -> tuple[int, int]:
    """Return whole px, so that columns keep sharp edges and even gaps; cut at the edges of the drawing area."""
    left = max(round(scale.x(column.first)), round(scale.left))
    right = min(round(scale.x(column.last)), round(scale.left + scale.width))
    return left, max(right - 1, left + 1)


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
