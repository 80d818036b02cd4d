"""The list of organisations: in groups, by who leads and who belongs on the date in force."""

import datetime
from collections.abc import Sequence

from eurasia_desktop.analysis.belonging import BodyGroup, body_groups, members
from eurasia_desktop.domain.development import OrganisationCode
from eurasia_desktop.domain.records import Membership, Organisation
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.models.grouped_list import ListItem
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.workspace import Workspace


def organisation_items(workspace: Workspace, as_of: datetime.date) -> tuple[list[ListItem], str]:
    """Return the lines of the list and the caption that explains its figures."""
    memberships = workspace.memberships.all()
    groups = body_groups(workspace.organisations.values(), memberships, as_of)
    headings = {
        BodyGroup.RUSSIAN_LED: tr("Russian-led"),
        BodyGroup.WITH_RUSSIA: tr("With Russia"),
        BodyGroup.WITHOUT_RUSSIA: tr("Without Russia"),
        BodyGroup.ENDED: tr("Ended"),
    }
    items: list[ListItem] = []
    for group, codes in groups.items():
        if codes:
            items.append(ListItem("", headings[group]))
            items += [_item(workspace, code, memberships, group, as_of) for code in codes]
    caption = tr("Right: members on {date} among the states covered; ended bodies, their years.", date=date_text(as_of))
    return items, caption


def _item(
    workspace: Workspace,
    code: OrganisationCode,
    memberships: Sequence[Membership],
    group: BodyGroup,
    as_of: datetime.date,
) -> ListItem:
    body = workspace.organisations[code]
    words = f"{code} {body.name}"
    if group is BodyGroup.ENDED:
        first, last = _years(body, memberships, as_of)
        spoken = tr("{name}, {first} to {last}", name=body.short_name, first=first, last=last)
        return ListItem(code, body.short_name, right_text=f"{first}–{last % 100:02d}", spoken=spoken, words=words)
    number = len(members(memberships, code, as_of))
    spoken = (
        tr("{name}, 1 member", name=body.short_name)
        if number == 1
        else tr("{name}, {count} members", name=body.short_name, count=number)
    )
    return ListItem(code, body.short_name, right_text=str(number), spoken=spoken, words=words)


def _years(body: Organisation, memberships: Sequence[Membership], as_of: datetime.date) -> tuple[int, int]:
    """Return the years of a body that has ended: until it was dissolved, or until its last members left."""
    ends = [row.end for row in memberships if row.organisation == body.code and row.end is not None]
    last = body.dissolved or max((end for end in ends if end < as_of), default=as_of)
    return body.founded.year, last.year
