"""One bad cell refuses the whole data set, with its file, line, column and reason, and leaves no file behind."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from build_database import DATASET, build, main
from dataset_reader import DatasetError, Problem


class Damage(NamedTuple):
    """Replaces cells of the first row that matches, or adds a damaged copy of that row at the end."""

    file: str
    column: str
    reason: str
    where: dict[str, str]
    cells: dict[str, str]
    is_added: bool = False


def cell(file: str, row: str, column: str, text: str, reason: str, *, key: str = "id") -> Damage:
    return Damage(file, column, reason, {key: row}, {column: text})


# One row per damage, so that each is found on a line of its own.
DAMAGES = {
    "unknown source": cell("events", "ev-1991-belovezha", "sources", "no-such-source", "is not in sources.csv"),
    "unknown country": cell(
        "memberships", "membership-cis-rus-member-1991-12-08", "country", "XXX", "is not in countries.csv"
    ),
    "unknown actor": cell(
        "events", "ev-1992-abkhazia-war", "initiators", "GEO;ABK", "'ABK' is not in countries.csv or organisations.csv"
    ),
    "unknown organisation": cell("events", "ev-1993-sukhumi", "organisations", "EEC", "is not in organisations.csv"),
    "unknown indicator": Damage(
        "observations", "indicator", "is not in indicators.csv",
        {"indicator": "hdi", "country": "ARM"}, {"indicator": "happiness"},
    ),
    "unknown input": cell("indicators", "gdp_growth_pct", "inputs", "gdp", "is not in indicators.csv", key="code"),
    "unknown resolution": Damage(
        "votes", "resolution", "is not in resolutions.csv",
        {"resolution": "A/RES/46/9", "country": "RUS"}, {"resolution": "A/RES/46/999"},
    ),
    "unknown event in a claim": cell("claims", "essay-02", "answered_by", "event:drills", "no event 'drills'"),
    "unknown indicator in a claim": cell("claims", "essay-03", "answered_by", "indicator:gdp", "no indicator 'gdp'"),
    "unknown membership in a claim": cell(
        "claims", "essay-04", "answered_by", "membership:CSTO,EAEU/UKR", "no membership 'EAEU/UKR'"
    ),
    "word outside the vocabulary": cell("events", "eaeu-launch", "category", "war", "'war' is not one of conflict"),
    "reserved verification": cell("events", "minsk-2", "verification", "entered_by_hand", "is not one of page_read"),
    "impossible day": cell("events", "crocus-attack", "date", "2024-02-30", "is not a day of the calendar"),
    "period that ends before it begins": cell("events", "azal-8243", "date", "2024-12-26/2024-12-25", "ends before it"),
    "impossible day of founding": cell("organisations", "EDB", "founded", "2006-13-01", "not a day", key="code"),
    "no precision for an end": Damage(
        "memberships", "end_precision", "both or neither",
        {"organisation": "CSTO", "country": "UZB", "role": "member"}, {"end_precision": ""},
    ),
    "not a number": Damage(
        "observations", "value", "'1,5' is not a number", {"indicator": "hdi", "country": "BLR"}, {"value": "1,5"}
    ),
    "NaN": Damage(
        "observations", "value", "'NaN' is not a number", {"indicator": "hdi", "country": "KAZ"}, {"value": "NaN"}
    ),
    "infinity": Damage(
        "observations", "value", "'inf' is not a number", {"indicator": "hdi", "country": "KGZ"}, {"value": "inf"}
    ),
    "number too large": Damage(
        "observations", "value", "'1e999' is not a number", {"indicator": "hdi", "country": "TJK"}, {"value": "1e999"}
    ),
    "partner of a one-sided indicator": Damage(
        "observations", "partner", "hdi is not bilateral", {"indicator": "hdi", "country": "UZB"}, {"partner": "RUS"}
    ),
    "duplicate id": Damage(
        "sources", "id", "un-unmot stands already on line", {"id": "un-unmot"}, {"title": "Another"}, is_added=True
    ),
    "duplicate observation": Damage(
        "observations", "indicator", "stands already on line",
        {"indicator": "hdi", "country": "RUS"}, {"value": "0.5"}, is_added=True,
    ),
    "event without a source": cell("events", "ev-1991-zheleznovodsk", "sources", "", "is empty"),
    "event without an actor": Damage(
        "events", "initiators", "no initiator and no target",
        {"id": "ev-1991-moscow-coup"}, {"initiators": "", "targets": ""},
    ),
    "empty required cell": cell("events", "ev-1991-ukraine-referendum", "title", "", "is empty"),
    "overlapping membership": Damage(
        "memberships", "start_date", "overlaps the same role on line",
        {"id": "membership-eaeu-arm-member-2015-01-02"},
        {"id": "membership-eaeu-arm-member-2020-01-01", "start_date": "2020-01-01"}, is_added=True,
    ),
    "membership that ends before it begins": Damage(
        "memberships", "end_date", "is earlier than start_date",
        {"id": "membership-cst-geo-member-1993-12-09"}, {"end_date": "1992-01-01"},
    ),
    "more votes than the tally": cell("resolutions", "A/RES/68/262", "no", "2", "votes, the tally 2"),
    "more states than the UN has": cell("resolutions", "A/RES/46/10", "yes", "190", "the UN has 193"),
    "adopted against a majority": cell("resolutions", "A/RES/ES-11/3", "yes", "24", "more yes than no"),
    "negative count": cell("resolutions", "A/RES/46/16", "abstain", "-1", "not a whole number"),
    "address of another kind": cell("sources", "vdem", "url", "file:///etc/passwd", "not an http or https address"),
    "blank at the end": cell("countries", "KAZ", "name", "Kazakhstan ", "blanks at its beginning or end", key="code"),
    "unprintable character": cell("countries", "KGZ", "name", "Kyrgyz\x07stan", "unprintable character", key="code"),
    "entry that stands twice": cell("events", "ev-1993-massandra", "tags", "fleet;fleet", "names something twice"),
    "flag that is neither 0 nor 1": cell("indicators", "polity2", "is_bilateral", "2", "is not 0 or 1", key="code"),
    "indicator computed from itself": cell(
        "indicators", "population", "inputs", "population_ratio_to_russia", "go round in a circle", key="code"
    ),
    "missing version": cell("dataset", "data_set_version", "key", "version", "data_set_version is missing", key="key"),
}  # fmt: skip


def edit(path: Path, change: Callable[[list[dict[str, str]]], None]) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        rows, columns = list(reader), list(reader.fieldnames or ())
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def apply(damage: Damage, rows: list[dict[str, str]]) -> int:
    """Damage the rows and return the line of the file that the damage is on."""
    found = next(row for row in rows if damage.where.items() <= row.items())
    if damage.is_added:
        found = dict(found)
        rows.append(found)
    found.update(damage.cells)
    return rows.index(found) + 2


def problems_of(dataset: Path, output: Path) -> tuple[Problem, ...]:
    with pytest.raises(DatasetError) as refusal:
        build(output, dataset=dataset)
    return refusal.value.problems


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, tuple[Problem, ...]]]:
    """Apply every damage to one copy, as a build takes a second; return the line of each and all problems."""
    folder = tmp_path_factory.mktemp("refused")
    dataset = Path(shutil.copytree(DATASET, folder / "dataset"))
    lines: dict[str, int] = {}
    for file in {damage.file for damage in DAMAGES.values()}:
        edit(
            dataset / f"{file}.csv",
            lambda rows, file=file: lines.update(
                {name: apply(damage, rows) for name, damage in DAMAGES.items() if damage.file == file}
            ),
        )
    problems = problems_of(dataset, folder / "eurasia.sqlite")
    assert [path.name for path in folder.iterdir()] == ["dataset"]
    return {name: (line, problems) for name, line in lines.items()}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_bad_row_is_named_with_its_reason(name: str, refused: dict[str, tuple[int, tuple[Problem, ...]]]) -> None:
    damage, (line, problems) = DAMAGES[name], refused[name]

    # What is missing altogether, or goes round in a circle, has no line of its own.
    line_is_known = name not in ("missing version", "indicator computed from itself")
    assert any(
        problem.file == damage.file
        and problem.column == damage.column
        and damage.reason in problem.reason
        and (problem.line == line or not line_is_known)
        for problem in problems
    ), [str(problem) for problem in problems if problem.file == damage.file]


def test_nothing_but_the_bad_row_is_named(dataset_copy: Path, tmp_path: Path) -> None:
    damage = DAMAGES["word outside the vocabulary"]
    edit(dataset_copy / "events.csv", lambda rows: apply(damage, rows) and None)

    assert len(problems_of(dataset_copy, tmp_path / "eurasia.sqlite")) == 1


def test_a_row_with_a_cell_too_many_is_refused(dataset_copy: Path, tmp_path: Path) -> None:
    path = dataset_copy / "claims.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] += ",surplus"
    path.write_text("\n".join(lines), encoding="utf-8")

    (problem,) = problems_of(dataset_copy, tmp_path / "eurasia.sqlite")

    assert str(problem) == "claims.csv:3: 8 columns instead of 7"


def test_a_renamed_column_is_refused(dataset_copy: Path, tmp_path: Path) -> None:
    path = dataset_copy / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("answered_by", "answer", 1), encoding="utf-8")

    (problem,) = problems_of(dataset_copy, tmp_path / "eurasia.sqlite")

    assert problem.line == 1
    assert "answer" in problem.reason


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b""])
def test_a_file_that_cannot_be_read_is_refused(content: bytes | None, dataset_copy: Path, tmp_path: Path) -> None:
    path = dataset_copy / "claims.csv"
    path.unlink() if content is None else path.write_bytes(content)

    (problem,) = problems_of(dataset_copy, tmp_path / "eurasia.sqlite")

    assert problem.file == "claims"


def test_the_command_line_lists_fifty_problems_and_builds_nothing(
    dataset_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def spoil(rows: list[dict[str, str]]) -> None:
        for row in rows[:60]:
            row["intensity"] = "6"

    edit(dataset_copy / "events.csv", spoil)
    output = tmp_path / "build" / "eurasia.sqlite"
    output.parent.mkdir()

    assert main(["--output", str(output), "--dataset", str(dataset_copy)]) == 1

    said = capsys.readouterr().err.splitlines()
    assert said[0] == "events.csv:2: intensity: '6' is not a whole number from 1 to 5"
    assert said[49:] == [
        "events.csv:51: intensity: '6' is not a whole number from 1 to 5",
        "… and 10 more",
        "60 problems; nothing was built",
    ]
    assert list(output.parent.iterdir()) == []


def test_a_refused_data_set_leaves_an_earlier_file_as_it_was(dataset_copy: Path, tmp_path: Path) -> None:
    output = tmp_path / "eurasia.sqlite"
    output.write_bytes(b"the earlier build")
    (dataset_copy / "events.csv").unlink()

    problems_of(dataset_copy, output)

    assert output.read_bytes() == b"the earlier build"
