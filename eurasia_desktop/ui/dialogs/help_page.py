"""A page of the help, from the files that came with the program."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from eurasia_desktop.services.paths import resource

_MARGIN = 16


class HelpPage(QDialog):
    """Shows a Markdown page of `resources/help`; opens no other file and no address."""

    def __init__(self, title: str, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("helpPage")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 640)
        text = _LocalText(self)
        text.setAccessibleName(title)
        text.setOpenLinks(False)
        text.setMarkdown(resource(f"help/{page}").read_text(encoding="utf-8"))
        text.document().setDocumentMargin(_MARGIN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(text)


class _LocalText(QTextBrowser):
    """Loads nothing, whatever a page names."""

    def loadResource(self, _type: int, _name: QUrl | str) -> object:
        return None
