"""What a reader sees in, and does with, a time chart."""

import dataclasses
import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eurasia_desktop.analysis.series import ChartData, Emphasis
from eurasia_desktop.charts.free_place import is_free
from eurasia_desktop.charts.line_chart import LineChart
from eurasia_desktop.charts.line_items import LATER_OPACITY, SeriesItem, Stroke
from eurasia_desktop.charts.time_scale import mid_year
from eurasia_desktop.domain.vocabulary import ObservationStatus
from eurasia_desktop.services.palette import DARK, LIGHT
from tests.charts.samples import series, trade_chart, votes_chart, with_status

SOLID = Stroke(is_dashed=False, is_partial=False, is_later=False)


@pytest.fixture
def chart(qtbot: QtBot) -> LineChart:
    return shown(qtbot, votes_chart())


def shown(qtbot: QtBot, data: ChartData, width: int = 600, height: int = 260, **options: bool) -> LineChart:
    chart = LineChart(LIGHT, **options)
    qtbot.addWidget(chart)
    chart.resize(width, height)
    chart.set_data(data)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.clearFocus()  # a window gives the focus to its first widget
    return chart


def item(chart: LineChart, code: str) -> SeriesItem:
    return chart._items.series[code]


def image(chart: LineChart) -> QImage:
    return chart.grab().toImage()


def with_cursor(chart: LineChart) -> LineChart:
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    return chart


# --- values ----------------------------------------------------------------------------------------------------------


def test_a_gap_stays_a_gap(chart: LineChart) -> None:
    curve = item(chart, "KGZ").curves[SOLID]
    values = curve.getData()[1]
    missing = [1999 - 1992, 2000 - 1992, 2001 - 1992]
    assert np.isnan(values[missing]).all()
    assert np.isfinite(np.delete(values, missing)).all()
    joined = curve.opts["connect"]
    assert not joined[1998 - 1992 : 2002 - 1992].any()
    assert joined[: 1998 - 1992].all()


def test_no_ink_lies_between_the_ends_of_a_gap(qtbot: QtBot) -> None:
    data = dataclasses.replace(votes_chart(), series=(series("KGZ", "K", {1992: 50, 1993: 50, 2000: 50, 2001: 50}),))
    chart = shown(qtbot, data)
    layout, colour = chart._layout, QColor(LIGHT.country_line("KGZ"))
    picture, y = image(chart), layout.y_at(50)

    def has_ink(year: float) -> bool:
        x = round(layout.x_at(year))
        return any(
            abs(QColor(picture.pixel(x, round(y) + off)).green() - colour.green()) < 60
            and QColor(picture.pixel(x, round(y) + off)).red() > 120
            for off in (-1, 0, 1)
        )

    assert has_ink(1993.0)
    assert not has_ink(1996.5)


def test_what_is_later_than_the_as_of_date_is_pale(chart: LineChart) -> None:
    later = Stroke(is_dashed=False, is_partial=True, is_later=True)
    pen = item(chart, "KAZ").curves[later].opts["pen"]
    assert pen.color().alphaF() == pytest.approx(LATER_OPACITY, abs=0.01)
    assert item(chart, "KAZ").curves[SOLID].opts["pen"].color().alphaF() == 1
    label = next(label.text for label in chart._layout.labels if label.text.series.code == "KAZ")
    assert label.is_later
    assert (label.name, label.value) == ("Kazakhstan", "61")


def test_the_value_of_a_year_that_is_not_over_by_the_as_of_date_is_pale_unless_cut_at_it(chart: LineChart) -> None:
    labels = {label.text.series.code: label.text for label in chart._layout.labels}
    assert labels["BLR"].last.year == 2024
    assert labels["BLR"].is_later
    partial = dataclasses.replace(
        votes_chart(), series=tuple(s for s in votes_chart().series if s.code == "KAZ"), x_range=(1992, 2024)
    )
    chart.set_data(partial)
    assert not chart._layout.labels[0].text.is_later


def test_a_partial_year_ends_hollow_on_a_paler_stretch(chart: LineChart) -> None:
    chart.set_data(dataclasses.replace(votes_chart(), x_range=(1992, 2024)))
    partial = Stroke(is_dashed=False, is_partial=True, is_later=False)
    assert 0 < item(chart, "KAZ").curves[partial].opts["pen"].color().alphaF() < 1
    dots = item(chart, "KAZ").dots
    hollow = [spot for spot in dots.points() if spot.brush().color() == QColor(LIGHT.base)]
    assert [round(spot.pos().x()) for spot in hollow] == [round(chart._layout.x_at(2024.5))]


def test_estimates_are_dashed_and_claims_are_never_joined(qtbot: QtBot) -> None:
    reported, estimate, claim = ObservationStatus.REPORTED, ObservationStatus.ESTIMATE, ObservationStatus.CLAIM
    data = with_status(
        {
            2018: (40, reported),
            2019: (41, reported),
            2020: (42, estimate),
            2021: (43, claim),
            2022: (44, claim),
        }
    )
    tajikistan = item(shown(qtbot, data), "TJK")
    dashed = tajikistan.curves[Stroke(is_dashed=True, is_partial=False, is_later=False)]
    assert dashed.opts["pen"].style() == Qt.PenStyle.CustomDashLine
    assert list(tajikistan.curves[SOLID].opts["connect"]) == [1, 0, 0]
    assert list(dashed.opts["connect"]) == [0, 1, 0]
    brushes = [spot.brush().color() == QColor(LIGHT.base) for spot in tajikistan.dots.points()]
    assert brushes == [False, False, False, True, True]


