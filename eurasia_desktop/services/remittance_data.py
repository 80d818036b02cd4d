"""Chart data of labour dependence: what migrants send home, as a share of GDP."""

import datetime
from collections.abc import Sequence
from typing import Final

from eurasia_desktop.analysis.series import ChartData, Emphasis, Point, Series
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.vocabulary import Mechanism
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.event_marks import event_marks
from eurasia_desktop.services.source_line import source_line, terms_of
from eurasia_desktop.services.workspace import Workspace

INDICATOR: Final = "remittances_received_pct_gdp"
_MECHANISMS: Final = frozenset({Mechanism.LABOUR_MIGRATION})


def remittance_chart(
    workspace: Workspace, country: CountryCode, core: Sequence[CountryCode], as_of: datetime.date
) -> ChartData:
    """Return the chart of remittances received: the country in focus, the core beside it."""
    lines = [_line(workspace, code, Emphasis.NORMAL) for code in core if code != country]
    lines.append(_line(workspace, country, Emphasis.FOCUS))
    years = [point.year for line in lines for point in line.points]
    first = min(years, default=as_of.year - 1)
    last = max(years, default=as_of.year)
    indicator = workspace.indicators.get(INDICATOR)
    marks = event_marks(workspace, country, _MECHANISMS, datetime.date(first, 1, 1))
    return ChartData(
        title=tr("Remittances received"),
        subtitle=tr("% of GDP, from all countries, {first}–{last}", first=first, last=last),
        series=tuple(line for line in lines if line.points),
        source_line=source_line(
            workspace, workspace.indicators.source_ids([INDICATOR], country), remark=tr("Shares computed.")
        ),
        about="\n\n".join([indicator.definition, terms_of(indicator)]) if indicator else "",
        as_of=as_of,
        x_range=(first, last),
        value_format="{:.1f}",
        events=marks,
        rail_caption=tr("{count} developments on\nlabour migration", count=len(marks)),
        empty_text=tr("No figures on remittances in this workspace."),
    )


def _line(workspace: Workspace, country: CountryCode, emphasis: Emphasis) -> Series:
    rows = workspace.indicators.series(INDICATOR, country)
    points = tuple(Point(row.year, row.value, row.status, note=row.notes or "") for row in rows)
    return Series(country, workspace.name_of(country), points, emphasis)
