"""Look a whole workspace over: the file, the references between rows, the vocabularies."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from eurasia_desktop.domain.dates import parse_edtf
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.wording import tr

_EVENTS_WITHOUT_SOURCE: Final = """
SELECT id FROM event AS e WHERE NOT EXISTS (SELECT 1 FROM event_source AS s WHERE s.event = e.id) ORDER BY id
"""
_EVENTS_WITHOUT_ACTOR: Final = """
SELECT id FROM event AS e
WHERE NOT EXISTS (SELECT 1 FROM event_actor AS a WHERE a.event = e.id) ORDER BY id
"""
_EVENT_DATES: Final = "SELECT id, edtf, earliest, latest, precision, is_period FROM event ORDER BY id"
_VOCABULARIES: Final = {
    "category": """
        SELECT id, category FROM event WHERE category NOT IN (SELECT code FROM codebook WHERE field = 'category')""",
    "mechanism": """
        SELECT id, mechanism FROM event WHERE mechanism NOT IN (SELECT code FROM codebook WHERE field = 'mechanism')""",
    "direction": """
        SELECT id, direction FROM event WHERE direction NOT IN (SELECT code FROM codebook WHERE field = 'direction')""",
    "role": "SELECT id, role FROM membership WHERE role NOT IN (SELECT code FROM codebook WHERE field = 'role')",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a workspace: where, and what."""

    place: str
    reason: str


def check_workspace(connection: sqlite3.Connection) -> list[Finding]:
    """Return everything found wrong, most serious first; empty for a sound workspace.

    Raises:
        sqlite3.DatabaseError: the file is too damaged to be read at all.
    """
    findings = [
        Finding("file", str(row[0]))
        for row in connection.execute("PRAGMA integrity_check").fetchall()
        if row[0] != "ok"
    ]
    findings += [
        Finding(f"{table} row {rowid}", tr("names a {parent} that does not exist", parent=parent))
        for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall()
    ]
    findings += [
        Finding(f"event {ident}", tr("has no source"))
        for (ident,) in connection.execute(_EVENTS_WITHOUT_SOURCE).fetchall()
    ]
    findings += [
        Finding(f"event {ident}", tr("has no actor"))
        for (ident,) in connection.execute(_EVENTS_WITHOUT_ACTOR).fetchall()
    ]
    for field, statement in _VOCABULARIES.items():
        findings += [
            Finding(ident, tr("{field} “{code}” is not in the codebook", field=field, code=code))
            for ident, code in connection.execute(statement).fetchall()
        ]
    return findings + _date_findings(connection)


def _date_findings(connection: sqlite3.Connection) -> list[Finding]:
    findings = []
    for ident, edtf, *derived in connection.execute(_EVENT_DATES).fetchall():
        try:
            date = parse_edtf(edtf)
        except InvalidInput as error:
            findings.append(Finding(f"event {ident}", error.reason))
            continue
        wanted = [date.earliest.isoformat(), date.latest.isoformat(), str(date.precision), int(date.is_period)]
        if derived != wanted:
            findings.append(Finding(f"event {ident}", tr("its derived dates do not follow from “{edtf}”", edtf=edtf)))
    return findings
