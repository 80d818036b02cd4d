"""Dates as typed: read as stated, or refused with a reason; nothing is guessed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasia_desktop.domain.dates import parse_date, parse_edtf
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.vocabulary import DatePrecision

D = datetime.date


@pytest.mark.parametrize(
    ("typed", "edtf", "earliest", "latest", "precision"),
    [
        ("2024-09-07", "2024-09-07", D(2024, 9, 7), D(2024, 9, 7), DatePrecision.DAY),
        ("7 Sep 2024", "2024-09-07", D(2024, 9, 7), D(2024, 9, 7), DatePrecision.DAY),
        ("September 7, 2024", "2024-09-07", D(2024, 9, 7), D(2024, 9, 7), DatePrecision.DAY),
        ("Sept 2024", "2024-09", D(2024, 9, 1), D(2024, 9, 30), DatePrecision.MONTH),
        ("  2024 ", "2024", D(2024, 1, 1), D(2024, 12, 31), DatePrecision.YEAR),
        ("29 Feb 2024", "2024-02-29", D(2024, 2, 29), D(2024, 2, 29), DatePrecision.DAY),
        ("about Aug 2024", "2024-08~", D(2024, 7, 1), D(2024, 9, 30), DatePrecision.MONTH),
        ("2024?", "2024?", D(2024, 1, 1), D(2024, 12, 31), DatePrecision.YEAR),
    ],
)
def test_a_date_is_read_as_it_is_written(typed, edtf, earliest, latest, precision):
    date = parse_date(typed)

    assert (date.text, date.edtf, date.earliest, date.latest, date.precision) == (
        typed,
        edtf,
        earliest,
        latest,
        precision,
    )
    assert not date.is_period


@pytest.mark.parametrize("typed", ["2022-01-05/2022-01-19", "2022-01-05 to 2022-01-19", "5 Jan 2022 – 19 Jan 2022"])
def test_a_period_keeps_both_ends(typed):
    date = parse_date(typed)

    assert date.edtf == "2022-01-05/2022-01-19"
    assert date.is_period


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("", "needed"),
        ("2023-02-29", "calendar"),
        ("30 Feb 2024", "calendar"),
        ("2024-13", "calendar"),
        ("0000", "calendar"),
        ("May", "not a date"),
        ("12", "not a date"),
        ("7 Brumaire 2024", "not a month"),
        ("03/04/05", "several ways"),
        ("7.9.2024", "several ways"),
        ("2022-02-01/2022-01-01", "before it begins"),
        ("2020/2021/2022", "one beginning and one end"),
        ("123456789", "not a date"),
        ("2024-09-07; DROP TABLE event", "not a date"),
    ],
)
def test_an_impossible_or_ambiguous_date_is_refused_with_its_reason(typed, word):
    with pytest.raises(InvalidInput, match=word) as refusal:
        parse_date(typed)

    assert refusal.value.field == "date"


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_but_never_breaks(text):
    try:
        date = parse_date(text)
    except InvalidInput:
        return
    assert date.earliest <= date.latest


@given(st.dates(min_value=D(1, 1, 2), max_value=D(9998, 12, 30)))
def test_every_day_survives_the_round_trip(day):
    date = parse_edtf(day.isoformat())

    assert (date.earliest, date.latest) == (day, day)
    assert date.is_exact
