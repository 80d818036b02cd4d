"""Work that takes longer than a frame, off the window's thread; results come back as signals."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

_running: set["Task"] = set()
"""Tasks under way: a task must outlive its work, whatever becomes of the window that started it."""


class Task(QObject):
    """One piece of work. `done` carries its result, `failed` the exception it raised."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self.done.connect(self._forget)
        self.failed.connect(self._forget)

    def start(self) -> None:
        """Run the work on the shared pool; whoever listens may be gone before it ends."""
        _running.add(self)
        QThreadPool.globalInstance().start(_Runner(self._work, self))

    def report(self, result: object, error: Exception | None) -> None:
        """Pass on how the work ended; called on the pool's thread, delivered on the receiver's."""
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)

    @Slot(object)
    def _forget(self, _: object) -> None:
        _running.discard(self)


class _Runner(QRunnable):
    def __init__(self, work: Callable[[], object], task: Task) -> None:
        super().__init__()
        self._run_work = work
        self._task = task

    def run(self) -> None:
        try:
            result = self._run_work()
        except Exception as error:  # noqa: BLE001 - handed over to the window's thread, where the crash guard sees it
            self._task.report(None, error)
        else:
            self._task.report(result, None)
