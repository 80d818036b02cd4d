"""Roll calls of the UN General Assembly."""

import datetime
import sqlite3
from typing import Final, NamedTuple

from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.records import CastVote, Resolution
from eurasia_desktop.domain.vocabulary import Vote

# CROSS JOIN fixes the join order: one country's votes first, the other's by primary key.
_PAIRS_BY_YEAR: Final = """
SELECT CAST(substr(r.date, 1, 4) AS INTEGER), a.vote, b.vote, count(*), max(r.is_partial_year)
FROM vote AS a
CROSS JOIN vote AS b ON b.country = :other AND b.resolution = a.resolution
CROSS JOIN resolution AS r ON r.id = a.resolution
WHERE a.country = :country AND r.record = 'digital_library' AND r.date <= :until
GROUP BY 1, 2, 3
"""
_TOPIC: Final = """
SELECT id, date, title, topic, series, record = 'press', notes FROM resolution
WHERE topic = :topic ORDER BY date, id
"""
_VOTES_OF: Final = """
SELECT v.resolution, v.country, v.vote, v.is_verified FROM vote AS v JOIN resolution AS r ON r.id = v.resolution
WHERE r.topic = :topic AND v.country = :country
"""


class VotePairs(NamedTuple):
    """How often two countries voted in one combination in one year.

    Attributes:
        times: number of roll calls.
        is_partial: whether the year's record is incomplete.
    """

    year: int
    vote: Vote
    other: Vote
    times: int
    is_partial: bool


class VoteRepository:
    """Reads the `resolution` and `vote` tables."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def pairs_by_year(self, country: str, other: str, until: datetime.date = datetime.date.max) -> list[VotePairs]:
        """Count the combinations of two countries' votes per year, over the full roll calls up to `until`.

        Texts known from press lists alone are left out: their lists of votes are incomplete.
        """
        rows = self._connection.execute(
            _PAIRS_BY_YEAR, {"country": country, "other": other, "until": until.isoformat()}
        ).fetchall()
        return [VotePairs(year, Vote(a), Vote(b), count, bool(partial)) for year, a, b, count, partial in rows]

    def resolutions_on(self, topic: str) -> list[Resolution]:
        """Return the resolutions on a topic (`ukraine`) in order of date, the press-list ones included."""
        return [
            Resolution(ident, datetime.date.fromisoformat(date), title, of_topic, series, bool(is_press), notes)
            for ident, date, title, of_topic, series, is_press, notes in self._connection.execute(
                _TOPIC, {"topic": topic}
            ).fetchall()
        ]

    def votes_on(self, topic: str, country: str) -> dict[str, CastVote]:
        """Return a country's known votes on a topic by resolution; a missing one is unknown, not absent."""
        rows = self._connection.execute(_VOTES_OF, {"topic": topic, "country": country}).fetchall()
        return {
            resolution: CastVote(resolution, CountryCode(state), Vote(vote), bool(is_verified))
            for resolution, state, vote, is_verified in rows
        }
