"""The colours of the window and of the data, for light and dark, as plain `#rrggbb` text.

Country, partner, direction and vote colours keep their meaning everywhere. Contrast and the distance between colours
under colour-blind sight (Machado 2009, CIEDE2000) are kept by a test.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

_Colours = MappingProxyType[str, str]


@dataclass(frozen=True, slots=True)
class Palette:
    """One scheme. `line` colours draw marks on `base`; `ink` colours write text on it."""

    is_dark: bool
    window: str
    base: str
    alternate: str
    line: str
    grid: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    selection: str
    ok: str
    warning: str
    error: str
    warning_fill: str
    hint_fill: str
    country_lines: _Colours
    country_inks: _Colours
    partner_lines: _Colours
    partner_inks: _Colours
    directions: _Colours
    votes: _Colours

    def country_line(self, code: str) -> str:
        """Return the colour of a country's marks; states without a colour of their own share the caption grey."""
        return self.country_lines.get(code, self.text3)

    def country_ink(self, code: str) -> str:
        """Return the colour of a country's label."""
        return self.country_inks.get(code, self.text3)

    def partner_line(self, code: str) -> str:
        """Return the colour of a trade partner's marks."""
        return self.partner_lines.get(code, self.text3)

    def partner_ink(self, code: str) -> str:
        """Return the colour of a trade partner's label."""
        return self.partner_inks.get(code, self.text3)


def _with(base: dict[str, str], **changes: str) -> _Colours:
    return MappingProxyType(base | changes)


_LIGHT_COUNTRIES: Final = {
    "RUS": "#1B1F24",
    "KAZ": "#0A68EA",
    "ARM": "#AC460F",
    "BLR": "#3C9C72",
    "KGZ": "#B3007B",
    "TJK": "#AD8A10",
    "UZB": "#3F93C9",
    "UKR": "#582508",
}
_DARK_COUNTRIES: Final = {
    "RUS": "#F0F2F4",
    "KAZ": "#45B8FF",
    "ARM": "#EE7A1C",
    "BLR": "#2FD694",
    "KGZ": "#DE6FA8",
    "TJK": "#D1D029",
    "UZB": "#A6CEDF",
    "UKR": "#B98661",
}
_LIGHT_PARTNERS: Final = {
    "RUS": "#1B1F24",
    "CHN": "#8D3108",
    "EUU": "#0057B8",
    "USA": "#5A98BC",
    "TUR": "#C07F00",
}
_DARK_PARTNERS: Final = {
    "RUS": "#F0F2F4",
    "CHN": "#E3778B",
    "EUU": "#2B96FF",
    "USA": "#48CEFC",
    "TUR": "#FFC214",
}

LIGHT: Final = Palette(
    is_dark=False,
    window="#F1F2F4",
    base="#FFFFFF",
    alternate="#F7F8F9",
    line="#D3D8DD",
    grid="#E4E8EB",
    control="#7F8994",
    text="#1B1F24",
    text2="#4B545E",
    text3="#646E79",
    accent="#1D5FA8",
    on_accent="#FFFFFF",
    selection="#E2ECF7",
    ok="#1B7A3D",
    warning="#8A5A00",
    error="#B3261E",
    warning_fill="#FFF6E0",
    hint_fill="#F3F6FA",
    country_lines=_with(_LIGHT_COUNTRIES),
    country_inks=_with(_LIGHT_COUNTRIES, BLR="#32835F", TJK="#8D710A", UZB="#3378A4"),
    partner_lines=_with(_LIGHT_PARTNERS),
    partner_inks=_with(_LIGHT_PARTNERS, USA="#457895", TUR="#9D6700"),
    directions=_with({"toward_russia": "#5B3A9B", "away_from_russia": "#B0520A", "neutral": "#69737D"}),
    votes=_with({"yes": "#00796B", "no": "#A3123A", "abstain": "#8A6A00", "absent": "#7A848E"}),
)

DARK: Final = Palette(
    is_dark=True,
    window="#15181B",
    base="#1D2125",
    alternate="#22272B",
    line="#3A4249",
    grid="#2D3338",
    control="#6F7A84",
    text="#ECEFF1",
    text2="#B9C1C8",
    text3="#98A2AB",
    accent="#6FB1F5",
    on_accent="#0E1418",
    selection="#24384D",
    ok="#6CD28F",
    warning="#F0C15A",
    error="#FF8A80",
    warning_fill="#3A321F",
    hint_fill="#22292F",
    country_lines=_with(_DARK_COUNTRIES),
    country_inks=_with(_DARK_COUNTRIES),
    partner_lines=_with(_DARK_PARTNERS),
    partner_inks=_with(_DARK_PARTNERS),
    directions=_with({"toward_russia": "#B9A2F2", "away_from_russia": "#F0A04B", "neutral": "#98A2AB"}),
    votes=_with({"yes": "#4CC9B4", "no": "#FF7C9C", "abstain": "#E0BC4A", "absent": "#98A2AB"}),
)
