"""Columns of counts: round edges, nothing lost, what is later than the as-of date apart."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasia_desktop.analysis.timeline_events import EventIndex, TimelineEvent, timeline_event
from eurasia_desktop.charts.timeline_density import BinUnit, bin_edges, columns, unit_for
from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.database.developments import EventRow
from eurasia_desktop.domain.vocabulary import (
    Category,
    Confidence,
    DatePrecision,
    Direction,
    Mechanism,
    Verification,
)


def event(day: datetime.date, direction: Direction, ident: str = "ev") -> TimelineEvent:
    return timeline_event(
        EventRow(
            ident, "Title", day.isoformat(), day, day, DatePrecision.DAY, False, Category.SECURITY, Mechanism.OTHER,
            direction, 3, Confidence.CONFIRMED, Verification.PAGE_READ, 1, ("KAZ",), (), (),
        )
    )  # fmt: skip


DAYS = st.dates(datetime.date(1991, 1, 1), datetime.date(2026, 12, 31))
EVENTS = st.lists(st.builds(event, DAYS, st.sampled_from(Direction)), max_size=50)


@given(EVENTS, DAYS, st.sampled_from(BinUnit))
def test_columns_count_every_development_once_and_part_it_by_the_as_of_date(
    events: list[TimelineEvent], as_of: datetime.date, unit: BinUnit
) -> None:
    span = Span.of(datetime.date(1991, 1, 1), datetime.date(2026, 12, 31))

    found = columns(EventIndex(events), bin_edges(span, unit), as_of.toordinal() + 1.0)

    assert sum(column.total for column in found) == len(events)
    assert sum(sum(column.later) for column in found) == sum(item.row.earliest > as_of for item in events)


@pytest.mark.parametrize("unit", list(BinUnit))
def test_edges_are_round_and_cover_the_span(unit: BinUnit) -> None:
    span = Span.of(datetime.date(2021, 2, 3), datetime.date(2024, 11, 5))

    edges = bin_edges(span, unit)

    assert edges[0] <= span.first < edges[1]
    assert edges[-2] < span.last <= edges[-1]
    days = [datetime.date.fromordinal(int(edge)) for edge in edges]
    if unit is BinUnit.WEEK:
        assert {day.isoweekday() for day in days} == {1}
    if unit is BinUnit.QUARTER:
        assert {(day.month, day.day) for day in days} == {(1, 1), (4, 1), (7, 1), (10, 1)}
    if unit is BinUnit.DECADE:
        assert {(day.year % 10, day.month, day.day) for day in days} == {(0, 1, 1)}


def test_columns_are_wide_enough_to_be_seen() -> None:
    thirty_five_years = 1200 / (35 * 365.2)

    assert unit_for(thirty_five_years) is BinUnit.QUARTER
    assert unit_for(20) is BinUnit.DAY
    assert unit_for(1e-6) is BinUnit.DECADE


def test_edges_reach_the_end_of_the_calendar() -> None:
    end = float(datetime.date.max.toordinal())

    for unit in BinUnit:
        assert bin_edges(Span(end - 10, end), unit)
        assert bin_edges(Span(1.0, 5.0), unit)
