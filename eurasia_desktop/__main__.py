"""Entry point of the installed program and of `python -m eurasia_desktop`."""

import gc
import sys


def main() -> int:
    """Run the program with the arguments of the process and return its exit code."""
    # Collecting garbage while modules load finds none and costs 30 to 60 ms; the window turns it on at its first paint.
    gc.disable()
    from eurasia_desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
