"""The foot of the editor: how things stand, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from eurasia_desktop.domain.wording import tr


class EditorFooter(QFrame):
    """State line, count of problems, and the buttons."""

    save_requested = Signal()
    save_and_next_requested = Signal()
    discard_requested = Signal()
    delete_requested = Signal()
    problem_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editorFooter")
        self._state = QLabel(self)
        self._state.setObjectName("editorState")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setProperty("role", "label")
        self._problems = self._button("problemsButton", "", role="problems")
        self._discard = self._button("discardButton", tr("Discard"))
        self._delete = self._button("deleteButton", tr("Delete"))
        self._next = self._button("saveAndNextButton", tr("Save and add next"))
        self._next.setToolTip(tr("Ctrl+Enter"))
        self._save = self._button("saveButton", tr("Save"), role="primary")
        self._save.setToolTip(tr("Ctrl+S"))
        self._build_ui()
        self._connect()
        self.show_problem_count(0)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in the order of the Tab key."""
        return [self._problems, self._discard, self._delete, self._next, self._save]

    def show_state(self, text: str) -> None:
        """Say whether what is typed is saved."""
        self._state.setText(text)

    def show_problem_count(self, count: int) -> None:
        """Say how many problems there are."""
        text = tr("1 problem") if count == 1 else tr("{count} problems", count=count)
        self._problems.setText(text)
        self._problems.setAccessibleName(tr("{problems}, go to the first", problems=text))
        self._problems.setVisible(count > 0)

    def set_possible(self, *, discard: bool, delete: bool) -> None:
        """Offer only what would do something."""
        self._discard.setEnabled(discard)
        self._delete.setVisible(delete)

    def _button(self, name: str, text: str, role: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setAutoDefault(True)
        if role:
            button.setProperty("role", role)
        return button

    def _build_ui(self) -> None:
        standing = QVBoxLayout()
        standing.setSpacing(0)
        standing.addWidget(self._state)
        standing.addWidget(self._problems, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        row.addLayout(standing, 1)
        for button in self.buttons()[1:]:
            row.addWidget(button)

    def _connect(self) -> None:
        self._problems.clicked.connect(self.problem_requested)
        self._discard.clicked.connect(self.discard_requested)
        self._delete.clicked.connect(self.delete_requested)
        self._next.clicked.connect(self.save_and_next_requested)
        self._save.clicked.connect(self.save_requested)
