"""The help pages describe the file as it is: every table, view, column and code, and nothing that is gone."""

import re
import sqlite3
from pathlib import Path

import pytest

from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Role, Verification

HELP = Path(__file__).parents[2] / "resources" / "help"


def documented() -> dict[str, list[str]]:
    """Return the columns that the page names, by table or view."""
    sections = re.split(r"^### `(\w+)`$", (HELP / "database.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {
        name: re.findall(r"^\| `(\w+)` \| \S", text, flags=re.MULTILINE)
        for name, text in zip(sections[::2], sections[1::2], strict=True)
    }


def test_every_table_view_and_column_is_explained_and_none_is_stale(connection: sqlite3.Connection) -> None:
    columns: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c "
        "WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY m.name, c.cid"
    ):
        columns.setdefault(table, []).append(column)

    found = documented()

    assert found.keys() == columns.keys()
    for table, names in columns.items():
        assert sorted(found[table]) == sorted(names), table


def test_no_line_of_a_help_page_breaks_its_table() -> None:
    for page in ("database.md", "codebook.md"):
        for line in (HELP / page).read_text(encoding="utf-8").splitlines():
            assert not line.startswith("|") or line.endswith("|"), line


@pytest.mark.parametrize(
    ("field", "vocabulary"),
    [
        ("category", Category),
        ("mechanism", Mechanism),
        ("direction", Direction),
        ("confidence", Confidence),
        ("verification", Verification),
        ("role", Role),
    ],
)
def test_every_code_has_its_definition_beside_the_field(
    field: str, vocabulary: type[Category], connection: sqlite3.Connection
) -> None:
    rows = connection.execute("SELECT code FROM codebook WHERE field = ? ORDER BY position", (field,))

    codes = [code for (code,) in rows]
    assert codes[0] == "*"
    assert sorted(codes[1:]) == sorted(vocabulary)


def test_the_codebook_page_names_every_code(connection: sqlite3.Connection) -> None:
    page = (HELP / "codebook.md").read_text(encoding="utf-8")

    for (code,) in connection.execute("SELECT code FROM codebook WHERE code <> '*' AND field <> 'intensity'"):
        assert f"`{code}`" in page, code


def test_intensity_is_defined_from_one_to_five(connection: sqlite3.Connection) -> None:
    codes = connection.execute("SELECT code FROM codebook WHERE field = 'intensity' ORDER BY position").fetchall()

    assert codes == [("*",), ("1",), ("2",), ("3",), ("4",), ("5",)]
