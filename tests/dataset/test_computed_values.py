"""Every value computed from others in the file can be computed again from them, to the digits it is given in."""

import csv
import sqlite3
from collections.abc import Callable

import pytest

from build_database import DATASET

Look = Callable[..., float]  # indicator, country, year, partner
Formula = Callable[[Look, str, str, int], float]

X, M = "goods_exports_to_partner_usd", "goods_imports_from_partner_usd"
ALL_X, ALL_M = "goods_exports_total_usd", "goods_imports_total_usd"


def growth_pct(indicator: str) -> Formula:
    return lambda v, c, p, y: (v(indicator, c, y, p) / v(indicator, c, y - 1, p) - 1) * 100


def relative_to_russia(indicator: str) -> Formula:
    return lambda v, c, p, y: v(indicator, c, y) / v(indicator, "RUS", y)


def share_pct(parts: tuple[str, ...], wholes: tuple[str, ...]) -> Formula:
    return lambda v, c, p, y: 100 * sum(v(part, c, y, p) for part in parts) / sum(v(whole, c, y) for whole in wholes)


FORMULAS: dict[str, Formula] = {
    "gdp_ppp_2021intl": lambda v, c, p, y: v("gdp_per_capita_ppp_2021intl", c, y) * v("population", c, y),
    "gdp_per_capita_current_usd": lambda v, c, p, y: v("gdp_current_usd", c, y) / v("population", c, y),
    "gdp_growth_pct": growth_pct("gdp_constant_2015_usd"),
    "currency_change_vs_usd_pct": lambda v, c, p, y: (
        (v("exchange_rate_lcu_per_usd", c, y - 1) / v("exchange_rate_lcu_per_usd", c, y) - 1) * 100
    ),
    "remittances_received_pct_gdp": share_pct(("remittances_received_usd",), ("gdp_current_usd",)),
    "trade_gs_pct_gdp": lambda v, c, p, y: v("exports_gs_pct_gdp", c, y) + v("imports_gs_pct_gdp", c, y),
    "exports_gs_usd": lambda v, c, p, y: v("exports_gs_pct_gdp", c, y) * v("gdp_current_usd", c, y) / 100,
    "imports_gs_usd": lambda v, c, p, y: v("imports_gs_pct_gdp", c, y) * v("gdp_current_usd", c, y) / 100,
    "partner_share_of_exports_pct": share_pct((X,), (ALL_X,)),
    "partner_share_of_imports_pct": share_pct((M,), (ALL_M,)),
    "partner_share_of_trade_pct": share_pct((X, M), (ALL_X, ALL_M)),
    "eu27_goods_exports_growth_pct": growth_pct("eu27_goods_exports_eur"),
    "gas_price_usd_per_1000m3": lambda v, c, p, y: v("gas_price_europe_usd_mmbtu", "EUU", y) * 35.8,
    "gas_price_ratio_europe_to_partner": lambda v, c, p, y: (
        v("gas_price_usd_per_1000m3", "EUU", y) / v("gas_price_usd_per_1000m3", c, y, p)
    ),
    "military_expenditure_usd": lambda v, c, p, y: (
        v("military_expenditure_pct_gdp", c, y) * v("gdp_current_usd", c, y) / 100
    ),
    "migrants_in_russia_pct_origin_population": lambda v, c, p, y: (
        v("migrant_stock_from_partner", p, y, c) / v("population", c, y) * 100
    ),
    "population_ratio_to_russia": relative_to_russia("population"),
    "gdp_ratio_to_russia": relative_to_russia("gdp_current_usd"),
    "military_expenditure_ratio_to_russia": relative_to_russia("military_expenditure_usd"),
    "remittances_from_partner_pct_gdp": lambda v, c, p, y: (
        (v("remittances_from_partner_cbr_usd", c, y, p) or v("remittances_from_partner_national_usd", c, y, p))
        / v("gdp_current_usd", c, y)
        * 100
    ),
}
# The total deliveries, its other input, are not a series of the file: they stand in the notes of each value.
NOT_RECOMPUTED = {"arms_imports_share_from_partner_pct"}


@pytest.fixture(scope="module")
def texts() -> dict[tuple[str, str, str, int], tuple[str, str]]:
    """Every value as it is written, with its status."""
    with (DATASET / "observations.csv").open(encoding="utf-8", newline="") as stream:
        return {
            (row["indicator"], row["country"], row["partner"], int(row["year"])): (row["value"], row["status"])
            for row in csv.DictReader(stream)
        }


@pytest.mark.parametrize("indicator", FORMULAS)
def test_a_computed_value_follows_from_its_inputs(
    indicator: str, texts: dict[tuple[str, str, str, int], tuple[str, str]]
) -> None:
    def look(code: str, country: str, year: int, partner: str = "") -> float:
        return float(texts.get((code, country, partner, year), ("0", ""))[0])

    computed = [(key, text) for key, (text, status) in texts.items() if key[0] == indicator and status == "computed"]
    assert computed
    for (_, country, partner, year), text in computed:
        expected = FORMULAS[indicator](look, country, partner, year)
        digits = len(text.partition(".")[2])
        # One unit of the last digit, as the inputs are rounded themselves; large values are given to five digits.
        assert float(text) == pytest.approx(expected, abs=1.01 * 10**-digits, rel=5e-5 if abs(expected) > 1e4 else 0)


def test_every_indicator_with_inputs_is_checked(connection: sqlite3.Connection) -> None:
    computed = {code for (code,) in connection.execute("SELECT DISTINCT indicator FROM indicator_input")}

    assert computed == FORMULAS.keys() | NOT_RECOMPUTED
