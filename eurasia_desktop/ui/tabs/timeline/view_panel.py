"""Under the timeline: the table of what is in view, and the selected development in full."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from eurasia_desktop.analysis.timeline_events import TimelineEvent
from eurasia_desktop.charts.timeline_span import Span
from eurasia_desktop.domain.vocabulary import Direction
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.models.development_table import DevelopmentTableModel
from eurasia_desktop.services.formatting import count
from eurasia_desktop.services.labels import direction_glyph, label
from eurasia_desktop.ui.tab import TabContext
from eurasia_desktop.ui.tabs.timeline.event_detail import EventDetail
from eurasia_desktop.ui.tabs.timeline.span_text import span_text
from eurasia_desktop.ui.widgets.development_table import DevelopmentTable
from eurasia_desktop.ui.widgets.text import plain_label

SHOWN: Final = 2000
"""How many rows the table takes; more are counted, not listed."""


class ViewPanel(QWidget):
    """Lists developments and shows one."""

    event_selected = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, context: TabContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineViewPanel")
        self._model = DevelopmentTableModel(context.workspace, self)
        self.table = DevelopmentTable(self._model, context.theme, self, shows_actors=True)
        self.detail = EventDetail(context.workspace, context.theme, self)
        self.caption = plain_label("muted", self)
        self.caption.setObjectName("viewCaption")
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._build_ui()
        self.table.event_selected.connect(self.event_selected)
        self.table.edit_requested.connect(self.edit_requested)
        self.table.delete_requested.connect(self.delete_requested)
        self.detail.edit_requested.connect(self.edit_requested)

    def show_events(self, events: Sequence[TimelineEvent], span: Span, selected: str) -> None:
        """List the developments in view, given in order of time: the newest `SHOWN` of them."""
        self._model.show_ids([event.id for event in events[-SHOWN:]])
        self.table.select(selected)
        self.caption.setText(_caption(events, span))

    def select(self, ident: str) -> None:
        """Show a development as selected, and in full."""
        self.table.select(ident)
        self.detail.show_event(ident)

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(8)
        head.addWidget(plain_label("card_title", self, tr("In view")))
        head.addWidget(self.caption, 1)
        left = QWidget(self)
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self._splitter.setObjectName("timelineDetailSplitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([1090, 350])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)


def _caption(events: Sequence[TimelineEvent], span: Span) -> str:
    parts = [tr("{count} developments, {span}", count=count(len(events)), span=span_text(span))]
    numbers = Counter(event.row.direction for event in events)
    parts += [f"{direction_glyph(direction)} {count(numbers[direction])} {label(direction)}" for direction in Direction]
    if len(events) > SHOWN:
        parts.append(tr("the newest {count} are listed", count=count(SHOWN)))
    return " · ".join(parts)
