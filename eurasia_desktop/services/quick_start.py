"""What makes a start quicker, from the first import to the first paint, and is undone then."""

import builtins
import gc

_import_of_pyside: list[object] = []


def begin() -> None:
    """Load Qt, and until `end` collect no garbage and import without PySide's import function.

    Collecting garbage while modules load finds none and costs 30 to 60 ms. PySide replaces Python's import function by
    one that reads the source of every module imported after it, in search of feature switches that this program does
    not use: 25 ms. It is needed all the same for `from PySide6.QtCore import *`, which libraries loaded later do.
    """
    gc.disable()
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - replaces the import function

    _import_of_pyside.append(builtins.__import__)
    builtins.__import__ = plain_import


def end() -> None:
    """Collect garbage and import as usual again."""
    gc.enable()
    if _import_of_pyside:
        builtins.__import__ = _import_of_pyside.pop()  # type: ignore[assignment]  # what stood there before
