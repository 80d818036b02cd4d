"""Opening a workspace: ours is opened, anything else is refused with a reason, nothing is created or touched."""

import hashlib
import os
import sqlite3
import subprocess

import pytest

from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.services.workspace import Workspace, create_from_bundled


def refusal(path):
    with pytest.raises(EnvironmentFault) as fault:
        Workspace.open(path)
    assert fault.value.safe
    assert fault.value.remedy
    return fault.value.happened


def test_a_missing_file_is_not_created(tmp_path):
    assert "no file" in refusal(tmp_path / "none.eurasia")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_refused(tmp_path):
    assert "folder" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "empty"), (b"\x89PNG\r\n\x1a\n" + b"x" * 200, "not a workspace"), (b"SQLite format 3\x00", "cut short")],
)
def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path, content, word):
    path = tmp_path / "work.eurasia"
    path.write_bytes(content)

    assert word in refusal(path)

    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_truncated_workspace_is_refused(workspace_path):
    os.truncate(workspace_path, workspace_path.stat().st_size // 2)

    assert "cut short" in refusal(workspace_path)


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "places.sqlite"
    sqlite3.connect(path).execute("CREATE TABLE moz_places (id)").connection.close()

    assert "another program" in refusal(path)


def test_a_workspace_of_a_newer_program_is_refused(workspace_path):
    connection = sqlite3.connect(workspace_path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()

    assert "newer" in refusal(workspace_path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM event; END",
        "CREATE VIEW spy AS SELECT 1",
    ],
)
def test_foreign_triggers_and_views_are_refused(workspace_path, statement):
    connection = sqlite3.connect(workspace_path)
    connection.execute(statement)
    connection.close()

    assert "spy" in refusal(workspace_path)


def test_a_damaged_page_is_reported_as_damage(workspace_path):
    with workspace_path.open("r+b") as stream:
        stream.seek(100)
        stream.write(b"\0" * 3000)

    assert "damaged" in refusal(workspace_path)


def test_a_file_on_a_read_only_medium_opens_for_reading(workspace_path, tmp_path):
    medium = tmp_path / "medium"
    medium.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "none", medium], capture_output=True, check=False).returncode:
        pytest.skip("mounting needs root")
    try:
        copy = medium / "work.eurasia"
        copy.write_bytes(workspace_path.read_bytes())
        subprocess.run(["mount", "-o", "remount,ro", medium], check=True)
        workspace = Workspace.open(copy)

        assert workspace.is_read_only
        assert workspace.meta.counts()["event"] == 931
        workspace.close()
    finally:
        subprocess.run(["umount", medium], check=True)


def test_the_first_start_copies_the_bundled_file_and_a_second_keeps_what_is_there(bundled_database, tmp_path):
    path = tmp_path / "new folder" / "Моя работа.eurasia"

    create_from_bundled(bundled_database, path)
    assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(bundled_database.read_bytes()).digest()
    path.write_bytes(b"years of work")
    create_from_bundled(bundled_database, path)

    assert path.read_bytes() == b"years of work"
    assert list(path.parent.iterdir()) == [path]
    path.write_bytes(b"")


def test_a_path_with_odd_characters_opens(workspace_path, tmp_path):
    odd = workspace_path.rename(tmp_path / "50% of #work? 'Қазақстан' 🙂.eurasia")

    workspace = Workspace.open(odd)

    assert workspace.meta.value("data_set_version")
    workspace.close()
