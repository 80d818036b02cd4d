"""Time from exec to the first real paint of any X program, on a private X server."""

import contextlib
import os
import shutil
import signal
import statistics
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

COLOURS = 24
"""A window counts as painted once the screen shows so many colours."""

_LIMIT_S = 30.0
_SAMPLE = 4 * 37


@dataclass(frozen=True)
class Timing:
    """Milliseconds of several runs."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.runs)

    def __str__(self) -> str:
        return f"min {min(self.runs):.0f} median {self.median:.0f} max {max(self.runs):.0f} ms"


def missing_tools() -> list[str]:
    """Return what must be installed before anything can be timed."""
    return [tool for tool in ("Xvfb", "openbox") if shutil.which(tool) is None]


@contextlib.contextmanager
def x_server() -> Iterator[dict[str, str]]:
    """Run a private X server with a window manager and yield the environment that leads to it."""
    display = f":{100 + os.getpid() % 400}"
    environment = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    server = subprocess.Popen(
        ["Xvfb", display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    manager = None
    try:
        _wait_for(display)
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        yield environment
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def side_by_side(commands: dict[str, Sequence[str]], environment: dict[str, str], runs: int) -> dict[str, Timing]:
    """Time the commands, interleaved, so that a noisy moment hits all alike."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            found[name].append(_time_one(command, environment))
    return {name: Timing(tuple(times)) for name, times in found.items()}


def _time_one(command: Sequence[str], environment: dict[str, str]) -> float:
    from Xlib import X, display

    screen = display.Display(environment["DISPLAY"])
    root = screen.screen().root
    size = screen.screen().width_in_pixels, screen.screen().height_in_pixels
    start = time.perf_counter()
    child = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while time.perf_counter() - start < _LIMIT_S:
            raw = root.get_image(0, 0, *size, X.ZPixmap, 0xFFFFFFFF).data
            if len({raw[place : place + 4] for place in range(0, len(raw), _SAMPLE)}) >= COLOURS:
                return (time.perf_counter() - start) * 1000
        raise TimeoutError(f"{command[0]} painted nothing")
    finally:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        screen.close()
        _settle()


def _wait_for(name: str) -> None:
    from Xlib import display, error

    for _ in range(200):
        try:
            display.Display(name).close()
        except (error.DisplayError, OSError):
            _settle(0.05)
        else:
            return


def _settle(seconds: float = 0.3) -> None:
    import threading

    threading.Event().wait(seconds)
