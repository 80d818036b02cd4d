"""The line under every chart and figure that says where it comes from and on what terms."""

from collections.abc import Iterable

from eurasia_desktop.domain.records import Indicator, Source
from eurasia_desktop.domain.vocabulary import Reuse
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.workspace import Workspace

_NAMED = 3
_OWN_COMPUTATION = "this project"
"""The publisher of series computed in the data set: their line names the inputs' publishers instead."""


def source_line(workspace: Workspace, source_ids: Iterable[str], *, remark: str = "") -> str:
    """Name the publishers a chart rests on, the most used first, and what was done with the figures.

    Args:
        workspace: where the sources are.
        source_ids: the most used first.
        remark: a sentence that follows, such as "Shares computed."
    """
    sources = workspace.sources.many(source_ids)
    names = list(dict.fromkeys(short_name(source) for source in sources if source.publisher != _OWN_COMPUTATION))
    text = "; ".join(names[:_NAMED])
    if len(names) > _NAMED:
        text = tr("{names} and {count} more", names=text, count=len(names) - _NAMED)
    line = tr("Source: {names}.", names=text) if text else tr("No source recorded.")
    return f"{line} {remark}".rstrip()


def short_name(source: Source) -> str:
    """Return what a source is called in a source line: its publisher, else its author, else its title."""
    return source.publisher or source.author or source.title


def terms_note() -> str:
    """Say, in everything that leaves the program, that the data are not under its licence."""
    return tr("Data: under the terms of their publishers, not under the program’s MIT licence.")


def terms_of(indicator: Indicator) -> str:
    """Say what may be done with a series."""
    return {
        Reuse.OPEN: tr("Open data; cite the source."),
        Reuse.FACTS_ONLY: tr("Single facts from copyrighted works; cite the source."),
        Reuse.SHARE_ALIKE: tr("Share-alike: what is made from it carries the same licence."),
        Reuse.NON_COMMERCIAL: tr("Research and other non-commercial use; cite the source."),
        Reuse.UNCLEAR: tr("Terms of reuse are unclear; ask the publisher."),
    }[indicator.reuse]
