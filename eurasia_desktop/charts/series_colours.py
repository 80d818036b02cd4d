"""Which colour a line and its label have: fixed to the country or partner; the reference is drawn in text colour."""

from dataclasses import dataclass

from eurasia_desktop.analysis.series import ChartData, Emphasis
from eurasia_desktop.services.palette import Palette


@dataclass(frozen=True, slots=True)
class SeriesColours:
    """Colours by series code: `lines` for marks, `inks` for text."""

    lines: dict[str, str]
    inks: dict[str, str]


def colours_of(data: ChartData, palette: Palette, *, are_partners: bool) -> SeriesColours:
    """Return the colours of a chart's series in a scheme; `are_partners` chooses the set for trade."""
    line = palette.partner_line if are_partners else palette.country_line
    ink = palette.partner_ink if are_partners else palette.country_ink
    references = {series.code for series in data.series if series.emphasis is Emphasis.REFERENCE}
    codes = [series.code for series in data.series]
    return SeriesColours(
        {code: palette.text if code in references else line(code) for code in codes},
        {code: palette.text if code in references else ink(code) for code in codes},
    )
