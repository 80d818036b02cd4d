"""The codebook beside the form: the rule of the field in focus and the definition of the code looked at."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from eurasia_desktop.database.codebook import CodebookEntry
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.workspace import Workspace

_MARGIN = 10
_EDGE = 3


class CodebookPanel(QFrame):
    """A column with a note that stands level with the field in focus."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._field = ""
        self._code = ""
        self._level = 0
        self.setObjectName("codebookPanel")
        self.setAccessibleName(tr("Codebook"))
        self._texts: list[QLabel] = []
        self._body = QWidget()
        self._body.setObjectName("codebookBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(12, 10, 12, 12)
        self._column.setSpacing(6)
        self._note = QScrollArea(self)
        self._note.setObjectName("codebookNote")
        self._note.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._note.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note.setWidgetResizable(True)
        self._note.setWidget(self._body)
        self._body.installEventFilter(self)
        self._note.hide()

    def explain(self, field: str, code: str = "") -> None:
        """Show the rule of a field and, where given, of one of its codes; nothing where the codebook is silent."""
        if (field, code) == (self._field, self._code) and self._texts:
            return
        self._field, self._code = field, code
        self._fill()

    def set_level(self, level: int) -> None:
        """Let the note begin at this height, in the panel's coordinates."""
        self._level = level
        self._place()

    def refresh(self) -> None:
        """Read the definitions anew: another process committed."""
        self._fill()

    def text(self) -> str:
        """Return what the note says."""
        return "\n".join(label.text() for label in self._texts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the note inside."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the note again once its text has its height."""
        if watched is self._body and event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        for label in self._texts:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._texts.clear()
        entries = self._workspace.codebook
        rule, code = entries.get((self._field, "*")), entries.get((self._field, self._code))
        if rule or code:
            self._say(tr("Codebook"), "caption")
        if code and self._code != "*":
            self._say_entry(code)
        if rule:
            self._say_entry(rule)
        self._note.setVisible(bool(self._texts))
        self._place()

    def _say_entry(self, entry: CodebookEntry) -> None:
        self._say(entry.label, "strong")
        self._say(entry.definition, "note")
        if entry.example:
            self._say(tr("Example: {example}", example=entry.example), "label")

    def _say(self, text: str, role: str) -> None:
        label = QLabel(text, self._body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setWordWrap(True)
        self._texts.append(label)
        self._column.addWidget(label)
        label.ensurePolished()
        label.show()

    def _place(self) -> None:
        width = self.width() - 1
        frame = self._note.contentsMargins()
        inside = width - max(frame.left() + frame.right(), _EDGE)
        needed = max(self._column.heightForWidth(inside), 0) + frame.top() + frame.bottom()
        height = min(needed, self.height() - 2 * _MARGIN)
        self._note.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if height < needed else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        top = max(_MARGIN, min(self._level, self.height() - _MARGIN - height))
        self._note.setGeometry(1, top, width, height)
