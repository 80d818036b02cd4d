"""Open a workspace: always the same settings, never creating a file by accident."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.database.schema import TABLES
from eurasia_desktop.database.views import VIEWS
from eurasia_desktop.database.workspace_file import refuse_foreign_code

Connection = sqlite3.Connection

_SETTINGS: Final = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 0",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA temp_store = MEMORY",
)
_OWN_CODE: Final = frozenset(re.findall(r"CREATE (?:TRIGGER|VIEW) (\w+)", TABLES + VIEWS))


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open an existing workspace file in autocommit mode, with rollback journal and full synchronisation.

    Args:
        path: a file that `workspace_file.identify` accepted.
        read_only: open without any right to write, as for a file on a read-only medium.

    Raises:
        EnvironmentFault: the file cannot be opened, is damaged, or carries foreign triggers or views.
    """
    mode = "ro" if read_only else "rw"
    with reported_faults(path):
        connection = sqlite3.connect(f"file:{quote(str(path))}?mode={mode}", uri=True, isolation_level=None)
        try:
            for setting in _SETTINGS:
                connection.execute(setting)
            if not read_only:
                connection.execute("PRAGMA journal_mode = DELETE")
            refuse_foreign_code(connection, path, set(_OWN_CODE))
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit everything done inside, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def sqlite_version() -> str:
    """Return the version of the one SQLite library in the process."""
    return sqlite3.sqlite_version
