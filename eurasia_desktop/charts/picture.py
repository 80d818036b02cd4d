"""A chart as a picture for a paper or a slide: title, subtitle and source line stay with it."""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.services.palette import Palette

_MARGIN: Final = 16.0
_GAP: Final = 8.0
_PNG_RATIO: Final = 3.0
_SVG_DPI: Final = 96
Painted = tuple[QSize, Callable[[QPainter, QRectF], None]]


@dataclass(frozen=True, slots=True)
class Heading:
    """The words that stay with a picture."""

    title: str
    subtitle: str
    source_line: str


@dataclass(frozen=True, slots=True)
class _Block:
    """A piece of the picture and its height in px."""

    height: float
    paint: Callable[[QPainter, QRectF], None]


def picture_image(heading: Heading, charts: Sequence[Painted], palette: Palette, ratio: float = _PNG_RATIO) -> QImage:
    """Return a picture with `ratio` pixels to each px of the screen."""
    size, blocks = _laid_out(heading, charts, palette)
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(palette.base))
    painter = QPainter(image)
    try:
        _paint(painter, size, blocks)
    finally:
        painter.end()
    return image


def save_picture(path: Path, heading: Heading, charts: Sequence[Painted], palette: Palette) -> None:
    """Write a picture as SVG or, for any other ending, PNG; a file of that name is replaced once all is written.

    Raises:
        OSError: the folder cannot be written; nothing is left behind.
    """
    is_svg = path.suffix.lower() == ".svg"
    handle, name = tempfile.mkstemp(prefix=".", suffix=".svg" if is_svg else ".png", dir=path.parent)
    os.close(handle)
    partial = Path(name)
    try:
        if is_svg:
            _write_svg(partial, heading, charts, palette)
        elif not picture_image(heading, charts, palette).save(str(partial)):
            raise OSError(f"{path.name} could not be written")
        partial.chmod(0o644)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _write_svg(path: Path, heading: Heading, charts: Sequence[Painted], palette: Palette) -> None:
    size, blocks = _laid_out(heading, charts, palette)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRectF(QPointF(), size.toSizeF()))
    generator.setResolution(_SVG_DPI)
    generator.setTitle(heading.title)
    generator.setDescription(heading.source_line)
    painter = QPainter()
    if not painter.begin(generator):
        raise OSError(f"{path.name} could not be written")
    try:
        painter.fillRect(QRectF(QPointF(), size.toSizeF()), QColor(palette.base))
        _paint(painter, size, blocks)
    finally:
        painter.end()


def _paint(painter: QPainter, size: QSize, blocks: Sequence[_Block]) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    y = _MARGIN
    for block in blocks:
        painter.save()
        block.paint(painter, QRectF(_MARGIN, y, size.width() - 2 * _MARGIN, block.height))
        painter.restore()
        y += block.height + _GAP


def _laid_out(heading: Heading, charts: Sequence[Painted], palette: Palette) -> tuple[QSize, list[_Block]]:
    width = float(max(size.width() for size, _ in charts))
    blocks = [
        *_text_block(heading.title, "card_title", palette.text, width),
        *_text_block(heading.subtitle, "table", palette.text2, width),
        *(_Block(size.height(), _sized(size, paint)) for size, paint in charts),
        *_text_block(heading.source_line, "caption", palette.text3, width),
    ]
    height = sum(block.height for block in blocks) + _GAP * (len(blocks) - 1) + 2 * _MARGIN
    return QSize(round(width + 2 * _MARGIN), round(height)), blocks


def _sized(size: QSize, paint: Callable[[QPainter, QRectF], None]) -> Callable[[QPainter, QRectF], None]:
    return lambda painter, rect: paint(painter, QRectF(rect.topLeft(), size.toSizeF()))


def _text_block(text: str, role: str, colour: str, width: float) -> list[_Block]:
    """Return a paragraph as a block, none for an empty text."""
    if not text:
        return []
    font = font_of(role)
    height = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 9999), Qt.TextFlag.TextWordWrap, text).height()

    def paint(painter: QPainter, rect: QRectF) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip, text)

    return [_Block(height, paint)]
