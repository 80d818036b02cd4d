"""The frame of a chart: its table, its picture, its method."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QTableWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from eurasia_desktop.charts.chart_card import ChartCard
from eurasia_desktop.charts.line_chart import LineChart
from eurasia_desktop.charts.picture_path import file_stem
from eurasia_desktop.charts.vote_strip import VoteStrip
from eurasia_desktop.services.palette import DARK, LIGHT
from tests.charts.samples import trade_chart, vote_strip, votes_chart


class Chooser:
    """Answers for the file dialog."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.proposed = ""

    def __call__(self, parent: QWidget, title: str) -> Path | None:
        self.proposed = title
        return self.path


@pytest.fixture
def chooser() -> Chooser:
    return Chooser()


@pytest.fixture
def card(qtbot: QtBot, chooser: Chooser) -> ChartCard:
    line, strip = LineChart(LIGHT), VoteStrip(LIGHT)
    card = ChartCard(LIGHT, line, strip, choose_path=chooser)
    qtbot.addWidget(card)
    line.set_data(votes_chart())
    strip.set_data(vote_strip())
    card.set_words(votes_chart())
    card.resize(640, 420)
    with qtbot.waitExposed(card):
        card.show()
    return card


def press(qtbot: QtBot, card: ChartCard, name: str) -> None:
    qtbot.mouseClick(button(card, name), Qt.MouseButton.LeftButton)


def button(card: ChartCard, name: str) -> QToolButton:
    found = card.findChild(QToolButton, name)
    assert found is not None
    return found


def dialog(card: ChartCard, name: str) -> QDialog:
    found = card.findChild(QDialog, name)
    assert found is not None
    return found


def year_table(opened: QDialog) -> QTableWidget:
    return next(table for table in opened.findChildren(QTableWidget) if table.isVisible())


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_a_card_shows_title_subtitle_and_source(card: ChartCard) -> None:
    data = votes_chart()
    assert texts(card) == [data.title, data.subtitle, data.source_line]
    assert card.accessibleName() == data.title


@pytest.mark.parametrize("name", ["tableButton", "copyButton", "saveButton", "aboutButton"])
def test_every_button_has_a_tooltip_a_name_and_the_keyboard(card: ChartCard, name: str) -> None:
    found = button(card, name)
    assert found.toolTip()
    assert votes_chart().title in found.accessibleName()
    assert found.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not found.icon().isNull()


def test_charts_and_words_never_overlap_however_narrow(qtbot: QtBot, card: ChartCard) -> None:
    parts = card.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def are_apart() -> None:
        shown = [part.geometry() for part in parts if part.isVisible()]
        assert len(shown) == 9
        assert not [pair for pair in combinations(shown, 2) if pair[0].intersects(pair[1])]

    for width in (300, 420, 900):
        card.resize(width, 10)
        qtbot.waitUntil(are_apart)


