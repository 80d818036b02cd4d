"""The charts of a country's page: alignment with the Ukraine strip, trade, remittances, asymmetry."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from eurasia_desktop.analysis.belonging import RUSSIA
from eurasia_desktop.charts.chart_card import ChartCard
from eurasia_desktop.charts.line_chart import LineChart
from eurasia_desktop.charts.ratio_chart import RatioChart
from eurasia_desktop.charts.vote_strip import VoteStrip
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.services.alignment_data import alignment_chart, ukraine_strip
from eurasia_desktop.services.asymmetry_data import asymmetry_chart
from eurasia_desktop.services.remittance_data import remittance_chart
from eurasia_desktop.services.trade_data import trade_chart
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.theme import Theme

_GAP = 10
_LEFT, _RIGHT = 54, 46


class CountryCharts(QWidget):
    """Draws the charts of one country; built once, refilled for each."""

    event_activated = Signal(str)
    message = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        palette = theme.palette
        self._theme = theme
        self.alignment = LineChart(palette, self)
        self.strip = VoteStrip(palette, self)
        self.trade = LineChart(palette, self, partner_colours=True)
        self.remittances = LineChart(palette, self)
        self.asymmetry = RatioChart(palette, self)
        self.alignment_card = ChartCard(palette, self.alignment, self.strip, parent=self)
        self.trade_card = ChartCard(palette, self.trade, parent=self)
        self.remittance_card = ChartCard(palette, self.remittances, parent=self)
        self.asymmetry_card = ChartCard(palette, self.asymmetry, parent=self)
        self._cards = (self.alignment_card, self.trade_card, self.remittance_card, self.asymmetry_card)
        for card in self._cards:
            card.message.connect(self.message)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._is_narrow: bool | None = None
        self._has_asymmetry = True
        self.set_narrow(is_narrow=False)
        for chart in (self.alignment, self.trade, self.remittances):
            chart.event_activated.connect(self.event_activated)

    def show_country(
        self, workspace: Workspace, country: CountryCode, core: Sequence[CountryCode], as_of: datetime.date
    ) -> None:
        """Compute and draw the charts of a country as of a day; the core stands beside it."""
        alignment = alignment_chart(workspace, country, core, as_of)
        trade = trade_chart(workspace, country, as_of)
        remittances = remittance_chart(workspace, country, core, as_of)
        asymmetry = asymmetry_chart(workspace, country, as_of)
        self.alignment.set_data(alignment)
        self.strip.set_data(ukraine_strip(workspace, country, core, as_of))
        self.trade.set_data(trade)
        self.remittances.set_data(remittances)
        self.asymmetry.set_data(asymmetry)
        self.alignment_card.set_words(alignment)
        self.trade_card.set_words(trade)
        self.remittance_card.set_words(remittances)
        self.asymmetry_card.set_words(asymmetry)
        self._show_asymmetry(is_shown=country != RUSSIA)  # Russia is the measure itself

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the charts in one column instead of two."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._place_cards()
        self._grid.setColumnStretch(0, _LEFT)
        self._grid.setColumnStretch(1, 0 if is_narrow else _RIGHT)

    def _show_asymmetry(self, *, is_shown: bool) -> None:
        """Show the ratios, or give their place to the chart beside them."""
        if is_shown != self._has_asymmetry:
            self._has_asymmetry = is_shown
            self.asymmetry_card.setVisible(is_shown)
            self._place_cards()

    def _place_cards(self) -> None:
        for number, card in enumerate(self._cards):
            row, column = (number, 0) if self._is_narrow else divmod(number, 2)
            has_gap = card is self.remittance_card and not self._is_narrow and not self._has_asymmetry
            self._grid.addWidget(card, row, column, 1, 2 if has_gap else 1)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at: card by card, in the order of the page."""
        return [stop for card in self._cards for stop in card.stops()]

    def release(self) -> None:
        """Empty the scenes of the line charts before the window is deleted."""
        for chart in (self.alignment, self.trade, self.remittances):
            chart.release()

    def apply_theme(self) -> None:
        """Redraw in the scheme in force."""
        for card in self._cards:
            card.set_palette(self._theme.palette)
