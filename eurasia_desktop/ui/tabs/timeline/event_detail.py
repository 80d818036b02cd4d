"""All that is known of the selected development, to be read and copied."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eurasia_desktop.charts.marks import draw_direction
from eurasia_desktop.domain.development import Development
from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import event_date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.tabs.timeline.url_link import UrlLink, is_openable
from eurasia_desktop.ui.theme import Theme
from eurasia_desktop.ui.widgets.text import plain_label

_GLYPH: Final = 10


class EventDetail(QFrame):
    """Shows one development; every text can be selected, none is read as markup."""

    edit_requested = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("eventDetail")
        self.setAccessibleName(tr("Selected development"))
        self._workspace = workspace
        self._ident = ""
        self._scroll = QScrollArea(self)
        self._title = _text("card_title", self, "eventDetailTitle")
        self._date = _text("muted", self, "eventDetailDate")
        self._glyph = _DirectionGlyph(theme, self)
        self._coding = _text("muted", self, "eventDetailCoding")
        self._summary = _text("body", self, "eventDetailSummary")
        self._values = {
            key: (plain_label("label", self, caption), _text("body", self, f"eventDetail{key.title()}"))
            for key, caption in (
                ("actors", tr("Actors")),
                ("organisations", tr("Organisations")),
                ("mechanism", tr("Mechanism")),
                ("confidence", tr("Confidence")),
                ("checked", tr("Checked")),
                ("tags", tr("Tags")),
                ("notes", tr("Notes")),
            )
        }
        self._sources = QWidget(self)
        self._sources.setObjectName("eventDetailSources")
        hint = tr("Choose a development above or at the left to read it.")
        self._empty = plain_label("muted", self, hint, wraps=True)
        self._empty.setObjectName("eventDetailEmpty")
        self.edit_button = QPushButton(tr("Edit"), self)
        self.edit_button.setObjectName("eventDetailEdit")
        self.edit_button.setToolTip(tr("Edit this development (F2)"))
        self._body = QWidget(self)
        self._build_ui()
        self.edit_button.clicked.connect(lambda: self.edit_requested.emit(self._ident))
        self.show_event("")

    def show_event(self, ident: str) -> None:
        """Show a development as it is stored now, or the hint where there is none of that id."""
        development = self._workspace.developments.get(ident) if ident else None
        has_moved = ident != self._ident
        self._ident = ident if development else ""
        self._body.setVisible(development is not None)
        self._empty.setVisible(development is None)
        if development is None:
            return
        self._show_head(development)
        self._show_values(development)
        self._show_sources(self._workspace.sources.many(development.sources))
        if has_moved:
            self._scroll.verticalScrollBar().setValue(0)

    def apply_theme(self) -> None:
        """Redraw the glyph."""
        self._glyph.update()

    def _show_head(self, development: Development) -> None:
        date = development.date
        self._title.setText(development.title)
        self._date.setText(
            event_date_text(date.earliest, date.latest, date.precision, date.edtf, is_period=date.is_period)
        )
        self._glyph.show_direction(development.direction)
        self._coding.setText(
            tr(
                "{direction} · intensity {intensity} of 5 · {category}",
                direction=_direction_words(development.direction),
                intensity=development.intensity,
                category=label(development.category),
            )
        )
        self._summary.setText(development.summary)
        self._summary.setVisible(bool(development.summary))

    def _show_values(self, development: Development) -> None:
        name_of = self._workspace.name_of
        sides = [", ".join(map(name_of, side)) for side in (development.initiators, development.targets)]
        texts = {
            "actors": " → ".join(side for side in sides if side),
            "organisations": ", ".join(map(name_of, development.organisations)),
            "mechanism": label(development.mechanism),
            "confidence": label(development.confidence),
            "checked": label(development.verification),
            "tags": ", ".join(development.tags),
            "notes": development.notes,
        }
        for key, (caption, value) in self._values.items():
            value.setText(texts[key] or "–")
            for widget in (caption, value):
                widget.setVisible(bool(texts[key]) or key not in ("tags", "notes"))

    def _show_sources(self, sources: list[Source]) -> None:
        layout = self._sources.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - set below
        while (item := layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        layout.addWidget(plain_label("label", self._sources, tr("Sources ({count})", count=len(sources))))
        for source in sources:
            line = ", ".join(part for part in (source.publisher or source.author, source.published) if part)
            text = f"{source.title}\n{line}" if line else source.title
            layout.addWidget(_text("body", self._sources, "eventDetailSource", text))
            if source.url and is_openable(source.url):
                layout.addWidget(UrlLink(source.url, self._sources))

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        coding = QHBoxLayout()
        coding.setSpacing(6)
        coding.addWidget(self._glyph)
        coding.addWidget(self._coding, 1)
        form = QFormLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for caption, value in self._values.values():
            form.addRow(caption, value)
        sources = QVBoxLayout(self._sources)
        sources.setContentsMargins(0, 4, 0, 0)
        sources.setSpacing(3)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addLayout(head)
        body.addWidget(self._date)
        body.addLayout(coding)
        body.addWidget(self._summary)
        body.addLayout(form)
        body.addWidget(self._sources)
        page = QWidget(self._scroll)
        page.setObjectName("pageBody")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._empty)
        layout.addWidget(self._body)
        layout.addStretch(1)
        self._scroll.setObjectName("eventDetailScroll")
        self._scroll.setAccessibleName(tr("Selected development"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)


class _DirectionGlyph(QWidget):
    """The shape of a direction."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._direction = Direction.NEUTRAL
        self.setFixedSize(QSize(_GLYPH + 2, _GLYPH + 2))

    def show_direction(self, direction: Direction) -> None:
        """Show a direction."""
        self._direction = direction
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        draw_direction(painter, centre, _GLYPH, self._direction, self._theme.palette)


def _text(role: str, parent: QWidget, name: str, text: str = "") -> QLabel:
    found = plain_label(role, parent, text, wraps=True)
    found.setObjectName(name)
    found.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    found.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    found.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return found


def _direction_words(direction: Direction) -> str:
    return {
        Direction.TOWARD_RUSSIA: tr("Toward Russia"),
        Direction.AWAY_FROM_RUSSIA: tr("Away from Russia"),
        Direction.NEUTRAL: tr("Neutral"),
    }[direction]
