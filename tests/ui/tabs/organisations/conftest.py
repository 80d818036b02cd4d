"""The Organisations tab over a fresh copy of the real database, on the day of the founding essay."""

import datetime

import pytest

from eurasia_desktop.services.change_hub import ChangeHub
from eurasia_desktop.services.editing import Editing
from eurasia_desktop.services.view_context import ViewContext
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.tab import TabContext
from eurasia_desktop.ui.tabs.organisations.organisations_tab import OrganisationsTab
from eurasia_desktop.ui.theme import Theme


@pytest.fixture
def theme(qapp):
    made = Theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def workspace(workspace_path):
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def view(qapp):
    return ViewContext(datetime.date(2024, 9, 7))


@pytest.fixture
def hub(qapp):
    return ChangeHub()


@pytest.fixture
def editing(workspace, hub):
    return Editing(workspace, hub, "Aigerim")


@pytest.fixture
def tab(qtbot, workspace, view, hub, theme):
    tab = OrganisationsTab(TabContext(workspace, view, theme))
    qtbot.addWidget(tab)
    hub.committed.connect(tab.on_committed)
    tab.resize(1240, 800)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.build_charts()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    return tab
