"""The charts drawn without pyqtgraph: votes, ratios, the tiny ones."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eurasia_desktop.charts.ratio_chart import RatioChart
from eurasia_desktop.charts.sparkline import QuarterBars, Sparkline, line_runs
from eurasia_desktop.charts.vote_strip import VoteStrip
from eurasia_desktop.services.palette import DARK, LIGHT
from eurasia_desktop.services.tooltips import plain_tooltip
from tests.charts.samples import ratios, vote_strip


@pytest.fixture
def strip(qtbot: QtBot) -> VoteStrip:
    strip = VoteStrip(LIGHT)
    strip.set_data(vote_strip())
    return shown(qtbot, strip, 420)


@pytest.fixture
def bars(qtbot: QtBot) -> RatioChart:
    bars = RatioChart(LIGHT)
    bars.set_data(ratios())
    return shown(qtbot, bars, 480)


def shown(qtbot: QtBot, widget: QWidget, width: int):
    qtbot.addWidget(widget)
    widget.resize(width, max(40, widget.minimumHeight()))
    with qtbot.waitExposed(widget):
        widget.show()
    widget.clearFocus()  # a window gives the focus to its first widget
    return widget


def colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def strength(image: QImage, colour: str) -> int:
    """Count the pixels of about a colour."""
    wanted = QColor(colour)
    found = (QColor(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height()))
    return sum(
        abs(c.red() - wanted.red()) + abs(c.green() - wanted.green()) + abs(c.blue() - wanted.blue()) < 30
        for c in found
    )


# --- votes -----------------------------------------------------------------------------------------------------------


def test_arrows_go_from_vote_to_vote_and_read_it_out(qtbot: QtBot, strip: VoteStrip) -> None:
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert strip.accessibleDescription().startswith("A/RES/ES-11/1"), "begins at the newest one known"
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.accessibleDescription() == (
        "A/RES/68/262, 27 Mar 2014, Territorial integrity of Ukraine: Kazakhstan abstain"
    )
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    assert strip.accessibleDescription().endswith("Armenia no")
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription().endswith("Armenia absent (not verified)")
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert strip.accessibleDescription().endswith("Armenia not known (after the as-of date)")


def test_the_mouse_reads_out_the_vote_under_it(qtbot: QtBot, strip: VoteStrip) -> None:
    grid = strip._grid(vote_strip(), strip.width())
    qtbot.mouseMove(strip, grid.centre(1, 0).toPoint())
    assert strip.readout().endswith("Armenia no")
    assert strip.toolTip() == plain_tooltip(strip.readout())
    qtbot.mouseMove(strip, QPoint(2, 2))
    assert strip.readout() == ""


def test_later_votes_are_pale(strip: VoteStrip) -> None:
    grid, picture = strip._grid(vote_strip(), strip.width()), strip.grab().toImage()
    yes = QColor(picture.pixel(grid.centre(0, 2).toPoint()))
    solid = QColor(LIGHT.votes["yes"])
    assert solid.red() < yes.red() < 255
    no = QColor(picture.pixel(grid.centre(1, 0).toPoint()))
    assert no == QColor(LIGHT.votes["no"])


def test_an_unverified_vote_is_ringed(qtbot: QtBot, strip: VoteStrip) -> None:
    import dataclasses

    ringed = strip.grab().toImage()
    strip.set_data(dataclasses.replace(vote_strip(), unverified=frozenset()))
    centre = strip._grid(vote_strip(), strip.width()).centre(1, 1)
    around = QRectF(centre.x() - 8, centre.y() - 8, 16, 16).toRect()
    assert ringed.copy(around) != strip.grab().toImage().copy(around)


def test_the_strip_as_a_table(strip: VoteStrip) -> None:
    table = strip.table()
    assert table.columns == ("Resolution", "Date", "Title", "Kazakhstan", "Armenia")
    assert table.rows[1][3:] == ("abstain", "absent (not verified)")
    assert table.rows[2][3:] == ("yes", "–")


# --- ratios ----------------------------------------------------------------------------------------------------------


def test_up_and_down_read_the_bars(qtbot: QtBot, bars: RatioChart) -> None:
    assert "Military spending: 1 : 95 Russia" in bars.accessibleDescription()
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "Military spending: 1 : 95 Russia, 2023"
    qtbot.keyClick(bars, Qt.Key.Key_End)
    assert bars.accessibleDescription().startswith("GDP per head: 1 : 0.94")
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription().startswith("GDP per head")
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    assert bars.accessibleDescription().startswith("Population")


def test_bars_are_as_long_as_the_logarithm(bars: RatioChart) -> None:
    from eurasia_desktop.charts.ratio_chart import _scale

    scale = _scale(ratios(), bars.width())
    assert scale.x_at(10) - scale.x_at(1) == pytest.approx(scale.x_at(100) - scale.x_at(10))
    assert scale.x_at(0.94) >= scale.left - 0.01
    assert scale.x_at(95) <= scale.right + 0.01


def test_what_is_missing_is_said(bars: RatioChart) -> None:
    assert bars.table().rows[-1] == ("Nuclear warheads (Kazakhstan has none)", "–", "")
    assert bars.minimumHeight() > 20 + 3 * 25


@pytest.mark.parametrize("kind", [VoteStrip, RatioChart])
def test_the_other_scheme_repaints(qtbot: QtBot, kind: type) -> None:
    chart = kind(LIGHT)
    chart.set_data(vote_strip() if kind is VoteStrip else ratios())
    shown(qtbot, chart, 420)
    assert strength(chart.grab().toImage(), DARK.country_line("KAZ")) == 0
    chart.set_palette(DARK)
    assert strength(chart.grab().toImage(), DARK.country_line("KAZ")) > 0


def test_a_focus_ring_shows_where_the_keyboard_is(qtbot: QtBot, bars: RatioChart) -> None:
    bars.clearFocus()
    assert QColor(bars.grab().toImage().pixel(200, 1)) != QColor(LIGHT.accent)
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    assert QColor(bars.grab().toImage().pixel(200, 1)) == QColor(LIGHT.accent)


# --- tiny ones -------------------------------------------------------------------------------------------------------


def test_a_sparkline_breaks_at_a_gap() -> None:
    runs = line_runs(((2018, 1), (2019, 2), (2020, None), (2021, 3), (2022, 1)), QRectF(0, 0, 40, 10))
    assert [[point.x() for point in run] for run in runs] == [[0, 10], [30, 40]]
    assert runs[1][0].y() == 0
    assert line_runs(((2018, None),), QRectF(0, 0, 40, 10)) == []


def test_a_sparkline_says_what_it_shows(qtbot: QtBot) -> None:
    line = shown(qtbot, Sparkline(LIGHT), 64)
    line.set_values(((2018, 1.0), (2019, 2.0)), "Population, 2018–2019")
    assert line.accessibleName() == line.toolTip() == "Population, 2018–2019"
    assert strength(line.grab().toImage(), LIGHT.text2) > 0


def test_movement_away_hangs_below_the_line_and_toward_stands_above(qtbot: QtBot) -> None:
    quarters = shown(qtbot, QuarterBars(LIGHT), 64)
    quarters.set_values(((0, 5.0), (1, -5.0), (2, None)))
    picture = quarters.grab().toImage()
    middle = picture.height() // 2
    upper, lower = picture.copy(0, 0, 64, middle - 1), picture.copy(0, middle + 1, 64, middle)
    toward, away = LIGHT.directions["toward_russia"], LIGHT.directions["away_from_russia"]
    assert strength(upper, toward) > 0
    assert strength(upper, away) == 0
    assert strength(lower, away) > 0
    assert strength(lower, toward) == 0


def test_the_light_charts_load_no_plotting_library() -> None:
    modules = "typeface, marks, icons, sparkline, vote_strip, ratio_chart, chart_card"
    program = f"import sys; from eurasia_desktop.charts import {modules}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {"pyqtgraph", "numpy", "pandas"} & set(run.stdout.split()) == set()
