"""The timeline over a fresh copy of the real database, with nothing around it."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eurasia_desktop.charts.timeline_canvas import TimelineCanvas
from eurasia_desktop.services.view_context import ViewContext
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.tab import TabContext
from eurasia_desktop.ui.tabs.timeline.span_text import parse_span
from eurasia_desktop.ui.tabs.timeline.timeline_tab import TimelineTab
from eurasia_desktop.ui.theme import Theme

AS_OF = datetime.date(2024, 9, 7)


@pytest.fixture
def workspace(workspace_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def context(workspace: Workspace, qapp: QApplication) -> Iterator[TabContext]:
    theme = Theme(qapp, "light")
    yield TabContext(workspace, ViewContext(AS_OF), theme)
    theme.deleteLater()


@pytest.fixture
def tab(context: TabContext, qtbot: QtBot) -> TimelineTab:
    """Return the tab as shown at 1440 × 800, on May to September 2024."""
    made = TimelineTab(context)
    qtbot.addWidget(made)
    made.resize(1440, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.canvas.set_span(parse_span("2024-05/2024-09"))
    return made


@pytest.fixture
def canvas(tab: TimelineTab) -> TimelineCanvas:
    return tab.canvas
