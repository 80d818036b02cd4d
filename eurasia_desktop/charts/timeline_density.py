"""Developments counted per unit of time, for what is too dense to be drawn one by one."""

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Final

from eurasia_desktop.analysis.timeline_events import EventIndex
from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.domain.wording import tr

_NARROWEST_PX: Final = 6.0
_LAST_DAY: Final = datetime.date.max.toordinal()


class BinUnit(Enum):
    """How long a column of the density is; the value is its usual length in days."""

    DAY = 1.0
    WEEK = 7.0
    MONTH = 30.4
    QUARTER = 91.3
    YEAR = 365.2
    DECADE = 3652.4


@dataclass(frozen=True, slots=True)
class Column:
    """What one unit of time holds; each triple counts toward, away and neutral.

    Attributes:
        now: on or before the as-of date.
        later: after it.
    """

    first: float
    last: float
    now: tuple[int, int, int]
    later: tuple[int, int, int]

    @property
    def height(self) -> float:
        """The larger of what stands above and what hangs below the line; neutral ones count half on each side."""
        toward, away, neutral = (sum(pair) for pair in zip(self.now, self.later, strict=True))
        return max(toward, away) + neutral / 2

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.now) + sum(self.later)


def unit_for(px_per_day: float) -> BinUnit:
    """Return the shortest unit that is still wide enough to be seen."""
    return next((unit for unit in BinUnit if unit.value * px_per_day >= _NARROWEST_PX), BinUnit.DECADE)


def unit_text(unit: BinUnit) -> str:
    """Say what the columns count."""
    return {
        BinUnit.DAY: tr("Developments per day"),
        BinUnit.WEEK: tr("Developments per week"),
        BinUnit.MONTH: tr("Developments per month"),
        BinUnit.QUARTER: tr("Developments per quarter"),
        BinUnit.YEAR: tr("Developments per year"),
        BinUnit.DECADE: tr("Developments per decade"),
    }[unit]


def columns(index: EventIndex, edges: Sequence[float], as_of_end: float) -> list[Column]:
    """Count the events of a lane between each two neighbouring edges; empty columns are left out.

    Args:
        index: the lane's events.
        edges: as `bin_edges` returns them.
        as_of_end: the end of the as-of date; what stands after it is counted apart.
    """
    order = (Direction.TOWARD_RUSSIA, Direction.AWAY_FROM_RUSSIA, Direction.NEUTRAL)
    all_counts = zip(*(index.counts(edges, direction) for direction in order), strict=True)
    found: list[Column] = []
    for (first, last), counts in zip(pairwise(edges), all_counts, strict=True):
        if not any(counts):
            continue
        if first < as_of_end < last:
            parts = [index.counts((first, as_of_end, last), direction) for direction in order]
            found.append(Column(first, last, _triple(part[0] for part in parts), _triple(part[1] for part in parts)))
        else:
            nothing = (0, 0, 0)
            now, later = (nothing, counts) if first >= as_of_end else (counts, nothing)
            found.append(Column(first, last, now, later))
    return found


def _triple(counts: Iterable[int]) -> tuple[int, int, int]:
    toward, away, neutral = counts
    return toward, away, neutral


def bin_edges(span: Span, unit: BinUnit) -> list[float]:
    """Return the round edges of the units a span touches, the ends included."""
    if unit in (BinUnit.DAY, BinUnit.WEEK):
        step = int(unit.value)
        begin = (int(span.first) - 1) // step * step + 1  # day 1 was a Monday
        return [float(day) for day in range(begin, math.ceil(span.last) + step, step)]
    months = {BinUnit.MONTH: 1, BinUnit.QUARTER: 3, BinUnit.YEAR: 12, BinUnit.DECADE: 120}[unit]
    first, last = span.dates
    begin = (first.year * 12 + first.month - 1) // months * months
    end = last.year * 12 + last.month - 1
    return [_month_start(number) for number in range(begin, end + months + 1, months)]


def _month_start(number: int) -> float:
    year, month = divmod(number, 12)
    if year < 1:
        return 1.0
    return float(datetime.date(year, month + 1, 1).toordinal() if year <= datetime.MAXYEAR else _LAST_DAY)
