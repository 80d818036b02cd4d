"""Another process's commit is noticed and told to all views."""

import sqlite3

import pytest

from eurasia_desktop.services.alignment_data import agreement_series
from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.external_changes import ExternalChanges
from eurasia_desktop.services.workspace import Workspace


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


def in_2024(workspace):
    return next(point.value for point in agreement_series(workspace, "KAZ").points if point.year == 2024)


def test_changing_one_roll_call_elsewhere_moves_the_point(workspace, workspace_path, qtbot):
    hub = ChangeHub()
    watcher = ExternalChanges(workspace, hub, hub)
    before = in_2024(workspace)
    other = sqlite3.connect(workspace_path)
    (resolution,) = other.execute(
        """SELECT a.resolution FROM vote AS a JOIN vote AS b USING (resolution)
        JOIN resolution AS r ON r.id = a.resolution
        WHERE a.country = 'KAZ' AND b.country = 'RUS' AND a.vote = 'yes' AND b.vote = 'no' AND r.date LIKE '2024%'"""
    ).fetchone()

    with qtbot.waitSignal(hub.committed, timeout=5000) as heard:
        other.execute("UPDATE vote SET vote = 'no' WHERE country = 'KAZ' AND resolution = ?", (resolution,))
        other.commit()
    other.close()

    assert heard.args[0].everything
    assert in_2024(workspace) == pytest.approx(before + 100 / 90)
    watcher.deleteLater()
    hub.deleteLater()


def test_nothing_is_told_while_nothing_changes(workspace, qtbot):
    hub = ChangeHub()
    watcher = ExternalChanges(workspace, hub, hub)

    with qtbot.assertNotEmitted(hub.committed, wait=50):
        watcher.look()
    hub.deleteLater()


def test_a_file_that_was_replaced_is_not_written_to(workspace, workspace_path, qapp):
    from eurasia_desktop.domain.errors import EnvironmentFault
    from eurasia_desktop.services.editing import Editing
    from tests.services.test_editing import DRAFT

    replacement = workspace_path.with_name("other.eurasia")
    replacement.write_bytes(workspace_path.read_bytes())
    replacement.replace(workspace_path)
    hub = ChangeHub()

    with pytest.raises(EnvironmentFault, match="moved, deleted or replaced"):
        Editing(workspace, hub, "A").save(DRAFT, None)
    hub.deleteLater()
