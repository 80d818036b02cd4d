"""Turn the data set into the rows of the database, parents before children.

A column that holds one value goes into the table of its file; a list becomes rows of a table of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from dataset_reader import Dataset, Record
from dataset_reuse import reuse_by_indicator

Row = dict[str, Any]  # Any: what SQLite stores


@dataclass(frozen=True, slots=True)
class _ListTable:
    """Where the entries of a list column go: `value` is the column for the entry, `position` that for its order."""

    column: str
    table: str
    value: str
    position: str | None = "position"


@dataclass(frozen=True, slots=True)
class _Target:
    """The table a file becomes; `owner` maps its key to the columns by which list tables refer to it."""

    file: str
    table: str
    owner: Mapping[str, str]
    lists: tuple[_ListTable, ...] = ()
    has_version: bool = True


_TARGETS: Final = (
    _Target("sources", "source", {}),
    _Target("countries", "country", {}),
    _Target(
        "organisations",
        "organisation",
        {"code": "organisation"},
        (_ListTable("sources", "organisation_source", "source"),),
    ),
    _Target("memberships", "membership", {"id": "membership"}, (_ListTable("sources", "membership_source", "source"),)),
    _Target(
        "events",
        "event",
        {"id": "event"},
        (
            _ListTable("initiators", "event_actor", "actor"),
            _ListTable("targets", "event_actor", "actor"),
            _ListTable("organisations", "event_organisation", "organisation"),
            _ListTable("sources", "event_source", "source"),
            _ListTable("tags", "event_tag", "tag"),
        ),
    ),
    _Target(
        "indicators",
        "indicator",
        {"code": "indicator"},
        (
            _ListTable("inputs", "indicator_input", "input", position=None),
            _ListTable("sources", "indicator_source", "source"),
        ),
    ),
    _Target(
        "observations",
        "observation",
        {"id": "observation"},
        (_ListTable("sources", "observation_source", "source"),),
    ),
    _Target(
        "resolutions",
        "resolution",
        {"id": "resolution"},
        (
            _ListTable("issues", "resolution_issue", "issue", position=None),
            _ListTable("sources", "resolution_source", "source"),
        ),
    ),
    _Target(
        "votes",
        "vote",
        {"resolution": "resolution", "country": "country"},
        (_ListTable("sources", "vote_source", "source"),),
        has_version=False,
    ),
    _Target("claims", "claim", {}),
    _Target("codebook", "codebook", {}, has_version=False),
)


def rows_by_table(dataset: Dataset) -> Iterator[tuple[str, list[Row]]]:
    """Yield each table with its rows, so that every row finds those it refers to already there."""
    version = facts_of(dataset)["data_set_version"]
    complete = _Completer(dataset)
    for target in _TARGETS:
        rows: list[Row] = []
        list_rows: dict[str, list[Row]] = {entry.table: [] for entry in target.lists}
        for record in dataset[target.file]:
            row = complete(target.file, record)
            for entry in target.lists:
                list_rows[entry.table].extend(complete.entries(target.owner, entry, row, row.pop(entry.column)))
            rows.append(row | {"since_version": version} if target.has_version else row)
        yield target.table, rows
        yield from list_rows.items()


def facts_of(dataset: Dataset) -> dict[str, str]:
    """Return what the data set says of itself: title, version, date, licence."""
    return {record["key"]: record["value"] for record in dataset["dataset"]}


class _Completer:
    """Adds to a file's row what the table has and the file leaves to be worked out."""

    def __init__(self, dataset: Dataset) -> None:
        self._reuse = reuse_by_indicator(dataset)
        self._countries = {record["code"] for record in dataset["countries"]}

    def __call__(self, file: str, record: Record) -> Row:
        row = dict(record.values)
        if file == "events":
            date = row.pop("date")
            row |= {
                "date_text": date.text,
                "edtf": date.edtf,
                "earliest": date.earliest.isoformat(),
                "latest": date.latest.isoformat(),
                "precision": str(date.precision),
                "is_period": int(date.is_period),
            }
        elif file == "indicators":
            row["reuse"] = str(self._reuse[row["code"]])
        elif file == "observations":
            parts = (row["indicator"], row["country"], row["partner"], str(row["year"]))
            row["id"] = "-".join(("observation", *(part for part in parts if part))).lower()
        return row

    def entries(self, owner: Mapping[str, str], entry: _ListTable, row: Row, values: tuple[str, ...]) -> Iterator[Row]:
        """Yield the rows of a list table for one owning row."""
        for position, value in enumerate(values):
            entry_row: Row = {column: row[key] for key, column in owner.items()}
            if entry.position:
                entry_row[entry.position] = position
            if entry.table == "event_actor":
                entry_row["role"] = entry.column.removesuffix("s")
                is_country = value in self._countries
                entry_row |= {"country": value if is_country else None, "organisation": None if is_country else value}
            else:
                entry_row[entry.value] = value
            yield entry_row
