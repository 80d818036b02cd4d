"""The selected development in full: by name, as plain text, its links safe."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.tabs.timeline.timeline_tab import TimelineTab
from eurasia_desktop.ui.tabs.timeline.url_link import UrlLink, is_openable

PERIOD = "Chinese and Belarusian soldiers train near Brest"


@pytest.fixture
def shown(tab: TimelineTab) -> TimelineTab:
    event = next(event for event in tab.canvas._events.values() if event.row.title == PERIOD)
    tab.context.view.select_event(event.id)
    return tab


def text(tab: TimelineTab, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_it_shows_what_is_stored_in_words(shown: TimelineTab, workspace: Workspace) -> None:
    stored = workspace.developments.get(shown.context.view.selected_event)

    assert text(shown, "eventDetailDate") == "8–19 Jul 2024"
    assert text(shown, "eventDetailCoding").startswith("Neutral · intensity 2 of 5 · Security")
    assert "Belarus" in text(shown, "eventDetailActors")
    assert "China" in text(shown, "eventDetailActors")
    assert text(shown, "eventDetailSummary") == stored.summary
    sources = [label.text() for label in shown.findChildren(QLabel, "eventDetailSource")]
    assert [title.split("\n")[0] for title in sources] == [
        source.title for source in workspace.sources.many(stored.sources)
    ]


def test_no_text_is_read_as_markup_and_every_value_can_be_selected(shown: TimelineTab) -> None:
    labels = shown.panel.detail.findChildren(QLabel)

    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    values = [label for label in labels if label.objectName().startswith("eventDetail") and label.isVisible()]
    assert len(values) >= 8
    assert all(label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse for label in values)


def test_a_link_opens_its_address(shown: TimelineTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    link = next(link for link in shown.findChildren(UrlLink) if link.isVisible())

    qtbot.keyClick(link, Qt.Key.Key_Space)

    assert opened == [QUrl(link.url).toString()]
    assert opened[0].startswith("http")


@pytest.mark.parametrize(
    ("url", "can_open"),
    [
        ("https://www.un.org/en/", True),
        ("http://example.org/a?b=c&d", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://[broken", False),
    ],
)
def test_only_web_addresses_open(url: str, can_open: bool) -> None:
    assert is_openable(url) is can_open


def test_edit_asks_for_the_development_shown(shown: TimelineTab, qtbot: QtBot) -> None:
    button = shown.findChild(QPushButton, "eventDetailEdit")
    assert button is not None

    with qtbot.waitSignal(shown.edit_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert asked.args == [shown.context.view.selected_event]


def test_a_development_that_is_gone_leaves_the_hint(shown: TimelineTab) -> None:
    shown.panel.select("no-such-event")

    assert shown.findChild(QLabel, "eventDetailEmpty").isVisible()
    assert not shown.findChild(QLabel, "eventDetailTitle").isVisible()
