"""How a lane is drawn by how much it holds: titles, the weightier titles, glyphs, columns."""

import datetime

import pytest
from PySide6.QtWidgets import QApplication

from eurasia_desktop.analysis.timeline_events import EventIndex, TimelineEvent, timeline_event
from eurasia_desktop.charts.timeline_plan import LaneMode, LanePlan, TimelineLane
from eurasia_desktop.charts.timeline_planner import MAX_ROWS, Planner
from eurasia_desktop.charts.timeline_span import Scale, Span
from eurasia_desktop.database.developments import EventRow
from eurasia_desktop.domain.dates import parse_date
from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Verification

SPAN = Span.of(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
SCALE = Scale(SPAN, 100, 1000)
AS_OF_END = datetime.date(2024, 9, 7).toordinal() + 1.0


def event(date: str, ident: str = "ev", intensity: int = 3, title: str = "Kazakhstan does something") -> TimelineEvent:
    known = parse_date(date)
    return timeline_event(
        EventRow(
            ident, title, known.edtf, known.earliest, known.latest, known.precision, known.is_period,
            Category.SECURITY, Mechanism.OTHER, Direction.AWAY_FROM_RUSSIA, intensity, Confidence.CONFIRMED,
            Verification.PAGE_READ, 1, ("KAZ",), (), (),
        )
    )  # fmt: skip


def many(number: int, intensity: int = 3) -> list[TimelineEvent]:
    first = datetime.date(2024, 1, 1)
    return [
        event((first + datetime.timedelta(days=day * 365 // number)).isoformat(), f"ev-{day}", intensity)
        for day in range(number)
    ]


@pytest.fixture
def planner(qapp: QApplication) -> Planner:
    return Planner()


def planned(planner: Planner, events: list[TimelineEvent], scale: Scale = SCALE, *, is_open: bool = True) -> LanePlan:
    lane = TimelineLane("KAZ", "Kazakhstan", EventIndex(events))
    return planner.plan([lane], ["KAZ"] if is_open else [], scale, AS_OF_END).lanes[0]


def test_few_events_are_titled_and_the_lane_grows_with_them(planner: Planner) -> None:
    one, ten = planned(planner, many(1)), planned(planner, many(10))

    assert one.mode is ten.mode is LaneMode.TITLES
    assert all(mark.title_left is not None for mark in ten.marks)
    assert one.height < ten.height <= MAX_ROWS * planner.row_px + 2 * planner.padding_px


def test_where_titles_do_not_fit_the_weightier_keep_theirs(planner: Planner) -> None:
    events = [*many(60, intensity=2), event("2024-06-15", "turning", 5)]

    lane = planned(planner, events)

    assert lane.mode is LaneMode.THINNED
    assert [mark.event.id for mark in lane.marks if mark.title_left is not None] == ["turning"]
    assert lane.count == len(lane.marks) == 61


def test_where_none_fit_glyphs_and_a_count_remain(planner: Planner) -> None:
    lane = planned(planner, many(60, intensity=5))

    assert lane.mode is LaneMode.GLYPHS
    assert lane.count == len(lane.marks) == 60


def test_what_is_too_dense_is_counted(planner: Planner) -> None:
    lane = planned(planner, many(100))

    assert lane.mode is LaneMode.DENSITY
    assert not lane.marks
    assert sum(column.total for column in lane.columns) == lane.count == 100


def test_a_closed_lane_has_one_row_of_glyphs(planner: Planner) -> None:
    lane = planned(planner, many(10), is_open=False)

    assert lane.height == planner.closed_px
    assert {mark.y for mark in lane.marks} == {planner.closed_px / 2}
    assert all(mark.title_left is None for mark in lane.marks)


def test_an_uncertain_date_reaches_over_all_it_can_mean(planner: Planner) -> None:
    mark = planned(planner, [event("2024-08")]).marks[0]

    assert not mark.event.is_exact
    assert mark.left == pytest.approx(SCALE.x(datetime.date(2024, 8, 1).toordinal()))
    assert mark.right == pytest.approx(SCALE.x(datetime.date(2024, 9, 1).toordinal()))
    assert mark.x == pytest.approx((mark.left + mark.right) / 2)


def test_a_period_reaches_from_its_glyph_to_its_end(planner: Planner) -> None:
    mark = planned(planner, [event("2024-03-01/2024-05-31")]).marks[0]

    assert mark.x == pytest.approx(SCALE.x(datetime.date(2024, 3, 1).toordinal() + 0.5))
    assert mark.right == pytest.approx(SCALE.x(datetime.date(2024, 6, 1).toordinal()))


def test_a_period_that_began_long_before_is_still_shown(planner: Planner) -> None:
    lane = planned(planner, [event("2010-01-01/2024-02-15")])

    assert lane.count == 1
    assert lane.marks[0].x < SCALE.left <= lane.marks[0].right


def test_an_event_whose_glyph_is_out_of_view_keeps_room_for_the_arrow_to_it(planner: Planner) -> None:
    mark = planned(planner, [event("2023-12/2024-01-01")]).marks[0]

    assert mark.x < SCALE.left
    assert mark.title_left >= SCALE.left + 8


def test_only_what_is_in_view_is_laid_out(planner: Planner) -> None:
    lane = planned(planner, [event("2023-12-31", "before"), event("2024-01-01", "in"), event("2025-01-01", "after")])

    assert [mark.event.id for mark in lane.marks] == ["in"]


def test_rows_stay_calm_while_the_view_pans(planner: Planner) -> None:
    events = [event(f"2024-0{month}-{day:02}", f"{month}-{day}") for month in range(1, 6) for day in (1, 9, 17)]
    before = {mark.event.id: mark.y for mark in planned(planner, events).marks}

    moved = planned(planner, events, Scale(SPAN.moved(35), SCALE.left, SCALE.width))

    for mark in moved.marks:
        assert mark.y == before[mark.event.id]


def test_open_lanes_share_one_scale_of_columns(planner: Planner) -> None:
    lanes = [
        TimelineLane("KAZ", "Kazakhstan", EventIndex(many(300))),
        TimelineLane("ARM", "Armenia", EventIndex(many(100))),
    ]

    plan = planner.plan(lanes, ["KAZ", "ARM"], SCALE, AS_OF_END)

    assert plan.open_peak == max(column.height for lane in plan.lanes for column in lane.columns)
    assert plan.closed_peak == 0
