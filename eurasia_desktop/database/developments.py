"""Developments as lists, tables and timelines need them: ids first, rows on demand."""

import datetime
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from eurasia_desktop.database.event_rows import read_event
from eurasia_desktop.domain.development import Development
from eurasia_desktop.domain.vocabulary import Category, Confidence, DatePrecision, Direction, Mechanism, Verification


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which developments are meant; None or empty means no restriction.

    Attributes:
        country: an initiator or target.
        organisation: the frame, or an initiator or target.
        until: events that begin on or before this day.
    """

    country: str | None = None
    organisation: str | None = None
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """One development as tables and timelines show it; dates as `EventDate` explains them."""

    id: str
    title: str
    edtf: str
    earliest: datetime.date
    latest: datetime.date
    precision: DatePrecision
    is_period: bool
    category: Category
    mechanism: Mechanism
    direction: Direction
    intensity: int
    confidence: Confidence
    verification: Verification
    source_count: int
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    organisations: tuple[str, ...]


SORT_COLUMNS: Final = {
    "date": "e.earliest {way}, e.latest {way}, e.id",
    "direction": "e.direction {way}, e.earliest DESC, e.id",
    "intensity": "e.intensity {way}, e.earliest DESC, e.id",
    "title": "e.title COLLATE NOCASE {way}, e.id",
    "mechanism": "e.mechanism {way}, e.earliest DESC, e.id",
    "confidence": "e.confidence {way}, e.earliest DESC, e.id",
    "sources": "(SELECT count(*) FROM event_source AS s WHERE s.event = e.id) {way}, e.earliest DESC, e.id",
}
"""The columns a table can be sorted by, and the SQL that does it."""

_CONDITIONS: Final = {
    "country": "e.id IN (SELECT event FROM event_actor WHERE country = :country)",
    "organisation": """e.id IN (
        SELECT event FROM event_organisation WHERE organisation = :organisation
        UNION SELECT event FROM event_actor WHERE organisation = :organisation)""",
    "until": "e.earliest <= :until",
}
_ROWS: Final = """
SELECT e.id, e.title, e.edtf, e.earliest, e.latest, e.precision, e.is_period, e.category, e.mechanism, e.direction,
    e.intensity, e.confidence, e.verification,
    (SELECT count(*) FROM event_source AS s WHERE s.event = e.id),
    (SELECT group_concat(code, ';') FROM (SELECT coalesce(a.country, a.organisation) AS code FROM event_actor AS a
        WHERE a.event = e.id AND a.role = 'initiator' ORDER BY a.position)),
    (SELECT group_concat(code, ';') FROM (SELECT coalesce(a.country, a.organisation) AS code FROM event_actor AS a
        WHERE a.event = e.id AND a.role = 'target' ORDER BY a.position)),
    (SELECT group_concat(organisation, ';') FROM (SELECT organisation FROM event_organisation AS o
        WHERE o.event = e.id ORDER BY o.position))
FROM json_each(:ids) AS wanted JOIN event AS e ON e.id = wanted.value ORDER BY wanted.key
"""
_WANTED: Final = "SELECT e.id FROM json_each(:ids) AS wanted JOIN event AS e ON e.id = wanted.value"
_SIGNED: Final = """
SELECT e.earliest, e.direction, e.intensity FROM event AS e
WHERE e.id IN (SELECT event FROM event_actor WHERE country = :country) AND e.earliest > :after AND e.earliest <= :until
ORDER BY e.earliest, e.id
"""
_MOVEMENT: Final = """
SELECT country, sum(intensity * sign), count(*) FROM (
    SELECT DISTINCT a.country, e.id, e.intensity,
        CASE e.direction WHEN 'toward_russia' THEN 1 WHEN 'away_from_russia' THEN -1 ELSE 0 END AS sign
    FROM event AS e JOIN event_actor AS a ON a.event = e.id
    WHERE a.country IS NOT NULL AND e.earliest > :after AND e.earliest <= :until)
GROUP BY country
"""


class DevelopmentRepository:
    """Reads the `event` table and its lists."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, ident: str) -> Development | None:
        """Return one development whole, or None where there is none of that id."""
        return read_event(self._connection, ident)

    def ids(self, event_filter: EventFilter, sort: str = "date", *, is_descending: bool = True) -> list[str]:
        """Return the ids of the developments that pass the filter, sorted.

        Args:
            event_filter: which ones.
            sort: a key of `SORT_COLUMNS`.
            is_descending: newest, largest or last first.
        """
        values = {
            "country": event_filter.country,
            "organisation": event_filter.organisation,
            "until": event_filter.until and event_filter.until.isoformat(),
        }
        conditions = [_CONDITIONS[key] for key, value in values.items() if value is not None]
        order = SORT_COLUMNS[sort].format(way="DESC" if is_descending else "ASC")
        where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
        statement = f"SELECT e.id FROM event AS e {where}ORDER BY {order}"  # noqa: S608 - fixed fragments only
        return [row[0] for row in self._connection.execute(statement, values).fetchall()]

    def sorted_ids(self, idents: Sequence[str], sort: str, *, is_descending: bool) -> list[str]:
        """Return these ids sorted as `ids` sorts; ids that are gone are left out."""
        order = SORT_COLUMNS[sort].format(way="DESC" if is_descending else "ASC")
        statement = f"{_WANTED} ORDER BY {order}"
        return [row[0] for row in self._connection.execute(statement, {"ids": _json_list(idents)}).fetchall()]

    def rows(self, idents: Sequence[str]) -> list[EventRow]:
        """Return the rows of these ids in their order; ids that are gone are left out."""
        found = self._connection.execute(_ROWS, {"ids": _json_list(idents)}).fetchall()
        return [_row(row) for row in found]

    def signed_intensities(
        self, country: str, after: datetime.date, until: datetime.date
    ) -> list[tuple[datetime.date, int]]:
        """Return first day and direction × intensity of a country's developments in (after, until], oldest first."""
        values = {"country": country, "after": after.isoformat(), "until": until.isoformat()}
        return [
            (datetime.date.fromisoformat(earliest), Direction(direction).sign * intensity)
            for earliest, direction, intensity in self._connection.execute(_SIGNED, values).fetchall()
        ]

    def net_movement(self, after: datetime.date, until: datetime.date) -> dict[str, tuple[int, int]]:
        """Return per country the sum of direction × intensity and the number of developments in (after, until]."""
        rows = self._connection.execute(_MOVEMENT, {"after": after.isoformat(), "until": until.isoformat()}).fetchall()
        return {country: (total, count) for country, total, count in rows}


def _json_list(idents: Sequence[str]) -> str:
    return json.dumps(list(idents))


def _row(row: tuple[str, ...]) -> EventRow:
    (ident, title, edtf, earliest, latest, precision, is_period, category, mechanism, direction, intensity, confidence,
     verification, source_count, initiators, targets, organisations) = row  # fmt: skip
    return EventRow(
        id=ident,
        title=title,
        edtf=edtf,
        earliest=datetime.date.fromisoformat(earliest),
        latest=datetime.date.fromisoformat(latest),
        precision=DatePrecision(precision),
        is_period=bool(is_period),
        category=Category(category),
        mechanism=Mechanism(mechanism),
        direction=Direction(direction),
        intensity=int(intensity),
        confidence=Confidence(confidence),
        verification=Verification(verification),
        source_count=int(source_count),
        initiators=tuple(initiators.split(";")) if initiators else (),
        targets=tuple(targets.split(";")) if targets else (),
        organisations=tuple(organisations.split(";")) if organisations else (),
    )
