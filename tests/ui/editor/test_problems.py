"""What cannot be saved is said at its field, and stays there as it was typed."""

import pytest


def test_saving_an_empty_form_names_every_required_field_and_goes_to_the_first(dock, keys, problem, field):
    dock.start_new()
    keys.go_to("summaryField")

    keys.save()

    required = [
        "title", "date", "initiators", "category", "mechanism", "direction", "intensity", "confidence", "sources",
    ]  # fmt: skip
    assert [name for name in required if not problem(name)] == []
    assert [name for name in ("targets", "organisations", "summary", "tags", "notes") if problem(name)] == []
    assert keys.place == "titleField"
    assert field("problemsButton").text() == "9 problems"
    assert field("saveButton").isEnabled()


def test_a_field_left_untouched_is_not_blamed(dock, keys, problem):
    dock.start_new()

    keys.tab()
    keys.tab()

    assert problem("title") == ""
    assert problem("date") == ""


@pytest.mark.parametrize(
    ("typed", "word"), [("30 Feb 2024", "calendar"), ("03/04/2005", "several ways"), ("May", "not a date")]
)
def test_an_impossible_date_is_refused_on_leaving_and_stays(dock, keys, problem, field, typed, word):
    dock.start_new()
    keys.go_to("dateField")

    keys.type(typed)
    reading = field("dateReading").text()
    keys.tab()

    assert word in reading
    assert word in problem("date")
    assert field("dateField").property("invalid") == "true"
    assert field("dateField").accessibleDescription() == problem("date")
    assert dock.draft.date == typed


def test_a_date_shows_how_it_is_read(dock, keys, field):
    dock.start_new()
    keys.go_to("dateField")

    keys.type("about Aug 2024")

    assert "2024-08~" in field("dateReading").text()
    assert "1 Jul 2024 – 30 Sep 2024" in field("dateReading").text()


def test_a_mended_field_loses_its_problem_at_once(dock, keys, problem):
    dock.start_new()
    keys.save()

    keys.type("A title")

    assert problem("title") == ""
    assert problem("date") != ""


def test_an_unknown_actor_stays_in_the_field_with_a_problem(dock, keys, problem, field):
    dock.start_new()
    keys.go_to("initiatorsInput")

    keys.type("Atlantis")
    keys.tab()

    assert field("initiatorsInput").text() == "Atlantis"
    assert "Atlantis" in problem("initiators")
    assert dock.has_unsaved_text()


def test_an_unknown_actor_keeps_a_development_from_being_saved(dock, with_source, field):
    with_source.go_to("targetsInput")
    with_source.type("Atlantis")

    with_source.save()

    assert dock.draft.event == ""
    assert with_source.place == "targetsInput"
    assert field("targetsInput").text() == "Atlantis"


def test_a_development_without_a_source_is_not_saved(dock, complete, problem):
    complete.save()

    assert dock.draft.event == ""
    assert problem("sources") == "A development needs at least one source."
    assert complete.place == "addSourceButton"


def test_the_count_of_problems_leads_to_the_first(dock, complete, field):
    complete.save()
    complete.go_to("problemsButton")
    assert field("problemsButton").text() == "1 problem"

    complete.enter()

    assert complete.place == "addSourceButton"


def test_a_title_over_the_limit_is_kept_and_said(dock, keys, problem):
    dock.start_new()
    keys.type("x " * 150 + "y")

    keys.tab()

    assert len(dock.draft.title) == 301
    assert "301" in problem("title")
