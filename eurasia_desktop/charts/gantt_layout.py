"""Where the bars, words and marks of a membership chart stand, in px, for a width."""

import datetime
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from eurasia_desktop.analysis.gantt import BarKind, GanttBar, GanttRow
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.membership_gantt import GanttData, bar_sentence, day_marks, end_words

FOOT_MARGIN: Final = 4.0
"""Left and right of legend and readout, so that the focus ring does not touch them."""

_BAND: Final = 16
_BAR: Final = 14
_LANE_GAP: Final = 3
_ROW_GAP: Final = 7
_AXIS: Final = 20
_TICK_PITCH: Final = 44.0
_LARGEST_NAME_SHARE: Final = 0.3
_GAP: Final = 6.0
_MANY_ROWS: Final = 14
_STEPS: Final = (1, 2, 5, 10, 20)


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """A vertical line with its words above the rows; an empty box where only the line has room."""

    x: float
    text: str
    box: QRectF
    is_as_of: bool


@dataclass(frozen=True, slots=True)
class GanttLayout:
    """The places of one chart in one width.

    Attributes:
        left: start of the time axis; names stand before it.
        top: where the rows begin.
        row_tops: upper edge of each row, and the lower edge of the last.
        foot: where legend or readout begins.
        height: of all.
    """

    width: float
    left: float
    right: float
    top: float
    row_tops: tuple[float, ...]
    foot: float
    height: float
    marks: tuple[MarkPlace, ...]
    has_upper_axis: bool

    @property
    def bottom(self) -> float:
        """Lower edge of the last row."""
        return self.row_tops[-1]

    def row_rect(self, row: int) -> QRectF:
        """Return the whole row, name included."""
        return QRectF(0, self.row_tops[row], self.width, self.row_tops[row + 1] - self.row_tops[row])


def laid_out(data: GanttData, width: float, legend_lines: int) -> GanttLayout:
    """Lay a chart out in a width; `legend_lines` is what the legend needs there."""
    names = QFontMetricsF(font_of("strong"))
    longest = max((names.horizontalAdvance(name) for name in data.countries.values()), default=0.0)
    left = math.ceil(min(longest + 14, width * _LARGEST_NAME_SHARE))
    right = width - 4
    has_upper_axis = len(data.rows) > _MANY_ROWS
    head = float(scaled_px(_AXIS) if has_upper_axis else 0)
    marks, bands = _marks(data, left, right, head)
    top = head + scaled_px(_BAND) * bands + 2
    row_tops = [top]
    for row in data.rows:
        row_tops.append(row_tops[-1] + _row_height(row))
    foot = row_tops[-1] + scaled_px(_AXIS) + 4
    lines = max(legend_lines, _readout_lines(data, width))
    height = foot + lines * line_height() + 2
    return GanttLayout(width, left, right, top, tuple(row_tops), foot, height, marks, has_upper_axis)


def line_height() -> float:
    """Return the height of a line of the legend."""
    return QFontMetricsF(font_of("caption")).height() + 3


def x_at(data: GanttData, layout: GanttLayout, day: datetime.date) -> float:
    """Return the place of a day, held within the axis."""
    return _x_at(data, layout.left, layout.right, day)


def bar_rect(data: GanttData, layout: GanttLayout, row: int, bar: GanttBar) -> QRectF:
    """Return a bar's place; one without an end runs to the end of the axis."""
    membership = bar.membership
    after = membership.end + datetime.timedelta(days=1) if membership.end else data.span[1]
    start, end = x_at(data, layout, membership.start), x_at(data, layout, after)
    y = layout.row_tops[row] + _ROW_GAP / 2 + bar.lane * (scaled_px(_BAR) + _LANE_GAP)
    return QRectF(start, y, max(2.0, end - start), scaled_px(_BAR))


def word_rect(data: GanttData, layout: GanttLayout, row: int, bar: GanttBar) -> QRectF:
    """Return the part of a bar that no stronger one lies over from some day on; words inside stand there."""
    box = bar_rect(data, layout, row, bar)
    order = list(BarKind)
    for other in data.rows[row].bars:
        over = bar_rect(data, layout, row, other)
        is_stronger = order.index(other.kind) > order.index(bar.kind)
        if is_stronger and over.left() < box.right() and over.right() > box.left() and _share_height(over, box):
            box.setRight(max(box.left(), over.left()))
    return box


