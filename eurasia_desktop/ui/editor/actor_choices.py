"""Countries and organisations as one finds them by typing: by name, by code, by the long name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eurasia_desktop.domain.vocabulary import CountryScope
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.folding import fold

_WORD_BEGINS = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One code that can be chosen.

    Attributes:
        label: what its chip says.
        detail: what tells it from others of a like name.
        names: everything it can be called by.
    """

    code: str
    label: str
    detail: str
    names: tuple[str, ...]


class Choices:
    """What a chip field offers, in the order of the vocabulary."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._by_code = {choice.code: choice for choice in choices}
        self._folded = [(choice, tuple(fold(name) for name in choice.names)) for choice in choices]
        self.preferred = ""
        """A code that comes first among equals."""

    def label(self, code: str) -> str:
        """Return what the chip of a code says; an unknown code itself."""
        choice = self._by_code.get(code)
        return choice.label if choice else code

    def named(self, text: str) -> list[Choice]:
        """Return what is called exactly `text`; a code wins over names."""
        wanted = fold(text)
        by_code = [choice for choice, _ in self._folded if fold(choice.code) == wanted]
        return by_code or [choice for choice, names in self._folded if wanted in names]

    def is_well_named(self, choice: Choice, text: str) -> bool:
        """Whether a word of one of its names begins with `text`; else it holds the text somewhere inside a word."""
        wanted = fold(text)
        names = next((names for known, names in self._folded if known == choice), ())
        return _rank(choice, names, wanted) <= _WORD_BEGINS if names else False

    def matching(self, text: str, limit: int = 12) -> list[Choice]:
        """Return what contains `text` in a name or the code, best first."""
        wanted = fold(text)
        if not wanted:
            return []
        ranked = [
            (_rank(choice, names, wanted), choice.code != self.preferred, position, choice)
            for position, (choice, names) in enumerate(self._folded)
            if any(wanted in name for name in names)
        ]
        ranked.sort(key=lambda entry: entry[:3])
        return [entry[3] for entry in ranked[:limit]]


def actor_choices(workspace: Workspace) -> Choices:
    """Return the states and the organisations; aggregates such as the world act in no event."""
    countries = (
        Choice(code, country.name, code, (country.name, code, country.official_name))
        for code, country in workspace.countries.items()
        if country.scope is not CountryScope.AGGREGATE
    )
    return Choices([*countries, *_organisations(workspace)])


def organisation_choices(workspace: Workspace) -> Choices:
    """Return the organisations."""
    return Choices([*_organisations(workspace)])


def _organisations(workspace: Workspace) -> Iterable[Choice]:
    for code, organisation in workspace.organisations.items():
        detail = organisation.name if organisation.name != organisation.short_name else code
        yield Choice(code, organisation.short_name, detail, (organisation.short_name, code, organisation.name))


def _rank(choice: Choice, names: tuple[str, ...], wanted: str) -> int:
    if fold(choice.code) == wanted or wanted in names:
        return 0
    if names[0].startswith(wanted):
        return 1
    return _WORD_BEGINS if any(name.startswith(wanted) or f" {wanted}" in name for name in names) else 3
