"""Where a development stands in time, and what an index answers about a window of it."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasia_desktop.analysis.timeline_events import EventIndex, Extent, TimelineEvent, timeline_event
from eurasia_desktop.database.developments import EventRow
from eurasia_desktop.domain.dates import parse_date
from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Verification


def event(date: str, ident: str = "ev", direction: Direction = Direction.NEUTRAL) -> TimelineEvent:
    known = parse_date(date)
    return timeline_event(
        EventRow(
            ident, "Title", known.edtf, known.earliest, known.latest, known.precision, known.is_period,
            Category.SECURITY, Mechanism.OTHER, direction, 3, Confidence.CONFIRMED, Verification.PAGE_READ, 1,
            ("KAZ",), (), (),
        )
    )  # fmt: skip


def day(text: str) -> float:
    return float(datetime.date.fromisoformat(text).toordinal())


@pytest.mark.parametrize(
    ("date", "extent", "is_exact"),
    [
        ("2024-09-07", Extent.POINT, True),
        ("2024-09-07?", Extent.POINT, False),
        ("2024-09-07~", Extent.FADE, False),
        ("2024-08", Extent.FADE, False),
        ("2024", Extent.FADE, False),
        ("2024-06~", Extent.FADE, False),
        ("2022-01-05/2022-01-19", Extent.PERIOD, True),
        ("1992-05/1997-06-27", Extent.PERIOD, False),
    ],
)
def test_only_a_known_day_is_drawn_as_a_point(date: str, extent: Extent, is_exact: bool) -> None:
    placed = event(date)

    assert placed.extent is extent
    assert placed.is_exact is is_exact


def test_an_uncertain_date_stands_in_its_middle_and_reaches_from_its_earliest_to_its_latest_day() -> None:
    placed = event("2024-08")

    assert (placed.first, placed.last) == (day("2024-08-01"), day("2024-09-01"))
    assert placed.anchor == day("2024-08-16") + 0.5


def test_a_period_stands_at_its_first_day() -> None:
    placed = event("2022-01-05/2022-01-19")

    assert placed.anchor == day("2022-01-05") + 0.5
    assert placed.last == day("2022-01-20")


DAYS = st.dates(datetime.date(1991, 1, 1), datetime.date(2026, 12, 31))


@st.composite
def dates(draw: st.DrawFn) -> str:
    first = draw(DAYS)
    kind = draw(st.sampled_from(["day", "month", "year", "period"]))
    if kind == "period":
        return f"{first}/{first + datetime.timedelta(days=draw(st.integers(1, 2000)))}"
    return first.isoformat()[: {"day": 10, "month": 7, "year": 4}[kind]]


@given(st.lists(dates(), max_size=40), DAYS, st.integers(1, 3000))
def test_a_window_holds_what_lies_at_least_partly_in_it(texts: list[str], begin: datetime.date, length: int) -> None:
    events = [event(text, f"ev-{number}") for number, text in enumerate(texts)]
    index = EventIndex(events)
    first, last = float(begin.toordinal()), float(begin.toordinal() + length)

    found = index.in_window(first, last)

    expected = {item.id for item in events if item.first < last and item.last > first}
    assert {item.id for item in found} == expected
    assert index.count_in(first, last) == len(expected)
    assert [item.order for item in found] == sorted(item.order for item in found)


def test_neighbours_are_found_in_order_of_time_from_inside_and_from_outside() -> None:
    one, two, three = (event(f"2024-0{month}-01", f"ev-{month}") for month in (1, 3, 5))
    index = EventIndex([three, one, two])
    stranger = event("2024-02-01", "stranger")

    assert index.neighbour(one, 1) is two
    assert index.neighbour(three, 1) is None
    assert index.neighbour(one, -1) is None
    assert index.neighbour(stranger, 1) is two
    assert index.neighbour(stranger, -1) is one
    assert index.nearest(day("2024-04-25")) is three


def test_counts_are_by_direction_and_by_the_place_of_the_glyph() -> None:
    index = EventIndex(
        [
            event("2024-01-01", "a", Direction.TOWARD_RUSSIA),
            event("2024-01-31", "b", Direction.TOWARD_RUSSIA),
            event("2024-02-01", "c", Direction.AWAY_FROM_RUSSIA),
        ]
    )
    edges = [day("2024-01-01"), day("2024-02-01"), day("2024-03-01")]

    assert index.counts(edges, Direction.TOWARD_RUSSIA) == [2, 0]
    assert index.counts(edges, Direction.AWAY_FROM_RUSSIA) == [0, 1]
