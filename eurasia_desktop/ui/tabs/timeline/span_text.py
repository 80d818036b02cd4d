"""The span shown, as text that people read and type."""

import calendar
import re
from typing import Final

from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.domain.dates import parse_date
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.vocabulary import DatePrecision
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import event_date_text

_YEARLESS: Final = re.compile(r"\s*(?P<first>[^–—/]*?)\s*[–—]\s*(?P<last>.*\b(?P<year>\d{4}))\s*")


def span_text(span: Span) -> str:
    """Write a span as `1 May – 30 Sep 2024`, whole years as `2019` or `1991 – 2026`."""
    first, last = span.dates
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"
    is_one = first == last
    return event_date_text(first, last, DatePrecision.DAY, first.isoformat(), is_period=not is_one)


def iso_text(span: Span) -> str:
    """Write a span as it can be typed: `2024-05-01/2024-09-30`, whole years and months without their days."""
    first, last = span.dates
    is_month_end = last.day == calendar.monthrange(last.year, last.month)[1]
    length = len("2024-09-30")
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        length = len("2024")
    elif first.day == 1 and is_month_end:
        length = len("2024-09")
    return "/".join(dict.fromkeys(day.isoformat()[:length] for day in (first, last)))


def parse_span(text: str) -> Span:
    """Read a span: one date or two, `2024-05/2024-09`, `2019`, `1 May – 30 Sep 2024`.

    Raises:
        InvalidInput: it names no date or two that do not follow one another.
    """
    if not text.strip():
        raise InvalidInput(tr("Type the time to show, for example 2024-05/2024-09 or 2019."), field="span")
    try:
        date = parse_date(text)
    except InvalidInput:
        shared = _YEARLESS.fullmatch(text)
        if shared is None or not shared["first"] or re.search(r"\d{4}", shared["first"]):
            raise
        first = shared["first"]
        if first.isdecimal():
            first += _month_of(shared["last"])
        date = parse_date(f"{first} {shared['year']}/{shared['last']}")
    return Span.of(date.earliest, date.latest)


def _month_of(text: str) -> str:
    month = re.search(r"[^\W\d]+", text)
    return f" {month[0]}" if month else ""
