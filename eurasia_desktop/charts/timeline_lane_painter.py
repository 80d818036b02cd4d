"""Paints one lane: its extents, then its titles, then its glyphs, the selected event upon a ground of its own."""

import datetime
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from eurasia_desktop.analysis.timeline_events import TimelineEvent
from eurasia_desktop.charts.timeline_density import unit_text
from eurasia_desktop.charts.timeline_marks import (
    LATER,
    draw_columns,
    draw_extent,
    draw_glyph,
    draw_pointer,
    draw_strip,
    draw_title,
)
from eurasia_desktop.charts.timeline_plan import LaneMode, LanePlan, Mark, Plan
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import count
from eurasia_desktop.services.palette import Palette

_GLYPH_ROOM: Final = 9.0


class LanePainter:
    """Paints lanes of one plan."""

    def __init__(self, painter: QPainter, plan: Plan, palette: Palette, as_of: datetime.date, row_px: float) -> None:
        self._painter = painter
        self._plan = plan
        self._palette = palette
        self._as_of = as_of
        self._row_px = row_px

    def draw(self, lane: LanePlan, top: float, selected: TimelineEvent | None, *, is_current: bool) -> None:
        """Paint a lane at height `top`; its selected event has a thicker edge where the keyboard is in this lane."""
        if lane.mode is LaneMode.DENSITY:
            if lane.is_open:
                draw_columns(self._painter, lane, self._plan.scale, top, self._plan.open_peak, self._palette)
                self._draw_measure(lane, top)
            else:
                draw_strip(self._painter, lane, self._plan.scale, top, self._plan.closed_peak, self._palette)
            self._draw_selected_day(lane, top, selected)
            return
        for mark in lane.marks:
            if mark.event is selected:
                self._draw_ground(mark, top, 2 if is_current else 1)
        for mark in lane.marks:
            self._painter.setOpacity(self._opacity(mark))
            draw_extent(self._painter, mark, top + mark.y, self._palette)
        self._painter.setOpacity(1)
        self._painter.setFont(font_of("table"))
        for mark in lane.marks:
            later = mark.event.row.earliest > self._as_of
            colour = self._palette.text3 if later and mark.event is not selected else self._palette.text
            rect = QRectF(mark.left, top + mark.title_y - self._row_px / 2, 1, self._row_px)
            draw_title(self._painter, mark, rect, colour)
        for mark in lane.marks:
            self._painter.setOpacity(self._opacity(mark))
            draw_glyph(self._painter, mark, top + mark.y, self._palette)
            draw_pointer(self._painter, mark, top + mark.y, self._plan.scale, self._palette)
        self._painter.setOpacity(1)

    def _opacity(self, mark: Mark) -> float:
        return LATER if mark.event.row.earliest > self._as_of else 1.0

    def _draw_ground(self, mark: Mark, top: float, edge: int) -> None:
        left, right = min(mark.left, mark.x - _GLYPH_ROOM), max(mark.right, mark.x + _GLYPH_ROOM)
        if mark.title_left is not None:
            left = min(left, mark.title_left - 4)
            right = max(right, mark.title_left + mark.title_width + 4)
        self._painter.setPen(QPen(QColor(self._palette.accent), edge))
        self._painter.setBrush(QColor(self._palette.selection))
        upper, lower = top + mark.y - self._row_px / 2, top + mark.title_y + self._row_px / 2
        self._painter.drawRoundedRect(QRectF(left, upper + 0.5, right - left, lower - upper - 1), 3, 3)

    def _draw_measure(self, lane: LanePlan, top: float) -> None:
        """Say in the first dense lane what the columns count and how much the full height is; the others share it."""
        first = next(other for other in self._plan.lanes if other.mode is LaneMode.DENSITY and other.is_open)
        if lane is not first:
            return
        text = tr("{what}; a full bar is {count}", what=unit_text(self._plan.unit),
                  count=count(int(self._plan.open_peak)))  # fmt: skip
        self._painter.setFont(font_of("caption"))
        self._painter.setPen(QColor(self._palette.text3))
        rect = QRectF(self._plan.scale.left + 4, top + 2, self._plan.scale.width, self._row_px)
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _draw_selected_day(self, lane: LanePlan, top: float, selected: TimelineEvent | None) -> None:
        """Mark where the selected event lies among columns, which cannot show it alone."""
        scale = self._plan.scale
        if selected is not None and scale.span.holds(selected.anchor) and lane.lane.index.holds(selected):
            self._painter.setPen(QPen(QColor(self._palette.accent), 2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            x = scale.x(selected.anchor)
            self._painter.drawRect(QRectF(x - 4, top + 2, 8, lane.height - 4))
