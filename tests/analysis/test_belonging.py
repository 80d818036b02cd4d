"""Membership on a day: the core is computed, never listed by hand."""

import datetime

import pytest

from eurasia_desktop.analysis.belonging import BodyGroup, Group, body_groups, country_groups, members, standings
from eurasia_desktop.domain.vocabulary import Role
from eurasia_desktop.services.workspace import Workspace

D = datetime.date


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


def groups_on(workspace, day):
    return country_groups(workspace.countries.values(), workspace.memberships.all(), day)


def test_the_core_on_the_day_of_the_essay(workspace):
    groups = groups_on(workspace, D(2024, 9, 7))

    assert groups[Group.CORE] == ["ARM", "BLR", "KAZ", "KGZ"]
    assert set(groups[Group.PARTIAL]) == {"TJK", "UZB", "MDA"}
    assert set(groups[Group.OUTSIDE]) == {"AZE", "GEO", "TKM", "UKR"}
    assert groups[Group.REFERENCE] == ["RUS"]


def test_there_is_no_core_before_the_eaeu(workspace):
    assert groups_on(workspace, D(2013, 12, 31))[Group.CORE] == []
    assert groups_on(workspace, D(2015, 1, 2))[Group.CORE] == ["ARM", "BLR", "KAZ"]


def test_both_ends_of_a_membership_count(workspace):
    rows = [row for row in workspace.memberships.all() if row.organisation == "CSTO" and row.country == "UZB"]
    (row,) = [row for row in rows if row.role is Role.MEMBER]

    assert row.is_in_force(row.start)
    assert row.is_in_force(row.end)
    assert not row.is_in_force(row.end + datetime.timedelta(days=1))


def test_armenia_is_a_member_of_the_csto_in_law_and_frozen_in_practice(workspace):
    rows = workspace.memberships.of_organisation("CSTO")
    (standing,) = [item for item in standings(rows, D(2024, 9, 7)) if item.membership.country == "ARM"]

    assert standing.membership.role is Role.MEMBER
    assert standing.overlay is not None
    assert standing.overlay.role is Role.FROZEN
    assert members(rows, "CSTO", D(2024, 9, 7)) == {"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}


def test_bodies_change_groups_with_the_date(workspace):
    def group_of(code, day):
        groups = body_groups(workspace.organisations.values(), workspace.memberships.all(), day)
        return next((group for group, codes in groups.items() if code in codes), None)

    assert group_of("EAEU", D(2014, 12, 31)) is None
    assert group_of("EAEU", D(2015, 1, 1)) is BodyGroup.RUSSIAN_LED
    assert group_of("EURASEC", D(2016, 1, 1)) is BodyGroup.ENDED
    assert group_of("COE", D(2020, 1, 1)) is BodyGroup.WITH_RUSSIA
    assert group_of("COE", D(2024, 1, 1)) is BodyGroup.WITHOUT_RUSSIA
