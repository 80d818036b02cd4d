"""Organisations, treaties and clubs."""

import datetime
import sqlite3
from typing import Final

from eurasia_desktop.domain.development import OrganisationCode
from eurasia_desktop.domain.records import Organisation
from eurasia_desktop.domain.vocabulary import DatePrecision, Verification

_ALL: Final = """
SELECT code, short_name, name, kind, leadership, founded, founded_precision, dissolved, seat, founding_document,
    verification, notes
FROM organisation ORDER BY short_name
"""


class OrganisationRepository:
    """Reads the `organisation` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> dict[OrganisationCode, Organisation]:
        """Return every organisation by code, in order of short name."""
        return {OrganisationCode(row[0]): _organisation(row) for row in self._connection.execute(_ALL).fetchall()}


def _organisation(row: tuple[str, ...]) -> Organisation:
    code, short_name, name, kind, leadership, founded, precision, dissolved, seat, document, verification, notes = row
    return Organisation(
        code=OrganisationCode(code),
        short_name=short_name,
        name=name,
        kind=kind,
        is_russian_led=leadership == "russian_led",
        founded=datetime.date.fromisoformat(founded),
        founded_precision=DatePrecision(precision),
        dissolved=datetime.date.fromisoformat(dissolved) if dissolved else None,
        seat=seat,
        founding_document=document,
        verification=Verification(verification),
        notes=notes,
    )
