"""The command line as scripts use it: exit codes, JSON, pictures, faults on standard error."""

import json
import os
import sqlite3
import subprocess
import sys

import pytest

TAB_PICTURES = ["countries.png", "organisations.png", "timeline.png"]


def run(*arguments, **environment):
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "eurasia_desktop", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env=kept | environment,
        timeout=100,
    )


@pytest.fixture(autouse=True)
def built_database(monkeypatch, tmp_path, bundled_database):
    """Let a process of its own find the database, which a checkout has only after `make database`."""
    from eurasia_desktop.services.paths import bundled_database as place

    try:
        place()
    except Exception as error:  # noqa: BLE001 - whatever it is, these tests cannot run without it
        pytest.skip(str(error))


def test_info_tells_versions_counts_and_paths_as_json(workspace_path):
    answer = run("info", workspace_path, "--json")

    facts = json.loads(answer.stdout)
    assert answer.returncode == 0
    assert facts["counts"]["event"] == 931
    assert facts["counts"]["vote"] == 55_782
    assert facts["workspace"] == str(workspace_path)
    assert facts["bundled_database"].endswith("eurasia.sqlite")
    assert facts["data_set_version"] == "2026.11"
    assert facts["schema_version"] == 1


def test_info_without_a_name_makes_and_names_the_users_own_workspace(isolated_home):
    facts = json.loads(run("info", "--json").stdout)

    assert facts["workspace"].startswith(str(isolated_home))
    assert facts["workspace"].endswith("my-work.eurasia")


def test_check_finds_nothing_in_the_bundled_data(workspace_path):
    answer = run("check", workspace_path)

    assert (answer.returncode, answer.stderr) == (0, "")
    assert "nothing wrong" in answer.stdout


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("DELETE FROM event_source WHERE event = 'rus-annexes-crimea'", "has no source"),
        ("DELETE FROM source WHERE id = 'un-digital-library-ga-votes'", "does not exist"),
        ("UPDATE event SET latest = '2030-01-01' WHERE id = 'rus-annexes-crimea'", "derived dates"),
        ("DELETE FROM codebook WHERE field = 'category' AND code = 'economy'", "not in the codebook"),
    ],
)
def test_check_names_what_is_wrong_and_fails(workspace_path, statement, word):
    connection = sqlite3.connect(workspace_path)
    connection.execute(statement)
    connection.commit()
    connection.close()

    answer = run("check", workspace_path)

    assert answer.returncode == 1
    assert word in answer.stdout


def test_without_a_display_the_window_is_refused_with_a_way_out(workspace_path):
    answer = run(workspace_path, QT_QPA_PLATFORM="")

    assert answer.returncode == 3
    assert "no display" in answer.stderr
    assert "screenshot" in answer.stderr


def test_a_display_that_does_not_answer_is_a_missing_one(workspace_path):
    answer = run(workspace_path, QT_QPA_PLATFORM="", DISPLAY=":9876")

    assert answer.returncode == 3


def test_screenshot_draws_every_tab(workspace_path, tmp_path):
    before = workspace_path.read_bytes()

    answer = run(
        "screenshot", tmp_path / "new" / "pictures", workspace_path, "--select", "ARM", "--as-of", "2024-09-07",
        "--theme", "dark", "--size", "1024x700",
    )  # fmt: skip

    assert (answer.returncode, answer.stderr.replace("This plugin does not support propagateSizeHints()\n", "")) == (
        0,
        "",
    )
    written = sorted((tmp_path / "new" / "pictures").iterdir())
    assert [path.name for path in written] == TAB_PICTURES
    assert all(path.stat().st_size > 20_000 for path in written)
    assert workspace_path.read_bytes() == before


def test_screenshot_scales(workspace_path, tmp_path):
    from PySide6.QtGui import QImage

    run("screenshot", tmp_path, workspace_path, "--tab", "timeline", "--scale", "2", "--size", "1024x700")

    assert [path.name for path in tmp_path.glob("*.png")] == ["timeline.png"]
    assert QImage(str(tmp_path / "timeline.png")).size().toTuple() == (2048, 1400)


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("screenshot", "DIR", "--as-of", "2023-02-29"), 2, "calendar"),
        (("screenshot", "DIR", "--select", "XXX"), 1, "XXX"),
        (("screenshot", "DIR", "--size", "7x7"), 2, "640x480"),
        (("screenshot", "DIR", "--scale", "99"), 2, "between 1 and 4"),
        (("info", "/no/such/file.eurasia"), 1, "no file"),
        (("check", "/etc/hostname"), 1, "not a workspace"),
    ],
)
def test_wrong_arguments_are_refused_in_words(arguments, code, word, tmp_path):
    answer = run(*(str(tmp_path) if argument == "DIR" else argument for argument in arguments))

    assert answer.returncode == code
    assert word in answer.stderr


def test_nothing_slow_is_loaded_before_the_first_paint(workspace_path):
    script = f"""
import sys
from pathlib import Path
import eurasia_desktop.app as app
from eurasia_desktop.ui.main_window import MainWindow
def look(self):
    print(sorted({{"numpy", "pandas", "pyqtgraph", "sqlite_utils", "qtawesome"}} & set(sys.modules)))
    print(self.tab("countries").header.name.text(), self.tab("countries").list.model.rowCount())
    sys.stdout.flush()
    import os
    os._exit(0)
MainWindow._after_first_paint = look
app.run_window(Path({str(workspace_path)!r}))
"""
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60,
        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
    )  # fmt: skip

    assert answer.stdout.splitlines()[0] == "[]", answer.stderr
    name, rows = answer.stdout.splitlines()[1].split()
    assert name == "Kazakhstan"
    assert int(rows) >= 12
