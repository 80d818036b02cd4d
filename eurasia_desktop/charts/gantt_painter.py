"""Draws a membership chart from its layout: rows, bars, words behind their ends, years, as-of line."""

from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from eurasia_desktop.analysis.belonging import RUSSIA
from eurasia_desktop.analysis.gantt import BarKind, GanttBar, uncertain_until
from eurasia_desktop.charts.gantt_layout import (
    GanttLayout,
    bar_rect,
    drawing_order,
    end_text,
    ticks,
    word_rect,
    x_at,
)
from eurasia_desktop.charts.membership_marks import LATER, draw_bar, draw_end
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.vocabulary import DatePrecision
from eurasia_desktop.services.membership_gantt import GanttData, bar_words
from eurasia_desktop.services.palette import Palette

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_SMALLEST_FADE: Final = 2.0


class GanttPainter:
    """Draws one chart in one scheme; made anew for every repaint."""

    def __init__(self, painter: QPainter, data: GanttData, layout: GanttLayout, palette: Palette) -> None:
        self._painter, self._data, self._layout, self._palette = painter, data, layout, palette
        self._cursor_row = -1
        self._as_of_x = x_at(data, layout, data.as_of)

    def draw(self, cursor: tuple[int, int] | None) -> None:
        """Draw all but the legend, with the keyboard's cursor on a bar if there is one."""
        if cursor is not None:
            self._cursor_row = cursor[0]
            self._painter.fillRect(self._layout.row_rect(cursor[0]), QColor(self._palette.selection))
        self._draw_grid()
        for number in range(len(self._data.rows)):
            self._draw_row(number)
        self._draw_marks()
        for number, row in enumerate(self._data.rows):
            for bar in row.bars:
                self._draw_end(number, bar)
        if cursor is not None:
            bar = self._data.rows[cursor[0]].bars[cursor[1]]
            box = bar_rect(self._data, self._layout, cursor[0], bar).adjusted(-3, -3, 3, 3)
            self._painter.setPen(QPen(QColor(self._palette.accent), 2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(box)

    def _draw_grid(self) -> None:
        layout, painter = self._layout, self._painter
        painter.setFont(font_of("caption"))
        for x, year in ticks(self._data, layout):
            painter.setPen(QPen(QColor(self._palette.grid), 1))
            painter.drawLine(QLineF(round(x) + 0.5, layout.top, round(x) + 0.5, layout.bottom + 3))
            painter.setPen(QColor(self._palette.text3))
            height = scaled_px(16)
            painter.drawText(QRectF(x - 30, layout.bottom + 4, 60, height), _CENTRE, year)
            if layout.has_upper_axis:
                painter.drawText(QRectF(x - 30, 0, 60, height), _CENTRE, year)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawLine(QLineF(layout.left, layout.bottom + 0.5, layout.right, layout.bottom + 0.5))

    def _draw_row(self, number: int) -> None:
        layout, painter, row = self._layout, self._painter, self._data.rows[number]
        rect = layout.row_rect(number)
        painter.setPen(QPen(QColor(self._palette.grid), 1))
        middle = round(rect.center().y()) + 0.5
        painter.drawLine(QLineF(layout.left, middle, layout.right, middle))
        painter.setFont(font_of("strong" if row.country == RUSSIA else "table"))
        painter.setPen(QColor(self._palette.text))
        name = QFontMetricsF(painter.font()).elidedText(
            self._data.countries[row.country], Qt.TextElideMode.ElideRight, layout.left - 10
        )
        painter.drawText(rect.adjusted(4, 0, 0, 0), _LEFT, name)
        for _, bar in drawing_order(row):
            self._draw_bar(number, bar)

    def _draw_bar(self, number: int, bar: GanttBar) -> None:
        rect = bar_rect(self._data, self._layout, number, bar)
        split = min(max(self._as_of_x, rect.left()), rect.right())
        fade = self._fade(rect, bar)
        now, later = QRectF(rect), QRectF(rect)
        now.setRight(split)
        later.setLeft(split)
        if later.width() > 0:
            self._painter.fillRect(later, QColor(self._palette.base))
            self._painter.setOpacity(LATER)
            draw_bar(self._painter, later, bar.kind, self._palette, fade if now.width() <= 0 else None)
            self._painter.setOpacity(1)
        if now.width() > 0:
            draw_bar(self._painter, now, bar.kind, self._palette, fade)
        free = word_rect(self._data, self._layout, number, bar)
        is_later = now.width() < later.width()
        self._draw_word(free & (later if is_later else now), bar, is_later=is_later)

    def _fade(self, rect: QRectF, bar: GanttBar) -> float | None:
        membership = bar.membership
        if membership.start_precision is DatePrecision.DAY or membership.start < self._data.span[0]:
            return None
        until = uncertain_until(membership.start, membership.start_precision)
        return max(rect.left() + _SMALLEST_FADE, x_at(self._data, self._layout, until))

    def _draw_word(self, box: QRectF, bar: GanttBar, *, is_later: bool) -> None:
        self._painter.setFont(font_of("caption"))
        metrics = QFontMetricsF(self._painter.font())
        fitting = (w for w in bar_words(self._data, bar) if metrics.horizontalAdvance(w) + 10 <= box.width())
        words = next(fitting, "")
        if not words or (bar.kind is BarKind.MEMBER and is_later):
            return
        colour = self._palette.on_accent if bar.kind is BarKind.MEMBER else self._palette.text
        self._painter.setPen(QColor(self._palette.text2 if is_later else colour))
        self._painter.drawText(box.adjusted(5, 0, 0, -1), _LEFT, words)

    def _draw_end(self, number: int, bar: GanttBar) -> None:
        if not bar.is_final or bar.membership.end is None or bar.membership.end < self._data.span[0]:
            return
        is_later = bar.membership.end > self._data.as_of
        self._painter.setOpacity(LATER if is_later else 1)
        draw_end(self._painter, bar_rect(self._data, self._layout, number, bar), self._palette)
        self._painter.setOpacity(1)
        found = end_text(self._data, self._layout, number, bar)
        if found is None:
            return
        words, box = found
        self._painter.setFont(font_of("caption"))
        ground = self._palette.selection if number == self._cursor_row else self._palette.base
        self._painter.fillRect(box.adjusted(-2, 2, 0, -2), QColor(ground))
        self._painter.setPen(QColor(self._palette.text3 if is_later else self._palette.text2))
        self._painter.drawText(box, _LEFT, words)

    def _draw_marks(self) -> None:
        painter, layout = self._painter, self._layout
        for mark in layout.marks:
            colour = QColor(self._palette.accent if mark.is_as_of else self._palette.text3)
            style = Qt.PenStyle.DashLine if mark.is_as_of else Qt.PenStyle.DotLine
            painter.setPen(QPen(colour, 1, style))
            painter.drawLine(QLineF(mark.x, mark.box.bottom() - 3, mark.x, layout.bottom + 3))
            painter.setFont(font_of("caption"))
            painter.setPen(colour)
            painter.drawText(mark.box, _CENTRE, mark.text)
