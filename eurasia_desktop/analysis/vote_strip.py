"""How a few countries voted on a series of resolutions, as a plain value that a strip of marks draws."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from eurasia_desktop.domain.vocabulary import Vote


class ResolutionLike(Protocol):
    """What a strip needs of a resolution."""

    @property
    def id(self) -> str:
        """The symbol, e.g. A/RES/68/262."""

    @property
    def date(self) -> datetime.date:
        """The day of the roll call."""

    @property
    def title(self) -> str:
        """What was voted on."""


@dataclass(frozen=True, slots=True)
class VoteStripData:
    """Countries by resolutions.

    Attributes:
        title: what the resolutions are about, e.g. "Ukraine resolutions".
        rows: country code and name, the one in focus first.
        resolutions: in order of date.
        votes: by (resolution, country code); a missing key or None is an unknown vote, not an absence.
        unverified: the (resolution, country code) pairs that no second record confirms.
        as_of: later votes are drawn pale.
    """

    title: str
    rows: tuple[tuple[str, str], ...]
    resolutions: tuple[ResolutionLike, ...]
    votes: Mapping[tuple[str, str], Vote | None]
    as_of: datetime.date
    unverified: frozenset[tuple[str, str]] = field(default=frozenset())

    def vote(self, resolution: str, country: str) -> Vote | None:
        """Return how a country voted, None where it is not known."""
        return self.votes.get((resolution, country))

    def years(self) -> tuple[tuple[int, int, int], ...]:
        """Return (year, first column, last column) for every year with a resolution, in order."""
        spans: list[tuple[int, int, int]] = []
        for column, resolution in enumerate(self.resolutions):
            year = resolution.date.year
            if spans and spans[-1][0] == year:
                spans[-1] = (year, spans[-1][1], column)
            else:
                spans.append((year, column, column))
        return tuple(spans)
