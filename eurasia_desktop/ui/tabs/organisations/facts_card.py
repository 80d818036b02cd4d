"""The card with the facts of a body: founded, by which document, seat, members, how checked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.organisation_profile import Fact, OrganisationProfile
from eurasia_desktop.ui.widgets.text import plain_label

_LONG: Final = 34
_COLUMNS: Final = 6


class FactsCard(QFrame):
    """Shows the facts and notes of an `OrganisationProfile`; takes the focus, so that they are read as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("organisationFacts")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.warning = plain_label("warning", self, wraps=True)
        self.warning.setObjectName("organisationWarning")
        self.notes = plain_label("label", self, wraps=True)
        self.notes.setObjectName("organisationNotes")
        self._pairs = [(plain_label("label", self), plain_label("", self, wraps=True)) for _ in range(_COLUMNS)]
        self._grid = QGridLayout()
        self._build_ui()

    def show_profile(self, profile: OrganisationProfile) -> None:
        """Show the facts of a body as of the date in force."""
        self.warning.setText(profile.warning)
        self.warning.setVisible(bool(profile.warning))
        self.notes.setText(profile.notes)
        self.notes.setVisible(bool(profile.notes))
        self._show_facts(profile.facts)
        spoken = "; ".join(f"{fact.name}: {fact.text}" for fact in profile.facts)
        self.setAccessibleName(tr("Facts of {name}", name=profile.name))
        self.setAccessibleDescription(" ".join(part for part in (profile.warning, spoken, profile.notes) if part))

    def texts(self) -> list[str]:
        """Return what is shown, fact by fact."""
        return [f"{name.text()}: {value.text()}" for name, value in self._pairs if not name.isHidden()]

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        for column, (name, value) in enumerate(self._pairs):
            is_used = column < len(facts)
            name.setVisible(is_used)
            value.setVisible(is_used)
            if is_used:
                _fill(name, value, facts[column])
            is_long = is_used and len(facts[column].text) > _LONG
            value.setWordWrap(is_long)
            self._grid.setColumnStretch(column, 1 if is_long else 0)

    def _build_ui(self) -> None:
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(1)
        for column, (name, value) in enumerate(self._pairs):
            self._grid.addWidget(name, 0, column, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(value, 1, column, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.warning)
        layout.addLayout(self._grid)
        layout.addWidget(self.notes)


def _fill(name: QLabel, value: QLabel, fact: Fact) -> None:
    name.setText(fact.name)
    value.setText(fact.text)
    value.setAccessibleName(f"{fact.name}: {fact.text}")
