"""How a chart's values are written and spoken: number, unit, and what kind of figure it is."""

import datetime

from eurasia_desktop.analysis.series import ChartData, Point
from eurasia_desktop.domain.vocabulary import ObservationStatus
from eurasia_desktop.domain.wording import tr


def value_text(data: ChartData, value: float) -> str:
    """Write a value in the chart's format, with thin spaces and a true minus; no unit."""
    return data.value_format.format(value).replace(",", "\u2009").replace("-", "\u2212")


def with_unit(data: ChartData, value: float) -> str:
    """Write a value with the chart's unit, where it has one."""
    return f"{value_text(data, value)} {data.unit}".rstrip()


def status_text(point: Point, as_of: datetime.date) -> str:
    """Say in words what the drawing says by dashes, hollow marks and paleness; "" for a plain reported value."""
    words = {
        ObservationStatus.ESTIMATE: tr("estimate"),
        ObservationStatus.CLAIM: tr("claim"),
        ObservationStatus.COMPUTED: tr("computed"),
    }
    parts = [words.get(point.status, "")]
    if point.is_partial:
        parts.append(tr("part of the year"))
    if is_later(point, as_of):
        parts.append(tr("after the as-of date"))
    return ", ".join(part for part in (*parts, point.note) if part)


def is_later(point: Point, as_of: datetime.date) -> bool:
    """Tell whether a value rests on anything after the as-of date.

    The value of a whole year does until the year is over; the value of a part of it is cut at the as-of date.
    """
    if point.is_partial:
        return point.year > as_of.year
    return datetime.date(point.year, 12, 31) > as_of
