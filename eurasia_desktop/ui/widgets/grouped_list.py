"""The list of a tab: at its left with a filter, or, where there is no room, as a combo box above its page."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from eurasia_desktop.charts.marks import draw_direction
from eurasia_desktop.charts.typeface import font_of
from eurasia_desktop.models.grouped_list import ITEM_ROLE, GroupedListModel, ListItem
from eurasia_desktop.ui.theme import Theme
from eurasia_desktop.ui.widgets.arrow_combo import ArrowCombo
from eurasia_desktop.ui.widgets.text import repolish

_WIDTH: Final = 196
_COLLAPSED_BELOW: Final = 1120
_COMBO_WIDTH: Final = 280
_ROW: Final = 27
_HEADING: Final = 30
_EDGE: Final = 3
_NO_LIMIT: Final = 16_777_215


class GroupedList(QFrame):
    """Filter field, list and a caption, or a combo box of the same lines; tells which item was chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, *, name: str, filter_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.model = GroupedListModel(self)
        self.filter_field = QLineEdit(self)
        self.filter_field.setObjectName("listFilter")
        self.filter_field.setPlaceholderText(filter_text)
        self.filter_field.setAccessibleName(filter_text)
        self.filter_field.setMaxLength(200)
        self.view = _ListView(self.model, self)
        self.view.setObjectName("groupedList")
        self.view.setAccessibleName(name)
        self.view.setItemDelegate(_ItemPainter(theme, self.view))
        self.combo = ArrowCombo(self)
        self.combo.setObjectName("groupedCombo")
        self.combo.setAccessibleName(name)
        self.combo.setFixedWidth(_COMBO_WIDTH)
        self.combo.setMaxVisibleItems(24)
        self.combo.hide()
        self._has_combo_lines = False
        self._theme = theme
        self._caption = QLabel(self)
        self._caption.setProperty("role", "caption")
        self._caption.setWordWrap(True)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._wanted = ""
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(6)
        for widget, margin in ((self.filter_field, 10), (self.view, 0), (self._caption, 12), (self.combo, 16)):
            row = QVBoxLayout()
            row.setContentsMargins(margin, 0, margin, 0)
            row.addWidget(widget)
            self._layout.addLayout(row, 1 if widget is self.view else 0)
        self._is_collapsed: bool | None = None
        self._collapse(is_collapsed=False)
        self.filter_field.textEdited.connect(self._on_filter_edited)
        self.filter_field.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.combo.activated.connect(self._on_activated)

    def set_items(self, items: list[ListItem], caption: str) -> None:
        """Show these lines and the caption that explains the figures at the right."""
        self.model.set_items(items)
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption) and not self._is_collapsed)
        self.select(self._wanted)

    def fit(self, tab: QBoxLayout, width: int) -> int:
        """Stand beside the page where a tab is wide enough, else above it.

        Args:
            tab: the layout that holds this list and then the page.
            width: of the tab in px.

        Returns:
            What the page has of it.
        """
        is_collapsed = width < _COLLAPSED_BELOW
        if is_collapsed != self._is_collapsed:
            self._collapse(is_collapsed=is_collapsed)
            sides = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            tab.setDirection(sides[0] if is_collapsed else sides[1])
        return width if is_collapsed else width - _WIDTH

    def select(self, code: str) -> None:
        """Show an item as chosen without telling anyone."""
        self._wanted = code
        row = self.model.row_of(code)
        if row >= 0 and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(row))
        if self._has_combo_lines:
            self.combo.setCurrentIndex(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to what is shown."""
        super().focusInEvent(event)
        (self.combo if self._is_collapsed else self.view).setFocus(event.reason())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter in the filter field go to the list."""
        if watched is self.filter_field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter_list(choose=event.key() != Qt.Key.Key_Down)
                return True
            if event.key() == Qt.Key.Key_Escape and self.filter_field.text():
                self.filter_field.clear()
                self._on_filter_edited("")
                return True
        return super().eventFilter(watched, event)

    def _collapse(self, *, is_collapsed: bool) -> None:
        had_focus = any(widget.hasFocus() for widget in (self.filter_field, self.view, self.combo))
        self._is_collapsed = is_collapsed
        if is_collapsed:
            self._fill_combo()
        for widget in (self.filter_field, self.view):
            widget.setHidden(is_collapsed)
        self._caption.setHidden(is_collapsed or not self._caption.text())
        self.combo.setVisible(is_collapsed)
        self._layout.setContentsMargins(
            0, 8 if is_collapsed else 10, 0 if is_collapsed else 1, 0 if is_collapsed else 10
        )
        self.setMinimumWidth(0 if is_collapsed else _WIDTH)
        self.setMaximumWidth(_NO_LIMIT if is_collapsed else _WIDTH)
        self.setProperty("collapsed", is_collapsed)
        repolish(self)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_combo(self) -> None:
        """Let the combo box show all lines, as the list does."""
        if self.filter_field.text():
            self.filter_field.clear()
            self._on_filter_edited("")
        if not self._has_combo_lines:
            self._has_combo_lines = True
            self.combo.setModel(self.model)
            self.combo.setItemDelegate(_ItemPainter(self._theme, self.combo.view()))
        self.combo.setCurrentIndex(self.model.row_of(self._wanted))

    def _enter_list(self, *, choose: bool) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        row = self.model.row_of(self._wanted)
        if row < 0 or choose:
            row = self.model.next_row(-1, 1)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    @Slot(str)
    def _on_filter_edited(self, text: str) -> None:
        self.filter_field.setClearButtonEnabled(True)  # 5 ms the first time, so not while the window is built
        self.model.set_filter(text)
        self.select(self._wanted)

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            code = self.model.item(current.row()).code
            if code and code != self._wanted:
                self._wanted = code
                self.chosen.emit(code)


class _ListView(QListView):
    """Moves over headings with the arrow keys."""

    def __init__(self, model: GroupedListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Skip headings."""
        steps = {
            QAbstractItemView.CursorAction.MoveUp: -1,
            QAbstractItemView.CursorAction.MoveDown: 1,
        }
        if step := steps.get(action):
            return self._model.index(self._model.next_row(self.currentIndex().row(), step))
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self._model.index(self._model.next_row(-1, 1))
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self._model.index(self._model.next_row(self._model.rowCount(), -1))
        return super().moveCursor(action, modifiers)


class _ItemPainter(QStyledItemDelegate):
    """Paints headings and items: colour line, name, figure; selection as fill and accent edge."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line."""
        item: ListItem = index.data(ITEM_ROLE)
        return QSize(option.rect.width(), _HEADING if item.is_heading else _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a line."""
        item: ListItem = index.data(ITEM_ROLE)
        palette = self._theme.palette
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item.is_heading:
            painter.setFont(font_of("caption_strong"))
            painter.setPen(QColor(palette.text2))
            painter.drawText(rect.adjusted(12, 4, -8, -4), Qt.AlignmentFlag.AlignBottom, item.text)
            painter.restore()
            return
        is_current = index == self._view.currentIndex()
        if is_current:
            painter.fillRect(rect, QColor(palette.selection))
            painter.fillRect(QRectF(rect.left(), rect.top(), _EDGE, rect.height()), QColor(palette.accent))
            if self._view.hasFocus():
                painter.setPen(QColor(palette.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(1, 1, -1, -1))
        left = rect.left() + 12
        if item.line_code:
            colour = QColor(palette.country_line(item.line_code))
            painter.fillRect(QRectF(left, rect.center().y() - 1.5, 14, 3), colour)
            left += 22
        right = self._paint_right(painter, rect, item)
        painter.setFont(font_of("strong" if is_current else "body"))
        painter.setPen(QColor(palette.text))
        area = QRectF(left, rect.top(), right - left - 6, rect.height())
        text = QFontMetrics(painter.font()).elidedText(item.text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_right(self, painter: QPainter, rect: QRectF, item: ListItem) -> float:
        palette = self._theme.palette
        right = rect.right() - 12
        painter.setFont(font_of("table"))
        painter.setPen(QColor(palette.text2))
        area = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, item.right_text)
        width = QFontMetrics(painter.font()).horizontalAdvance(item.right_text)
        if item.right_direction is None:
            return right - width
        glyph_x = right - max(width, 26) - 9
        draw_direction(painter, QPointF(glyph_x, rect.center().y()), 8, item.right_direction, palette)
        return glyph_x - 6
