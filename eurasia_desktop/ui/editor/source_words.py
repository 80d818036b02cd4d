"""The words for a source: its kind, its reuse, its line in a list."""

from collections.abc import Callable
from typing import Final

from eurasia_desktop.domain.records import Source
from eurasia_desktop.domain.vocabulary import Reuse, SourceKind
from eurasia_desktop.domain.wording import tr

_KINDS: Final[dict[SourceKind, Callable[[], str]]] = {
    SourceKind.NEWS: lambda: tr("News"),
    SourceKind.OFFICIAL: lambda: tr("Official publication"),
    SourceKind.ARTICLE: lambda: tr("Article"),
    SourceKind.TREATY: lambda: tr("Treaty"),
    SourceKind.DATASET: lambda: tr("Data set"),
    SourceKind.REPORT: lambda: tr("Report"),
    SourceKind.UN_DOCUMENT: lambda: tr("UN document"),
    SourceKind.BOOK: lambda: tr("Book"),
    SourceKind.INTERVIEW: lambda: tr("Interview"),
    SourceKind.OTHER: lambda: tr("Other"),
}
_REUSES: Final[dict[Reuse, Callable[[], str]]] = {
    Reuse.OPEN: lambda: tr("Open licence"),
    Reuse.FACTS_ONLY: lambda: tr("Facts only"),
    Reuse.SHARE_ALIKE: lambda: tr("Share alike"),
    Reuse.NON_COMMERCIAL: lambda: tr("Not commercial"),
    Reuse.UNCLEAR: lambda: tr("Unclear"),
}


def kind_words() -> list[tuple[str, str]]:
    """Return the kinds of source with their words."""
    return [(kind.value, word()) for kind, word in _KINDS.items()]


def reuse_words() -> list[tuple[str, str]]:
    """Return the kinds of reuse with their words."""
    return [(reuse.value, word()) for reuse, word in _REUSES.items()]


def usual_reuse(kind: str) -> Reuse:
    """Return what may be done with a source of a kind until someone says more: figures of a data set are unclear."""
    return Reuse.UNCLEAR if kind == SourceKind.DATASET else Reuse.FACTS_ONLY


def caption_of(source: Source) -> str:
    """Return who published a source and when."""
    return " · ".join(part for part in (source.publisher or source.author, source.published) if part) or source.id
