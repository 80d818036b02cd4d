"""Records as plain JSON fields: what the change log stores and what an undo puts back."""

import sqlite3
from typing import Any, Final

from eurasia_desktop.database.event_rows import delete_event, read_event, write_event
from eurasia_desktop.domain.changes import RecordKind
from eurasia_desktop.domain.dates import EventDate, parse_edtf
from eurasia_desktop.domain.development import Development, EventId, OrganisationCode, SourceId
from eurasia_desktop.domain.errors import InternalError
from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Verification

Fields = dict[str, Any]  # Any: JSON values

_EVENT_LISTS: Final = ("initiators", "targets", "organisations", "sources", "tags")
_EVENT_TEXTS: Final = (
    "title", "category", "mechanism", "direction", "intensity", "confidence", "verification", "summary", "notes",
    "since_version",
)  # fmt: skip
_SOURCE_FIELDS: Final = (
    "kind", "title", "author", "publisher", "published", "url", "licence", "reuse", "accessed", "notes",
    "since_version",
)  # fmt: skip
_SOURCE: Final = f"SELECT {', '.join(_SOURCE_FIELDS)} FROM source WHERE id = :id"  # noqa: S608 - constant names
_PUT_SOURCE: Final = f"""
INSERT INTO source (id, {", ".join(_SOURCE_FIELDS)}) VALUES (:id, {", ".join(f":{f}" for f in _SOURCE_FIELDS)})
ON CONFLICT (id) DO UPDATE SET {", ".join(f"{f} = excluded.{f}" for f in _SOURCE_FIELDS)}
"""  # noqa: S608 - constant names
_DELETE_SOURCE: Final = "DELETE FROM source WHERE id = :id"


def event_fields(development: Development) -> Fields:
    """Return a development's fields; derived dates are left out, since the EDTF text gives them."""
    fields: Fields = {name: getattr(development, name) for name in _EVENT_TEXTS}
    fields |= {name: list(getattr(development, name)) for name in _EVENT_LISTS}
    return fields | {"date_text": development.date.text, "edtf": development.date.edtf}


def read_fields(connection: sqlite3.Connection, kind: RecordKind, ident: str) -> Fields | None:
    """Return a stored record's fields, or None where there is none of that id.

    Raises:
        InternalError: a kind of record that cannot be edited.
    """
    if kind is RecordKind.EVENT:
        development = read_event(connection, ident)
        return None if development is None else event_fields(development)
    if kind is RecordKind.SOURCE:
        row = connection.execute(_SOURCE, {"id": ident}).fetchone()
        return None if row is None else dict(zip(_SOURCE_FIELDS, row, strict=True))
    raise InternalError(f"a {kind} cannot be edited")


def write_fields(connection: sqlite3.Connection, kind: RecordKind, ident: str, fields: Fields) -> None:
    """Store a whole record; inside the caller's transaction.

    Raises:
        InternalError: a kind of record that cannot be edited.
    """
    if kind is RecordKind.EVENT:
        write_event(connection, _development(ident, fields))
    elif kind is RecordKind.SOURCE:
        connection.execute(_PUT_SOURCE, {"id": ident} | fields)
    else:
        raise InternalError(f"a {kind} cannot be edited")


def delete_record(connection: sqlite3.Connection, kind: RecordKind, ident: str) -> None:
    """Remove a record; inside the caller's transaction; the change log keeps it."""
    if kind is RecordKind.EVENT:
        delete_event(connection, ident)
    else:
        connection.execute(_DELETE_SOURCE, {"id": ident})


def _development(ident: str, fields: Fields) -> Development:
    derived = parse_edtf(fields["edtf"])
    return Development(
        id=EventId(ident),
        title=fields["title"],
        date=EventDate(
            fields["date_text"], fields["edtf"], derived.earliest, derived.latest, derived.precision,
            is_period=derived.is_period,
        ),
        category=Category(fields["category"]),
        mechanism=Mechanism(fields["mechanism"]),
        direction=Direction(fields["direction"]),
        intensity=fields["intensity"],
        confidence=Confidence(fields["confidence"]),
        verification=Verification(fields["verification"]),
        summary=fields["summary"],
        initiators=tuple(fields["initiators"]),
        targets=tuple(fields["targets"]),
        organisations=tuple(OrganisationCode(code) for code in fields["organisations"]),
        sources=tuple(SourceId(source) for source in fields["sources"]),
        tags=tuple(fields["tags"]),
        notes=fields["notes"] or "",
        since_version=fields["since_version"],
    )  # fmt: skip
