"""Agreement in the General Assembly: hand-worked, and equal to the check file from the real roll calls."""

import csv
from pathlib import Path

import pytest

from eurasia_desktop.analysis.alignment import YearOfVotes, agreement, weighted_agreement, years_of
from eurasia_desktop.domain.vocabulary import Vote
from eurasia_desktop.services.alignment_data import agreement_by_year
from eurasia_desktop.services.workspace import Workspace

CHECK_FILE = Path(__file__).parent.parent / "data" / "unga_agreement.csv"
Y, N, A, ABSENT = Vote.YES, Vote.NO, Vote.ABSTAIN, Vote.ABSENT


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


def test_agreement_of_a_hand_worked_year():
    # 3 yes-yes, 1 no-no, 1 abstain-abstain, 2 yes-no, 1 yes-abstain, 4 absences: 5 of 8 alike, 1 half alike.
    year = YearOfVotes({(Y, Y): 3, (N, N): 1, (A, A): 1, (Y, N): 2, (A, Y): 1, (ABSENT, Y): 3, (ABSENT, ABSENT): 1})

    assert year.votes_in_common == 8
    assert agreement(year) == pytest.approx(5 / 8)
    assert weighted_agreement(year) == pytest.approx(5.5 / 8)
    assert weighted_agreement(year, 0.0) == pytest.approx(5 / 8)
    assert weighted_agreement(year, 1.0) == pytest.approx(6 / 8)


def test_a_year_without_votes_in_common_has_no_agreement():
    year = YearOfVotes({(ABSENT, Y): 3})

    assert agreement(year) is None
    assert weighted_agreement(year) is None


def test_an_abstention_weight_outside_0_to_1_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        weighted_agreement(YearOfVotes({(Y, Y): 1}), 1.5)


def test_years_are_kept_apart_and_a_partial_one_is_marked():
    years = years_of([(2024, Y, Y, 2, False), (2025, Y, N, 1, True), (2024, Y, N, 2, False)])

    assert agreement(years[2024]) == pytest.approx(0.5)
    assert (years[2024].is_partial, years[2025].is_partial) == (False, True)


def test_every_country_year_equals_the_check_file(workspace):
    with CHECK_FILE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    computed = {country: agreement_by_year(workspace, country) for country in {row["country"] for row in rows}}

    for row in rows:
        year = computed[row["country"]][int(row["year"])]
        assert year.votes_in_common == int(row["votes_in_common"]), row
        assert agreement(year) == pytest.approx(float(row["agreement"]), abs=6e-5), row
        assert weighted_agreement(year) == pytest.approx(float(row["agreement_weighted"]), abs=6e-5), row
        assert year.is_partial == (row["partial_year"] == "1"), row
    assert len(rows) == 675


@pytest.mark.parametrize(
    ("country", "in_2006", "in_2024"),
    [("ARM", 0.83, 0.53), ("KAZ", 0.88, 0.57), ("KGZ", 0.89, 0.60), ("BLR", 0.91, 0.76)],
)
def test_agreement_fell_from_2006_to_2024_as_known(workspace, country, in_2006, in_2024):
    years = agreement_by_year(workspace, country)

    assert agreement(years[2006]) == pytest.approx(in_2006, abs=0.005)
    assert agreement(years[2024]) == pytest.approx(in_2024, abs=0.005)
