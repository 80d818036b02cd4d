"""The chart of members and stages: what it reads out, where its words stand, how it goes by keyboard."""

import datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from eurasia_desktop.charts.gantt_layout import bar_at, bar_rect, end_text, laid_out, line_height, x_at
from eurasia_desktop.charts.membership_gantt import MembershipGantt
from eurasia_desktop.services.membership_gantt import membership_gantt
from eurasia_desktop.services.palette import DARK, LIGHT
from eurasia_desktop.services.workspace import Workspace

D = datetime.date
THE_DAY = D(2024, 9, 7)


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def chart(qtbot, workspace):
    def show(code, as_of=THE_DAY, width=680):
        chart = MembershipGantt(LIGHT)
        qtbot.addWidget(chart)
        chart.set_data(membership_gantt(workspace, code, as_of))
        chart.resize(width, chart.heightForWidth(width))
        with qtbot.waitExposed(chart):
            chart.show()
        chart.activateWindow()
        qtbot.waitUntil(chart.isActiveWindow)
        chart.clearFocus()
        return chart

    return show


def picture(chart, size=None):
    image = QImage(size or chart.size(), QImage.Format.Format_RGB32)
    image.fill(chart._palette.base)
    painter = QPainter(image)
    chart.paint_chart(painter, QRectF(image.rect()))
    painter.end()
    return image


def colours(image):
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def find(data, country, role):
    for number, row in enumerate(data.rows):
        for bar in row.bars:
            if (row.country, bar.membership.role) == (country, role) and bar.membership.organisation == data.code:
                return number, bar
    raise AssertionError(f"no {role} of {country}")


def press(chart, *keys):
    for key in keys:
        QTest.keyClick(chart, key)


