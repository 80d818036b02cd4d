"""What a cell of the data set may hold: each check turns its text into a value or says what is wrong with it.

A check takes the text of one non-empty cell and raises `Refused` with a reason that a reader of the file understands.
"""

import datetime
import math
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from eurasia_desktop.domain.dates import EventDate, parse_edtf
from eurasia_desktop.domain.errors import InvalidInput

Check = Callable[[str], Any]  # Any: what a cell holds is decided by its column, and columns are data

_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ufeff]")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_URL: Final = re.compile(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?")
_PUBLISHED: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?|s)?")


class Refused(ValueError):
    """A cell's text is not what its column holds; the message is the reason."""


def text(cell: str) -> str:
    """Accept any printable text on one line, without blanks at its ends."""
    if cell != cell.strip():
        raise Refused("has blanks at its beginning or end")
    if _UNPRINTABLE.search(cell):
        raise Refused("holds a line break or an unprintable character")
    return cell


def matching(pattern: str, form: str) -> Check:
    """Make a check for a code: text of a fixed form, described by `form` in the reason."""
    compiled = re.compile(pattern)

    def check(cell: str) -> str:
        if not compiled.fullmatch(cell):
            raise Refused(f"{cell!r} is not {form}")
        return cell

    return check


def word(vocabulary: Iterable[str]) -> Check:
    """Make a check for a word of a closed vocabulary."""
    words = tuple(str(entry) for entry in vocabulary)

    def check(cell: str) -> str:
        if cell not in words:
            raise Refused(f"{cell!r} is not one of {', '.join(words)}")
        return cell

    return check


def day(cell: str) -> str:
    """Accept a day of the calendar as YYYY-MM-DD."""
    try:
        if not _DAY.fullmatch(cell):
            raise ValueError
        return datetime.date.fromisoformat(cell).isoformat()
    except ValueError as error:
        raise Refused(f"{cell!r} is not a day of the calendar (YYYY-MM-DD)") from error


def edtf(cell: str) -> EventDate:
    """Accept a date or period in EDTF (`2024-09-07`, `2024-08`, `2024`, `1991-08-19/1991-08-21`)."""
    try:
        return parse_edtf(cell)
    except InvalidInput as error:
        raise Refused(error.reason) from error


def published(cell: str) -> str:
    """Accept a day, month, year or decade of publication (`1990s`)."""
    if not _PUBLISHED.fullmatch(cell):
        raise Refused(f"{cell!r} is not a day, month, year or decade")
    return edtf(cell).edtf if not cell.endswith("s") else cell


def number(cell: str) -> float:
    """Accept a finite decimal number."""
    if not _NUMBER.fullmatch(cell) or not math.isfinite(value := float(cell)):
        raise Refused(f"{cell!r} is not a number")
    return value


def whole(lowest: int, highest: int) -> Check:
    """Make a check for a whole number within bounds, both included."""

    def check(cell: str) -> int:
        if not re.fullmatch(r"\d{1,9}", cell) or not lowest <= int(cell) <= highest:
            raise Refused(f"{cell!r} is not a whole number from {lowest} to {highest}")
        return int(cell)

    return check


def flag(cell: str) -> int:
    """Accept 0 or 1."""
    if cell not in ("0", "1"):
        raise Refused(f"{cell!r} is not 0 or 1")
    return int(cell)


def url(cell: str) -> str:
    """Accept an http or https address."""
    if not _URL.fullmatch(cell):
        raise Refused(f"{cell!r} is not an http or https address")
    return cell


def many(check: Check) -> Check:
    """Make a check for a list joined by semicolons, each entry once and none empty."""

    def check_all(cell: str) -> tuple[Any, ...]:
        entries = cell.split(";")
        if len(set(entries)) < len(entries):
            raise Refused(f"{cell!r} names something twice")
        if "" in entries:
            raise Refused(f"{cell!r} has an empty entry")
        return tuple(check(entry) for entry in entries)

    return check_all
