"""Developments as marks on a chart's axis of time."""

import datetime
from collections.abc import Collection
from typing import Final

from eurasia_desktop.analysis.series import EventMark, TurningPoint
from eurasia_desktop.database.developments import EventFilter
from eurasia_desktop.domain.vocabulary import Mechanism
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.workspace import Workspace

ECONOMIC: Final = frozenset(
    {
        Mechanism.ECONOMIC_SUPPORT,
        Mechanism.MARKET_ACCESS,
        Mechanism.ENERGY_SUPPLY,
        Mechanism.SANCTIONS_PRESSURE,
        Mechanism.COORDINATION_FAILURE,
        Mechanism.LABOUR_MIGRATION,
    }
)
"""Mechanisms that bear on trade, money and work."""

LEAST_INTENSITY: Final = 3
_TURNING_EVENTS: Final = ("rus-annexes-crimea", "rus-invades-ukraine")


def event_marks(
    workspace: Workspace, country: str, mechanisms: Collection[Mechanism], since: datetime.date
) -> tuple[EventMark, ...]:
    """Return a country's developments by these mechanisms, of intensity 3 and more, since a day, oldest first."""
    ids = workspace.developments.ids(EventFilter(country=country), is_descending=False)
    return tuple(
        EventMark(row.id, row.title, row.earliest, row.direction, row.intensity)
        for row in workspace.developments.rows(ids)
        if row.mechanism in mechanisms and row.intensity >= LEAST_INTENSITY and row.earliest >= since
    )


def turning_points(workspace: Workspace) -> tuple[TurningPoint, ...]:
    """Return the annexation of Crimea and the invasion of Ukraine, where the workspace holds them."""
    words = (tr("Crimea"), tr("Invasion"))
    return tuple(
        TurningPoint(development.date.earliest, word)
        for ident, word in zip(_TURNING_EVENTS, words, strict=True)
        if (development := workspace.developments.get(ident)) is not None
    )
