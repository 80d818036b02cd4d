"""What is said of a body in words as of a day: its facts, how many belong to it, the list at the left."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from eurasia_desktop.analysis.belonging import BodyGroup, body_groups, in_force, members
from eurasia_desktop.analysis.gantt import PREDECESSORS
from eurasia_desktop.domain.development import OrganisationCode
from eurasia_desktop.domain.records import Membership, Organisation
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with its name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class OrganisationProfile:
    """The head of a body's page.

    Attributes:
        standing: full name, who leads it or whether Russia is in it, its field.
        warning: that it was not founded yet, or had ended, on the day; "" otherwise.
        notes: the data set's remarks.
    """

    name: str
    standing: str
    warning: str
    facts: tuple[Fact, ...]
    notes: str


def organisation_profile(workspace: Workspace, code: OrganisationCode, as_of: datetime.date) -> OrganisationProfile:
    """Return the head of a body's page as of a day."""
    body = workspace.organisations[code]
    rows = workspace.memberships.of_organisation(code)
    standing = (body.name, _group_word(workspace, body, as_of), kind_word(body.kind))
    return OrganisationProfile(
        name=body.short_name,
        standing=" · ".join(part for part in dict.fromkeys(standing) if part),
        warning=_warning(workspace, body, rows, as_of),
        facts=_facts(body, rows, as_of),
        notes=body.notes or "",
    )


def members_text(rows: Sequence[Membership], body: Organisation, day: datetime.date, *, with_noun: bool = False) -> str:
    """Say how many belong to a body on a day: "6, of which 1 frozen"; with the noun "5 members, and 4 in other roles".

    The frozen and suspended are members in law and count.
    """
    if body.founded > day:
        return tr("none yet")
    valid = in_force(rows, day)
    full = members(rows, body.code, day)
    overlays = Counter(row.role for row in valid if row.role.is_overlay and row.country in full)
    others = {row.country for row in valid} - full
    text = str(len(full))
    if with_noun:
        text = tr("1 member") if len(full) == 1 else tr("{count} members", count=len(full))
    if overlays:
        words = ", ".join(f"{count} {label(role)}" for role, count in sorted(overlays.items()))
        text = tr("{members}, of which {words}", members=text, words=words)
    if others:
        words = tr("1 in another role") if len(others) == 1 else tr("{count} in other roles", count=len(others))
        text = tr("{members}, and {words}", members=text, words=words)
    return text


def kind_word(kind: str) -> str:
    """Return the word for a body's field."""
    words = {"security": tr("security"), "economic": tr("economy"), "political": tr("politics"), "global": tr("global")}
    return words.get(kind, kind)


def predecessor_names(workspace: Workspace, code: OrganisationCode) -> list[str]:
    """Return the short names of the bodies that a body took over from."""
    return [workspace.name_of(body) for body in PREDECESSORS.get(code, ())]


def _facts(body: Organisation, rows: Sequence[Membership], as_of: datetime.date) -> tuple[Fact, ...]:
    facts = [Fact(tr("Founded"), date_text(body.founded, body.founded_precision))]
    if body.dissolved is not None:
        facts.append(Fact(tr("Dissolved"), date_text(body.dissolved)))
    return (
        *facts,
        Fact(tr("Founding document"), body.founding_document or tr("not recorded")),
        Fact(tr("Seat"), body.seat or tr("none")),
        Fact(tr("Members on {date}", date=date_text(as_of)), members_text(rows, body, as_of)),
        Fact(tr("Checked"), label(body.verification)),
    )


def _group_word(workspace: Workspace, body: Organisation, as_of: datetime.date) -> str:
    if body.is_russian_led:
        return tr("Russian-led")
    groups = body_groups([body], workspace.memberships.of_organisation(body.code), as_of)
    group = next((group for group, codes in groups.items() if codes), None)
    words = {BodyGroup.WITH_RUSSIA: tr("with Russia"), BodyGroup.WITHOUT_RUSSIA: tr("without Russia")}
    return words.get(group, "") if group else ""


def _warning(workspace: Workspace, body: Organisation, rows: Sequence[Membership], as_of: datetime.date) -> str:
    day = date_text(as_of)
    if body.founded > as_of:
        founded = date_text(body.founded, body.founded_precision)
        text = tr("Not founded yet on {day}: {name} began on {date}.", day=day, name=body.short_name, date=founded)
        before = predecessor_names(workspace, body.code)
        return f"{text} {tr('Before it: {names}.', names=', '.join(before))}" if before else text
    if body.dissolved is not None and body.dissolved < as_of:
        return tr("Dissolved on {date}, before the date in force.", date=date_text(body.dissolved))
    ends = [row.end for row in rows if row.end is not None and row.end < as_of]
    if ends and not in_force(rows, as_of):
        return tr("No members since {date}.", date=date_text(max(ends)))
    return ""
