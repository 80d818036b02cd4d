"""The list of what lies inside a cluster: choose one, or see them all closer up."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from eurasia_desktop.analysis.timeline_events import TimelineEvent
from eurasia_desktop.charts.timeline_hit import event_line
from eurasia_desktop.charts.typeface import scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import count
from eurasia_desktop.ui.widgets.text import plain_label

_LISTED: Final = 200
_ROWS: Final = 12
_MARGIN: Final = 10
_ROW: Final = 22
_WIDEST: Final = 680


class ClusterPopup(QFrame):
    """Opens beside a click; a click or Enter chooses, Escape closes."""

    event_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("clusterPopup")
        self.setProperty("role", "card")
        self._head = plain_label("strong", self)
        self._more = plain_label("caption", self, wraps=True)
        self.list = QListWidget(self)
        self.list.setObjectName("clusterList")
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        layout.setSpacing(6)
        for widget in (self._head, self.list, self._more):
            layout.addWidget(widget)
        self.list.itemClicked.connect(self._on_chosen)

    def open_at(self, events: Sequence[TimelineEvent], place: QPoint) -> None:
        """List these events, newest last, with the first one ready for Enter."""
        self.list.clear()
        for event in events[:_LISTED]:
            item = QListWidgetItem(event_line(event), self.list)
            item.setData(Qt.ItemDataRole.UserRole, event.id)
            item.setSizeHint(QSize(self.list.fontMetrics().horizontalAdvance(item.text()) + 8, scaled_px(_ROW)))
        self.list.setCurrentRow(0)
        self._head.setText(tr("{count} developments here", count=count(len(events))))
        self.list.setAccessibleName(self._head.text())
        self._more.setText(tr("The first {count} are listed; double-click zooms in on all.", count=_LISTED))
        self._more.setVisible(len(events) > _LISTED)
        self.list.setFixedHeight(scaled_px(_ROW) * min(len(events), _ROWS) + 4)
        self.setFixedWidth(min(self.list.sizeHintForColumn(0) + 2 * _MARGIN + 16, scaled_px(_WIDEST)))
        self.adjustSize()
        self.move(self._on_screen(place))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, close with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_screen(self, place: QPoint) -> QPoint:
        room = self.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        y = place.y() if place.y() + self.height() <= room.bottom() else place.y() - self.height()
        return QPoint(max(x, room.left()), max(y, room.top()))

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.close()
        self.event_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
