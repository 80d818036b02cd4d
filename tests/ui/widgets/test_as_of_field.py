"""The date in force, as it is typed at the top of the window."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget

from eurasia_desktop.services.view_context import ViewContext
from eurasia_desktop.ui.widgets.as_of_field import AsOfField

DAY = datetime.date(2024, 9, 7)


@pytest.fixture
def view(qapp):
    return ViewContext(DAY)


@pytest.fixture
def as_of(qtbot, view):
    made = AsOfField(view)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.field.setFocus()
    return made


def test_escape_puts_the_date_back_and_takes_the_reason_away(as_of, view):
    said = []
    as_of.refused.connect(said.append)
    as_of.field.selectAll()
    QTest.keyClicks(as_of.field, "31 Feb 2024")
    QTest.keyClick(as_of.field, Qt.Key.Key_Return)
    assert as_of.field.property("invalid") is True
    assert said[-1]

    QTest.keyClick(as_of.field, Qt.Key.Key_Escape)

    assert as_of.field.text() == "2024-09-07"
    assert as_of.field.property("invalid") is False
    assert said[-1] == ""
    assert view.as_of == DAY


def test_alt_and_down_open_the_calendar_instead_of_stepping(qtbot, as_of, view):
    QTest.keyClick(as_of.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    calendar = as_of.findChild(QCalendarWidget)
    assert calendar is not None
    assert view.as_of == DAY
    calendar.parent().close()
