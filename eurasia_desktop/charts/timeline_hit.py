"""What lies under the mouse on a timeline, and how it is said in words."""

import datetime
from dataclasses import dataclass
from typing import Final

from eurasia_desktop.analysis.timeline_events import TimelineEvent
from eurasia_desktop.charts.timeline_density import BinUnit, Column
from eurasia_desktop.charts.timeline_plan import LanePlan, Mark, Plan
from eurasia_desktop.domain.vocabulary import DatePrecision
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import count, event_date_text
from eurasia_desktop.services.labels import direction_glyph, label

_REACH_PX: Final = 7.0
_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """What a point meets: a lane's head, events, a column of counts, or nothing of these."""

    lane: LanePlan | None = None
    is_head: bool = False
    events: tuple[TimelineEvent, ...] = ()
    column: Column | None = None


def hit(plan: Plan, x: float, y: float) -> Hit:
    """Look up a point; `y` from the top of the first lane."""
    lane = plan.lane_at(y)
    if lane is None:
        return Hit()
    if x < plan.scale.left:
        return Hit(lane, is_head=True)
    if lane.columns:
        day = plan.scale.day(x)
        column = next((column for column in lane.columns if column.first <= day < column.last), None)
        found = tuple(lane.lane.index.between(column.first, column.last)) if column else ()
        return Hit(lane, events=found, column=column)
    return Hit(lane, events=tuple(mark.event for mark in _marks_at(lane, x, y - lane.top)))


def _marks_at(lane: LanePlan, x: float, y: float) -> list[Mark]:
    """Return the glyphs at a point, else the title there, else the bars and fades."""
    reach = _REACH_PX + 1.5
    row = [mark for mark in lane.marks if abs(mark.y - y) <= reach]
    glyphs = [mark for mark in row if abs(mark.x - x) <= _REACH_PX]
    if glyphs:
        return glyphs
    titles = [
        mark
        for mark in lane.marks
        if mark.title_left is not None
        and abs(mark.title_y - y) <= reach
        and 0 <= x - mark.title_left <= mark.title_width
    ]
    return titles or [mark for mark in row if mark.left <= x <= mark.right]


def event_date(event: TimelineEvent) -> str:
    """Write the date of an event."""
    row = event.row
    return event_date_text(row.earliest, row.latest, row.precision, row.edtf, is_period=row.is_period)


def event_line(event: TimelineEvent) -> str:
    """Write an event in a line: direction, date, title."""
    return f"{direction_glyph(event.row.direction)} {event_date(event)}  {event.row.title}"


def hint(found: Hit, unit: BinUnit) -> str:
    """Say what lies at a point, in plain text; "" where there is nothing to say."""
    if found.lane is None:
        return ""
    if found.is_head:
        return tr("{lane}: {count} in view", lane=found.lane.lane.title, count=count(found.lane.count))
    if found.column is not None:
        return _column_text(found.column, found.lane.lane.title, unit)
    lines = [event_line(event) for event in found.events[:_NAMED]]
    if len(found.events) > _NAMED:
        lines.append(tr("and {count} more", count=len(found.events) - _NAMED))
    return "\n".join(lines)


def column_period(column: Column, unit: BinUnit) -> str:
    """Write the time a column covers."""
    first = datetime.date.fromordinal(int(column.first))
    last = datetime.date.fromordinal(int(column.last) - 1)
    precision = {
        BinUnit.YEAR: DatePrecision.YEAR, BinUnit.DECADE: DatePrecision.YEAR,
        BinUnit.MONTH: DatePrecision.MONTH, BinUnit.QUARTER: DatePrecision.MONTH,
    }.get(unit, DatePrecision.DAY)  # fmt: skip
    is_one = unit in (BinUnit.DAY, BinUnit.MONTH, BinUnit.YEAR)
    edtf = first.isoformat()[: {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7}.get(precision, 10)]
    return event_date_text(first, last, precision, edtf, is_period=not is_one)


def _column_text(column: Column, lane: str, unit: BinUnit) -> str:
    toward, away, neutral = (sum(pair) for pair in zip(column.now, column.later, strict=True))
    return tr(
        "{lane}, {period}: {toward} toward, {away} away, {neutral} neutral",
        lane=lane,
        period=column_period(column, unit),
        toward=toward,
        away=away,
        neutral=neutral,
    )


def spoken(event: TimelineEvent, lane_title: str, place: int, number: int) -> str:
    """Say an event for a screen reader: title, date, direction, lane."""
    return tr(
        "{title}. {date}. {direction}, intensity {intensity}. Lane {lane}, {place} of {number}.",
        title=event.row.title,
        date=event_date(event),
        direction=label(event.row.direction),
        intensity=event.row.intensity,
        lane=lane_title,
        place=count(place),
        number=count(number),
    )
