"""The rail under a time axis: one glyph an event, the weightiest named, the rest pale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from eurasia_desktop.analysis.series import ChartData, EventMark
from eurasia_desktop.charts.marks import draw_direction
from eurasia_desktop.charts.rail_names import RailName, Wanted, place_names, ranked
from eurasia_desktop.charts.time_scale import position
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.palette import Palette

_GLYPH_PX: Final = {1: 5.0, 2: 6.0, 3: 7.0, 4: 9.0, 5: 11.0}
_ROW: Final = 14
_BELOW_RAIL: Final = 8.0
_CAPTION_SHARE: Final = 0.3
_NAME_SHARE: Final = 0.42
_PALE: Final = 0.45
_LATER: Final = 0.4


@dataclass(frozen=True, slots=True)
class Glyph:
    """One event in its place along the rail."""

    mark: EventMark
    x: float
    is_later: bool

    @property
    def size(self) -> float:
        """Width in px, by intensity."""
        return _GLYPH_PX[min(max(self.mark.intensity, 1), 5)]


@dataclass(frozen=True, slots=True)
class EventRail:
    """A laid-out rail; places are in px from its own line, x from the left edge of the chart."""

    glyphs: tuple[Glyph, ...]
    names: tuple[RailName, ...]
    caption: str
    caption_rect: QRectF
    left: float
    right: float

    @property
    def height(self) -> float:
        """Return what it takes below its line."""
        lowest = max((name.rect.bottom() for name in self.names), default=0.0)
        return _BELOW_RAIL + max(lowest, self.caption_rect.bottom())

    def glyph_at(self, x: float) -> int | None:
        """Return the index of the event whose glyph lies under `x`, the nearest one of several."""
        reach = [(abs(glyph.x - x), index) for index, glyph in enumerate(self.glyphs)]
        distance, index = min(reach, default=(99.0, 0))
        return index if distance <= 6 else None


def lay_out(data: ChartData, left: float, right: float, width: float) -> EventRail | None:
    """Return the rail of a chart, None where it has neither events nor a caption.

    Args:
        data: whose events lie on it; those outside `x_range` are left out.
        left: begin of the time axis in px.
        right: its end.
        width: of the chart in px.
    """
    first, last = data.x_range
    marks = sorted((mark for mark in data.events if first <= mark.date.year <= last), key=lambda mark: mark.date)
    if not marks and not data.rail_caption:
        return None
    scale = (right - left) / (last + 1 - first)
    glyphs = tuple(Glyph(mark, left + (position(mark.date) - first) * scale, mark.date > data.as_of) for mark in marks)
    caption_rect = _caption_rect(data.rail_caption, width)
    ranks = ranked(marks, [glyph.is_later for glyph in glyphs])
    wanted = [_wanted(glyphs, index, width) for index in ranks]
    names = place_names(wanted, 0, width, float(scaled_px(_ROW)), caption_rect.adjusted(0, 0, 8, 0))
    return EventRail(glyphs, names, data.rail_caption, caption_rect, left, right)


def _wanted(glyphs: Sequence[Glyph], index: int, width: float) -> Wanted:
    mark = glyphs[index].mark
    metrics = QFontMetricsF(font_of("caption"))
    text = mark.short_title or _shortened(mark.title, metrics, width * _NAME_SHARE)
    return Wanted(index, text, glyphs[index].x, metrics.horizontalAdvance(text) + 1)


def _shortened(title: str, metrics: QFontMetricsF, room: float) -> str:
    """Cut a title at a word where it is too long for a leader line; the readout has all of it."""
    words = title.split()
    if metrics.horizontalAdvance(title) <= room:
        return title
    while len(words) > 1 and metrics.horizontalAdvance(" ".join(words) + "…") > room:
        words.pop()
    return " ".join(words).rstrip(",;:") + "…"


def _caption_rect(caption: str, width: float) -> QRectF:
    if not caption:
        return QRectF()
    metrics = QFontMetricsF(font_of("caption"))
    room = max(width * _CAPTION_SHARE, max(metrics.horizontalAdvance(word) for word in caption.split()) + 1)
    return metrics.boundingRect(QRectF(0, 0, room, 999), Qt.TextFlag.TextWordWrap, caption).adjusted(0, 0, 1, 0)


def event_text(mark: EventMark) -> str:
    """Write an event in one line: date, title, direction, intensity."""
    return tr(
        "{date}: {title} ({direction}, intensity {intensity})",
        date=date_text(mark.date),
        title=mark.title,
        direction=label(mark.direction),
        intensity=mark.intensity,
    )


def draw_rail(painter: QPainter, rail: EventRail, y: float, palette: Palette, current: int | None) -> None:
    """Draw the rail at height `y`; the event `current` gets a ring."""
    painter.save()
    painter.translate(0, y)
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawLine(QLineF(rail.left, 0, rail.right, 0))
    _draw_texts(painter, rail, palette)
    named = {name.index for name in rail.names}
    for index in sorted(range(len(rail.glyphs)), key=lambda index: index in named):
        glyph = rail.glyphs[index]
        painter.setOpacity(_LATER if glyph.is_later else 1 if index in named else _PALE)
        draw_direction(painter, QPointF(glyph.x, 0), glyph.size, glyph.mark.direction, palette)
    painter.setOpacity(1)
    if current is not None and current < len(rail.glyphs):
        glyph = rail.glyphs[current]
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(glyph.x, 0), glyph.size / 2 + 4, glyph.size / 2 + 4)
    painter.restore()


def _draw_texts(painter: QPainter, rail: EventRail, palette: Palette) -> None:
    painter.setFont(font_of("caption"))
    painter.setPen(QColor(palette.text3))
    painter.drawText(rail.caption_rect.translated(0, _BELOW_RAIL), Qt.TextFlag.TextWordWrap, rail.caption)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    for name in rail.names:
        rect = name.rect.translated(0, _BELOW_RAIL)
        painter.setPen(QPen(QColor(palette.text3), 1))
        painter.drawLine(QLineF(name.x, 0, name.x, rect.bottom() - 2))
        is_later = rail.glyphs[name.index].is_later
        painter.setPen(QColor(palette.text3 if is_later else palette.text))
        painter.drawText(rect, flags | Qt.AlignmentFlag.AlignLeft, name.text)
