"""The legend of a membership chart: only what the chart shows, in as many lines as the width needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from eurasia_desktop.analysis.gantt import BarKind, GanttBar
from eurasia_desktop.charts.gantt_layout import line_height
from eurasia_desktop.charts.membership_marks import draw_bar, draw_end
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.domain.vocabulary import DatePrecision, Role
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.membership_gantt import GanttData, predecessor_word
from eurasia_desktop.services.palette import Palette

_SAMPLE: Final = 20.0
_SAMPLE_GAP: Final = 6.0
_ENTRY_GAP: Final = 18.0
_FADE_SHARE: Final = 0.7


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One sample with its words; `kind` None is the stroke at an end."""

    text: str
    kind: BarKind | None
    is_fading: bool = False


def legend_entries(data: GanttData) -> list[LegendEntry]:
    """Return an entry for each thing the chart shows."""
    bars = [bar for row in data.rows for bar in row.bars]
    entries = [LegendEntry(text, BarKind.STAGE) for text in _stages(data, bars)]
    if any(bar.kind is BarKind.MEMBER for bar in bars):
        entries.append(LegendEntry(tr("member"), BarKind.MEMBER))
    lesser = ((kind, _roles(bars, kind)) for kind in (BarKind.PARTNER, BarKind.LINK))
    entries += [LegendEntry(words, kind) for kind, words in lesser if words]
    overlays = {bar.membership.role for bar in bars if bar.kind is BarKind.OVERLAY}
    if Role.FROZEN in overlays:
        entries.append(LegendEntry(tr("member in law, frozen in practice"), BarKind.OVERLAY))
    if Role.SUSPENDED in overlays:
        entries.append(LegendEntry(label(Role.SUSPENDED), BarKind.OVERLAY))
    if any(bar.is_final for bar in bars):
        entries.append(LegendEntry(tr("ended, with date and reason"), None))
    if any(bar.membership.start_precision is not DatePrecision.DAY for bar in bars):
        entries.append(LegendEntry(tr("start known to the month or year"), BarKind.MEMBER, is_fading=True))
    return entries


def placed(entries: Sequence[LegendEntry], width: float) -> list[tuple[LegendEntry, QPointF]]:
    """Return each entry with the upper left corner of its place; y counts from the legend's own top."""
    metrics = QFontMetricsF(font_of("caption"))
    places = []
    x = y = 0.0
    for entry in entries:
        needed = _SAMPLE + _SAMPLE_GAP + metrics.horizontalAdvance(entry.text)
        if x > 0 and x + needed > width:
            x, y = 0.0, y + line_height()
        places.append((entry, QPointF(x, y)))
        x += needed + _ENTRY_GAP
    return places


def legend_lines(entries: Sequence[LegendEntry], width: float) -> int:
    """Return how many lines the legend needs in a width."""
    places = placed(entries, width)
    return 1 + round(places[-1][1].y() / line_height()) if places else 0


def draw_legend(painter: QPainter, data: GanttData, area: QRectF, palette: Palette, *, has_hint: bool) -> None:
    """Draw the legend in an area and, with a hint and a line left below it, how bars are read out."""
    painter.setFont(font_of("caption"))
    top, width = area.top(), area.width()
    places = placed(legend_entries(data), width)
    hint = QRectF(area)
    hint.setTop(top + (places[-1][1].y() if places else 0.0) + line_height())
    if has_hint and hint.height() >= line_height():
        painter.setPen(QColor(palette.text3))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
        painter.drawText(hint, flags, tr("Point at a bar, or go there with the arrow keys, to read it."))
    for entry, offset in places:
        place = offset + QPointF(area.left(), 0)
        height = line_height()
        sample = QRectF(place.x(), top + place.y() + (height - 10) / 2, _SAMPLE, 10)
        if entry.kind is None:
            draw_end(painter, sample.adjusted(0, 0, -_SAMPLE / 2, 0), palette)
        else:
            fade = sample.left() + _SAMPLE * _FADE_SHARE if entry.is_fading else None
            draw_bar(painter, sample, entry.kind, palette, fade)
        painter.setPen(QColor(palette.text2))
        words = QRectF(sample.right() + _SAMPLE_GAP, top + place.y(), width, height)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, entry.text)


def _stages(data: GanttData, bars: Sequence[GanttBar]) -> list[str]:
    """Return the words for what came before: predecessors by name, stages of the body itself by role."""
    stages = [bar.membership for bar in bars if bar.kind is BarKind.STAGE]
    names = dict.fromkeys(predecessor_word(data, row.organisation) for row in stages if row.organisation != data.code)
    names |= dict.fromkeys(label(row.role) for row in stages if row.organisation == data.code)
    return [tr("earlier stage: {names}", names=", ".join(names))] if names else []


def _roles(bars: Sequence[GanttBar], kind: BarKind) -> str:
    present = {bar.membership.role for bar in bars if bar.kind is kind}
    return ", ".join(label(role) for role in Role if role in present)
