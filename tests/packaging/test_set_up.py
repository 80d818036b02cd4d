"""Setting a checkout up: does what is missing, and nothing twice."""

import os
from pathlib import Path

import pytest

import set_up


def test_a_product_older_than_a_source_is_not_current(tmp_path: Path) -> None:
    source, product = tmp_path / "events.csv", tmp_path / "eurasia.sqlite"
    source.touch()
    product.touch()
    os.utime(product, (1000, 1000))
    os.utime(source, (2000, 2000))

    assert not set_up.is_current(product, [source])


def test_a_product_newer_than_its_sources_is_current(tmp_path: Path) -> None:
    source, product = tmp_path / "events.csv", tmp_path / "eurasia.sqlite"
    source.touch()
    product.touch()
    os.utime(source, (1000, 1000))

    assert set_up.is_current(product, [source])


def test_a_missing_product_is_not_current(tmp_path: Path) -> None:
    assert not set_up.is_current(tmp_path / "eurasia.sqlite", [])


def test_a_folder_that_is_no_environment_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(set_up, "VENV", tmp_path)

    with pytest.raises(set_up.SetUpError, match="not a virtual environment"):
        set_up.create_environment()

    assert (tmp_path / "notes.txt").exists()


@pytest.mark.parametrize("recorded", [False, True])
def test_packages_are_not_installed_twice(recorded: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = tmp_path / "stamp.json"
    stamp.write_text(f'{{"fingerprint": "{set_up.fingerprint()}", "dev": {str(recorded).lower()}}}', encoding="utf-8")
    monkeypatch.setattr(set_up, "STAMP", stamp)
    monkeypatch.setattr(set_up.subprocess, "run", lambda *_args, **_options: pytest.fail("pip was run"))

    set_up.install_python_packages(dev=False)


def test_an_unreadable_stamp_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = tmp_path / "stamp.json"
    stamp.write_text("{", encoding="utf-8")
    monkeypatch.setattr(set_up, "STAMP", stamp)

    assert set_up.read_stamp() is None


def test_packages_renamed_for_64_bit_time_count_as_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    query = tmp_path / "dpkg-query"
    query.write_text("#!/bin/sh\necho 'libglib2.0-0t64 installed'\necho 'libgl1 config-files'\nexit 1\n", "utf-8")
    query.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    assert set_up.missing_packages(["libglib2.0-0", "libgl1", "libegl1"]) == ["libgl1", "libegl1"]


def test_installing_system_packages_is_left_to_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(set_up.subprocess, "run", lambda *_args, **_options: pytest.fail("apt-get was run"))

    assert not set_up.apt_install(["libegl1"])
