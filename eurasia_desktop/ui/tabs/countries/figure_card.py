"""One key figure as a card: value, unit, year, ratio, and its course."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from eurasia_desktop.charts.sparkline import QuarterBars, Sparkline
from eurasia_desktop.services.key_figures import KeyFigure
from eurasia_desktop.services.labels import direction_glyph
from eurasia_desktop.services.tooltips import plain_tooltip
from eurasia_desktop.ui.theme import Theme
from eurasia_desktop.ui.widgets.text import plain_label

_MARGIN = 11
_SPACING = 5


class FigureCard(QFrame):
    """Shows a `KeyFigure`; takes the keyboard focus so that a screen reader can read it whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("figureCard")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._title = plain_label("label", self)
        self._value = plain_label("figure", self)
        self._value.setObjectName("figureValue")
        self._unit = plain_label("muted", self)
        self._detail = plain_label("caption", self)
        self._line = Sparkline(theme.palette, self)
        self._bars = QuarterBars(theme.palette, self)
        self._is_compact = False
        self._has_bars = False
        for label in (self._title, self._unit, self._detail):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._units = ("", "")
        self._words = (("", ""), ("", ""))
        self._build_ui()

    def show_figure(self, figure: KeyFigure) -> None:
        """Show a figure, or the words that say why there is none."""
        glyph = f"{direction_glyph(figure.direction)} " if figure.direction else ""
        self._words = ((figure.title, figure.short_title), (figure.detail, figure.short_detail))
        self._value.setText(f"{glyph}{figure.value}")
        self._value.setProperty("direction", figure.direction or "")
        self._value.style().polish(self._value)
        self._units = (figure.unit, figure.short_unit)
        self.setToolTip(plain_tooltip(figure.source))
        self.setAccessibleName(f"{figure.title}: {figure.value} {figure.unit}, {figure.detail}")
        self.setAccessibleDescription(figure.source)
        self._line.set_values(figure.trend)
        self._bars.set_values([(place, toward + away) for place, (toward, away) in enumerate(figure.bars)])
        self._has_bars = bool(figure.bars)
        self._fit()

    def apply_theme(self) -> None:
        """Redraw in the scheme in force."""
        self._line.set_palette(self._theme.palette)
        self._bars.set_palette(self._theme.palette)

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave the course out where the window is narrow."""
        self._is_compact = is_compact
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the unit where it has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten the unit, give up the course, shorten the words, where they have no room."""
        self.ensurePolished()
        whole = self.width() - 2 * _MARGIN - self._value.sizeHint().width() - 2 * _SPACING
        full, short = self._units
        width_of = self._unit.fontMetrics().horizontalAdvance
        has_course = not self._is_compact and width_of(short) <= whole - self._line.width() - _SPACING
        room = whole - (self._line.width() + _SPACING) * has_course
        self._unit.setText(full if width_of(full) <= room else short)
        self._line.setVisible(has_course and not self._has_bars)
        self._bars.setVisible(has_course and self._has_bars)
        self._fit_words()

    def _fit_words(self) -> None:
        room = self.width() - 2 * _MARGIN - 4
        for label, (full, short) in zip((self._title, self._detail), self._words, strict=True):
            metrics = label.fontMetrics()
            text = full if metrics.horizontalAdvance(full) < room else short or full  # equal width is cut all the same
            label.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
            label.setToolTip(plain_tooltip(full))

    def _build_ui(self) -> None:
        figure = QHBoxLayout()
        figure.setSpacing(_SPACING)
        figure.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        figure.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBaseline)
        figure.addWidget(self._line, 0, Qt.AlignmentFlag.AlignVCenter)
        figure.addWidget(self._bars, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        layout.setSpacing(1)
        layout.addWidget(self._title)
        layout.addLayout(figure)
        layout.addWidget(self._detail)
