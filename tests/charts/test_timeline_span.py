"""The stretch of time a timeline shows: zoom about a point, pan within the calendar, round ticks."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasia_desktop.charts.timeline_span import Scale, Span
from eurasia_desktop.charts.timeline_ticks import ticks

CALENDAR = (1.0, float(datetime.date.max.toordinal()))
SPANS = st.builds(lambda first, days: Span(first, first + days).clamped(), st.floats(*CALENDAR), st.floats(1, 400_000))


@given(SPANS, st.floats(0.01, 100), st.floats(0, 1))
def test_zooming_keeps_the_point_under_the_cursor_and_stays_in_the_calendar(
    span: Span, factor: float, share: float
) -> None:
    at = span.first + share * span.days

    zoomed = span.zoomed(factor, at)

    assert CALENDAR[0] <= zoomed.first < zoomed.last <= CALENDAR[1]
    if CALENDAR[0] < zoomed.first and zoomed.last < CALENDAR[1]:
        assert (at - zoomed.first) / zoomed.days == pytest.approx(share, abs=1e-5)


@given(SPANS, st.floats(-1e7, 1e7))
def test_panning_keeps_the_length(span: Span, days: float) -> None:
    moved = span.moved(days)

    assert moved.days == pytest.approx(span.days)
    assert CALENDAR[0] - 1e-6 <= moved.first
    assert moved.last <= CALENDAR[1] + 1e-6


def test_a_span_names_the_days_it_shows() -> None:
    first, last = datetime.date(2024, 5, 1), datetime.date(2024, 9, 30)

    assert Span.of(first, last).dates == (first, last)
    assert Span.of(first, first).dates == (first, first)


def test_a_scale_finds_the_day_of_a_place_and_the_place_of_a_day() -> None:
    scale = Scale(Span(100, 200), 50, 1000)

    assert scale.x(150) == 550
    assert scale.day(scale.x(123.4)) == pytest.approx(123.4)


@given(SPANS)
def test_ticks_are_in_order_with_room_for_their_labels(span: Span) -> None:
    found = ticks(span, 1000, 70)

    assert [tick.day for tick in found] == sorted({tick.day for tick in found})
    assert len(found) <= 22
    assert all(tick.day < span.last for tick in found)


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        ("1991-04-11", "2009-05-10", ["1990", "1995", "2000", "2005"]),
        ("2024-05-01", "2024-09-30", ["May 2024", "Jun", "Jul", "Aug", "Sep"]),
        ("2023-10-05", "2024-03-03", ["Oct 2023", "Nov", "Dec", "Jan 2024", "Feb", "Mar"]),
        ("2024-06-03", "2024-06-06", ["3 Jun 2024", "4 Jun", "5 Jun", "6 Jun"]),
    ],
)
def test_ticks_are_round_and_say_the_year_where_it_begins(first: str, last: str, texts: list[str]) -> None:
    span = Span.of(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))

    assert [tick.text for tick in ticks(span, 600, 90)] == texts


def test_every_span_of_the_calendar_has_a_tick_before_its_begin_or_begins_the_calendar() -> None:
    for first, last in ((1.0, 2.0), (1.0, CALENDAR[1]), (CALENDAR[1] - 5, CALENDAR[1])):
        assert ticks(Span(first, last), 1000, 70)[0].day <= first
