"""Round ticks for an axis of time, from single days to centuries."""

import calendar
import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.domain.vocabulary import DatePrecision
from eurasia_desktop.services.formatting import date_text, month_names

_DAYS_PER_MONTH: Final = 30.4
_DAYS_PER_YEAR: Final = 365.2
_DAY_STEPS: Final = {1: range(1, 32), 5: (1, 5, 10, 15, 20, 25), 10: (1, 10, 20), 15: (1, 15)}
_MONTH_STEPS: Final = (1, 3, 6)
_YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_TextOf = Callable[[datetime.date, bool], str]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis at the begin of a day; `text` is written to its right."""

    day: float
    text: str


def ticks(span: Span, width: float, label_width: float) -> list[Tick]:
    """Return the ticks of a span, and the one before it, whose text still says where the view begins.

    Args:
        span: what the axis shows.
        width: of the axis in px.
        label_width: what a label such as "25 May 2024" takes in px.
    """
    room = span.days / max(1.0, width / (label_width * 1.25))
    for step, days in _DAY_STEPS.items():
        if step >= room * 0.75:  # most labels of days lack the year
            return _of_days(span, days)
    for months in _MONTH_STEPS:
        if months * _DAYS_PER_MONTH >= room * 0.75:
            return _of_months(span, months)
    return _of_years(span, next((step for step in _YEAR_STEPS if step * _DAYS_PER_YEAR >= room * 0.75), 1000))


def _of_days(span: Span, days: Sequence[int]) -> list[Tick]:
    found = [
        datetime.date(year, month, day)
        for year, month in _months_around(span)
        for day in days
        if day <= calendar.monthrange(year, month)[1]
    ]
    return _ticks(span, found, _day_text)


def _of_months(span: Span, step: int) -> list[Tick]:
    found = [datetime.date(year, month, 1) for year, month in _months_around(span, step) if (month - 1) % step == 0]
    return _ticks(span, found, _month_text)


def _of_years(span: Span, step: int) -> list[Tick]:
    first, last = (day.year for day in span.dates)
    years = range(first // step * step - step, min(last + step + 1, datetime.date.max.year), step)
    return _ticks(span, [datetime.date(max(1, year), 1, 1) for year in years], lambda day, _: str(day.year))


def _ticks(span: Span, days: list[datetime.date], text_of: _TextOf) -> list[Tick]:
    begin = max((index for index, day in enumerate(days) if day.toordinal() <= span.first), default=0)
    shown = [day for day in days[begin:] if day.toordinal() < span.last]
    return [Tick(float(day.toordinal()), text_of(day, index == 0)) for index, day in enumerate(shown)]


def _months_around(span: Span, margin: int = 1) -> Iterator[tuple[int, int]]:
    first, last = span.dates
    begin = max(first.year * 12 + first.month - 1 - margin, 12)
    for number in range(begin, last.year * 12 + last.month):
        yield number // 12, number % 12 + 1


def _day_text(day: datetime.date, says_year: bool) -> str:
    if says_year or (day.month, day.day) == (1, 1):
        return date_text(day)
    return f"{day.day} {month_names()[day.month - 1]}"


def _month_text(day: datetime.date, says_year: bool) -> str:
    if says_year or day.month == 1:
        return date_text(day, DatePrecision.MONTH)
    return month_names()[day.month - 1]
