"""What a workspace says of itself: data-set version and date, schema version, counts."""

import datetime
import sqlite3
from typing import Final

_VALUE: Final = "SELECT value FROM meta WHERE key = :key"
_PUT: Final = "INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value"
_COUNTS: Final = """
SELECT 'country', count(*) FROM country
UNION ALL SELECT 'organisation', count(*) FROM organisation
UNION ALL SELECT 'membership', count(*) FROM membership
UNION ALL SELECT 'event', count(*) FROM event
UNION ALL SELECT 'source', count(*) FROM source
UNION ALL SELECT 'indicator', count(*) FROM indicator
UNION ALL SELECT 'observation', count(*) FROM observation
UNION ALL SELECT 'resolution', count(*) FROM resolution
UNION ALL SELECT 'vote', count(*) FROM vote
UNION ALL SELECT 'claim', count(*) FROM claim
UNION ALL SELECT 'change_set', count(*) FROM change_set
"""


_HEADLINE: Final = """
SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM observation), (SELECT count(*) FROM resolution)
"""


class MetaRepository:
    """Reads the `meta` table and counts rows."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def value(self, key: str) -> str | None:
        """Return the value of `key`, or None where the file does not say."""
        row = self._connection.execute(_VALUE, {"key": key}).fetchone()
        return None if row is None else str(row[0])

    def put(self, key: str, value: str) -> None:
        """Store `value` under `key`, replacing what stood there."""
        self._connection.execute(_PUT, {"key": key, "value": value})

    def data_set_date(self) -> datetime.date:
        """Return the last date the data set covers: the default as-of date."""
        return datetime.date.fromisoformat(self.value("data_set_date") or "")

    def counts(self) -> dict[str, int]:
        """Count the rows of every table a user knows, in the order of the documentation."""
        return dict(self._connection.execute(_COUNTS).fetchall())

    def headline_counts(self) -> tuple[int, int, int]:
        """Count events, observations and resolutions: what the window says of a workspace."""
        events, observations, resolutions = self._connection.execute(_HEADLINE).fetchone()
        return int(events), int(observations), int(resolutions)

    def data_version(self) -> int:
        """Return a number that changes when another connection has committed to the file."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
