"""Shows lanes of developments over an axis of dates, from decades to days; what is done to it comes from outside."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from eurasia_desktop.analysis.timeline_events import TimelineEvent
from eurasia_desktop.charts.timeline_furniture import (
    Frame,
    as_of_rect,
    draw_as_of,
    draw_axis,
    draw_grid,
    draw_lane_head,
    head_width,
)
from eurasia_desktop.charts.timeline_hit import spoken
from eurasia_desktop.charts.timeline_lane_painter import LanePainter
from eurasia_desktop.charts.timeline_plan import LanePlan, Plan, TimelineLane
from eurasia_desktop.charts.timeline_planner import Planner
from eurasia_desktop.charts.timeline_span import Scale, Span
from eurasia_desktop.charts.timeline_ticks import ticks
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.palette import Palette

_AXIS: Final = 23
_COUNTS: Final = 46
_MARGIN: Final = 0.1


class TimelineView(QAbstractScrollArea):
    """Lays out and paints what its span shows; the rest of its events cost nothing."""

    span_changed = Signal(object)
    """Carries the `Span` shown."""

    def __init__(self, colours: Palette, as_of: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._as_of = as_of
        self._span = Span.of(as_of.replace(month=1, day=1), as_of)
        self._lanes: Sequence[TimelineLane] = ()
        self._events: Mapping[str, TimelineEvent] = {}
        self._opened: set[str] = set()
        self._planner = Planner()
        self._plan: Plan | None = None
        self.selected = ""
        self.current_lane = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else its coming would change the width
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(scaled_px(150))

    @property
    def span(self) -> Span:
        """The stretch of time shown."""
        return self._span

    @property
    def lanes(self) -> Sequence[TimelineLane]:
        """All lanes, in order."""
        return self._lanes

    @property
    def opened(self) -> Collection[str]:
        """The keys of the open lanes."""
        return self._opened

    @property
    def selected_event(self) -> TimelineEvent | None:
        """The development selected, None without one or where it is gone."""
        return self._events.get(self.selected)

    @property
    def frame(self) -> Frame:
        """Where names, axis and events lie."""
        port = self.viewport().rect()
        left = head_width([lane.title for lane in self._lanes])
        scale = Scale(self._span, left, max(1.0, port.width() - left - scaled_px(_COUNTS)))
        return Frame(scale, float(scaled_px(_AXIS)), port.width(), port.height())

    @property
    def plan(self) -> Plan:
        """What is shown and where; laid out when first asked for after a change."""
        if self._plan is None:
            frame = self.frame
            self._plan = self._planner.plan(self._lanes, self._opened, frame.scale, self._as_of_end)
            room = frame.height - frame.axis_height
            bar = self.verticalScrollBar()
            bar.setPageStep(int(room))
            bar.setSingleStep(scaled_px(17) * 2)
            bar.setRange(0, max(0, int(self._plan.height - room + 1)))
        return self._plan

    def show_lanes(
        self, lanes: Sequence[TimelineLane], events: Mapping[str, TimelineEvent], opened: Collection[str] | None = None
    ) -> None:
        """Show these lanes; `opened` names the open ones, None leaves as they are."""
        self._lanes, self._events = lanes, events
        if opened is not None:
            self._opened = set(opened)
        if self.current_lane not in {lane.key for lane in lanes}:
            self.current_lane = lanes[0].key if lanes else ""
        self.refresh()

    def set_colours(self, colours: Palette) -> None:
        """Draw in another scheme; sizes are measured anew, for the font may have changed with it."""
        self._colours = colours
        self._planner.forget_sizes()
        self.refresh()

    def set_as_of(self, day: datetime.date) -> None:
        """Draw what lies after `day` pale."""
        self._as_of = day
        self.refresh()

    def set_span(self, span: Span) -> None:
        """Show another stretch of time."""
        if span != self._span:
            self._span = span
            self.refresh()
            self.span_changed.emit(span)

    def fit(self) -> None:
        """Show everything there is, and the as-of date."""
        self.set_span(self.whole)

    @property
    def whole(self) -> Span:
        """The span that holds everything and the as-of date, with a little air."""
        as_of = float(self._as_of.toordinal())
        bounds = [lane.index.bounds for lane in self._lanes]
        days = [day for pair in bounds if pair is not None for day in pair] + [as_of, as_of + 1]
        air = max(15.0, (max(days) - min(days)) * 0.01)
        return Span(min(days) - air, max(days) + air).clamped()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show `factor` times as much; day `at` keeps its place, by default the selected event, else the middle."""
        if at is None:
            event = self.selected_event
            at = event.anchor if event and self._span.holds(event.anchor) else self._span.middle
        widest = max(self.whole.days * 1.5, self._span.days)
        self.set_span(self._span.zoomed(min(factor, widest / self._span.days), at))

    def toggle(self, key: str) -> None:
        """Open a closed lane, close an open one."""
        self._opened ^= {key}
        self.refresh()

    def select(self, ident: str) -> None:
        """Show an event as selected, without telling anyone."""
        self.selected = ident
        event = self.selected_event
        holding = [lane.key for lane in self._lanes if lane.index.holds(event)] if event else []
        if holding and self.current_lane not in holding:
            self.current_lane = next((key for key in holding if key in self._opened), holding[0])
        self._speak()
        self.viewport().update()

    def reveal(self) -> None:
        """Move to the selected event where it is out of view, in time or among the lanes."""
        event = self.selected_event
        if event is None:
            return
        edge = self._span.days * _MARGIN / 2
        if not self._span.first + edge <= event.anchor <= self._span.last - edge:
            self.set_span(self._span.around(event.anchor))
        lane = next((lane for lane in self.plan.lanes if lane.lane.key == self.current_lane), None)
        if lane is not None:
            mark = next((mark for mark in lane.marks if mark.event.id == event.id), None)
            row = self._planner.row_px
            top = lane.top + mark.y - row if mark else lane.top
            self._scroll_to(top, top + 2 * row if mark else lane.bottom)

    def refresh(self) -> None:
        """Lay out and paint anew."""
        self._plan = None
        self.viewport().update()

    def _speak(self) -> None:
        lane = next((lane for lane in self._lanes if lane.key == self.current_lane), None)
        event = self.selected_event
        if lane is None:
            text = ""
        elif event is None or not lane.index.holds(event):
            text = tr("Lane {lane}.", lane=lane.title)
        else:
            text = spoken(event, lane.title, lane.index.place_of(event) + 1, len(lane.index))
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    def _scroll_to(self, top: float, bottom: float) -> None:
        bar = self.verticalScrollBar()
        room = self.frame.height - self.frame.axis_height
        if top < bar.value():
            bar.setValue(int(top))
        elif bottom > bar.value() + room:
            bar.setValue(int(min(top, bottom - room) + 1))

    @property
    def _as_of_end(self) -> float:
        return self._as_of.toordinal() + 1.0

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Paint anew: nothing here is a child widget that could be moved."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lanes in view, then the axis over them."""
        plan, frame = self.plan, self.frame
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(self._colours.base))
        label_width = QFontMetricsF(font_of("caption")).horizontalAdvance("25 May 2024") + 8
        marks = ticks(self._span, frame.scale.width, label_width)
        painter.setClipRect(QRectF(0, frame.axis_height, frame.width, frame.height))
        shown = [(lane, top) for lane in plan.lanes if self._is_in_view(lane, top := self._top(lane, frame), frame)]
        for number, (lane, top) in enumerate(shown, plan.lanes.index(shown[0][0]) if shown else 0):
            colour = self._colours.alternate if number % 2 == 0 else self._colours.base
            painter.fillRect(QRectF(0, top, frame.width, lane.height), QColor(colour))
            painter.fillRect(QRectF(0, top + lane.height - 1, frame.width, 1), QColor(self._colours.grid))
        draw_grid(painter, frame, marks, self._colours)
        painter.setClipping(False)
        text = tr("as of {date}", date=date_text(self._as_of))
        draw_axis(painter, frame, marks, as_of_rect(frame, self._as_of_end, text), self._colours)
        draw_as_of(painter, frame, self._as_of_end, text, self._colours)
        painter.setClipRect(QRectF(0, frame.axis_height, frame.width, frame.height))
        lane_painter = LanePainter(painter, plan, self._colours, self._as_of, self._planner.row_px)
        for lane, top in shown:
            is_current = self.hasFocus() and lane.lane.key == self.current_lane
            painter.save()
            painter.setClipRect(frame.events_rect, Qt.ClipOperation.IntersectClip)
            lane_painter.draw(lane, top, self.selected_event, is_current=is_current)
            painter.restore()
            draw_lane_head(painter, frame, lane, top, self._colours, is_current=is_current)

    def _top(self, lane: LanePlan, frame: Frame) -> float:
        return frame.axis_height + lane.top - self.verticalScrollBar().value()

    @staticmethod
    def _is_in_view(lane: LanePlan, top: float, frame: Frame) -> bool:
        return top < frame.height and top + lane.height > frame.axis_height
