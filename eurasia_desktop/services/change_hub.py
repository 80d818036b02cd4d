"""The one place from which views hear that data changed: once per turn of the event loop."""

from PySide6.QtCore import QObject, QTimer, Signal

from eurasia_desktop.domain.changes import ChangeSet, Touched


class ChangeHub(QObject):
    """Collects what commits touched and tells all views at once.

    Every commit goes through here, whatever its origin: the editor, undo, redo, another process.
    """

    committed = Signal(object)
    """Carries a `Touched`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending = Touched()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._flush)

    def announce(self, change_set: ChangeSet) -> None:
        """Tell views, at the next turn of the event loop, what a change set touched."""
        self._add(Touched(frozenset((change.kind, change.record) for change in change_set.changes)))

    def announce_everything(self) -> None:
        """Tell views to read anew: another process committed."""
        self._add(Touched(everything=True))

    def _add(self, touched: Touched) -> None:
        self._pending |= touched
        self._timer.start()

    def _flush(self) -> None:
        touched, self._pending = self._pending, Touched()
        self.committed.emit(touched)
