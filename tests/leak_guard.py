"""Fails a test that leaves something running: a window, a timer, a thread.

What one test leaves behind fires into another, and the failure is then blamed on the wrong one. The same leaks in the
application are windows that never die and timers that read a closed workspace.
"""

import gc
import sys
import threading
from collections.abc import Generator, Iterator

import pytest

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure: its traceback keeps the test's objects alive, which is no leak."""
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(autouse=True)
def leak_guard(request: pytest.FixtureRequest) -> Iterator[None]:
    """Compare what runs after the test with what ran before it; active once there is a QApplication."""
    threads_before = set(threading.enumerate())
    yield
    if not _has_application():
        return
    leaks = _leaks(threads_before)
    if not leaks:
        return
    gc.collect()  # takes longer than most tests: only when there is something to explain
    leaks = _leaks(threads_before)
    _stop_leaks()
    if leaks and not request.node.stash.get(_FAILED, False):
        pytest.fail("left behind: " + "; ".join(leaks), pytrace=False)


def _has_application() -> bool:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets is not None and widgets.QApplication.instance() is not None


def _leaks(threads_before: set[threading.Thread]) -> list[str]:
    """Describe what is still there once everything marked for deletion is gone."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtWidgets import QApplication

    QThreadPool.globalInstance().waitForDone(2000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    timers, qt_threads = _running_qt_objects()
    threads = [t for t in set(threading.enumerate()) - threads_before if t.is_alive() and not t.daemon]
    return [
        *(f"widget {widget!r}" for widget in QApplication.topLevelWidgets()),
        *(f"active timer {timer!r} of {timer.parent()!r}" for timer in timers),
        *(f"running {thread!r}" for thread in (*qt_threads, *threads)),
    ]


def _running_qt_objects() -> tuple[list, list]:
    """Return the active timers and the running threads that Python knows of, the main thread apart."""
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    # By type(), for isinstance() would ask lazy objects for their class; one pass, for it takes some 30 ms.
    found = [o for o in gc.get_objects() if issubclass(type(o), (QTimer, QThread)) and isValid(o)]
    timers = [o for o in found if isinstance(o, QTimer) and o.isActive()]
    threads = [o for o in found if isinstance(o, QThread) and o != QThread.currentThread() and o.isRunning()]
    return timers, threads


def _stop_leaks() -> None:
    """Clear up, so that only the test at fault fails."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    timers, threads = _running_qt_objects()
    for timer in timers:
        timer.stop()
    for thread in threads:
        thread.quit()
        thread.wait(2000)
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
