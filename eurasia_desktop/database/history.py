"""The change log: every edit is a change set, appended in the transaction that makes it, never altered."""

import datetime
import json
import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from eurasia_desktop.database.connection import transaction
from eurasia_desktop.database.record_fields import delete_record, read_fields, write_fields
from eurasia_desktop.domain.changes import Change, ChangeSet, RecordKind
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.wording import tr

_NEXT: Final = """
INSERT INTO change_set (id, at, coder, kind, note, reverses)
VALUES ((SELECT coalesce(max(id), 0) + 1 FROM change_set), :at, :coder, :kind, :note, :reverses) RETURNING id
"""
_PUT_CHANGE: Final = """
INSERT INTO change (change_set, position, kind, record, operation, before, after)
VALUES (:change_set, :position, :kind, :record, :operation, :before, :after)
"""
_SET: Final = "SELECT id, at, coder, kind, note, reverses FROM change_set WHERE id = :id"
_CHANGES: Final = """
SELECT kind, record, before, after FROM change WHERE change_set = :id ORDER BY position
"""
_STEPS: Final = "SELECT id, kind, reverses FROM change_set ORDER BY id"


class HistoryRepository:
    """Applies changes together with their log entry, and reads the log."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def commit(
        self, changes: Sequence[Change], *, coder: str, note: str, kind: str = "edit", reverses: int | None = None
    ) -> ChangeSet:
        """Apply changes and log them, in one transaction: all or nothing.

        Args:
            changes: what to do; `before` must be what the record's fields are now.
            coder: who does it.
            note: what was done, in words, for "Undo: …".
            kind: `edit`, `undo` or `redo`.
            reverses: for undo and redo, the change set it takes back.

        Raises:
            InvalidInput: a record is not as `before` says: someone else changed it meanwhile. Nothing was done.
            sqlite3.Error: the database refused. Nothing was done, unless the error came from COMMIT itself.
        """
        at = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
        with transaction(self._connection):
            for change in changes:
                self._apply(change)
            values = {"at": at.isoformat(), "coder": coder, "kind": kind, "note": note, "reverses": reverses}
            number = int(self._connection.execute(_NEXT, values).fetchone()[0])
            self._connection.executemany(
                _PUT_CHANGE, [_row(number, position, change) for position, change in enumerate(changes)]
            )
        return ChangeSet(number, at, coder, kind, note, tuple(changes), reverses)

    def change_set(self, number: int) -> ChangeSet:
        """Return one change set with its changes.

        Raises:
            KeyError: there is none of that number.
        """
        row = self._connection.execute(_SET, {"id": number}).fetchone()
        if row is None:
            raise KeyError(number)
        ident, at, coder, kind, note, reverses = row
        changes = tuple(
            Change(RecordKind(record_kind), record, _fields(before), _fields(after))
            for record_kind, record, before, after in self._connection.execute(_CHANGES, {"id": number}).fetchall()
        )
        return ChangeSet(ident, datetime.datetime.fromisoformat(at), coder, kind, note, changes, reverses)

    def undo_and_redo(self) -> tuple[int | None, int | None]:
        """Return the change set that an undo would take back and the one that a redo would take back, or None.

        Both follow from the log alone, so they survive a restart.
        """
        undoable: list[int] = []
        redoable: list[int] = []
        for number, kind, _ in self._connection.execute(_STEPS).fetchall():
            if kind == "undo":
                undoable.pop()
                redoable.append(number)
            elif kind == "redo":
                redoable.pop()
                undoable.append(number)
            else:
                undoable.append(number)
                redoable.clear()
        return (undoable[-1] if undoable else None, redoable[-1] if redoable else None)

    def _apply(self, change: Change) -> None:
        stored = read_fields(self._connection, change.kind, change.record)
        expected = change.before
        if (stored is None) != (expected is None) or any(
            stored is not None and stored[field] != value for field, value in (expected or {}).items()
        ):
            raise InvalidInput(
                tr("This record was changed by someone else meanwhile. Look at it again, then decide what to keep.")
            )
        if change.after is None:
            delete_record(self._connection, change.kind, change.record)
        else:
            write_fields(self._connection, change.kind, change.record, (stored or {}) | change.after)


def _row(number: int, position: int, change: Change) -> dict[str, object]:
    return {
        "change_set": number,
        "position": position,
        "kind": change.kind,
        "record": change.record,
        "operation": change.operation,
        "before": _json(change.before),
        "after": _json(change.after),
    }


def _json(fields: dict[str, Any] | None) -> str | None:
    return None if fields is None else json.dumps(fields, ensure_ascii=False, sort_keys=True)


def _fields(text: str | None) -> dict[str, Any] | None:
    return None if text is None else dict(json.loads(text))
