"""Whether words would lie on the lines of a chart; so that they stand where they can be read."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF

from eurasia_desktop.charts.line_layout import LineLayout
from eurasia_desktop.charts.time_scale import mid_year

_AROUND: Final = 3.0


def is_free(rect: QRectF, layout: LineLayout, taken: Iterable[QRectF] = ()) -> bool:
    """Tell whether a box lies within the chart, clear of the lines, of the labels at their ends and of `taken`."""
    inside = QRectF(0, 0, layout.size.width(), layout.plot.bottom())
    others = (*taken, *(label.rect for label in layout.labels))
    return inside.contains(rect) and not any(rect.intersects(other) for other in others) and not _on_line(rect, layout)


def _on_line(rect: QRectF, layout: LineLayout) -> bool:
    around = rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return any(_meets(around, *ends) for heights in _heights(layout) for ends in pairwise(heights))


def _meets(box: QRectF, start: tuple[float, float], end: tuple[float, float]) -> bool:
    """Tell whether a stroke, which leads to the right, passes through a box."""
    left, right = max(start[0], box.left()), min(end[0], box.right())
    if left > right:
        return False
    slope = (end[1] - start[1]) / max(end[0] - start[0], 1e-9)
    heights = [start[1] + slope * (x - start[0]) for x in (left, right)]
    return max(heights) >= box.top() and min(heights) <= box.bottom()


def _heights(layout: LineLayout) -> list[list[tuple[float, float]]]:
    """Return the points of each series in px; gaps are closed, which only keeps words a little further off."""
    return [
        [
            (layout.x_at(mid_year(year)), layout.y_at(value))
            for year, value in sorted({point.year: point.value for point in series.points}.items())
        ]
        for series in layout.data.series
    ]
