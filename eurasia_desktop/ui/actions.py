"""Every action of the window as data: where it stands in the menus, its keys, what it asks of the window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from eurasia_desktop.domain.wording import tr

_Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        name: names the action and the method that does it.
        text: returns the words in the menu.
        keys: standard key or key text, or None.
        group: name of a group of which one is always checked, or "".
        is_followed_by_line: whether a separator comes after it.
    """

    name: str
    text: Callable[[], str]
    keys: QKeySequence.StandardKey | str | None = None
    group: str = ""
    is_followed_by_line: bool = False


MENUS: Final[tuple[tuple[Callable[[], str], tuple[ActionSpec, ...]], ...]] = (
    (
        lambda: tr("&File"),
        (
            ActionSpec("new_development", lambda: tr("&New development"), _Keys.New),
            ActionSpec("open_workspace", lambda: tr("&Open workspace…"), _Keys.Open),
            ActionSpec("save_development", lambda: tr("&Save development"), _Keys.Save, is_followed_by_line=True),
            ActionSpec("quit", lambda: tr("&Quit"), "Ctrl+Q"),
        ),
    ),
    (
        lambda: tr("&Edit"),
        (
            ActionSpec("undo", lambda: tr("&Undo"), _Keys.Undo),
            ActionSpec("redo", lambda: tr("&Redo"), "Ctrl+Shift+Z", is_followed_by_line=True),
            ActionSpec("edit_selected", lambda: tr("&Edit development"), "F2"),
            ActionSpec("delete_selected", lambda: tr("&Delete development"), is_followed_by_line=True),
            ActionSpec("set_coder", lambda: tr("Name of the &coder…")),
        ),
    ),
    (
        lambda: tr("&View"),
        (
            ActionSpec("show_countries", lambda: tr("&Countries"), "Ctrl+1"),
            ActionSpec("show_organisations", lambda: tr("&Organisations"), "Ctrl+2"),
            ActionSpec("show_timeline", lambda: tr("&Timeline"), "Ctrl+3", is_followed_by_line=True),
            ActionSpec("focus_filter", lambda: tr("&Filter the list"), _Keys.Find),
            ActionSpec("focus_as_of", lambda: tr("&As-of date"), "Ctrl+D"),
            ActionSpec("reset_as_of", lambda: tr("As of the data set’s &last date"), is_followed_by_line=True),
            ActionSpec("theme_system", lambda: tr("Colours of the &system"), group="theme"),
            ActionSpec("theme_light", lambda: tr("&Light"), group="theme"),
            ActionSpec("theme_dark", lambda: tr("&Dark"), group="theme"),
        ),
    ),
    (
        lambda: tr("&Data"),
        (
            ActionSpec("check_data", lambda: tr("&Check data")),
            ActionSpec("show_licences", lambda: tr("&Licences of the data")),
        ),
    ),
    (
        lambda: tr("&Help"),
        (
            ActionSpec("show_codebook", lambda: tr("&Codebook"), _Keys.HelpContents),
            ActionSpec("show_database_help", lambda: tr("&Database")),
            ActionSpec("show_shortcuts", lambda: tr("&Keyboard shortcuts"), is_followed_by_line=True),
            ActionSpec("about", lambda: tr("&About Eurasia Desktop")),
        ),
    ),
)


def build_menus(window: QMainWindow) -> list[QMenu]:
    """Put the titles of all menus into a window; `fill_menus` follows after the first paint."""
    return [window.menuBar().addMenu(title()) for title, _ in MENUS]


def fill_menus(menus: Sequence[QMenu], window: QMainWindow, handlers: object) -> Mapping[str, QAction]:
    """Fill the menus; each action calls the method of `handlers` that has its name."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for menu, (_, specs) in zip(menus, MENUS, strict=True):
        for spec in specs:
            action = QAction(spec.text(), window)
            action.setObjectName(spec.name)
            if spec.keys is not None:
                action.setShortcut(QKeySequence(spec.keys))
            if spec.group:
                action.setCheckable(True)
                groups.setdefault(spec.group, QActionGroup(window)).addAction(action)
            action.triggered.connect(_without_checked(getattr(handlers, spec.name)))
            menu.addAction(action)
            actions[spec.name] = action
            if spec.is_followed_by_line:
                menu.addSeparator()
    return actions


def _without_checked(handler: Callable[[], None]) -> Callable[[], None]:
    return lambda *_: handler()
