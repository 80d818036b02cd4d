"""The real window over the real data, driven by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from eurasia_desktop.app import Session, open_workspace
from eurasia_desktop.services.paths import settings_file
from eurasia_desktop.services.settings import Settings
from eurasia_desktop.ui.main_window import MainWindow
from eurasia_desktop.ui.theme import Theme


class Desk:
    """A window as a user has it before her: keys go to what has the focus."""

    def __init__(self, qtbot, path, theme):
        self._qtbot = qtbot
        self._settings = Settings(settings_file())
        self.session = Session(QApplication.instance(), self._settings, theme, open_workspace(path))
        self.window.resize(1440, 900)
        with qtbot.waitSignal(self.window.charts_ready, timeout=30_000):
            self.window.show()
        self.window.activateWindow()

    @property
    def window(self) -> MainWindow:
        return self.session.window

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = [widget for widget in self.window.findChildren(kind, name) if widget.isVisible()]
        assert found, f"no visible {name}"
        return found[0]

    def keys(self, *keys: object) -> None:
        """Press keys one after the other: text is typed, `Qt.Key` pressed, (key, modifiers) chorded."""
        for key in keys:
            target = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            elif isinstance(key, tuple):
                QTest.keyClick(target, *key)
            else:
                QTest.keyClick(target, key)

    def ctrl(self, key: Qt.Key) -> None:
        self.keys((key, Qt.KeyboardModifier.ControlModifier))

    def until(self, condition) -> None:
        self._qtbot.waitUntil(condition, timeout=5000)

    def close(self) -> None:
        self.window.close()
        self._qtbot.wait(1)


@pytest.fixture
def theme(qapp):
    made = Theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def open_desk(qtbot, theme):
    desks = []

    def opened(path):
        desks.append(Desk(qtbot, path, theme))
        return desks[-1]

    yield opened
    for desk in desks:
        try:
            desk.close()
        except RuntimeError:  # closed by the test itself
            continue
