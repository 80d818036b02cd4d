"""The panel in which a source is found in the bibliography, or a new one is typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.editor.bibliography import Bibliography
from eurasia_desktop.ui.editor.guarded_line import GuardedLine
from eurasia_desktop.ui.editor.new_source_form import NewSourceForm
from eurasia_desktop.ui.editor.source_words import caption_of
from eurasia_desktop.ui.theme import Theme

_ID_ROLE = Qt.ItemDataRole.UserRole
_LIST_HEIGHT = 168


class SourcePicker(QFrame):
    """A search line with its results; `new_form` in their place when a source is typed."""

    chosen = Signal(str)
    """Carries the id of a source of the bibliography."""
    closed = Signal()
    failed = Signal(object)
    """Carries the `EnvironmentFault` where the bibliography cannot be read."""

    def __init__(self, bibliography: Bibliography, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bibliography = bibliography
        self._taken: tuple[str, ...] = ()
        self.setObjectName("sourcePicker")
        self.setProperty("role", "inset")
        self.search = GuardedLine("sourceSearchField", self)
        self.search.setPlaceholderText(tr("Title, publisher, author, id"))
        self.search.setAccessibleName(tr("Find a source"))
        self.results = QListWidget(self)
        self.results.setObjectName("sourceResults")
        self.results.setAccessibleName(tr("Sources found"))
        self.new_form = NewSourceForm(bibliography, theme, self)
        self._build_ui()
        self._connect()

    def open(self, taken: tuple[str, ...]) -> None:
        """Show the search, without the sources already chosen."""
        self._taken = taken
        self._show_search()
        self.show()
        self._find()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_taken(self, taken: tuple[str, ...]) -> None:
        """Leave out these sources from now on."""
        self._taken = taken
        if self.isVisible():
            self._find()

    @property
    def has_text(self) -> bool:
        """Whether a new source is being typed."""
        return self.new_form.has_text

    def clear(self) -> None:
        """Empty search and new source."""
        self.search.clear()
        self.new_form.clear()
        self._show_search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the search line work on the results."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self._choose_current()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc while no new source is being typed; Enter on the list chooses."""
        if event.key() == Qt.Key.Key_Escape and not self.has_text:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.results.hasFocus():
            self._choose_current()
        else:
            super().keyPressEvent(event)

    def _build_ui(self) -> None:
        self.results.setUniformItemSizes(False)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.results.setWordWrap(True)
        self.results.setFixedHeight(scaled_px(_LIST_HEIGHT))
        self._nothing = QLabel(tr("No source has these words. Type it as a new source."), self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("role", "caption")
        self._nothing.setWordWrap(True)
        self._new_button = QPushButton(tr("New source…"), self)
        self._new_button.setObjectName("newSourceButton")
        self._new_button.setAutoDefault(True)
        self._close_button = QPushButton(tr("Close"), self)
        self._close_button.setObjectName("closeSourcePickerButton")
        self._close_button.setAutoDefault(True)
        self._search_part = QWidget(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._new_button)
        buttons.addStretch(1)
        buttons.addWidget(self._close_button)
        part = QVBoxLayout(self._search_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(6)
        part.addWidget(self.search)
        part.addWidget(self.results)
        part.addWidget(self._nothing)
        part.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._search_part)
        column.addWidget(self.new_form)
        self.new_form.hide()

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._find)
        self.results.itemClicked.connect(self._choose_current)
        self._new_button.clicked.connect(self._on_new_requested)
        self._close_button.clicked.connect(self.closed)
        self.new_form.cancelled.connect(self._on_new_cancelled)

    def _show_search(self) -> None:
        is_new = self.new_form.has_text
        self.new_form.setVisible(is_new)
        self._search_part.setVisible(not is_new)

    @Slot()
    def _find(self) -> None:
        self.results.clear()
        if not self.isVisible():
            return
        try:
            found = self._bibliography.search(self.search.text(), without=self._taken)
        except EnvironmentFault as fault:
            self.failed.emit(fault)
            return
        for source in found:
            item = QListWidgetItem(f"{source.title}\n{caption_of(source)}")
            item.setData(_ID_ROLE, source.id)
            self.results.addItem(item)
        self.results.setCurrentRow(0 if self.search.text().strip() and found else -1)
        self._nothing.setVisible(not found)
        self.results.setVisible(bool(found))

    def _step(self, step: int) -> None:
        row = self.results.currentRow() + step
        if 0 <= row < self.results.count():
            self.results.setCurrentRow(row)

    @Slot()
    def _choose_current(self) -> None:
        item: QListWidgetItem | None = self.results.currentItem()
        if item is not None:
            ident = str(item.data(_ID_ROLE))
            self.search.clear()  # finds anew, which deletes the item
            self.chosen.emit(ident)

    @Slot()
    def _on_new_requested(self) -> None:
        self._search_part.hide()
        self.new_form.show()
        self.new_form.begin(self.search.text().strip())

    @Slot()
    def _on_new_cancelled(self) -> None:
        self._show_search()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