def test_focus_is_thick_and_last_the_reference_in_text_colour(qtbot: QtBot, chart: LineChart) -> None:
    widths = {code: one.curves[SOLID].opts["pen"].widthF() for code, one in chart._items.series.items()}
    assert widths.pop("KAZ") == 3
    assert set(widths.values()) == {1.4}
    depths = {code: one.curves[SOLID].zValue() for code, one in chart._items.series.items()}
    assert max(depths, key=depths.__getitem__) == "KAZ"
    trade = shown(qtbot, trade_chart(), partner_colours=True)
    pen = item(trade, "RUS").curves[SOLID].opts["pen"]
    assert (pen.widthF(), pen.color()) == (2.5, QColor(LIGHT.text))
    assert item(trade, "EUU").curves[SOLID].opts["pen"].color() == QColor(LIGHT.partner_line("EUU"))


def test_a_logarithmic_axis_leaves_out_what_it_cannot_show(qtbot: QtBot) -> None:
    data = dataclasses.replace(
        with_status({year: (value, ObservationStatus.REPORTED) for year, value in ((2018, 1), (2019, 0), (2020, 100))}),
        is_log=True,
    )
    chart = shown(qtbot, data)
    values = item(chart, "TJK").curves
    assert not values or all(math.isnan(curve.getData()[1][1]) for curve in values.values())
    assert chart._layout.axis.ticks == (1, 10, 100)
    assert chart._layout.y_at(10) == pytest.approx(chart._layout.plot.center().y())


# --- labels ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), [(260, 150), (420, 180), (640, 240), (1100, 400)])
@pytest.mark.parametrize("data", [votes_chart(), trade_chart()], ids=["votes", "trade"])
def test_labels_stay_apart_and_inside(qtbot: QtBot, data: ChartData, width: int, height: int) -> None:
    chart = shown(qtbot, data, width, height)
    rects = [label.rect for label in chart._layout.labels]
    assert rects
    for index, rect in enumerate(rects):
        assert chart.rect().toRectF().contains(rect), rect
        assert not any(rect.intersects(other) for other in rects[index + 1 :])
    assert any(label.text.series.emphasis is not Emphasis.NORMAL for label in chart._layout.labels)


def test_where_not_all_labels_have_room_the_focus_keeps_its_own(qtbot: QtBot) -> None:
    others = tuple(series(f"X{number}", f"State {number}", {2020: 50.0}) for number in range(20))
    data = dataclasses.replace(votes_chart(), series=(*others, series("KAZ", "Kazakhstan", {2020: 60}, Emphasis.FOCUS)))
    chart = shown(qtbot, data, 420, 160)
    labels = chart._layout.labels
    assert 2 < len(labels) < 21
    assert any(label.text.name == "Kazakhstan" for label in labels)
    assert all(chart.rect().toRectF().contains(label.rect) for label in labels)


def test_a_value_older_than_the_newest_is_labelled_with_its_year(qtbot: QtBot) -> None:
    data = dataclasses.replace(
        votes_chart(), series=(series("GEO", "Georgia", {2008: 30}), series("ARM", "Armenia", {2020: 50}))
    )
    labels = {label.text.name: label.text.value for label in shown(qtbot, data)._layout.labels}
    assert labels == {"Georgia": "30 (2008)", "Armenia": "50"}


def test_a_line_that_ends_in_a_partial_year_is_labelled_with_its_last_complete_one(qtbot: QtBot) -> None:
    data = dataclasses.replace(votes_chart(), x_range=(1992, 2024))
    labels = {label.text.name: label.text.value for label in shown(qtbot, data)._layout.labels}
    assert labels["Kazakhstan"] == "55 (2023)"
    assert labels["Belarus"] == "76"


def test_a_chart_without_values_says_why(qtbot: QtBot) -> None:
    data = dataclasses.replace(votes_chart(), series=(), empty_text="No roll calls for Abkhazia.")
    chart = shown(qtbot, data)
    assert chart.accessibleDescription() == "No roll calls for Abkhazia."
    before = image(chart)
    chart.set_data(dataclasses.replace(data, empty_text="Nothing else."))
    assert image(chart) != before


# --- keyboard and mouse ----------------------------------------------------------------------------------------------


def test_arrows_move_the_readout_year_by_year(qtbot: QtBot, chart: LineChart) -> None:
    with_cursor(chart)
    assert chart.accessibleDescription().startswith("2025: Kazakhstan 61 % (after the as-of date)")
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith("2024: Belarus 76 %")
    assert "Kazakhstan 57 % (part of the year)" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.accessibleDescription().startswith("1992:")
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith("1992:")
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription().startswith("2025:")


