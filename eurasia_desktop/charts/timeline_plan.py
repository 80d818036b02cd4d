"""What a timeline draws and where: each lane's titled items, bare glyphs or density, laid out for one view."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from eurasia_desktop.analysis.timeline_events import EventIndex, TimelineEvent
from eurasia_desktop.charts.timeline_density import BinUnit, Column
from eurasia_desktop.charts.timeline_span import Scale

GLYPH_PX: Final = {1: 6.0, 2: 7.0, 3: 8.0, 4: 9.5, 5: 11.0}
"""The width of a glyph by intensity."""


class LaneMode(Enum):
    """How the events of a lane are shown: with every title, with those of the weightier ones, bare, or counted."""

    TITLES = "titles"
    THINNED = "thinned"
    GLYPHS = "glyphs"
    DENSITY = "density"


@dataclass(frozen=True, slots=True)
class TimelineLane:
    """A lane and all its events, visible or not."""

    key: str
    title: str
    index: EventIndex


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in its place.

    Attributes:
        x: the middle of its glyph.
        y: the same, from the top of the lane.
        left: where its bar or fade begins; of a plain point, the glyph.
        right: where it ends.
        title_left: where its title begins, None without one.
        title_y: the middle of its title; that of the glyph, or a row lower.
    """

    event: TimelineEvent
    x: float
    y: float
    left: float
    right: float
    title_left: float | None
    title_width: float
    title_y: float


@dataclass(frozen=True, slots=True)
class LanePlan:
    """One lane as it is drawn; `top` and `height` in px from the top of the first lane."""

    lane: TimelineLane
    is_open: bool
    mode: LaneMode
    top: float
    height: float
    count: int
    marks: tuple[Mark, ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Plan:
    """All lanes of one view.

    Attributes:
        unit: what the columns of dense lanes count.
        open_peak: the highest column of the open dense lanes, 0 without any; they share one scale.
        closed_peak: that of the closed ones.
    """

    scale: Scale
    lanes: tuple[LanePlan, ...]
    unit: BinUnit
    open_peak: float
    closed_peak: float

    @property
    def height(self) -> float:
        """The height of all lanes together."""
        return self.lanes[-1].bottom if self.lanes else 0.0

    def lane_at(self, y: float) -> LanePlan | None:
        """Return the lane at a height from the top of the first."""
        return next((lane for lane in self.lanes if lane.top <= y < lane.bottom), None)
