"""Who stands how to a body on a day, as the lines of a table."""

import datetime
import re
from dataclasses import dataclass

from eurasia_desktop.analysis.belonging import in_force
from eurasia_desktop.analysis.gantt import BarKind, kind_of
from eurasia_desktop.domain.development import CountryCode, OrganisationCode
from eurasia_desktop.domain.vocabulary import CountryScope, Role, Verification
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.workspace import Workspace

_ORDER = (CountryScope.RUSSIA, CountryScope.NEIGHBOUR)
_TAG = re.compile(r"(?:^|(?<=\.\s))(?:unverified-online|partly-verified)$")
"""How far a row was checked, at the end of its note; the table says it in words."""
_STRENGTH = (BarKind.MEMBER, BarKind.OVERLAY, BarKind.STAGE, BarKind.PARTNER, BarKind.LINK)


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One membership that holds on the day; a suspended or frozen row is a line of its own, under its member row."""

    country: str
    role: str
    kind: BarKind
    since: str
    note: str
    checked: str
    is_page_read: bool


def member_lines(workspace: Workspace, code: OrganisationCode, as_of: datetime.date) -> list[MemberLine]:
    """Return the memberships in force on a day: Russia first, then the neighbours, then the others, by name."""
    rows = in_force(workspace.memberships.of_organisation(code), as_of)

    def group(country: CountryCode) -> int:
        scope = workspace.countries[country].scope
        return _ORDER.index(scope) if scope in _ORDER else len(_ORDER)

    rows.sort(
        key=lambda row: (group(row.country), workspace.name_of(row.country), _strength(row.role), row.start, row.id)
    )
    return [
        MemberLine(
            country=workspace.name_of(row.country),
            role=label(row.role),
            kind=kind_of(row.role),
            since=date_text(row.start, row.start_precision),
            note=_TAG.sub("", row.notes or "").strip(),
            checked=label(row.verification),
            is_page_read=row.verification is Verification.PAGE_READ,
        )
        for row in rows
    ]


def _strength(role: Role) -> int:
    """Return where a role stands among those of the same country: membership first, what lies over it next."""
    return _STRENGTH.index(kind_of(role))
