"""Measures worked out by hand from the raw rows: the program gives the same from its database.

`tests/data/hand_worked.csv` says in `working` how each value follows from the rows of `resources/dataset`, so that a
reader can do it again with a spreadsheet.
"""

import csv
import datetime
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from eurasia_desktop.analysis.alignment import agreement, weighted_agreement
from eurasia_desktop.analysis.asymmetry import ratio_to_russia
from eurasia_desktop.analysis.belonging import members
from eurasia_desktop.domain.vocabulary import Vote
from eurasia_desktop.services.alignment_data import agreement_by_year, ukraine_strip
from eurasia_desktop.services.asymmetry_data import asymmetry_chart
from eurasia_desktop.services.country_profile import core_states, net_movements
from eurasia_desktop.services.key_figures import key_figures
from eurasia_desktop.services.remittance_data import remittance_chart
from eurasia_desktop.services.workspace import Workspace

HAND_WORKED = Path(__file__).parent.parent / "data" / "hand_worked.csv"
FOUR = ("ARM", "BLR", "KAZ", "KGZ")
ESSAY = datetime.date(2024, 9, 7)

with HAND_WORKED.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def name_of(row):
    return "-".join(row[key] for key in ("measure", "country", "date_or_year") if row[key])


def rows_of(*measures):
    found = [row for row in ROWS if row["measure"].partition(":")[0] in measures]
    assert found
    return pytest.mark.parametrize("row", found, ids=name_of)


@pytest.fixture(scope="module")
def workspace(bundled_database, tmp_path_factory):
    path = tmp_path_factory.mktemp("hand_worked") / "research.eurasia"
    opened = Workspace.open(Path(shutil.copyfile(bundled_database, path)))
    yield opened
    opened.close()


def day_of(row):
    return datetime.date.fromisoformat(row["date_or_year"])


def by_hand(row):
    return pytest.approx(float(row["value"]), abs=float(row["tolerance"]))


@rows_of("agreement", "weighted_agreement")
def test_agreement_in_the_general_assembly(row, workspace):
    year = agreement_by_year(workspace, row["country"])[int(row["date_or_year"])]
    measure = agreement if row["measure"] == "agreement" else weighted_agreement

    assert measure(year) == by_hand(row)
    assert f", {year.votes_in_common} in common;" in row["working"]


@rows_of("asymmetry_ratio")
def test_ratios_to_russia(row, workspace):
    indicator = row["measure"].partition(":")[2]
    series = workspace.indicators.series

    found = ratio_to_russia(series(indicator, row["country"]), series(indicator, "RUS"), int(row["date_or_year"]))

    assert found == (int(row["date_or_year"]), by_hand(row))


@rows_of("asymmetry_ratio")
def test_the_chart_of_asymmetry_shows_these_ratios(row, workspace):
    indicator = workspace.indicators.get(row["measure"].partition(":")[2])

    bars = {bar.label: bar for bar in asymmetry_chart(workspace, row["country"], ESSAY).bars}

    assert bars[indicator.short_name].ratio == by_hand(row)
    assert row["date_or_year"] in bars[indicator.short_name].text


@rows_of("net_movement", "net_movement_count")
def test_net_movement_in_twelve_months(row, workspace):
    total, count = net_movements(workspace, day_of(row))[row["country"]]

    assert (total if row["measure"] == "net_movement" else count) == by_hand(row)


def test_the_card_shows_the_net_movement_worked_out(workspace):
    value = {row["measure"]: row["value"] for row in ROWS}

    card = key_figures(workspace, "KAZ", ESSAY)[-1]

    assert card.value == value["net_movement"].replace("-", "−")
    assert card.detail.startswith(f"{value['net_movement_count']} developments")


@rows_of("members")
def test_members_on_a_day(row, workspace):
    found = members(workspace.memberships.all(), row["partner_or_body"], day_of(row))

    assert sorted(found) == row["value"].split(";")


@rows_of("core")
def test_the_core_on_a_day(row, workspace):
    found = core_states(workspace, day_of(row))

    assert (";".join(sorted(found)) or "none") == row["value"]


@rows_of("remittances_share_of_gdp_pct")
def test_remittances_as_a_share_of_gdp(row, workspace):
    chart = remittance_chart(workspace, row["country"], FOUR, ESSAY)
    line = next(series for series in chart.series if series.code == row["country"])

    assert next(point.value for point in line.points if point.year == int(row["date_or_year"])) == by_hand(row)


@rows_of("eu_export_growth_pct")
def test_growth_of_exports_from_the_eu(row, workspace):
    series = workspace.indicators.series("eu27_goods_exports_growth_pct", row["partner_or_body"], row["country"])

    assert next(known.value for known in series if known.year == int(row["date_or_year"])) == by_hand(row)


@rows_of("ukraine_texts_before")
def test_texts_on_ukraine_before_a_day(row, workspace):
    texts = [text for text in ukraine_strip(workspace, "KAZ", FOUR, day_of(row)).resolutions if text.date < day_of(row)]

    assert len(texts) == by_hand(row)
    assert ", ".join(text.id for text in texts) == row["working"].partition(": ")[2]


@rows_of("ukraine_votes_before")
def test_votes_on_ukraine_before_a_day(row, workspace):
    countries = row["country"].split(";")
    strip = ukraine_strip(workspace, countries[0], FOUR, day_of(row))
    texts = [text.id for text in strip.resolutions if text.date < day_of(row)]

    cast = Counter(strip.votes[text, country] for text in texts for country in countries)

    words = (Vote.YES, Vote.NO, Vote.ABSTAIN, Vote.ABSENT)
    assert "; ".join(f"{word} {cast[word]}" for word in words) == row["value"]


@rows_of("agreement", "weighted_agreement", "asymmetry_ratio", "remittances_share_of_gdp_pct", "eu_export_growth_pct")
def test_the_arithmetic_that_ends_a_working_gives_its_value(row):
    """The program may round what it stores; the file itself may not."""
    terms = row["working"].rpartition("; ")[2].replace("×", "*").replace("−", "-")
    assert re.fullmatch(r"[\d.()+*/ -]+", terms)

    half_a_digit = 0.51 * 10 ** -len(row["value"].partition(".")[2])
    assert eval(terms, {"__builtins__": {}}) == pytest.approx(float(row["value"]), abs=half_a_digit)


@rows_of("net_movement")
def test_the_intensities_named_in_a_working_sum_to_its_value(row):
    signed = [int(text.replace("−", "-")) for text in re.findall(r" \(([+−]?\d)\)", row["working"])]
    count = next(int(other["value"]) for other in ROWS if other["measure"] == "net_movement_count")

    assert len(signed) == count
    assert sum(signed) == int(row["value"])
