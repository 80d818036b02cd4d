"""Data ▸ Check data: looks the workspace over on a thread and connection of its own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from eurasia_desktop.database.check import Finding
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.checking import check_file
from eurasia_desktop.services.tasks import Task
from eurasia_desktop.ui.dialogs.messages import show_information

if TYPE_CHECKING:
    from eurasia_desktop.ui.main_window import MainWindow

_SHOWN = 20


class WorkspaceCheck(QObject):
    """Runs one check at a time and shows what it found."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._task: Task | None = None

    @Slot()
    def start(self) -> None:
        """Begin, unless a check is under way."""
        if self._task is not None:
            return
        path = self._window.workspace.path
        self._task = Task(lambda: check_file(path))
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._window.status.showMessage(tr("Checking the data…"))
        self._task.start()

    @Slot(object)
    def _on_done(self, findings: Sequence[Finding]) -> None:
        self._end()
        if not findings:
            show_information(self._window, tr("Nothing wrong was found."), tr("File, references, codes and dates."))
            return
        lines = [f"{finding.place}: {finding.reason}" for finding in findings[:_SHOWN]]
        if len(findings) > _SHOWN:
            lines.append(tr("… and {count} more", count=len(findings) - _SHOWN))
        show_information(self._window, tr("{count} findings", count=len(findings)), "\n".join(lines))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self._window.status.clearMessage()
        self._task = None
