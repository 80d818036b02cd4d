"""Where things lie: what came with the program, and what belongs to the user."""

import os
from pathlib import Path

import platformdirs

from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.domain.wording import tr

_APP = "eurasia-desktop"
_PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = _PACKAGE.parent


def bundled_database() -> Path:
    """Return the read-only database that came with the program.

    Raises:
        EnvironmentFault: the installation lacks it.
    """
    for path in (_PACKAGE / "bundled" / "eurasia.sqlite", _CHECKOUT / "build" / "eurasia.sqlite"):
        if path.is_file():
            return path
    raise EnvironmentFault(
        tr("The data set that belongs to this program is missing."),
        safe=tr("Your own workspaces are not affected."),
        remedy=tr("Install the program again; in a source checkout run “make database”."),
    )


def resource(name: str) -> Path:
    """Return a file of `resources/`, by its path below it."""
    inside = _PACKAGE / "resources" / name
    return inside if inside.exists() else _CHECKOUT / "resources" / name


def default_workspace() -> Path:
    """Return the workspace that opens when none is named."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "my-work.eurasia"


def settings_file() -> Path:
    """Return the file in which the window's settings are kept."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.json"


def log_file() -> Path:
    """Return the log file."""
    return Path(platformdirs.user_state_dir(_APP, appauthor=False)) / "eurasia-desktop.log"


def is_writable(path: Path) -> bool:
    """Whether the file and its folder can be written: SQLite needs both (the journal lies beside the file)."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
