"""Ask before anything typed is given up."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from eurasia_desktop.domain.wording import tr


class Answer(Enum):
    """What is to become of the text."""

    SAVE = auto()
    DISCARD = auto()
    KEEP = auto()


Ask = Callable[[QWidget, str, Callable[[Answer], None]], None]
"""Asks the question in the second argument and hands the answer to the third, at once or later."""


def ask_in_message(parent: QWidget, question: str, on_answer: Callable[[Answer], None]) -> None:
    """Ask in a message of the window; whatever closes it without a choice keeps the text."""
    message = QMessageBox(parent)
    message.setObjectName("unsavedQuestion")
    message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    message.setIcon(QMessageBox.Icon.Question)
    message.setWindowTitle(tr("Not saved yet"))
    message.setTextFormat(Qt.TextFormat.PlainText)
    message.setText(question)
    message.setInformativeText(tr("What is discarded cannot be brought back."))
    answers: dict[QAbstractButton, Answer] = {
        message.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole): Answer.SAVE,
        message.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole): Answer.DISCARD,
    }
    keep = message.addButton(tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
    message.setDefaultButton(keep)
    message.setEscapeButton(keep)
    message.finished.connect(partial(_answer, message, answers, on_answer))
    message.open()


def _answer(
    message: QMessageBox, answers: dict[QAbstractButton, Answer], on_answer: Callable[[Answer], None], _result: int
) -> None:
    on_answer(answers.get(message.clickedButton(), Answer.KEEP))
