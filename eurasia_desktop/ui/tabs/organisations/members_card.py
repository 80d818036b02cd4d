"""The card of a body's members on the date in force."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from eurasia_desktop.services.organisation_members import MemberLine
from eurasia_desktop.ui.tabs.organisations.member_table import MemberTable
from eurasia_desktop.ui.tabs.organisations.member_table_model import MemberTableModel
from eurasia_desktop.ui.theme import Theme
from eurasia_desktop.ui.widgets.development_table import ROW_HEIGHT
from eurasia_desktop.ui.widgets.text import plain_label

_LEAST_ROWS: Final = 3
_MOST_ROWS: Final = 9


class MembersCard(QFrame):
    """Shows who belongs how; scrolls inside itself where a body has many."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("membersCard")
        self.model = MemberTableModel(self)
        self.table = MemberTable(self.model, theme, self)
        self.title = plain_label("card_title", self)
        self.count = plain_label("label", self)
        self.count.setObjectName("memberCount")
        self._empty = plain_label("muted", self, wraps=True)
        self._empty.setObjectName("membersEmpty")
        self._build_ui()

    def show_members(self, title: str, count: str, lines: Sequence[MemberLine], empty_text: str) -> None:
        """Show the members under a title, or say why there are none."""
        self.title.setText(title)
        self.table.setAccessibleName(title)
        self.count.setText(count)
        self.model.set_lines(lines)
        rows = min(max(len(lines), _LEAST_ROWS), _MOST_ROWS)
        self.table.setMinimumHeight(ROW_HEIGHT * (rows + 1) + 6)
        self.table.setVisible(bool(lines))
        self._empty.setText(empty_text)
        self._empty.setVisible(not lines)

    def _build_ui(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(1)
        head.addWidget(self.title)
        head.addWidget(self.count)
        self._empty.setContentsMargins(12, 0, 12, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
