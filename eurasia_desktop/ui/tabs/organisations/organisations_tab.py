"""The Organisations tab: list at the left, one body's page at the right."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from eurasia_desktop.database.developments import EventFilter
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.membership_gantt import membership_gantt
from eurasia_desktop.services.organisation_members import member_lines
from eurasia_desktop.services.organisation_profile import members_text, organisation_profile
from eurasia_desktop.ui.tab import Tab, TabContext
from eurasia_desktop.ui.tabs.organisations.facts_card import FactsCard
from eurasia_desktop.ui.tabs.organisations.members_card import MembersCard
from eurasia_desktop.ui.tabs.organisations.organisation_list import organisation_items
from eurasia_desktop.ui.widgets.developments_card import DevelopmentsCard
from eurasia_desktop.ui.widgets.grouped_list import GroupedList
from eurasia_desktop.ui.widgets.page_scroll import PageScroll
from eurasia_desktop.ui.widgets.text import plain_label

if TYPE_CHECKING:
    from eurasia_desktop.charts.chart_card import ChartCard
    from eurasia_desktop.charts.membership_gantt import MembershipGantt

_FIRST_SHOWN: Final = "CSTO"
_NARROW: Final = 1240
_SHARES: Final = (58, 42)


class OrganisationsTab(Tab):
    """Follows the organisation and the date of the view context."""

    def __init__(self, context: TabContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("organisationsTab")
        self.list = GroupedList(
            context.theme, name=tr("Organisations"), filter_text=tr("Filter organisations"), parent=self
        )
        self.name = plain_label("page_title", self)
        self.name.setObjectName("organisationName")
        self.standing = plain_label("muted", self, wraps=True)
        self.standing.setObjectName("organisationStanding")
        self.facts = FactsCard(self)
        self.gantt: MembershipGantt | None = None
        self.gantt_card: ChartCard | None = None
        self.members = MembersCard(context.theme, self)
        self.developments = DevelopmentsCard(context.workspace, context.theme, self)
        self._cards = QGridLayout()
        self._scroll = PageScroll(self)
        self._sides = QHBoxLayout(self)
        self._page = QWidget(self._scroll)
        self._is_narrow: bool | None = None
        self._build_ui()
        self._connect()

    def refresh(self) -> None:
        """Show the list and the page of the body chosen, as of the date in force."""
        view, workspace = self.context.view, self.context.workspace
        if view.organisation not in workspace.organisations:
            view.select_organisation(_FIRST_SHOWN)
        items, caption = organisation_items(workspace, view.as_of)
        self.list.set_items(items, caption)
        self.list.select(view.organisation)
        profile = organisation_profile(workspace, view.organisation, view.as_of)
        self.name.setText(profile.name)
        self.standing.setText(profile.standing)
        self.facts.show_profile(profile)
        self._show_members()
        self._show_gantt()
        self._show_developments()

    def build_charts(self) -> None:
        """Build the chart of members and stages and show it."""
        from eurasia_desktop.charts.chart_card import ChartCard
        from eurasia_desktop.charts.membership_gantt import MembershipGantt

        palette = self.context.theme.palette
        self.gantt = MembershipGantt(palette, self)
        self.gantt_card = ChartCard(palette, self.gantt, parent=self)
        self.gantt_card.setObjectName("membershipGanttCard")
        self.gantt_card.message.connect(self.message)
        self.gantt.bar_reached.connect(self._on_bar_reached)
        self._is_narrow = None
        self._arrange()
        self._set_tab_order()
        if self.isVisible():
            self._show_gantt()

    def apply_theme(self) -> None:
        """Redraw in the scheme in force."""
        if self.gantt_card is not None:
            self.gantt_card.set_palette(self.context.theme.palette)
        self.members.table.viewport().update()
        self.developments.table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put chart and members below one another where the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _show_members(self) -> None:
        view, workspace = self.context.view, self.context.workspace
        body = workspace.organisations[view.organisation]
        lines = member_lines(workspace, view.organisation, view.as_of)
        rows = workspace.memberships.of_organisation(view.organisation)
        date, name = date_text(view.as_of), body.short_name
        self.members.show_members(
            tr("Members on {date}", date=date),
            members_text(rows, body, view.as_of, with_noun=True),
            lines,
            tr("Nobody belonged to {name} on {date}. Another as-of date would show who did.", name=name, date=date),
        )

    def _show_gantt(self) -> None:
        view = self.context.view
        if self.gantt is not None and self.gantt_card is not None and view.organisation:
            data = membership_gantt(self.context.workspace, view.organisation, view.as_of)
            self.gantt.set_data(data)
            self.gantt_card.set_words(data)

    def _show_developments(self) -> None:
        view, workspace = self.context.view, self.context.workspace
        name = workspace.name_of(view.organisation)
        self.developments.show_filter(
            EventFilter(organisation=view.organisation, until=view.as_of),
            [tr("org: {name}", name=name), tr("until: {date}", date=date_text(view.as_of))],
            tr(
                "No developments in the frame of {name} up to this date. "
                "A later as-of date, or a new development that names it, would bring some.",
                name=name,
            ),
            view.selected_event,
        )

    def _arrange(self) -> None:
        self.list.fit(self._sides, self.width())
        is_narrow = self.width() < _NARROW
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        cards: list[QWidget] = [self.members] if self.gantt_card is None else [self.gantt_card, self.members]
        for number, card in enumerate(cards, start=2 - len(cards)):
            row, column = (number, 0) if is_narrow else (0, number)
            self._cards.addWidget(card, row, column)
        for column, share in enumerate(_SHARES):
            self._cards.setColumnStretch(column, share if not is_narrow else 1 - column)

    def _set_tab_order(self) -> None:
        """Lead the Tab key down the page: the chart's buttons and the chart before the members."""
        chart = self.gantt_card.stops() if self.gantt_card is not None else []
        stops = [self.facts, *chart, self.members.table, self.developments.table]
        for former, following in pairwise(stops):
            self.setTabOrder(former, following)

    @Slot(str)
    def _on_organisation_changed(self, code: str) -> None:
        if code:
            self._scroll.verticalScrollBar().setValue(0)
            self.refresh_later()

    @Slot(QRect)
    def _on_bar_reached(self, row: QRect) -> None:
        if self.gantt is not None:
            place = self.gantt.mapTo(self._page, row.center())
            self._scroll.ensureVisible(0, place.y(), 0, 3 * row.height())

    def _build_ui(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.name, 0, Qt.AlignmentFlag.AlignBaseline)
        title.addWidget(self.standing, 1, Qt.AlignmentFlag.AlignBaseline)
        self._cards.setSpacing(10)
        self._page.setObjectName("pageBody")
        body = QVBoxLayout(self._page)
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(10)
        body.addLayout(title)
        body.addWidget(self.facts)
        body.addLayout(self._cards)
        body.addWidget(self.developments)
        body.addStretch(1)
        self._scroll.setWidget(self._page)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.list)
        self._sides.addWidget(self._scroll, 1)
        self.set_first_stop(self.list)

    def _connect(self) -> None:
        view = self.context.view
        self.list.chosen.connect(view.select_organisation)
        view.organisation_changed.connect(self._on_organisation_changed)
        view.as_of_changed.connect(self.refresh_later)
        view.event_changed.connect(self.developments.select)
        self.developments.event_selected.connect(view.select_event)
        self.developments.edit_requested.connect(self.edit_requested)
        self.developments.delete_requested.connect(self.delete_requested)
