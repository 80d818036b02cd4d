"""The small shapes that carry meaning beside colour: direction, vote, role, intensity."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from eurasia_desktop.domain.vocabulary import Direction, Vote
from eurasia_desktop.services.palette import Palette

_CELLS = 5


def direction_shape(centre: QPointF, size: float, direction: Direction) -> QPolygonF:
    """Return the outline of ▲ toward, ▼ away or ◇ neutral, `size` px wide."""
    half = size / 2
    if direction is Direction.NEUTRAL:
        return _diamond(centre, half * 0.95)
    tip = -half if direction is Direction.TOWARD_RUSSIA else half
    return QPolygonF(
        [
            centre + QPointF(0, tip * 0.85),
            centre + QPointF(half, -tip * 0.85),
            centre + QPointF(-half, -tip * 0.85),
        ]
    )


def draw_direction(painter: QPainter, centre: QPointF, size: float, direction: Direction, palette: Palette) -> None:
    """Draw ▲ toward, ▼ away or a hollow ◇ neutral, `size` px wide, with the painter's opacity."""
    colour = QColor(palette.directions[direction])
    if direction is Direction.NEUTRAL:
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawPolygon(direction_shape(centre, size, direction))


def draw_vote(painter: QPainter, centre: QPointF, size: float, vote: Vote | None, palette: Palette) -> None:
    """Draw ● yes, ■ no, hollow ◇ abstain, – absent, or a dot for an unknown vote (None)."""
    half = size / 2
    if vote is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text3))
        painter.drawEllipse(centre, 1, 1)
        return
    colour = QColor(palette.votes[vote])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if vote is Vote.YES:
        painter.drawEllipse(centre, half * 0.9, half * 0.9)
    elif vote is Vote.NO:
        painter.drawRect(QRectF(centre.x() - half * 0.8, centre.y() - half * 0.8, size * 0.8, size * 0.8))
    elif vote is Vote.ABSTAIN:
        painter.setPen(QPen(colour, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_diamond(centre, half))
    else:
        painter.setPen(QPen(colour, 1.8))
        painter.drawLine(centre - QPointF(half * 0.8, 0), centre + QPointF(half * 0.8, 0))


def draw_intensity(painter: QPainter, rect: QRectF, intensity: int, palette: Palette) -> None:
    """Draw five cells, as many filled as the intensity says."""
    gap = 1.0
    width = (rect.width() - gap * (_CELLS - 1)) / _CELLS
    painter.setPen(Qt.PenStyle.NoPen)
    for cell in range(_CELLS):
        painter.setBrush(QColor(palette.text2 if cell < intensity else palette.line))
        painter.drawRect(QRectF(rect.x() + cell * (width + gap), rect.y(), width, rect.height()))


def _diamond(centre: QPointF, half: float) -> QPolygonF:
    return QPolygonF(
        [
            centre + QPointF(0, -half),
            centre + QPointF(half, 0),
            centre + QPointF(0, half),
            centre + QPointF(-half, 0),
        ]
    )
