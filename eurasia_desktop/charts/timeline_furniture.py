"""Draws what surrounds the events of a timeline: date axis, grid, as-of line, names and counts of the lanes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from eurasia_desktop.charts.timeline_plan import LanePlan
from eurasia_desktop.charts.timeline_span import Scale
from eurasia_desktop.charts.timeline_ticks import Tick
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.services.formatting import count
from eurasia_desktop.services.palette import Palette

_CHEVRON_X: Final = 12.0
_NAME_X: Final = 22.0
_BLEED: Final = 6.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of a timeline lie: names left of the scale, counts right of it, the axis on top."""

    scale: Scale
    axis_height: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where the scale ends."""
        return self.scale.left + self.scale.width

    @property
    def events_rect(self) -> QRectF:
        """Where events are drawn; glyphs at its edges reach a little over them."""
        return QRectF(
            self.scale.left - _BLEED, self.axis_height, self.scale.width + 2 * _BLEED, self.height - self.axis_height
        )


def draw_axis(painter: QPainter, frame: Frame, marks: Sequence[Tick], taken: QRectF, palette: Palette) -> None:
    """Draw the dates; one that began before the view is written at its left edge while there is room.

    Where `taken` lies, the label of the as-of date, none is written.
    """
    painter.fillRect(QRectF(0, 0, frame.width, frame.axis_height), QColor(palette.base))
    painter.fillRect(QRectF(0, frame.axis_height - 1, frame.width, 1), QColor(palette.line))
    painter.setFont(font_of("caption"))
    metrics = QFontMetricsF(painter.font())
    places = [max(frame.scale.x(tick.day), frame.scale.left) for tick in marks]
    for tick, x, following in zip(marks, places, [*places[1:], frame.right], strict=True):
        if x > frame.scale.left:
            painter.fillRect(QRectF(x, frame.axis_height - 6, 1, 6), QColor(palette.line))
        rect = QRectF(x + 4, 0, metrics.horizontalAdvance(tick.text) + 1, frame.axis_height - 1)
        if rect.right() <= following and not rect.adjusted(-4, 0, 4, 0).intersects(taken):
            painter.setPen(QColor(palette.text2))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, tick.text)


def draw_grid(painter: QPainter, frame: Frame, marks: Sequence[Tick], palette: Palette) -> None:
    """Draw a hairline at each tick in view, from the axis down."""
    for tick in marks:
        x = frame.scale.x(tick.day)
        if x >= frame.scale.left:
            painter.fillRect(QRectF(x, frame.axis_height, 1, frame.height), QColor(palette.grid))


def as_of_rect(frame: Frame, day_end: float, text: str) -> QRectF:
    """Return where the label of the as-of date goes on the axis; empty where the date is out of view."""
    x = frame.scale.x(day_end)
    if not frame.scale.left <= x <= frame.right:
        return QRectF()
    width = QFontMetricsF(font_of("caption")).horizontalAdvance(text) + 1
    left = x + 4 if x + 8 + width <= frame.width else x - width - 4
    return QRectF(left, 0, width, frame.axis_height - 1)


def draw_as_of(painter: QPainter, frame: Frame, day_end: float, text: str, palette: Palette) -> None:
    """Draw the dashed line at the end of the as-of date and its label, neither where it is out of view."""
    rect = as_of_rect(frame, day_end, text)
    if rect.isEmpty():
        return
    x = frame.scale.x(day_end)
    painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(x, frame.axis_height, x, frame.height))
    painter.setFont(font_of("caption"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)


def draw_lane_head(
    painter: QPainter, frame: Frame, lane: LanePlan, top: float, palette: Palette, *, is_current: bool
) -> None:
    """Draw a lane's chevron and name at the left, how many of its events are in view at the right."""
    line = min(lane.height, QFontMetricsF(font_of("table")).height() + 12)
    middle = top + line / 2
    _draw_chevron(painter, QPointF(_CHEVRON_X, middle), palette, is_open=lane.is_open)
    painter.setFont(font_of("table_head" if lane.is_open else "table"))
    painter.setPen(QColor(palette.text if lane.is_open else palette.text2))
    rect = QRectF(_NAME_X, top, frame.scale.left - _NAME_X - 6, line)
    name = QFontMetricsF(painter.font()).elidedText(lane.lane.title, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, name)
    if is_current:
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(3, top + 2, frame.scale.left - 9, line - 4))
    painter.setFont(font_of("caption"))
    painter.setPen(QColor(palette.text3))
    counted = QRectF(frame.right, top, frame.width - frame.right - 8, line)
    painter.drawText(counted, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count(lane.count))


def head_width(titles: Sequence[str]) -> float:
    """Return what the names of the lanes need at the left, within reason."""
    metrics = QFontMetricsF(font_of("table_head"))
    widest = max((metrics.horizontalAdvance(title) for title in titles), default=0.0)
    return min(_NAME_X + widest + 14, 190.0)


def _draw_chevron(painter: QPainter, at: QPointF, palette: Palette, *, is_open: bool) -> None:
    painter.setPen(QPen(QColor(palette.text2), 1.3))
    points = [QPointF(-3.5, -2), QPointF(0, 2), QPointF(3.5, -2)] if is_open else [
        QPointF(-2, -3.5), QPointF(2, 0), QPointF(-2, 3.5)
    ]  # fmt: skip
    painter.drawPolyline(QPolygonF([at + point for point in points]))
