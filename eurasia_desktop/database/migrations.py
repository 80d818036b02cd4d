"""Bring a workspace from an older schema to the present one, step by step, or make an empty one.

Each step is a function below, applied once, in one transaction with its record. A file written by a newer program is
refused before this module is reached (`workspace_file.identify`).
"""

import sqlite3
from typing import TYPE_CHECKING

from eurasia_desktop.database.schema import APPLICATION_ID, SCHEMA_VERSION, TABLES
from eurasia_desktop.database.views import VIEWS

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


def migrate(connection: sqlite3.Connection) -> None:
    """Apply every step the file has not had yet and set its schema version.

    Args:
        connection: in autocommit mode, to a file that `identify` accepted, or to an empty one.
    """
    from sqlite_utils import Database

    connection.execute("PRAGMA foreign_keys = OFF")
    _steps().apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("PRAGMA foreign_keys = ON")


def _steps() -> "Migrations":
    from sqlite_utils import Migrations

    steps = Migrations("eurasia")

    @steps()
    def m001_tables_and_views(database: "Database") -> None:
        for statement in _statements(TABLES + VIEWS):
            database.conn.execute(statement)

    return steps


def _statements(script: str) -> list[str]:
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
