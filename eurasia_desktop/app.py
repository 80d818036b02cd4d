"""The composition root: settings → workspace → services → window. The one module that knows all layers."""

import datetime
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from eurasia_desktop import __version__
from eurasia_desktop.domain.errors import EnvironmentFault, EurasiaError, InternalError, InvalidInput
from eurasia_desktop.domain.wording import install_translator, tr
from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.crash_log import log_crash
from eurasia_desktop.services.external_changes import ExternalChanges
from eurasia_desktop.services.paths import bundled_database, default_workspace, log_file, settings_file
from eurasia_desktop.services.settings import Settings
from eurasia_desktop.services.workspace import Workspace, create_from_bundled
from eurasia_desktop.ui.main_window import TAB_NAMES, MainWindow
from eurasia_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from eurasia_desktop.services.editing import Editing

_CONTEXT = "eurasia"
_CHARTS_TIMEOUT_MS = 30_000


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """What `eurasia-desktop screenshot` draws; no tabs means all of them, no workspace the user's own or a new one."""

    folder: Path
    workspace: Path | None
    tabs: tuple[str, ...]
    select: str
    as_of: datetime.date | None
    theme: str
    size: tuple[int, int]
    scale: float


def has_display() -> bool:
    """Whether a window can be opened: Qt would end the process rather than say that it cannot."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal", "vnc"):
        return True
    return _wayland_answers() or _x_answers(os.environ.get("DISPLAY", ""))


def workspace_path(named: Path | None) -> Path:
    """Return the workspace to open: the one named, else the user's own, made from the bundled one at first use.

    Raises:
        EnvironmentFault: the user's own cannot be made.
    """
    if named is not None:
        return named.expanduser().absolute()
    path = default_workspace()
    if not path.exists():
        create_from_bundled(bundled_database(), path)
    return path


def open_workspace(path: Path) -> Workspace:
    """Open a workspace; see `Workspace.open`."""
    return Workspace.open(path)


def run_window(named: Path | None) -> int:
    """Open the window and return the exit code once it is closed.

    Raises:
        EnvironmentFault: the workspace cannot be opened; the user has already seen why in a window.
    """
    application = _application()
    settings = Settings(settings_file())
    theme = Theme(application, settings.text("theme"))
    try:
        session = Session(application, settings, theme, open_workspace(workspace_path(named)))
    except EnvironmentFault as fault:
        from eurasia_desktop.ui.dialogs.messages import message_box

        box = message_box(None, fault.happened, f"{fault.safe}\n\n{fault.remedy}", is_error=True)
        box.exec()
        raise
    session.window.show()
    return application.exec()


class Session:
    """One open workspace with its services and its window; opening another replaces it."""

    def __init__(self, application: QApplication, settings: Settings, theme: Theme, workspace: Workspace) -> None:
        self._application, self._settings, self._theme = application, settings, theme
        self.workspace = workspace
        self.window = self._assemble(workspace)

    def _assemble(self, workspace: Workspace) -> MainWindow:
        hub = ChangeHub()
        window = MainWindow(workspace, self._settings, self._theme, hub, self._editing)
        hub.setParent(window)
        external = ExternalChanges(workspace, hub, window)
        external.failed.connect(window.show_error)
        window.open_requested.connect(self._open)
        window.destroyed.connect(workspace.close)
        _install_crash_guard(window)
        return window

    def _editing(self, workspace: Workspace, hub: ChangeHub) -> "Editing":
        """Make the service that edits, once the window asks for it: after its first paint."""
        from eurasia_desktop.services.editing import Editing

        return Editing(workspace, hub, self._settings.text("coder") or _user_name(), hub)

    def _open(self, path: Path) -> None:
        try:
            workspace = open_workspace(path)
        except EurasiaError as error:
            self.window.show_error(error)
            return
        former = self.window
        self._application.setQuitOnLastWindowClosed(False)
        is_closed = former.close()
        self._application.setQuitOnLastWindowClosed(True)
        if not is_closed:  # text is not saved: the user is asked, and asks again for the other file after it
            workspace.close()
            return
        self.workspace = workspace
        self.window = self._assemble(workspace)
        self.window.show()


def draw_pictures(request: PictureRequest) -> Iterator[Path]:
    """Draw the real window, one PNG a tab, and yield each file written.

    Raises:
        EnvironmentFault: the workspace or the folder cannot be used.
        InvalidInput: `select` names nothing in the workspace.
    """
    os.environ["QT_SCALE_FACTOR"] = str(request.scale)
    if not has_display() or "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    settings = Settings(None)
    session = Session(
        application, settings, Theme(application, request.theme), open_workspace(workspace_path(request.workspace))
    )
    window = session.window
    window.resize(*request.size)
    _select(window, request.select)
    if request.as_of is not None:
        window.view.set_as_of(request.as_of)
    _wait_for_charts(window)
    _make_folder(request.folder)
    for name in request.tabs or TAB_NAMES:
        window.show_tab(name)
        _settle()
        path = request.folder / f"{name}.png"
        if not window.grab().save(str(path)):
            raise EnvironmentFault(
                tr("{path} could not be written.", path=path),
                safe=tr("The workspace was not touched."),
                remedy=tr("Name a folder that you may write to and that has room."),
            )
        yield path
    window.close()
    _settle()


def _application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("eurasia-desktop")
    application.setApplicationDisplayName("Eurasia Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("eurasia-desktop")
    _translate_qt(application)
    install_translator(lambda text: QCoreApplication.translate(_CONTEXT, text))
    return application


def _translate_qt(application: QApplication) -> None:
    """Let Qt's own texts (buttons of messages, menus of text fields) speak the user's language."""
    locale = QLocale()
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return
    translator = QTranslator(application)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def _install_crash_guard(window: MainWindow) -> None:
    def guard(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, KeyboardInterrupt):
            window.close()
            return
        report = log_crash(log_file(), error)
        if isinstance(error, EurasiaError):
            window.show_error(error)
            return
        from eurasia_desktop.ui.dialogs.messages import message_box

        box = message_box(
            window,
            tr("Something went wrong inside the program."),
            tr(
                "What was saved is safe, and what you typed is still in the editor. Save it and start again.\n\n"
                "The report is in {path}.",
                path=log_file(),
            ),
            is_error=True,
        )
        box.setDetailedText(report)
        box.open()

    sys.excepthook = guard


def _select(window: MainWindow, code: str) -> None:
    workspace = window.workspace
    if not code:
        return
    if code in workspace.countries:
        window.view.select_country(code)
    elif code in workspace.organisations:
        window.view.select_organisation(code)
    elif workspace.developments.get(code) is not None:
        window.view.select_event(code)
    else:
        raise InvalidInput(tr("“{code}” is no country, organisation or development of this workspace.", code=code))


def _wait_for_charts(window: MainWindow) -> None:
    loop = QEventLoop()
    window.charts_ready.connect(loop.quit)
    QTimer.singleShot(_CHARTS_TIMEOUT_MS, lambda: loop.exit(1))
    window.show()
    if loop.exec() != 0:
        raise InternalError(tr("The charts could not be built; the reason stands above."))


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(300, loop.quit)
    loop.exec()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault(
            tr("The folder {path} cannot be made: {reason}.", path=folder, reason=error.strerror or error),
            safe=tr("The workspace was not touched."),
            remedy=tr("Name a folder that you may write to."),
        ) from error


def _user_name() -> str:
    import getpass  # two milliseconds that only the very first start pays

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return tr("unnamed coder")


def _x_answers(display: str) -> bool:
    host, _, number = display.partition(":")
    from _socket import AF_UNIX, socket  # the full module costs 4 ms of the start

    screen = number.split(".")[0]
    if not screen.isdigit():
        return False
    if host and host != "unix":
        return True  # a forwarded or remote display: let Qt try
    for address in (f"\0/tmp/.X11-unix/X{screen}", f"/tmp/.X11-unix/X{screen}"):  # noqa: S108 - where X listens
        probe = socket(AF_UNIX)
        try:
            if probe.connect_ex(address) == 0:
                return True
        finally:
            probe.close()
    return False


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()
