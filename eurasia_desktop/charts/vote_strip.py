"""A strip of votes: countries by resolutions in order of date, one mark a vote."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from eurasia_desktop.analysis.vote_strip import VoteStripData
from eurasia_desktop.charts.chart_table import ChartTable
from eurasia_desktop.charts.marks import draw_vote
from eurasia_desktop.charts.painted_chart import PaintedChart
from eurasia_desktop.charts.spoken import announce
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.charts.vote_texts import short_year, vote_sentence, vote_table_of
from eurasia_desktop.domain.vocabulary import Vote
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.palette import Palette
from eurasia_desktop.services.tooltips import plain_tooltip

_ROW: Final = 16
_HEAD: Final = 20
_FOOT: Final = 20
_MARK: Final = 9.0
_LATER: Final = 0.4
_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -9999),
    Qt.Key.Key_End: (0, 9999),
}
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class _Grid:
    """The place of the cells in px."""

    left: float
    pitch: float
    columns: int

    def centre(self, row: int, column: int) -> QPointF:
        return QPointF(self.left + (column + 0.5) * self.pitch, scaled_px(_HEAD) + (row + 0.5) * scaled_px(_ROW))


class VoteStrip(PaintedChart):
    """Draws `VoteStripData`; the arrow keys go from vote to vote and read it out in place of the legend."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._data: VoteStripData | None = None
        self._cell = (0, 0)
        self._hovered: tuple[int, int] | None = None
        self.setObjectName("voteStrip")
        self.setMinimumWidth(260)

    def set_data(self, data: VoteStripData) -> None:
        """Show other votes."""
        self._data, self._hovered = data, None
        self._cell = (0, self._newest(data))
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(_summary(data, *self._cell))
        self.setFixedHeight(scaled_px(_HEAD) + len(data.rows) * scaled_px(_ROW) + scaled_px(_FOOT))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size the strip looks best at."""
        return QSize(560, max(60, self.minimumHeight()))

    def table(self) -> ChartTable:
        """Return the votes as a table."""
        return vote_table_of(self._data) if self._data is not None else ChartTable("", (), ())

    def readout(self) -> str:
        """Return what is read out: the vote under the mouse or the keyboard's cursor, "" for none."""
        cell = self._hovered or (self._cell if self._has_cursor else None)
        return vote_sentence(self._data, *cell) if self._data is not None and cell is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from vote to vote."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._data is None or not self._data.resolutions or not self._data.rows:
            super().keyPressEvent(event)
            return
        row = min(max(self._cell[0] + step[0], 0), len(self._data.rows) - 1)
        column = min(max(self._cell[1] + step[1], 0), len(self._data.resolutions) - 1)
        self._cell, self._has_cursor, self._hovered = (row, column), True, None
        self._on_cursor_moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the vote under the mouse."""
        self._hovered = self._cell_at(event.position())
        self.setToolTip(plain_tooltip(self.readout()) if self._hovered else "")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the legend again."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def _on_cursor_moved(self) -> None:
        if self.readout():
            announce(self, self.readout())
        self.update()

    def _draw(self, painter: QPainter, size: QSizeF) -> None:
        data = self._data
        if data is None:
            return
        said = self.readout()
        if said:
            self._draw_readout(painter, said, size.width())
        else:
            self._draw_legend(painter, data, size.width())
        grid = self._grid(data, size.width())
        for row in range(len(data.rows)):
            self._draw_row(painter, data, row, grid)
        self._draw_years(painter, data, grid)
        self._draw_as_of(painter, data, grid)

    def _draw_readout(self, painter: QPainter, said: str, width: float) -> None:
        painter.setFont(font_of("caption"))
        painter.setPen(QColor(self._palette.text))
        text = QFontMetricsF(painter.font()).elidedText(said, Qt.TextElideMode.ElideMiddle, width - 8)
        painter.drawText(QRectF(4, 0, width, scaled_px(_HEAD)), _LEFT, text)

    def _draw_legend(self, painter: QPainter, data: VoteStripData, width: float) -> None:
        height, x = scaled_px(_HEAD), 3.0
        painter.setFont(font_of("caption_strong"))
        painter.setPen(QColor(self._palette.text))
        painter.drawText(QRectF(x, 0, width, height), _LEFT, data.title)
        x += QFontMetricsF(painter.font()).horizontalAdvance(data.title) + 18
        painter.setFont(font_of("caption"))
        metrics = QFontMetricsF(painter.font())
        entries: list[tuple[Vote | None, str, bool]] = [(vote, label(vote), False) for vote in Vote]
        entries.append((None, tr("not known"), False))
        if data.unverified:
            entries.append((None, tr("not verified"), True))
        for vote, word, is_ring in entries:
            centre = QPointF(x, height / 2)
            if is_ring:
                self._draw_ring(painter, centre)
            else:
                draw_vote(painter, centre, _MARK, vote, self._palette)
            painter.setPen(QColor(self._palette.text2))
            painter.drawText(QRectF(x + 10, 0, width, height), _LEFT, word)
            x += metrics.horizontalAdvance(word) + 26

    def _draw_row(self, painter: QPainter, data: VoteStripData, row: int, grid: _Grid) -> None:
        code, name = data.rows[row]
        painter.setFont(font_of("caption" if row else "caption_strong"))
        painter.setPen(QColor(self._palette.country_ink(code)))
        top = scaled_px(_HEAD) + row * scaled_px(_ROW)
        text = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, grid.left - 8)
        painter.drawText(QRectF(3, top, grid.left, scaled_px(_ROW)), _LEFT, text)
        for column, resolution in enumerate(data.resolutions):
            centre = grid.centre(row, column)
            painter.setOpacity(_LATER if resolution.date > data.as_of else 1)
            draw_vote(painter, centre, _MARK, data.vote(resolution.id, code), self._palette)
            if (resolution.id, code) in data.unverified:
                self._draw_ring(painter, centre)
            painter.setOpacity(1)
            if self._has_cursor and (row, column) == self._cell:
                self._draw_cursor(painter, centre, grid.pitch)

    def _draw_ring(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(QPen(QColor(self._palette.text3), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, _MARK * 0.75, _MARK * 0.75)

    def _draw_cursor(self, painter: QPainter, centre: QPointF, pitch: float) -> None:
        half_width, half_height = min(pitch / 2, 9.0), scaled_px(_ROW) / 2
        painter.setPen(QPen(QColor(self._palette.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(centre.x() - half_width, centre.y() - half_height, 2 * half_width, 2 * half_height))

    def _draw_years(self, painter: QPainter, data: VoteStripData, grid: _Grid) -> None:
        y = scaled_px(_HEAD) + len(data.rows) * scaled_px(_ROW) + 2.5
        painter.setFont(font_of("caption"))
        metrics = QFontMetricsF(painter.font())
        for year, first, last in data.years():
            start, end = grid.left + first * grid.pitch + 3, grid.left + (last + 1) * grid.pitch - 3
            painter.setPen(QPen(QColor(self._palette.control), 1))
            painter.drawLine(QLineF(start, y, end, y))
            text = short_year(year) if metrics.horizontalAdvance("2000") > end - start + 4 else str(year)
            if metrics.horizontalAdvance(text) > end - start + 6:
                continue
            painter.setPen(QColor(self._palette.text3))
            painter.drawText(QRectF(start, y + 2, end - start, scaled_px(_FOOT) - 5), _CENTRE, text)

    def _draw_as_of(self, painter: QPainter, data: VoteStripData, grid: _Grid) -> None:
        column = self._newest(data) + 1 if data.resolutions and data.resolutions[0].date <= data.as_of else 0
        if column in (0, grid.columns):
            return
        x = round(grid.left + column * grid.pitch) + 0.5
        painter.setPen(QPen(QColor(self._palette.accent), 1, Qt.PenStyle.DashLine))
        bottom = scaled_px(_HEAD) + len(data.rows) * scaled_px(_ROW)
        painter.drawLine(QLineF(x, scaled_px(_HEAD) - 2, x, bottom + 3))

    def _newest(self, data: VoteStripData) -> int:
        known = [column for column, resolution in enumerate(data.resolutions) if resolution.date <= data.as_of]
        return max(known, default=0)

    def _grid(self, data: VoteStripData, width: float) -> _Grid:
        metrics = QFontMetricsF(font_of("caption_strong"))
        names = max((metrics.horizontalAdvance(name) for _, name in data.rows), default=0.0)
        left = min(names + 14, width * 0.3)
        return _Grid(left, (width - left - 3) / max(1, len(data.resolutions)), len(data.resolutions))

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        if self._data is None:
            return None
        grid = self._grid(self._data, float(self.width()))
        row, column = int((place.y() - scaled_px(_HEAD)) // scaled_px(_ROW)), int((place.x() - grid.left) // grid.pitch)
        is_inside = 0 <= row < len(self._data.rows) and 0 <= column < grid.columns
        return (row, column) if is_inside else None


def _summary(data: VoteStripData, row: int, column: int) -> str:
    """Say what the strip shows before anyone asks for a vote: how many texts there are, and the newest vote."""
    if not data.resolutions or not data.rows:
        return tr("No resolution is recorded.")
    texts = tr("1 resolution") if len(data.resolutions) == 1 else tr("{count} resolutions", count=len(data.resolutions))
    return f"{texts}. {vote_sentence(data, row, column)}"
