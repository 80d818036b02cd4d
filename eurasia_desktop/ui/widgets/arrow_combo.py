"""A combo box that draws its own arrow: a style sheet would take one from a picture of one colour only."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox

_FROM_EDGE = 14


class ArrowCombo(QComboBox):
    """A combo box as the style sheet draws it, with a chevron in the colour of its text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), 1.3))
        centre = QPointF(self.width() - _FROM_EDGE, self.height() / 2)
        painter.drawPolyline([centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)])
        painter.end()
