"""A line across the window that says how the workspace is open."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.widgets.text import plain_label


def read_only_banner(path: Path, parent: QWidget | None = None) -> QFrame:
    """Return the banner of a workspace that can be read but not written."""
    banner = QFrame(parent)
    banner.setObjectName("readOnlyBanner")
    banner.setProperty("role", "banner")
    layout = QHBoxLayout(banner)
    layout.setContentsMargins(16, 6, 16, 6)
    text = tr(
        "{file} is open for reading only: the file or its folder cannot be written. "
        "To edit, copy it to a folder of your own and open the copy.",
        file=path.name,
    )
    layout.addWidget(plain_label("warning", banner, text, wraps=True))
    return banner
