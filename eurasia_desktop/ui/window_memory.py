"""What the window remembers from one start to the next."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from eurasia_desktop.services.settings import Settings

_WIDTH, _HEIGHT = 1440, 900
_FRAME = 32
"""What the system's title bar takes."""


def restore_geometry(window: QMainWindow, settings: Settings) -> None:
    """Give the window its last place and size; the usual size where there is none or its screen is gone."""
    stored = QByteArray.fromBase64(settings.text("geometry").encode("ascii", "ignore"))
    if stored.isEmpty() or not window.restoreGeometry(stored):
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height() - _FRAME))
    frame = window.frameGeometry()
    if not any(screen.availableGeometry().intersects(frame) for screen in QGuiApplication.screens()):
        screen = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(min(_WIDTH, screen.width()), min(_HEIGHT, screen.height()))
        window.move(screen.topLeft())


def remember_geometry(window: QMainWindow, settings: Settings) -> None:
    """Note the window's place and size."""
    settings.set_text("geometry", bytes(window.saveGeometry().toBase64().data()).decode("ascii"))
