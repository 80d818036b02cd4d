"""The bibliography."""

import sqlite3
from collections.abc import Iterable
from typing import Final

from eurasia_desktop.domain.development import SourceId
from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.vocabulary import Reuse, SourceKind

_COLUMNS: Final = """
SELECT id, kind, title, author, publisher, published, url, licence, reuse, accessed, notes FROM source
"""
_ONE: Final = _COLUMNS + "WHERE id = :id"
_IDS: Final = "SELECT id FROM source"
_ALL: Final = _COLUMNS + "ORDER BY title, id"


class SourceRepository:
    """Reads the `source` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, ident: str) -> Source | None:
        """Return one source, or None where there is none of that id."""
        row = self._connection.execute(_ONE, {"id": ident}).fetchone()
        return None if row is None else source_of(row)

    def many(self, idents: Iterable[str]) -> list[Source]:
        """Return the sources of these ids, in their order; unknown ids are left out."""
        return [source for ident in idents if (source := self.get(ident)) is not None]

    def ids(self) -> set[str]:
        """Return all source ids."""
        return {row[0] for row in self._connection.execute(_IDS).fetchall()}

    def all(self) -> list[Source]:
        """Return the whole bibliography in order of title."""
        return [source_of(row) for row in self._connection.execute(_ALL).fetchall()]


def source_of(row: tuple[str, ...]) -> Source:
    """Build a source from a row of the columns above."""
    ident, kind, title, author, publisher, published, url, licence, reuse, accessed, notes = row
    return Source(
        SourceId(ident), SourceKind(kind), title, author, publisher, published, url, licence, Reuse(reuse), accessed,
        notes,
    )  # fmt: skip
