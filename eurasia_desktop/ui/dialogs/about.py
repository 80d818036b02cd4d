"""The texts of Help ▸ About, of the licences and of the keyboard shortcuts."""

import platform
from collections.abc import Iterable

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QAction, QKeySequence

from eurasia_desktop import __version__
from eurasia_desktop.database.connection import sqlite_version
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.workspace import Workspace


def about_text(workspace: Workspace) -> str:
    """Return versions and terms, as they belong in a report of a fault."""
    lines = [
        f"Eurasia Desktop {__version__}",
        tr(
            "Data set {version} to {date}",
            version=workspace.meta.value("data_set_version") or "?",
            date=workspace.data_set_date.isoformat(),
        ),
        tr("Workspace: {path}", path=workspace.path),
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"SQLite {sqlite_version()}",
    ]
    return "\n".join(lines) + "\n\n" + licences_text()


def licences_text() -> str:
    """Return what may be done with the program and with the data."""
    return tr(
        "The program is under the MIT licence. The data are not: V-Dem is CC BY-SA 4.0; Polity, Correlates of War, "
        "SIPRI and UN Digital Library records are under their publishers’ terms (research, non-commercial); news and "
        "treaties are cited for single facts. Commercial redistribution of the data may need permission. Each source "
        "and each series says which terms it is under.\n\n"
        "Borders follow the resolutions of the UN General Assembly: Crimea is Ukraine."
    )


def shortcuts_text(actions: Iterable[QAction]) -> str:
    """Return the keys of all actions that have some, and those of lists, tables and charts."""
    lines = [
        f"{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}\t{_plain(action.text())}"
        for action in actions
        if not action.shortcut().isEmpty()
    ]
    lines += [
        tr("F2, Enter\tEdit the development in focus"),
        tr("Del\tDelete the development in focus (can be undone)"),
        tr("Arrow keys\tMove through lists, charts and the timeline"),
        tr("Ctrl+C\tCopy the selected rows with headings"),
        tr("Esc\tLeave"),
    ]
    return "\n".join(lines)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").split(":")[0]
