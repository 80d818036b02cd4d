"""Build the database that ships with the application from the text files of `resources/dataset`.

All or nothing: the file appears under its name only when it is complete and has passed SQLite's own checks. The same
data set always gives the same content hash, whatever the order of its rows.

    python packaging/build_database.py [--output FILE] [--open-only] [--dataset FOLDER]
"""

import argparse
import contextlib
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlite_utils import Database

_FOLDER: Final = Path(__file__).resolve().parent
for _path in (str(_FOLDER), str(_FOLDER.parent)):  # run as a script, from a test, or loaded by the build hook
    if _path not in sys.path:
        sys.path.insert(0, _path)

import eurasia_desktop  # noqa: E402
from content_hash import GENERATOR_KEY, HASH_KEY, content_hash  # noqa: E402 - the path has to be set first
from dataset_reader import Dataset, DatasetError, read  # noqa: E402
from dataset_reuse import without_restricted_series  # noqa: E402
from dataset_rows import facts_of, rows_by_table  # noqa: E402
from dataset_rules import broken_rules  # noqa: E402
from eurasia_desktop.database.migrations import migrate  # noqa: E402
from eurasia_desktop.database.schema import SCHEMA_VERSION  # noqa: E402

OUTPUT: Final = _FOLDER.parent / "build" / "eurasia.sqlite"
DATASET: Final = _FOLDER.parent / "resources" / "dataset"
MIN_READER_VERSION: Final = 1
"""The oldest schema version whose program can read the file as it is."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was built.

    Attributes:
        rows: number of rows by table.
        left_out: codes of the indicators that `open_only` left out altogether.
    """

    output: Path
    rows: Mapping[str, int]
    left_out: tuple[str, ...]
    content_hash: str
    size_bytes: int
    seconds: float


def build(output: Path, *, open_only: bool = False, dataset: Path = DATASET) -> BuildReport:
    """Build the database from the data set, replacing `output` once everything is done.

    Args:
        output: where the file goes; its folder must exist.
        open_only: leave out every series under share-alike, non-commercial or unclear terms.
        dataset: the folder with the CSV files.

    Raises:
        DatasetError: the data set is not sound; the message lists what is wrong with file, line and column.
        OSError: the file cannot be written.
    """
    started = time.perf_counter()
    complete = _sound_dataset(dataset)
    chosen = without_restricted_series(complete) if open_only else complete
    with _replacing(output) as unfinished, contextlib.closing(sqlite3.connect(unfinished)) as connection:
        rows = _write(connection, chosen, open_only=open_only)
        digest = _finish(connection)
    kept = {record["code"] for record in chosen["indicators"]}
    return BuildReport(
        output=output,
        rows=rows,
        left_out=tuple(record["code"] for record in complete["indicators"] if record["code"] not in kept),
        content_hash=digest,
        size_bytes=output.stat().st_size,
        seconds=time.perf_counter() - started,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0, or 1 after saying on standard error what is wrong with the data set."""
    parser = argparse.ArgumentParser(description="Build the database of Eurasia Desktop from its data set.")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="the SQLite file to write; default: build/")
    parser.add_argument("--open-only", action="store_true", help="leave out series that are not freely reusable")
    parser.add_argument("--dataset", type=Path, default=DATASET, help="the folder with the CSV files")
    options = parser.parse_args(arguments)
    if options.output == OUTPUT:
        OUTPUT.parent.mkdir(exist_ok=True)
    try:
        report = build(options.output, open_only=options.open_only, dataset=options.dataset)
    except DatasetError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.problems)} problems; nothing was built", file=sys.stderr)
        return 1
    print(", ".join(f"{table} {count}" for table, count in report.rows.items()))
    if report.left_out:
        print("left out:", ", ".join(report.left_out))
    print(f"{report.output}: {report.size_bytes:,} bytes in {report.seconds:.1f} s, content {report.content_hash}")
    return 0


def _sound_dataset(folder: Path) -> Dataset:
    dataset, problems = read(folder)
    problems.extend(broken_rules(dataset))
    if problems:
        raise DatasetError(problems)
    return dataset


@contextlib.contextmanager
def _replacing(output: Path) -> Iterator[Path]:
    """Give the path of an unfinished file that takes the place of `output` at the end, or vanishes on an error."""
    handle, name = tempfile.mkstemp(prefix=f".{output.name}.", suffix=".unfinished", dir=output.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        unfinished.chmod(0o644)  # mkstemp makes it private
        unfinished.replace(output)
    finally:
        unfinished.unlink(missing_ok=True)


def _write(connection: sqlite3.Connection, dataset: Dataset, *, open_only: bool) -> dict[str, int]:
    for setting in ("page_size = 4096", "journal_mode = DELETE", "synchronous = OFF", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")
    connection.isolation_level = None
    migrate(connection)
    connection.execute("UPDATE _sqlite_migrations SET applied_at = ?", (facts_of(dataset)["data_set_date"],))
    connection.isolation_level = "DEFERRED"
    database = Database(connection, execute_plugins=False)
    counts: dict[str, int] = {}
    for table, rows in (*rows_by_table(dataset), ("meta", _meta(dataset, open_only=open_only))):
        database.table(table).insert_all(rows)
        counts[table] = len(rows)
    connection.commit()
    return counts


def _meta(dataset: Dataset, *, open_only: bool) -> list[dict[str, str]]:
    values = facts_of(dataset) | {
        "schema_version": str(SCHEMA_VERSION),
        "min_reader_version": str(MIN_READER_VERSION),
        "open_only": str(int(open_only)),
        GENERATOR_KEY: f"Eurasia Desktop {eurasia_desktop.__version__}",
    }
    return [{"key": key, "value": value} for key, value in sorted(values.items())]


def _finish(connection: sqlite3.Connection) -> str:
    """Check the database, add its hash and pack it."""
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken or connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        message = f"the database does not hold together: {broken[:10]}"
        raise sqlite3.IntegrityError(message)
    digest = content_hash(connection)
    with connection:
        connection.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (HASH_KEY, digest))
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("VACUUM")
    return digest


if __name__ == "__main__":
    sys.exit(main())
