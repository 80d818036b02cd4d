"""Who belonged to a body when: one row a country, one bar a role and unbroken period, laid out without pixels."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from types import MappingProxyType
from typing import Final

from eurasia_desktop.domain.development import CountryCode, OrganisationCode
from eurasia_desktop.domain.records import Membership
from eurasia_desktop.domain.vocabulary import DatePrecision, Role

PREDECESSORS: Final[Mapping[OrganisationCode, tuple[OrganisationCode, ...]]] = MappingProxyType(
    {
        OrganisationCode("CSTO"): (OrganisationCode("CST"),),
        OrganisationCode("EURASEC"): (OrganisationCode("CU1995"),),
        OrganisationCode("EAEU"): (OrganisationCode("CU"), OrganisationCode("SES2012")),
    }
)
"""The bodies that each of these took over from. Source: codebook, section 8, "Successors"."""

HALF_ROLES: Final = frozenset({Role.OBSERVER, Role.PARTNER, Role.DIALOGUE_PARTNER, Role.PARTICIPANT, Role.ASSOCIATE})
"""Roles that take part without membership; drawn ◐. What is neither these, a member nor a stage is drawn ○."""

_STAGE_ROLES: Final = frozenset({Role.COMMUNITY_STAGE, Role.UNION_STAGE})
_NEXT_DAY: Final = datetime.timedelta(days=1)


class BarKind(Enum):
    """How a bar is drawn, the weakest first; a stronger one lies over a weaker."""

    LINK = "agreement or applicant"
    PARTNER = "observer or partner"
    STAGE = "earlier stage"
    MEMBER = "member"
    OVERLAY = "suspended or frozen"


@dataclass(frozen=True, slots=True)
class GanttBar:
    """One membership as a bar.

    Attributes:
        lane: 0 is the upper one; others only where a country has two lesser roles at once.
        is_final: whether it ends and the country has no other row from the next day on.
    """

    membership: Membership
    kind: BarKind
    lane: int
    is_final: bool


@dataclass(frozen=True, slots=True)
class GanttRow:
    """One country's bars, by start."""

    country: CountryCode
    bars: tuple[GanttBar, ...]

    @property
    def lanes(self) -> int:
        """How many lanes its bars need."""
        return 1 + max(bar.lane for bar in self.bars)


def gantt_rows(
    memberships: Iterable[Membership],
    body: OrganisationCode,
    first: Sequence[CountryCode],
    neighbours: Collection[CountryCode],
    names: Mapping[CountryCode, str],
) -> list[GanttRow]:
    """Return a row for each country: `first` in their order, then `neighbours`, then the others, these by start.

    Args:
        memberships: those of the body and of its predecessors, which become stages.
        body: the organisation shown.
        first: Russia and the core states.
        neighbours: the states studied.
        names: of the countries; their order decides where starts are equal.
    """
    ordered = sorted(memberships, key=lambda row: (row.country, row.start, row.role.is_overlay, row.id))
    rows = [GanttRow(country, _bars(list(own), body)) for country, own in groupby(ordered, key=lambda row: row.country)]

    def place(row: GanttRow) -> tuple[int, int, datetime.date, str]:
        group = 0 if row.country in first else 1 if row.country in neighbours else 2
        return group, first.index(row.country) if group == 0 else 0, row.bars[0].membership.start, names[row.country]

    return sorted(rows, key=place)


def kind_of(role: Role, *, is_predecessor: bool = False) -> BarKind:
    """Return how a role is drawn; every plain role in a predecessor is an earlier stage."""
    if role.is_overlay:
        return BarKind.OVERLAY
    if is_predecessor or role in _STAGE_ROLES:
        return BarKind.STAGE
    if role is Role.MEMBER:
        return BarKind.MEMBER
    return BarKind.PARTNER if role in HALF_ROLES else BarKind.LINK


def uncertain_until(day: datetime.date, precision: DatePrecision) -> datetime.date:
    """Return the last day that a date written as its first one can mean."""
    if precision is DatePrecision.DAY:
        return day
    if precision is DatePrecision.YEAR:
        return datetime.date(day.year, 12, 31)
    following = datetime.date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - _NEXT_DAY


def _bars(own: Sequence[Membership], body: OrganisationCode) -> tuple[GanttBar, ...]:
    lanes: list[list[Membership]] = [[]]
    bars = []
    for row in own:
        kind = kind_of(row.role, is_predecessor=row.organisation != body)
        lane = 0
        if kind not in (BarKind.MEMBER, BarKind.OVERLAY):
            lane = next((n for n, taken in enumerate(lanes) if not _meets_any(row, taken)), len(lanes))
            if lane == len(lanes):
                lanes.append([])
            lanes[lane].append(row)
        bars.append(GanttBar(row, kind, lane, _is_final(row, own)))
    return tuple(bars)


def _meets_any(row: Membership, others: Iterable[Membership]) -> bool:
    return any(other.end is None or other.end > row.start for other in others)


def _is_final(row: Membership, own: Iterable[Membership]) -> bool:
    if row.end is None:
        return False
    following = row.end + _NEXT_DAY
    return not any(other.is_in_force(following) for other in own)
