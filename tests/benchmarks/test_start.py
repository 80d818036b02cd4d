"""Start to first painted window, beside DB Browser for SQLite and a bare PySide6 window."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.benchmarks.first_paint import missing_tools, side_by_side, x_server

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
table = QTableWidget(40, 8)
for row in range(40):
    for column in range(8):
        table.setItem(row, column, QTableWidgetItem(f"cell {row} {column}"))
window.setCentralWidget(table)
window.show()
application.exec()
"""
RUNS = 11


def test_start_to_first_paint(bundled_database, workspace_path, tmp_path, capsys):
    if missing := missing_tools():
        pytest.skip(f"needs {', '.join(missing)}")
    bare = tmp_path / "bare.py"
    bare.write_text(BARE, encoding="utf-8")
    commands = {
        "Eurasia Desktop": [str(Path(sys.executable).with_name("eurasia-desktop")), str(workspace_path)],
        "bare PySide6": [sys.executable, str(bare)],
    }
    if browser := shutil.which("sqlitebrowser"):
        commands["DB Browser for SQLite"] = [browser, str(bundled_database)]

    with x_server() as environment:
        timings = side_by_side(commands, environment, RUNS)

    ours = timings["Eurasia Desktop"]
    with capsys.disabled():
        print()
        for name, timing in timings.items():
            print(f"{name}: {timing}; ours / this: {ours.median / timing.median:.2f}")
