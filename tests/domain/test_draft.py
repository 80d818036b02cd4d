"""What keeps a draft from being saved is said at its field; nothing typed is altered."""

import dataclasses

import pytest

from eurasia_desktop.domain.draft import TITLE_LIMIT, Draft, KnownCodes, problems_of, url_problem

KNOWN = KnownCodes({"KAZ", "RUS"}, {"CSTO"}, {"tass-1"})
GOOD = Draft(
    title="Kazakhstan bans imports of wheat",
    date="Aug 2024",
    initiators=("KAZ",),
    targets=("RUS", "CSTO"),
    organisations=("CSTO",),
    category="economy",
    mechanism="coordination_failure",
    direction="away_from_russia",
    intensity=3,
    confidence="confirmed",
    sources=("tass-1",),
)


def test_a_complete_draft_has_no_problem():
    assert problems_of(GOOD, KNOWN) == []


@pytest.mark.parametrize(
    ("changes", "field", "word"),
    [
        ({"title": "  "}, "title", "needed"),
        ({"title": "x" * (TITLE_LIMIT + 1)}, "title", "characters"),
        ({"title": "a\0b"}, "title", "NUL"),
        ({"summary": "\ud800"}, "summary", "surrogate"),
        ({"date": "2023-02-29"}, "date", "calendar"),
        ({"initiators": (), "targets": ()}, "initiators", "actor"),
        ({"initiators": ("XXX",)}, "initiators", "XXX"),
        ({"targets": ("Moscow",)}, "targets", "Moscow"),
        ({"organisations": ("KAZ",)}, "organisations", "KAZ"),
        ({"category": "war"}, "category", "category"),
        ({"mechanism": ""}, "mechanism", "mechanism"),
        ({"direction": ""}, "direction", "direction"),
        ({"intensity": 0}, "intensity", "1 to 5"),
        ({"intensity": 6}, "intensity", "1 to 5"),
        ({"confidence": ""}, "confidence", "confidence"),
        ({"sources": ()}, "sources", "at least one source"),
        ({"sources": ("gone",)}, "sources", "gone"),
    ],
)
def test_each_fault_is_said_at_its_field(changes, field, word):
    problems = problems_of(dataclasses.replace(GOOD, **changes), KNOWN)

    assert [problem.field for problem in problems] == [field]
    assert word in problems[0].reason


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https:///nohost", "x"]
)
def test_only_web_addresses_are_kept_with_a_source(url):
    assert url_problem(url)


@pytest.mark.parametrize("url", ["", "https://tass.com/1", "http://пример.рф/a"])
def test_web_addresses_and_none_are_accepted(url):
    assert not url_problem(url)
