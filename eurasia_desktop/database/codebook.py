"""The definitions shown beside the fields of the editor."""

import sqlite3
from dataclasses import dataclass
from typing import Final

_ALL: Final = "SELECT field, code, label, definition, example FROM codebook ORDER BY field, position"


@dataclass(frozen=True, slots=True)
class CodebookEntry:
    """The definition of one code, or of a whole field where `code` is `*`."""

    field: str
    code: str
    label: str
    definition: str
    example: str | None


class CodebookRepository:
    """Reads the `codebook` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def entries(self) -> dict[tuple[str, str], CodebookEntry]:
        """Return every definition by field and code."""
        rows = self._connection.execute(_ALL).fetchall()
        return {(row[0], row[1]): CodebookEntry(*row) for row in rows}
