"""The built database holds everything the data set says, exactly, and the same each time."""

import csv
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from build_database import DATASET, build, main
from eurasia_desktop.database.schema import APPLICATION_ID, SCHEMA_VERSION

COUNTS = {
    "source": 1714,
    "country": 86,
    "organisation": 31,
    "membership": 450,
    "event": 931,
    "indicator": 97,
    "observation": 34_509,
    "resolution": 2717 + 4,
    "vote": 55_742 + 40,
    "claim": 67,
}


def rows_of(file: str) -> list[dict[str, str]]:
    with (DATASET / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def meta_of(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT key, value FROM meta"))


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_no_row_is_lost(table: str, count: int, connection: sqlite3.Connection) -> None:
    assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,)


def test_how_each_event_was_checked_is_kept(connection: sqlite3.Connection) -> None:
    counted = dict(connection.execute("SELECT verification, count(*) FROM event GROUP BY verification"))

    assert counted == {"page_read": 827, "partly_verified": 100, "unverified_online": 4}


def test_the_tags_of_verification_stand_in_no_list_of_tags(connection: sqlite3.Connection) -> None:
    assert connection.execute("SELECT count(*) FROM event_tag WHERE tag LIKE '%verif%'").fetchone() == (0,)


def test_what_is_marked_as_page_read_names_a_page(connection: sqlite3.Connection) -> None:
    for table, key in (("event", "id"), ("membership", "id"), ("organisation", "code")):
        unread = connection.execute(
            f"""
            SELECT t.{key} FROM {table} AS t WHERE t.verification = 'page_read' AND NOT EXISTS (
                SELECT * FROM {table}_source AS s JOIN source ON source.id = s.source
                WHERE s.{table} = t.{key} AND source.url IS NOT NULL)
            """
        ).fetchall()
        assert unread == []


def test_four_roll_calls_stand_in_the_press_alone(connection: sqlite3.Connection) -> None:
    press = connection.execute("SELECT id FROM resolution WHERE record = 'press' ORDER BY date").fetchall()

    assert press == [
        ("A/RES/ES-11/9",),
        ("UNGA-2025-12-10-CHORNOBYL",),
        ("A/RES/80/223",),
        ("UNGA-ES11-2026-02-24",),
    ]


def test_years_without_every_roll_call_are_marked(connection: sqlite3.Connection) -> None:
    marked = connection.execute("SELECT record, count(*), min(date) FROM resolution WHERE is_partial_year GROUP BY 1")

    assert marked.fetchall() == [("digital_library", 34, "2025-02-24"), ("press", 4, "2025-12-03")]
    unmarked = connection.execute("SELECT max(date) FROM resolution WHERE NOT is_partial_year").fetchone()[0]
    assert unmarked < "2025"


def test_every_value_is_exactly_that_of_the_file(connection: sqlite3.Connection) -> None:
    stored = {tuple(row[:4]): row[4] for row in connection.execute(
        "SELECT indicator, country, ifnull(partner, ''), year, value FROM observation"
    )}  # fmt: skip

    for row in rows_of("observations"):
        key = (row["indicator"], row["country"], row["partner"], int(row["year"]))
        assert stored.pop(key) == float(row["value"])
    assert stored == {}


def test_every_list_keeps_its_order(connection: sqlite3.Connection) -> None:
    stored = {row[0]: row[1:] for row in connection.execute(
        "SELECT id, date, initiators, targets, organisations, sources, tags FROM events_joined"
    )}  # fmt: skip

    for row in rows_of("events"):
        lists = (row["initiators"], row["targets"], row["organisations"], row["sources"], row["tags"])
        assert stored[row["id"]] == (row["date"], *(entry or None for entry in lists))


def test_every_text_is_exactly_that_of_the_file(connection: sqlite3.Connection) -> None:
    for file, table, columns in (
        ("sources", "source", "id, title, author, publisher, published, url, licence, reuse, accessed, notes"),
        ("events", "event", "id, title, summary, notes"),
        ("memberships", "membership", "id, start_date, end_date, end_reason, notes"),
        ("resolutions", "resolution", "id, title, session, meeting, summary, undl_id, voeten_rcid, notes"),
        ("claims", "claim", "id, claim, answered_by, note"),
    ):
        stored = set(connection.execute(f"SELECT {columns} FROM {table}"))
        assert stored == {tuple(row[c] or None for c in columns.split(", ")) for row in rows_of(file)}


def test_every_vote_is_exactly_that_of_the_file(connection: sqlite3.Connection) -> None:
    stored = set(connection.execute("SELECT resolution, country, vote, is_verified FROM vote"))

    assert stored == {(r["resolution"], r["country"], r["vote"], int(r["is_verified"])) for r in rows_of("votes")}


def test_the_file_is_marked_as_a_workspace(connection: sqlite3.Connection) -> None:
    pragmas = ("application_id", "user_version", "page_size", "journal_mode", "integrity_check")

    found = [connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]

    assert found == [APPLICATION_ID, SCHEMA_VERSION, 4096, "delete", "ok"]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_file_says_which_data_set_it_holds(bundled_database: Path) -> None:
    meta = meta_of(bundled_database)

    assert meta["data_set_version"] == "2026.11"
    assert meta["data_set_date"] == "2026-11-24"
    assert meta["open_only"] == "0"
    assert int(meta["min_reader_version"]) <= int(meta["schema_version"]) == SCHEMA_VERSION


def test_the_order_of_the_rows_does_not_change_the_content(
    bundled_database: Path, dataset_copy: Path, tmp_path: Path
) -> None:
    for path in dataset_copy.glob("*.csv"):
        header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
        random.Random(1).shuffle(rows)
        path.write_text("".join((header, *rows)), encoding="utf-8", newline="")

    report = build(tmp_path / "shuffled.sqlite", dataset=dataset_copy)

    assert report.content_hash == meta_of(bundled_database)["content_hash"]


def test_another_value_is_another_content(bundled_database: Path, dataset_copy: Path, tmp_path: Path) -> None:
    path = dataset_copy / "observations.csv"
    text = path.read_text(encoding="utf-8")
    assert "population,ARM,,1990,3552128," in text
    changed = text.replace("population,ARM,,1990,3552128,", "population,ARM,,1990,3552129,")
    path.write_text(changed, encoding="utf-8", newline="")

    report = build(tmp_path / "changed.sqlite", dataset=dataset_copy)

    assert report.content_hash != meta_of(bundled_database)["content_hash"]


def test_the_command_line_builds_and_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "eurasia.sqlite"

    assert main(["--output", str(output), "--open-only"]) == 0

    assert [path.name for path in tmp_path.iterdir()] == ["eurasia.sqlite"]
    printed = capsys.readouterr().out
    assert "event 931" in printed
    assert "left out: " in printed
    assert "polity2" in printed
