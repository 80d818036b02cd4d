"""Lists of developments: filtered and sorted by the database, rows in the order asked for."""

import datetime
import sqlite3

import pytest

from eurasia_desktop.database.connection import connect
from eurasia_desktop.database.developments import SORT_COLUMNS, DevelopmentRepository, EventFilter
from eurasia_desktop.database.migrations import migrate

D = datetime.date


@pytest.fixture
def connection(workspace_path):
    opened = connect(workspace_path)
    yield opened
    opened.close()


def test_a_country_filter_finds_initiators_and_targets(connection):
    ids = DevelopmentRepository(connection).ids(EventFilter(country="KAZ", until=D(2024, 9, 7)))

    (expected,) = connection.execute(
        """SELECT count(DISTINCT e.id) FROM event AS e JOIN event_actor AS a ON a.event = e.id
        WHERE a.country = 'KAZ' AND e.earliest <= '2024-09-07'"""
    ).fetchone()
    assert len(ids) == len(set(ids)) == expected > 100


@pytest.mark.parametrize("sort", SORT_COLUMNS)
@pytest.mark.parametrize("is_descending", [True, False])
def test_every_column_sorts(connection, sort, is_descending):
    ids = DevelopmentRepository(connection).ids(EventFilter(), sort, is_descending=is_descending)

    assert len(ids) == 931


def test_rows_come_in_the_order_asked_for_and_gone_ones_are_left_out(connection):
    repository = DevelopmentRepository(connection)

    rows = repository.rows(["rus-invades-ukraine", "no-such-event", "rus-annexes-crimea"])

    assert [row.id for row in rows] == ["rus-invades-ukraine", "rus-annexes-crimea"]
    assert rows[0].initiators[0] == "RUS"


def test_net_movement_equals_plain_arithmetic(connection):
    repository = DevelopmentRepository(connection)
    after, until = D(2023, 9, 7), D(2024, 9, 7)
    rows = [
        row for row in repository.rows(repository.ids(EventFilter(country="KAZ", until=until))) if row.earliest > after
    ]

    total, count = repository.net_movement(after, until)["KAZ"]

    assert total == sum(row.direction.sign * row.intensity for row in rows)
    assert count == len(rows)


def test_the_list_of_a_country_is_found_by_index(connection):
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT e.id FROM event AS e"
        " WHERE e.id IN (SELECT event FROM event_actor WHERE country = 'KAZ')"
    ).fetchall()

    assert "event_actor_by_country" in str(plan)


def test_migrations_make_the_same_schema_as_the_bundled_file(connection, tmp_path):
    empty = sqlite3.connect(tmp_path / "empty.eurasia", isolation_level=None)
    migrate(empty)

    schema = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    made = [row for row in empty.execute(schema).fetchall() if "sqlite_migrations" not in row[1]]
    bundled = [row for row in connection.execute(schema).fetchall() if "sqlite_migrations" not in row[1]]
    empty.close()
    assert made == bundled
