"""The geometry of a time chart: labels spread, names on the rail, round axes."""

import dataclasses
import datetime
import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF
from pytestqt.qtbot import QtBot

from eurasia_desktop.charts.end_labels import spread
from eurasia_desktop.charts.free_place import is_free
from eurasia_desktop.charts.line_layout import lay_out_chart
from eurasia_desktop.charts.rail_names import MOST_NAMED, ROWS, Wanted, place_names, ranked
from eurasia_desktop.charts.time_scale import position, tick_years
from eurasia_desktop.charts.value_axis import fit_axis
from tests.charts.samples import series, trade_chart, votes_chart

HEIGHTS = st.lists(st.floats(0, 300), min_size=1, max_size=12).map(sorted)


@given(HEIGHTS)
def test_spread_labels_keep_their_distance_order_and_bounds(wanted: list[float]) -> None:
    places = spread(wanted, 13, 6, 294)
    assert all(after - before >= 13 - 1e-6 for before, after in itertools.pairwise(places))
    assert places[0] >= 6 - 1e-6
    assert places[-1] <= 294 + 1e-6


def test_labels_with_room_stay_where_they_are() -> None:
    assert spread([20, 60, 200], 13, 0, 300) == [20, 60, 200]


def test_two_labels_on_one_place_give_way_equally() -> None:
    assert spread([100, 100], 13, 0, 300) == [93.5, 106.5]


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(20, 200)), max_size=9))
def test_names_on_the_rail_never_touch(glyphs: list[tuple[float, float]]) -> None:
    wanted = [Wanted(index, "name", x, width) for index, (x, width) in enumerate(glyphs)]
    caption = QRectF(0, 0, 90, 28)
    names = place_names(wanted, 0, 500, 14, caption)
    assert len(names) <= MOST_NAMED
    for index, name in enumerate(names):
        assert name.row < ROWS
        assert name.rect.left() >= 0
        assert name.rect.right() <= 500
        assert not name.rect.intersects(caption)
        assert not (name.x <= caption.right() and name.row > 0), "a leader line runs through the caption"
        for other in names[index + 1 :]:
            assert not name.rect.adjusted(0, 0, 0, -0.5).intersects(other.rect.adjusted(0, 0, 0, -0.5))
        for other in names:
            crosses = name.rect.left() <= other.x <= name.rect.right() and name.row < other.row
            assert not crosses, "a leader line runs through a name"


def test_names_go_to_the_strongest_then_the_newest_known_by_the_as_of_date() -> None:
    marks = sorted(trade_chart().events, key=lambda mark: mark.date)
    later = [mark.date > trade_chart().as_of for mark in marks]
    assert [marks[index].event for index in ranked(marks, later)][:4] == [
        "ev-pipeline",
        "ev-banks",
        "ev-grain",
        "ev-wheat",
    ]
    assert marks[ranked(marks, later)[-1]].event == "ev-later"


def test_the_rail_lies_inside_the_chart_and_names_full_or_shortened_titles(qtbot: QtBot) -> None:
    layout = lay_out_chart(trade_chart(), QSizeF(560, 260))
    assert layout.rail is not None
    assert layout.rail_y + layout.rail.height <= 260
    assert layout.plot.bottom() < layout.rail_y
    titles = {mark.title for mark in trade_chart().events}
    assert layout.rail.names
    for name in layout.rail.names:
        assert name.text in titles or any(title.startswith(name.text.rstrip("…")) for title in titles)


def test_a_short_title_stands_on_the_rail(qtbot: QtBot) -> None:
    data = trade_chart()
    data = dataclasses.replace(data, events=(dataclasses.replace(data.events[0], short_title="Grain ban"),))
    rail = lay_out_chart(data, QSizeF(560, 260)).rail
    assert rail is not None
    assert [name.text for name in rail.names] == ["Grain ban"]


def test_events_outside_the_years_shown_are_left_out(qtbot: QtBot) -> None:
    rail = lay_out_chart(dataclasses.replace(trade_chart(), x_range=(2020, 2023)), QSizeF(560, 260)).rail
    assert rail is not None
    assert "ev-minor" not in {glyph.mark.event for glyph in rail.glyphs}


@given(st.lists(st.floats(-1e9, 1e9, allow_subnormal=False), min_size=1, max_size=5))
def test_a_linear_axis_holds_its_values_on_few_round_lines(values: list[float]) -> None:
    data = dataclasses.replace(votes_chart(), series=(series("KAZ", "K", dict(enumerate(values, 2000))),), y_range=None)
    axis = fit_axis(data)
    span = axis.high - axis.low
    assert span > 0
    assert axis.low <= min(values) + 1e-6 * span
    assert axis.high >= max(values) - 1e-6 * span
    assert 2 <= len(axis.ticks) <= 6
    assert all(axis.tick_text(tick) for tick in axis.ticks)


@given(st.lists(st.floats(1e-3, 1e6), min_size=1, max_size=5))
def test_a_logarithmic_axis_holds_its_values(values: list[float]) -> None:
    data = dataclasses.replace(
        votes_chart(), series=(series("KAZ", "K", dict(enumerate(values, 2000))),), y_range=None, is_log=True
    )
    axis = fit_axis(data)
    assert axis.low <= min(values) * (1 + 1e-6)
    assert axis.high >= max(values) * (1 - 1e-6)
    assert 1 <= len(axis.ticks) <= 6
    assert math.isnan(axis.fraction(0))


def test_fixed_bounds_are_kept_and_widened_rather_than_hide_a_value(qtbot: QtBot) -> None:
    assert fit_axis(votes_chart()).ticks == (20, 40, 60, 80, 100)
    outside = dataclasses.replace(votes_chart(), series=(series("UKR", "Ukraine", {2022: 4.0}),))
    assert fit_axis(outside).low <= 4


def test_large_ticks_are_written_with_their_scale() -> None:
    data = dataclasses.replace(votes_chart(), series=(series("KAZ", "K", {2022: 19e6, 2023: 20e6}),), y_range=(0, 20e6))
    axis = fit_axis(data)
    assert [axis.tick_text(tick) for tick in axis.ticks] == ["0", "5 m", "10 m", "15 m", "20 m"]


def test_years_get_ticks_at_round_distances() -> None:
    assert tick_years(1992, 2024, 480, 28) == [1995, 2000, 2005, 2010, 2015, 2020]
    assert tick_years(2018, 2024, 480, 28) == list(range(2018, 2025))


@pytest.mark.parametrize(("day", "place"), [(datetime.date(2024, 1, 1), 2024.0), (datetime.date(2024, 12, 31), 2025.0)])
def test_a_day_lies_within_its_year(day: datetime.date, place: float) -> None:
    assert position(day) == pytest.approx(place, abs=0.002)
    assert int(position(day)) == 2024


def test_words_find_out_what_they_would_cover(qtbot: QtBot) -> None:
    layout = lay_out_chart(votes_chart(), QSizeF(600, 260))
    on_belarus = QRectF(layout.x_at(2000), layout.y_at(76) - 6, 40, 12)
    nowhere = QRectF(layout.x_at(2000), layout.y_at(24) - 6, 40, 12)
    assert not is_free(on_belarus, layout)
    assert is_free(nowhere, layout)
    assert not is_free(nowhere, layout, [nowhere])
    assert not is_free(layout.labels[0].rect, layout)
