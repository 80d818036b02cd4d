"""The guard blames the test that leaks, and no other."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

LEAKY_TESTS = """
import threading

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QLabel

kept = []
released = threading.Event()

def test_leaves_a_widget(qapp):
    kept.append(QLabel("still here"))

def test_leaves_a_timer(qapp):
    timer = QTimer()
    timer.start(60_000)
    kept.append(timer)

def test_leaves_a_qt_thread(qapp):
    thread = QThread()
    thread.start()
    kept.append(thread)

def test_leaves_a_thread(qapp):
    threading.Thread(target=released.wait, args=(60,)).start()

def test_leaves_nothing(qtbot):
    released.set()
    label = QLabel("owned")
    qtbot.addWidget(label)
    label.show()
    timer = QTimer(label)
    timer.start(60_000)
"""


def test_each_leak_fails_the_test_that_left_it(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    pytester.makepyfile(LEAKY_TESTS)

    result = pytester.runpytest_subprocess("-p", "tests.leak_guard", "-p", "no:randomly", f"--rootdir={pytester.path}")

    result.assert_outcomes(passed=5, errors=4)
    result.stdout.fnmatch_lines_random(
        [
            "left behind: widget *QLabel*",
            "left behind: active timer *",
            "left behind: running *QThread*",
            "left behind: running <Thread*",
        ]
    )
