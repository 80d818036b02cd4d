"""Lays out the lanes of a timeline for one view after the other."""

import math
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QFontMetricsF

from eurasia_desktop.analysis.timeline_events import Extent, TimelineEvent
from eurasia_desktop.analysis.timeline_layout import Box, pack, pack_glyphs
from eurasia_desktop.charts.timeline_density import bin_edges, columns, unit_for
from eurasia_desktop.charts.timeline_plan import GLYPH_PX, LaneMode, LanePlan, Mark, Plan, TimelineLane
from eurasia_desktop.charts.timeline_span import Scale
from eurasia_desktop.charts.typeface import font_of, scaled_px

MAX_ROWS: Final = 8
"""How many rows of titles a lane grows to before it shows glyphs alone."""

THINNED_ROWS: Final = 5
"""How many rows it takes while only the weightier events keep their titles."""

GLYPH_ROWS: Final = 3
_WEIGHTIER: Final = (2, 3, 4, 5)
_EDGE_PX: Final = 8.0
_PX_PER_OPEN: Final = 14.0
_PX_PER_CLOSED: Final = 25.0
_MEASURED: Final = 50_000


class Planner:
    """Lays out views one after the other; remembers the width of titles and, while the view pans, their rows."""

    def __init__(self) -> None:
        self._widths: dict[str, float] = {}
        self._rows: dict[tuple[str, str], int] = {}
        self._px_per_day = 0.0
        self.forget_sizes()

    def forget_sizes(self) -> None:
        """Measure anew: the system font changed."""
        self._metrics = QFontMetricsF(font_of("table"))
        self._widths.clear()
        self.row_px = float(scaled_px(17))
        self.padding_px = float(scaled_px(7)) - 1
        self.closed_px = float(scaled_px(19))
        self.density_px = float(scaled_px(54))

    def plan(self, lanes: Sequence[TimelineLane], opened: Collection[str], scale: Scale, as_of_end: float) -> Plan:
        """Lay out the part of each lane that `scale` shows."""
        if scale.px_per_day != self._px_per_day:
            self._rows.clear()
            self._px_per_day = scale.px_per_day
        unit = unit_for(scale.px_per_day)
        edges = bin_edges(scale.span, unit)
        planned: list[LanePlan] = []
        top = 0.0
        for lane in lanes:
            planned.append(self._lane(lane, scale, top, edges, as_of_end, is_open=lane.key in opened))
            top = planned[-1].bottom
        return Plan(scale, tuple(planned), unit, _peak(planned, is_open=True), _peak(planned, is_open=False))

    def _lane(
        self, lane: TimelineLane, scale: Scale, top: float, edges: Sequence[float], as_of_end: float, *, is_open: bool
    ) -> LanePlan:
        span = scale.span
        count = lane.index.count_in(span.first, span.last)
        if count > scale.width / (_PX_PER_OPEN if is_open else _PX_PER_CLOSED):
            height = self.density_px if is_open else self.closed_px
            found = tuple(columns(lane.index, edges, as_of_end))
            return LanePlan(lane, is_open, LaneMode.DENSITY, top, height, count, columns=found)
        events = lane.index.in_window(span.first, span.last)
        boxes = [self._box(event, scale) for event in events]
        if not is_open:
            marks = self._bare(events, boxes, scale, is_open=False)
            return LanePlan(lane, is_open, LaneMode.GLYPHS, top, self.closed_px, count, marks)
        mode, marks = self._with_titles(lane.key, events, boxes, scale)
        return LanePlan(lane, is_open, mode, top, self._height(marks), count, marks)

    def _with_titles(
        self, key: str, events: Sequence[TimelineEvent], boxes: Sequence[Box], scale: Scale
    ) -> tuple[LaneMode, tuple[Mark, ...]]:
        """Lay out with every title, else with those of the weightier events, as far as there is room."""
        if (marks := self._titled(key, events, boxes, scale, MAX_ROWS)) is not None:
            return LaneMode.TITLES, marks
        for least in _WEIGHTIER:
            named = [
                box if event.row.intensity >= least else replace(box, title_width=None)
                for event, box in zip(events, boxes, strict=True)
            ]
            if (marks := self._titled(key, events, named, scale, THINNED_ROWS)) is not None:
                return LaneMode.THINNED, marks
        return LaneMode.GLYPHS, self._bare(events, boxes, scale, is_open=True)

    def _box(self, event: TimelineEvent, scale: Scale) -> Box:
        """Return what an event needs, in px from the left edge of the drawing area, bars cut at its edges.

        An event whose glyph is out of view keeps room for the arrow that points to it.
        """
        x = scale.x(event.anchor) - scale.left
        half = GLYPH_PX[event.row.intensity] / 2
        left, right = x - half, x + half
        if event.extent is not Extent.POINT:
            left = min(left, scale.x(event.first) - scale.left)
            right = max(right, scale.x(event.last) - scale.left)
        if x < 0:
            right = max(right, _EDGE_PX)
        if x > scale.width:
            left = min(left, scale.width - _EDGE_PX)
        return Box(max(left, -half), min(right, scale.width + half), x - half, x + half, self._width(event.row.title))

    def _titled(
        self, key: str, events: Sequence[TimelineEvent], boxes: Sequence[Box], scale: Scale, rows: int
    ) -> tuple[Mark, ...] | None:
        preferred = [self._rows.get((key, event.id)) for event in events]
        places = pack(boxes, scale.width, rows, preferred) or pack(boxes, scale.width, rows)
        if places is None:
            return None
        self._rows.update({(key, event.id): place.row for event, place in zip(events, places, strict=True)})
        return tuple(
            _mark(event, box, scale, place.title_left, *map(self._row_middle, (place.row, place.title_row)))
            for event, box, place in zip(events, boxes, places, strict=True)
        )

    def _bare(
        self, events: Sequence[TimelineEvent], boxes: Sequence[Box], scale: Scale, *, is_open: bool
    ) -> tuple[Mark, ...]:
        rows = pack_glyphs(boxes, GLYPH_ROWS if is_open else 1)
        return tuple(
            _mark(event, box, scale, None, *[self._row_middle(row) if is_open else self.closed_px / 2] * 2)
            for event, box, row in zip(events, boxes, rows, strict=True)
        )

    def _row_middle(self, row: int) -> float:
        return self.padding_px + (row + 0.5) * self.row_px

    def _height(self, marks: Sequence[Mark]) -> float:
        lowest = max((mark.title_y for mark in marks), default=self._row_middle(0))
        return lowest + self.row_px / 2 + self.padding_px

    def _width(self, title: str) -> float:
        width = self._widths.get(title)
        if width is None:
            if len(self._widths) > _MEASURED:
                self._widths.clear()
            width = self._widths[title] = self._metrics.horizontalAdvance(title) + 1
        return width


def _mark(event: TimelineEvent, box: Box, scale: Scale, title_left: float | None, y: float, title_y: float) -> Mark:
    return Mark(
        event,
        scale.x(event.anchor),
        y,
        box.left + scale.left,
        box.right + scale.left,
        None if title_left is None else title_left + scale.left,
        box.title_width or 0.0,
        title_y,
    )


def _peak(lanes: Sequence[LanePlan], *, is_open: bool) -> float:
    heights = (column.height for lane in lanes if lane.is_open is is_open for column in lane.columns)
    return float(math.ceil(max(heights, default=0.0)))
