"""What the data are known to show: a new version of the data set that changes one of these is noticed."""

import sqlite3

import pytest

FOUR = "('ARM', 'BLR', 'KAZ', 'KGZ')"
ESSAY = "2024-09-07"  # the day the essay opens with: texts before it are those it could know


def value_of(connection: sqlite3.Connection, indicator: str, country: str, year: int, partner: str = "") -> float:
    (value,) = connection.execute(
        "SELECT value FROM observation WHERE (indicator, country, year, ifnull(partner, '')) = (?, ?, ?, ?)",
        (indicator, country, year, partner),
    ).fetchone()
    return float(value)


def votes_on_ukraine(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return connection.execute(
        f"""
        SELECT v.resolution, v.country, v.vote FROM vote AS v JOIN resolution AS r ON r.id = v.resolution
        WHERE r.topic = 'ukraine' AND r.date < ? AND v.country IN {FOUR}
        ORDER BY r.date
        """,
        (ESSAY,),
    ).fetchall()


def test_the_four_partners_never_voted_for_a_ukraine_text_before_the_essay(connection: sqlite3.Connection) -> None:
    votes = votes_on_ukraine(connection)

    assert len(votes) == 80
    assert len({resolution for resolution, _, _ in votes}) == 20
    assert sum(vote in ("no", "abstain") for _, _, vote in votes) == 77
    assert [vote for vote in votes if vote[2] not in ("no", "abstain")] == [
        ("A/RES/68/262", "KGZ", "absent"),
        ("A/RES/ES-11/3", "ARM", "absent"),
        ("A/RES/78/221", "KAZ", "absent"),
    ]


@pytest.mark.parametrize(
    ("resolution", "country"),
    [("A/RES/77/284", "ARM"), ("A/RES/77/284", "KAZ"), ("A/RES/ES-11/8", "ARM"), ("A/RES/79/284", "ARM")],
)
def test_a_partner_voted_for_a_text_that_names_the_aggression(
    resolution: str, country: str, connection: sqlite3.Connection
) -> None:
    found = connection.execute("SELECT vote FROM vote WHERE resolution = ? AND country = ?", (resolution, country))

    assert found.fetchone() == ("yes",)


@pytest.mark.parametrize(("year", "share_pct"), [(2021, 32.6), (2023, 18.8)])
def test_remittances_from_all_countries_as_a_share_of_kyrgyz_gdp(
    year: int, share_pct: float, connection: sqlite3.Connection
) -> None:
    assert round(value_of(connection, "remittances_received_pct_gdp", "KGZ", year), 1) == share_pct


@pytest.mark.parametrize(("partner", "growth_pct"), [("KGZ", 345), ("ARM", 149), ("KAZ", 89)])
def test_european_exports_leapt_in_the_first_year_of_the_war(
    partner: str, growth_pct: int, connection: sqlite3.Connection
) -> None:
    assert round(value_of(connection, "eu27_goods_exports_growth_pct", "EUU", 2022, partner)) == growth_pct


@pytest.mark.parametrize(("year", "ratio"), [(2020, 0.9), (2021, 4.4)])
def test_european_gas_price_over_that_of_belarus(year: int, ratio: float, connection: sqlite3.Connection) -> None:
    assert round(value_of(connection, "gas_price_ratio_europe_to_partner", "BLR", year, "RUS"), 1) == ratio


def test_gas_is_ten_times_cheaper_in_2022_only_at_the_price_of_2021(connection: sqlite3.Connection) -> None:
    europe = value_of(connection, "gas_price_usd_per_1000m3", "EUU", 2022)
    year, belarus = connection.execute(
        "SELECT max(year), value FROM observation "
        "WHERE indicator = 'gas_price_usd_per_1000m3' AND country = 'BLR' AND year <= 2022"
    ).fetchone()

    assert year == 2021
    assert round(europe / belarus, 1) == 10.5


def test_the_tenge_was_devalued_before_the_counter_sanctions(connection: sqlite3.Connection) -> None:
    ids = ("kaz-devaluation-2014", "rus-countersanctions-2014")

    dates = [connection.execute("SELECT edtf FROM event WHERE id = ?", (event,)).fetchone()[0] for event in ids]

    assert dates == ["2014-02-11", "2014-08-07"]


def test_armenia_is_a_member_of_the_csto_in_law_and_frozen_in_practice(connection: sqlite3.Connection) -> None:
    roles = connection.execute(
        "SELECT role, start_date, end_date FROM membership WHERE organisation = 'CSTO' AND country = 'ARM' ORDER BY 2"
    ).fetchall()

    assert roles == [("member", "2002-10-07", None), ("frozen", "2024-02-22", None)]
