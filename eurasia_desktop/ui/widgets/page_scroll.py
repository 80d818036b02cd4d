"""The scrolling page at the right of a list."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_ROOM: Final = 12


class PageScroll(QScrollArea):
    """Scrolls to what the keyboard reaches, wherever it comes from.

    A plain scroll area does so only while the focus moves inside it, not when it comes in from a list beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        # Neither a click nor the return to the window may move the page under the reader.
        is_by_keyboard = old is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton
        page: QWidget | None = self.widget()
        if is_by_keyboard and new is not None and page is not None and page.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, _ROOM)
