"""How a chart was made: formula, inputs, licence, as plain text that can be copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from eurasia_desktop.domain.wording import tr


class AboutDialog(QDialog):
    """Shows the method of one chart; Esc closes."""

    def __init__(self, title: str, about: str, source_line: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chartAboutDialog")
        self.setWindowTitle(tr("About: {title}", title=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        for text, name in ((title, "title"), (about, "text"), (source_line, "source")):
            label = QLabel(text)
            label.setObjectName(f"about_{name}")
            label.setProperty("role", {"title": "card_title", "text": "", "source": "caption"}[name])
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(label)
            label.setVisible(bool(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)
