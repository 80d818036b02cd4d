"""The line at the foot of the window: which file, how much is in it, whether all is saved."""

from PySide6.QtWidgets import QMainWindow, QStatusBar

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import count
from eurasia_desktop.services.tooltips import plain_tooltip
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.widgets.text import plain_label


class WorkspaceStatusBar(QStatusBar):
    """Shows the workspace's name and counts at the left and the state of saving at the right."""

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace = workspace
        self.setSizeGripEnabled(False)
        self._file = plain_label("status", self, workspace.path.name)
        self._file.setObjectName("statusFile")
        self._file.setToolTip(plain_tooltip(str(workspace.path)))
        self._counts = plain_label("status", self)
        self._counts.setObjectName("statusCounts")
        self.state = plain_label("status", self)
        self.state.setObjectName("statusState")
        self.addWidget(self._file)
        self.addWidget(self._counts)
        self.addPermanentWidget(self.state)

    def refresh(self) -> None:
        """Count anew; the window does so first after its first paint."""
        events, observations, resolutions = self._workspace.meta.headline_counts()
        self._counts.setText(
            tr(
                "{events} events    {observations} observations    {votes} roll calls    data set {version}",
                events=count(events),
                observations=count(observations),
                votes=count(resolutions),
                version=self._workspace.meta.value("data_set_version") or "?",
            )
        )

    def show_state(self, *, has_unsaved_text: bool) -> None:
        """Say whether everything typed is saved."""
        if self._workspace.is_read_only:
            self.state.setText(tr("Read-only"))
        elif has_unsaved_text:
            self.state.setText(tr("1 development not saved"))
        else:
            self.state.setText(tr("All changes saved"))
