"""Messages: what happened, what is safe, what to do. Never markup, never lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from eurasia_desktop.domain.errors import EnvironmentFault, EurasiaError
from eurasia_desktop.domain.wording import tr


def message_box(parent: QWidget | None, text: str, details: str, *, is_error: bool) -> QMessageBox:
    """Return a message that is shown with `open()` and deletes itself when closed."""
    box = QMessageBox(parent)
    box.setObjectName("messageBox")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning if is_error else QMessageBox.Icon.Information)
    box.setWindowTitle(tr("Eurasia Desktop"))
    box.setText(text)
    box.setInformativeText(details)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return box


def show_fault(parent: QWidget | None, error: EurasiaError) -> None:
    """Show an error without stopping the window."""
    if isinstance(error, EnvironmentFault):
        message_box(parent, error.happened, f"{error.safe}\n\n{error.remedy}", is_error=True).open()
    else:
        message_box(parent, str(error), "", is_error=True).open()


def show_information(parent: QWidget | None, text: str, details: str = "") -> None:
    """Show a message without stopping the window."""
    message_box(parent, text, details, is_error=False).open()
