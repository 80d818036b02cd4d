"""A source that is not in the bibliography yet, typed beside the development that rests on it."""

import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eurasia_desktop.domain.dates import parse_date
from eurasia_desktop.domain.draft import url_problem
from eurasia_desktop.domain.errors import EnvironmentFault, InvalidInput
from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.vocabulary import Reuse, SourceKind
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.editing import new_source_id
from eurasia_desktop.ui.editor.bibliography import Bibliography
from eurasia_desktop.ui.editor.code_combo import CodeCombo
from eurasia_desktop.ui.editor.field_frame import FieldFrame
from eurasia_desktop.ui.editor.guarded_line import GuardedLine
from eurasia_desktop.ui.editor.source_words import kind_words, reuse_words, usual_reuse
from eurasia_desktop.ui.theme import Theme


class NewSourceForm(QWidget):
    """Asks for kind, title, author, publisher, date, address, licence and reuse."""

    added = Signal(object)
    """Carries the `Source`."""
    existing_chosen = Signal(str)
    """Carries the id of a source of the bibliography that has the address typed here."""
    cancelled = Signal()
    changed = Signal()

    def __init__(self, bibliography: Bibliography, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bibliography = bibliography
        self._has_own_reuse = False
        self.setObjectName("newSourceForm")
        self._kind = CodeCombo("newSourceKindField", kind_words(), self)
        self._reuse = CodeCombo("newSourceReuseField", reuse_words(), self)
        self._lines = {
            name: GuardedLine(f"newSource{name.capitalize()}Field", self)
            for name in ("title", "author", "publisher", "published", "url", "licence")
        }
        self._frames: dict[str, FieldFrame] = {}
        self._build_ui(theme)
        self._connect()
        self.clear()

    @property
    def has_text(self) -> bool:
        """Whether anything is typed here."""
        return any(line.text().strip() for line in self._lines.values())

    def clear(self) -> None:
        """Empty the form."""
        for line in self._lines.values():
            line.clear()
        self._kind.set_code(SourceKind.NEWS)
        self._reuse.set_code(usual_reuse(SourceKind.NEWS))
        self._has_own_reuse = False
        for frame in self._frames.values():
            frame.set_problem("")
        self._use_existing.hide()

    def begin(self, title: str = "") -> None:
        """Put the focus on the title, with what was searched for in it."""
        if title and not self._lines["title"].text():
            self._lines["title"].setText(title)
        self._lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> bool:
        """Hand over the source typed here, or show what it lacks; True where it was handed over."""
        problems = self._problems()
        for name, frame in self._frames.items():
            frame.set_problem(problems.get(name, ""))
        if problems:
            self._frames[next(name for name in self._frames if name in problems)].focus.setFocus(
                Qt.FocusReason.OtherFocusReason
            )
            return False
        source = self._source()
        self.clear()
        self.added.emit(source)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Esc, unless something is typed."""
        if event.key() == Qt.Key.Key_Escape and not self.has_text:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _build_ui(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        labels: list[tuple[str, str, QWidget]] = [
            ("kind", tr("Kind"), self._kind),
            ("title", tr("Title"), self._lines["title"]),
            ("author", tr("Author"), self._lines["author"]),
            ("publisher", tr("Publisher"), self._lines["publisher"]),
            ("published", tr("Published"), self._lines["published"]),
            ("url", tr("Address"), self._lines["url"]),
            ("licence", tr("Licence"), self._lines["licence"]),
            ("reuse", tr("Reuse"), self._reuse),
        ]
        for name, text, field in labels:
            frame = FieldFrame(
                name, text, field, theme, is_required=name in ("kind", "title", "reuse"), label_width=66, parent=self
            )
            self._frames[name] = frame
            column.addWidget(frame)
        self._lines["published"].setPlaceholderText(tr("2024-09-07, Sep 2024"))
        self._lines["url"].setPlaceholderText("https://")
        self._use_existing = QPushButton(tr("Use that source"), self)
        self._use_existing.setObjectName("useExistingSourceButton")
        self._use_existing.setAutoDefault(True)
        self._add_button = QPushButton(tr("Add this source"), self)
        self._add_button.setObjectName("addNewSourceButton")
        self._add_button.setAutoDefault(True)
        self._cancel_button = QPushButton(tr("Cancel"), self)
        self._cancel_button.setObjectName("cancelNewSourceButton")
        self._cancel_button.setAutoDefault(True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._use_existing)
        row.addStretch(1)
        row.addWidget(self._cancel_button)
        row.addWidget(self._add_button)
        column.addLayout(row)

    def _connect(self) -> None:
        for name, line in self._lines.items():
            line.refused.connect(self._frames[name].show_notice)
            line.textChanged.connect(self._frames[name].clear_notice)
            line.textChanged.connect(self.changed)
            line.editingFinished.connect(self._check_address)
        self._kind.changed.connect(self._on_kind_changed)
        self._reuse.activated.connect(self._on_reuse_chosen)
        self._add_button.clicked.connect(self.add)
        self._cancel_button.clicked.connect(self._on_cancelled)
        self._use_existing.clicked.connect(self._on_existing_chosen)

    @Slot()
    def _on_kind_changed(self) -> None:
        if not self._has_own_reuse and self._kind.code():
            self._reuse.set_code(usual_reuse(self._kind.code()))

    @Slot()
    def _on_reuse_chosen(self) -> None:
        self._has_own_reuse = True

    @Slot()
    def _on_cancelled(self) -> None:
        self.clear()
        self.cancelled.emit()

    @Slot()
    def _on_existing_chosen(self) -> None:
        if existing := self._same_address():
            self.clear()
            self.existing_chosen.emit(existing.id)

    @Slot()
    def _check_address(self) -> None:
        existing = self._same_address()
        self._use_existing.setVisible(existing is not None)
        if existing:
            self._frames["url"].show_notice(tr("“{title}” has this address already.", title=existing.title))

    def _same_address(self) -> Source | None:
        url = self._text("url")
        try:
            return self._bibliography.with_address(url) if url else None
        except EnvironmentFault:
            return None  # saving will say so

    def _text(self, name: str) -> str | None:
        return " ".join(self._lines[name].text().split()) or None

    def _problems(self) -> dict[str, str]:
        found: dict[str, str] = {}
        if not self._kind.code():
            found["kind"] = tr("Choose a kind.")
        if not self._text("title"):
            found["title"] = tr("A source needs a title; without one, describe it in [brackets].")
        if published := self._text("published"):
            try:
                parse_date(published)
            except InvalidInput as error:
                found["published"] = error.reason
        if reason := url_problem(self._text("url") or ""):
            found["url"] = reason
        if not self._reuse.code():
            found["reuse"] = tr("Choose what may be done with it.")
        return found

    def _source(self) -> Source:
        published = self._text("published")
        return Source(
            id=new_source_id(),
            kind=SourceKind(self._kind.code()),
            title=self._text("title") or "",
            author=self._text("author"),
            publisher=self._text("publisher"),
            published=parse_date(published).edtf if published else None,
            url=self._text("url"),
            licence=self._text("licence"),
            reuse=Reuse(self._reuse.code()),
            accessed=datetime.datetime.now(datetime.UTC).astimezone().date().isoformat(),
        )
