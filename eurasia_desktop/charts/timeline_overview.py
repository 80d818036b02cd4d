"""The strip above the timeline: all developments per quarter, and which part of them the timeline shows."""

import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from eurasia_desktop.analysis.timeline_events import EventIndex
from eurasia_desktop.charts.timeline_density import BinUnit, Column, bin_edges, columns
from eurasia_desktop.charts.timeline_marks import draw_column
from eurasia_desktop.charts.timeline_span import Scale, Span
from eurasia_desktop.charts.timeline_ticks import ticks
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.palette import Palette

_EDGE_REACH: Final = 6.0
_SMALLEST_PX: Final = 8.0
_STEP: Final = 0.1
_RIGHT: Final = 46
_HIGH: Final = 96
_LOW: Final = 74


class TimelineOverview(QWidget):
    """Draws the strip; its frame is dragged, stretched at its edges, or moved by the arrow keys."""

    span_requested = Signal(object)
    """Carries the `Span` that the timeline should show."""

    def __init__(self, colours: Palette, as_of: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineOverview")
        self.setAccessibleName(tr("Overview: developments per quarter, and the part the timeline shows"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._colours = colours
        self._as_of = as_of
        self._index = EventIndex(())
        self._whole = self._span = Span.of(as_of.replace(month=1, day=1), as_of)
        self._columns: list[Column] = []
        self._left = 90.0
        self._grab = ""
        self._grabbed_at = 0.0
        self.set_compact(False)

    def show_events(self, index: EventIndex, whole: Span, left: float) -> None:
        """Show these events over `whole`, the scale beginning `left` px from the edge, as that of the timeline does."""
        self._index, self._whole, self._left = index, whole, left
        self._count()

    def set_as_of(self, day: datetime.date, whole: Span) -> None:
        """Draw what lies after `day` pale."""
        self._as_of, self._whole = day, whole
        self._count()

    def set_colours(self, colours: Palette) -> None:
        """Draw in another scheme."""
        self._colours = colours
        self.update()

    def set_span(self, span: Span) -> None:
        """Frame the part that the timeline shows."""
        self._span = span
        first, last = span.dates
        self.setAccessibleDescription(tr("{first} to {last}", first=date_text(first), last=date_text(last)))
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        """Take less height, for a low window."""
        self.setFixedHeight(scaled_px(_LOW if is_compact else _HIGH))

    @property
    def frame_rect(self) -> QRectF:
        """Where the frame is; never too narrow to be taken hold of."""
        scale = self._scale
        left = min(max(scale.x(self._span.first), scale.left), scale.left + scale.width - _SMALLEST_PX)
        right = min(max(scale.x(self._span.last), left + _SMALLEST_PX), scale.left + scale.width)
        return QRectF(left, self._top, right - left, self._bottom - self._top)

    def _count(self) -> None:
        self._columns = columns(self._index, bin_edges(self._whole, BinUnit.QUARTER), self._as_of.toordinal() + 1.0)
        self.update()

    @property
    def _scale(self) -> Scale:
        return Scale(self._whole, self._left, max(1.0, self.width() - self._left - scaled_px(_RIGHT)))

    @property
    def _top(self) -> float:
        return float(scaled_px(17))

    @property
    def _bottom(self) -> float:
        return float(self.height() - scaled_px(17))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint caption, columns, years and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours.base))
        self._draw_texts(painter)
        middle = round((self._top + self._bottom) / 2)
        unit = (self._bottom - self._top) / 2 / max((column.height for column in self._columns), default=1.0)
        scale = self._scale
        for column in self._columns:
            left, right = round(scale.x(column.first)), round(scale.x(column.last))
            draw_column(painter, column, QRectF(left, middle, max(right - left - 1, 1), unit), self._colours)
        painter.setOpacity(1)
        painter.fillRect(QRectF(scale.left, middle, scale.width, 1), QColor(self._colours.control))
        self._draw_frame(painter)

    def _draw_texts(self, painter: QPainter) -> None:
        scale, palette = self._scale, self._colours
        painter.setFont(font_of("caption"))
        painter.setPen(QColor(palette.text3))
        caption = tr("Developments per quarter: toward Russia above, away below, neutral in grey on both sides")
        painter.drawText(QRectF(scale.left + 4, 1, scale.width, self._top - 2), Qt.AlignmentFlag.AlignVCenter, caption)
        metrics = QFontMetricsF(painter.font())
        for tick in ticks(self._whole, scale.width, metrics.horizontalAdvance("2024") * 2):
            x = scale.x(tick.day)
            if scale.left <= x <= scale.left + scale.width - metrics.horizontalAdvance(tick.text):
                painter.fillRect(QRectF(x, self._bottom, 1, 4), QColor(palette.line))
                area = QRectF(x - 40, self._bottom + 1, 80, self.height() - self._bottom - 1)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tick.text)
        painter.setFont(font_of("caption_strong"))
        half = (self._bottom - self._top) / 2
        for text, key, top in (
            (tr("Toward"), "toward_russia", self._top),
            (tr("Away"), "away_from_russia", self._top + half),
        ):
            painter.setPen(QColor(palette.directions[key]))
            painter.drawText(QRectF(12, top, self._left - 16, half), Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_frame(self, painter: QPainter) -> None:
        fill = QColor(self._colours.accent)
        fill.setAlphaF(0.14)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(self._colours.accent), 2 if self.hasFocus() else 1))
        painter.drawRect(self.frame_rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame or of one of its edges; elsewhere the frame comes to the cursor first."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._grab = self._part_at(event.position())
        if not self._grab:
            self._ask(self._span.around(self._scale.day(event.position().x())))
            self._grab = "frame"
        self._grabbed_at = self._scale.day(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move or stretch the frame."""
        day = self._scale.day(event.position().x())
        if not self._grab:
            shapes = {"first": Qt.CursorShape.SizeHorCursor, "last": Qt.CursorShape.SizeHorCursor,
                      "frame": Qt.CursorShape.OpenHandCursor}  # fmt: skip
            self.setCursor(shapes.get(self._part_at(event.position()), Qt.CursorShape.ArrowCursor))
            return
        if self._grab == "first":
            self._ask(Span(min(day, self._span.last - 1), self._span.last))
        elif self._grab == "last":
            self._ask(Span(self._span.first, day))
        else:
            self._ask(self._span.moved(day - self._grabbed_at))
        self._grabbed_at = day

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grab = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a tenth (Left, Right) or a whole (PageUp, PageDown); with Shift, move the end; Home and End."""
        span, days = self._span, self._span.days
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moves: dict[int, float] = {
            Qt.Key.Key_Left: -days * _STEP, Qt.Key.Key_Right: days * _STEP,
            Qt.Key.Key_PageUp: -days, Qt.Key.Key_PageDown: days,
            Qt.Key.Key_Home: self._whole.first - span.first, Qt.Key.Key_End: self._whole.last - span.last,
        }  # fmt: skip
        move = moves.get(event.key())
        if move is None:
            super().keyPressEvent(event)
        elif is_shifted:
            self._ask(Span(span.first, span.last + move))
        else:
            self._ask(span.moved(move))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def _part_at(self, position: QPointF) -> str:
        frame, x = self.frame_rect, position.x()
        inside = min(_EDGE_REACH, frame.width() / 3)
        if frame.left() - _EDGE_REACH <= x < frame.left() + inside:
            return "first"
        if frame.right() - inside < x <= frame.right() + _EDGE_REACH:
            return "last"
        return "frame" if frame.left() <= x <= frame.right() else ""

    def _ask(self, span: Span) -> None:
        self.span_requested.emit(span.clamped())
