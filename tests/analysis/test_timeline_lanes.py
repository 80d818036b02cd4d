"""Which lanes there are and which developments stand in them, on the real database."""

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from eurasia_desktop.analysis.timeline_events import TimelineEvent, timeline_event
from eurasia_desktop.analysis.timeline_lanes import (
    NOBODY,
    OTHER_STATES,
    Grouping,
    Reference,
    by_lane,
    lane_order,
    replaced,
)
from eurasia_desktop.database.developments import EventFilter
from eurasia_desktop.services.workspace import Workspace

AS_OF = datetime.date(2024, 9, 7)


@pytest.fixture
def workspace(workspace_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def events(workspace: Workspace) -> list[TimelineEvent]:
    rows = workspace.developments.rows(workspace.developments.ids(EventFilter()))
    return [timeline_event(row) for row in rows]


@pytest.fixture
def reference(workspace: Workspace) -> Reference:
    return Reference(workspace.countries, workspace.organisations, workspace.memberships.all())


def counted(path: Path, statement: str) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute(statement).fetchall())


def test_countries_stand_core_first_then_near_ones_then_russia_then_third_states(reference: Reference) -> None:
    keys = [lane.key for lane in lane_order(Grouping.COUNTRY, reference, AS_OF)]

    assert keys[:4] == ["ARM", "BLR", "KAZ", "KGZ"]
    assert keys.index("TJK") < keys.index("UKR") < keys.index("RUS") < keys.index("CHN")
    assert keys[-2:] == [OTHER_STATES, NOBODY]
    assert [lane.key for lane in lane_order(Grouping.COUNTRY, reference, AS_OF) if lane.is_open] == keys[:4]


def test_the_core_is_that_of_the_as_of_date(reference: Reference) -> None:
    before_armenia = lane_order(Grouping.COUNTRY, reference, datetime.date(2015, 1, 1))

    assert [lane.key for lane in before_armenia[:2]] == ["BLR", "KAZ"]
    assert before_armenia[2].key == "ARM"


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_development_stands_in_a_lane_that_exists(
    events: list[TimelineEvent], reference: Reference, grouping: Grouping
) -> None:
    lanes = by_lane(events, grouping, reference)
    order = [lane.key for lane in lane_order(grouping, reference, AS_OF)]

    assert len(order) == len(set(order))
    assert set(lanes) <= set(order)
    assert {event.id for index in lanes.values() for event in index.events} == {event.id for event in events}


def test_lanes_of_countries_hold_what_the_database_counts(
    workspace_path: Path, events: list[TimelineEvent], reference: Reference
) -> None:
    lanes = by_lane(events, Grouping.COUNTRY, reference)
    expected = counted(
        workspace_path,
        """
        SELECT CASE WHEN c.scope IN ('russia', 'neighbour', 'comparator') THEN c.code ELSE 'other-states' END AS lane,
            count(DISTINCT a.event)
        FROM event_actor AS a JOIN country AS c ON c.code = a.country GROUP BY lane
        """,
    ) | counted(
        workspace_path,
        """
        SELECT 'nobody', count(*) FROM event
        WHERE id NOT IN (SELECT event FROM event_actor WHERE country IS NOT NULL) HAVING count(*) > 0
        """,
    )

    assert {key: len(index) for key, index in lanes.items()} == expected


def test_lanes_of_organisations_hold_what_the_database_counts(
    workspace_path: Path, events: list[TimelineEvent], reference: Reference
) -> None:
    lanes = by_lane(events, Grouping.ORGANISATION, reference)
    expected = counted(
        workspace_path,
        """
        SELECT organisation, count(DISTINCT event) FROM (
            SELECT organisation, event FROM event_organisation
            UNION SELECT organisation, event FROM event_actor WHERE organisation IS NOT NULL)
        GROUP BY organisation
        """,
    )

    assert {key: len(index) for key, index in lanes.items() if key != NOBODY} == expected


@pytest.mark.parametrize("grouping", [Grouping.CATEGORY, Grouping.MECHANISM, Grouping.DIRECTION])
def test_lanes_of_codes_hold_what_the_database_counts(
    workspace_path: Path, events: list[TimelineEvent], reference: Reference, grouping: Grouping
) -> None:
    lanes = by_lane(events, grouping, reference)
    expected = counted(workspace_path, f"SELECT {grouping}, count(*) FROM event GROUP BY {grouping}")

    assert {key: len(index) for key, index in lanes.items()} == expected


def test_replacing_one_development_gives_what_sorting_all_would(
    events: list[TimelineEvent], reference: Reference
) -> None:
    lanes = by_lane(events[1:], Grouping.COUNTRY, reference)
    old, new = events[5], events[0]

    mended = replaced(lanes, [old], [new], Grouping.COUNTRY, reference)

    anew = by_lane([event for event in events if event is not old], Grouping.COUNTRY, reference)
    assert {key: index.events for key, index in mended.items()} == {key: index.events for key, index in anew.items()}