def test_arrows_go_from_country_to_country_and_from_bar_to_bar(chart):
    gantt = chart("CSTO")
    gantt.setFocus(Qt.FocusReason.TabFocusReason)
    assert gantt.readout().startswith("Russia: member of CST, 15 May 1992 – 7 Oct 2002")

    press(gantt, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert gantt.readout() == "Armenia: frozen, since 22 Feb 2024 · checked: page read"
    assert "no formal notification" in gantt.accessibleDescription()

    press(gantt, Qt.Key.Key_Home)
    assert gantt.readout().startswith("Armenia: member of CST")
    press(gantt, *[Qt.Key.Key_Up] * 5, *[Qt.Key.Key_Left] * 5)
    assert gantt.readout().startswith("Russia: member of CST")


def test_going_down_stays_near_in_time(chart):
    gantt = chart("CSTO")
    gantt.setFocus(Qt.FocusReason.TabFocusReason)

    press(gantt, Qt.Key.Key_End, *[Qt.Key.Key_Down] * 6)

    assert gantt.readout() == (
        "Uzbekistan: member, 16 Aug 2006 – 19 Dec 2012 · Suspended by own note of 2012-06-28; "
        "accepted by the CSTO on 2012-12-19 · checked: page read"
    )


def test_the_page_hears_where_the_keyboard_is(qtbot, chart):
    gantt = chart("SCO")
    gantt.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(gantt.bar_reached) as heard:
        press(gantt, Qt.Key.Key_Down)

    assert gantt.rect().contains(heard.args[0])


def test_the_cursor_stays_on_its_bar_when_the_date_changes(chart, workspace):
    gantt = chart("CSTO")
    gantt.setFocus(Qt.FocusReason.TabFocusReason)
    press(gantt, Qt.Key.Key_Down, Qt.Key.Key_End)
    before = gantt.readout()

    gantt.set_data(membership_gantt(workspace, "CSTO", D(2013, 1, 1)))

    assert gantt.readout() == before


def test_the_mouse_reads_out_the_bar_beneath_and_its_notes_are_plain_text(chart):
    gantt = chart("CSTO")
    data = gantt._data
    row, frozen = find(data, "ARM", "frozen")
    place = bar_rect(data, gantt._laid_out(680.0), row, frozen).center().toPoint()

    QTest.mouseMove(gantt, place)

    assert gantt.readout().startswith("Armenia: frozen")
    assert gantt.toolTip().startswith("<qt>Armenia: frozen")
    QTest.mouseMove(gantt, QPoint(2, 2))
    assert gantt.readout() == ""


def test_the_frozen_bar_lies_over_the_membership(chart):
    data = chart("CSTO")._data
    layout = laid_out(data, 680, 1)
    row, frozen = find(data, "ARM", "frozen")

    number, position = bar_at(data, layout, bar_rect(data, layout, row, frozen).center())

    assert data.rows[number].bars[position] is frozen


@pytest.mark.parametrize("width", [340, 480, 680, 1100])
@pytest.mark.parametrize("code", ["CSTO", "GUAM", "CIS", "COE", "PFP", "EU", "ICC", "SCO", "CES2003", "EAP"])
def test_words_behind_an_end_meet_no_bar_and_stay_inside(workspace, qapp, code, width):
    data = membership_gantt(workspace, code, THE_DAY)
    layout = laid_out(data, width, 2)

    for number, row in enumerate(data.rows):
        boxes = [bar_rect(data, layout, number, bar) for bar in row.bars]
        for bar in row.bars:
            if (found := end_text(data, layout, number, bar)) is not None:
                assert found[1].right() <= width
                assert not any(found[1].intersects(box) for box in boxes)


def test_words_shorten_rather_than_being_cut(workspace, qapp):
    data = membership_gantt(workspace, "CSTO", THE_DAY)
    row, member = find(data, "UZB", "member")

    def words(width):
        found = end_text(data, laid_out(data, width, 1), row, member)
        return found[0] if found else ""

    assert words(2400).startswith("until 19 Dec 2012: Suspended by own note")
    assert words(700) == "until 19 Dec 2012"
    assert words(340) == "until 2012"


def test_a_dissolved_body_says_so_once(workspace, qapp):
    data = membership_gantt(workspace, "EURASEC", THE_DAY)
    layout = laid_out(data, 700, 2)

    assert [end_text(data, layout, n, bar) for n, row in enumerate(data.rows) for bar in row.bars if bar.is_final] == (
        [None] * 9
    )
    assert "dissolved 31 Dec 2014" in [mark.text for mark in layout.marks]


@pytest.mark.parametrize("code", ["CSTO", "EAEU", "EURASEC", "SCO", "UNION_STATE"])
@pytest.mark.parametrize("as_of", [THE_DAY, D(2002, 10, 20), D(2014, 12, 30)])
def test_words_of_marks_never_meet(workspace, qapp, code, as_of):
    marks = laid_out(membership_gantt(workspace, code, as_of), 560, 1).marks

    assert marks
    for number, mark in enumerate(marks):
        assert not any(mark.box.intersects(other.box) for other in marks[number + 1 :])


def test_what_lies_after_the_as_of_date_is_paler(chart, workspace):
    gantt = chart("CSTO")
    layout = gantt._laid_out(680.0)
    number, bar = find(gantt._data, "KAZ", "member")
    y = round(bar_rect(gantt._data, layout, number, bar).center().y())
    before, after = (round(x_at(gantt._data, layout, day)) for day in (D(2020, 1, 1), D(2025, 10, 1)))

    image = picture(gantt)

    assert image.pixelColor(before, y).name().upper() == LIGHT.accent
    assert image.pixelColor(after, y).lightnessF() > image.pixelColor(before, y).lightnessF() + 0.2


def test_a_start_known_to_the_year_fades_in(chart):
    gantt = chart("EDB", width=1200)
    gantt.resize(1200, gantt.heightForWidth(1200))
    number, bar = find(gantt._data, "ARM", "member")
    box = bar_rect(gantt._data, gantt._laid_out(1200.0), number, bar)
    y = round(box.center().y())

    image = picture(gantt)

    start, sure = image.pixelColor(round(box.left()) + 4, y), image.pixelColor(round(box.left()) + 60, y)
    assert sure.name().upper() == LIGHT.accent
    assert start.lightnessF() > sure.lightnessF() + 0.2


def test_a_picture_shows_neither_cursor_nor_readout(chart):
    gantt = chart("CSTO")
    plain = picture(gantt)
    gantt.setFocus(Qt.FocusReason.TabFocusReason)
    press(gantt, Qt.Key.Key_Down)

    assert gantt.readout()
    assert picture(gantt) == plain

    number, bar = find(gantt._data, "KAZ", "member")
    QTest.mouseMove(gantt, bar_rect(gantt._data, gantt._laid_out(680.0), number, bar).center().toPoint())
    assert gantt.readout().startswith("Kazakhstan")
    assert picture(gantt) == plain


def test_the_readout_stands_below_the_chart_in_place_of_the_legend(chart):
    gantt = chart("CSTO")
    foot = QRect(0, round(gantt._laid_out(680.0).foot), 680, 30)
    legend = gantt.grab().toImage().copy(foot)
    gantt.setFocus(Qt.FocusReason.TabFocusReason)
    first = gantt.grab().toImage().copy(foot)
    press(gantt, Qt.Key.Key_Right)

    assert legend != first != gantt.grab().toImage().copy(foot)
    gantt.clearFocus()
    assert gantt.grab().toImage().copy(foot) == legend


def test_a_picture_names_the_body_and_gives_no_hints(chart):
    gantt = chart("CSTO")
    layout = gantt._laid_out(680.0)
    below = QRect(0, round(layout.foot + line_height()) + 3, 680, round(line_height()) - 4)

    assert gantt._data.subtitle.startswith("CSTO: ")
    assert colours(gantt.grab().toImage().copy(below)) > 1
    assert colours(picture(gantt).copy(below)) == 1


def test_the_other_scheme_is_drawn_in_its_colours(chart):
    gantt = chart("CSTO")

    gantt.set_palette(DARK)

    number, bar = find(gantt._data, "KAZ", "member")
    centre = bar_rect(gantt._data, gantt._laid_out(680.0), number, bar).center()
    assert picture(gantt).pixelColor(centre.toPoint()).name().upper() == DARK.accent


def test_the_table_has_every_record_with_reason_and_checking(chart):
    table = chart("CSTO").table()

    assert len(table.rows) == 17
    (gone,) = [row for row in table.rows if row[:2] == ("Uzbekistan", "CSTO")]
    assert gone[2:7] == (
        "member", "16 Aug 2006", "19 Dec 2012",
        "Suspended by own note of 2012-06-28; accepted by the CSTO on 2012-12-19", "page read",
    )  # fmt: skip


def test_the_source_line_names_the_most_used_sources_and_counts_the_records(workspace):
    line = membership_gantt(workspace, "CSTO", THE_DAY).source_line

    assert line.startswith("Source: peacekeeper.ru; ")
    assert line.endswith("17 membership records.")


def test_a_body_before_1991_starts_at_the_edge(chart):
    gantt = chart("NATO", width=600)
    layout = gantt._laid_out(600.0)
    number, bar = find(gantt._data, "FRA", "member")

    assert bar_rect(gantt._data, layout, number, bar).left() == layout.left
    assert bar_at(gantt._data, layout, QPointF(layout.left + 1, layout.row_rect(number).center().y())) == (number, 0)


@pytest.mark.parametrize("code", ["UN", "NATO", "EU", "SCO"])
def test_every_row_of_a_large_body_is_reached_by_keyboard(chart, code):
    gantt = chart(code)
    gantt.setFocus(Qt.FocusReason.TabFocusReason)
    countries = list(dict.fromkeys(row[0] for row in gantt.table().rows))

    reached = [gantt.readout().split(":")[0]]
    for _ in countries[1:]:
        press(gantt, Qt.Key.Key_Down)
        reached.append(gantt.readout().split(":")[0])

    assert reached == countries


def test_the_chart_needs_no_more_height_than_it_says(chart):
    gantt = chart("EAEU", width=560)

    layout = gantt._laid_out(560.0)

    assert layout.height <= gantt.heightForWidth(560)
    assert picture(gantt, QSize(560, gantt.heightForWidth(560))) is not None
