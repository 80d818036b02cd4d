"""A country's votes against Russia's, counted from the roll calls."""

from eurasia_desktop.analysis.alignment import YearOfVotes, years_of
from eurasia_desktop.analysis.belonging import RUSSIA
from eurasia_desktop.services.workspace import Workspace


def agreement_by_year(workspace: Workspace, country: str) -> dict[int, YearOfVotes]:
    """Return a country's votes against Russia's, counted per year from the roll calls."""
    return years_of(workspace.votes.pairs_by_year(country, RUSSIA))
