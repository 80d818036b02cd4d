"""Pasted text arrives whole or not at all, and what was refused is said."""

import pytest

from eurasia_desktop.domain.draft import TEXT_LIMIT


def test_line_ends_in_a_pasted_title_become_spaces(dock, keys):
    dock.start_new()

    keys.paste("Kazakhstan bans\r\nwheat\u2029imports\n")

    assert dock.draft.title == "Kazakhstan bans wheat imports"


def test_a_title_too_long_to_paste_is_refused_whole(dock, keys, problem):
    dock.start_new()
    keys.type("Kept")

    keys.paste("word " * 100)

    assert dock.draft.title == "Kept"
    assert "504" in problem("title")


@pytest.mark.timeout(20)
def test_ten_megabytes_are_refused_without_delay(dock, keys, problem):
    dock.start_new()
    keys.go_to("summaryField")
    keys.type("Kept")

    keys.paste("word " * 2_000_000)

    assert dock.draft.summary == "Kept"
    assert "200" in problem("summary")


def test_the_longest_text_fits(dock, keys):
    dock.start_new()
    keys.go_to("summaryField")

    keys.paste(("word " * 20 + "\n") * (TEXT_LIMIT // 101))

    assert len(dock.draft.summary) == TEXT_LIMIT // 101 * 101


def test_a_line_without_a_break_that_would_freeze_the_window_is_refused(dock, keys, problem):
    dock.start_new()
    keys.go_to("summaryField")
    keys.paste("x" * 15_000)

    keys.paste("y" * 15_000)

    assert dock.draft.summary == "x" * 15_000
    assert "no space" in problem("summary")


def test_a_refusal_is_forgotten_with_the_next_key(dock, keys, problem):
    dock.start_new()
    keys.paste("word " * 100)

    keys.type("K")

    assert problem("title") == ""


@pytest.mark.parametrize("name", ["titleField", "dateField", "summaryField", "notesField", "tagsInput"])
def test_a_nul_character_is_refused_rather_than_lost(dock, keys, problem, name):
    dock.start_new()
    keys.go_to(name)

    keys.paste("half\0text")

    assert dock.draft.is_empty
    assert not dock.has_unsaved_text()
    assert "NUL" in problem(name.removesuffix("Field").removesuffix("Input"))


def test_bidirectional_and_no_break_characters_are_kept(dock, keys):
    dock.start_new()
    keys.go_to("summaryField")
    text = "\u202eabc\u202c 5\u00a0%\nשלום e\u0301 🌍"

    keys.paste(text)

    assert dock.draft.summary == text


def test_a_pasted_list_of_actors_becomes_chips_and_the_unknown_one_stays(dock, keys):
    dock.start_new()
    keys.go_to("initiatorsInput")

    keys.paste("Kazakhstan\nRUS\nAtlantis")

    assert dock.draft.initiators == ("KAZ", "RUS")
    assert keys.focused.text() == "Atlantis"


def test_markup_is_shown_as_typed(dock, keys):
    dock.start_new()
    keys.go_to("notesField")

    keys.paste("<b>bold</b><script>x</script>")

    assert dock.draft.notes == "<b>bold</b><script>x</script>"
