"""The command line: open the window, or answer a script without one.

Exit codes: 0 done; 1 a finding or a fault, said on standard error; 2 wrong arguments; 3 no display.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from eurasia_desktop import __version__
from eurasia_desktop.domain.dates import parse_date
from eurasia_desktop.domain.errors import EnvironmentFault, EurasiaError, InvalidInput

if TYPE_CHECKING:
    import argparse

NO_DISPLAY = 3
_COMMANDS = ("info", "check", "screenshot")


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for and return the exit code."""
    if not arguments or (len(arguments) == 1 and arguments[0] not in _COMMANDS and not arguments[0].startswith("-")):
        # Started by a double click on the program or a file: nothing to parse, and argparse costs 6 ms.
        return _guarded(lambda: _window(Path(arguments[0]) if arguments else None))
    parser = _command_parser() if arguments and arguments[0] in _COMMANDS else _window_parser()
    options = parser.parse_args(arguments)
    return _guarded(lambda: int(options.command(options)))


def _guarded(work: Callable[[], int]) -> int:
    try:
        return work()
    except EnvironmentFault as fault:
        _complain(f"{fault.happened}\n{fault.safe}\n{fault.remedy}")
    except EurasiaError as error:
        _complain(str(error))
    return 1


def _window(workspace: Path | None) -> int:
    from eurasia_desktop.app import has_display, run_window

    if not has_display():
        _complain(
            "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY lead nowhere).\n"
            "Nothing was changed.\n"
            "Start it in a desktop session, or draw the window into files: eurasia-desktop screenshot DIR"
        )
        return NO_DISPLAY
    return run_window(workspace)


def _info(options: "argparse.Namespace") -> int:
    import json
    import platform

    from eurasia_desktop.app import open_workspace, workspace_path
    from eurasia_desktop.database.connection import sqlite_version
    from eurasia_desktop.services.paths import bundled_database

    workspace = open_workspace(workspace_path(options.workspace))
    try:
        facts = {
            "version": __version__,
            "python": platform.python_version(),
            "sqlite": sqlite_version(),
            "workspace": str(workspace.path),
            "bundled_database": str(bundled_database()),
            "read_only": workspace.is_read_only,
            "schema_version": int(workspace.meta.value("schema_version") or 0),
            "data_set_version": workspace.meta.value("data_set_version"),
            "data_set_date": workspace.data_set_date.isoformat(),
            "counts": workspace.meta.counts(),
        }
    finally:
        workspace.close()
    if options.json:
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return 0
    for key, value in facts.items():
        if isinstance(value, dict):
            print(f"{key}:")
            for name, count in value.items():
                print(f"  {name}: {count}")
        else:
            print(f"{key}: {value}")
    return 0


def _check(options: "argparse.Namespace") -> int:
    from eurasia_desktop.app import workspace_path
    from eurasia_desktop.database.workspace_file import identify
    from eurasia_desktop.services.checking import check_file

    path = workspace_path(options.workspace)
    identify(path)
    findings = check_file(path)
    for finding in findings:
        print(f"{finding.place}: {finding.reason}")
    print(f"{path}: {len(findings)} findings" if findings else f"{path}: nothing wrong was found")
    return 1 if findings else 0


def _screenshot(options: "argparse.Namespace") -> int:
    from eurasia_desktop.app import PictureRequest, draw_pictures

    try:
        as_of = parse_date(options.as_of).latest if options.as_of else None
    except InvalidInput as error:
        _complain(f"--as-of: {error.reason}")
        return 2
    for path in draw_pictures(
        PictureRequest(
            folder=options.folder,
            workspace=options.workspace,
            tabs=tuple(options.tab or ()),
            select=options.select,
            as_of=as_of,
            theme=options.theme,
            size=options.size,
            scale=options.scale,
        )
    ):
        print(path)
    return 0


def _window_parser() -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser(
        prog="eurasia-desktop",
        description="An offline research desk for scholars of Russian-led Eurasia.",
        epilog="Commands for scripts: eurasia-desktop info | check | screenshot (each with --help).",
    )
    parser.add_argument("--version", action="version", version=f"Eurasia Desktop {__version__}")
    parser.add_argument(
        "workspace", nargs="?", type=Path, metavar="WORKSPACE", help="an *.eurasia file; default: yours"
    )
    parser.set_defaults(command=lambda options: _window(options.workspace))
    return parser


def _command_parser() -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser(prog="eurasia-desktop")
    commands = parser.add_subparsers(required=True)
    info = commands.add_parser("info", help="versions, counts and paths")
    info.add_argument("workspace", nargs="?", type=Path, metavar="WORKSPACE")
    info.add_argument("--json", action="store_true", help="as JSON")
    info.set_defaults(command=_info)
    check = commands.add_parser("check", help="integrity, references, vocabularies; exit code 1 on a finding")
    check.add_argument("workspace", nargs="?", type=Path, metavar="WORKSPACE")
    check.set_defaults(command=_check)
    picture = commands.add_parser("screenshot", help="draw the real window into PNG files, one a tab")
    picture.add_argument("folder", type=Path, metavar="DIR")
    picture.add_argument("workspace", nargs="?", type=Path, metavar="WORKSPACE")
    picture.add_argument("--tab", action="append", choices=("countries", "organisations", "timeline"))
    picture.add_argument("--select", metavar="CODE", default="", help="a country, organisation or event")
    picture.add_argument("--as-of", metavar="DATE", default="", help="default: the data set's last date")
    picture.add_argument("--theme", choices=("light", "dark"), default="light")
    picture.add_argument("--size", type=_size, metavar="WxH", default=(1440, 900))
    picture.add_argument("--scale", type=_scale, metavar="F", default=1.0, help="1 to 4")
    picture.set_defaults(command=_screenshot)
    return parser


def _size(text: str) -> tuple[int, int]:
    import argparse

    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900") from error
    if not (640 <= width <= 8000 and 480 <= height <= 8000):
        raise argparse.ArgumentTypeError(f"{text!r} is not between 640x480 and 8000x8000")
    return width, height


def _scale(text: str) -> float:
    import argparse

    try:
        scale = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from error
    if not 1 <= scale <= 4:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 1 and 4")
    return scale


def _complain(text: str) -> None:
    print(text, file=sys.stderr)