def test_cards_in_a_grid_keep_the_room_their_charts_need(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    grid = QGridLayout(page)
    cards = []
    for number in range(4):
        line, strip = LineChart(LIGHT), VoteStrip(LIGHT)
        strip.set_data(vote_strip())
        card = ChartCard(LIGHT, line, *([strip] if number == 0 else []))
        card.set_words(votes_chart())
        grid.addWidget(card, *divmod(number, 2))
        cards.append(card)
    with qtbot.waitExposed(page):
        page.show()

    def have_room() -> None:
        assert all(card.height() >= card.minimumSizeHint().height() for card in cards)
        assert all(label.height() >= label.heightForWidth(label.width()) for label in cards[0].findChildren(QLabel))

    for width in (640, 1200):
        page.resize(width, 10)
        qtbot.waitUntil(have_room)


def test_the_picture_is_saved_as_png_with_room_for_the_words(
    qtbot: QtBot, card: ChartCard, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "votes.png"
    with qtbot.waitSignal(card.message) as message:
        press(qtbot, card, "saveButton")
    assert str(chooser.path) in message.args[0]
    assert chooser.proposed == votes_chart().title
    picture = QImage(str(chooser.path))
    charts = sum(body.height() for body in card._bodies)
    assert picture.height() > (charts + 60) * 3 - 3
    assert [path.name for path in tmp_path.iterdir()] == ["votes.png"]


def test_the_svg_holds_vectors_and_all_the_words(
    qtbot: QtBot, card: ChartCard, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "votes.svg"
    press(qtbot, card, "saveButton")
    drawing = chooser.path.read_text(encoding="utf-8")
    data = votes_chart()
    written = " ".join(re.findall(r"<text\b[^>]*>([^<]*)</text>", drawing))
    for text in (data.title, data.subtitle, data.source_line, "Kazakhstan", "Invasion", "2015"):
        assert text in written
    assert "<image" not in drawing
    assert LIGHT.country_line("KAZ").lower() in drawing


def test_a_picture_shows_neither_cursor_nor_focus(
    qtbot: QtBot, card: ChartCard, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "votes.svg"
    press(qtbot, card, "saveButton")
    without = chooser.path.read_text(encoding="utf-8")
    card._bodies[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card._bodies[0], Qt.Key.Key_Left)
    card._save()
    assert chooser.path.read_text(encoding="utf-8") == without
    assert card._bodies[0].accessibleDescription().startswith("2024:")


def test_calling_off_saves_nothing(qtbot: QtBot, card: ChartCard, tmp_path: Path) -> None:
    press(qtbot, card, "saveButton")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["chart.png", "chart.svg"])
def test_a_picture_that_cannot_be_written_says_so_and_leaves_nothing(
    qtbot: QtBot, card: ChartCard, chooser: Chooser, tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    target.mkdir()
    chooser.path = target
    press(qtbot, card, "saveButton")
    assert any(str(target) in text and "not saved" in text for text in texts(card))
    assert [path.name for path in tmp_path.iterdir()] == [name]
    chooser.path = tmp_path / "good.png"
    press(qtbot, card, "saveButton")
    assert not any("not saved" in text for text in texts(card))


def test_copy_puts_the_picture_on_the_clipboard(qtbot: QtBot, card: ChartCard) -> None:
    QGuiApplication.clipboard().clear()
    press(qtbot, card, "copyButton")
    picture = QGuiApplication.clipboard().image()
    assert picture.width() > card.width()


def test_the_table_holds_every_value_and_gaps_as_dashes(qtbot: QtBot, card: ChartCard) -> None:
    press(qtbot, card, "tableButton")
    opened = dialog(card, "chartTableDialog")
    assert not opened.isModal()
    table = year_table(opened)
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    assert heads[:3] == ["Year", "Belarus, %", "China, %"]
    cells = {
        table.item(row, 0).text(): [table.item(row, c).text() for c in range(7)] for row in range(table.rowCount())
    }
    assert cells["2000"][3] == "–"
    assert cells["2024"][6] == "57 (part of the year)"
    assert cells["2025"][1] == "–"
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_the_table_is_copied_with_its_heads(qtbot: QtBot, card: ChartCard) -> None:
    press(qtbot, card, "tableButton")
    opened = dialog(card, "chartTableDialog")
    with qtbot.waitExposed(opened):
        pass
    table = year_table(opened)
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Year", "Belarus, %"]
    assert lines[1].split("\t")[:2] == ["2024", "76 (after the as-of date)"]
    assert len(lines) == 2
    opened.close()


def test_about_shows_formula_and_licence_as_plain_text(qtbot: QtBot, card: ChartCard) -> None:
    press(qtbot, card, "aboutButton")
    opened = dialog(card, "chartAboutDialog")
    assert votes_chart().about in texts(opened)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in opened.findChildren(QLabel))
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_the_scheme_reaches_icons_and_charts(card: ChartCard) -> None:
    before = button(card, "tableButton").icon().pixmap(16, 16).toImage()
    card.set_palette(DARK)
    assert button(card, "tableButton").icon().pixmap(16, 16).toImage() != before
    assert all(body._palette is DARK for body in card._bodies)


def test_other_words_replace_the_old_ones(card: ChartCard) -> None:
    card.set_words(trade_chart())
    assert texts(card)[0] == trade_chart().title


def test_a_proposed_file_name_is_safe() -> None:
    assert file_stem("Trade with Russia, China / the EU") == "trade-with-russia-china-the-eu"
    assert file_stem("…") == "chart"
