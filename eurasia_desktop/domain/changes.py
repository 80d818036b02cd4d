"""What an edit did: the records it touched and the fields that changed, before and after."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class RecordKind(StrEnum):
    """The kinds of record that an edit can touch."""

    EVENT = "event"
    SOURCE = "source"
    VOTE = "vote"
    MEMBERSHIP = "membership"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True)
class Change:
    """One record's change; `before` is None for an insertion, `after` for a deletion, else only changed fields."""

    kind: RecordKind
    record: str
    before: dict[str, Any] | None  # Any: JSON values
    after: dict[str, Any] | None

    @property
    def operation(self) -> str:
        """`insert`, `update` or `delete`."""
        return "insert" if self.before is None else "delete" if self.after is None else "update"

    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.kind, self.record, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that belong together and were committed in one transaction.

    Attributes:
        reverses: the change set that an undo or redo takes back, else None.
    """

    number: int
    at: datetime.datetime
    coder: str
    kind: str
    note: str
    changes: tuple[Change, ...]
    reverses: int | None = None


@dataclass(frozen=True, slots=True)
class Touched:
    """What views need to know after a commit: which records of which kind may look different now.

    Attributes:
        records: ids per kind; empty with `everything` set.
        everything: True where another process committed and nothing narrower is known.
    """

    records: frozenset[tuple[RecordKind, str]] = field(default_factory=frozenset)
    everything: bool = False

    def concerns(self, *kinds: RecordKind) -> bool:
        """Whether any record of these kinds is touched."""
        return self.everything or any(kind in kinds for kind, _ in self.records)

    def __or__(self, other: "Touched") -> "Touched":
        return Touched(self.records | other.records, self.everything or other.everything)
