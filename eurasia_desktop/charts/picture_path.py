"""Asks where a chart's picture goes."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from eurasia_desktop.domain.wording import tr


def ask_picture_path(parent: QWidget, title: str) -> Path | None:
    """Return the file chosen for a picture, with the ending `.png` or `.svg`; None when called off."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
    png, svg = tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)")
    chosen, kind = QFileDialog.getSaveFileName(
        parent, tr("Save the chart"), str(folder / f"{file_stem(title)}.png"), f"{png};;{svg}"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return (
        path
        if path.suffix.lower() in (".png", ".svg")
        else path.with_name(path.name + (".svg" if kind == svg else ".png"))
    )


def file_stem(title: str) -> str:
    """Return a file name for a title: letters, digits and dashes."""
    return re.sub(r"[^\w]+", "-", title).strip("-").lower() or "chart"
