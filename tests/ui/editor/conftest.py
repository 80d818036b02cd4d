"""An editor beside a page, as it stands in the window, over a fresh copy of the real database."""

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.editing import Editing
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.editor_dock import EditorDock
from eurasia_desktop.ui.editor.question import Answer
from eurasia_desktop.ui.theme import Theme


@pytest.fixture(scope="session")
def theme(qapp):
    return Theme(qapp, "light")


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def hub(qapp):
    return ChangeHub()


@pytest.fixture
def editing(workspace, hub):
    return Editing(workspace, hub, "Aigerim")


class Asked:
    """Stands in for the message: keeps the questions, gives the answer that a test has set."""

    def __init__(self):
        self.questions = []
        self.answer = Answer.KEEP

    def __call__(self, parent, question, on_answer):
        self.questions.append(question)
        on_answer(self.answer)


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def window(qtbot, workspace, hub, editing, theme, asked):
    window = QMainWindow()
    window.setCentralWidget(QLabel("page"))
    window.resize(1240, 900)
    qtbot.addWidget(window)
    dock = EditorDock(workspace, editing, theme, window, ask=asked)
    hub.committed.connect(dock.on_committed)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resizeDocks([dock], [540], Qt.Orientation.Horizontal)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def dock(window):
    return window.findChild(EditorDock, "editorDock")


class Typist:
    """Works with the keyboard alone, on whatever has the focus."""

    def __init__(self, dock):
        self._dock = dock

    @property
    def place(self):
        return self.focused.objectName()

    @property
    def focused(self):
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text):
        QTest.keyClicks(self.focused, text)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.focused, key, modifier)

    def tab(self):
        self.press(Qt.Key.Key_Tab)

    def enter(self):
        self.press(Qt.Key.Key_Return)

    def escape(self):
        self.press(Qt.Key.Key_Escape)

    def save(self):
        self.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    def paste(self, text):
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def go_to(self, name):
        """Press Tab until a field has the focus."""
        for _ in range(60):
            if self.place.startswith(name):
                return
            self.tab()
        pytest.fail(f"Tab never reaches {name}")

    def fill_in(self, **fields):
        """Type into fields, from the title on; whatever is not named stays empty."""
        for name, text in fields.items():
            self.go_to(name)
            self.type(text)


@pytest.fixture
def keys(dock):
    return Typist(dock)


COMPLETE = {
    "titleField": "Kazakhstan opens a corridor past Russia",
    "dateField": "5 Sep 2024",
    "initiatorsInput": "kazakh\t",
    "targetsInput": "RUS\t",
    "organisationsInput": "eaeu\t",
    "categoryField": "econ",
    "mechanismField": "external",
    "directionField": "a",
    "intensityField": "3",
    "confidenceField": "rep",
    "summaryField": "Own words.",
}


@pytest.fixture
def complete(dock, keys):
    """Type a whole development by keyboard, up to its sources."""
    dock.start_new("KAZ")
    keys.fill_in(**COMPLETE)
    return keys


@pytest.fixture
def with_source(complete):
    """Type a whole development and choose a source of the bibliography."""
    complete.go_to("addSourceButton")
    complete.enter()
    complete.type("Constitution first step Crimea")
    complete.enter()
    complete.escape()
    return complete


@pytest.fixture
def stored(workspace):
    """A development of the data set whose page was read."""
    return workspace.developments.get("ev-1991-zheleznovodsk")


@pytest.fixture
def other_program(workspace_path):
    """A second connection to the same file."""
    connection = sqlite3.connect(workspace_path, isolation_level=None)
    yield connection
    connection.close()


@pytest.fixture
def field(dock):
    def find(name):
        found = dock.findChild(QWidget, name)
        assert found is not None, name
        return found

    return find


@pytest.fixture
def problem(dock):
    """Read what stands under a field."""

    def read(name):
        line = dock.findChild(QWidget, f"{name}Problem")
        return line.text() if line.isVisible() else ""

    return read
