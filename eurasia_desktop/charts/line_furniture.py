"""What stands around the lines of a time chart: grid, axes, turning points, the as-of date, words where data end."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from eurasia_desktop.charts.line_layout import LineLayout, last_year
from eurasia_desktop.charts.time_scale import mid_year, position
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.palette import Palette

_TICK: Final = 4.0
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


def draw_behind(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    """Draw what lies behind the lines."""
    painter.setFont(font_of("caption"))
    if not layout.has_values:
        _draw_empty(painter, layout, palette)
        return
    _draw_values(painter, layout, palette)
    _draw_turning_points(painter, layout, palette)
    _draw_as_of(painter, layout, palette)
    _draw_no_data_yet(painter, layout, palette)


def draw_time_axis(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    """Draw the axis line at the floor and the years under it, over the lines that touch it."""
    plot = layout.plot
    painter.setFont(font_of("caption"))
    painter.setPen(QPen(QColor(palette.control), 1))
    painter.drawLine(QLineF(plot.left(), plot.bottom() + 0.5, plot.right(), plot.bottom() + 0.5))
    for year in layout.years:
        x = layout.x_at(mid_year(year))
        painter.setPen(QPen(QColor(palette.control), 1))
        painter.drawLine(QLineF(x, plot.bottom(), x, plot.bottom() + _TICK))
        painter.setPen(QColor(palette.text3))
        painter.drawText(QRectF(x - 30, plot.bottom() + _TICK, 60, scaled_px(14)), _CENTRE, str(year))


def _draw_values(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    plot, axis = layout.plot, layout.axis
    for tick in axis.ticks:
        y = round(layout.y_at(tick)) + 0.5
        is_zero_inside = tick == 0 and axis.low < 0
        painter.setPen(QPen(QColor(palette.control if is_zero_inside else palette.grid), 1))
        if tick > axis.low:
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        painter.setPen(QColor(palette.text3))
        painter.drawText(QRectF(0, y - 8, plot.left() - 8, 16), _RIGHT, axis.tick_text(tick))
    if axis.is_log:
        painter.drawText(QPointF(plot.left() + 4, plot.top() + scaled_px(12)), tr("log"))


def _draw_turning_points(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    metrics = QFontMetricsF(painter.font())
    taken: list[QRectF] = []
    for turning in layout.data.turning_points:
        x = layout.x_at(position(turning.date))
        if not layout.plot.left() <= x <= layout.plot.right():
            continue
        width = metrics.horizontalAdvance(turning.word)
        start = x - 4 - width if x - 4 - width > layout.plot.left() else x + 4
        rect = QRectF(start, layout.plot.top() + 3, width, metrics.height())
        while _meets(rect, taken):
            rect.translate(0, metrics.height())
        taken.append(rect)
        painter.setPen(QPen(QColor(palette.text3), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, layout.plot.top() + 3, x, layout.plot.bottom()))
        painter.setPen(QColor(palette.text3))
        painter.drawText(rect, _CENTRE, turning.word)


def _draw_as_of(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    x = layout.x_at(position(layout.data.as_of))
    if not layout.plot.left() <= x <= layout.plot.right():
        return
    painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(x, layout.plot.top(), x, layout.plot.bottom()))
    if layout.rail is not None:
        painter.drawLine(QLineF(x, layout.rail_y - 6, x, layout.rail_y + 6))
    text = tr("as of {date}", date=date_text(layout.data.as_of))
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    start = min(max(0.0, x - width / 2), layout.size.width() - width - 1)
    painter.setPen(QColor(palette.accent))
    painter.drawText(QRectF(start, 0, width, layout.plot.top() - 2), _CENTRE, text)


def _draw_no_data_yet(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    newest = last_year(layout.data)
    if newest is None or newest >= layout.data.x_range[1]:
        return
    font = QFont(font_of("caption"))
    font.setItalic(True)
    text, metrics = tr("no data yet"), QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    middle = layout.x_at((newest + 1 + layout.data.x_range[1] + 1) / 2)
    start = min(middle - width / 2, layout.size.width() - width - 1)
    for y in (layout.plot.bottom() - metrics.height() - 8, layout.plot.top() + 4):
        rect = QRectF(start, y, width, metrics.height())
        if not _meets(rect, [label.rect for label in layout.labels]) and not _covers_point(rect, layout):
            painter.setFont(font)
            painter.setPen(QColor(palette.text3))
            painter.drawText(rect, _CENTRE, text)
            painter.setFont(font_of("caption"))
            return


def _covers_point(rect: QRectF, layout: LineLayout) -> bool:
    box = rect.adjusted(-8, -4, 0, 4)
    return any(
        box.contains(layout.x_at(mid_year(point.year)), layout.y_at(point.value))
        for series in layout.data.series
        for point in series.points
    )


def _meets(rect: QRectF, others: Iterable[QRectF]) -> bool:
    return any(rect.intersects(other) for other in others)


def _draw_empty(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    painter.setFont(font_of("table"))
    painter.setPen(QColor(palette.text3))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(
        QRectF(8, 0, layout.size.width() - 16, layout.plot.bottom()), flags, layout.data.empty_text or tr("No data.")
    )
