"""Where everything in a line chart lies, computed once for a size: drawing, reading out and clicking share it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from eurasia_desktop.analysis.series import ChartData
from eurasia_desktop.charts.end_labels import EndLabel, LabelText, label_texts, place_labels, reserved_width
from eurasia_desktop.charts.event_rail import EventRail, lay_out
from eurasia_desktop.charts.time_scale import mid_year, position, tick_years
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.charts.value_axis import ValueAxis, fit_axis

_INSET: Final = 3.0
_EDGE: Final = 6.0
_TICK_GAP: Final = 8.0
_ABOVE_RAIL: Final = 9.0
_LEAST_HEIGHT: Final = 60.0


@dataclass(frozen=True, slots=True)
class LineLayout:
    """A chart of one size. `plot` is the area of the lines in px; `rail_y` the height of the rail's line."""

    data: ChartData
    size: QSizeF
    plot: QRectF
    axis: ValueAxis
    years: tuple[int, ...]
    labels: tuple[EndLabel, ...]
    rail: EventRail | None
    rail_y: float

    @property
    def has_values(self) -> bool:
        """Whether any series has a value within the years shown."""
        return last_year(self.data) is not None

    def x_at(self, place: float) -> float:
        """Return the px of a place in time (see `time_scale`)."""
        first, last = self.data.x_range
        return self.plot.left() + (place - first) / (last + 1 - first) * self.plot.width()

    def y_at(self, value: float) -> float:
        """Return the px of a value."""
        return self.plot.bottom() - self.axis.fraction(value) * self.plot.height()

    def year_at(self, x: float) -> int:
        """Return the year under a px, within the years shown."""
        first, last = self.data.x_range
        year = first + int((x - self.plot.left()) / max(1.0, self.plot.width()) * (last + 1 - first))
        return min(max(year, first), last)


def last_year(data: ChartData) -> int | None:
    """Return the newest year shown that has a value."""
    first, last = data.x_range
    years = [point.year for series in data.series for point in series.points if first <= point.year <= last]
    return max(years, default=None)


def lay_out_chart(data: ChartData, size: QSizeF) -> LineLayout:
    """Lay out a chart for a size in px; labels and ticks get the room their fonts need."""
    metrics = QFontMetricsF(font_of("caption"))
    axis, texts = fit_axis(data), label_texts(data)
    left = max(metrics.horizontalAdvance(axis.tick_text(tick)) for tick in axis.ticks) + _TICK_GAP + _INSET
    right = _right_edge(data, left, size.width(), reserved_width(texts) + _INSET)
    top = metrics.height() + 2 if _shows_as_of(data) else metrics.height() / 2 + 1
    rail = lay_out(data, left, right, size.width())
    ticks = float(scaled_px(18))
    below = ticks + (_ABOVE_RAIL + rail.height + _INSET if rail is not None else 0)
    plot = QRectF(left, top, right - left, max(_LEAST_HEIGHT, size.height() - top - below))
    label_width = metrics.horizontalAdvance("2000")
    first, last = data.x_range
    years = tuple(tick_years(first, last, plot.width(), label_width))
    bare = LineLayout(data, size, plot, axis, years, (), rail, plot.bottom() + ticks + _ABOVE_RAIL)
    return _with_labels(bare, texts)


def _with_labels(bare: LineLayout, texts: tuple[LabelText, ...]) -> LineLayout:
    points = [QPointF(bare.x_at(mid_year(text.last.year)), bare.y_at(text.last.value)) for text in texts]
    newest = last_year(bare.data)  # a partial year, which no label quotes, ends its line further right
    x = bare.x_at(mid_year(newest)) if newest is not None else bare.plot.right()
    labels = place_labels(texts, points, x, bare.plot.top() - _EDGE - 1, bare.plot.bottom() + _EDGE)
    return LineLayout(bare.data, bare.size, bare.plot, bare.axis, bare.years, labels, bare.rail, bare.rail_y)


def _right_edge(data: ChartData, left: float, width: float, reserved: float) -> float:
    """Return the end of the time axis: the labels stand right of the newest value, which may lie before the end."""
    newest, (first, last) = last_year(data), data.x_range
    edge = width - _EDGE
    if newest is None:
        return max(left + 1, edge)
    share = (mid_year(newest) - first) / (last + 1 - first)
    return max(left + 40, min(edge, left + (width - reserved - left) / share))


def _shows_as_of(data: ChartData) -> bool:
    return data.x_range[0] <= position(data.as_of) <= data.x_range[1] + 1
