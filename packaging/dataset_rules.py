"""What has to hold between the rows of the data set, beyond each cell on its own."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Final

from dataset_columns import TALLY
from dataset_reader import Dataset, Problem, Record

REQUIRED_FACTS: Final = ("data_set_title", "data_set_version", "data_set_date", "data_set_licence")
_END_OF_TIME: Final = "9999-12-31"
_NAMED: Final = re.compile(
    r"(?P<kind>event|indicator|organisation|resolution|membership):"
    r"(?P<codes>[A-Za-z0-9_/\[\].-]+(?:,[A-Za-z0-9_/\[\].-]+)*)"
)


def broken_rules(dataset: Dataset) -> Iterator[Problem]:
    """Yield what is wrong between rows; rows with a refused cell are left out, as they are reported already."""
    for rule in _RULES:
        yield from rule(dataset)


def _facts_of_the_data_set(dataset: Dataset) -> Iterator[Problem]:
    known = {record["key"] for record in dataset["dataset"]}
    for key in REQUIRED_FACTS:
        if key not in known:
            yield Problem("dataset", 0, "key", f"{key} is missing")


def _organisations_end_after_they_began(dataset: Dataset) -> Iterator[Problem]:
    for record in dataset.sound("organisations"):
        if record["dissolved"] and record["dissolved"] < record["founded"]:
            yield Problem("organisations", record.line, "dissolved", "is earlier than founded")


def _memberships_hold_together(dataset: Dataset) -> Iterator[Problem]:
    for record in dataset.sound("memberships"):
        parts = (record["organisation"], record["country"], record["role"], record["start_date"])
        expected = f"membership-{'-'.join(parts)}".lower()
        if record["id"] != expected:
            yield Problem("memberships", record.line, "id", f"is not {expected}")
        if (record["end_date"] is None) != (record["end_precision"] is None):
            yield Problem("memberships", record.line, "end_precision", "goes with end_date: both or neither")
        if record["end_date"] and record["end_date"] < record["start_date"]:
            yield Problem("memberships", record.line, "end_date", "is earlier than start_date")


def _the_same_role_never_overlaps(dataset: Dataset) -> Iterator[Problem]:
    roles: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for record in dataset.sound("memberships"):
        roles[record["organisation"], record["country"], record["role"]].append(record)
    for records in roles.values():
        for earlier, later in pairwise(sorted(records, key=lambda record: str(record["start_date"]))):
            if later["start_date"] <= (earlier["end_date"] or _END_OF_TIME):
                reason = f"overlaps the same role on line {earlier.line}"
                yield Problem("memberships", later.line, "start_date", reason)


def _events_have_actors(dataset: Dataset) -> Iterator[Problem]:
    for record in dataset.sound("events"):
        if not record["initiators"] and not record["targets"]:
            yield Problem("events", record.line, "initiators", "no initiator and no target")


def _partners_are_bilateral(dataset: Dataset) -> Iterator[Problem]:
    one_sided = {record["code"] for record in dataset.sound("indicators") if not record["is_bilateral"]}
    for record in dataset.sound("observations"):
        if record["partner"] and record["indicator"] in one_sided:
            yield Problem("observations", record.line, "partner", f"{record['indicator']} is not bilateral")


def _inputs_have_an_end(dataset: Dataset) -> Iterator[Problem]:
    records = {record["code"]: record for record in dataset["indicators"]}
    try:
        TopologicalSorter({code: record["inputs"] for code, record in records.items()}).prepare()
    except CycleError as error:
        circle = error.args[1]
        yield Problem("indicators", records[circle[0]].line, "inputs", f"go round in a circle: {' ← '.join(circle)}")


def _tallies_fit(dataset: Dataset) -> Iterator[Problem]:
    cast: dict[str, Counter[str]] = defaultdict(Counter)
    for vote in dataset.sound("votes"):
        cast[vote["resolution"]][vote["vote"]] += 1
    for record in dataset.sound("resolutions"):
        if not 1 <= (states := sum(record[column] for column in TALLY)) <= 193:
            yield Problem("resolutions", record.line, "yes", f"the tally counts {states} states; the UN has 193")
        if record["is_adopted"] and record["yes"] <= record["no"]:
            yield Problem("resolutions", record.line, "yes", "an adopted text needs more yes than no")
        for column in TALLY:
            if cast[record["id"]][column] > record[column]:
                reason = f"votes.csv has {cast[record['id']][column]} votes, the tally {record[column]}"
                yield Problem("resolutions", record.line, column, reason)


def _claims_name_known_things(dataset: Dataset) -> Iterator[Problem]:
    known = {
        "event": {record["id"] for record in dataset["events"]},
        "indicator": {record["code"] for record in dataset["indicators"]},
        "organisation": {record["code"] for record in dataset["organisations"]},
        "resolution": {record["id"] for record in dataset["resolutions"]},
        "membership": {record["organisation"] for record in dataset["memberships"]}
        | {f"{record['organisation']}/{record['country']}" for record in dataset["memberships"]},
    }
    for record in dataset.sound("claims"):
        for named in _NAMED.finditer(record["answered_by"]):
            for code in named["codes"].split(","):
                if code not in known[named["kind"]]:
                    yield Problem("claims", record.line, "answered_by", f"there is no {named['kind']} {code!r}")


_RULES: Final[tuple[Callable[[Dataset], Iterator[Problem]], ...]] = (
    _facts_of_the_data_set,
    _organisations_end_after_they_began,
    _memberships_hold_together,
    _the_same_role_never_overlaps,
    _events_have_actors,
    _partners_are_bilateral,
    _inputs_have_an_end,
    _tallies_fit,
    _claims_name_known_things,
)
