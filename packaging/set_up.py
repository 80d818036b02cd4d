"""Prepare a source checkout: system libraries, virtual environment, dependencies, bundled database.

Runs on the standard library alone, because nothing is installed yet. Whatever is already in place is left alone: a
second run only compares a fingerprint and some file dates. ``--dev`` adds the tools that ``make test`` needs.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said in words before anything newer is parsed
    sys.exit(
        f"Eurasia Desktop needs Python 3.11 or newer; this is {sys.version.split()[0]} ({sys.executable}).\n"
        "Install a newer Python and name it: make run PYTHON=/path/to/python3.11"
    )

import argparse
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "eurasia-set-up.json"
DATABASE = ROOT / "build" / "eurasia.sqlite"
OPEN_ONLY_VARIABLE = "EURASIA_OPEN_ONLY"

QT_LIBRARIES = (
    "libgl1",
    "libegl1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
)
FONT_PACKAGES = ("fonts-inter", "fonts-dejavu-core")  # the first one the archive has is enough

BUILD_DATABASE = """
import sys
from pathlib import Path
root = Path(sys.argv[1])
sys.path[:0] = [str(root / "packaging"), str(root)]
from build_database import build
build(Path(sys.argv[2]), open_only=sys.argv[3] == "1")
"""


class SetUpError(Exception):
    """Something that keeps the application from being set up; the message says what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Set the checkout up; return 0, or 1 after saying on standard error what is in the way."""
    parser = argparse.ArgumentParser(description="Prepare a source checkout of Eurasia Desktop.")
    parser.add_argument("--dev", action="store_true", help="also install the tools that the tests need")
    parser.add_argument("--rebuild", action="store_true", help="build the database again even if it is current")
    options = parser.parse_args(arguments)
    try:
        install_system_packages()
        create_environment()
        install_python_packages(dev=options.dev)
        build_database(force=options.rebuild)
    except SetUpError as error:
        print(f"set-up: {error}", file=sys.stderr)
        return 1
    return 0


# --- system libraries ------------------------------------------------------------------------------------------------


def install_system_packages() -> None:
    """Install the libraries and the font that Qt needs and a bare Debian lacks; elsewhere do nothing.

    Without the right to install, or when installing fails, print the command to run and go on: a desktop installation
    usually has the libraries under another name, and the application says so itself if one is truly missing.
    """
    if not is_debian():
        return
    missing = missing_packages(QT_LIBRARIES)
    if not has_fonts():
        missing.append(available_font_package())
    if missing and not apt_install(missing):
        print(f"set-up: if the window does not open, run:\n    sudo apt-get install -y {' '.join(missing)}", flush=True)


def is_debian() -> bool:
    """Tell whether this is Debian or a relative of it, with its package tools."""
    return Path("/etc/debian_version").exists() and all(map(shutil.which, ("apt-get", "dpkg-query")))


def missing_packages(wanted: Iterable[str]) -> list[str]:
    """Return those of the wanted packages that are not installed, in the given order."""
    wanted = list(wanted)
    # Since their move to 64-bit time some libraries are called …t64, and apt-get takes the old name for the new.
    names = [name + suffix for name in wanted for suffix in ("", "t64")]
    query = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it fails when one name is unknown, and lists the others all the same
    )
    installed = {line.split()[0] for line in query.stdout.splitlines() if line.endswith(" installed")}
    return [name for name in wanted if not installed & {name, name + "t64"}]


def has_fonts() -> bool:
    """Tell whether the system has any font to draw text with."""
    if shutil.which("fc-list"):
        return bool(subprocess.run(["fc-list"], capture_output=True, check=False).stdout.strip())
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return any(path.suffix in {".ttf", ".otf", ".ttc"} for folder in folders for path in folder.rglob("*.?t?"))


def available_font_package() -> str:
    """Return the font package to install: the preferred one if the package lists know it."""
    known = subprocess.run(["apt-cache", "show", FONT_PACKAGES[0]], capture_output=True, check=False)
    return FONT_PACKAGES[0] if known.returncode == 0 else FONT_PACKAGES[-1]


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages, refreshing the package lists when they are absent or stale.

    Returns:
        Whether they are installed now; False without trying when not root.
    """
    if os.name != "posix" or os.geteuid() != 0:
        return False
    print(f"set-up: installing {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    has_lists = any(Path("/var/lib/apt/lists").glob("*_Packages*"))
    if has_lists and subprocess.run(install, env=environment, check=False).returncode == 0:
        return True
    subprocess.run([*apt, "update"], env=environment, check=False)
    return subprocess.run(install, env=environment, check=False).returncode == 0


# --- virtual environment ---------------------------------------------------------------------------------------------


def create_environment() -> None:
    """Create ``.venv`` with pip in it, unless a usable one is there.

    Raises:
        SetUpError: ``.venv`` is something else, or no environment could be made.
    """
    if environment_is_usable():
        return
    if VENV.exists() and not (VENV / "pyvenv.cfg").exists():
        message = f"{VENV} is not a virtual environment; move it away and try again"
        raise SetUpError(message)
    print(f"set-up: creating {VENV.name} with Python {sys.version.split()[0]}", flush=True)
    venv = [sys.executable, "-m", "venv", "--clear"]
    attempt = subprocess.run([*venv, str(VENV)], capture_output=True, text=True, check=False)
    if attempt.returncode != 0 and is_debian() and apt_install(["python3-venv"]):
        attempt = subprocess.run([*venv, str(VENV)], capture_output=True, text=True, check=False)
    if attempt.returncode != 0:  # Debian keeps ensurepip in python3-venv
        attempt = subprocess.run([*venv, "--without-pip", str(VENV)], capture_output=True, text=True, check=False)
        pip = [sys.executable, "-m", "pip", "--python", str(environment_python()), "install", "--quiet", "pip"]
        if attempt.returncode == 0:
            attempt = subprocess.run(pip, capture_output=True, text=True, check=False)
    if attempt.returncode != 0 or not environment_is_usable():
        detail = (attempt.stderr or attempt.stdout).strip()
        message = f"no virtual environment could be made; on Debian: sudo apt-get install python3-venv\n{detail}"
        raise SetUpError(message)


def environment_is_usable() -> bool:
    """Tell whether ``.venv`` has an interpreter that still exists, and pip."""
    has_pip = any(VENV.glob("lib/python3*/site-packages/pip")) or (VENV / "Lib/site-packages/pip").exists()
    return has_pip and environment_python().exists()


def environment_python() -> Path:
    """Return the path of the environment's interpreter on this platform."""
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def install_python_packages(*, dev: bool) -> None:
    """Install the application in place with its pinned dependencies, unless that was done for the same files.

    Args:
        dev: Also install what the tests need. An environment that has it also serves for running.

    Raises:
        SetUpError: pip failed; its own message is on the screen.
    """
    stamp = {"fingerprint": fingerprint(), "dev": dev}
    if read_stamp() in (stamp, {**stamp, "dev": True}):
        return
    print("set-up: installing the Python packages (a few minutes the first time)", flush=True)
    STAMP.unlink(missing_ok=True)
    target = f"{ROOT}[dev]" if dev else str(ROOT)
    constraints = str(ROOT / "constraints.txt")
    pip = [str(environment_python()), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if subprocess.run([*pip, "--constraint", constraints, "--editable", target], check=False).returncode != 0:
        message = "the Python packages could not be installed (see above)"
        raise SetUpError(message)
    prepare_for_a_quick_start()
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def prepare_for_a_quick_start() -> None:
    """Compile what the start imports; without it each start costs some 20 ms more, and much more where Python may not.

    PySide6 keeps its support modules as source text inside its library and compiles them at every start, unless
    `SBK_EMBED=0` has put them beside it as files (its own switch). A failure here costs time, nothing else.
    """
    python = str(environment_python())
    write_files = dict(os.environ, SBK_EMBED="0")
    write_files.pop("PYTHONDONTWRITEBYTECODE", None)
    find = "import pathlib, shiboken6; print(pathlib.Path(shiboken6.__file__).parent / 'files.dir')"
    subprocess.run([python, "-c", "import PySide6.QtCore"], check=False, env=write_files)
    place = subprocess.run([python, "-c", find], check=False, capture_output=True, text=True).stdout.strip()
    subprocess.run([python, "-m", "compileall", "-q", place, str(ROOT / "eurasia_desktop")], check=False)


def fingerprint() -> str:
    """Return a hash of what decides which packages belong in the environment."""
    digest = hashlib.sha256(str(ROOT).encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def read_stamp() -> object:
    """Return what the last complete installation recorded, or None if there was none or it is unreadable."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


# --- database --------------------------------------------------------------------------------------------------------


def build_database(*, force: bool = False) -> None:
    """Build ``build/eurasia.sqlite`` if the data set, the builder or the schema is newer than it.

    Raises:
        SetUpError: The data set does not build; the reason is on the screen.
    """
    choice = DATABASE.with_suffix(".open-only")  # remembers which of the two data sets the file holds
    open_only = os.environ.get(OPEN_ONLY_VARIABLE) == "1"
    if not force and open_only == choice.exists() and is_current(DATABASE, database_sources()):
        return
    print("set-up: building the database", flush=True)
    DATABASE.parent.mkdir(exist_ok=True)
    arguments = [str(ROOT), str(DATABASE), "1" if open_only else "0"]
    command = [str(environment_python()), "-c", BUILD_DATABASE, *arguments]
    if subprocess.run(command, check=False, cwd=ROOT).returncode != 0:
        message = "the database could not be built (see above)"
        raise SetUpError(message)
    DATABASE.touch()
    choice.touch() if open_only else choice.unlink(missing_ok=True)


def database_sources() -> list[Path]:
    """Return the files the database is made from or by."""
    folders = (ROOT / "packaging", ROOT / "eurasia_desktop" / "database", ROOT / "eurasia_desktop" / "domain")
    code = [path for folder in folders for path in folder.glob("*.py")]
    return [*code, *(path for path in (ROOT / "resources" / "dataset").rglob("*") if path.is_file())]


def is_current(product: Path, sources: Iterable[Path]) -> bool:
    """Tell whether the product exists and is at least as new as every source."""
    if not product.exists():
        return False
    built_at = product.stat().st_mtime
    return all(source.stat().st_mtime <= built_at for source in sources)


if __name__ == "__main__":
    sys.exit(main())
