"""What every test stands on: no display, a home of its own, and the real database."""

import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
# Qt warns, and so fails a test, when it has to invent this folder.
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="eurasia-tests-"))

import pytest
from hypothesis import settings

pytest_plugins = ["tests.leak_guard"]

# A deadline measures the machine, and the examples database would make a run depend on the runs before it.
settings.register_profile("project", deadline=None, database=None)
settings.load_profile("project")


@pytest.fixture(autouse=True)
def isolated_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty home folder, so that none reads or leaves settings, drafts or workspaces."""
    home = tmp_path_factory.mktemp("home")
    folders = {
        "HOME": ".",
        "USERPROFILE": ".",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
    }
    for variable, folder in folders.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(scope="session")
def bundled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the database that ships with the application, once per run; not to be written to.

    `EURASIA_OPEN_ONLY=1` builds it without the series whose terms restrict redistribution; the tests pass either way.
    """
    from build_database import build

    path = tmp_path_factory.mktemp("bundled") / "eurasia.sqlite"
    build(path, open_only=os.environ.get("EURASIA_OPEN_ONLY") == "1")
    return path


@pytest.fixture
def workspace_path(bundled_database: Path, tmp_path: Path) -> Path:
    """Return a fresh copy of the bundled database under a workspace's name."""
    return Path(shutil.copyfile(bundled_database, tmp_path / "research.eurasia"))
