"""What may be done with a series, worked out from everything it rests on.

The order is that of `eurasia_desktop.domain.vocabulary.Reuse`, the strictest last. `open` asks for no more than naming
the source. `facts-only` lets single facts be taken from a work that is otherwise protected. `share-alike` frees the
whole, but binds whatever is made of it. `non-commercial` shuts out a kind of use. `unclear` grants nothing until
someone has asked.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from dataset_reader import Dataset, Record
from eurasia_desktop.domain.vocabulary import Reuse

_ORDER: Final = tuple(Reuse)
RESTRICTED: Final = frozenset({Reuse.SHARE_ALIKE, Reuse.NON_COMMERCIAL, Reuse.UNCLEAR})
"""What `--open-only` leaves out. Facts-only stays: a single fact is free, only the work it was read in is not."""

Series = tuple[str, str, str | None]
"""Indicator, country and partner."""


def strictest(terms: Iterable[Reuse]) -> Reuse:
    """Return the strictest of several terms; `open` for none."""
    return max(terms, key=_ORDER.index, default=Reuse.OPEN)


def reuse_by_indicator(dataset: Dataset) -> dict[str, Reuse]:
    """Work out each indicator's terms: the strictest of its sources, of its observations' sources and of its inputs."""
    of_source = _reuse_by_source(dataset)
    rests_on: dict[str, set[str]] = {record["code"]: set(record["sources"]) for record in dataset["indicators"]}
    for record in dataset["observations"]:
        rests_on[record["indicator"]].update(record["sources"])
    inputs: Mapping[str, tuple[str, ...]] = {record["code"]: record["inputs"] for record in dataset["indicators"]}
    found: dict[str, Reuse] = {}

    def reuse_of(code: str) -> Reuse:
        if code not in found:
            own = (of_source[source] for source in rests_on[code])
            found[code] = strictest((*own, *(reuse_of(entry) for entry in inputs[code])))
        return found[code]

    return {code: reuse_of(code) for code in inputs}


def without_restricted_series(dataset: Dataset) -> Dataset:
    """Leave out every series that rests on a source or an input under restricted terms, and indicators left empty.

    Roll calls stay: a vote is a single fact, and most of the same votes are in the Voeten data too (CC0).
    """
    of_source, of_indicator = _reuse_by_source(dataset), reuse_by_indicator(dataset)
    of_inputs = {
        record["code"]: strictest(of_indicator[entry] for entry in record["inputs"]) for record in dataset["indicators"]
    }
    observations = tuple(
        record
        for (indicator, _, _), records in _by_series(dataset).items()
        if strictest((of_inputs[indicator], _reuse_of_series(records, of_source))) not in RESTRICTED
        for record in records
    )
    kept = {record["indicator"] for record in observations}
    indicators = tuple(record for record in dataset["indicators"] if record["code"] in kept)
    return dataclasses.replace(
        dataset, tables={**dataset.tables, "indicators": indicators, "observations": observations}
    )


def _reuse_by_source(dataset: Dataset) -> dict[str, Reuse]:
    return {record["id"]: Reuse(record["reuse"]) for record in dataset["sources"]}


def _by_series(dataset: Dataset) -> dict[Series, list[Record]]:
    series: dict[Series, list[Record]] = defaultdict(list)
    for record in dataset["observations"]:
        series[record["indicator"], record["country"], record["partner"]].append(record)
    return series


def _reuse_of_series(records: Iterable[Record], of_source: Mapping[str, Reuse]) -> Reuse:
    return strictest(of_source[source] for record in records for source in record["sources"])
