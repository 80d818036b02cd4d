"""The span as text: what is shown can be typed, what is typed is read."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.ui.tabs.timeline.span_text import iso_text, parse_span, span_text

DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2200, 12, 31))


@given(DAYS, st.integers(0, 40_000))
def test_what_is_shown_reads_back_as_the_same_days(first: datetime.date, days: int) -> None:
    span = Span.of(first, first + datetime.timedelta(days=days))

    assert parse_span(iso_text(span)) == span
    assert parse_span(span_text(span)) == span


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024-05/2024-09", "2024-05-01", "2024-09-30"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("1991 – 2026", "1991-01-01", "2026-12-31"),
        ("1 May – 30 Sep 2024", "2024-05-01", "2024-09-30"),
        ("5–19 Jan 2022", "2022-01-05", "2022-01-19"),
        ("Sep 2024", "2024-09-01", "2024-09-30"),
        ("  2024-09-07 ", "2024-09-07", "2024-09-07"),
    ],
)
def test_spans_are_read_as_people_write_them(typed: str, first: str, last: str) -> None:
    assert parse_span(typed).dates == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize("typed", ["", "soon", "2024-13", "2024-09/2024-05", "2024/2025/2026", "– 2024", "7/9/2024"])
def test_what_names_no_span_is_refused_with_a_reason(typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parse_span(typed)

    assert refused.value.reason


@pytest.mark.parametrize(
    ("first", "last", "shown", "typed"),
    [
        ("2024-05-01", "2024-09-30", "1 May – 30 Sep 2024", "2024-05/2024-09"),
        ("2019-01-01", "2019-12-31", "2019", "2019"),
        ("1991-01-01", "2026-12-31", "1991 – 2026", "1991/2026"),
        ("2024-09-07", "2024-09-07", "7 Sep 2024", "2024-09-07"),
        ("2024-09-01", "2024-09-30", "1–30 Sep 2024", "2024-09"),
    ],
)
def test_a_span_is_written_to_be_read_and_to_be_typed(first: str, last: str, shown: str, typed: str) -> None:
    span = Span.of(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))

    assert span_text(span) == shown
    assert iso_text(span) == typed
