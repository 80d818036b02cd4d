"""The sizes and weights of all text, as factors of the system font (13 px = 1.0), so a larger one enlarges all."""

from typing import Final

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

_BASE_PX: Final = 13
_SMALLEST_PX: Final = 11
_ROLES: Final = {
    "page_title": (22, QFont.Weight.DemiBold),
    "figure": (22, QFont.Weight.DemiBold),
    "dialog": (18, QFont.Weight.DemiBold),
    "card_title": (14, QFont.Weight.DemiBold),
    "body": (13, QFont.Weight.Normal),
    "strong": (13, QFont.Weight.DemiBold),
    "table": (12, QFont.Weight.Normal),
    "table_head": (12, QFont.Weight.DemiBold),
    "caption": (11, QFont.Weight.Normal),
    "caption_strong": (11, QFont.Weight.DemiBold),
}


def font_of(role: str) -> QFont:
    """Return the font of a role (`page_title`, `card_title`, `body`, `table`, `caption`, …), with tabular figures."""
    size, weight = _ROLES[role]
    font = QFont(QApplication.font())
    font.setPixelSize(scaled_px(size))
    font.setWeight(weight)
    return font


def scaled_px(size: int) -> int:
    """Return a size given for a 13 px system font in pixels of the real one; never below 11."""
    return max(_SMALLEST_PX, round(size * _system_px() / _BASE_PX))


def _system_px() -> float:
    font = QApplication.font()
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    return max(float(_BASE_PX), font.pointSizeF() * 96 / 72 * _BASE_PX / 13.33)
