"""A date as people write it, and below it how it is read: in EDTF, in words, as it is drawn."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from eurasia_desktop.domain.dates import EventDate, parse_date
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text, event_date_text
from eurasia_desktop.ui.editor.guarded_line import GuardedLine


class DateField(QWidget):
    """A line for the date and its reading."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_problem = False
        self.setObjectName("dateBox")
        self.line = GuardedLine("dateField", self)
        self.line.setPlaceholderText(tr("2024-09-07, Sep 2024, about 2024"))
        self.reading = QLabel(self)
        self.reading.setObjectName("dateReading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setProperty("role", "caption")
        self.reading.setWordWrap(True)
        self.reading.hide()
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.line)
        column.addWidget(self.reading)
        self.line.textChanged.connect(self._on_text_changed)
        self.line.refused.connect(self.refused)

    def text_value(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def set_text_value(self, text: str) -> None:
        """Put a date in."""
        if text != self.line.text():
            self.line.setText(text)

    def set_has_problem(self, has_problem: bool) -> None:
        """Leave the reason to the problem line while there is one."""
        self._has_problem = has_problem
        self._show_reading()

    @Slot()
    def _on_text_changed(self) -> None:
        self._has_problem = False
        self._show_reading()
        self.changed.emit()

    def _show_reading(self) -> None:
        text = reading_of(self.line.text())
        self.reading.setText(text)
        self.reading.setVisible(bool(text) and not self._has_problem)
        self.line.setAccessibleDescription(text)


def reading_of(text: str) -> str:
    """Say how a date is read, or why it cannot be; "" for no text."""
    if not text.strip():
        return ""
    try:
        date = parse_date(text)
    except InvalidInput as error:
        return error.reason
    words = event_date_text(date.earliest, date.latest, date.precision, date.edtf, is_period=date.is_period)
    return f"{date.edtf}   {words}\n{_drawing(date)}" if not date.is_exact else f"{date.edtf}   {words}"


def _drawing(date: EventDate) -> str:
    span = f"{date_text(date.earliest)} – {date_text(date.latest)}"
    return tr("drawn as a bar, {span}", span=span) if date.is_period else tr("drawn as a fade, {span}", span=span)
