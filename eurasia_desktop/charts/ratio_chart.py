"""How much larger Russia is than a partner, measure by measure: bars from the 1 : 1 line on a logarithmic scale."""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from eurasia_desktop.analysis.series import BarData, RatioChartData
from eurasia_desktop.charts.chart_table import ChartTable, ratio_table_of
from eurasia_desktop.charts.painted_chart import PaintedChart
from eurasia_desktop.charts.spoken import announce
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import ratio_text
from eurasia_desktop.services.palette import Palette
from eurasia_desktop.services.tooltips import plain_tooltip

_ROW: Final = 25
_BAR: Final = 11
_GAP: Final = 12.0
_LEAST_SCALE: Final = 90.0
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class _Scale:
    """The bars' area in px and the logarithms of the ratios at its ends."""

    left: float
    right: float
    low: float
    high: float

    def x_at(self, ratio: float) -> float:
        return self.left + (math.log10(ratio) - self.low) / (self.high - self.low) * (self.right - self.left)


class RatioChart(PaintedChart):
    """Draws `RatioChartData`; Up and Down read the bars out, Home and End go to the first and last."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._data: RatioChartData | None = None
        self._current = 0
        self.setObjectName("ratioChart")
        self.setMinimumWidth(300)

    def set_data(self, data: RatioChartData) -> None:
        """Show other ratios."""
        self._data, self._current = data, 0
        self.setAccessibleName(data.title)
        self.setAccessibleDescription("; ".join(_spoken(bar) for bar in data.bars))
        self.setMinimumHeight(math.ceil(self._needed_height(data, max(300, self.width()))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size the chart looks best at."""
        return QSize(520, max(120, self.minimumHeight()))

    def table(self) -> ChartTable:
        """Return the ratios as a table."""
        return ratio_table_of(self._data) if self._data is not None else ChartTable("", (), ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from bar to bar."""
        count = len(self._data.bars) if self._data is not None else 0
        wanted = {
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }.get(Qt.Key(event.key()))
        if wanted is None or not count:
            super().keyPressEvent(event)
            return
        self._current, self._has_cursor = min(max(wanted, 0), count - 1), True
        self._on_cursor_moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the bar under the mouse means."""
        row = int((event.position().y() - self._top()) // scaled_px(_ROW))
        bars = self._data.bars if self._data is not None else ()
        self.setToolTip(plain_tooltip(_spoken(bars[row])) if 0 <= row < len(bars) else "")

    def _on_cursor_moved(self) -> None:
        if self._data is not None and self._data.bars:
            announce(self, _spoken(self._data.bars[self._current]))
        self.update()

    def _draw(self, painter: QPainter, size: QSizeF) -> None:
        data = self._data
        if data is None:
            return
        if data.bars:
            scale = _scale(data, size.width())
            self._draw_axis(painter, data, scale)
            for index, bar in enumerate(data.bars):
                self._draw_bar(painter, data.code, bar, index, scale, size.width())
        painter.setFont(font_of("caption"))
        painter.setPen(QColor(self._palette.text3))
        top = self._top() + len(data.bars) * scaled_px(_ROW) + 4
        rect = QRectF(0, top, size.width(), max(0.0, size.height() - top))
        painter.drawText(rect, Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip, _missing_text(data))

    def _draw_axis(self, painter: QPainter, data: RatioChartData, scale: _Scale) -> None:
        bottom = self._top() + len(data.bars) * scaled_px(_ROW)
        painter.setFont(font_of("caption"))
        for power in range(math.ceil(scale.low), math.floor(scale.high) + 1):
            x, is_equal = scale.x_at(10.0**power), power == 0
            painter.setPen(QPen(QColor(self._palette.control if is_equal else self._palette.grid), 1))
            painter.drawLine(QLineF(x, self._top() - 2, x, bottom))
            painter.setPen(QColor(self._palette.text2 if is_equal else self._palette.text3))
            painter.drawText(QRectF(x - 40, 0, 80, self._top() - 4), _CENTRE, _tick_text(power))
        painter.setPen(QColor(self._palette.text3))
        painter.drawText(QRectF(0, 0, scale.left - 30, self._top() - 4), _LEFT, tr("log scale"))

    def _draw_bar(self, painter: QPainter, code: str, bar: BarData, index: int, scale: _Scale, width: float) -> None:
        row = QRectF(0, self._top() + index * scaled_px(_ROW), width, scaled_px(_ROW))
        if self._has_cursor and index == self._current:
            painter.fillRect(row, QColor(self._palette.selection))
        thickness = scaled_px(_BAR)
        start, end = sorted((scale.x_at(1.0), scale.x_at(bar.ratio)))
        box = QRectF(start, row.center().y() - thickness / 2, max(1.5, end - start), thickness)
        painter.fillRect(box, QColor(self._palette.country_line(code)))
        painter.setFont(font_of("table"))
        painter.setPen(QColor(self._palette.text))
        label = QFontMetricsF(painter.font()).elidedText(bar.label, Qt.TextElideMode.ElideRight, scale.left - _GAP)
        painter.drawText(row.adjusted(4, 0, 0, 0), _LEFT, label)
        painter.setFont(font_of("table_head"))
        ratio = QRectF(scale.right + _GAP, row.top(), _ratio_width(self._data), row.height())
        painter.drawText(ratio, _RIGHT, ratio_text(bar.ratio))
        painter.setFont(font_of("caption"))
        painter.setPen(QColor(self._palette.text2))
        painter.drawText(row.adjusted(ratio.right() + 8, 0, 0, 0), _LEFT, bar.text)

    def _top(self) -> float:
        return float(scaled_px(20))

    def _needed_height(self, data: RatioChartData, width: float) -> float:
        metrics = QFontMetricsF(font_of("caption"))
        box = metrics.boundingRect(QRectF(0, 0, width, 9999), Qt.TextFlag.TextWordWrap, _missing_text(data))
        return self._top() + len(data.bars) * scaled_px(_ROW) + (box.height() + 8 if data.missing else 2)


def _scale(data: RatioChartData, width: float) -> _Scale:
    table = QFontMetricsF(font_of("table"))
    caption = QFontMetricsF(font_of("caption"))
    labels = max(table.horizontalAdvance(bar.label) for bar in data.bars) + 4
    texts = max(caption.horizontalAdvance(bar.text) for bar in data.bars) + 8 + _ratio_width(data) + _GAP
    left = min(labels, width * 0.35) + _GAP
    right = max(left + _LEAST_SCALE, width - texts)
    logs = [math.log10(bar.ratio) for bar in data.bars]
    return _Scale(left, right, min(0.0, *logs), max(1.0, *logs))


def _ratio_width(data: RatioChartData | None) -> float:
    metrics = QFontMetricsF(font_of("table_head"))
    return max((metrics.horizontalAdvance(ratio_text(bar.ratio)) for bar in data.bars), default=0.0) if data else 0.0


def _tick_text(power: int) -> str:
    return f"1 : {10**power:,}".replace(",", "\u2009") if power >= 0 else f"{10**-power:,} : 1".replace(",", "\u2009")


def _missing_text(data: RatioChartData) -> str:
    return tr("No ratio: {missing}", missing="; ".join(data.missing)) if data.missing else ""


def _spoken(bar: BarData) -> str:
    return tr("{measure}: {ratio} Russia, {values}", measure=bar.label, ratio=ratio_text(bar.ratio), values=bar.text)
