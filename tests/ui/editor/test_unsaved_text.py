"""Nothing typed is given up without a question, and the answer that loses nothing is the default."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from eurasia_desktop.ui.editor.question import Answer, ask_in_message

OTHER = "ev-1991-moscow-coup"


def close_by_escape(dock, keys):
    keys.escape()


def close_by_button(dock, keys):
    keys.go_to("editorCloseButton")
    keys.press(Qt.Key.Key_Space)


def edit_another(dock, keys):
    dock.edit(OTHER)


def begin_another(dock, keys):
    dock.start_new()


def discard(dock, keys):
    keys.go_to("discardButton")
    keys.enter()


LEAVINGS = [close_by_escape, close_by_button, edit_another, begin_another, discard]


@pytest.mark.parametrize("leave", LEAVINGS)
def test_keeping_on_keeps_every_letter(dock, keys, asked, leave):
    dock.start_new()
    keys.type("Half a sent")

    leave(dock, keys)

    assert len(asked.questions) == 1
    assert "Half a sent" in asked.questions[0]
    assert dock.isVisible()
    assert dock.draft.title == "Half a sent"


@pytest.mark.parametrize("leave", [close_by_escape, close_by_button])
def test_discarding_closes(qtbot, dock, keys, asked, leave):
    asked.answer = Answer.DISCARD
    dock.start_new()
    keys.type("Half a sent")

    leave(dock, keys)

    qtbot.waitUntil(lambda: not dock.isVisible())
    assert not dock.has_unsaved_text()


def test_discarding_leads_to_the_other_development(dock, keys, asked):
    asked.answer = Answer.DISCARD
    dock.start_new()
    keys.type("Half a sent")

    dock.edit(OTHER)

    assert dock.draft.event == OTHER


def test_saving_in_the_question_saves_before_it_leaves(qtbot, dock, with_source, asked, workspace):
    asked.answer = Answer.SAVE

    with_source.escape()

    qtbot.waitUntil(lambda: not dock.isVisible())
    assert workspace.developments.get(dock.draft.event).title == "Kazakhstan opens a corridor past Russia"


def test_saving_in_the_question_stays_where_it_cannot_save(dock, complete, asked, problem):
    asked.answer = Answer.SAVE

    complete.escape()

    assert dock.isVisible()
    assert problem("sources")
    assert dock.draft.title == "Kazakhstan opens a corridor past Russia"


def test_escape_closes_an_editor_with_nothing_to_lose(dock, keys, asked):
    dock.start_new()

    keys.escape()

    assert not dock.isVisible()
    assert asked.questions == []


@pytest.mark.parametrize("place", ["initiatorsInput", "tagsInput"])
def test_text_that_is_no_chip_yet_is_asked_about(dock, keys, asked, place):
    dock.start_new()
    keys.go_to(place)
    keys.type("Atlantis")

    keys.escape()

    assert len(asked.questions) == 1
    assert keys.focused.text() == "Atlantis"


def test_a_source_being_typed_is_asked_about(dock, keys, asked):
    dock.start_new()
    keys.go_to("addSourceButton")
    keys.enter()
    keys.go_to("newSourceButton")
    keys.enter()
    keys.type("Corr")

    keys.escape()

    assert len(asked.questions) == 1
    assert keys.focused.text() == "Corr"


def test_what_would_give_up_the_text_waits_for_an_answer(dock, keys, asked):
    done = []
    dock.start_new()
    dock.leave_draft(lambda: done.append("nothing typed"))
    keys.type("Half a sent")

    dock.leave_draft(lambda: done.append("kept"))
    asked.answer = Answer.DISCARD
    dock.leave_draft(lambda: done.append("discarded"))

    assert done == ["nothing typed", "discarded"]
    assert len(asked.questions) == 2


def test_the_window_closes_after_an_answer_that_allows_it(qtbot, window, dock, keys, asked):
    dock.start_new()
    assert dock.may_leave()
    keys.type("Half a sent")

    assert not dock.may_leave()
    assert window.isVisible()

    asked.answer = Answer.DISCARD
    assert not dock.may_leave()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_control_z_outside_a_text_does_not_undo_a_saved_change(dock, keys, workspace, editing, stored):
    editing.delete(stored)
    dock.start_new()
    keys.go_to("categoryField")
    keys.type("econ")

    keys.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert workspace.developments.get(stored.id) is None
    assert dock.draft.category == "economy"


def test_the_message_keeps_the_text_unless_told_otherwise(qtbot, window):
    answers = []
    ask_in_message(window, "<b>not markup</b>", answers.append)
    message = window.findChild(QMessageBox, "unsavedQuestion")
    qtbot.waitUntil(message.isVisible)

    qtbot.keyClick(message, Qt.Key.Key_Escape)

    assert message.textFormat() is Qt.TextFormat.PlainText
    assert answers == [Answer.KEEP]


@pytest.mark.parametrize(("text", "answer"), [("Save", Answer.SAVE), ("Discard", Answer.DISCARD)])
def test_the_message_hands_on_the_button_pressed(qtbot, window, text, answer):
    answers = []
    ask_in_message(window, "Question", answers.append)
    message = window.findChild(QMessageBox, "unsavedQuestion")
    qtbot.waitUntil(message.isVisible)

    next(button for button in message.buttons() if button.text() == text).click()

    assert answers == [answer]
