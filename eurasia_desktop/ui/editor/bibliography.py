"""The bibliography in memory, for finding a source by any of its words."""

from collections.abc import Collection

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.domain.records import Source
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.folding import fold


class Bibliography:
    """All sources of the workspace, read at the first search after a change, and those typed for the present draft."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stored: dict[str, Source] | None = None
        self._haystacks: dict[str, str] = {}
        self._typed: dict[str, Source] = {}

    def forget(self) -> None:
        """Read the workspace's sources anew at the next use."""
        self._stored = None

    def put_typed(self, source: Source) -> None:
        """Keep a source that is not in the workspace yet."""
        self._typed[source.id] = source
        self._haystacks[source.id] = _haystack(source)

    def forget_typed(self) -> None:
        """Drop the sources typed for a draft that is done with."""
        self._typed.clear()

    def typed(self, idents: Collection[str]) -> list[Source]:
        """Return those of these sources that are not in the workspace yet.

        Raises:
            EnvironmentFault: the workspace cannot be read.
        """
        return [source for ident, source in self._typed.items() if ident in idents and self._read(ident) is None]

    def get(self, ident: str) -> Source | None:
        """Return a source, or None where there is none of that id.

        Raises:
            EnvironmentFault: the workspace cannot be read.
        """
        return self._typed.get(ident) or self._read(ident)

    def search(self, words: str, *, without: Collection[str], limit: int = 60) -> list[Source]:
        """Return sources that contain every word in title, author, publisher, date, address or id, in order of title.

        Raises:
            EnvironmentFault: the workspace cannot be read.
        """
        wanted = fold(words).split()
        sources = [*self._typed.values(), *self._sources().values()]
        found: dict[str, Source] = {}
        for source in sources:
            if source.id not in without and all(word in self._haystacks[source.id] for word in wanted):
                found.setdefault(source.id, source)
            if len(found) == limit:
                break
        return list(found.values())

    def with_address(self, url: str) -> Source | None:
        """Return a source that has this address already."""
        wanted = _bare(url)
        sources = [*self._typed.values(), *self._sources().values()]
        return next((source for source in sources if source.url and _bare(source.url) == wanted), None)

    def _read(self, ident: str) -> Source | None:
        if self._stored is not None:
            return self._stored.get(ident)
        with reported_faults(self._workspace.path):
            return self._workspace.sources.get(ident)

    def _sources(self) -> dict[str, Source]:
        if self._stored is None:
            with reported_faults(self._workspace.path):
                self._stored = {source.id: source for source in self._workspace.sources.all()}
            self._haystacks |= {ident: _haystack(source) for ident, source in self._stored.items()}
        return self._stored


def _haystack(source: Source) -> str:
    parts = (source.title, source.author, source.publisher, source.published, source.url, source.id)
    return fold(" ".join(part for part in parts if part))


def _bare(url: str) -> str:
    return url.strip().casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
