"""Icons of the Material Design set by name, in a colour of the palette; loaded after the first paint."""

from functools import lru_cache

from PySide6.QtGui import QIcon


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """Return an icon, e.g. `icon("table", palette.text2)`; names without their `mdi6.` prefix."""
    import qtawesome

    return QIcon(qtawesome.icon(f"mdi6.{name}", color=colour))
