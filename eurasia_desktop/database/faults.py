"""Turn SQLite's errors into faults a user can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.domain.wording import tr


@contextmanager
def reported_faults(path: Path) -> Iterator[None]:
    """Raise `EnvironmentFault` instead of the operational and database errors of SQLite.

    Errors in our own statements (`ProgrammingError`, `IntegrityError`) pass through: they are faults of the program.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        raise fault_of(error, path) from error


def fault_of(error: sqlite3.DatabaseError, path: Path) -> EnvironmentFault:
    """Say what a SQLite error means for the user of the file at `path`."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_READONLY_DBMOVED"):
        return EnvironmentFault(
            tr("{path} was moved, deleted or replaced while it was open.", path=path),
            safe=tr("Nothing was written to the file that now has this name; what you typed is still in the editor."),
            remedy=tr("Put the file back where it was, or start again and open it where it is now."),
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return EnvironmentFault(
            tr("Another program is writing to {path} at this moment.", path=path),
            safe=tr("Nothing was changed; what you typed is still in the editor."),
            remedy=tr("Wait until the other program is done and save again."),
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")):
        return EnvironmentFault(
            tr("{path} cannot be written.", path=path),
            safe=tr("Nothing was changed; what you typed is still in the editor."),
            remedy=tr("Copy the file to a folder of your own and open the copy."),
        )
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE")):
        return EnvironmentFault(
            tr("There is no room left to write to {path}.", path=path),
            safe=tr("The workspace is as it was before; what you typed is still in the editor."),
            remedy=tr("Free some space on the disk and save again."),
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return EnvironmentFault(
            tr("{path} is damaged.", path=path),
            safe=tr("The file was not touched."),
            remedy=tr("Make a copy of it, then open an earlier copy of the workspace."),
        )
    return EnvironmentFault(
        tr("The disk or the folder of {path} reported an error: {error}", path=path, error=error),
        safe=tr("What you typed is still in the editor."),
        remedy=tr("Check the disk, then save again."),
    )
