"""Entry point of the installed program and of `python -m eurasia_desktop`."""

import sys


def main() -> int:
    """Run the program with the arguments of the process and return its exit code."""
    from eurasia_desktop.services import quick_start

    quick_start.begin()
    from eurasia_desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
