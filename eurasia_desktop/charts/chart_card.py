"""The frame every chart stands in: title, subtitle, four buttons, the chart, its source line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from eurasia_desktop.charts.about_dialog import AboutDialog
from eurasia_desktop.charts.chart_table import ChartTable
from eurasia_desktop.charts.icons import icon
from eurasia_desktop.charts.picture import Heading, picture_image, save_picture
from eurasia_desktop.charts.picture_path import ask_picture_path
from eurasia_desktop.charts.table_dialog import TableDialog
from eurasia_desktop.charts.wrapped_label import WrappedLabel
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.palette import Palette
from eurasia_desktop.services.source_line import terms_note

_ICON_PX: Final = 16
ChoosePath = Callable[[QWidget, str], Path | None]


class ChartBody(Protocol):
    """What a card needs of the charts inside it; all of them are widgets too."""

    def set_palette(self, palette: Palette) -> None:
        """Redraw in another scheme."""

    def table(self) -> ChartTable:
        """Return the values as a table."""

    def paint_chart(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the chart for a picture, as large as it is on screen."""


class Headed(Protocol):
    """Chart data that carry the words around a chart: `ChartData`, `RatioChartData`."""

    @property
    def title(self) -> str:
        """The measure in words."""

    @property
    def subtitle(self) -> str:
        """Unit, denominator, span."""

    @property
    def source_line(self) -> str:
        """Where the values come from."""

    @property
    def about(self) -> str:
        """Formula, inputs and licence."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """The words around a chart whose data do not carry them."""

    title: str
    subtitle: str = ""
    source_line: str = ""
    about: str = ""


class ChartCard(QFrame):
    """Frames one chart, or several under one title, and offers its table, its picture and its method.

    Args:
        palette: the scheme.
        bodies: the charts, from the top; the first takes the room that is left.
        parent: owner.
        choose_path: asks where a picture goes: the card and a proposed file name; None when called off.
    """

    message = Signal(str)

    def __init__(
        self,
        palette: Palette,
        *bodies: QWidget,
        parent: QWidget | None = None,
        choose_path: ChoosePath = ask_picture_path,
    ) -> None:
        super().__init__(parent)
        self._palette, self._bodies, self._choose_path = palette, bodies, choose_path
        self._words: Headed = CardWords("")
        self.setProperty("role", "card")
        self._build_ui()
        self._connect()
        self.set_palette(palette)

    def set_words(self, words: Headed) -> None:
        """Show the title, subtitle and source line of a chart's data."""
        self._words = words
        self._error.hide()
        self.setAccessibleName(words.title)
        for shown, text in (
            (self._title, words.title),
            (self._subtitle, words.subtitle),
            (self._source, words.source_line),
        ):
            shown.setText(text)
            shown.setVisible(bool(text))
        for button, (name, _) in zip(self._buttons, _button_words(), strict=True):
            button.setAccessibleName(f"{name}: {words.title}")

    def set_palette(self, palette: Palette) -> None:
        """Redraw icons and charts in another scheme."""
        self._palette = palette
        for button, name in zip(
            self._buttons, ("table", "content-copy", "download", "information-outline"), strict=True
        ):
            button.setIcon(icon(name, palette.text2))
        for body in self._charts():
            body.set_palette(palette)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, from the top."""
        return [*self._buttons, *self._bodies]

    def _build_ui(self) -> None:
        self._title = WrappedLabel("card_title")
        self._subtitle = WrappedLabel("label")
        self._source = WrappedLabel("caption")
        self._error = WrappedLabel("error")
        self._error.hide()
        self._buttons = tuple(_button(self, *words) for words in _button_words())
        for button, name in zip(self._buttons, ("table", "copy", "save", "about"), strict=True):
            button.setObjectName(f"{name}Button")
        head = QHBoxLayout()
        head.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        for button in self._buttons:
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        for index, body in enumerate(self._bodies):
            layout.addWidget(body, 1 if index == 0 else 0)
        layout.addWidget(self._error)
        layout.addWidget(self._source)

    def _connect(self) -> None:
        actions = (self._show_table, self._copy, self._save, self._show_about)
        for button, action in zip(self._buttons, actions, strict=True):
            button.clicked.connect(action)

    def _charts(self) -> Sequence[ChartBody]:
        return self._bodies  # type: ignore[return-value]  # the widgets given are charts; mypy has no intersection type

    @Slot()
    def _show_table(self) -> None:
        tables = [body.table() for body in self._charts()]
        TableDialog(self._words.title, tables, self).show()

    @Slot()
    def _copy(self) -> None:
        ratio = max(2.0, self.devicePixelRatioF())
        QGuiApplication.clipboard().setImage(picture_image(self._heading(), self._painted(), self._palette, ratio))
        self.message.emit(tr("The picture was copied."))

    @Slot()
    def _save(self) -> None:
        self._error.hide()
        path = self._choose_path(self, self._words.title)
        if path is None:
            return
        try:
            save_picture(path, self._heading(), self._painted(), self._palette)
        except OSError as error:
            reason = error.strerror or str(error)
            self._error.setText(
                tr("The picture was not saved as {path}: {reason}. Choose another folder.", path=path, reason=reason)
            )
            self._error.show()
            return
        self.message.emit(tr("The picture was saved as {path}.", path=path))

    @Slot()
    def _show_about(self) -> None:
        AboutDialog(self._words.title, self._words.about, self._words.source_line, self).show()

    def _heading(self) -> Heading:
        return Heading(self._words.title, self._words.subtitle, f"{self._words.source_line}\n{terms_note()}".lstrip())

    def _painted(self) -> list[tuple[QSize, Callable[[QPainter, QRectF], None]]]:
        return [(widget.size(), body.paint_chart) for widget, body in zip(self._bodies, self._charts(), strict=True)]


def _button_words() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Table"), tr("Show the values as a table")),
        (tr("Copy picture"), tr("Copy the chart as a picture")),
        (tr("Save picture"), tr("Save the chart as PNG or SVG")),
        (tr("About"), tr("Formula, inputs, licence")),
    )


def _button(parent: QWidget, name: str, tip: str) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
