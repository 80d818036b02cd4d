"""A field with its label at the left and its problem below: one row of the form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.editor.problem_line import ProblemLine
from eurasia_desktop.ui.editor.styling import set_property
from eurasia_desktop.ui.theme import Theme

LABEL_WIDTH = 92
_FIELD_HEIGHT = 28


class FieldFrame(QWidget):
    """Label, field, problem.

    Attributes:
        name: the draft's name of the field.
        focus: what gets the focus when one goes to this field.
        edge: what turns red.
    """

    def __init__(
        self, name: str, text: str, field: QWidget, theme: Theme, *,
        focus: QWidget | None = None, edge: QWidget | None = None, is_required: bool = False,
        label_width: int = LABEL_WIDTH, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.name = name
        self.field = field
        self.focus = focus or field
        self.edge = edge or field
        self._problem = ""
        self.spoken_name = tr("{field}, required", field=text) if is_required else text
        self.focus.setAccessibleName(self.spoken_name)
        self._line = ProblemLine(theme, self)
        self._line.setObjectName(f"{name}Problem")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._label(text, label_width, is_required=is_required), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, 0, 1)
        grid.addWidget(self._line, 1, 1)
        grid.setColumnStretch(1, 1)
        self._grid = grid

    @property
    def problem(self) -> str:
        """What is wrong with the field, or ""."""
        return self._problem

    def set_problem(self, text: str) -> None:
        """Show what keeps the field from being saved, or that nothing does."""
        self._problem = text
        self._line.set_text(text)
        set_property(self.edge, "invalid", "true" if text else "false")
        self._describe(text)

    def show_notice(self, text: str) -> None:
        """Show what was refused; the field as it stands may be right."""
        self._line.set_text("\n".join(part for part in (text, self._problem) if part))
        self._describe(self._line.text())

    def clear_notice(self) -> None:
        """Forget what was refused."""
        if self._line.text() != self._problem:
            self._line.set_text(self._problem)
            self._describe(self._problem)

    def put_below(self, panel: QWidget) -> None:
        """Place a panel of the field under it, as wide as label and field together."""
        self._grid.addWidget(panel, 2, 0, 1, 2)

    def set_active(self, *, is_active: bool) -> None:
        """Mark the edge while the focus is inside."""
        set_property(self.edge, "active", "true" if is_active else "false")

    def _describe(self, text: str) -> None:
        self.focus.setAccessibleDescription(text)
        if proxy := self.focus.focusProxy():
            proxy.setAccessibleDescription(text)

    def _label(self, text: str, width: int, *, is_required: bool) -> QWidget:
        holder = QWidget(self)
        holder.setFixedWidth(scaled_px(width))
        holder.setMinimumHeight(scaled_px(_FIELD_HEIGHT))
        label = QLabel(text, holder)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        label.setBuddy(self.focus)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(label)
        if is_required:
            star = QLabel("*", holder)
            star.setTextFormat(Qt.TextFormat.PlainText)
            star.setProperty("role", "required")
            row.addWidget(star)
        row.addStretch(1)
        return holder
