"""The environment is the one the application was measured in: the right versions, and one SQLite library."""

import importlib.util
import sqlite3
import subprocess
import sys
from importlib.metadata import version

import pytest


def major(package: str) -> int:
    return int(version(package).split(".")[0])


def test_pandas_and_numpy_are_not_silently_downgraded() -> None:
    # A package that pins older ones takes them down without a word, and `pip check` stays clean.
    assert major("pandas") >= 3
    assert major("numpy") >= 2


def test_qt_is_a_version_that_survives_chart_repaints() -> None:
    assert version("PySide6-Essentials").startswith("6.11.")


@pytest.mark.parametrize("library", ["apsw", "pysqlite3"])
def test_there_is_no_second_sqlite_library(library: str) -> None:
    # Closing a file through one library drops the locks the other holds on it.
    assert importlib.util.find_spec(library) is None


def test_sqlite_has_what_the_schema_needs() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE strict_table (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    assert connection.execute("""SELECT '{"a": 1}' ->> 'a'""").fetchone() == (1,)
    connection.close()


def test_installed_packages_agree_with_one_another() -> None:
    check = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout
