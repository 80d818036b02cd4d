"""Developments on an axis of days: where each begins, ends and stands, and quick answers about a window of time.

Days are counted as `datetime.date.toordinal` counts them; the fraction is the time of day, so the day `d` covers
`d` to `d + 1`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from operator import attrgetter
from typing import Final

from eurasia_desktop.database.developments import EventRow
from eurasia_desktop.domain.vocabulary import Direction

_HALF_DAY: Final = 0.5
_LONG_DAYS: Final = 62.0
"""Longer ones are kept apart, so that a war of years does not widen every search by years."""


class Extent(Enum):
    """How a date is drawn."""

    POINT = "point"
    FADE = "fade"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One development in its place in time.

    Attributes:
        anchor: where its glyph stands: the day itself, the middle of an uncertain date, the first day of a period.
        first: the begin of the first day it can mean.
        last: the end of the last day it can mean.
        is_exact: whether the glyph stands for one known day.
        order: its place among others: by time, then by id.
    """

    row: EventRow
    anchor: float
    first: float
    last: float
    extent: Extent
    is_exact: bool
    order: tuple[float, str]

    @property
    def id(self) -> str:
        """The development's id."""
        return self.row.id


def timeline_event(row: EventRow) -> TimelineEvent:
    """Place a development: uncertain dates get an extent they fade over, periods one they fill."""
    first, last = float(row.earliest.toordinal()), row.latest.toordinal() + 1.0
    is_exact = row.edtf.split("/")[0][-1].isdigit() and len(row.edtf.split("/")[0]) == len("2024-09-07")
    anchor = first + _HALF_DAY if row.is_period else (first + last) / 2
    extent = Extent.PERIOD if row.is_period else Extent.POINT if last - first == 1 else Extent.FADE
    return TimelineEvent(row, anchor, first, last, extent, is_exact, (anchor, row.id))


_ORDER: Final = attrgetter("order")


class EventIndex:
    """Events in order of time; what it is asked about a window costs no more than what the window holds."""

    def __init__(self, events: Iterable[TimelineEvent]) -> None:
        self.events: Sequence[TimelineEvent] = sorted(events, key=_ORDER)
        self._anchors = [event.anchor for event in self.events]
        self._firsts = sorted(event.first for event in self.events)
        self._lasts = sorted(event.last for event in self.events)
        self._long = [event for event in self.events if event.last - event.first > _LONG_DAYS]
        self._by_direction = {
            direction: [event.anchor for event in self.events if event.row.direction is direction]
            for direction in Direction
        }

    def __len__(self) -> int:
        return len(self.events)

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The begin of the first and the end of the last development, None without any."""
        return (self._firsts[0], self._lasts[-1]) if self.events else None

    def count_in(self, first: float, last: float) -> int:
        """Return how many lie at least partly between `first` and `last`."""
        return bisect_left(self._firsts, last) - bisect_right(self._lasts, first)

    def in_window(self, first: float, last: float) -> list[TimelineEvent]:
        """Return those that lie at least partly between `first` and `last`, in order of time."""
        near = self.events[
            bisect_left(self._anchors, first - _LONG_DAYS) : bisect_right(self._anchors, last + _LONG_DAYS)
        ]
        found = [
            event
            for event in near
            if event.first < last and event.last > first and event.last - event.first <= _LONG_DAYS
        ]
        long = [event for event in self._long if event.first < last and event.last > first]
        return sorted(found + long, key=_ORDER) if long else found

    def counts(self, edges: Sequence[float], direction: Direction) -> list[int]:
        """Return how many of a direction have their glyph between each two neighbouring edges."""
        anchors = self._by_direction[direction]
        places = [bisect_left(anchors, edge) for edge in edges]
        return [after - before for before, after in pairwise(places)]

    def between(self, first: float, last: float) -> Sequence[TimelineEvent]:
        """Return those whose glyph stands from `first` to before `last`."""
        return self.events[bisect_left(self._anchors, first) : bisect_left(self._anchors, last)]

    def holds(self, event: TimelineEvent) -> bool:
        """Whether an event is among them."""
        place = self.place_of(event)
        return place < len(self.events) and self.events[place].id == event.id

    def place_of(self, event: TimelineEvent) -> int:
        """Return how many come before an event."""
        return bisect_left(self.events, event.order, key=_ORDER)

    def neighbour(self, event: TimelineEvent, step: int) -> TimelineEvent | None:
        """Return the next (+1) or previous (-1) event in time, None past the end; `event` need not be among them."""
        place = self.place_of(event)
        wanted = place + step if step < 0 or self.holds(event) else place
        return self.events[wanted] if 0 <= wanted < len(self.events) else None

    def nearest(self, day: float) -> TimelineEvent | None:
        """Return the event whose glyph stands nearest to a day, None without any."""
        place = bisect_left(self._anchors, day)
        around = self.events[max(0, place - 1) : place + 1]
        return min(around, key=lambda event: abs(event.anchor - day), default=None)
