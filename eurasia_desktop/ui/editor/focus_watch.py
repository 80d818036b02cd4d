"""Follows the focus through the form: scrolls to it, explains the field, tells which field was left."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from eurasia_desktop.ui.editor.codebook_panel import CodebookPanel
from eurasia_desktop.ui.editor.field_frame import FieldFrame
from eurasia_desktop.ui.editor.form import EditorForm

_ROOM = 24


class FocusWatch(QObject):
    """Watches the one form."""

    field_left = Signal(str)
    """Carries the draft's name of a field that the focus left for another place of the window."""

    def __init__(self, form: EditorForm, codebook: CodebookPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._codebook = codebook
        self._frame: FieldFrame | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        form.code_looked_at.connect(self._on_code_looked_at)
        form.verticalScrollBar().valueChanged.connect(self._level)
        form.verticalScrollBar().rangeChanged.connect(self._keep_in_view)

    def stops(self) -> list[QWidget]:
        """Return the widgets of the form that Tab stops at, in visual order.

        All buttons of a choice are among them: Tab stops at the one that is down, but it looks for it from the others.
        """
        window = self._form.window()
        return [
            widget
            for widget in self._form.body.findChildren(QWidget)
            if widget.window() is window
            and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QPushButton))
        ]

    def return_to_last(self) -> None:
        """Put the focus back to the field that had it."""
        if self._frame is not None:
            self._frame.focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The focus that goes to another window, or to a list of the field's own, has not left the field.
        if new is None or not isValid(new):
            return
        frame = self._frame_of(new)
        if frame is None and new.window() is not self._form.window():
            return
        if frame is not self._frame:
            self._leave()
            self._frame = frame
            if frame is not None:
                frame.set_active(is_active=True)
                self._codebook.explain(frame.name, self._form.code_of(frame.name))
        if frame is not None:
            self._scroll_to(frame, new)
            self._level()

    def _leave(self) -> None:
        if self._frame is not None:
            self._frame.set_active(is_active=False)
            self.field_left.emit(self._frame.name)

    def _frame_of(self, widget: QWidget) -> FieldFrame | None:
        ancestor: QWidget | None = widget
        found: FieldFrame | None = None
        while ancestor is not None:
            if isinstance(ancestor, FieldFrame) and ancestor in self._form.frames.values():
                found = ancestor
            ancestor = ancestor.parentWidget()
        return found

    def _scroll_to(self, frame: FieldFrame, widget: QWidget) -> None:
        if frame.height() + 2 * _ROOM < self._form.viewport().height():
            self._form.ensureWidgetVisible(frame, 0, _ROOM)
        self._form.ensureWidgetVisible(widget, 0, _ROOM)

    @Slot()
    def _keep_in_view(self) -> None:
        focused = QApplication.focusWidget()
        if self._frame is not None and focused is not None and self._frame_of(focused) is self._frame:
            self._scroll_to(self._frame, focused)

    @Slot()
    def _level(self) -> None:
        if self._frame is not None:
            level = self._frame.mapTo(self._form.body, QPoint(0, 0)).y() - self._form.verticalScrollBar().value()
            self._codebook.set_level(level)

    @Slot(str, str)
    def _on_code_looked_at(self, name: str, code: str) -> None:
        if self._frame is not None and self._frame.name == name:
            self._codebook.explain(name, code)
