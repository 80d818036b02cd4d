"""What is said of a country in words: its standing, its memberships, the list at the left."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from eurasia_desktop.analysis.belonging import CORE_BODIES, RUSSIA, Group, Standing, country_groups, in_force, standings
from eurasia_desktop.analysis.movement import year_before
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.records import Membership
from eurasia_desktop.domain.vocabulary import Role
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.workspace import Workspace

_FIRST = ("CSTO", "EAEU", "CIS", "SCO", "UNION_STATE", "OTS", "EU", "BRICS", "NATO")


@dataclass(frozen=True, slots=True)
class Chip:
    """A membership as a chip: body, role, since when; `tooltip` says all of it."""

    organisation: str
    name: str
    role: Role
    text: str
    tooltip: str
    is_clouded: bool


@dataclass(frozen=True, slots=True)
class CountryProfile:
    """The head of a country's page.

    Attributes:
        with_russia: its memberships in bodies that Russia is in on the day, the most telling first.
        without_russia: the others.
    """

    name: str
    standing: str
    with_russia: tuple[Chip, ...]
    without_russia: tuple[Chip, ...]


def country_profile(workspace: Workspace, country: CountryCode, as_of: datetime.date) -> CountryProfile:
    """Return the head of a country's page as of a day."""
    record = workspace.countries[country]
    memberships = workspace.all_memberships
    group = _group_of(country_groups(workspace.countries.values(), memberships, as_of), country)
    own = standings([row for row in memberships if row.country == country], as_of)
    words = {
        Group.CORE: tr("core state: member of both CSTO and EAEU"),
        Group.PARTIAL: _in_core_bodies(workspace, own),
        Group.OUTSIDE: tr("in neither CSTO nor EAEU"),
        Group.REFERENCE: tr("reference state"),
    }
    standing = " · ".join(part for part in (record.capital, words.get(group) if group else None) if part)
    russian = {row.organisation for row in in_force(memberships, as_of) if row.country == RUSSIA}
    own.sort(key=lambda item: (_rank(item.membership), item.membership.start))
    chips = [(item.membership.organisation in russian, _chip(workspace, item)) for item in own]
    return CountryProfile(
        record.name,
        standing,
        tuple(chip for is_shared, chip in chips if is_shared),
        tuple(chip for is_shared, chip in chips if not is_shared),
    )


def _in_core_bodies(workspace: Workspace, own: Iterable[Standing]) -> str:
    rows = [item.membership for item in own if item.membership.organisation in CORE_BODIES]
    return ", ".join(
        tr("{role} in {body}", role=label(row.role), body=workspace.organisations[row.organisation].short_name)
        for row in rows
        if row.role in (Role.MEMBER, Role.OBSERVER)
    )


def core_states(workspace: Workspace, as_of: datetime.date) -> list[CountryCode]:
    """Return the members of both CSTO and EAEU on a day, besides Russia, in order of name."""
    groups = country_groups(workspace.countries.values(), workspace.all_memberships, as_of)
    return groups[Group.CORE]


def net_movements(workspace: Workspace, as_of: datetime.date) -> dict[str, tuple[int, int]]:
    """Return per country the net movement of the 12 months up to a day and the number of developments."""
    return workspace.developments.net_movement(year_before(as_of), as_of)


def _group_of(groups: dict[Group, list[CountryCode]], country: CountryCode) -> Group | None:
    return next((group for group, codes in groups.items() if country in codes), None)


def _rank(membership: Membership) -> tuple[int, int]:
    place = _FIRST.index(membership.organisation) if membership.organisation in _FIRST else len(_FIRST)
    return (0 if membership.role is Role.MEMBER else 1, place)


def _chip(workspace: Workspace, item: Standing) -> Chip:
    row, overlay = item.membership, item.overlay
    body = workspace.organisations[row.organisation]
    text = f"{label(row.role)} {row.start.year}"
    tooltip = tr(
        "{name}: {role} since {date}",
        name=body.name,
        role=label(row.role),
        date=date_text(row.start, row.start_precision),
    )
    if overlay is not None:
        text = f"{text}, {label(overlay.role)}"
        since = date_text(overlay.start, overlay.start_precision)
        tooltip += tr("; {role} since {date}", role=label(overlay.role), date=since)
    if row.notes:
        tooltip += f"\n{row.notes}"
    return Chip(row.organisation, body.short_name, row.role, text, tooltip, overlay is not None)
