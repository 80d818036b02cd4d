"""How memberships are drawn: bars full, tinted, hollow or hatched, and the round marks of roles."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from eurasia_desktop.analysis.gantt import BarKind
from eurasia_desktop.services.palette import Palette

LATER: Final = 0.4
"""Opacity of what lies after the as-of date."""

_HATCH_PITCH: Final = 5.0
_TINT: Final = 0.22
_FULL_CIRCLE: Final = 360 * 16


def draw_bar(
    painter: QPainter, rect: QRectF, kind: BarKind, palette: Palette, fades_until: float | None = None
) -> None:
    """Draw a bar with the painter's opacity.

    Args:
        painter: where.
        rect: its place.
        kind: how.
        palette: the scheme.
        fades_until: where an uncertain start is over; the bar fades in up to there, its start dashed.
    """
    colour = QColor(palette.accent)
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_filling(rect, kind, palette, fades_until))
    painter.drawRect(rect)
    if kind is BarKind.OVERLAY:
        painter.setPen(QPen(colour, 1.6))
        for line in hatching(inner):
            painter.drawLine(line)
    if kind is not BarKind.MEMBER:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner)
    if fades_until is not None:
        _draw_dashed_start(painter, inner, min(fades_until, rect.right()), palette, is_outlined=kind is BarKind.MEMBER)


def draw_end(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the stroke at the end of a bar after which the country is nothing more in the body."""
    painter.setPen(QPen(QColor(palette.text), 2))
    painter.drawLine(QLineF(rect.right(), rect.top() - 2, rect.right(), rect.bottom() + 2))


def draw_role(painter: QPainter, centre: QPointF, size: float, kind: BarKind, palette: Palette) -> None:
    """Draw ● member, ◐ observer or partner, ○ agreement, applicant or stage, hatched for suspended or frozen."""
    colour = QColor(palette.accent)
    box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if kind is BarKind.MEMBER else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if kind is BarKind.PARTNER:
        painter.setBrush(colour)
        painter.drawPie(box, 90 * 16, _FULL_CIRCLE // 2)
    elif kind is BarKind.OVERLAY:
        half = size / 2
        for offset in (-half * 0.7, 0.0, half * 0.7):
            reach = (half * half - offset * offset / 2) ** 0.5 * 0.7071
            middle = centre + QPointF(offset / 2, offset / 2)
            painter.drawLine(QLineF(middle - QPointF(reach, -reach), middle + QPointF(reach, -reach)))


def hatching(rect: QRectF) -> list[QLineF]:
    """Return diagonal strokes that end at a rectangle's edges (a clipped pattern would be lost in an SVG file)."""
    lines = []
    x = rect.left() - rect.height() + _HATCH_PITCH / 2
    while x < rect.right():
        start, end = max(x, rect.left()), min(x + rect.height(), rect.right())
        lines.append(QLineF(start, rect.bottom() - (start - x), end, rect.bottom() - (end - x)))
        x += _HATCH_PITCH
    return lines


def tint(palette: Palette) -> QColor:
    """Return the accent mixed into the page: opaque, so that bars beneath do not shine through."""
    base, accent = QColor(palette.base), QColor(palette.accent)
    channels = ((base.redF(), accent.redF()), (base.greenF(), accent.greenF()), (base.blueF(), accent.blueF()))
    red, green, blue = (low + (high - low) * _TINT for low, high in channels)
    return QColor.fromRgbF(red, green, blue)


def _filling(rect: QRectF, kind: BarKind, palette: Palette, fades_until: float | None) -> QBrush:
    full = {BarKind.MEMBER: QColor(palette.accent), BarKind.STAGE: tint(palette), BarKind.PARTNER: tint(palette)}
    colour = full.get(kind, QColor(palette.base))
    if fades_until is None or fades_until <= rect.left():
        return QBrush(colour)
    clear = QColor(colour)
    clear.setAlphaF(0.12)
    gradient = QLinearGradient(rect.left(), 0, fades_until, 0)
    gradient.setColorAt(0, clear)
    gradient.setColorAt(1, colour)
    return QBrush(gradient)


def _draw_dashed_start(painter: QPainter, inner: QRectF, until: float, palette: Palette, *, is_outlined: bool) -> None:
    """Draw the first edge of a bar dashed, over an outline or, where there is none, with its long sides."""
    pen = QPen(QColor(palette.accent), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2, 2])
    if not is_outlined:
        painter.setPen(QPen(QColor(palette.base), 1.5))
        painter.drawLine(QLineF(inner.topLeft(), inner.bottomLeft()))
    painter.setPen(pen)
    painter.drawLine(QLineF(inner.topLeft(), inner.bottomLeft()))
    if is_outlined:
        painter.drawLine(QLineF(inner.left(), inner.top(), until, inner.top()))
        painter.drawLine(QLineF(inner.left(), inner.bottom(), until, inner.bottom()))
