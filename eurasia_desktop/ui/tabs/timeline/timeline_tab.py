"""The timeline: every development on one axis of time, in lanes."""

import datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from eurasia_desktop.analysis.timeline_lanes import Grouping, LaneKey
from eurasia_desktop.charts.timeline_canvas import ZOOM_STEP, TimelineCanvas
from eurasia_desktop.charts.timeline_overview import TimelineOverview
from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.changes import Touched
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.ui.tab import Tab, TabContext
from eurasia_desktop.ui.tabs.timeline.cluster_popup import ClusterPopup
from eurasia_desktop.ui.tabs.timeline.timeline_data import TimelineData
from eurasia_desktop.ui.tabs.timeline.toolbar import TimelineToolbar
from eurasia_desktop.ui.tabs.timeline.view_panel import ViewPanel
from eurasia_desktop.ui.widgets.text import plain_label

TABLE_DELAY_MS: Final = 100
_FIRST_MONTHS: Final = 6
_AIR: Final = datetime.timedelta(days=30)
_LOW: Final = 660
_SELECTION_DAYS: Final = 92


class TimelineTab(Tab):
    """Puts toolbar, overview, lanes, table and detail together; one selection and one span for all of them."""

    def __init__(self, context: TabContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("timelineTab")
        self.setAccessibleName(tr("Timeline"))
        palette, as_of = context.theme.palette, context.view.as_of
        self._data = TimelineData(context.workspace)
        self._order: list[LaneKey] = []
        self._touched = Touched(everything=True)
        self.toolbar = TimelineToolbar(self)
        self.overview = TimelineOverview(palette, as_of, self)
        self.canvas = TimelineCanvas(palette, as_of, self)
        self.panel = ViewPanel(context, self)
        self._popup = ClusterPopup(self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._pages = QStackedLayout()
        self._has_icons = False
        self._revealed = ""
        self._table_timer = QTimer(self)
        self._table_timer.setSingleShot(True)
        self._table_timer.setInterval(TABLE_DELAY_MS)
        self._build_ui()
        self._connect()

    def on_committed(self, touched: Touched) -> None:
        """Remember what changed until it is shown."""
        if touched.records or touched.everything:
            self._touched |= touched
            self.refresh_later()

    def refresh(self) -> None:
        """Read what changed and show it; bring a development selected elsewhere into view."""
        touched, self._touched = self._touched, Touched()
        if touched != Touched():
            self._data.read(touched)
            is_first = not self._order
            self._show_lanes(keeps_open=not is_first)
            if is_first:
                self._show_first_span()
        self._show_as_of()
        self._pages.setCurrentIndex(0 if self._data.events else 1)
        self._show_selection()
        self._on_span_changed(self.canvas.span)
        self._show_table()

    def build_charts(self) -> None:
        """Put the icons on the buttons."""
        self._has_icons = True
        self.toolbar.set_icons(self.context.theme.palette)

    def apply_theme(self) -> None:
        """Redraw in the scheme in force."""
        palette = self.context.theme.palette
        self.canvas.set_colours(palette)
        self.overview.set_colours(palette)
        self.panel.detail.apply_theme()
        if self._has_icons:
            self.toolbar.set_icons(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the lanes more of a low window."""
        super().resizeEvent(event)
        self.overview.set_compact(self.height() < scaled_px(_LOW))

    def _show_lanes(self, *, keeps_open: bool) -> None:
        self._order = self._data.order(self.context.view.as_of)
        opened = None if keeps_open else [lane.key for lane in self._order if lane.is_open]
        self.canvas.show_lanes(self._data.lanes(self._order), self._data.events, opened)
        self.overview.show_events(self._data.index, self.canvas.whole, self.canvas.frame.scale.left)

    def _show_as_of(self) -> None:
        as_of = self.context.view.as_of
        self.canvas.set_as_of(as_of)
        self.overview.set_as_of(as_of, self.canvas.whole)
        if [lane.key for lane in self._data.order(as_of)] != [lane.key for lane in self._order]:
            self._show_lanes(keeps_open=True)

    def _show_selection(self) -> None:
        ident = self.context.view.selected_event
        self.canvas.select(ident)
        if ident != self._revealed:  # else a commit elsewhere would take the view back to it
            self.canvas.reveal()
            self._revealed = ident if self.canvas.selected_event else ""
        self.panel.select(ident)
        self.toolbar.to_selection.setEnabled(self.canvas.selected_event is not None)

    def _show_first_span(self) -> None:
        """Begin with the half-year that led up to the as-of date, or to the last development before it."""
        as_of = self.context.view.as_of
        before = (event.row.earliest for event in reversed(self._data.index.events) if event.row.earliest <= as_of)
        last = min(next(before, as_of), datetime.date.max - _AIR) + _AIR
        self.canvas.set_span(Span.of_months(last, _FIRST_MONTHS))

    @Slot()
    def _show_table(self) -> None:
        self._table_timer.stop()
        span = self.canvas.span
        events = self._data.index.in_window(span.first, span.last)
        self.panel.show_events(events, span, self.context.view.selected_event)

    @Slot(object)
    def _on_span_changed(self, span: Span) -> None:
        self.toolbar.span_field.show_span(span)
        self.overview.set_span(span)
        self.toolbar.show_count(self._data.index.count_in(span.first, span.last), len(self._data.index))
        self._table_timer.start()

    @Slot(str)
    def _on_event_changed(self) -> None:
        if self.isVisible():
            self._show_selection()
        else:
            self.refresh_later()

    @Slot(str)
    def _on_grouping_requested(self, grouping: str) -> None:
        self._data.group_by(Grouping(grouping))
        self._show_lanes(keeps_open=False)
        self.canvas.select(self.context.view.selected_event)
        self.canvas.reveal()

    @Slot()
    def _on_selection_requested(self) -> None:
        event = self.canvas.selected_event
        if event is not None:
            days = max(_SELECTION_DAYS, (event.last - event.first) * 1.5)
            middle = (event.first + event.last) / 2
            self.canvas.set_span(Span(middle - days / 2, middle + days / 2).clamped())
            self.canvas.reveal()

    @Slot(object, QPoint)
    def _on_cluster_opened(self, events: object, place: QPoint) -> None:
        self._popup.open_at(events, place)  # type: ignore[arg-type]  # a Signal carries objects

    def _build_ui(self) -> None:
        upper = QWidget(self)
        upper_layout = QVBoxLayout(upper)
        upper_layout.setContentsMargins(0, 0, 0, 0)
        upper_layout.setSpacing(0)
        upper_layout.addWidget(self.overview)
        upper_layout.addWidget(self.canvas, 1)
        self._splitter.setObjectName("timelineSplitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(upper)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([500, 250])
        self._pages.addWidget(self._splitter)
        self._pages.addWidget(self._empty_page())
        page = QWidget(self)
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addLayout(self._pages, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self.set_first_stop(self.canvas)

    def _empty_page(self) -> QWidget:
        page = QWidget(self)
        page.setObjectName("timelineEmpty")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 24, 16, 24)
        layout.addWidget(plain_label("dialog_title", page, tr("No developments yet")))
        text = tr(
            "Every development of this workspace would stand here on an axis of time. It holds none so far: add one "
            "with New development (Ctrl+N), or open the workspace that came with the program."
        )
        layout.addWidget(plain_label("muted", page, text, wraps=True))
        layout.addStretch(1)
        return page

    def _connect(self) -> None:
        view, canvas, toolbar = self.context.view, self.canvas, self.toolbar
        view.event_changed.connect(self._on_event_changed)
        view.as_of_changed.connect(self.refresh_later)
        canvas.span_changed.connect(self._on_span_changed)
        canvas.event_selected.connect(view.select_event)
        canvas.edit_requested.connect(self.edit_requested)
        canvas.delete_requested.connect(self.delete_requested)
        canvas.cluster_opened.connect(self._on_cluster_opened)
        self._popup.event_chosen.connect(view.select_event)
        self.overview.span_requested.connect(canvas.set_span)
        self.panel.event_selected.connect(view.select_event)
        self.panel.edit_requested.connect(self.edit_requested)
        self.panel.delete_requested.connect(self.delete_requested)
        toolbar.grouping_requested.connect(self._on_grouping_requested)
        toolbar.span_field.span_requested.connect(canvas.set_span)
        toolbar.zoom_in_requested.connect(lambda: canvas.zoom(ZOOM_STEP))
        toolbar.zoom_out_requested.connect(lambda: canvas.zoom(1 / ZOOM_STEP))
        toolbar.fit_requested.connect(canvas.fit)
        toolbar.selection_requested.connect(self._on_selection_requested)
        self._table_timer.timeout.connect(self._show_table)
        fit = QShortcut(QKeySequence(Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_0), self)
        fit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        fit.activated.connect(canvas.fit)
