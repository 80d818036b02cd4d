"""The timeline under mouse and keyboard."""

import datetime
import html
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from eurasia_desktop.analysis.timeline_events import TimelineEvent
from eurasia_desktop.charts.timeline_hit import Hit, hint, hit
from eurasia_desktop.charts.timeline_plan import TimelineLane
from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.charts.timeline_view import TimelineView
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.palette import Palette

ZOOM_STEP: Final = 0.5
_WHEEL_STEP: Final = 0.8
_NOTCH: Final = 120
_PAN_STEP: Final = 0.8


class TimelineCanvas(TimelineView):
    """Tells what was chosen; the wheel zooms at the cursor, dragging pans, every event is reached by the arrow keys."""

    event_selected = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    cluster_opened = Signal(object, QPoint)
    """Carries the events under a click, a tuple of `TimelineEvent`, and where on the screen they are."""

    def __init__(self, colours: Palette, as_of: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(colours, as_of, parent)
        self.setObjectName("timelineCanvas")
        self.setAccessibleName(tr("Timeline of developments"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pressed: QPointF | None = None
        self._grabbed: tuple[Span, int] = (self.span, 0)
        self._is_dragging = False
        self._clicked: tuple[tuple[TimelineEvent, ...], QPoint] = ((), QPoint())
        # A click on several events waits until it cannot become a double click, which zooms in instead.
        self._single_click = QTimer(self)
        self._single_click.setSingleShot(True)
        self._single_click.timeout.connect(self._on_single_click)

    def at(self, position: QPointF) -> Hit:
        """Return what lies under a point of the viewport."""
        if position.y() < self.frame.axis_height:
            return Hit()
        return hit(self.plan, position.x(), position.y() - self.frame.axis_height + self.verticalScrollBar().value())

    def choose(self, event: TimelineEvent) -> None:
        """Select an event as the user's choice, and bring it into view."""
        self.select(event.id)
        self.reveal()
        self.event_selected.emit(event.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among events and lanes, zoom, pan, edit, delete."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Delete) and self.selected_event:
            self.delete_requested.emit(self.selected)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.selected_event:
            self.edit_requested.emit(self.selected)
        elif key == Qt.Key.Key_0 and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fit()
        elif not self._move_key(key) and not self._view_key(key):
            super().keyPressEvent(event)

    def _move_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._change_lane(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            if (lane := self._lane()) and len(lane.index):
                self.choose(lane.index.events[0 if key == Qt.Key.Key_Home else -1])
        else:
            return False
        return True

    def _view_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.pan(-_PAN_STEP if key == Qt.Key.Key_PageUp else _PAN_STEP)
        elif key == Qt.Key.Key_Space:
            self.toggle(self.current_lane)
        else:
            return False
        return True

    def pan(self, spans: float) -> None:
        """Move by a part of what is shown."""
        self.set_span(self.span.moved(spans * self.span.days))

    def _lane(self) -> TimelineLane | None:
        return next((lane for lane in self.lanes if lane.key == self.current_lane), None)

    def _step(self, step: int) -> None:
        lane = self._lane()
        if lane is None:
            return
        current = self.selected_event
        found = lane.index.neighbour(current, step) if current else lane.index.nearest(self.span.middle)
        if found is not None:
            self.choose(found)

    def _change_lane(self, step: int) -> None:
        keys = [lane.key for lane in self.lanes]
        place = keys.index(self.current_lane) + step if self.current_lane in keys else 0
        if not 0 <= place < len(keys):
            return
        lane, current = self.lanes[place], self.selected_event
        self.current_lane = lane.key
        if current is not None and lane.index.holds(current):
            self.choose(current)
        elif (nearest := lane.index.nearest(current.anchor if current else self.span.middle)) is not None:
            self.choose(nearest)
        else:
            self.select(self.selected)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; pan with Shift or sideways; over the names, scroll through the lanes."""
        delta, modifiers = event.angleDelta(), event.modifiers()
        frame = self.frame
        is_sideways = abs(delta.x()) > abs(delta.y())
        is_plain = not modifiers & Qt.KeyboardModifier.ControlModifier
        if is_sideways or modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(delta.x() if is_sideways else delta.y()) / _NOTCH * 0.1)
        elif is_plain and event.position().x() < frame.scale.left:
            super().wheelEvent(event)
        else:
            self._zoom_at(_WHEEL_STEP ** (delta.y() / _NOTCH), event.position())
        event.accept()

    def _zoom_at(self, factor: float, position: QPointF) -> None:
        """Zoom, the day and the lane under the cursor staying under it."""
        scale, bar = self.frame.scale, self.verticalScrollBar()
        y = position.y() - self.frame.axis_height
        lane = self.plan.lane_at(y + bar.value())
        x = min(max(position.x(), scale.left), scale.left + scale.width)
        self.zoom(factor, scale.day(x))
        if lane is not None:
            offset = y + bar.value() - lane.top
            now = next(other for other in self.plan.lanes if other.lane.key == lane.lane.key)
            bar.setValue(round(now.top + min(offset, now.height) - y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what becomes a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragging = event.position(), False
            self._grabbed = self.span, self.verticalScrollBar().value()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while dragged; else show by the cursor what can be clicked."""
        if self._pressed is None:
            found = self.at(event.position())
            is_link = bool(found.events) or found.is_head
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)
            return
        moved = event.position() - self._pressed
        if not self._is_dragging and moved.manhattanLength() < QGuiApplication.styleHints().startDragDistance():
            return
        self._is_dragging = True
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        span, scroll = self._grabbed
        self.set_span(span.moved(-moved.x() / self.frame.scale.px_per_day))
        self.verticalScrollBar().setValue(round(scroll - moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or take it as a click."""
        was_click = self._pressed is not None and not self._is_dragging
        self._pressed, self._is_dragging = None, False
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            self._on_clicked(self.at(event.position()), event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom in on a column of counts, or at the cursor."""
        self._single_click.stop()
        found = self.at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found.lane is None or found.is_head:
            return
        if found.column is not None:
            self.set_span(Span(found.column.first, found.column.last).clamped())
        else:
            self._zoom_at(ZOOM_STEP, event.position())

    def _on_clicked(self, found: Hit, place: QPoint) -> None:
        if found.lane is None:
            return
        self.current_lane = found.lane.lane.key
        if found.is_head:
            self.toggle(self.current_lane)
            self.select(self.selected)
        elif len(found.events) == 1:
            self.choose(found.events[0])
        elif found.events:
            self._clicked = found.events, place
            self._single_click.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        else:
            self.select(self.selected)

    @Slot()
    def _on_single_click(self) -> None:
        self.cluster_opened.emit(*self._clicked)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a hint for what lies under a resting cursor, its text taken literally."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            text = hint(self.at(QPointF(event.pos())), self.plan.unit)
            lines = "<br>".join(html.escape(line) for line in text.split("\n"))
            QToolTip.showText(event.globalPos(), f"<qt>{lines}</qt>" if text else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()
