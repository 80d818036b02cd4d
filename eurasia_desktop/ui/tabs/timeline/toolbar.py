"""The row above the timeline: what the lanes stand for, the time shown, how much of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eurasia_desktop.analysis.timeline_lanes import Grouping
from eurasia_desktop.charts.icons import icon
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import count
from eurasia_desktop.services.palette import Palette
from eurasia_desktop.ui.tabs.timeline.lane_titles import grouping_title
from eurasia_desktop.ui.tabs.timeline.span_field import SpanField
from eurasia_desktop.ui.widgets.arrow_combo import ArrowCombo
from eurasia_desktop.ui.widgets.text import plain_label

_ICONS = {
    "zoomOutButton": "minus",
    "zoomInButton": "plus",
    "fitButton": "fit-to-page-outline",
    "zoomToSelectionButton": "magnify-plus-outline",
}


class TimelineToolbar(QWidget):
    """States wishes; knows nothing of the timeline."""

    grouping_requested = Signal(str)
    zoom_in_requested = Signal()
    zoom_out_requested = Signal()
    fit_requested = Signal()
    selection_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineToolbar")
        self.grouping = ArrowCombo(self)
        self.grouping.setObjectName("laneGrouping")
        self.grouping.setAccessibleName(tr("Lanes"))
        for grouping in Grouping:
            self.grouping.addItem(grouping_title(grouping), grouping.value)
        self.zoom_out = self._button("zoomOutButton", "−", tr("Show more time (−)"))
        self.span_field = SpanField(self)
        self.zoom_in = self._button("zoomInButton", "+", tr("Show less time, closer (+)"))
        self.fit = self._button("fitButton", tr("Fit all"), tr("Show all developments (Ctrl+0)"))
        self.to_selection = self._button(
            "zoomToSelectionButton", tr("Selection"), tr("Zoom in on the selected development")
        )
        self.in_view = plain_label("muted", self)
        self.in_view.setObjectName("inViewCount")
        self._lanes_label = plain_label("label", self, tr("Lanes"))
        self._lanes_label.setBuddy(self.grouping)
        self._problem = plain_label("error", self, wraps=True)
        self._problem.setObjectName("spanProblem")
        self._problem.hide()
        self._build_ui()
        self._connect()

    def show_count(self, in_view: int, total: int) -> None:
        """Say how many developments are in view."""
        self.in_view.setText(tr("{count} of {total} in view", count=count(in_view), total=count(total)))

    def set_icons(self, palette: Palette) -> None:
        """Put icons on the buttons, in the colours of a scheme."""
        for button in (self.zoom_out, self.zoom_in, self.fit, self.to_selection):
            button.setIcon(icon(_ICONS[button.objectName()], palette.text2))
        for button in (self.zoom_out, self.zoom_in):
            button.setText("")

    def _button(self, name: str, text: str, tooltip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(tooltip)
        button.setToolTip(tooltip)
        return button

    def _build_ui(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._lanes_label)
        row.addWidget(self.grouping)
        row.addSpacing(10)
        for widget in (self.zoom_out, self.span_field, self.zoom_in, self.fit, self.to_selection):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.in_view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._problem)

    def _connect(self) -> None:
        self.grouping.activated.connect(lambda row: self.grouping_requested.emit(self.grouping.itemData(row)))
        self.zoom_out.clicked.connect(self.zoom_out_requested)
        self.zoom_in.clicked.connect(self.zoom_in_requested)
        self.fit.clicked.connect(self.fit_requested)
        self.to_selection.clicked.connect(self.selection_requested)
        self.span_field.problem_changed.connect(self._on_problem_changed)

    @Slot(str)
    def _on_problem_changed(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
