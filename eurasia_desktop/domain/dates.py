"""Dates as researchers know them: to the day, the month or the year, about, uncertain, or a period.

What was typed is kept beside its EDTF form; the bounds are always derived, never typed.

Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019, levels 0 and 1.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Final

from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.vocabulary import DatePrecision
from eurasia_desktop.domain.wording import tr

_MONTH_NAMES: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTHS: Final = (
    {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
_DECEMBER: Final = 12
_EDTF_POINT: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%])?")
_DAY_MONTH_YEAR: Final = re.compile(r"(?P<day>\d{1,2})\.?\s+(?P<month>[a-z]+)\.?,?\s+(?P<year>\d{4})")
_MONTH_DAY_YEAR: Final = re.compile(r"(?P<month>[a-z]+)\.?\s+(?P<day>\d{1,2}),\s*(?P<year>\d{4})")
_MONTH_YEAR: Final = re.compile(r"(?P<month>[a-z]+)\.?,?\s+(?P<year>\d{4})")
_QUALIFIER: Final = re.compile(r"(?:(?P<about>about|circa|ca\.?|c\.)|(?P<perhaps>perhaps|maybe|probably))\s+")
_NUMERIC: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{1,4}")
_SPAN: Final = re.compile(r"\s*/\s*|\s+(?:to|until|–|—|-)\s+|\s*[–—]\s*")


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date as typed, in EDTF, and as the bounds within which it lies.

    Attributes:
        text: as the researcher typed it.
        edtf: the same in EDTF.
        earliest: the first day it can mean.
        latest: the last day it can mean; for a period its last day, inclusive.
        precision: the coarser unit of its end points.
        is_period: True where it lasted from `earliest` to `latest`; False where it lies somewhere between.
    """

    text: str
    edtf: str
    earliest: datetime.date
    latest: datetime.date
    precision: DatePrecision
    is_period: bool

    @property
    def is_exact(self) -> bool:
        """Whether it names one known day."""
        return self.earliest == self.latest and self.edtf[-1].isdigit()


def parse_date(text: str) -> EventDate:
    """Read a date as people write it: ISO, EDTF, "7 Sep 2024", "Sept 2024", "about Aug 2024", or two with "to".

    Args:
        text: what was typed; kept unchanged in the result.

    Raises:
        InvalidInput: the text names no date, an impossible one, or one that can be read in two ways.
    """
    typed = " ".join(text.split()).lower()
    if not typed:
        raise _refused(tr("A date is needed, for example 2024-09-07, Sep 2024 or 2024."))
    if _NUMERIC.fullmatch(typed):
        raise _refused(tr("“{date}” can be read in several ways. Write it as 2024-09-07 or 7 Sep 2024.", date=typed))
    parts = _SPAN.split(typed)
    if len(parts) > 2:
        raise _refused(tr("A period has one beginning and one end."))
    return _with_text(parse_edtf("/".join(_to_edtf_point(part) for part in parts)), text)


def parse_edtf(edtf: str) -> EventDate:
    """Read an EDTF date or interval of levels 0 and 1 (year, month, day; `~`, `?`, `%`; `a/b`).

    An approximate end point (`~`, `%`) is widened by one unit of its precision on its open side or sides.

    Raises:
        InvalidInput: not EDTF of these levels, an impossible date, or an interval that ends before it begins.
    """
    points = [_read_point(point) for point in edtf.split("/")]
    if len(points) > 2:
        raise _refused(tr("A period has one beginning and one end."))
    first, last = points[0], points[-1]
    if last[1] < first[0] or last[0] < first[0]:
        raise _refused(tr("The period ends before it begins."))
    precision = max(first[2], last[2], key=list(DatePrecision).index)
    return EventDate(edtf, edtf, first[0], last[1], precision, is_period=len(points) == 2)


def _refused(reason: str) -> InvalidInput:
    return InvalidInput(reason, field="date")


def _with_text(date: EventDate, text: str) -> EventDate:
    return EventDate(text, date.edtf, date.earliest, date.latest, date.precision, date.is_period)


def _to_edtf_point(typed: str) -> str:
    mark = ""
    if qualifier := _QUALIFIER.match(typed):
        mark = "~" if qualifier["about"] else "?"
        typed = typed[qualifier.end() :]
    if _EDTF_POINT.fullmatch(typed):
        return typed + mark
    for pattern in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _MONTH_YEAR):
        if match := pattern.fullmatch(typed):
            return _from_words(match) + mark
    raise _refused(tr("“{date}” is not a date. Write it as 2024-09-07, 7 Sep 2024, Sep 2024 or 2024.", date=typed))


def _from_words(match: re.Match[str]) -> str:
    month = _MONTHS.get(match["month"])
    if month is None:
        raise _refused(tr("“{word}” is not a month.", word=match["month"]))
    point = f"{match['year']}-{month:02d}"
    return f"{point}-{int(match['day']):02d}" if "day" in match.groupdict() else point


def _read_point(point: str) -> tuple[datetime.date, datetime.date, DatePrecision]:
    match = _EDTF_POINT.fullmatch(point)
    if match is None:
        raise _refused(tr("“{date}” is not a date of the form 2024, 2024-09 or 2024-09-07.", date=point))
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    precision = DatePrecision.DAY if match["day"] else DatePrecision.MONTH if match["month"] else DatePrecision.YEAR
    try:
        first = datetime.date(year, month if match["month"] else 1, day if match["day"] else 1)
    except ValueError as error:
        raise _refused(tr("{date} is not a day of the calendar.", date=point)) from error
    last = _last_day(first, precision)
    if match["mark"] in ("~", "%"):
        first, last = _widen(first, last, precision)
    return first, last, precision


def _last_day(first: datetime.date, precision: DatePrecision) -> datetime.date:
    if precision is DatePrecision.DAY:
        return first
    if precision is DatePrecision.YEAR or first.month == _DECEMBER:
        return datetime.date(first.year, _DECEMBER, 31)
    return datetime.date(first.year, first.month + 1, 1) - datetime.timedelta(days=1)


def _widen(first: datetime.date, last: datetime.date, precision: DatePrecision) -> tuple[datetime.date, datetime.date]:
    try:
        before, after = first - datetime.timedelta(days=1), last + datetime.timedelta(days=1)
    except OverflowError as error:
        raise _refused(tr("The year is out of range.")) from error
    if precision is DatePrecision.MONTH:
        before = before.replace(day=1)
    if precision is DatePrecision.YEAR:
        before = before.replace(month=1, day=1)
    return before, _last_day(after, precision)
