"""The chart of a body's members and stages: rows of bars that mouse and arrow keys read out."""

import math
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from eurasia_desktop.analysis.gantt import GanttBar
from eurasia_desktop.charts.chart_table import MISSING, ChartTable
from eurasia_desktop.charts.gantt_layout import FOOT_MARGIN, GanttLayout, bar_at, bar_rect, laid_out
from eurasia_desktop.charts.gantt_legend import draw_legend, legend_entries, legend_lines
from eurasia_desktop.charts.gantt_painter import GanttPainter
from eurasia_desktop.charts.painted_chart import PaintedChart
from eurasia_desktop.charts.spoken import announce
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.membership_gantt import GanttData, bar_sentence
from eurasia_desktop.services.palette import Palette
from eurasia_desktop.services.tooltips import plain_tooltip

_LEAST_WIDTH: Final = 320
_EMPTY_HEIGHT: Final = 60
_STEPS: Final = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class MembershipGantt(PaintedChart):
    """Draws `GanttData`; Up and Down go from country to country, Left and Right from bar to bar."""

    bar_reached = Signal(QRect)
    """Carries the row of the keyboard's bar, for the page to scroll there."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._data: GanttData | None = None
        self._layout: GanttLayout | None = None
        self._cursor = (0, 0)
        self._hovered: tuple[int, int] | None = None
        self._is_picture = False
        self.setObjectName("membershipGantt")
        self.setMinimumWidth(_LEAST_WIDTH)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_data(self, data: GanttData) -> None:
        """Show another body, or the same as of another day; the cursor stays on its bar where that is still there."""
        former = self._bar(self._cursor)
        self._data, self._layout, self._hovered = data, None, None
        self._cursor = self._place_of(former)
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(_summary(data))
        self.updateGeometry()
        self.update()

    def readout(self) -> str:
        """Return what is read out: the bar under the mouse or the keyboard's cursor, "" for none."""
        place = self._hovered or (self._cursor if self._has_cursor else None)
        bar = self._bar(place) if place is not None else None
        return bar_sentence(self._data, bar) if self._data is not None and bar is not None else ""

    def table(self) -> ChartTable:
        """Return every bar as a line of a table."""
        heads = (
            tr("Country"), tr("Body"), tr("Role"), tr("From"), tr("Until"), tr("Reason"), tr("Checked"), tr("Notes"),
        )  # fmt: skip
        data = self._data
        if data is None:
            return ChartTable("", heads, ())
        rows = tuple(_cells(data, bar) for row in data.rows for bar in row.bars)
        return ChartTable(f"{data.bodies[data.code]}: {data.title}", heads, rows)

    def paint_chart(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the chart for a picture: its legend always, never what concerns mouse and keyboard."""
        hovered, self._hovered, self._is_picture = self._hovered, None, True
        super().paint_chart(painter, rect)
        self._hovered, self._is_picture = hovered, False

    def heightForWidth(self, width: int) -> int:
        """Return what all rows, the axis and the legend need."""
        return math.ceil(self._laid_out(float(width)).height) if self._data and self._data.rows else _EMPTY_HEIGHT

    def sizeHint(self) -> QSize:
        """Return the size the chart looks best at."""
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        """Return the least size; the height follows the width."""
        return QSize(_LEAST_WIDTH, _EMPTY_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from country to country and from bar to bar; Home and End go to a country's first and last bar."""
        data = self._data
        if data is None or not data.rows:
            super().keyPressEvent(event)
            return
        row, bar = self._cursor
        key = Qt.Key(event.key())
        if (step := _STEPS.get(key)) is not None:
            row = min(max(row + step[0], 0), len(data.rows) - 1)
            bar = self._nearest(row) if step[0] else bar + step[1]
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = 0 if key == Qt.Key.Key_Home else len(data.rows[row].bars) - 1
        else:
            super().keyPressEvent(event)
            return
        self._cursor = (row, min(max(bar, 0), len(data.rows[row].bars) - 1))
        self._has_cursor, self._hovered = True, None
        self._on_cursor_moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the bar under the mouse; its notes stand in the tooltip."""
        data = self._data
        self._hovered = bar_at(data, self._laid_out(float(self.width())), event.position()) if data else None
        bar = self._bar(self._hovered) if self._hovered else None
        self.setToolTip(plain_tooltip(_full_sentence(data, bar)) if data and bar else "")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the legend again."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def _on_cursor_moved(self) -> None:
        data, bar = self._data, self._bar(self._cursor)
        if data is not None and bar is not None:
            announce(self, _full_sentence(data, bar))
            row = self._laid_out(float(self.width())).row_rect(self._cursor[0])
            self.bar_reached.emit(row.toAlignedRect())
        self.update()

    def _draw(self, painter: QPainter, size: QSizeF) -> None:
        data = self._data
        if data is None:
            return
        painter.setFont(font_of("body"))
        if not data.rows:
            painter.setPen(QColor(self._palette.text2))
            text = tr("No membership of this body is recorded. Its members would stand here, one row a country.")
            painter.drawText(QRectF(0, 0, size.width(), size.height()), Qt.TextFlag.TextWordWrap, text)
            return
        layout = self._laid_out(size.width())
        GanttPainter(painter, data, layout, self._palette).draw(self._cursor if self._has_cursor else None)
        said = self.readout()
        room = QRectF(FOOT_MARGIN, layout.foot, size.width() - 2 * FOOT_MARGIN, layout.height - layout.foot)
        if said:
            painter.setFont(font_of("caption"))
            painter.setPen(QColor(self._palette.text))
            painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip, said)
        else:
            draw_legend(painter, data, room, self._palette, has_hint=not self._is_picture)

    def _laid_out(self, width: float) -> GanttLayout:
        assert self._data is not None  # noqa: S101 - callers have looked
        if self._layout is None or self._layout.width != width:
            lines = legend_lines(legend_entries(self._data), width - 2 * FOOT_MARGIN)
            self._layout = laid_out(self._data, width, lines)
        return self._layout

    def _bar(self, place: tuple[int, int]) -> GanttBar | None:
        rows = self._data.rows if self._data is not None else ()
        return rows[place[0]].bars[place[1]] if place[0] < len(rows) else None

    def _place_of(self, bar: GanttBar | None) -> tuple[int, int]:
        rows = self._data.rows if self._data is not None else ()
        for number, row in enumerate(rows):
            for position, other in enumerate(row.bars):
                if bar is not None and other.membership.id == bar.membership.id:
                    return number, position
        return 0, 0

    def _nearest(self, row: int) -> int:
        """Return the bar of another row that lies nearest to the cursor's bar in time."""
        data, bar = self._data, self._bar(self._cursor)
        if data is None or bar is None:
            return 0
        layout = self._laid_out(float(self.width()))
        here = bar_rect(data, layout, self._cursor[0], bar).center().x()
        places = [bar_rect(data, layout, row, other) for other in data.rows[row].bars]
        distances = [max(rect.left() - here, here - rect.right(), 0.0) for rect in places]
        return distances.index(min(distances))


def _summary(data: GanttData) -> str:
    bars = sum(len(row.bars) for row in data.rows)
    return tr("{countries} countries, {bars} bars; the arrow keys read them.", countries=len(data.rows), bars=bars)


def _full_sentence(data: GanttData, bar: GanttBar) -> str:
    sentence = bar_sentence(data, bar)
    return f"{sentence} · {bar.membership.notes}" if bar.membership.notes else sentence


def _cells(data: GanttData, bar: GanttBar) -> tuple[str, ...]:
    row = bar.membership
    return (
        data.countries[row.country],
        data.bodies[row.organisation],
        label(row.role),
        date_text(row.start, row.start_precision),
        date_text(row.end, row.end_precision or row.start_precision) if row.end else MISSING,
        row.end_reason or MISSING,
        label(row.verification),
        row.notes or MISSING,
    )
