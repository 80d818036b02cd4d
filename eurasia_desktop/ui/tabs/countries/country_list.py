"""The list of countries: core first, computed from membership on the date in force."""

import datetime

from eurasia_desktop.analysis.belonging import Group, country_groups
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.models.grouped_list import ListItem
from eurasia_desktop.services.country_profile import net_movements
from eurasia_desktop.services.formatting import date_text, signed
from eurasia_desktop.services.workspace import Workspace


def country_items(workspace: Workspace, as_of: datetime.date) -> tuple[list[ListItem], str]:
    """Return the lines of the list and the caption that explains its figures."""
    groups = country_groups(workspace.countries.values(), workspace.all_memberships, as_of)
    movements = net_movements(workspace, as_of)
    headings = {
        Group.CORE: tr("Core: CSTO and EAEU"),
        Group.PARTIAL: tr("In one, or observer"),
        Group.OUTSIDE: tr("Other neighbours"),
        Group.REFERENCE: tr("Reference"),
    }
    items: list[ListItem] = []
    for group, codes in groups.items():
        if codes:
            items.append(ListItem("", headings[group]))
            items += [_item(workspace, code, movements.get(code, (0, 0)), group) for code in codes]
    caption = tr(
        "Right: net movement, 12 months to {date} (sum of direction × intensity).\n▲ toward Russia  ▼ away",
        date=date_text(as_of),
    )
    return items, caption


def _item(workspace: Workspace, code: CountryCode, movement: tuple[int, int], group: Group) -> ListItem:
    country = workspace.countries[code]
    if group is Group.REFERENCE:
        return ListItem(code, country.name, line_code=code, words=f"{code} {country.official_name}")
    total, count = movement
    direction = Direction.TOWARD_RUSSIA if total > 0 else Direction.AWAY_FROM_RUSSIA if total else Direction.NEUTRAL
    return ListItem(
        code,
        country.name,
        line_code=code,
        right_text=signed(total),
        right_direction=direction,
        spoken=tr(
            "{name}, net movement {total} in {count} developments", name=country.name, total=signed(total), count=count
        ),
        words=f"{code} {country.official_name} {country.capital or ''}",
    )
