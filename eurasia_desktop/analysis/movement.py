"""Net movement: which way a state's bond with Russia went, from the developments selected."""

import datetime
from collections.abc import Iterable


def year_before(day: datetime.date) -> datetime.date:
    """Return the same day a year earlier (28 February for 29 February): the open start of "the last 12 months"."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def last_complete_year(as_of: datetime.date) -> int:
    """Return the last year that had ended on a day."""
    return as_of.year if (as_of.month, as_of.day) == (12, 31) else as_of.year - 1


def quarters(
    developments: Iterable[tuple[datetime.date, int]], until: datetime.date, count: int = 8
) -> list[tuple[int, int]]:
    """Sum signed intensities per quarter, toward and away apart.

    Args:
        developments: first day and signed intensity (direction × intensity, −5 to +5) of each.
        until: the quarters end with the one that holds this day; later developments are left out.
        count: how many quarters.

    Returns:
        `count` pairs (sum toward ≥ 0, sum away ≤ 0), oldest first. A sum of what was selected, not a census.
    """
    last = until.year * 4 + (until.month - 1) // 3
    sums = [[0, 0] for _ in range(count)]
    for day, signed in developments:
        index = count - 1 - (last - (day.year * 4 + (day.month - 1) // 3))
        if 0 <= index < count and day <= until:
            sums[index][0 if signed > 0 else 1] += signed
    return [(toward, away) for toward, away in sums]
