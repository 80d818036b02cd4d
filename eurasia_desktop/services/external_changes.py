"""Notice that another process committed to the workspace, or took its file away."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.workspace import Workspace

INTERVAL_MS = 500


class ExternalChanges(QObject):
    """Looks at SQLite's `data_version` twice a second (measured: 4 microseconds a look)."""

    failed = Signal(object)
    """Carries the `EnvironmentFault` when the file cannot be read any more; said once until it works again."""

    def __init__(self, workspace: Workspace, hub: ChangeHub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._hub = hub
        self._seen = workspace.meta.data_version()
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Compare the file's version with the one seen last."""
        try:
            with reported_faults(self._workspace.path):
                version = self._workspace.meta.data_version()
        except EnvironmentFault as fault:
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(fault)
            return
        self._has_failed = False
        if version != self._seen:
            self._seen = version
            self._workspace.forget_reference_data()
            self._hub.announce_everything()
