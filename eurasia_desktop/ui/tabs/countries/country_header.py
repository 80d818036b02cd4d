"""The head of a country's page: name, standing, memberships as chips."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eurasia_desktop.domain.vocabulary import Role
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.country_profile import Chip, CountryProfile
from eurasia_desktop.ui.widgets.flow_row import FlowRow
from eurasia_desktop.ui.widgets.text import plain_label

_FULL = {Role.MEMBER}
_HALF = {Role.OBSERVER, Role.PARTNER, Role.DIALOGUE_PARTNER, Role.PARTICIPANT, Role.ASSOCIATE}


class CountryHeader(QWidget):
    """Shows a `CountryProfile`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = plain_label("page_title", self)
        self.name.setObjectName("countryName")
        self.standing = plain_label("muted", self)
        self.standing.setObjectName("countryStanding")
        self.with_russia = FlowRow(self)
        self.with_russia.setObjectName("membershipsWithRussia")
        self.without_russia = FlowRow(self)
        self.without_russia.setObjectName("membershipsWithoutRussia")
        self._build_ui()

    def show_profile(self, profile: CountryProfile) -> None:
        """Show a country's name, standing and memberships."""
        self.name.setText(profile.name)
        self.standing.setText(profile.standing)
        self.with_russia.set_chips(tr("With Russia"), [_texts(chip) for chip in profile.with_russia])
        self.without_russia.set_chips(tr("Without Russia"), [_texts(chip) for chip in profile.without_russia])
        self.without_russia.setVisible(bool(profile.without_russia))

    def _build_ui(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.name, 0, Qt.AlignmentFlag.AlignBaseline)
        title.addWidget(self.standing, 1, Qt.AlignmentFlag.AlignBaseline)
        chips = QHBoxLayout()
        chips.setSpacing(16)
        chips.addWidget(self.with_russia, 3)
        chips.addWidget(self.without_russia, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(title)
        layout.addLayout(chips)


def _texts(chip: Chip) -> tuple[str, str, str]:
    glyph = "◐" if chip.is_clouded or chip.role in _HALF else "●" if chip.role in _FULL else "○"
    return f"{glyph} {chip.name} {chip.text}", f"{glyph} {chip.name}", chip.tooltip
