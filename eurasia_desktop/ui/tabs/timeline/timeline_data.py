"""The developments a timeline draws, kept in memory and mended after each commit."""

import datetime

from eurasia_desktop.analysis.timeline_events import EventIndex, TimelineEvent, timeline_event
from eurasia_desktop.analysis.timeline_lanes import Grouping, LaneKey, Reference, by_lane, lane_order, replaced
from eurasia_desktop.charts.timeline_plan import TimelineLane
from eurasia_desktop.database.developments import EventFilter
from eurasia_desktop.domain.changes import RecordKind, Touched
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.tabs.timeline.lane_titles import lane_title

_ALWAYS_SHOWN = (Grouping.CATEGORY, Grouping.MECHANISM, Grouping.DIRECTION)


class TimelineData:
    """All developments by id, in one index, and sorted into lanes by the grouping chosen."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._by_key: dict[str, EventIndex] = {}
        self._reference = Reference({}, {}, ())
        self._grouping = Grouping.COUNTRY
        self.events: dict[str, TimelineEvent] = {}
        self.index = EventIndex(())

    @property
    def grouping(self) -> Grouping:
        """What the lanes stand for."""
        return self._grouping

    def read(self, touched: Touched) -> None:
        """Read what a commit touched; everything where it does not say what."""
        self._reference = Reference(
            self._workspace.countries, self._workspace.organisations, self._workspace.memberships.all()
        )
        if touched.everything:
            self.events = self._read(self._workspace.developments.ids(EventFilter()))
            self.index = EventIndex(self.events.values())
            self._sort()
            return
        wanted = [record for kind, record in touched.records if kind is RecordKind.EVENT]
        old = [event for ident in wanted if (event := self.events.pop(ident, None)) is not None]
        new = self._read(wanted)
        self.events.update(new)
        self.index = EventIndex(self.events.values())
        self._by_key = replaced(self._by_key, old, new.values(), self._grouping, self._reference)

    def group_by(self, grouping: Grouping) -> None:
        """Sort into other lanes."""
        if grouping is not self._grouping:
            self._grouping = grouping
            self._sort()

    def order(self, as_of: datetime.date) -> list[LaneKey]:
        """Return the lanes in their order as of a day; without developments only those of a closed vocabulary."""
        lanes = lane_order(self._grouping, self._reference, as_of)
        return [lane for lane in lanes if lane.key in self._by_key or self._grouping in _ALWAYS_SHOWN]

    def lanes(self, order: list[LaneKey]) -> list[TimelineLane]:
        """Return the lanes with their developments."""
        empty = EventIndex(())
        return [
            TimelineLane(
                lane.key, lane_title(self._grouping, lane.key, self._workspace), self._by_key.get(lane.key, empty)
            )
            for lane in order
        ]

    def _read(self, idents: list[str]) -> dict[str, TimelineEvent]:
        return {row.id: timeline_event(row) for row in self._workspace.developments.rows(idents)}

    def _sort(self) -> None:
        self._by_key = by_lane(self.events.values(), self._grouping, self._reference)
