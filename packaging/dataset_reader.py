"""Read the data set and refuse it as a whole if one cell of it is wrong.

Every problem is found before anything is refused, so that an editor of the files sees them together.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dataset_checks import Refused
from dataset_columns import TABLES, Column, TableSpec


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a file: the line it begins on and the values of its cells by column.

    Attributes:
        is_sound: whether every cell was accepted; a refused one is None here and stands among the problems.
    """

    line: int
    values: Mapping[str, Any]  # Any: the check of the column decides the type
    is_sound: bool = True

    def __getitem__(self, column: str) -> Any:  # noqa: ANN401 - as above
        return self.values[column]


@dataclass(frozen=True, slots=True)
class Dataset:
    """The rows of each file, by the file's name without `.csv`."""

    tables: Mapping[str, tuple[Record, ...]]

    def __getitem__(self, table: str) -> tuple[Record, ...]:
        return self.tables[table]

    def sound(self, table: str) -> tuple[Record, ...]:
        """The rows of a file whose every cell was accepted."""
        return tuple(record for record in self.tables[table] if record.is_sound)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where: `line` and `column` are those of the file, 0 and "" where they do not apply."""

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (f"{self.file}.csv:{self.line}", self.column, self.reason)))


class DatasetError(Exception):
    """The data set is not sound.

    Attributes:
        problems: everything that was found, in the order of files and lines.
    """

    def __init__(self, problems: Iterable[Problem], *, listed: int = 50) -> None:
        self.problems = tuple(problems)
        lines = [str(problem) for problem in self.problems[:listed]]
        if rest := len(self.problems) - len(lines):
            lines.append(f"… and {rest} more")
        super().__init__("\n".join(lines))


def read(folder: Path) -> tuple[Dataset, list[Problem]]:
    """Read every file of the data set and check each cell, each key and each reference.

    Args:
        folder: the one that holds the CSV files (UTF-8, a header row, an empty cell for "nothing").

    Returns:
        What could be read, and what is wrong with it.
    """
    problems: list[Problem] = []
    dataset = Dataset({spec.name: tuple(_read_table(folder, spec, problems)) for spec in TABLES})
    for spec in TABLES:
        problems.extend(_duplicates(spec, dataset[spec.name]))
    keys = {spec.name: {_key(spec, record)[0] for record in dataset[spec.name]} for spec in TABLES}
    for spec in TABLES:
        problems.extend(_unknown_references(spec, dataset[spec.name], keys))
    return dataset, problems


def _read_table(folder: Path, spec: TableSpec, problems: list[Problem]) -> Iterator[Record]:
    names = [column.name for column in spec.columns]
    try:
        with (folder / f"{spec.name}.csv").open(encoding="utf-8", newline="") as stream:
            lines = csv.reader(stream, strict=True)
            if (header := next(lines, [])) != names:
                problems.append(Problem(spec.name, 1, "", f"the columns are {header}, not {names}"))
                return
            line = lines.line_num + 1
            for cells in lines:
                if len(cells) == len(names):
                    yield _read_record(spec, line, cells, problems)
                else:
                    problems.append(Problem(spec.name, line, "", f"{len(cells)} columns instead of {len(names)}"))
                line = lines.line_num + 1
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problems.append(Problem(spec.name, 0, "", f"cannot be read: {error}"))


def _read_record(spec: TableSpec, line: int, cells: list[str], problems: list[Problem]) -> Record:
    values: dict[str, Any] = {}
    is_sound = True
    for column, cell in zip(spec.columns, cells, strict=True):
        try:
            values[column.name] = _value(column, cell)
        except Refused as refusal:
            values[column.name] = () if column.is_list else None
            is_sound = False
            problems.append(Problem(spec.name, line, column.name, str(refusal)))
    return Record(line, values, is_sound)


def _value(column: Column, cell: str) -> Any:  # noqa: ANN401 - the check of the column decides the type
    if cell:
        return column.check(cell)
    if column.is_required:
        raise Refused("is empty")
    return () if column.is_list else None


def _key(spec: TableSpec, record: Record) -> tuple[Any, ...]:
    return tuple(record[column] for column in spec.key)


def _duplicates(spec: TableSpec, records: Iterable[Record]) -> Iterator[Problem]:
    first_lines: dict[tuple[Any, ...], int] = {}
    for record in records:
        key = _key(spec, record)
        first = first_lines.setdefault(key, record.line)
        if record.is_sound and first != record.line:
            reason = f"{' '.join(str(part) for part in key if part is not None)} stands already on line {first}"
            yield Problem(spec.name, record.line, spec.key[0], reason)


def _unknown_references(spec: TableSpec, records: Iterable[Record], keys: Mapping[str, set[Any]]) -> Iterator[Problem]:
    columns = [column for column in spec.columns if column.refers_to]
    for record in records:
        for column in columns:
            value = record[column.name]
            entries = value if column.is_list else () if value is None else (value,)
            for entry in entries:
                if not any(entry in keys[table] for table in column.refers_to):
                    reason = f"{entry!r} is not in {' or '.join(f'{table}.csv' for table in column.refers_to)}"
                    yield Problem(spec.name, record.line, column.name, reason)
