"""Core and overlapping membership: who belongs to what on a day."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from eurasia_desktop.domain.development import CountryCode, OrganisationCode
from eurasia_desktop.domain.records import Country, Membership, Organisation
from eurasia_desktop.domain.vocabulary import CountryScope, Role

CORE_BODIES: Final = (OrganisationCode("CSTO"), OrganisationCode("EAEU"))
"""Members of both are the core of Russian-led Eurasia (the founding essay's definition)."""

RUSSIA: Final = CountryCode("RUS")


class Group(Enum):
    """The groups of the country list, in their order."""

    CORE = "core"
    PARTIAL = "partial"
    OUTSIDE = "outside"
    REFERENCE = "reference"


class BodyGroup(Enum):
    """The groups of the organisation list, in their order."""

    RUSSIAN_LED = "russian_led"
    WITH_RUSSIA = "with_russia"
    WITHOUT_RUSSIA = "without_russia"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a country is in an organisation on a day.

    Attributes:
        membership: the row that gives the role.
        overlay: a `suspended` or `frozen` row that lies over it on that day, or None.
    """

    membership: Membership
    overlay: Membership | None = None


def in_force(memberships: Iterable[Membership], day: datetime.date) -> list[Membership]:
    """Return the rows that hold on `day`, both ends included."""
    return [membership for membership in memberships if membership.is_in_force(day)]


def standings(memberships: Iterable[Membership], day: datetime.date) -> list[Standing]:
    """Return each country's standing in each organisation on `day`; overlays stand beside the row they lie over.

    A country with two plain rows in one organisation (an observer that has also applied) keeps both.
    """
    valid = in_force(memberships, day)
    overlays = {(row.organisation, row.country): row for row in valid if row.role.is_overlay}
    plain = [row for row in valid if not row.role.is_overlay]
    return [Standing(row, overlays.get((row.organisation, row.country))) for row in plain]


def members(memberships: Iterable[Membership], organisation: str, day: datetime.date) -> set[CountryCode]:
    """Return the full members of an organisation on `day`; the frozen and suspended count, being members in law."""
    return {
        row.country
        for row in in_force(memberships, day)
        if row.organisation == organisation and row.role is Role.MEMBER
    }


def country_groups(
    countries: Iterable[Country], memberships: Iterable[Membership], day: datetime.date
) -> dict[Group, list[CountryCode]]:
    """Sort the countries studied into the groups of the list, computed from membership on `day`.

    CORE: members of both bodies of `CORE_BODIES`. PARTIAL: in one of them, or observer in either. OUTSIDE: the other
    neighbours. REFERENCE: Russia. Countries outside Russia and its neighbours are left out.
    """
    rows = [row for row in in_force(memberships, day) if row.organisation in CORE_BODIES]
    full = {body: members(rows, body, day) for body in CORE_BODIES}
    attached = {row.country for row in rows if row.role in (Role.MEMBER, Role.OBSERVER)}
    groups: dict[Group, list[CountryCode]] = {group: [] for group in Group}
    for country in countries:
        if country.scope is CountryScope.RUSSIA:
            groups[Group.REFERENCE].append(country.code)
        elif country.scope is CountryScope.NEIGHBOUR:
            is_core = all(country.code in full[body] for body in CORE_BODIES)
            group = Group.CORE if is_core else Group.PARTIAL if country.code in attached else Group.OUTSIDE
            groups[group].append(country.code)
    return groups


def body_groups(
    organisations: Iterable[Organisation], memberships: Iterable[Membership], day: datetime.date
) -> dict[BodyGroup, list[OrganisationCode]]:
    """Sort organisations into the groups of the list: Russian-led, with or without Russia as a member on `day`, ended.

    Bodies founded after `day` are left out. One that all have left counts as ended, dissolved or not: the Collective
    Security Treaty is in force among the members of the CSTO, but has had no members of its own since 2002.
    """
    rows = list(memberships)
    with_russia = {row.organisation for row in in_force(rows, day) if row.country == RUSSIA and _belongs(row)}
    lived = {row.organisation for row in rows if row.start <= day}
    left = lived - {row.organisation for row in rows if row.end is None or row.end >= day}
    groups: dict[BodyGroup, list[OrganisationCode]] = {group: [] for group in BodyGroup}
    for organisation in organisations:
        if organisation.founded > day:
            continue
        is_dissolved = organisation.dissolved is not None and organisation.dissolved <= day
        if is_dissolved or organisation.code in left:
            groups[BodyGroup.ENDED].append(organisation.code)
        elif organisation.is_russian_led:
            groups[BodyGroup.RUSSIAN_LED].append(organisation.code)
        elif organisation.code in with_russia:
            groups[BodyGroup.WITH_RUSSIA].append(organisation.code)
        else:
            groups[BodyGroup.WITHOUT_RUSSIA].append(organisation.code)
    return groups


def _belongs(row: Membership) -> bool:
    return row.role in (Role.MEMBER, Role.SIGNATORY)
