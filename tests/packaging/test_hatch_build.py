"""The build hook puts the right files in the right places of the wheel."""

from pathlib import Path

from hatch_build import resource_files


def test_resources_are_shipped_without_the_data_set(tmp_path: Path) -> None:
    for name in ("help/index.md", "styles/light.qss", "dataset/event.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()

    assert set(resource_files(tmp_path).values()) == {
        "eurasia_desktop/resources/help/index.md",
        "eurasia_desktop/resources/styles/light.qss",
    }
