"""A row of chips that shows as many as fit and says how many more there are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from eurasia_desktop.services.tooltips import plain_tooltip
from eurasia_desktop.ui.widgets.text import plain_label

_GAP = 6
_WORTH_BEING_LONG = 3


class FlowRow(QWidget):
    """Chips in one line; the rest stands as "+7" with all of it in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._caption = plain_label("label", self)
        self._chips: list[QLabel] = []
        self._texts: list[tuple[str, str, str]] = []
        self._more = plain_label("chip", self)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_chips(self, caption: str, chips: Sequence[tuple[str, str, str]]) -> None:
        """Show these chips (text, short text, tooltip) after a caption."""
        for chip in self._chips:
            chip.deleteLater()
        self._texts = list(chips)
        self._caption.setText(caption)
        self._chips = []
        for text, _, tooltip in chips:
            chip = plain_label("chip", self, text)
            chip.setToolTip(plain_tooltip(tooltip))
            chip.setAccessibleName(tooltip)
            self._chips.append(chip)
        self.setAccessibleName(f"{caption}: " + "; ".join(tooltip.split("\n")[0] for _, _, tooltip in chips))
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return one chip's height."""
        return QSize(240, self._caption.fontMetrics().height() + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit as many chips as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._caption.ensurePolished()
        self._caption.adjustSize()
        height = self.height()
        self._caption.move(0, (height - self._caption.height()) // 2)
        x = self._caption.width() + 8 if self._caption.text() else 0
        self._more.setText(f"+{len(self._chips)}")
        self._more.ensurePolished()
        reserve = self._more.sizeHint().width() + _GAP
        hidden: list[str] = []
        is_short = self._must_shorten(self.width() - x - reserve)
        for number, (chip, (text, short, tooltip)) in enumerate(zip(self._chips, self._texts, strict=True)):
            chip.setText(short if is_short else text)
            room = self.width() - x - (reserve if number < len(self._chips) - 1 else 0)
            width = chip.sizeHint().width()
            if hidden or width > room:
                hidden.append(tooltip.split("\n")[0])
                chip.hide()
                continue
            chip.setGeometry(x, 0, width, height)
            chip.show()
            x += width + _GAP
        self._more.setVisible(bool(hidden))
        if hidden:
            self._more.setText(f"+{len(hidden)}")
            self._more.setToolTip(plain_tooltip("\n".join(hidden)))
            self._more.setAccessibleName("\n".join(hidden))
            self._more.setGeometry(x, 0, self._more.sizeHint().width(), height)

    def _must_shorten(self, room: float) -> bool:
        """Whether the long texts of the first chips do not fit: all chips are long, or all are short."""
        for chip, (text, _, _) in zip(self._chips[:_WORTH_BEING_LONG], self._texts, strict=False):
            chip.setText(text)
            chip.ensurePolished()
            room -= chip.sizeHint().width() + _GAP
        return room < 0
