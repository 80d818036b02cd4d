"""Chart data of economic dependence: partners' shares in a state's trade."""

import datetime
from typing import Final

from eurasia_desktop.analysis.series import ChartData, Emphasis, Point, Series
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.event_marks import ECONOMIC, event_marks
from eurasia_desktop.services.source_line import source_line, terms_of
from eurasia_desktop.services.workspace import Workspace

PARTNERS: Final = (CountryCode("EUU"), CountryCode("CHN"), CountryCode("TUR"), CountryCode("RUS"))
_IN_WORDS: Final = ("RUS", "CHN", "TUR", "EUU")
NATIONAL: Final = "partner_share_of_trade_pct"
FACTBOOK: Final = "export_partner_share_factbook_pct"
_LONGEST_SPAN: Final = 30


def trade_chart(workspace: Workspace, country: CountryCode, as_of: datetime.date) -> ChartData:
    """Return the chart of partners' shares, from national statistics or, without them, from the World Factbook."""
    code = NATIONAL if _lines(workspace, NATIONAL, country) else FACTBOOK
    lines = _lines(workspace, code, country)
    years = [point.year for line in lines for point in line.points]
    indicator = workspace.indicators.get(code)
    x_range = (min(years, default=as_of.year - _LONGEST_SPAN), max([*years, min(as_of.year, 2026)]))
    marks = event_marks(workspace, country, ECONOMIC, datetime.date(x_range[0], 1, 1))
    name = workspace.name_of(country)
    return ChartData(
        title=_title(lines),
        subtitle=_subtitle(code, name, years),
        series=lines,
        source_line=source_line(workspace, workspace.indicators.source_ids([code], country), remark=_remark(code)),
        about="\n\n".join([indicator.definition, terms_of(indicator)]) if indicator else "",
        as_of=as_of,
        x_range=x_range,
        y_range=(0.0, _ceiling(lines)),
        value_format="{:.1f}",
        events=marks,
        rail_caption=tr("{count} economic developments\nof intensity 3 to 5", count=len(marks)),
        empty_text=tr("No trade shares of {name} in this workspace.", name=name),
    )


def _lines(workspace: Workspace, indicator: str, country: str) -> tuple[Series, ...]:
    lines = []
    for partner in PARTNERS:
        rows = workspace.indicators.series(indicator, country, partner)
        points = tuple(Point(row.year, row.value, row.status, note=row.notes or "") for row in rows)
        emphasis = Emphasis.REFERENCE if partner == "RUS" else Emphasis.NORMAL
        if points:
            label = tr("EU") if partner == "EUU" else workspace.name_of(partner)
            lines.append(Series(partner, label, points, emphasis))
    return tuple(lines)


def _title(lines: tuple[Series, ...]) -> str:
    order = [partner for partner in _IN_WORDS if any(line.code == partner for line in lines)]
    labels = {line.code: line.label for line in lines} | {"EUU": tr("the EU")}
    names = [labels[code] for code in order]
    if not names:
        return tr("Trade partners")
    if len(names) == 1:
        return tr("Trade with {name}", name=names[0])
    return tr("Trade with {names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _subtitle(code: str, name: str, years: list[int]) -> str:
    span = f"{min(years)}–{max(years)}" if years else ""
    if code == NATIONAL:
        return tr("% of {name}’s goods trade (exports + imports), {span}", name=name, span=span)
    return tr("% of {name}’s exports to its main partners, {span}", name=name, span=span)


def _remark(code: str) -> str:
    if code == NATIONAL:
        return tr("Shares computed. EU: 27 members.")
    return tr("A partner that is absent was not among the top ones; that is not zero.")


def _ceiling(lines: tuple[Series, ...]) -> float:
    highest = max((point.value for line in lines for point in line.points), default=40.0)
    return float(-(-highest // 10) * 10)