def test_a_missing_value_is_read_as_missing(qtbot: QtBot, chart: LineChart) -> None:
    with_cursor(chart)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    for _ in range(2000 - 1992):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription().endswith("Kyrgyzstan –")


def test_the_readout_and_the_focus_ring_are_drawn(qtbot: QtBot, chart: LineChart) -> None:
    before = image(chart)
    with_cursor(chart)
    first = image(chart)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert QColor(first.pixel(first.width() // 2, 1)) == QColor(LIGHT.accent)
    assert before != first != image(chart)
    chart.clearFocus()
    assert image(chart) == before


def test_enter_on_the_rail_opens_the_event(qtbot: QtBot) -> None:
    chart = with_cursor(shown(qtbot, trade_chart()))
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "2 May 2019: A working group meets (neutral, intensity 1)"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(chart.event_activated) as activated:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert activated.args == ["ev-grain"]
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.accessibleDescription().startswith("2022:")


def test_a_click_on_a_glyph_opens_the_event(qtbot: QtBot) -> None:
    chart = shown(qtbot, trade_chart())
    layout = chart._layout
    glyph = next(glyph for glyph in layout.rail.glyphs if glyph.mark.event == "ev-pipeline")
    with qtbot.waitSignal(chart.event_activated) as activated:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(glyph.x), round(layout.rail_y)))
    assert activated.args == ["ev-pipeline"]


def test_the_mouse_reads_out_the_year_under_it(qtbot: QtBot, chart: LineChart) -> None:
    x = chart._layout.x_at(2014.5)
    qtbot.mouseMove(chart, QPoint(round(x), round(chart._layout.plot.center().y())))
    assert chart.accessibleDescription().startswith("2014:")


def test_the_wheel_is_left_to_the_page(chart: LineChart) -> None:
    middle = QPointF(chart.rect().center())
    wheel = QWheelEvent(
        middle,
        chart.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    assert chart.childAt(chart.rect().center()) is None
    QApplication.sendEvent(chart, wheel)
    assert not wheel.isAccepted()


# --- changes ---------------------------------------------------------------------------------------------------------


def test_new_data_refill_the_same_curves(chart: LineChart) -> None:
    before = {code: dict(one.curves) for code, one in chart._items.series.items()}
    raised = tuple(
        dataclasses.replace(one, points=tuple(dataclasses.replace(p, value=p.value / 2) for p in one.points))
        for one in votes_chart().series[1:]
    )
    chart.set_data(dataclasses.replace(votes_chart(), series=raised))
    after = {code: one.curves for code, one in chart._items.series.items()}
    assert set(after) == set(before) - {"BLR"}
    assert all(after[code][stroke] is curve for code in after for stroke, curve in before[code].items())
    drawn = set(chart._canvas.box.childGroup.childItems())
    assert not drawn & set(before["BLR"].values())
    assert {curve for curves in after.values() for curve in curves.values()} <= drawn


def test_a_stroke_that_is_no_longer_needed_draws_nothing(chart: LineChart) -> None:
    later = Stroke(is_dashed=False, is_partial=True, is_later=True)
    chart.set_data(
        dataclasses.replace(votes_chart(), as_of=dataclasses.replace(votes_chart()).as_of.replace(year=2030))
    )
    assert not item(chart, "KAZ").curves[later].opts["connect"].any()


def test_the_other_scheme_repaints_lines_and_page(chart: LineChart) -> None:
    chart.set_palette(DARK)
    picture = image(chart)
    assert QColor(picture.pixel(2, picture.height() - 2)) == QColor(DARK.base)
    assert item(chart, "KAZ").curves[SOLID].opts["pen"].color() == QColor(DARK.country_line("KAZ"))


def test_three_hundred_repaints_with_changing_data(qtbot: QtBot) -> None:
    chart = shown(qtbot, votes_chart())
    datas = [votes_chart(), trade_chart(), dataclasses.replace(votes_chart(), series=votes_chart().series[2:])]
    for index in range(300):
        chart.set_data(datas[index % 3])
        chart.resize(500 + index % 7, 250)
        chart._canvas.viewport().repaint()
    assert set(chart._items.series) == {"KGZ", "ARM", "UKR", "KAZ"}


# --- room ------------------------------------------------------------------------------------------------------------


def test_labels_stand_right_of_every_line_also_of_a_partial_year(chart: LineChart) -> None:
    layout = chart._layout
    assert layout is not None
    assert min(label.rect.left() for label in layout.labels) > layout.x_at(mid_year(2025))


def test_words_keep_clear_of_a_steep_line(qtbot: QtBot) -> None:
    line = series("KAZ", "Kazakhstan", {1995: 60.0, 1996: 1.0, 1997: 1.0, 1998: 1.0})
    steep = dataclasses.replace(trade_chart(), series=(line,), x_range=(1995, 1998))
    layout = shown(qtbot, steep)._layout
    assert layout is not None
    x, y = layout.x_at(mid_year(1995)), layout.y_at(60.0)
    assert not is_free(QRectF(x - 2, y, 140, 14), layout)
