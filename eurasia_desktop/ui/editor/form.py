"""The fields of a development from top to bottom, as one draft."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from eurasia_desktop.charts.marks import draw_direction
from eurasia_desktop.domain.draft import TEXT_LIMIT, TITLE_LIMIT, Draft, Problem
from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.actor_choices import actor_choices, organisation_choices
from eurasia_desktop.ui.editor.chip_field import ChipField
from eurasia_desktop.ui.editor.choice_row import ChoiceRow
from eurasia_desktop.ui.editor.code_combo import CodeCombo
from eurasia_desktop.ui.editor.date_field import DateField
from eurasia_desktop.ui.editor.field_frame import FieldFrame
from eurasia_desktop.ui.editor.sources_field import SourcesField
from eurasia_desktop.ui.editor.text_field import TextField
from eurasia_desktop.ui.theme import Theme

_GLYPH = 12
_Field = TextField | DateField | ChipField | CodeCombo | ChoiceRow | SourcesField


class EditorForm(QScrollArea):
    """All fields; knows the draft they hold, and shows problems at them."""

    changed = Signal()
    field_changed = Signal(str)
    """Carries the draft's name of a field that was edited."""
    code_looked_at = Signal(str, str)
    """Carries a field's name and the code of it that is highlighted."""
    failed = Signal(object)
    """Carries the `EnvironmentFault` where the workspace cannot be read."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._event = ""
        self._is_loading = False
        self.setObjectName("editorForm")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget()
        self.body.setObjectName("editorBody")
        body = self.body
        self._actors, self._bodies = actor_choices(self._workspace), organisation_choices(self._workspace)
        self._title = TextField("titleField", limit=TITLE_LIMIT, lines=(2, 4), is_one_paragraph=True, parent=body)
        self._date = DateField(body)
        self._initiators = ChipField("initiatorsField", self._actors, body)
        self._targets = ChipField("targetsField", self._actors, body)
        self._organisations = ChipField("organisationsField", self._bodies, body)
        self._category = CodeCombo("categoryField", [(code.value, _word(label(code))) for code in Category], body)
        self._mechanism = CodeCombo("mechanismField", [(code.value, _word(label(code))) for code in Mechanism], body)
        self._direction = ChoiceRow("directionField", [(code.value, _word(label(code))) for code in Direction], body)
        self._intensity = ChoiceRow("intensityField", [(str(step), str(step)) for step in range(1, 6)], body)
        self._confidence = CodeCombo("confidenceField", [(code.value, _word(label(code))) for code in Confidence], body)
        self._summary = TextField("summaryField", limit=TEXT_LIMIT, lines=(3, 10), parent=body)
        self.sources = SourcesField(self._workspace, self._theme, body)
        self._tags = ChipField("tagsField", None, body)
        self._notes = TextField("notesField", limit=TEXT_LIMIT, lines=(2, 8), parent=body)
        self._notes.setPlaceholderText(tr("For the team"))
        self.frames: dict[str, FieldFrame] = {}
        """The rows of the form by the draft's name of their field, from top to bottom."""
        self._build_ui()
        self._connect()
        self._draw_glyphs()

    def draft(self) -> Draft:
        """Return what the fields hold."""
        return Draft(
            event=self._event,
            title=self._title.text_value(),
            date=self._date.text_value(),
            initiators=self._initiators.codes(),
            targets=self._targets.codes(),
            organisations=self._organisations.codes(),
            category=self._category.code(),
            mechanism=self._mechanism.code(),
            direction=self._direction.code(),
            intensity=int(self._intensity.code() or 0),
            confidence=self._confidence.code(),
            summary=self._summary.text_value(),
            sources=self.sources.idents(),
            tags=self._tags.codes(),
            notes=self._notes.text_value(),
        )

    def set_draft(self, draft: Draft) -> None:
        """Show a draft; fields that hold it already are left alone."""
        self._is_loading = True
        try:
            self._event = draft.event
            self._title.set_text_value(draft.title)
            self._date.set_text_value(draft.date)
            self._initiators.set_codes(draft.initiators)
            self._targets.set_codes(draft.targets)
            self._organisations.set_codes(draft.organisations)
            self._category.set_code(draft.category)
            self._mechanism.set_code(draft.mechanism)
            self._direction.set_code(draft.direction)
            self._intensity.set_code(str(draft.intensity) if draft.intensity else "")
            self._confidence.set_code(draft.confidence)
            self._summary.set_text_value(draft.summary)
            self.sources.set_idents(draft.sources)
            self._tags.set_codes(draft.tags)
            self._notes.set_text_value(draft.notes)
        finally:
            self._is_loading = False
        self.show_problems([])
        self.changed.emit()

    def new_sources(self) -> list[Source]:
        """Return the chosen sources that are not in the workspace yet.

        Raises:
            EnvironmentFault: the workspace cannot be read.
        """
        return self.sources.new_sources()

    def has_pending_text(self) -> bool:
        """Whether text stands in a field that the draft does not hold: an unknown actor, a source not added yet."""
        return any(chips.pending_text() for chips in self._chip_fields().values()) or self.sources.has_unfinished_source

    def clear_pending_text(self) -> None:
        """Forget text that the draft does not hold."""
        for chips in self._chip_fields().values():
            chips.clear_text()
        self.sources.clear_panel()

    def commit(self, name: str = "") -> None:
        """Turn text typed into chips, in one field or in all."""
        for field, chips in self._chip_fields().items():
            if name in ("", field):
                chips.commit()

    def own_problems(self) -> list[Problem]:
        """List what keeps the form from being a draft: text that names nothing."""
        return [Problem(name, reason) for name, chips in self._chip_fields().items() if (reason := chips.problem())]

    def show_problems(self, problems: list[Problem]) -> None:
        """Show these problems at their fields and no others."""
        for name in self.frames:
            self.show_problem(name, [problem.reason for problem in problems if problem.field == name])

    def show_problem(self, name: str, reasons: list[str]) -> None:
        """Show what is wrong with one field, or that nothing is."""
        self.frames[name].set_problem("\n".join(reasons))
        if name == "date":
            self._date.set_has_problem(bool(reasons))

    def go_to(self, name: str) -> None:
        """Put the focus on a field."""
        if name == "sources":
            self.sources.take_focus()
        else:
            self.frames[name].focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_top(self) -> None:
        """Put the focus on the first field and show the form from its top."""
        self.verticalScrollBar().setValue(0)
        self.go_to("title")

    def prefer(self, country: str) -> None:
        """Offer a country first among equals: the one looked at."""
        self._actors.preferred = country

    def refresh(self) -> None:
        """Offer what the workspace holds now."""
        preferred = self._actors.preferred
        self._actors, self._bodies = actor_choices(self._workspace), organisation_choices(self._workspace)
        self._actors.preferred = preferred
        self._initiators.set_choices(self._actors)
        self._targets.set_choices(self._actors)
        self._organisations.set_choices(self._bodies)
        self.sources.refresh()

    def code_of(self, name: str) -> str:
        """Return the code chosen in a field of codes, or "" for other fields."""
        field = self.frames[name].field
        return field.code() if isinstance(field, CodeCombo | ChoiceRow) else ""

    def _chip_fields(self) -> dict[str, ChipField]:
        return {
            "initiators": self._initiators,
            "targets": self._targets,
            "organisations": self._organisations,
            "tags": self._tags,
        }

    def _build_ui(self) -> None:
        column = QVBoxLayout(self.body)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(5)
        self._add("title", tr("Title"), self._title, is_required=True)
        self._add("date", tr("Date"), self._date, focus=self._date.line, is_required=True)
        self._add("initiators", tr("Initiators"), self._initiators, focus=self._initiators.input, is_required=True)
        self._add("targets", tr("Targets"), self._targets, focus=self._targets.input)
        self._add("organisations", tr("Bodies"), self._organisations, focus=self._organisations.input)
        self._add("category", tr("Category"), self._category, is_required=True)
        self._add("mechanism", tr("Mechanism"), self._mechanism, is_required=True)
        self._add("direction", tr("Direction"), self._direction, is_required=True)
        self._add("intensity", tr("Intensity"), self._intensity, is_required=True)
        self._add("confidence", tr("Confidence"), self._confidence, is_required=True)
        self._add("summary", tr("Summary"), self._summary)
        self._add("sources", tr("Sources"), self.sources, focus=self.sources.add_button, is_required=True)
        self._add("tags", tr("Tags"), self._tags, focus=self._tags.input)
        self._add("notes", tr("Notes"), self._notes)
        self.frames["sources"].put_below(self.sources.picker)
        column.addStretch(1)
        for row in (self._direction, self._intensity):
            row.set_words(row.accessibleName())
        self.setWidget(self.body)

    def _add(
        self, name: str, text: str, field: QWidget, *, focus: QWidget | None = None, is_required: bool = False
    ) -> None:
        edge = self._date.line if field is self._date else field
        frame = FieldFrame(
            name, text, field, self._theme, focus=focus, edge=edge, is_required=is_required, parent=self.body
        )
        self.frames[name] = frame
        layout = self.body.layout()
        if layout is not None:
            layout.addWidget(frame)

    def _connect(self) -> None:
        fields: dict[str, _Field] = {
            "title": self._title, "date": self._date, "category": self._category, "mechanism": self._mechanism,
            "direction": self._direction, "intensity": self._intensity, "confidence": self._confidence,
            "summary": self._summary, "sources": self.sources, "notes": self._notes, **self._chip_fields(),
        }  # fmt: skip
        for name, field in fields.items():
            field.changed.connect(lambda name=name: self._on_field_changed(name))
            if isinstance(field, TextField | DateField | ChipField):
                field.refused.connect(self.frames[name].show_notice)
            if isinstance(field, CodeCombo | ChoiceRow):
                field.looked_at.connect(lambda code, name=name: self.code_looked_at.emit(name, code))
        self.sources.failed.connect(self.failed)
        self._theme.changed.connect(self._draw_glyphs)

    def _on_field_changed(self, name: str) -> None:
        if self._is_loading:
            return
        self.frames[name].clear_notice()
        self.field_changed.emit(name)
        self.changed.emit()

    @Slot()
    def _draw_glyphs(self) -> None:
        for direction in Direction:
            self._direction.set_icon(direction, self._glyph(direction))

    def _glyph(self, direction: Direction) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(_GLYPH, _GLYPH) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = pixmap.rect().toRectF().center() / ratio
        draw_direction(painter, centre, _GLYPH - 3, direction, self._theme.palette)
        painter.end()
        return QIcon(pixmap)


def _word(text: str) -> str:
    return text[:1].upper() + text[1:]
