"""Countries, as they stand in the data set."""

import sqlite3
from typing import Final

from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.records import Country
from eurasia_desktop.domain.vocabulary import CountryScope

_ALL: Final = "SELECT code, name, official_name, capital, scope FROM country ORDER BY name"


class CountryRepository:
    """Reads the `country` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> dict[CountryCode, Country]:
        """Return every country and aggregate by code, in order of name."""
        rows = self._connection.execute(_ALL).fetchall()
        return {
            CountryCode(code): Country(CountryCode(code), name, official_name, capital, CountryScope(scope))
            for code, name, official_name, capital, scope in rows
        }
