"""The labels at the ends of the lines: name and last value, pushed apart, with a hairline back to the point."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from eurasia_desktop.analysis.series import ChartData, Emphasis, Point, Series
from eurasia_desktop.charts.series_text import is_later, value_text
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.services.palette import Palette

GAP: Final = 13
_OFFSET: Final = 12
_LEAD: Final = 4
_RANK: Final = {Emphasis.FOCUS: 0, Emphasis.REFERENCE: 1, Emphasis.NORMAL: 2}


@dataclass(frozen=True, slots=True)
class LabelText:
    """What one label says: the name in the ink of its line, the value in grey where it is later than the as-of date."""

    series: Series
    last: Point
    name: str
    value: str
    is_later: bool

    @property
    def font_role(self) -> str:
        """The font role of both parts."""
        return "caption" if self.series.emphasis is Emphasis.NORMAL else "caption_strong"

    def width(self) -> float:
        """Return its width in px."""
        return QFontMetricsF(font_of(self.font_role)).horizontalAdvance(f"{self.name} {self.value}") + 1


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A label in its place; `point` is the end of its line."""

    text: LabelText
    rect: QRectF
    point: QPointF


def label_texts(data: ChartData) -> tuple[LabelText, ...]:
    """Return the labels of all series with a value: the last one of a complete year.

    A value older than the newest one shown, that of a partial year included, is written with its year.
    """
    first, last = data.x_range
    shown = [(series, [point for point in series.points if first <= point.year <= last]) for series in data.series]
    newest = max((point.year for _, points in shown for point in points), default=0)
    ends = [(series, _last_complete(points)) for series, points in shown if points]
    return tuple(
        LabelText(
            series,
            point,
            series.label,
            value_text(data, point.value) + ("" if point.year == newest else f" ({point.year})"),
            is_later(point, data.as_of),
        )
        for series, point in ends
    )


def _last_complete(points: Sequence[Point]) -> Point:
    return max(points, key=lambda point: (not point.is_partial, point.year))


def reserved_width(texts: Sequence[LabelText]) -> float:
    """Return how much room the labels need right of the last point, in px."""
    return max((text.width() for text in texts), default=0.0) + _OFFSET


def place_labels(
    texts: Sequence[LabelText], points: Sequence[QPointF], x: float, low: float, high: float
) -> tuple[EndLabel, ...]:
    """Put the labels in one column, each as near to its point as the others let it.

    Args:
        texts: the labels.
        points: the ends of their lines, in px.
        x: where the newest points stand; the column begins a little to the right.
        low: the highest place allowed, in px from the top.
        high: the lowest place allowed.
    """
    gap = float(scaled_px(GAP))
    room = max(1, int((high - low) / gap))
    chosen = sorted(range(len(texts)), key=lambda index: _RANK[texts[index].series.emphasis])[:room]
    chosen.sort(key=lambda index: points[index].y())
    centres = spread([points[index].y() for index in chosen], gap, low + gap / 2, high - gap / 2)
    return tuple(
        EndLabel(
            texts[index],
            QRectF(x + _OFFSET, centre - gap / 2, texts[index].width(), gap),
            points[index],
        )
        for index, centre in zip(chosen, centres, strict=True)
    )


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move sorted places apart to at least `gap`, as little as possible in all, within `low` and `high`.

    Source: pool-adjacent-violators algorithm; Barlow et al., Statistical Inference under Order Restrictions, 1972, 1.2.
    """
    blocks: list[tuple[float, int]] = []
    for index, place in enumerate(wanted):
        mean, size = place - index * gap, 1
        while blocks and blocks[-1][0] > mean:
            other, other_size = blocks.pop()
            mean, size = (other * other_size + mean * size) / (other_size + size), other_size + size
        blocks.append((mean, size))
    starts = [mean for mean, size in blocks for _ in range(size)]
    limit = max(low, high - (len(starts) - 1) * gap)
    return [min(max(start, low), limit) + index * gap for index, start in enumerate(starts)]


def draw_labels(painter: QPainter, labels: Sequence[EndLabel], inks: dict[str, str], palette: Palette) -> None:
    """Draw the hairlines, then the texts.

    Args:
        painter: in px of the chart.
        labels: in their places.
        inks: colour by series code.
        palette: the scheme.
    """
    for label in labels:
        painter.setPen(QPen(QColor(palette.control), 0.7))
        start = label.point + QPointF(_LEAD, 0)
        end = QPointF(label.rect.left() - 2, label.rect.center().y())
        if abs(end.y() - start.y()) > 1 or end.x() - start.x() > _OFFSET:
            painter.drawLine(QLineF(start, end))
    for label in labels:
        painter.fillRect(label.rect.adjusted(-2, 1, 2, -1), QColor(palette.base))
        _draw_text(painter, label, inks[label.text.series.code], palette.text3)


def _draw_text(painter: QPainter, label: EndLabel, ink: str, grey: str) -> None:
    painter.setFont(font_of(label.text.font_role))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.setPen(QColor(ink))
    painter.drawText(label.rect, flags, label.text.name)
    rect = QRectF(label.rect)
    rect.setLeft(rect.left() + QFontMetricsF(painter.font()).horizontalAdvance(f"{label.text.name} "))
    painter.setPen(QColor(grey if label.text.is_later else ink))
    painter.drawText(rect, flags, label.text.value)
