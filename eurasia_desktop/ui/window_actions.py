"""What the actions of the menus do: one method an action, named as in `actions.MENUS`."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from eurasia_desktop.domain.changes import Touched
from eurasia_desktop.domain.errors import EurasiaError
from eurasia_desktop.domain.wording import tr

if TYPE_CHECKING:
    from eurasia_desktop.ui.editor.editor_dock import EditorDock
    from eurasia_desktop.ui.main_window import MainWindow
    from eurasia_desktop.ui.workspace_check import WorkspaceCheck


class WindowActions(QObject):
    """Acts on a window; makes the editor when it is first needed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._editor: EditorDock | None = None
        self._check: WorkspaceCheck | None = None

    @property
    def editor(self) -> "EditorDock":
        """The editor dock, made at its first use."""
        if self._editor is None:
            from eurasia_desktop.ui.editor.editor_dock import EditorDock

            window = self._window
            self._editor = EditorDock(window.workspace, window.editing, window.theme, window)
            self._editor.fault_raised.connect(window.show_error)
            self._editor.saved.connect(window.view.select_event)
            self._editor.state_changed.connect(window.show_saved_state)
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._editor)
        return self._editor

    def has_unsaved_text(self) -> bool:
        """Whether the editor holds text that is not saved."""
        return self._editor is not None and self._editor.has_unsaved_text()

    def may_leave(self) -> bool:
        """Whether the window may close now; where text is not saved the user is asked, and the window closed then."""
        return self._editor is None or self._editor.may_leave()

    def on_committed(self, touched: Touched) -> None:
        """Pass a commit on to the editor."""
        if self._editor is not None:
            self._editor.on_committed(touched)

    @Slot()
    def new_development(self) -> None:
        """Open the editor on an empty development."""
        if not self._window.workspace.is_read_only:
            self.editor.start_new(self._window.view.country)

    @Slot(str)
    def edit(self, ident: str) -> None:
        """Open the editor on a development."""
        self._window.view.select_event(ident)
        self.editor.edit(ident)

    @Slot(str)
    def delete(self, ident: str) -> None:
        """Delete a development; undo brings it back."""
        stored = self._window.workspace.developments.get(ident)
        if stored is None:
            return
        try:
            self._window.announce(self._window.editing.delete(stored))
        except EurasiaError as error:
            self._window.show_error(error)

    def edit_selected(self) -> None:
        """Open the editor on the selected development."""
        if self._window.view.selected_event:
            self.edit(self._window.view.selected_event)
        else:
            self._window.status.showMessage(tr("Select a development first."), 5000)

    def delete_selected(self) -> None:
        """Delete the selected development."""
        if self._window.view.selected_event:
            self.delete(self._window.view.selected_event)
        else:
            self._window.status.showMessage(tr("Select a development first."), 5000)

    def save_development(self) -> None:
        """Save what the editor holds."""
        if self._editor is not None and self._editor.isVisible():
            self._editor.save()

    def undo(self) -> None:
        """Take back the last change."""
        self._step("undo")

    def redo(self) -> None:
        """Do the change that was taken back again."""
        self._step("redo")

    def open_workspace(self) -> None:
        """Ask for another workspace."""
        from PySide6.QtWidgets import QFileDialog

        folder = str(self._window.workspace.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open workspace"), folder, tr("Workspaces (*.eurasia);;All files (*)")
        )
        if chosen:
            self._window.open_requested.emit(Path(chosen))

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def set_coder(self) -> None:
        """Ask in whose name changes are recorded."""
        from PySide6.QtWidgets import QInputDialog, QLineEdit

        name, is_given = QInputDialog.getText(
            self._window,
            tr("Name of the coder"),
            tr("Changes are recorded in the name of:"),
            QLineEdit.EchoMode.Normal,
            self._window.editing.coder,
        )
        if is_given and name.strip():
            self._window.editing.coder = name.strip()
            self._window.settings.set_text("coder", name.strip())
            self._window.settings.save()

    def show_countries(self) -> None:
        """Bring the Countries tab to the front."""
        self._go_to("countries")

    def show_organisations(self) -> None:
        """Bring the Organisations tab to the front."""
        self._go_to("organisations")

    def show_timeline(self) -> None:
        """Bring the Timeline tab to the front."""
        self._go_to("timeline")

    def focus_filter(self) -> None:
        """Go to the filter of the list at the left, or to the list itself where it is a combo box for lack of room."""
        for name in ("listFilter", "groupedCombo"):
            for field in self._window.findChildren(QWidget, name):
                if field.isVisible():
                    field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_as_of(self) -> None:
        """Put the cursor in the as-of date."""
        self._window.as_of.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.as_of.field.selectAll()

    def reset_as_of(self) -> None:
        """Look at the world as of the data set's last date."""
        self._window.view.set_as_of(self._window.workspace.data_set_date)

    def theme_system(self) -> None:
        """Follow the system's colours."""
        self._force_theme("")

    def theme_light(self) -> None:
        """Use light colours."""
        self._force_theme("light")

    def theme_dark(self) -> None:
        """Use dark colours."""
        self._force_theme("dark")

    def check_data(self) -> None:
        """Look the workspace over, off the window's thread."""
        if self._check is None:
            from eurasia_desktop.ui.workspace_check import WorkspaceCheck

            self._check = WorkspaceCheck(self._window)
        self._check.start()

    def show_licences(self) -> None:
        """Say what may be done with the data."""
        from eurasia_desktop.ui.dialogs.about import licences_text

        self._inform(tr("The data have licences of their own"), licences_text())

    def show_codebook(self) -> None:
        """Show the codebook."""
        self._show_help(tr("Codebook"), "codebook.md")

    def show_database_help(self) -> None:
        """Show the documentation of tables and columns."""
        self._show_help(tr("Database"), "database.md")

    def show_shortcuts(self) -> None:
        """List the keys."""
        from eurasia_desktop.ui.dialogs.about import shortcuts_text

        self._inform(tr("Keyboard shortcuts"), shortcuts_text(self._window.actions_by_name.values()))

    def about(self) -> None:
        """Show versions and terms."""
        from eurasia_desktop.ui.dialogs.about import about_text

        self._inform(tr("Eurasia Desktop"), about_text(self._window.workspace))

    def _inform(self, text: str, details: str) -> None:
        from eurasia_desktop.ui.dialogs.messages import show_information

        show_information(self._window, text, details)

    def _go_to(self, name: str) -> None:
        self._window.show_tab(name)
        self._window.tab(name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_help(self, title: str, page: str) -> None:
        from eurasia_desktop.ui.dialogs.help_page import HelpPage

        HelpPage(title, page, self._window).show()

    def _step(self, which: str) -> None:
        try:
            self._window.announce(self._window.editing.undo() if which == "undo" else self._window.editing.redo())
        except EurasiaError as error:
            self._window.show_error(error)

    def _force_theme(self, scheme: str) -> None:
        self._window.theme.force(scheme)
        self._window.settings.set_text("theme", scheme)
