"""What the window is looking at: one as-of date, one selection, shared by all tabs."""

import datetime

from PySide6.QtCore import QObject, Signal

from eurasia_desktop.domain.development import CountryCode, OrganisationCode


class ViewContext(QObject):
    """The state that tabs observe and ask to change; tabs never talk to one another."""

    as_of_changed = Signal(object)
    country_changed = Signal(str)
    organisation_changed = Signal(str)
    event_changed = Signal(str)

    def __init__(self, as_of: datetime.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._as_of = as_of
        self._country = CountryCode("")
        self._organisation = OrganisationCode("")
        self._event = ""

    @property
    def as_of(self) -> datetime.date:
        """The date in force for the whole window."""
        return self._as_of

    @property
    def country(self) -> CountryCode:
        """The country looked at, or "" before one was chosen."""
        return self._country

    @property
    def organisation(self) -> OrganisationCode:
        """The organisation looked at, or "" before one was chosen."""
        return self._organisation

    @property
    def selected_event(self) -> str:
        """The development selected, or ""."""
        return self._event

    def set_as_of(self, day: datetime.date) -> None:
        """Look at the world as of `day`."""
        if day != self._as_of:
            self._as_of = day
            self.as_of_changed.emit(day)

    def select_country(self, code: str) -> None:
        """Look at a country."""
        if code != self._country:
            self._country = CountryCode(code)
            self.country_changed.emit(code)

    def select_organisation(self, code: str) -> None:
        """Look at an organisation."""
        if code != self._organisation:
            self._organisation = OrganisationCode(code)
            self.organisation_changed.emit(code)

    def select_event(self, ident: str) -> None:
        """Select a development in every tab; "" selects none."""
        if ident != self._event:
            self._event = ident
            self.event_changed.emit(ident)
