"""The field that shows the span and takes another: pretty to read, ISO to edit."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.tabs.timeline.span_text import iso_text, parse_span, span_text
from eurasia_desktop.ui.widgets.text import repolish

_LONGEST: Final = "30 Sep 2024 – 30 Sep 2024"


class SpanField(QLineEdit):
    """Enter jumps to what was typed; what cannot be read stays in the field with the reason, Escape gives it up."""

    span_requested = Signal(object)
    """Carries the `Span` typed."""
    problem_changed = Signal(str)
    """Carries why the text was refused, or "" when it no longer matters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spanField")
        self.setAccessibleName(tr("Time shown"))
        self.setToolTip(tr("Time shown; type another, for example 2024-05/2024-09 or 2019, and press Enter"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(100)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._span: Span | None = None
        self.problem = ""
        self.returnPressed.connect(self._on_return_pressed)
        self.textEdited.connect(self._on_text_edited)

    def sizeHint(self) -> QSize:
        """Return room for the longest span."""
        return QSize(self.fontMetrics().horizontalAdvance(_LONGEST) + 26, super().sizeHint().height())

    def show_span(self, span: Span) -> None:
        """Show the span in view; a text that is being typed gives way."""
        self._span = span
        self._say("")
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer the span as it can be typed."""
        super().focusInEvent(event)
        if not self.problem and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._show()
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Return to what is pretty to read, unless something was refused."""
        super().focusOutEvent(event)
        if not self.problem and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up what was typed on Escape."""
        if event.key() == Qt.Key.Key_Escape and self._span is not None:
            self.show_span(self._span)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_return_pressed(self) -> None:
        try:
            span = parse_span(self.text())
        except InvalidInput as error:
            self._say(error.reason)
            return
        self._say("")
        self.span_requested.emit(span)

    @Slot()
    def _on_text_edited(self) -> None:
        self._say("")

    def _show(self) -> None:
        if self._span is not None:
            self.setText(iso_text(self._span) if self.hasFocus() else span_text(self._span))
            self.setCursorPosition(0)

    def _say(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self.setProperty("invalid", bool(problem))
            self.setAccessibleDescription(problem)
            repolish(self)
            self.problem_changed.emit(problem)
