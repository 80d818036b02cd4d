"""Which lanes a timeline has, in which order, and in which of them a development stands.

The order of countries is that of the country list: the core on the day looked at, then those with one foot in, then the
other neighbours. Russia follows them: it takes part in six of seven developments, so its lane repeats nearly all the
others and is what they are read against. Third states that serve as comparators come last, one lane each.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from eurasia_desktop.analysis.belonging import BodyGroup, Group, body_groups, country_groups
from eurasia_desktop.analysis.timeline_events import EventIndex, TimelineEvent
from eurasia_desktop.database.developments import EventRow
from eurasia_desktop.domain.development import CountryCode, OrganisationCode
from eurasia_desktop.domain.records import Country, Membership, Organisation
from eurasia_desktop.domain.vocabulary import Category, CountryScope, Direction, Mechanism

OTHER_STATES: Final = "other-states"
"""The lane of states that have none of their own."""

NOBODY: Final = "nobody"
"""The lane of developments that name no state, or no organisation."""


class Grouping(StrEnum):
    """What the lanes stand for."""

    COUNTRY = "country"
    ORGANISATION = "organisation"
    CATEGORY = "category"
    MECHANISM = "mechanism"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class LaneKey:
    """One lane: its code, and whether it is open before anyone opened or closed it."""

    key: str
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Reference:
    """The reference records that lanes are made from."""

    countries: Mapping[CountryCode, Country]
    organisations: Mapping[OrganisationCode, Organisation]
    memberships: Collection[Membership]


def lane_order(grouping: Grouping, reference: Reference, as_of: datetime.date) -> list[LaneKey]:
    """Return every lane a grouping can have, in order; depends on nothing but membership on `as_of`."""
    if grouping is Grouping.COUNTRY:
        return _country_lanes(reference, as_of)
    if grouping is Grouping.ORGANISATION:
        return _organisation_lanes(reference, as_of)
    return [LaneKey(code) for code in {
        Grouping.CATEGORY: Category, Grouping.MECHANISM: Mechanism, Grouping.DIRECTION: Direction
    }[grouping]]  # fmt: skip


def by_lane(events: Iterable[TimelineEvent], grouping: Grouping, reference: Reference) -> dict[str, EventIndex]:
    """Sort events into lanes; one that names several countries stands in the lane of each."""
    return {key: EventIndex(members) for key, members in _sorted_out(events, grouping, reference).items()}


def replaced(
    lanes: Mapping[str, EventIndex],
    old: Collection[TimelineEvent],
    new: Iterable[TimelineEvent],
    grouping: Grouping,
    reference: Reference,
) -> dict[str, EventIndex]:
    """Return lanes with `new` in place of `old`; only those of which either is part are built anew."""
    gone = {event.id for event in old}
    coming = _sorted_out(new, grouping, reference)
    changed = {key for event in old for key in keys_of(event.row, grouping, reference)} | set(coming)
    result = dict(lanes)
    for key in changed:
        kept = [event for event in lanes[key].events if event.id not in gone] if key in lanes else []
        result[key] = EventIndex([*kept, *coming.get(key, ())])
    return {key: index for key, index in result.items() if len(index)}


def _sorted_out(
    events: Iterable[TimelineEvent], grouping: Grouping, reference: Reference
) -> dict[str, list[TimelineEvent]]:
    found: defaultdict[str, list[TimelineEvent]] = defaultdict(list)
    for event in events:
        for key in keys_of(event.row, grouping, reference):
            found[key].append(event)
    return found


def keys_of(row: EventRow, grouping: Grouping, reference: Reference) -> tuple[str, ...]:
    """Return the lanes a development stands in, each once, at least one."""
    if grouping is Grouping.CATEGORY:
        return (row.category,)
    if grouping is Grouping.MECHANISM:
        return (row.mechanism,)
    if grouping is Grouping.DIRECTION:
        return (row.direction,)
    actors = row.initiators + row.targets
    if grouping is Grouping.ORGANISATION:
        bodies = [code for code in row.organisations + actors if OrganisationCode(code) in reference.organisations]
        return tuple(dict.fromkeys(bodies)) or (NOBODY,)
    states = [reference.countries[CountryCode(code)] for code in actors if CountryCode(code) in reference.countries]
    return tuple(dict.fromkeys(_lane_of(state) for state in states)) or (NOBODY,)


def _lane_of(state: Country) -> str:
    has_lane = state.scope in (CountryScope.RUSSIA, CountryScope.NEIGHBOUR, CountryScope.COMPARATOR)
    return state.code if has_lane else OTHER_STATES


def _country_lanes(reference: Reference, as_of: datetime.date) -> list[LaneKey]:
    states = reference.countries.values()
    groups = country_groups(states, reference.memberships, as_of)
    open_group = next((group for group in Group if groups[group]), None)
    lanes = [LaneKey(code, is_open=group is open_group) for group in Group for code in groups[group]]
    third = [LaneKey(state.code, is_open=False) for state in states if state.scope is CountryScope.COMPARATOR]
    return [*lanes, *third, LaneKey(OTHER_STATES, is_open=False), LaneKey(NOBODY, is_open=False)]


def _organisation_lanes(reference: Reference, as_of: datetime.date) -> list[LaneKey]:
    groups = body_groups(reference.organisations.values(), reference.memberships, as_of)
    lanes = [LaneKey(code, is_open=group is BodyGroup.RUSSIAN_LED) for group in BodyGroup for code in groups[group]]
    known = {lane.key for lane in lanes}
    unborn = [LaneKey(code, is_open=False) for code in reference.organisations if code not in known]
    return [*lanes, *unborn, LaneKey(NOBODY, is_open=False)]
