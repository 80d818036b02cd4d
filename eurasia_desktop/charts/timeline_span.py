"""The stretch of time a timeline shows, and where its days lie on the screen."""

import calendar
import datetime
import math
from dataclasses import dataclass
from typing import Final

_FIRST_DAY: Final = 1.0
_LAST_DAY: Final = float(datetime.date.max.toordinal())
_SHORTEST_DAYS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`, in days as `datetime.date.toordinal` counts them; at least a day, within the calendar."""

    first: float
    last: float

    @classmethod
    def of(cls, first: datetime.date, last: datetime.date) -> "Span":
        """Return the span from the begin of one day to the end of another."""
        return cls(float(first.toordinal()), last.toordinal() + 1.0).clamped()

    @classmethod
    def of_months(cls, last: datetime.date, before: int) -> "Span":
        """Return the span of the whole month that holds `last` and of as many before it."""
        year, month = divmod(last.year * 12 + last.month - 1 - before, 12)
        month_end = last.replace(day=calendar.monthrange(last.year, last.month)[1])
        return cls.of(datetime.date(year, month + 1, 1), month_end)

    @property
    def days(self) -> float:
        """Its length."""
        return self.last - self.first

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.first + self.last) / 2

    @property
    def dates(self) -> tuple[datetime.date, datetime.date]:
        """The first and last day of which it shows anything."""
        first = math.floor(self.first + 1e-6)
        last = max(first, math.ceil(self.last - 1e-6) - 1)
        return datetime.date.fromordinal(first), datetime.date.fromordinal(last)

    def holds(self, day: float) -> bool:
        """Whether a day lies within it."""
        return self.first <= day <= self.last

    def zoomed(self, factor: float, at: float) -> "Span":
        """Return it `factor` times as long, `at` staying where it is on the screen."""
        days = min(max(self.days * factor, _SHORTEST_DAYS), _LAST_DAY - _FIRST_DAY)
        share = (at - self.first) / self.days
        first = at - share * days
        return Span(first, first + days).clamped()

    def moved(self, days: float) -> "Span":
        """Return it moved, as far as the calendar goes."""
        days = min(max(days, _FIRST_DAY - self.first), _LAST_DAY - self.last)
        return Span(self.first + days, self.last + days)

    def around(self, day: float) -> "Span":
        """Return it with a day in its middle."""
        return self.moved(day - self.middle)

    def clamped(self) -> "Span":
        """Return it within the calendar and no shorter than a day."""
        first = min(max(self.first, _FIRST_DAY), _LAST_DAY - _SHORTEST_DAYS)
        return Span(first, min(max(self.last, first + _SHORTEST_DAYS), _LAST_DAY))


@dataclass(frozen=True, slots=True)
class Scale:
    """A span laid over `width` px from `left`."""

    span: Span
    left: float
    width: float

    @property
    def px_per_day(self) -> float:
        """How wide a day is."""
        return self.width / self.span.days

    def x(self, day: float) -> float:
        """Return where a day lies."""
        return self.left + (day - self.span.first) * self.px_per_day

    def day(self, x: float) -> float:
        """Return what day lies at `x`."""
        return self.span.first + (x - self.left) / self.px_per_day
