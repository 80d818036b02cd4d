"""One development to and from its rows: the event itself and its lists of actors, bodies, sources and tags."""

import sqlite3
from collections.abc import Iterable
from typing import Final

from eurasia_desktop.domain.dates import EventDate, parse_edtf
from eurasia_desktop.domain.development import Development, EventId, OrganisationCode, SourceId
from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Verification

_EVENT: Final = """
SELECT title, date_text, edtf, category, mechanism, direction, intensity, confidence, verification, summary,
    coalesce(notes, ''), since_version
FROM event WHERE id = :id
"""
_ACTORS: Final = """
SELECT coalesce(country, organisation) FROM event_actor WHERE event = :id AND role = :role ORDER BY position
"""
_ORGANISATIONS: Final = "SELECT organisation FROM event_organisation WHERE event = :id ORDER BY position"
_SOURCES: Final = "SELECT source FROM event_source WHERE event = :id ORDER BY position"
_TAGS: Final = "SELECT tag FROM event_tag WHERE event = :id ORDER BY position"
_PUT: Final = """
INSERT INTO event (id, title, date_text, edtf, earliest, latest, precision, is_period, category, mechanism, direction,
    intensity, confidence, verification, summary, notes, since_version)
VALUES (:id, :title, :date_text, :edtf, :earliest, :latest, :precision, :is_period, :category, :mechanism, :direction,
    :intensity, :confidence, :verification, :summary, :notes, :since_version)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, date_text = excluded.date_text, edtf = excluded.edtf,
    earliest = excluded.earliest, latest = excluded.latest, precision = excluded.precision,
    is_period = excluded.is_period, category = excluded.category, mechanism = excluded.mechanism,
    direction = excluded.direction, intensity = excluded.intensity, confidence = excluded.confidence,
    verification = excluded.verification, summary = excluded.summary, notes = excluded.notes,
    since_version = excluded.since_version
"""
_CLEAR_LISTS: Final = (
    "DELETE FROM event_actor WHERE event = :id",
    "DELETE FROM event_organisation WHERE event = :id",
    "DELETE FROM event_source WHERE event = :id",
    "DELETE FROM event_tag WHERE event = :id",
)
_PUT_ACTOR: Final = """
INSERT INTO event_actor (event, role, position, country, organisation)
SELECT :event, :role, :position, (SELECT code FROM country WHERE code = :code),
    CASE WHEN EXISTS (SELECT 1 FROM country WHERE code = :code) THEN NULL ELSE :code END
"""
_PUT_ORGANISATION: Final = """
INSERT INTO event_organisation (event, position, organisation) VALUES (:event, :position, :code)
"""
_PUT_SOURCE: Final = "INSERT INTO event_source (event, position, source) VALUES (:event, :position, :code)"
_PUT_TAG: Final = "INSERT INTO event_tag (event, position, tag) VALUES (:event, :position, :code)"
_DELETE: Final = "DELETE FROM event WHERE id = :id"


def read_event(connection: sqlite3.Connection, ident: str) -> Development | None:
    """Return one development with all its lists, or None where there is none of that id."""
    row = connection.execute(_EVENT, {"id": ident}).fetchone()
    if row is None:
        return None
    (
        title,
        date_text,
        edtf,
        category,
        mechanism,
        direction,
        intensity,
        confidence,
        verification,
        summary,
        notes,
        since,
    ) = row
    derived = parse_edtf(edtf)
    return Development(
        id=EventId(ident),
        title=title,
        date=EventDate(
            date_text, edtf, derived.earliest, derived.latest, derived.precision, is_period=derived.is_period
        ),
        category=Category(category),
        mechanism=Mechanism(mechanism),
        direction=Direction(direction),
        intensity=intensity,
        confidence=Confidence(confidence),
        verification=Verification(verification),
        summary=summary,
        initiators=_codes(connection, _ACTORS, ident, "initiator"),
        targets=_codes(connection, _ACTORS, ident, "target"),
        organisations=tuple(OrganisationCode(code) for code in _codes(connection, _ORGANISATIONS, ident)),
        sources=tuple(SourceId(code) for code in _codes(connection, _SOURCES, ident)),
        tags=_codes(connection, _TAGS, ident),
        notes=notes,
        since_version=since,
    )


def write_event(connection: sqlite3.Connection, development: Development) -> None:
    """Insert or replace one development with all its lists; inside the caller's transaction.

    Raises:
        sqlite3.IntegrityError: a code it names is not in the workspace.
    """
    date = development.date
    connection.execute(
        _PUT,
        {
            "id": development.id,
            "title": development.title,
            "date_text": date.text,
            "edtf": date.edtf,
            "earliest": date.earliest.isoformat(),
            "latest": date.latest.isoformat(),
            "precision": date.precision,
            "is_period": int(date.is_period),
            "category": development.category,
            "mechanism": development.mechanism,
            "direction": development.direction,
            "intensity": development.intensity,
            "confidence": development.confidence,
            "verification": development.verification,
            "summary": development.summary,
            "notes": development.notes or None,
            "since_version": development.since_version,
        },
    )
    for statement in _CLEAR_LISTS:
        connection.execute(statement, {"id": development.id})
    _put_list(connection, _PUT_ACTOR, development.id, development.initiators, "initiator")
    _put_list(connection, _PUT_ACTOR, development.id, development.targets, "target")
    _put_list(connection, _PUT_ORGANISATION, development.id, development.organisations)
    _put_list(connection, _PUT_SOURCE, development.id, development.sources)
    _put_list(connection, _PUT_TAG, development.id, development.tags)


def delete_event(connection: sqlite3.Connection, ident: str) -> None:
    """Remove one development and its lists; inside the caller's transaction."""
    connection.execute(_DELETE, {"id": ident})


def _codes(connection: sqlite3.Connection, statement: str, ident: str, role: str = "") -> tuple[str, ...]:
    return tuple(row[0] for row in connection.execute(statement, {"id": ident, "role": role}).fetchall())


def _put_list(connection: sqlite3.Connection, statement: str, event: str, codes: Iterable[str], role: str = "") -> None:
    connection.executemany(
        statement,
        [
            {"event": event, "role": role, "position": position, "code": code}
            for position, code in enumerate(dict.fromkeys(codes))
        ],
    )
