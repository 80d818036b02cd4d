"""Entry point of the installed program and of `python -m eurasia_desktop`."""

import builtins
import gc
import sys


def main() -> int:
    """Run the program with the arguments of the process and return its exit code."""
    # Collecting garbage while modules load finds none and costs 30 to 60 ms; the window turns it on at its first paint.
    gc.disable()
    _load_qt()
    from eurasia_desktop.cli import run

    return run(sys.argv[1:])


def _load_qt() -> None:
    """Load Qt without PySide's `from __future__`-like feature switches, which this program does not use.

    PySide replaces Python's import function by one that reads the source of every module imported after it, to find out
    whether it asks for such a feature: 25 ms of the start.
    """
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - its side effect is undone in the next line

    builtins.__import__ = plain_import


if __name__ == "__main__":
    sys.exit(main())
