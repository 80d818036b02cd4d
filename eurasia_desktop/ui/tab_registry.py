"""The tabs of the window, in order. To add one, write a `Tab` and name it here.

A tab's module is imported when the tab is first built: the one in front before the first paint, the others after it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.tab import Tab, TabContext


@dataclass(frozen=True, slots=True)
class TabSpec:
    """One tab: its name in settings and on the command line, its title, its icon, where its class is."""

    name: str
    title: Callable[[], str]
    icon: str
    module: str
    class_name: str

    def build(self, context: TabContext) -> Tab:
        """Import and make the tab."""
        made: Tab = getattr(import_module(f"eurasia_desktop.ui.tabs.{self.module}"), self.class_name)(context)
        return made


TABS: Final = (
    TabSpec("countries", lambda: tr("Countries"), "flag-outline", "countries.countries_tab", "CountriesTab"),
    TabSpec(
        "organisations",
        lambda: tr("Organisations"),
        "account-group-outline",
        "organisations.organisations_tab",
        "OrganisationsTab",
    ),
    TabSpec("timeline", lambda: tr("Timeline"), "timeline-text-outline", "timeline.timeline_tab", "TimelineTab"),
)
