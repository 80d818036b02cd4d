"""Members and stages of a body over the years: its chart's data, and what is said of each bar."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from eurasia_desktop.analysis.belonging import RUSSIA
from eurasia_desktop.analysis.gantt import PREDECESSORS, BarKind, GanttBar, GanttRow, gantt_rows
from eurasia_desktop.domain.development import CountryCode, OrganisationCode
from eurasia_desktop.domain.records import Membership
from eurasia_desktop.domain.vocabulary import CountryScope, DatePrecision
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.country_profile import core_states
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.source_line import source_line
from eurasia_desktop.services.workspace import Workspace

_FIRST_DAY: Final = datetime.date(1991, 1, 1)
_ONE_DAY: Final = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GanttData:
    """Everything the chart of members and stages shows.

    Attributes:
        title: the measure in words.
        subtitle: the body, and what a bar is.
        source_line: ends the chart.
        about: coding rules.
        code: the body; rows of others are its predecessors'.
        span: first and last day of the axis.
        founded: first day of the body.
        dissolved: its last day, or None.
        countries: names by code.
        bodies: short names by code, of the body and its predecessors.
    """

    title: str
    subtitle: str
    source_line: str
    about: str
    code: OrganisationCode
    as_of: datetime.date
    span: tuple[datetime.date, datetime.date]
    rows: tuple[GanttRow, ...]
    founded: tuple[datetime.date, DatePrecision]
    dissolved: datetime.date | None
    countries: Mapping[CountryCode, str]
    bodies: Mapping[OrganisationCode, str]


def membership_gantt(workspace: Workspace, code: OrganisationCode, as_of: datetime.date) -> GanttData:
    """Return the chart of a body's members, with its predecessors' rows as earlier stages."""
    bodies = (code, *PREDECESSORS.get(code, ()))
    records = [row for body in bodies for row in workspace.memberships.of_organisation(body)]
    neighbours = [c.code for c in workspace.countries.values() if c.scope is CountryScope.NEIGHBOUR]
    names = {row.country: workspace.name_of(row.country) for row in records}
    rows = gantt_rows(records, code, (RUSSIA, *core_states(workspace, as_of)), neighbours, names)
    last = workspace.data_set_date
    return GanttData(
        title=tr("Members and stages, {first}–{last}", first=_FIRST_DAY.year, last=last.year),
        subtitle=tr("{name}: one bar per country, role and unbroken period", name=workspace.name_of(code)),
        source_line=_sources(workspace, bodies, len(records)),
        about=_about(),
        code=code,
        as_of=as_of,
        span=(_FIRST_DAY, last),
        rows=tuple(rows),
        founded=(workspace.organisations[code].founded, workspace.organisations[code].founded_precision),
        dissolved=workspace.organisations[code].dissolved,
        countries=MappingProxyType(names),
        bodies=MappingProxyType({body: workspace.organisations[body].short_name for body in bodies}),
    )


def day_marks(data: GanttData) -> list[tuple[datetime.date, str]]:
    """Return the days that have a line of their own, with their words: founded, dissolved."""
    marks = [(data.founded[0], tr("founded {date}", date=date_text(*data.founded)))]
    if data.dissolved is not None:
        marks.append((data.dissolved, tr("dissolved {date}", date=date_text(data.dissolved))))
    return marks


def bar_words(data: GanttData, bar: GanttBar) -> tuple[str, ...]:
    """Return what may stand inside a bar, the fullest first: a lesser role, a predecessor, a year before the axis."""
    row = bar.membership
    if bar.kind is BarKind.OVERLAY:
        return ()
    if bar.kind is BarKind.MEMBER:
        return (tr("since {year}", year=row.start.year),) if row.start < data.span[0] else ()
    if row.organisation != data.code:
        return data.bodies[row.organisation], row.organisation
    return (label(row.role),)


def predecessor_word(data: GanttData, body: OrganisationCode) -> str:
    """Return a predecessor's short name, with the code that stands in bars too short for it."""
    name = data.bodies[body]
    return name if name == body else tr("{code} – {name}", name=name, code=body)


def end_words(data: GanttData, bar: GanttBar) -> tuple[str, ...]:
    """Return what may stand behind a bar's end, the fullest first.

    Nothing where the country goes on otherwise, or where the body itself ended: the line of that day says so.
    """
    row = bar.membership
    if not bar.is_final or row.end is None or (data.dissolved and abs(data.dissolved - row.end) <= _ONE_DAY):
        return ()
    day = date_text(row.end, row.end_precision) if row.end_precision else date_text(row.end)
    short = (tr("until {date}", date=day), tr("until {date}", date=row.end.year))
    return (tr("until {date}: {reason}", date=day, reason=row.end_reason), *short) if row.end_reason else short


def bar_sentence(data: GanttData, bar: GanttBar) -> str:
    """Return a bar as a sentence: country, role, from when to when, why it ended, how it was checked."""
    row = bar.membership
    role = label(row.role)
    if row.organisation != data.code:
        role = tr("{role} of {body}", role=role, body=data.bodies[row.organisation])
    parts = [
        tr("{country}: {role}, {period}", country=data.countries[row.country], role=role, period=period_text(row)),
        *([row.end_reason] if row.end_reason else []),
        tr("checked: {how}", how=label(row.verification)),
    ]
    return " · ".join(parts)


def period_text(row: Membership) -> str:
    """Write from when to when a membership holds, by what is known of its dates."""
    start = date_text(row.start, row.start_precision)
    if row.end is None:
        return tr("since {date}", date=start)
    return f"{start} – {date_text(row.end, row.end_precision) if row.end_precision else date_text(row.end)}"


def _sources(workspace: Workspace, bodies: Sequence[OrganisationCode], count: int) -> str:
    idents = [ident for body in bodies for ident in workspace.memberships.source_ids(body)]
    records = tr("1 membership record.") if count == 1 else tr("{count} membership records.", count=count)
    return source_line(workspace, idents, remark=records)


def _about() -> str:
    return "\n\n".join(
        (
            tr(
                "One row of the data set is one country in one role in one organisation for one unbroken period. "
                "It starts and ends on the days of legal effect for that state; where an organisation lived before its "
                "treaty was in force, on the day of signature. A row without an end was current on the last day the "
                "data set covers."
            ),
            tr(
                "Suspended and frozen rows lie over a membership that runs on in law. Rows of a predecessor stand as "
                "earlier stages. Starts known only to the month or the year fade in over what they can mean."
            ),
            tr("Source: codebook, section 8."),
        )
    )
