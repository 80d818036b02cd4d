"""Decide whether a file is a workspace this program may open, before anything is done to it."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.database.schema import APPLICATION_ID, SCHEMA_VERSION
from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.domain.wording import tr

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_LENGTH: Final = 100
_PAGE_SIZE_AT: Final = 16
_PAGES_AT: Final = 28
_USER_VERSION_AT: Final = 60
_APPLICATION_ID_AT: Final = 68


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """What the header of a workspace file says of it."""

    schema_version: int


def identify(path: Path) -> FileIdentity:
    """Check that `path` is a workspace of this program, by its header alone.

    The file must not be open in this process: closing the handle used here would drop SQLite's locks.

    Raises:
        EnvironmentFault: missing, a folder, empty, truncated, of another kind, or written by a newer program.
    """
    header, size = _read_header(path)
    if not header:
        raise _refused(tr("{path} is empty.", path=path))
    if not header.startswith(_MAGIC):
        raise _refused(tr("{path} is not a workspace of Eurasia Desktop.", path=path))
    if len(header) < _HEADER_LENGTH or size < _expected_size(header):
        raise _refused(tr("{path} is cut short: part of the file is missing.", path=path))
    if int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big") != APPLICATION_ID:
        raise _refused(tr("{path} is a database of another program, not a workspace.", path=path))
    version = int.from_bytes(header[_USER_VERSION_AT : _USER_VERSION_AT + 4], "big")
    if version > SCHEMA_VERSION:
        raise EnvironmentFault(
            tr("{path} was written by a newer Eurasia Desktop (file version {version}).", path=path, version=version),
            safe=tr("The file was not touched."),
            remedy=tr(
                "Install the newer program, or open another workspace; this one reads up to version {version}.",
                version=SCHEMA_VERSION,
            ),
        )
    return FileIdentity(version)


def refuse_foreign_code(connection: sqlite3.Connection, path: Path, expected: set[str]) -> None:
    """Refuse a file with triggers or views that this program did not put there.

    Args:
        connection: to the opened file, with `trusted_schema=OFF`.
        path: for the message.
        expected: names of the triggers and views of the current schema.

    Raises:
        EnvironmentFault: there is one more.
    """
    with reported_faults(path):
        names = {row[0] for row in connection.execute(_CODE_IN_SCHEMA)}
    if foreign := sorted(names - expected):
        raise _refused(
            tr("{path} contains program code of unknown origin ({names}).", path=path, names=", ".join(foreign))
        )


_CODE_IN_SCHEMA: Final = "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')"


def _read_header(path: Path) -> tuple[bytes, int]:
    try:
        if path.is_dir():
            raise _refused(tr("{path} is a folder, not a workspace.", path=path))
        with path.open("rb") as stream:
            return stream.read(_HEADER_LENGTH), path.stat().st_size
    except FileNotFoundError as error:
        raise EnvironmentFault(
            tr("There is no file {path}.", path=path),
            safe=tr("Nothing was created."),
            remedy=tr("Check the name, or start without one to open your own workspace."),
        ) from error
    except OSError as error:
        raise EnvironmentFault(
            tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error),
            safe=tr("The file was not touched."),
            remedy=tr("Check who may read the file, or open another workspace."),
        ) from error


def _expected_size(header: bytes) -> int:
    page_size = int.from_bytes(header[_PAGE_SIZE_AT : _PAGE_SIZE_AT + 2], "big")
    pages = int.from_bytes(header[_PAGES_AT : _PAGES_AT + 4], "big")
    return (65536 if page_size == 1 else page_size) * pages


def _refused(happened: str) -> EnvironmentFault:
    return EnvironmentFault(
        happened,
        safe=tr("The file was not touched, and nothing was created."),
        remedy=tr("Open another workspace, or start without a file name to open your own."),
    )
