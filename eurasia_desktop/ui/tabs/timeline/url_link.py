"""A web address as a link that opens in the browser, and nothing else."""

from urllib.parse import urlsplit

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from eurasia_desktop.domain.wording import tr


class UrlLink(QToolButton):
    """Shows an address, shortened in the middle where it is too long; opens http and https only."""

    def __init__(self, url: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.url = url
        self.setObjectName("eventDetailLink")
        self.setProperty("role", "link")
        self.setAccessibleName(tr("Open {url} in the browser", url=url))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Return what the whole address would need."""
        return QSize(self.fontMetrics().horizontalAdvance(self.url) + 12, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the address to the width."""
        super().resizeEvent(event)
        room = self.width() - 12
        text = self.fontMetrics().elidedText(self.url, Qt.TextElideMode.ElideMiddle, room)
        self.setText(text.replace("&", "&&"))

    @Slot()
    def _on_clicked(self) -> None:
        if is_openable(self.url):
            QDesktopServices.openUrl(QUrl(self.url))


def is_openable(url: str) -> bool:
    """Whether an address may be handed to the browser: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
