"""The title of the dock: what is edited, that * means required, and the buttons to detach and close it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from eurasia_desktop.charts.icons import icon
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.theme import Theme


class EditorTitleBar(QFrame):
    """Replaces the dock's own title bar, whose buttons do not follow the scheme."""

    detach_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("editorTitleBar")
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "strong")
        required = QLabel(tr("* required"), self)
        required.setTextFormat(Qt.TextFormat.PlainText)
        required.setProperty("role", "caption")
        self._detach = self._button("editorDetachButton", tr("Detach from the window, or put back"))
        self._close = self._button("editorCloseButton", tr("Close the editor"))
        self._detach.clicked.connect(self.detach_requested)
        self._close.clicked.connect(self.close_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(required)
        row.addStretch(1)
        row.addWidget(self._detach)
        row.addWidget(self._close)
        theme.changed.connect(self.draw_icons)

    def set_title(self, text: str) -> None:
        """Say what is edited."""
        self._title.setText(text)

    def buttons(self) -> list[QToolButton]:
        """Return the buttons in the order of the Tab key."""
        return [self._detach, self._close]

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icons, which are not needed before."""
        super().showEvent(event)
        if self._close.icon().isNull():
            self.draw_icons()

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def draw_icons(self) -> None:
        """Draw the icons in the colours in force."""
        if self.isVisible():
            colour = self._theme.palette.text2
            self._detach.setIcon(icon("dock-window", colour))
            self._close.setIcon(icon("close", colour))