def end_text(data: GanttData, layout: GanttLayout, row: int, bar: GanttBar) -> tuple[str, QRectF] | None:
    """Return the words behind a bar's end and their place: the fullest that fit before the next bar, or None."""
    box = bar_rect(data, layout, row, bar)
    others = [bar_rect(data, layout, row, other) for other in data.rows[row].bars if other is not bar]
    limit = min(
        (o.left() - _GAP for o in others if o.right() > box.right() and _share_height(o, box)), default=layout.right
    )
    metrics = QFontMetricsF(font_of("caption"))
    start = box.right() + _GAP
    for words in end_words(data, bar):
        width = metrics.horizontalAdvance(words) + 2
        if start + width <= limit:
            return words, QRectF(start, box.top() - 2, width, box.height() + 4)
    return None


def bar_at(data: GanttData, layout: GanttLayout, place: QPointF) -> tuple[int, int] | None:
    """Return row and bar under a place, the one drawn last where they lie over one another."""
    for row in range(len(data.rows)):
        if layout.row_rect(row).contains(place):
            hits = [n for n, bar in drawing_order(data.rows[row]) if _touches(bar_rect(data, layout, row, bar), place)]
            return (row, hits[-1]) if hits else None
    return None


def drawing_order(row: GanttRow) -> list[tuple[int, GanttBar]]:
    """Return a row's bars with their numbers, the weaker kinds first, so that a stronger one lies over them."""
    kinds = list(BarKind)
    return sorted(enumerate(row.bars), key=lambda item: kinds.index(item[1].kind))


def ticks(data: GanttData, layout: GanttLayout) -> Iterator[tuple[float, str]]:
    """Yield the places and texts of the years named under the axis."""
    first, last = data.span[0].year, data.span[1].year
    step = _step(last - first, layout.right - layout.left)
    for year in range(-(-first // step) * step, last + 1, step):
        yield x_at(data, layout, datetime.date(year, 1, 1)), str(year)


def _step(years: int, width: float) -> int:
    pitch = width / max(1, years)
    return next((step for step in _STEPS if step * pitch >= _TICK_PITCH), _STEPS[-1])


def _x_at(data: GanttData, left: float, right: float, day: datetime.date) -> float:
    first, last = data.span
    share = (day - first).days / (last - first).days
    return left + min(max(share, 0.0), 1.0) * (right - left)


def _row_height(row: GanttRow) -> float:
    return row.lanes * scaled_px(_BAR) + (row.lanes - 1) * _LANE_GAP + _ROW_GAP


def _marks(data: GanttData, left: float, right: float, head: float) -> tuple[tuple[MarkPlace, ...], int]:
    """Return the marks and how many bands of words they need: two where the words would meet."""
    metrics = QFontMetricsF(font_of("caption"))
    wanted = [(data.as_of, tr("as of {date}", date=date_text(data.as_of)), True)]
    wanted += [(day, words, False) for day, words in day_marks(data)]
    places: list[MarkPlace] = []
    bands = 1
    for day, words, is_as_of in wanted:
        if not data.span[0] < day <= data.span[1]:
            continue
        x = round(_x_at(data, left, right, day)) + 0.5
        width = metrics.horizontalAdvance(words) + 4
        start = x + 3 if x + 3 + width <= right else x - 3 - width
        box = QRectF(max(0.0, start), head, width, scaled_px(_BAND))
        while any(box.intersects(place.box.adjusted(-8, 0, 8, 0)) for place in places):
            box.translate(0, scaled_px(_BAND))
        bands = max(bands, round((box.bottom() - head) / scaled_px(_BAND)))
        places.append(MarkPlace(x, words, box, is_as_of))
    return tuple(places), bands


def _readout_lines(data: GanttData, width: float) -> int:
    """Return the lines that the longest readout needs, so that none is ever cut."""
    metrics = QFontMetricsF(font_of("caption"))
    sentences = (bar_sentence(data, bar) for row in data.rows for bar in row.bars)
    room = QRectF(0, 0, max(1.0, width - 2 * FOOT_MARGIN), 9999)
    flags = int(Qt.TextFlag.TextWordWrap)
    return max(
        (round(metrics.boundingRect(room, flags, text).height() / metrics.height()) for text in sentences), default=1
    )


def _touches(rect: QRectF, place: QPointF) -> bool:
    return rect.adjusted(-2, -3, 2, 3).contains(place)


def _share_height(one: QRectF, other: QRectF) -> bool:
    return one.top() < other.bottom() and other.top() < one.bottom()
