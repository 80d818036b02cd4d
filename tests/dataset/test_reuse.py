"""Terms of reuse are inherited by whatever is computed, and the open edition leaves out what is not free."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dataset_reuse import strictest
from eurasia_desktop.domain.vocabulary import Reuse

RESTRICTED = "('share-alike', 'non-commercial', 'unclear')"


def reuse_of(connection: sqlite3.Connection, indicator: str) -> str:
    (reuse,) = connection.execute("SELECT reuse FROM indicator WHERE code = ?", (indicator,)).fetchone()
    return str(reuse)


@pytest.mark.parametrize(
    ("indicator", "reuse"),
    [
        ("population", "open"),
        ("gdp_ratio_to_russia", "open"),
        ("vdem_liberal_democracy", "share-alike"),
        ("cow_cinc", "non-commercial"),
        ("freedom_house_political_rights", "unclear"),
        ("arms_imports_share_from_partner_pct", "non-commercial"),
        ("remittances_from_partner_pct_gdp", "facts-only"),
        ("gas_price_ratio_europe_to_partner", "facts-only"),
        ("partner_share_of_exports_pct", "facts-only"),
    ],
)
def test_a_series_has_the_strictest_terms_of_what_it_rests_on(
    indicator: str, reuse: str, connection: sqlite3.Connection
) -> None:
    assert reuse_of(connection, indicator) == reuse


def test_no_indicator_is_freer_than_one_it_is_computed_from(connection: sqlite3.Connection) -> None:
    pairs = connection.execute(
        "SELECT i.reuse, j.reuse FROM indicator_input AS p JOIN indicator AS i ON i.code = p.indicator "
        "JOIN indicator AS j ON j.code = p.input"
    ).fetchall()

    assert pairs
    assert all(strictest((Reuse(own), Reuse(other))) == own for own, other in pairs)


def test_unclear_terms_are_stricter_than_all_others() -> None:
    assert strictest([Reuse.OPEN, Reuse.UNCLEAR, Reuse.NON_COMMERCIAL]) is Reuse.UNCLEAR
    assert strictest([Reuse.SHARE_ALIKE, Reuse.FACTS_ONLY]) is Reuse.SHARE_ALIKE
    assert strictest([]) is Reuse.OPEN


def test_the_open_edition_has_no_restricted_series(open_only_database: Path) -> None:
    with closing(sqlite3.connect(open_only_database)) as connection:
        assert connection.execute(f"SELECT code FROM indicator WHERE reuse IN {RESTRICTED}").fetchall() == []
        restricted = f"""
            SELECT s.observation FROM observation_source AS s JOIN source ON source.id = s.source
            WHERE source.reuse IN {RESTRICTED}
        """
        assert connection.execute(restricted).fetchall() == []
        empty = "SELECT code FROM indicator WHERE code NOT IN (SELECT indicator FROM observation)"
        assert connection.execute(empty).fetchall() == []
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT value FROM meta WHERE key = 'open_only'").fetchone() == ("1",)


def test_the_open_edition_leaves_out_nothing_that_is_free(
    open_only_database: Path, connection: sqlite3.Connection
) -> None:
    connection.execute("ATTACH ? AS open_only", (f"{open_only_database.as_uri()}?mode=ro",))

    missing = connection.execute(
        "SELECT DISTINCT o.indicator FROM main.observation AS o "
        "WHERE o.id NOT IN (SELECT id FROM open_only.observation) ORDER BY 1"
    ).fetchall()

    assert [code for (code,) in missing] == [
        "arms_imports_from_partner_tiv_million",
        "arms_imports_share_from_partner_pct",
        "cow_cinc",
        "cow_military_expenditure_usd",
        "cow_military_personnel",
        "freedom_house_civil_liberties",
        "freedom_house_political_rights",
        "polity2",
        "vdem_electoral_democracy",
        "vdem_liberal_democracy",
    ]
    for table in ("event", "membership", "source", "resolution", "vote", "claim"):
        whole = connection.execute(f"SELECT count(*) FROM main.{table}").fetchone()
        assert connection.execute(f"SELECT count(*) FROM open_only.{table}").fetchone() == whole
