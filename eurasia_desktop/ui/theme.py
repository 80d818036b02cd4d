"""Fusion, one QPalette per scheme and one style sheet: the only place that styles anything."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.services.palette import DARK, LIGHT, Palette
from eurasia_desktop.services.paths import resource


class Theme(QObject):
    """The scheme in force: follows the system until one is forced."""

    changed = Signal()

    def __init__(self, application: QApplication, forced: str = "") -> None:
        super().__init__(application)
        self._application = application
        self._forced = forced
        self._template = resource("styles/window.qss").read_text(encoding="utf-8")
        font = QFont(application.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        application.setFont(font)
        application.setStyle("Fusion")
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        scheme = self._forced or _system_scheme()
        return DARK if scheme == "dark" else LIGHT

    @property
    def forced(self) -> str:
        """`light`, `dark`, or "" while the system decides."""
        return self._forced

    def force(self, scheme: str) -> None:
        """Use `light` or `dark` whatever the system says, or "" to follow it."""
        self._forced = scheme
        self._apply()
        self.changed.emit()

    def _on_system_scheme_changed(self) -> None:
        if not self._forced:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        palette = self.palette
        self._application.setPalette(qt_palette(palette))
        self._application.setStyleSheet(_filled(self._template, palette))


def qt_palette(palette: Palette) -> QPalette:
    """Return the Qt palette of a scheme."""
    qt = QPalette()
    roles = {
        QPalette.ColorRole.Window: palette.window,
        QPalette.ColorRole.WindowText: palette.text,
        QPalette.ColorRole.Base: palette.base,
        QPalette.ColorRole.AlternateBase: palette.alternate,
        QPalette.ColorRole.Text: palette.text,
        QPalette.ColorRole.PlaceholderText: palette.text3,
        QPalette.ColorRole.Button: palette.base,
        QPalette.ColorRole.ButtonText: palette.text,
        QPalette.ColorRole.Highlight: palette.selection,
        QPalette.ColorRole.HighlightedText: palette.text,
        QPalette.ColorRole.Link: palette.accent,
        QPalette.ColorRole.ToolTipBase: palette.base,
        QPalette.ColorRole.ToolTipText: palette.text,
        QPalette.ColorRole.Mid: palette.line,
        QPalette.ColorRole.Dark: palette.control,
        QPalette.ColorRole.Accent: palette.accent,
    }
    for role, colour in roles.items():
        qt.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        qt.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.text3))
    return qt


def _system_scheme() -> str:
    return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def _filled(template: str, palette: Palette) -> str:
    """Put colours for `@token` and scaled sizes for `@px13` in the style sheet."""
    for name in sorted(Palette.__dataclass_fields__, key=len, reverse=True):
        value = getattr(palette, name)
        if isinstance(value, str):
            template = template.replace(f"@{name}", value)
    template = template.replace("@toward", palette.directions["toward_russia"])
    template = template.replace("@away", palette.directions["away_from_russia"])
    for size in (11, 12, 13, 14, 18, 22):
        template = template.replace(f"@px{size}", f"{scaled_px(size)}px")
    return template
