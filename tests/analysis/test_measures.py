"""Ratios, net movement and frames: hand-worked."""

import datetime
import math

import pytest

from eurasia_desktop.analysis.asymmetry import ratio_to_russia
from eurasia_desktop.analysis.movement import quarters, year_before
from eurasia_desktop.analysis.series import ChartData, Point, Series, frame_of
from eurasia_desktop.domain.records import Observation
from eurasia_desktop.domain.vocabulary import ObservationStatus

D = datetime.date


def row(year, value, country="KAZ"):
    return Observation("population", country, None, year, value, ObservationStatus.REPORTED, None)


def test_a_ratio_uses_the_last_year_known_for_both():
    partner = [row(2021, 10.0), row(2022, 20.0), row(2023, 40.0)]
    russia = [row(2021, 100.0), row(2022, 100.0)]

    assert ratio_to_russia(partner, russia, 2024) == (2022, pytest.approx(5.0))
    assert ratio_to_russia(partner, russia, 2021) == (2021, pytest.approx(10.0))


def test_there_is_no_ratio_without_a_common_year_or_with_a_partner_at_zero():
    assert ratio_to_russia([row(2023, 1.0)], [row(2022, 1.0)], 2024) is None
    assert ratio_to_russia([row(2022, 0.0)], [row(2022, 1.0)], 2024) is None


def test_quarters_sum_toward_and_away_apart_and_leave_later_ones_out():
    developments = [
        (D(2024, 7, 1), 3),
        (D(2024, 9, 1), -4),
        (D(2024, 9, 8), -5),
        (D(2024, 6, 30), -2),
        (D(2020, 1, 1), 5),
    ]

    assert quarters(developments, D(2024, 9, 7), 3) == [(0, 0), (0, -2), (3, -4)]


def test_twelve_months_before_a_leap_day():
    assert year_before(D(2024, 2, 29)) == D(2023, 2, 28)
    assert year_before(D(2024, 9, 7)) == D(2023, 9, 7)


def test_a_gap_in_a_series_is_a_row_without_a_value():
    series = Series("KAZ", "Kazakhstan", (Point(2018, 1.0), Point(2020, 3.0)))
    data = ChartData("t", "s", (series,), "", "", D(2024, 1, 1), (2018, 2020))

    frame = frame_of(data)

    assert list(frame.index) == [2018, 2019, 2020]
    assert math.isnan(frame.loc[2019, "Kazakhstan"])
