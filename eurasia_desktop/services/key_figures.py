"""The figures at the head of a country's page: value, unit, year, ratio to Russia, source."""

import datetime
from dataclasses import dataclass
from typing import Final

from eurasia_desktop.analysis.alignment import agreement
from eurasia_desktop.analysis.asymmetry import ratio_to_russia
from eurasia_desktop.analysis.belonging import RUSSIA
from eurasia_desktop.analysis.movement import last_complete_year, quarters, year_before
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.records import Observation
from eurasia_desktop.domain.vocabulary import Direction, ObservationStatus
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.agreement import agreement_by_year
from eurasia_desktop.services.formatting import decimal, ratio_text, scaled, signed
from eurasia_desktop.services.source_line import source_line
from eurasia_desktop.services.workspace import Workspace

_QUARTERS: Final = 8
_MILITARY_USD: Final = "military_expenditure_usd"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One card.

    Attributes:
        title: the measure.
        value: the figure as written, or "–" where there is none.
        unit: stands beside the value.
        short_unit: stands there where the card is narrow.
        detail: year and ratio, or what is missing.
        short_title: stands in place of the title where the card is narrow; "" where that is short already.
        short_detail: the same for the detail.
        source: said on hover and by a screen reader.
        direction: colours the value and puts a glyph before it, for the net movement; else None.
        trend: (year, value) pairs up to the year shown.
        bars: (toward, away) per quarter, for the net movement; else empty.
    """

    title: str
    value: str
    unit: str
    detail: str
    source: str
    short_unit: str = ""
    short_title: str = ""
    short_detail: str = ""
    direction: Direction | None = None
    trend: tuple[tuple[int, float], ...] = ()
    bars: tuple[tuple[int, int], ...] = ()


def key_figures(
    workspace: Workspace, country: CountryCode, as_of: datetime.date, *, with_sources: bool = True
) -> list[KeyFigure]:
    """Return the cards of a country as of a day: the last complete period that ended before it, with its year.

    Args:
        workspace: where the figures are.
        country: whose.
        as_of: the date in force.
        with_sources: look up where the series come from, too; three queries of 3 ms, seen on hover only.
    """
    measures = (
        ("population", tr("Population"), "population"),
        ("gdp_current_usd", tr("GDP"), "gdp_current_usd"),
        ("military_expenditure_pct_gdp", tr("Military spending"), _MILITARY_USD),
    )
    figures = [
        _from_series(workspace, country, code, title, as_of, ratio_of=ratio_of, with_sources=with_sources)
        for code, title, ratio_of in measures
    ]
    if country != RUSSIA:
        figures.append(_votes(workspace, country, as_of))
        figures.append(_movement(workspace, country, as_of))
    return figures


def _from_series(
    workspace: Workspace,
    country: CountryCode,
    code: str,
    title: str,
    as_of: datetime.date,
    *,
    ratio_of: str,
    with_sources: bool,
) -> KeyFigure:
    until = last_complete_year(as_of)
    known = [row for row in workspace.indicators.series(code, country) if row.year <= until]
    if not known:
        return KeyFigure(title, "–", "", tr("no data up to {year}", year=until), "")
    last = known[-1]
    sources = workspace.indicators.sources_of(code, country, last.year) if with_sources else None
    source = "" if sources is None else source_line(workspace, sources)
    value, unit, short_unit = _value_and_units(code, last.value)
    details, short_detail = [_year_text(last)], ""
    if country != RUSSIA:
        ratio = ratio_to_russia(
            workspace.indicators.series(ratio_of, country), workspace.indicators.series(ratio_of, RUSSIA), last.year
        )
        if ratio is not None:
            details.append(_ratio_detail(ratio, last.year, in_dollars=ratio_of == _MILITARY_USD))
            short_detail = f"{last.year} · {_ratio_detail(ratio, last.year, in_dollars=False)}"
    indicator = workspace.indicators.get(code)
    definition = f"{indicator.name}. {indicator.definition}\n" if indicator else ""
    trend = tuple((row.year, row.value) for row in known)
    detail = " · ".join(details)
    return KeyFigure(
        title, value, unit, detail, definition + source, short_unit, short_detail=short_detail, trend=trend
    )


def _value_and_units(code: str, value: float) -> tuple[str, str, str]:
    if code == "population":
        number, scale = scaled(value)
        return number, scale, scale
    if code == "gdp_current_usd":
        number, scale = scaled(value)
        return number, tr("US$ {scale}, current", scale=scale), tr("US$ {scale}", scale=scale)
    return decimal(value, 2), tr("% of GDP"), tr("% of GDP")


def _year_text(row: Observation) -> str:
    words = {ObservationStatus.ESTIMATE: tr("estimate"), ObservationStatus.CLAIM: tr("claim")}
    return f"{row.year} ({words[row.status]})" if row.status in words else str(row.year)


def _ratio_detail(ratio: tuple[int, float], year: int, *, in_dollars: bool) -> str:
    text = tr("{ratio} Russia", ratio=ratio_text(ratio[1]))
    if in_dollars:
        text = tr("{ratio} Russia in US$", ratio=ratio_text(ratio[1]))
    return text if ratio[0] == year else f"{text} ({ratio[0]})"


def _votes(workspace: Workspace, country: CountryCode, as_of: datetime.date) -> KeyFigure:
    title = tr("UN votes like Russia’s")
    shares = {
        year: share * 100
        for year, votes in sorted(agreement_by_year(workspace, country).items())
        if not votes.is_partial and year <= last_complete_year(as_of) and (share := agreement(votes)) is not None
    }
    source = source_line(workspace, ["un-digital-library-ga-votes"], remark=tr("Own computation."))
    if not shares:
        return KeyFigure(title, "–", "", tr("no recorded votes yet"), source)
    year = max(shares)
    peak = max(shares, key=lambda when: shares[when])
    detail = tr("{year} · peak {value} % in {peak}", year=year, value=decimal(shares[peak], 0), peak=peak)
    return KeyFigure(
        title,
        decimal(shares[year], 0),
        tr("% of shared votes"),
        detail,
        source,
        "%",
        trend=tuple(shares.items()),
        short_title=tr("UN votes alike"),
        short_detail=tr("{year} · peak {value} %", year=year, value=decimal(shares[peak], 0)),
    )


def _movement(workspace: Workspace, country: CountryCode, as_of: datetime.date) -> KeyFigure:
    total, number = workspace.developments.net_movement(year_before(as_of), as_of).get(country, (0, 0))
    since = as_of.replace(year=as_of.year - _QUARTERS // 4 - 1, day=1)
    bars = quarters(workspace.developments.signed_intensities(country, since, as_of), as_of, _QUARTERS)
    direction = Direction.TOWARD_RUSSIA if total > 0 else Direction.AWAY_FROM_RUSSIA if total < 0 else Direction.NEUTRAL
    words = {
        Direction.TOWARD_RUSSIA: tr("toward"),
        Direction.AWAY_FROM_RUSSIA: tr("away"),
        Direction.NEUTRAL: tr("balanced"),
    }
    return KeyFigure(
        tr("Net movement, 12 months"),
        signed(total),
        words[direction],
        tr("{count} developments; bars: quarters", count=number),
        tr("Sum of direction × intensity of the developments selected here; not a census. Own computation."),
        words[direction],
        short_title=tr("Movement, 12 mo."),
        short_detail=tr("{count} developments", count=number),
        direction=direction,
        bars=tuple(bars),
    )
