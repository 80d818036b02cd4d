"""The built database, read-only, and an edited copy of the data set."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from build_database import DATASET, build


@pytest.fixture(scope="session")
def bundled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the complete edition, whichever one the other tests run on: these tests are about what it holds."""
    path = tmp_path_factory.mktemp("complete") / "eurasia.sqlite"
    build(path)
    return path


@pytest.fixture
def connection(bundled_database: Path) -> Iterator[sqlite3.Connection]:
    """Connect to the database that ships, without the right to write."""
    with closing(sqlite3.connect(f"{bundled_database.as_uri()}?mode=ro", uri=True)) as opened:
        yield opened


@pytest.fixture(scope="session")
def open_only_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the edition with open data only, once per run; not to be written to."""
    path = tmp_path_factory.mktemp("open-only") / "eurasia.sqlite"
    build(path, open_only=True)
    return path


@pytest.fixture
def dataset_copy(tmp_path: Path) -> Path:
    """Return a copy of the data set that a test may damage."""
    return Path(shutil.copytree(DATASET, tmp_path / "dataset"))
