"""The readout of a chart: the values of one year, or one event, as text and as a small box."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from eurasia_desktop.analysis.series import ChartData, EventMark, Point
from eurasia_desktop.charts.series_text import status_text, with_unit
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.palette import Palette

_PADDING: Final = 7.0
_DISTANCE: Final = 12.0
_MISSING: Final = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the box; `code` chooses the colour of its swatch, "" for none."""

    code: str
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Readout:
    """What is read out at one place."""

    heading: str
    rows: tuple[Row, ...]

    def spoken(self) -> str:
        """Write it as one sentence for a screen reader."""
        return f"{self.heading}: " + "; ".join(f"{row.name} {row.value}".rstrip() for row in self.rows)


def year_readout(data: ChartData, year: int) -> Readout:
    """Read out every series in a year, the highest value first, series without one last."""
    found = [(series, [point for point in series.points if point.year == year]) for series in data.series]
    found.sort(key=lambda pair: -max((point.value for point in pair[1]), default=float("-inf")))
    if not any(points for _, points in found):
        return Readout(str(year), (Row("", tr("no value")),))
    return Readout(str(year), tuple(Row(series.code, series.label, _values(data, points)) for series, points in found))


def _values(data: ChartData, points: Sequence[Point]) -> str:
    return ", ".join(_value(data, point) for point in points) or _MISSING


def _value(data: ChartData, point: Point) -> str:
    status = status_text(point, data.as_of)
    return with_unit(data, point.value) + (f" ({status})" if status else "")


def event_readout(mark: EventMark, room: float) -> Readout:
    """Read out an event; its title is broken into lines of at most `room` px."""
    said = tr("{direction}, intensity {intensity}", direction=label(mark.direction), intensity=mark.intensity)
    lines = [""]
    metrics = QFontMetricsF(font_of("caption"))
    for word in mark.title.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return Readout(date_text(mark.date), tuple(Row("", line) for line in (*lines, said)))


def draw_box(
    painter: QPainter,
    readout: Readout,
    at: QPointF,
    bounds: QSizeF,
    palette: Palette,
    colours: dict[str, str],
    *,
    is_above: bool = False,
) -> None:
    """Draw the box beside a place, or over it, on the side that has room, wholly within the chart."""
    head, body = QFontMetricsF(font_of("caption_strong")), QFontMetricsF(font_of("caption"))
    names = max(body.horizontalAdvance(row.name) for row in readout.rows) + 16
    values = max(body.horizontalAdvance(row.value) for row in readout.rows)
    width = max(names + values + 10 * bool(values), head.horizontalAdvance(readout.heading)) + 2 * _PADDING
    height = head.height() + body.height() * len(readout.rows) + 2 * _PADDING
    left = at.x() + _DISTANCE if at.x() + _DISTANCE + width <= bounds.width() else at.x() - _DISTANCE - width
    box = QRectF(
        min(max(0.5, left), max(0.5, bounds.width() - width - 1)),
        min(max(0.5, at.y() - height * is_above), max(0.5, bounds.height() - height - 1)),
        width,
        height,
    )
    painter.setPen(QPen(QColor(palette.control), 1))
    painter.setBrush(QColor(palette.base))
    painter.drawRoundedRect(box, 3, 3)
    _draw_rows(painter, readout, box.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING), palette, colours)


def _draw_rows(painter: QPainter, readout: Readout, inner: QRectF, palette: Palette, colours: dict[str, str]) -> None:
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    line = QRectF(inner.left(), inner.top(), inner.width(), QFontMetricsF(font_of("caption_strong")).height())
    painter.setFont(font_of("caption_strong"))
    painter.setPen(QColor(palette.text))
    painter.drawText(line, left, readout.heading)
    painter.setFont(font_of("caption"))
    for row in readout.rows:
        line.translate(0, line.height())
        indent = 0
        if row.code:
            painter.fillRect(QRectF(line.left(), line.center().y() - 1, 10, 2.5), QColor(colours[row.code]))
            indent = 16
        painter.setPen(QColor(palette.text2))
        painter.drawText(line.adjusted(indent, 0, 0, 0), left, row.name)
        painter.setPen(QColor(palette.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.value)
