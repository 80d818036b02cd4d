"""Membership rows as bars: which lie over which, in which order, and which of them are an end."""

import datetime

import pytest

from eurasia_desktop.analysis.belonging import RUSSIA, BodyGroup, body_groups
from eurasia_desktop.analysis.gantt import PREDECESSORS, BarKind, gantt_rows, kind_of, uncertain_until
from eurasia_desktop.domain.vocabulary import CountryScope, DatePrecision, Role
from eurasia_desktop.services.workspace import Workspace

D = datetime.date


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def rows_of(workspace):
    def rows(body, core=()):
        records = [
            r for code in (body, *PREDECESSORS.get(body, ())) for r in workspace.memberships.of_organisation(code)
        ]
        neighbours = [c.code for c in workspace.countries.values() if c.scope is CountryScope.NEIGHBOUR]
        names = {code: country.name for code, country in workspace.countries.items()}
        return gantt_rows(records, body, (RUSSIA, *core), neighbours, names)

    return rows


def row_of(rows, country):
    return next(row for row in rows if row.country == country)


def test_russia_comes_first_then_the_core_then_the_neighbours_by_start(rows_of):
    order = [row.country for row in rows_of("CSTO", ("ARM", "BLR", "KAZ", "KGZ"))]

    assert order == ["RUS", "ARM", "BLR", "KAZ", "KGZ", "TJK", "UZB", "AZE", "GEO"]


def test_other_states_follow_the_neighbours_and_equal_starts_go_by_name(rows_of):
    order = [row.country for row in rows_of("EU")]

    assert order.index("TJK") < order.index("BEL") < order.index("FRA") < order.index("DEU") < order.index("GBR")


def test_a_predecessor_is_an_earlier_stage(rows_of):
    treaty, member = row_of(rows_of("CSTO"), "KAZ").bars

    assert (treaty.membership.organisation, treaty.kind) == ("CST", BarKind.STAGE)
    assert (member.membership.organisation, member.kind) == ("CSTO", BarKind.MEMBER)


def test_only_a_departure_is_an_end(rows_of):
    rows = rows_of("CSTO")

    assert [bar.is_final for bar in row_of(rows, "KAZ").bars] == [False, False]
    assert [bar.is_final for bar in row_of(rows, "UZB").bars] == [True, True]


def test_a_change_of_role_on_the_next_day_is_no_end(rows_of):
    assert [bar.is_final for bar in row_of(rows_of("SCO"), "BLR").bars] == [False, False, False]
    assert [bar.is_final for bar in row_of(rows_of("EURASEC"), "UZB").bars] == [False, True]


def test_two_lesser_roles_at_once_take_two_lanes(rows_of):
    rows = rows_of("EAEU")

    assert row_of(rows, "BLR").lanes == 2
    assert [(bar.membership.organisation, bar.lane) for bar in row_of(rows, "BLR").bars] == [
        ("CU", 0), ("SES2012", 1), ("EAEU", 0),
    ]  # fmt: skip
    assert row_of(rows, "ARM").lanes == 1


def test_membership_and_what_lies_over_it_stay_in_the_first_lane(rows_of):
    member, frozen = row_of(rows_of("CSTO"), "ARM").bars[1:]
    signatory, party = row_of(rows_of("CISFTA"), "KGZ").bars

    assert (member.lane, frozen.lane, frozen.kind) == (0, 0, BarKind.OVERLAY)
    assert (signatory.kind, signatory.lane, party.kind, party.lane) == (BarKind.LINK, 0, BarKind.MEMBER, 0)


def test_every_role_has_a_kind():
    assert {kind_of(role) for role in Role} == set(BarKind)
    assert kind_of(Role.OBSERVER) is BarKind.PARTNER
    assert kind_of(Role.APPLICANT) is BarKind.LINK
    assert kind_of(Role.UNION_STAGE) is BarKind.STAGE
    assert kind_of(Role.SUSPENDED, is_predecessor=True) is BarKind.OVERLAY


@pytest.mark.parametrize(
    ("day", "precision", "last"),
    [
        (D(2012, 1, 1), DatePrecision.YEAR, D(2012, 12, 31)),
        (D(2016, 2, 1), DatePrecision.MONTH, D(2016, 2, 29)),
        (D(2017, 12, 1), DatePrecision.MONTH, D(2017, 12, 31)),
        (D(2017, 12, 5), DatePrecision.DAY, D(2017, 12, 5)),
    ],
)
def test_an_uncertain_start_reaches_to_the_end_of_its_unit(day, precision, last):
    assert uncertain_until(day, precision) == last


def test_a_treaty_that_all_have_left_counts_as_ended(workspace):
    def group_of(code, day):
        groups = body_groups(workspace.organisations.values(), workspace.memberships.all(), day)
        return next((group for group, codes in groups.items() if code in codes), None)

    assert group_of("CST", D(2002, 10, 7)) is BodyGroup.RUSSIAN_LED
    assert group_of("CST", D(2002, 10, 8)) is BodyGroup.ENDED
    assert group_of("CISFTA", D(2011, 10, 18)) is BodyGroup.RUSSIAN_LED
