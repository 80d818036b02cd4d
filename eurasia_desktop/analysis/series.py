"""Series and chart data as plain values: what a chart draws, computed before any chart exists."""

import datetime
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from eurasia_desktop.domain.vocabulary import Direction, ObservationStatus

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Point:
    """One value: `year` is the calendar year, `value` in the unit of the chart.

    Attributes:
        is_partial: whether it covers part of the year only.
        note: what must be said with it, e.g. where it comes from; "" for nothing.
    """

    year: int
    value: float
    status: ObservationStatus = ObservationStatus.REPORTED
    is_partial: bool = False
    note: str = ""


class Emphasis(Enum):
    """How strongly a series is drawn."""

    FOCUS = "focus"
    NORMAL = "normal"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Series:
    """One line: `code` chooses its colour (country or partner code), `label` stands at its end."""

    code: str
    label: str
    points: tuple[Point, ...]
    emphasis: Emphasis = Emphasis.NORMAL


@dataclass(frozen=True, slots=True)
class EventMark:
    """A development on the rail under a time axis; `short_title` stands on the rail where there is one."""

    event: str
    title: str
    date: datetime.date
    direction: Direction
    intensity: int
    short_title: str = ""


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A dotted vertical with a word."""

    date: datetime.date
    word: str


@dataclass(frozen=True, slots=True)
class ChartData:
    """Everything a time chart shows.

    Attributes:
        title: the measure in words.
        subtitle: unit, denominator, span.
        source_line: ends the chart; says "computed" where it is.
        about: formula, inputs and licence, for the information button.
        is_log: whether the value axis is logarithmic.
        value_format: how a value is written: `{:.0f}` style, in the chart's unit.
        unit: the unit in short, said after a value when it is read out: "%", "US$ bn"; "" for none.
        as_of: later points and marks are drawn pale.
        x_range: first and last year shown.
        y_range: fixed bounds of the value axis, or None to fit the data.
        rail_caption: what the events on the rail are, with their number.
        empty_text: what is said in place of the chart when it has no value.
    """

    title: str
    subtitle: str
    series: tuple[Series, ...]
    source_line: str
    about: str
    as_of: datetime.date
    x_range: tuple[int, int]
    y_range: tuple[float, float] | None = None
    is_log: bool = False
    value_format: str = "{:.0f}"
    unit: str = ""
    events: tuple[EventMark, ...] = ()
    turning_points: tuple[TurningPoint, ...] = ()
    rail_caption: str = ""
    empty_text: str = ""


@dataclass(frozen=True, slots=True)
class BarData:
    """One ratio of an asymmetry chart: `label`, ratio (Russia = ratio × partner), and what is said beside it."""

    label: str
    ratio: float
    text: str


@dataclass(frozen=True, slots=True)
class RatioChartData:
    """A bar chart of ratios on a logarithmic scale; `missing` names what has no value and why."""

    title: str
    subtitle: str
    bars: tuple[BarData, ...]
    code: str
    source_line: str
    about: str
    missing: tuple[str, ...] = field(default=())


def frame_of(data: ChartData) -> "pd.DataFrame":
    """Return a chart's values as a table: one row a year, one column a series, NaN where there is no value.

    The index runs over every year from the first to the last value, so a gap in the data is a row of its own.
    """
    import pandas as pd

    columns = {
        series.label: pd.Series({point.year: point.value for point in series.points}, dtype="float64")
        for series in data.series
    }
    frame = pd.DataFrame(columns)
    if frame.empty:
        return frame
    frame = frame.reindex(range(int(frame.index.min()), int(frame.index.max()) + 1))
    frame.index.name = "year"
    return frame
