"""The card that lists developments: their number, what they are filtered by, the table."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eurasia_desktop.database.developments import EventFilter
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.models.development_table import DevelopmentTableModel
from eurasia_desktop.services.formatting import count
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.theme import Theme
from eurasia_desktop.ui.widgets.development_table import ROW_HEIGHT, DevelopmentTable
from eurasia_desktop.ui.widgets.text import plain_label

_ROWS_SHOWN = 9


class DevelopmentsCard(QFrame):
    """Shows the developments that pass a filter; scrolls inside itself."""

    event_selected = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("developmentsCard")
        self._model = DevelopmentTableModel(workspace, self)
        self.table = DevelopmentTable(self._model, theme, self)
        self.count_label = plain_label("muted", self)
        self.count_label.setObjectName("developmentCount")
        self._chip_row = QHBoxLayout()
        self._chips: list[QLabel] = []
        self._empty = plain_label("muted", self, wraps=True)
        self._build_ui()
        self.table.event_selected.connect(self.event_selected)
        self.table.edit_requested.connect(self.edit_requested)
        self.table.delete_requested.connect(self.delete_requested)

    def show_filter(self, event_filter: EventFilter, chips: Sequence[str], empty_text: str, selected: str) -> None:
        """Show what passes a filter, say by which, and keep the selection where it is still there."""
        self._model.show_filter(event_filter)
        number = len(self._model.ids)
        self.count_label.setText(count(number))
        self._set_chips(chips)
        self._empty.setText(empty_text)
        self._empty.setVisible(number == 0)
        self.table.setVisible(number > 0)
        self._fit_height(number)
        self.table.select(selected)

    def select(self, ident: str) -> None:
        """Show a development as selected."""
        self.table.select(ident)

    def _fit_height(self, number: int) -> None:
        """Be as high as the rows there are, up to the number after which the table scrolls."""
        self.table.ensurePolished()
        self.table.setFixedHeight(
            self.table.horizontalHeader().sizeHint().height() + ROW_HEIGHT * min(number, _ROWS_SHOWN)
        )

    def _set_chips(self, texts: Sequence[str]) -> None:
        for chip in self._chips:
            self._chip_row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [plain_label("chip", self, text) for text in texts]
        for chip in self._chips:
            self._chip_row.addWidget(chip)

    def _build_ui(self) -> None:
        self._chip_row.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(12, 9, 12, 9)
        head.setSpacing(8)
        head.addWidget(plain_label("card_title", self, tr("Developments")))
        head.addWidget(self.count_label)
        head.addSpacing(6)
        head.addLayout(self._chip_row)
        head.addStretch(1)
        self._empty.setContentsMargins(12, 0, 12, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table)
        layout.addWidget(self._empty)
