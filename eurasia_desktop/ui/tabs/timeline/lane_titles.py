"""What the lanes of the timeline are called."""

from eurasia_desktop.analysis.timeline_lanes import NOBODY, OTHER_STATES, Grouping
from eurasia_desktop.domain.vocabulary import Category, Direction, Mechanism
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.labels import label
from eurasia_desktop.services.workspace import Workspace


def grouping_title(grouping: Grouping) -> str:
    """Return what a grouping is called in the list of groupings."""
    return {
        Grouping.COUNTRY: tr("Country"),
        Grouping.ORGANISATION: tr("Organisation"),
        Grouping.CATEGORY: tr("Category"),
        Grouping.MECHANISM: tr("Mechanism"),
        Grouping.DIRECTION: tr("Direction"),
    }[grouping]


def lane_title(grouping: Grouping, key: str, workspace: Workspace) -> str:
    """Return what a lane is called."""
    if grouping is Grouping.CATEGORY:
        return label(Category(key))
    if grouping is Grouping.MECHANISM:
        return label(Mechanism(key))
    if grouping is Grouping.DIRECTION:
        return label(Direction(key)).capitalize()
    if key == OTHER_STATES:
        return tr("Other states")
    if key == NOBODY:
        return tr("No state named") if grouping is Grouping.COUNTRY else tr("No organisation")
    return workspace.name_of(key)
