"""The main window: it assembles tabs, editor, menus and status bar, and passes requests between them."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from eurasia_desktop.domain.changes import ChangeSet, Touched
from eurasia_desktop.domain.errors import EurasiaError
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services import quick_start
from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.settings import Settings
from eurasia_desktop.services.tasks import Task
from eurasia_desktop.services.view_context import ViewContext
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.actions import build_menus, fill_menus
from eurasia_desktop.ui.status_bar import WorkspaceStatusBar
from eurasia_desktop.ui.tab import Tab, TabContext
from eurasia_desktop.ui.tab_registry import TABS
from eurasia_desktop.ui.theme import Theme
from eurasia_desktop.ui.widgets.as_of_field import AsOfField
from eurasia_desktop.ui.widgets.banner import read_only_banner
from eurasia_desktop.ui.window_actions import WindowActions
from eurasia_desktop.ui.window_memory import remember_geometry, restore_geometry

if TYPE_CHECKING:
    from eurasia_desktop.services.editing import Editing

    MakeEditing = Callable[[Workspace, ChangeHub], Editing]

TAB_NAMES = tuple(spec.name for spec in TABS)
_SMALLEST = (1024, 700)
_MESSAGE_MS = 8000


class MainWindow(QMainWindow):
    """One window on one workspace."""

    open_requested = Signal(object)
    """Carries the path of another workspace."""

    charts_ready = Signal()
    """All charts of all tabs are built; nothing more is loaded."""

    def __init__(
        self, workspace: Workspace, settings: Settings, theme: Theme, hub: ChangeHub, make_editing: "MakeEditing"
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*_SMALLEST)
        self.workspace, self.settings, self.theme, self.hub = workspace, settings, theme, hub
        self._make_editing = make_editing
        self.view = ViewContext(workspace.data_set_date, self)
        self._context = TabContext(workspace, self.view, theme)
        self._tabs: dict[str, Tab] = {}
        self._has_chart_libraries = False
        self.tab_bar = QTabBar(self)
        self.as_of = AsOfField(self.view, self)
        self.new_button = QPushButton(tr("New development"), self)
        self.status = WorkspaceStatusBar(workspace, self)
        self._stack = QStackedWidget(self)
        self._handlers = WindowActions(self)
        self._has_painted = False
        self._warm_up = Task(_load_chart_libraries)
        self._build_ui()
        self._menus = build_menus(self)
        self.actions_by_name: Mapping[str, QAction] = {}
        self._connect()
        self._restore()

    @cached_property
    def editing(self) -> "Editing":
        """The service that saves, deletes, undoes and redoes; made at its first use, after the first paint."""
        return self._make_editing(self.workspace, self.hub)

    @property
    def current_tab(self) -> str:
        """Name of the tab shown."""
        return TAB_NAMES[self.tab_bar.currentIndex()]

    def tab(self, name: str) -> Tab:
        """Return a tab, building it at its first use."""
        if name not in self._tabs:
            tab = TABS[TAB_NAMES.index(name)].build(self._context)
            self._tabs[name] = tab
            self._stack.addWidget(tab)
            tab.edit_requested.connect(self._handlers.edit)
            tab.delete_requested.connect(self._handlers.delete)
            tab.message.connect(self._show_message)
            if self._has_painted:
                tab.build_rest()
            if self._has_chart_libraries:
                tab.build_charts()
        return self._tabs[name]

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        self.tab_bar.setCurrentIndex(TAB_NAMES.index(name))

    def show_error(self, error: EurasiaError) -> None:
        """Tell the user of an error without stopping the window."""
        from eurasia_desktop.ui.dialogs.messages import show_fault  # like all dialogs, not part of the start

        show_fault(self, error)

    def announce(self, change_set: ChangeSet | None) -> None:
        """Say in the status bar what a change did and how it is taken back."""
        if change_set is not None:
            words = {"edit": tr("Done: {note}"), "undo": tr("Taken back: {note}"), "redo": tr("Done again: {note}")}
            self.status.showMessage(words[change_set.kind].format(note=change_set.note), _MESSAGE_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Load what charts need once the window has been painted without them."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved text, remember the window, and close the file."""
        if not self._handlers.may_leave():
            event.ignore()
            return
        remember_geometry(self, self.settings)
        self.settings.set_text("tab", self.current_tab)
        self.settings.set_text("country", self.view.country)
        self.settings.set_text("organisation", self.view.organisation)
        self.settings.set_text("event", self.view.selected_event)
        self.settings.save()
        for tab in self._tabs.values():
            tab.release()
        super().closeEvent(event)

    def set_title(self) -> None:
        """Name the workspace in the title."""
        self.setWindowTitle(tr("{file} – Eurasia Desktop", file=self.workspace.path.name))

    @Slot()
    def _after_first_paint(self) -> None:
        quick_start.end()
        self.actions_by_name = fill_menus(self._menus, self, self._handlers)
        for tab in self._tabs.values():
            tab.build_rest()
        self._apply_theme()
        self._show_steps()
        self.status.refresh()
        self._warm_up.start()

    @Slot()
    def _on_libraries_loaded(self) -> None:
        self._has_chart_libraries = True
        for tab in self._tabs.values():
            tab.build_charts()
        QTimer.singleShot(0, self._build_next_tab)

    @Slot()
    def _build_next_tab(self) -> None:
        missing = [name for name in TAB_NAMES if name not in self._tabs]
        if missing:
            self.tab(missing[0])
            QTimer.singleShot(0, self._build_next_tab)
        else:
            self.charts_ready.emit()

    @Slot(str)
    def _show_message(self, text: str) -> None:
        self.status.showMessage(text, _MESSAGE_MS)

    @Slot(int)
    def _show_tab_at(self, index: int) -> None:
        self._stack.setCurrentWidget(self.tab(TAB_NAMES[index]))

    @Slot(object)
    def _on_committed(self, touched: Touched) -> None:
        for tab in self._tabs.values():
            tab.on_committed(touched)
        self.status.refresh()
        self._handlers.on_committed(touched)
        self._show_steps()

    @Slot()
    def _show_steps(self) -> None:
        undo, redo = self.editing.labels()
        for name, text, note in (("undo", tr("&Undo"), undo), ("redo", tr("&Redo"), redo)):
            action = self.actions_by_name[name]
            action.setText(f"{text}: {note.replace('&', '&&')}" if note else text)
            action.setEnabled(bool(note) and not self.workspace.is_read_only)
        self.show_saved_state()

    def show_saved_state(self) -> None:
        """Say whether everything typed is saved."""
        self.status.show_state(has_unsaved_text=self._handlers.has_unsaved_text())

    def _apply_theme(self) -> None:
        from eurasia_desktop.charts.icons import icon

        palette = self.theme.palette
        for number, spec in enumerate(TABS):
            self.tab_bar.setTabIcon(number, icon(spec.icon, palette.text2))
        self.new_button.setIcon(icon("plus", palette.on_accent))
        self.as_of.apply_theme(palette)
        for tab in self._tabs.values():
            tab.apply_theme()
        self.actions_by_name[f"theme_{self.theme.forced or 'system'}"].setChecked(True)

    def _build_ui(self) -> None:
        room_for_icon = QPixmap(self.tab_bar.iconSize())
        room_for_icon.fill(Qt.GlobalColor.transparent)
        for spec in TABS:
            self.tab_bar.addTab(QIcon(room_for_icon), spec.title())
        self.tab_bar.setObjectName("tabBar")
        self.tab_bar.setAccessibleName(tr("Tabs"))
        self.tab_bar.setExpanding(False)
        self.tab_bar.setUsesScrollButtons(False)
        self.tab_bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.tab_bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new_button.setObjectName("newDevelopment")
        self.new_button.setProperty("role", "primary")
        self.new_button.setToolTip(tr("Write a new development (Ctrl+N)"))
        self.new_button.setEnabled(not self.workspace.is_read_only)
        top = QWidget(self)
        top.setObjectName("topBar")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(top)
        row.setContentsMargins(8, 6, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.tab_bar, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        for widget in (self.as_of, self.new_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if self.workspace.is_read_only:
            layout.addWidget(read_only_banner(self.workspace.path, centre))
        layout.addWidget(self._stack, 1)
        self._add_bar(top)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.set_title()

    def _add_bar(self, top: QWidget) -> None:
        """Put the tabs' row above the docks, across the whole window."""
        bar = QToolBar(self)
        bar.setObjectName("topToolBar")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.toggleViewAction().setEnabled(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        if (layout := bar.layout()) is not None:
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        bar.addWidget(top)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)

    def _connect(self) -> None:
        self.tab_bar.currentChanged.connect(self._show_tab_at)
        self.new_button.clicked.connect(self._handlers.new_development)
        self.hub.committed.connect(self._on_committed)
        self.theme.changed.connect(self._apply_theme)
        self.as_of.refused.connect(self._show_message)
        self._warm_up.done.connect(self._on_libraries_loaded)
        self._warm_up.failed.connect(self._on_warm_up_failed)

    def _restore(self) -> None:
        restore_geometry(self, self.settings)
        country, organisation = self.settings.text("country"), self.settings.text("organisation")
        if country in self.workspace.countries:
            self.view.select_country(country)
        if organisation in self.workspace.organisations:
            self.view.select_organisation(organisation)
        if self.workspace.developments.get(self.settings.text("event")):
            self.view.select_event(self.settings.text("event"))
        if self.settings.text("tab") in TAB_NAMES:
            self.show_tab(self.settings.text("tab"))
        self._show_tab_at(self.tab_bar.currentIndex())
        self.tab(self.current_tab).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_warm_up_failed(self, error: Exception) -> None:
        raise error


def _load_chart_libraries() -> None:
    """Import what charts stand on; NumPy alone takes longer than a frame."""
    import numpy as np

    np.zeros(1)
