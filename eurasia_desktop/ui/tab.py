"""What every tab is given and what the window expects of it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from eurasia_desktop.domain.changes import Touched
from eurasia_desktop.services.view_context import ViewContext
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class TabContext:
    """What a tab may use."""

    workspace: Workspace
    view: ViewContext
    theme: Theme


class Tab(QWidget):
    """A tab that does nothing while it is hidden: what changes meanwhile is caught up with when it is shown."""

    edit_requested = Signal(str)
    delete_requested = Signal(str)
    message = Signal(str)
    """Carries a sentence for the status bar."""

    def __init__(self, context: TabContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._is_stale = True
        self._has_charts = False
        self._first_stop: QWidget | None = None

    def refresh_later(self, *_: object) -> None:
        """Show the present state now, or when the tab is next shown."""
        if self.isVisible():
            self.refresh()
            self._is_stale = False
        else:
            self._is_stale = True

    def on_committed(self, touched: Touched) -> None:
        """Take note that data changed; by default everything is shown anew."""
        if touched.records or touched.everything:
            self.refresh_later()

    def refresh(self) -> None:
        """Show the present state of the data, as of the date in force; each tab's own."""
        raise NotImplementedError

    def build_rest(self) -> None:
        """Build what the first paint does not show; called once, right after it."""

    def build_charts(self) -> None:
        """Build what needs pyqtgraph; called once, after the first paint, when it has been loaded."""

    def release(self) -> None:
        """Let go of what must not be left to the order in which Qt deletes a window's children."""

    def apply_theme(self) -> None:
        """Redraw in the scheme in force."""

    def set_first_stop(self, widget: QWidget) -> None:
        """Name the widget at which the keyboard begins where the tab as a whole is given the focus.

        No focus proxy: the Tab key goes to a proxy as soon as it comes to the tab, past all that stands before it.
        """
        self._first_stop = widget

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to where the keyboard begins."""
        super().focusInEvent(event)
        if self._first_stop is not None:
            self._first_stop.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh()
