"""The Countries tab: list at the left, one state's page at the right."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from eurasia_desktop.database.developments import EventFilter
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.country_profile import core_states, country_profile
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.key_figures import key_figures
from eurasia_desktop.ui.tab import Tab, TabContext
from eurasia_desktop.ui.tabs.countries.country_header import CountryHeader
from eurasia_desktop.ui.tabs.countries.country_list import country_items
from eurasia_desktop.ui.tabs.countries.figure_card import FigureCard
from eurasia_desktop.ui.widgets.grouped_list import GroupedList
from eurasia_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from eurasia_desktop.ui.tabs.countries.country_charts import CountryCharts
    from eurasia_desktop.ui.widgets.developments_card import DevelopmentsCard

_FIRST_SHOWN = "KAZ"
_FIGURES = 5
_CHARTS_HEIGHT = 700
_NARROW = 1240
_COMPACT_CARD = 225
_SMALLEST_CARD = 150
_FIGURES_A_ROW_WHEN_NARROW = 3


class CountriesTab(Tab):
    """Follows the country and the date of the view context."""

    def __init__(self, context: TabContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("countriesTab")
        self.list = GroupedList(context.theme, name=tr("Countries"), filter_text=tr("Filter countries"), parent=self)
        self.header = CountryHeader(self)
        self.figures = [FigureCard(context.theme, self) for _ in range(_FIGURES)]
        self.charts: CountryCharts | None = None
        self.developments: DevelopmentsCard | None = None
        self._figure_grid = QGridLayout()
        self._chart_place = QVBoxLayout()
        self._development_place = QVBoxLayout()
        self._figure_columns = 0
        self._scroll = PageScroll(self)
        self._sides = QHBoxLayout(self)
        self._build_ui()
        self._connect()

    def refresh(self) -> None:
        """Show the list, the page's words and figures, and its charts once they are there."""
        view, workspace = self.context.view, self.context.workspace
        if view.country not in workspace.countries:
            view.select_country(_FIRST_SHOWN)  # comes back here by the signal
            return
        items, caption = country_items(workspace, view.as_of)
        self.list.set_items(items, caption)
        self.list.select(view.country)
        self.header.show_profile(country_profile(workspace, view.country, view.as_of))
        self._show_figures()
        self._show_charts()
        self._show_developments()

    def build_rest(self) -> None:
        """Build the table of developments, which stands below the charts and so below what is painted first."""
        from eurasia_desktop.ui.widgets.developments_card import DevelopmentsCard

        view = self.context.view
        card = self.developments = DevelopmentsCard(self.context.workspace, self.context.theme, self)
        self._development_place.addWidget(card)
        view.event_changed.connect(card.select)
        card.event_selected.connect(view.select_event)
        card.edit_requested.connect(self.edit_requested)
        card.delete_requested.connect(self.delete_requested)
        if self.isVisible():
            self._show_figures()
            self._show_developments()

    def build_charts(self) -> None:
        """Build the charts and show them."""
        from eurasia_desktop.ui.tabs.countries.country_charts import CountryCharts

        self.charts = CountryCharts(self.context.theme, self)
        self.charts.event_activated.connect(self.context.view.select_event)
        self.charts.message.connect(self.message)
        self._chart_place.takeAt(0)  # the room kept for them
        self._chart_place.addWidget(self.charts)
        self._set_tab_order(self.charts)
        self._arrange()
        if self.isVisible():
            self._show_charts()

    def release(self) -> None:
        """Empty the charts' scenes."""
        if self.charts is not None:
            self.charts.release()

    def apply_theme(self) -> None:
        """Redraw figures and charts in the scheme in force."""
        for card in self.figures:
            card.apply_theme()
        if self.charts is not None:
            self.charts.apply_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way in the order of the design where the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _show_figures(self) -> None:
        view, workspace = self.context.view, self.context.workspace
        if not view.country:
            return
        is_first_paint = self.developments is None  # where the figures come from is seen on hover, so it can wait
        figures = key_figures(workspace, view.country, view.as_of, with_sources=not is_first_paint)
        for card, figure in zip(self.figures, figures, strict=False):
            card.show_figure(figure)
        for number, card in enumerate(self.figures):
            card.setVisible(number < len(figures))

    def _show_charts(self) -> None:
        if self.charts is not None and self.context.view.country:
            view, workspace = self.context.view, self.context.workspace
            self.charts.show_country(workspace, view.country, core_states(workspace, view.as_of), view.as_of)

    def _show_developments(self) -> None:
        view, workspace = self.context.view, self.context.workspace
        if self.developments is None or not view.country:
            return
        self.developments.show_filter(
            EventFilter(country=view.country, until=view.as_of),
            [
                tr("country: {name}", name=workspace.name_of(view.country)),
                tr("until: {date}", date=date_text(view.as_of)),
            ],
            tr("No developments up to this date. A later as-of date, or a new development, would bring some."),
            view.selected_event,
        )

    def _set_tab_order(self, charts: "CountryCharts") -> None:
        """Lead the Tab key down the page: figures, charts, developments."""
        table = [self.developments.table] if self.developments is not None else []
        for former, following in pairwise([*self.figures, *charts.stops(), *table]):
            self.setTabOrder(former, following)

    def _arrange(self) -> None:
        room = self.list.fit(self._sides, self.width())
        columns = _FIGURES if room / _FIGURES >= _SMALLEST_CARD else _FIGURES_A_ROW_WHEN_NARROW
        for card in self.figures:
            card.set_compact(is_compact=room / columns < _COMPACT_CARD)
        if columns != self._figure_columns:
            self._figure_columns = columns
            for number, card in enumerate(self.figures):
                self._figure_grid.addWidget(card, *divmod(number, columns))
            for column in range(_FIGURES):
                self._figure_grid.setColumnStretch(column, 1 if column < columns else 0)
        if self.charts is not None:
            self.charts.set_narrow(is_narrow=self.width() < _NARROW)

    @Slot(str)
    def _on_country_changed(self, code: str) -> None:
        if code:
            self._scroll.verticalScrollBar().setValue(0)
            self.refresh_later()

    def _build_ui(self) -> None:
        self._figure_grid.setSpacing(10)
        self._chart_place.addSpacing(_CHARTS_HEIGHT)
        page = QWidget(self._scroll)
        page.setObjectName("pageBody")
        body = QVBoxLayout(page)
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(10)
        body.addWidget(self.header)
        body.addLayout(self._figure_grid)
        body.addLayout(self._chart_place)
        body.addLayout(self._development_place)
        body.addStretch(1)
        self._scroll.setWidget(page)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.list)
        self._sides.addWidget(self._scroll, 1)
        self.set_first_stop(self.list)

    def _connect(self) -> None:
        view = self.context.view
        self.list.chosen.connect(view.select_country)
        view.country_changed.connect(self._on_country_changed)
        view.as_of_changed.connect(self.refresh_later)
