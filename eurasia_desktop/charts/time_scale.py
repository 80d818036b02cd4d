"""Where years and days lie on a time axis: the value of a year stands in the middle of that year."""

import calendar
import datetime
from typing import Final

_STEPS: Final = (1, 2, 5, 10, 20, 50)


def mid_year(year: int) -> float:
    """Return the place of a yearly value, which covers the year from January to December."""
    return year + 0.5


def position(day: datetime.date) -> float:
    """Return the place of a day: its year and the part of it that has passed."""
    return day.year + (day.timetuple().tm_yday - 0.5) / (366 if calendar.isleap(day.year) else 365)


def tick_years(first: int, last: int, width: float, label_width: float) -> list[int]:
    """Return the round years that get a tick.

    Args:
        first: first year of the axis.
        last: last year of the axis.
        width: of the axis in px.
        label_width: of one year in px; labels keep half of it as distance.
    """
    room = max(1.0, width / (label_width * 1.5))
    step = next((step for step in _STEPS if (last - first + 1) / step <= room), _STEPS[-1])
    return [year for year in range(first, last + 1) if year % step == 0]
