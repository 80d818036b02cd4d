"""A development: one dated, sourced event and the codes given to it."""

from dataclasses import dataclass
from typing import NewType

from eurasia_desktop.domain.dates import EventDate
from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Verification

EventId = NewType("EventId", str)
CountryCode = NewType("CountryCode", str)
OrganisationCode = NewType("OrganisationCode", str)
SourceId = NewType("SourceId", str)


@dataclass(frozen=True, slots=True)
class Development:
    """One event as the codebook defines it (section 1).

    Attributes:
        initiators: ISO 3166 alpha-3 country codes or organisation codes, in order of importance.
        targets: whom the act was aimed at; may be empty.
        organisations: bodies in whose frame it happened, or whose membership changed.
        intensity: 1 (symbolic) to 5 (turning point).
        sources: ids of the sources it rests on, at least one.
        since_version: data-set version that brought it, or None for a row made here.
    """

    id: EventId
    title: str
    date: EventDate
    category: Category
    mechanism: Mechanism
    direction: Direction
    intensity: int
    confidence: Confidence
    verification: Verification
    summary: str
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    organisations: tuple[OrganisationCode, ...] = ()
    sources: tuple[SourceId, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    since_version: str | None = None

    @property
    def actors(self) -> tuple[str, ...]:
        """Initiators, then targets, each once."""
        return tuple(dict.fromkeys(self.initiators + self.targets))

    @property
    def signed_intensity(self) -> int:
        """Direction × intensity, −5 to +5; positive is toward Russia."""
        return self.direction.sign * self.intensity
