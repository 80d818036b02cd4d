"""Numbers and dates as they are written in the window: true minus, thin spaces, precision kept."""

import datetime
from typing import Final

from eurasia_desktop.domain.vocabulary import DatePrecision
from eurasia_desktop.domain.wording import tr

_THIN_SPACE: Final = "\u2009"
_MINUS: Final = "\u2212"
_MILLION: Final = 1e6
_BILLION: Final = 1e9


def month_names() -> tuple[str, ...]:
    """Return the short names of the months, January first."""
    return tuple(tr("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split())


def date_text(day: datetime.date, precision: DatePrecision = DatePrecision.DAY) -> str:
    """Write a date as `7 Sep 2024`, `Aug 2024` or `2024`, by what is known of it."""
    if precision is DatePrecision.YEAR:
        return f"{day.year}"
    month = month_names()[day.month - 1]
    return f"{month} {day.year}" if precision is DatePrecision.MONTH else f"{day.day} {month} {day.year}"


def event_date_text(
    earliest: datetime.date, latest: datetime.date, precision: DatePrecision, edtf: str, *, is_period: bool
) -> str:
    """Write an event's date: a point by its precision, "about" and "?" said, a period as `5–19 Jan 2022`."""
    if is_period:
        return _period_text(earliest, latest, precision)
    point = edtf.rstrip("~?%")
    year, month, day = (int(part) for part in (*point.split("-"), "1", "1")[:3])
    text = date_text(datetime.date(year, month, day), precision)
    if edtf.endswith(("~", "%")):
        text = tr("about {date}", date=text)
    return f"{text}?" if edtf.endswith(("?", "%")) else text


def _period_text(first: datetime.date, last: datetime.date, precision: DatePrecision) -> str:
    if precision is DatePrecision.DAY and (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{date_text(last)}"
    if precision is DatePrecision.DAY and first.year == last.year:
        return f"{first.day} {month_names()[first.month - 1]} – {date_text(last)}"
    return f"{date_text(first, precision)} – {date_text(last, precision)}"


def signed(value: int) -> str:
    """Write a whole number with its sign; zero without."""
    return f"{_MINUS}{-value}" if value < 0 else f"+{value}" if value > 0 else "0"


def count(value: int) -> str:
    """Write a whole number with thin spaces between thousands from 10 000 on, else plain commas-free digits."""
    return f"{value:,}".replace(",", _THIN_SPACE)


def decimal(value: float, digits: int) -> str:
    """Write a number with a fixed number of decimals and a true minus."""
    return f"{value:,.{digits}f}".replace(",", _THIN_SPACE).replace("-", _MINUS)


def scaled(value: float) -> tuple[str, str]:
    """Write a large number with three significant digits and its scale: ("20.3", "m"), ("261", "bn")."""
    scale, word = (_BILLION, tr("bn")) if value >= _BILLION else (_MILLION, tr("m")) if value >= _MILLION else (1.0, "")
    number = value / scale
    digits = 0 if number >= 100 else 1 if number >= 10 else 2
    return decimal(number, digits), word


def ratio_text(ratio: float) -> str:
    """Write Russia's multiple of a partner as `1 : 7.1`; below 1 as `1 : 0.14`."""
    digits = 0 if ratio >= 20 else 1 if ratio >= 1 else 2
    return f"1 : {decimal(ratio, digits)}"
