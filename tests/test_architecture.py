"""The rules about what may know what that neither ruff nor import-linter can express."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "eurasia_desktop"
SOURCES = sorted(PACKAGE.rglob("*.py"))
SLOW_LIBRARIES = {"numpy", "pandas", "pyqtgraph", "sqlite_utils"}
SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s.+\sSET|DELETE\s+FROM|PRAGMA\s|CREATE\s+[A-Z])",
    re.DOTALL,
)


def is_in(path: Path, *folders: str) -> bool:
    """Tell whether a source file belongs to one of the package's folders, or is a module of that name."""
    return any(path.is_relative_to(PACKAGE / folder) or path == PACKAGE / f"{folder}.py" for folder in folders)


def nodes(*, outside: tuple[str, ...] = (), inside: tuple[str, ...] = ("",)) -> Iterator[tuple[str, ast.AST]]:
    """Yield every syntax node of the chosen part of the package, with where it stands."""
    for path in SOURCES:
        if is_in(path, *inside) and not is_in(path, *outside):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=str(path))):
                yield f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}", node


def calls_of(method: str, *, outside: tuple[str, ...] = ()) -> list[str]:
    """Return where a function or method of this name is called."""
    return [
        place
        for place, node in nodes(outside=outside)
        if isinstance(node, ast.Call)
        and method == (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None))
    ]


def test_style_sheets_are_set_by_the_theme_alone() -> None:
    assert calls_of("setStyleSheet", outside=("ui/theme",)) == []


def test_nothing_reenters_the_event_loop() -> None:
    assert calls_of("processEvents") == []


@pytest.mark.parametrize("method", ["sleep", "msleep", "usleep"])
def test_nothing_sleeps(method: str) -> None:
    assert calls_of(method) == []


def test_no_thread_is_subclassed() -> None:
    subclasses = [
        place
        for place, node in nodes()
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("QThread") for base in node.bases)
    ]
    assert subclasses == []


def test_services_know_no_more_of_qt_than_its_core() -> None:
    imported = {
        (place, module)
        for place, node in nodes(inside=("services",))
        for module in imported_modules(node)
        if module.startswith("PySide6") and module != "PySide6.QtCore"
    }
    assert imported == set()


def test_sql_is_written_in_the_database_package_alone() -> None:
    statements = [
        place
        for place, node in nodes(outside=("database", "exchange"))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]
    assert statements == []


def test_importing_the_application_loads_no_slow_library() -> None:
    # Together they take longer to load than the first paint may take.
    program = "import sys, eurasia_desktop.app; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert SLOW_LIBRARIES & set(run.stdout.split()) == set()


def imported_modules(node: ast.AST) -> list[str]:
    """Return the modules an import statement names; `from PySide6 import QtGui` names PySide6.QtGui."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module == "PySide6":
        return [f"PySide6.{alias.name}" for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []


def test_no_tooltip_shows_data_as_markup():
    """A tooltip takes text for markup when it looks like it: only literals and `plain_tooltip` are safe."""
    allowed = re.compile(r'setToolTip\(\s*(tr\(|""|plain_tooltip\(|tip\)|text\)|tooltip\)|description\))')
    for path in sorted(PACKAGE.rglob("*.py")):
        for call in re.finditer(r"setToolTip\(\s*[^\n]*", path.read_text(encoding="utf-8")):
            assert allowed.match(call.group()), f"{path}: {call.group()}"
