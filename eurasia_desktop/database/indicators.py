"""Indicators and their observations."""

import sqlite3
from collections.abc import Iterable
from typing import Final

from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.records import Indicator, Observation
from eurasia_desktop.domain.vocabulary import ObservationStatus, Reuse

_INDICATOR: Final = """
SELECT code, name, short_name, unit, category, definition, is_bilateral, reuse FROM indicator WHERE code = :code
"""
_SERIES: Final = """
SELECT indicator, country, partner, year, value, status, notes FROM observation
WHERE indicator = :indicator AND country = :country AND ifnull(partner, '') = :partner ORDER BY year
"""
_PARTNERS: Final = """
SELECT DISTINCT partner FROM observation
WHERE indicator = :indicator AND country = :country AND partner IS NOT NULL ORDER BY partner
"""
_SOURCES: Final = """
WITH RECURSIVE used (code, depth) AS (
    SELECT :indicator, 0
    UNION SELECT i.input, used.depth + 1 FROM used JOIN indicator_input AS i ON i.indicator = used.code)
SELECT s.source, min(used.depth), count(*)
FROM used CROSS JOIN observation AS v INDEXED BY observation_of_series
    ON v.indicator = used.code AND v.country = :country
JOIN observation_source AS s ON s.observation = v.id
GROUP BY s.source ORDER BY 2, 3 DESC, s.source
"""
_SOURCES_OF_VALUE: Final = """
WITH RECURSIVE used (code, depth) AS (
    SELECT :indicator, 0
    UNION SELECT i.input, used.depth + 1 FROM used JOIN indicator_input AS i ON i.indicator = used.code)
SELECT s.source, min(used.depth), s.position
FROM used CROSS JOIN observation AS v INDEXED BY observation_of_series
    ON v.indicator = used.code AND v.country = :country AND ifnull(v.partner, '') = '' AND v.year = :year
JOIN observation_source AS s ON s.observation = v.id
GROUP BY s.source ORDER BY 2, 3, 1
"""


class IndicatorRepository:
    """Reads the `indicator` and `observation` tables."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, code: str) -> Indicator | None:
        """Return one indicator, or None (a data set without restricted series lacks some)."""
        row = self._connection.execute(_INDICATOR, {"code": code}).fetchone()
        if row is None:
            return None
        ident, name, short_name, unit, category, definition, is_bilateral, reuse = row
        return Indicator(
            ident, name, short_name, unit, category, definition, is_bilateral=bool(is_bilateral), reuse=Reuse(reuse)
        )

    def series(self, indicator: str, country: str, partner: str | None = None) -> list[Observation]:
        """Return one series in order of year; years without an observation are absent, never zero."""
        rows = self._connection.execute(
            _SERIES, {"indicator": indicator, "country": country, "partner": partner or ""}
        ).fetchall()
        return [
            Observation(
                code, CountryCode(state), other and CountryCode(other), year, value, ObservationStatus(status), note
            )
            for code, state, other, year, value, status, note in rows
        ]

    def partners(self, indicator: str, country: str) -> list[CountryCode]:
        """Return the partners for which a bilateral indicator has observations."""
        rows = self._connection.execute(_PARTNERS, {"indicator": indicator, "country": country}).fetchall()
        return [CountryCode(row[0]) for row in rows]

    def sources_of(self, indicator: str, country: str, year: int) -> list[str]:
        """Return the sources of one value of a unilateral indicator, then those of what it is computed from."""
        rows = self._connection.execute(
            _SOURCES_OF_VALUE, {"indicator": indicator, "country": country, "year": year}
        ).fetchall()
        return [row[0] for row in rows]

    def source_ids(self, indicators: Iterable[str], country: str) -> list[str]:
        """Return the sources of a country's observations of these indicators and of what they are computed from.

        Each once: the sources of the indicators themselves before those of their inputs, the most used first.
        """
        found: dict[str, None] = {}
        for indicator in indicators:
            rows = self._connection.execute(_SOURCES, {"indicator": indicator, "country": country}).fetchall()
            found.update((row[0], None) for row in rows)
        return list(found)
