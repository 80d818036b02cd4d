"""The window's memory between two starts: geometry, tab, selection, theme. Never data."""

import json
import os
from pathlib import Path
from typing import Any


class Settings:
    """A small JSON file; a damaged one is set aside and replaced by the defaults.

    Values are JSON values. Where the folder cannot be written the settings live for this run only.
    """

    def __init__(self, path: Path | None) -> None:
        """Read the settings at `path`; None keeps them for this run only."""
        self._path = path
        self._values: dict[str, Any] = {} if path is None else _read(path)  # Any: JSON values

    def text(self, key: str, default: str = "") -> str:
        """Return a text setting; the default where it is missing or of another type."""
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Remember a text setting until `save`."""
        self._values[key] = value

    def save(self) -> bool:
        """Write the file, whole or not at all; return whether that was possible."""
        if self._path is None:
            return False
        temporary = self._path.with_suffix(".tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("w", encoding="utf-8") as stream:
                json.dump(self._values, stream, ensure_ascii=False, indent=1, sort_keys=True)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(self._path)
        except OSError:
            return False
        return True


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, PermissionError, NotADirectoryError):
        return {}
    except (OSError, ValueError):
        _set_aside(path)
        return {}
    if isinstance(values, dict):
        return values
    _set_aside(path)
    return {}


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".bad"))
    except OSError:
        return
