"""A fingerprint of what a database says, whatever the order its rows came in or the bytes they are packed in."""

import hashlib
import json
import sqlite3
from typing import Final

HASH_KEY: Final = "content_hash"
GENERATOR_KEY: Final = "generator"

_TABLES: Final = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
)
_COLUMNS: Final = "SELECT name, pk FROM pragma_table_info(:table) ORDER BY cid"


def content_hash(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 of every table, its rows in the order of the primary key.

    Each table gives a line with its name and columns, each row a line with its values, all in JSON without blanks. Of
    `meta` the hash itself and the name of the program that wrote the file are left out: they are not what it says.
    """
    digest = hashlib.sha256()
    for (table,) in connection.execute(_TABLES).fetchall():
        columns = connection.execute(_COLUMNS, {"table": table}).fetchall()
        key = ", ".join(f'"{name}"' for name, position in sorted(columns, key=lambda c: c[1]) if position)
        _add(digest, [table, *(name for name, _ in columns)])
        rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY {key}')  # noqa: S608 - names of our own schema
        for row in rows:
            if table != "meta" or row[0] not in (HASH_KEY, GENERATOR_KEY):
                _add(digest, row)
    return digest.hexdigest()


def _add(digest: "hashlib._Hash", values: object) -> None:
    digest.update(json.dumps(values, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode())
    digest.update(b"\n")
