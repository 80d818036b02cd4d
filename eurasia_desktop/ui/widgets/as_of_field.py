"""The one control for the date in force: typed as people write dates, or stepped by the arrow keys."""

import datetime

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from eurasia_desktop.charts.icons import icon
from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.dates import parse_date
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.palette import Palette
from eurasia_desktop.services.view_context import ViewContext
from eurasia_desktop.ui.widgets.text import plain_label, repolish

_CALENDAR = (300, 230)


class AsOfField(QWidget):
    """Shows and changes `ViewContext.as_of`; a text that is no date stays, with the reason."""

    refused = Signal(str)
    """Carries why a text is no date, or "" once that is over."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.field = _DateLine(self)
        self.field.setObjectName("asOfField")
        self.field.setAccessibleName(tr("As of"))
        self.field.setToolTip(
            tr("The date in force for the whole window. Up and Down: a day; Page keys: a month; Alt+Down: calendar.")
        )
        self.field.setMaxLength(40)
        self.field.setFixedWidth(112)
        self._button = QToolButton(self)
        self._button.setObjectName("asOfCalendar")
        self._button.setAccessibleName(tr("Choose the date from a calendar"))
        self._button.setToolTip(tr("Calendar"))
        label: QLabel = plain_label("muted", self, tr("As of"))
        label.setBuddy(self.field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for widget in (label, self.field, self._button):
            layout.addWidget(widget)
        self.field.editingFinished.connect(self._commit)
        self.field.stepped.connect(self._step)
        self.field.escaped.connect(self._show)
        self.field.calendar_requested.connect(self._open_calendar)
        self._button.clicked.connect(self._open_calendar)
        context.as_of_changed.connect(self._show)
        self._show()

    def apply_theme(self, palette: Palette) -> None:
        """Draw the calendar icon in the scheme in force."""
        self._button.setIcon(icon("calendar", palette.text2))

    @Slot()
    def _show(self, *_: object) -> None:
        self.field.setText(self._context.as_of.isoformat())
        if self.field.property("invalid"):
            self.refused.emit("")
        self._set_valid(reason="")

    @Slot()
    def _commit(self) -> None:
        try:
            day = parse_date(self.field.text()).latest
        except InvalidInput as error:
            self._set_valid(error.reason)
            self.refused.emit(error.reason)
            return
        self._context.set_as_of(day)
        self._show()

    @Slot(int, int)
    def _step(self, days: int, months: int) -> None:
        day = self._context.as_of
        moved = QDate(day.year, day.month, day.day).addMonths(months).addDays(days)
        self._context.set_as_of(datetime.date(moved.year(), moved.month(), moved.day()))

    def _set_valid(self, reason: str) -> None:
        self.field.setProperty("invalid", bool(reason))
        self.field.setAccessibleDescription(reason)
        repolish(self.field)

    @Slot()
    def _open_calendar(self) -> None:
        from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidgetAction  # not part of the start

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        day = self._context.as_of
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.setAccessibleName(tr("As of"))
        calendar.setMinimumSize(scaled_px(_CALENDAR[0]), scaled_px(_CALENDAR[1]))
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        plain = calendar.weekdayTextFormat(Qt.DayOfWeek.Monday)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, plain)
        calendar.activated.connect(lambda chosen: self._choose(chosen, menu))
        calendar.clicked.connect(lambda chosen: self._choose(chosen, menu))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.popup(self.field.mapToGlobal(QPoint(0, self.field.height())))
        calendar.setFocus()

    def _choose(self, chosen: QDate, menu: QWidget) -> None:
        menu.close()
        self._context.set_as_of(datetime.date(chosen.year(), chosen.month(), chosen.day()))


class _DateLine(QLineEdit):
    """Steps by the arrow and page keys; Escape puts the date in force back, Alt+Down opens the calendar."""

    stepped = Signal(int, int)
    escaped = Signal()
    calendar_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_PageUp: (0, 1),
            Qt.Key.Key_PageDown: (0, -1),
        }
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.calendar_requested.emit()
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(*step)
        else:
            super().keyPressEvent(event)
