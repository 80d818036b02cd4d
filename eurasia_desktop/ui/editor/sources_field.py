"""The sources a development rests on, and the way to add one."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.bibliography import Bibliography
from eurasia_desktop.ui.editor.new_source_form import NewSourceForm
from eurasia_desktop.ui.editor.source_picker import SourcePicker
from eurasia_desktop.ui.editor.source_words import caption_of
from eurasia_desktop.ui.theme import Theme


class SourcesField(QFrame):
    """Chosen sources by title, publisher and date; `picker`, the panel to add more, is placed by the form."""

    changed = Signal()
    failed = Signal(object)
    """Carries the `EnvironmentFault` where the bibliography cannot be read."""
    stops_changed = Signal()
    """There is one more widget that Tab stops at."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bibliography = Bibliography(workspace)
        self._idents: list[str] = []
        self._rows: dict[str, _SourceRow] = {}
        self.setObjectName("sourcesField")
        self.setProperty("role", "field")
        self._rows_box = QWidget(self)  # made before the button: Tab stops in the order of their making
        self._list = QVBoxLayout(self._rows_box)
        self.add_button = QPushButton(tr("Add source…"), self)
        self.add_button.setObjectName("addSourceButton")
        self.add_button.setAutoDefault(True)
        self.picker = SourcePicker(self._bibliography, theme, self)
        self._build_ui()
        self._connect()

    def idents(self) -> tuple[str, ...]:
        """Return the ids of the chosen sources, in order."""
        return tuple(self._idents)

    def new_sources(self) -> list[Source]:
        """Return those of the chosen sources that are not in the workspace yet.

        Raises:
            EnvironmentFault: the workspace cannot be read.
        """
        return self._bibliography.typed(self._idents)

    def set_idents(self, idents: Iterable[str]) -> None:
        """Show these sources."""
        wanted = list(idents)
        for ident in [ident for ident in self._idents if ident not in wanted]:
            self._drop(ident)
        for ident in wanted:
            self._put(ident)
        self._show_state()

    def clear_panel(self) -> None:
        """Close the panel and forget what was typed in it and the sources typed for a draft that is done with."""
        self.picker.clear()
        self.picker.hide()
        self.add_button.show()
        self._bibliography.forget_typed()

    def refresh(self) -> None:
        """Read the bibliography anew: a source changed."""
        self._bibliography.forget()
        for ident, row in self._rows.items():
            row.show_source(self._get(ident))
        self.picker.set_taken(self.idents())

    @property
    def has_unfinished_source(self) -> bool:
        """Whether a new source is typed and not added yet."""
        return self.picker.has_text

    def finish_source(self) -> bool:
        """Add the source being typed; False where it lacks something, which is shown."""
        return not self.picker.has_text or self.picker.new_form.add()

    def take_focus(self) -> None:
        """Put the focus where the next source is chosen or typed."""
        target: QWidget = self.add_button
        if self.picker.isVisible():
            target = self.picker.new_form if self.picker.new_form.isVisible() else self.picker.search
        if isinstance(target, NewSourceForm):
            target.begin()
        else:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_ui(self) -> None:
        self._none = QLabel(tr("No source yet"), self)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setProperty("role", "caption")
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(7, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self._none)
        column.addWidget(self._rows_box)
        self._rows_box.hide()
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.picker.hide()

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._on_add_requested)
        self.picker.chosen.connect(self._on_chosen)
        self.picker.closed.connect(self._on_closed)
        self.picker.failed.connect(self.failed)
        self.picker.new_form.added.connect(self._on_new_source)
        self.picker.new_form.existing_chosen.connect(self._on_existing_chosen)
        self.picker.new_form.changed.connect(self.changed)

    @Slot()
    def _on_add_requested(self) -> None:
        self.add_button.hide()
        self.picker.open(self.idents())

    @Slot()
    def _on_closed(self) -> None:
        self.picker.search.clear()
        self.add_button.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picker.hide()

    @Slot(str)
    def _on_chosen(self, ident: str) -> None:
        self._put(ident)
        self._show_state()
        self.picker.set_taken(self.idents())
        self.changed.emit()

    @Slot(object)
    def _on_new_source(self, source: Source) -> None:
        self._bibliography.put_typed(source)
        self._on_chosen(source.id)
        self._on_closed()

    @Slot(str)
    def _on_existing_chosen(self, ident: str) -> None:
        self._on_chosen(ident)
        self._on_closed()

    def _put(self, ident: str) -> None:
        if ident in self._rows:
            return
        row = _SourceRow(ident, self._rows_box)
        row.show_source(self._get(ident))
        row.remove_requested.connect(self._on_remove_requested)
        self._idents.append(ident)
        self._rows[ident] = row
        self._list.addWidget(row)
        self._rows_box.show()
        self.stops_changed.emit()

    def _drop(self, ident: str) -> None:
        row = self._rows.pop(ident)
        self._idents.remove(ident)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot(str)
    def _on_remove_requested(self, ident: str) -> None:
        (self.picker.search if self.picker.isVisible() else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(ident)
        self._show_state()
        self.picker.set_taken(self.idents())
        self.changed.emit()

    def _show_state(self) -> None:
        self._none.setVisible(not self._idents)
        self._rows_box.setVisible(bool(self._idents))

    def _get(self, ident: str) -> Source | None:
        try:
            return self._bibliography.get(ident)
        except EnvironmentFault as fault:
            self.failed.emit(fault)
            return None


class _SourceRow(QWidget):
    """One chosen source with its remove button."""

    remove_requested = Signal(str)

    def __init__(self, ident: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ident = ident
        self.setObjectName(f"source_{ident}")
        self._title = QLabel(ident, self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._caption = QLabel(self)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setProperty("role", "caption")
        self._caption.setWordWrap(True)
        self.cross = QToolButton(self)
        self.cross.setObjectName(f"removeSource_{ident}")
        self.cross.setText("×")
        self.cross.setProperty("role", "chip_cross")
        self.cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cross.clicked.connect(lambda: self.remove_requested.emit(self._ident))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(texts, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)

    def show_source(self, source: Source | None) -> None:
        """Show title, publisher and date; the bare id where the source is gone."""
        title = source.title if source else self._ident
        self._title.setText(title)
        self._caption.setText(caption_of(source) if source else tr("not in the bibliography"))
        self.cross.setAccessibleName(tr("Remove the source {title}", title=title))
        self.cross.setToolTip(tr("Remove"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove at Del, as a chip is."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.remove_requested.emit(self._ident)
        else:
            super().keyPressEvent(event)
