"""Whether words would lie on the lines of a chart; so that they stand where they can be read."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF

from eurasia_desktop.charts.line_layout import LineLayout
from eurasia_desktop.charts.time_scale import mid_year

_STEP: Final = 4.0
_AROUND: Final = 3.0


def is_free(rect: QRectF, layout: LineLayout, taken: Iterable[QRectF] = ()) -> bool:
    """Tell whether a box lies within the chart, clear of the lines, of the labels at their ends and of `taken`."""
    inside = QRectF(0, 0, layout.size.width(), layout.plot.bottom())
    others = (*taken, *(label.rect for label in layout.labels))
    return inside.contains(rect) and not any(rect.intersects(other) for other in others) and not _on_line(rect, layout)


def _on_line(rect: QRectF, layout: LineLayout) -> bool:
    steps = range(int(rect.width() / _STEP) + 2)
    places = [rect.left() - _AROUND + index * (rect.width() + 2 * _AROUND) / steps[-1] for index in steps]
    top, bottom = rect.top() - _AROUND, rect.bottom() + _AROUND
    return any(
        top <= y <= bottom
        for heights in _heights(layout)
        for before, after in pairwise(heights)
        for place in places
        if before[0] <= place <= after[0]
        for y in [before[1] + (after[1] - before[1]) * (place - before[0]) / (after[0] - before[0])]
    )


def _heights(layout: LineLayout) -> list[list[tuple[float, float]]]:
    """Return the points of each series in px; gaps are closed, which only keeps words a little further off."""
    return [
        [
            (layout.x_at(mid_year(year)), layout.y_at(value))
            for year, value in sorted({point.year: point.value for point in series.points}.items())
        ]
        for series in layout.data.series
    ]
