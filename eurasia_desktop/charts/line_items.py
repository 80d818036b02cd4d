"""The lines themselves: one pyqtgraph item per series and kind of stroke, kept and refilled when the data change."""

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from eurasia_desktop.analysis.series import ChartData, Emphasis, Point, Series
from eurasia_desktop.charts.line_layout import LineLayout
from eurasia_desktop.charts.series_text import is_later
from eurasia_desktop.charts.time_scale import mid_year
from eurasia_desktop.domain.vocabulary import ObservationStatus

pg.setConfigOptions(antialias=True, useOpenGL=False)

LATER_OPACITY: Final = 0.4
_PARTIAL_OPACITY: Final = 0.5
_WIDTHS: Final = {Emphasis.FOCUS: 3.0, Emphasis.REFERENCE: 2.5, Emphasis.NORMAL: 1.4}
_DEPTHS: Final = {Emphasis.NORMAL: 0.0, Emphasis.REFERENCE: 100.0, Emphasis.FOCUS: 200.0}
_DOTS_UP_TO: Final = 12


class Stroke(NamedTuple):
    """A way to draw a piece of a line."""

    is_dashed: bool
    is_partial: bool
    is_later: bool

    @property
    def opacity(self) -> float:
        """Return how strong it is drawn."""
        return LATER_OPACITY if self.is_later else _PARTIAL_OPACITY if self.is_partial else 1.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A marker of one value."""

    point: Point
    is_hollow: bool
    is_later: bool


class SeriesItem:
    """The strokes and dots of one series in a view box.

    Every curve holds all years from the first to the last value, in px, NaN where there is none; `connect` says which
    neighbours its stroke joins, so that no line crosses a gap. In px, because a pen that ignores the scale of a view
    (a cosmetic one) ignores that of a screen or picture with more pixels too, and would come out too thin there.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self.curves: dict[Stroke, pg.PlotCurveItem] = {}
        self.dots = pg.ScatterPlotItem(useCache=False, pxMode=True)
        box.addItem(self.dots, ignoreBounds=True)

    def set_series(self, series: Series, layout: LineLayout, colour: str, base: str, depth: int) -> None:
        """Draw a series in a colour; `depth` orders the series of one emphasis."""
        points = {point.year: point for point in series.points if point.status is not ObservationStatus.CLAIM}
        years = list(range(min(points), max(points) + 1)) if points else []
        values = np.array([layout.y_at(points[y].value) if y in points else np.nan for y in years], dtype=float)
        places = np.array([layout.x_at(mid_year(y)) for y in years], dtype=float)
        strokes = _strokes(points, years, values, layout.data)
        for stroke in {*self.curves, *(stroke for stroke in strokes if stroke is not None)}:
            joined = np.array([found == stroke for found in strokes] + ([False] if years else []), dtype=np.int32)
            curve = self._curve(stroke)
            curve.setPen(_pen(colour, _WIDTHS[series.emphasis], stroke))
            curve.setData(places, values, connect=joined)
            curve.setZValue(_DEPTHS[series.emphasis] + depth)
        self._set_dots(_dots(series, points, strokes, years, layout.data), series, layout, colour, base)
        self.dots.setZValue(_DEPTHS[series.emphasis] + depth + 0.5)

    def remove(self) -> None:
        """Take everything out of the view box."""
        for item in (*self.curves.values(), self.dots):
            self._box.removeItem(item)

    def _curve(self, stroke: Stroke) -> pg.PlotCurveItem:
        if stroke not in self.curves:
            curve = pg.PlotCurveItem(connect="finite", skipFiniteCheck=False)
            curve.setSegmentedLineMode("off")
            self._box.addItem(curve, ignoreBounds=True)
            self.curves[stroke] = curve
        return self.curves[stroke]

    def _set_dots(self, dots: list[Dot], series: Series, layout: LineLayout, colour: str, base: str) -> None:
        sizes = [_size(dot, is_focus=series.emphasis is Emphasis.FOCUS) for dot in dots]
        shades = [_shade(colour, LATER_OPACITY if dot.is_later else 1.0) for dot in dots]
        self.dots.setData(
            x=np.array([layout.x_at(mid_year(dot.point.year)) for dot in dots], dtype=float),
            y=np.array([layout.y_at(dot.point.value) for dot in dots], dtype=float),
            size=sizes,
            pen=[_outline(*drawn) for drawn in zip(dots, shades, sizes, strict=True)],
            brush=[QColor(base) if dot.is_hollow else shade for dot, shade in zip(dots, shades, strict=True)],
        )


class LineItems:
    """All series of a chart, reconciled by their code."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self.series: dict[str, SeriesItem] = {}

    def set_layout(self, layout: LineLayout, colours: dict[str, str], base: str) -> None:
        """Draw the series of a chart; items of a series that stays are kept."""
        shown = layout.data.series
        for code in set(self.series) - {series.code for series in shown}:
            self.series.pop(code).remove()
        for depth, series in enumerate(shown):
            if series.code not in self.series:
                self.series[series.code] = SeriesItem(self._box)
            item = self.series[series.code]
            item.set_series(series, layout, colours[series.code], base, depth)


def _strokes(
    points: dict[int, Point], years: list[int], values: "np.ndarray[tuple[int], np.dtype[np.float64]]", data: ChartData
) -> list[Stroke | None]:
    """Return how each pair of neighbouring years is joined; None across a gap."""
    found: list[Stroke | None] = []
    for index, year in enumerate(years[:-1]):
        if not np.isfinite(values[index]) or not np.isfinite(values[index + 1]):
            found.append(None)
            continue
        pair = (points[year], points[year + 1])
        found.append(
            Stroke(
                is_dashed=any(point.status is ObservationStatus.ESTIMATE for point in pair),
                is_partial=any(point.is_partial for point in pair),
                is_later=is_later(pair[1], data.as_of),
            )
        )
    return found


def _dots(
    series: Series, points: dict[int, Point], strokes: list[Stroke | None], years: list[int], data: ChartData
) -> list[Dot]:
    """Return the markers: all where they are few; else the last, and what no line shows."""
    shows_all = len(series.points) <= _DOTS_UP_TO
    joined = {years[i + side] for i, stroke in enumerate(strokes) if stroke is not None for side in (0, 1)}
    last = max(points, default=None)
    dots = []
    for point in series.points:
        is_claim = point.status is ObservationStatus.CLAIM
        if shows_all or is_claim or point.is_partial or point.year == last or point.year not in joined:
            dots.append(Dot(point, is_claim or point.is_partial, is_later(point, data.as_of)))
    return dots


def _size(dot: Dot, *, is_focus: bool) -> float:
    if dot.is_hollow:
        return 8.0 if is_focus else 6.0
    return 7.0 if is_focus else 5.0


def _outline(dot: Dot, shade: QColor, size: float) -> QPen:
    """Return the pen of a dot, whose shape pyqtgraph scales by its size."""
    return QPen(shade, (1.6 if dot.is_hollow else 0.5) / size)


def _pen(colour: str, width: float, stroke: Stroke) -> QPen:
    pen = QPen(_shade(colour, stroke.opacity), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if stroke.is_dashed else Qt.PenCapStyle.RoundCap)
    if stroke.is_dashed:
        pen.setDashPattern([4, 2.5])
    return pen


def _shade(colour: str, opacity: float) -> QColor:
    shade = QColor(colour)
    shade.setAlphaF(opacity)
    return shade
