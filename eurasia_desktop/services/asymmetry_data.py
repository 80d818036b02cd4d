"""Chart data of power asymmetry: Russia's multiples of a partner."""

import datetime
from typing import Final

from eurasia_desktop.analysis.asymmetry import ratio_to_russia
from eurasia_desktop.analysis.belonging import RUSSIA
from eurasia_desktop.analysis.movement import last_complete_year
from eurasia_desktop.analysis.series import BarData, RatioChartData
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.source_line import source_line, terms_of
from eurasia_desktop.services.workspace import Workspace

INDICATORS: Final = (
    "population",
    "surface_area_km2",
    "gdp_current_usd",
    "gdp_ppp_2021intl",
    "military_expenditure_usd",
    "armed_forces_personnel",
    "cow_cinc",
)


def asymmetry_chart(workspace: Workspace, country: CountryCode, as_of: datetime.date) -> RatioChartData:
    """Return Russia's multiples of a country in the last complete year known for both, per measure."""
    bars, missing, about = [], [], []
    for code in INDICATORS:
        indicator = workspace.indicators.get(code)
        if indicator is None:
            continue
        found = ratio_to_russia(
            workspace.indicators.series(code, country),
            workspace.indicators.series(code, RUSSIA),
            last_complete_year(as_of),
        )
        if found is None:
            missing.append(indicator.name)
            continue
        year, ratio = found
        bars.append(BarData(indicator.short_name, ratio, str(year)))
        about.append(f"{indicator.name} ({indicator.unit}): {indicator.definition} {terms_of(indicator)}")
    sources = workspace.indicators.source_ids(INDICATORS, country)
    return RatioChartData(
        title=tr("Power asymmetry with Russia"),
        subtitle=tr("Russia’s value for 1 of {name}’s, log scale", name=workspace.name_of(country)),
        bars=tuple(bars),
        code=country,
        source_line=source_line(workspace, sources, remark=tr("Ratios computed.")),
        about=tr("Formula: value of Russia ÷ value of the state, in the last complete year known for both.")
        + "\n\n"
        + "\n\n".join(about),
        missing=tuple(missing),
    )
