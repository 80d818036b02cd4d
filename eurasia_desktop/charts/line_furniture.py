"""What stands around the lines of a time chart: grid, axes, turning points, the as-of date, words where data end."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from eurasia_desktop.charts.free_place import is_free
from eurasia_desktop.charts.line_layout import LineLayout, last_year
from eurasia_desktop.charts.series_text import is_later
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
    as_of = layout.x_at(position(layout.data.as_of))
    taken = [QRectF(as_of - 3, layout.plot.top(), 6, layout.plot.height())]
    for turning in layout.data.turning_points:
        x = layout.x_at(position(turning.date))
        if not layout.plot.left() <= x <= layout.plot.right():
            continue
        size = QSizeF(metrics.horizontalAdvance(turning.word), metrics.height())
        places = [QRectF(place, size) for place in _places_beside(x, layout, size)]
        rect = next((rect for rect in places if is_free(rect, layout, taken)), places[0])
        taken.append(rect)
        painter.setPen(QPen(QColor(palette.text3), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, layout.plot.top() + 3, x, layout.plot.bottom()))
        painter.setPen(QColor(palette.text3))
        painter.drawText(rect, _CENTRE, turning.word)


def _places_beside(x: float, layout: LineLayout, size: QSizeF) -> list[QPointF]:
    """Return where a word may stand beside its vertical: near the top, then near the floor; left, then right."""
    top, bottom, height = layout.plot.top() + 3, layout.plot.bottom() - 3, size.height()
    heights = (top, top + height, bottom - height, top + 2 * height, bottom - 2 * height)
    return [QPointF(start, y) for y in heights for start in (x - 4 - size.width(), x + 4)]


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
    limit = min((label.rect.left() - 6 for label in layout.labels), default=layout.size.width())
    start = max(0.0, min(x - width / 2, max(limit, x + 3) - width))
    painter.setPen(QColor(palette.accent))
    painter.drawText(QRectF(start, 0, width, layout.plot.top() - 2), _CENTRE, text)


def _draw_no_data_yet(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    data, newest = layout.data, last_year(layout.data)
    is_all_later = all(is_later(point, data.as_of) for series in data.series for point in series.points)
    if newest is None or (newest >= data.x_range[1] and not is_all_later):
        return
    font = QFont(font_of("caption"))
    font.setItalic(True)
    text, metrics = tr("no data yet"), QFontMetricsF(font)
    if is_all_later:
        text = tr("no data yet on {date}", date=date_text(data.as_of))
    width = metrics.horizontalAdvance(text)
    places = _places_anywhere(layout, width, metrics.height()) if is_all_later else None
    as_of = layout.x_at(position(data.as_of))
    for x, y in places or _places_after(newest, layout, width, metrics.height()):
        rect = QRectF(x, y, width, metrics.height())
        if is_free(rect, layout, [QRectF(as_of - 3, layout.plot.top(), 6, layout.plot.height())]):
            painter.setFont(font)
            painter.setPen(QColor(palette.text3))
            painter.drawText(rect, _CENTRE, text)
            painter.setFont(font_of("caption"))
            return


def _places_after(newest: int, layout: LineLayout, width: float, height: float) -> list[tuple[float, float]]:
    """Return where words fit after the newest value, beside the as-of line: near the floor, then at the top."""
    as_of = layout.x_at(position(layout.data.as_of))
    first, last = layout.x_at(mid_year(newest)) + 8, layout.size.width() - 1
    edges = (first, as_of, last) if first < as_of < last else (first, last)
    rooms = [(left + 4, right - 4) for left, right in pairwise(edges) if right - left - 8 >= width]
    heights = (layout.plot.bottom() - height - 8, layout.plot.top() + 4)
    return [
        (min((left + right - width) / 2, layout.plot.right() - width / 2), y) for y in heights for left, right in rooms
    ]


def _places_anywhere(layout: LineLayout, width: float, height: float) -> list[tuple[float, float]]:
    """Return places for words that belong to the whole chart: from the top down, from the left to the right."""
    plot = layout.plot
    starts = [plot.left() + 6 + share / 4 * max(0.0, plot.width() - width - 12) for share in range(5)]
    return [(x, plot.top() + 3 + row * height) for row in range(int(plot.height() / height)) for x in starts]


def _draw_empty(painter: QPainter, layout: LineLayout, palette: Palette) -> None:
    painter.setFont(font_of("table"))
    painter.setPen(QColor(palette.text3))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(
        QRectF(8, 0, layout.size.width() - 16, layout.plot.bottom()), flags, layout.data.empty_text or tr("No data.")
    )
