"""Memberships: who was what in which organisation, from when to when."""

import datetime
import sqlite3
from typing import Final

from eurasia_desktop.domain.development import CountryCode, OrganisationCode
from eurasia_desktop.domain.records import Membership
from eurasia_desktop.domain.vocabulary import DatePrecision, Role, Verification

_COLUMNS: Final = """
SELECT id, organisation, country, role, start_date, start_precision, end_date, end_precision, end_reason,
    verification, notes
FROM membership
"""
_ALL: Final = _COLUMNS + "ORDER BY organisation, start_date, id"
_OF_COUNTRY: Final = _COLUMNS + "WHERE country = :country ORDER BY organisation, start_date, id"
_OF_ORGANISATION: Final = _COLUMNS + "WHERE organisation = :organisation ORDER BY start_date, country, id"
_SOURCES: Final = """
SELECT s.source FROM membership AS m JOIN membership_source AS s ON s.membership = m.id
WHERE m.organisation = :organisation GROUP BY s.source ORDER BY count(*) DESC, s.source
"""


class MembershipRepository:
    """Reads the `membership` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Membership]:
        """Return every membership, by organisation and start."""
        return [_membership(row) for row in self._connection.execute(_ALL).fetchall()]

    def of_country(self, country: CountryCode) -> list[Membership]:
        """Return the memberships of one country, past and present."""
        return [_membership(row) for row in self._connection.execute(_OF_COUNTRY, {"country": country}).fetchall()]

    def of_organisation(self, organisation: OrganisationCode) -> list[Membership]:
        """Return the memberships in one organisation, past and present."""
        rows = self._connection.execute(_OF_ORGANISATION, {"organisation": organisation}).fetchall()
        return [_membership(row) for row in rows]

    def source_ids(self, organisation: OrganisationCode) -> list[str]:
        """Return the ids of the sources that the memberships of one organisation rest on, the most used first."""
        return [row[0] for row in self._connection.execute(_SOURCES, {"organisation": organisation}).fetchall()]


def _membership(row: tuple[str, ...]) -> Membership:
    ident, organisation, country, role, start, start_precision, end, end_precision, reason, verification, notes = row
    return Membership(
        id=ident,
        organisation=OrganisationCode(organisation),
        country=CountryCode(country),
        role=Role(role),
        start=datetime.date.fromisoformat(start),
        start_precision=DatePrecision(start_precision),
        end=datetime.date.fromisoformat(end) if end else None,
        end_precision=DatePrecision(end_precision) if end_precision else None,
        end_reason=reason,
        verification=Verification(verification),
        notes=notes,
    )
