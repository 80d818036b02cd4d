"""A development as it is being typed: text in every field, nothing refused until it is saved."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from urllib.parse import urlsplit

from eurasia_desktop.domain.dates import parse_date
from eurasia_desktop.domain.development import Development, EventId, OrganisationCode, SourceId
from eurasia_desktop.domain.errors import InvalidInput
from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Verification
from eurasia_desktop.domain.wording import tr

TITLE_LIMIT = 300
TEXT_LIMIT = 200_000


@dataclass(frozen=True, slots=True)
class Draft:
    """The editor's fields as text; empty where nothing was chosen yet.

    Attributes:
        event: the id of the development being edited, or "" for a new one.
        intensity: 1 to 5, or 0 while not chosen.
    """

    event: str = ""
    title: str = ""
    date: str = ""
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    category: str = ""
    mechanism: str = ""
    direction: str = ""
    intensity: int = 0
    confidence: str = ""
    summary: str = ""
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was typed or chosen."""
        return all(not getattr(self, field.name) for field in fields(self) if field.name != "event")

    @classmethod
    def of(cls, development: Development) -> "Draft":
        """Open a stored development for editing."""
        return cls(
            event=development.id,
            title=development.title,
            date=development.date.text,
            initiators=development.initiators,
            targets=development.targets,
            organisations=development.organisations,
            category=development.category,
            mechanism=development.mechanism,
            direction=development.direction,
            intensity=development.intensity,
            confidence=development.confidence,
            summary=development.summary,
            sources=development.sources,
            tags=development.tags,
            notes=development.notes,
        )


@dataclass(frozen=True, slots=True)
class KnownCodes:
    """The codes a draft may refer to."""

    countries: Collection[str]
    organisations: Collection[str]
    sources: Collection[str]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a field cannot be saved as it stands."""

    field: str
    reason: str


def problems_of(draft: Draft, known: KnownCodes) -> list[Problem]:
    """List what keeps a draft from being saved, in the order of the fields; empty when it can be."""
    found: list[Problem] = []

    def refuse(field: str, reason: str) -> None:
        found.append(Problem(field, reason))

    if not draft.title.strip():
        refuse("title", tr("A title is needed: one sentence that says who did what."))
    elif len(draft.title) > TITLE_LIMIT:
        refuse(
            "title",
            tr("The title has {count} characters; at most {limit} fit.", count=len(draft.title), limit=TITLE_LIMIT),
        )
    try:
        parse_date(draft.date)
    except InvalidInput as error:
        refuse("date", error.reason)
    if not draft.initiators and not draft.targets:  # who acted can be unknown, as after an attack
        refuse("initiators", tr("At least one actor is needed: who acted, or at whom it was aimed."))
    for field in ("initiators", "targets"):
        for actor in getattr(draft, field):
            if actor not in known.countries and actor not in known.organisations:
                refuse(field, tr("“{code}” is neither a country nor an organisation of this workspace.", code=actor))
    for code in draft.organisations:
        if code not in known.organisations:
            refuse("organisations", tr("“{code}” is not an organisation of this workspace.", code=code))
    if draft.category not in list(Category):
        refuse("category", tr("Choose a category."))
    if draft.mechanism not in list(Mechanism):
        refuse("mechanism", tr("Choose a mechanism."))
    if draft.direction not in list(Direction):
        refuse("direction", tr("Choose a direction."))
    if draft.intensity not in range(1, 6):
        refuse("intensity", tr("Choose an intensity from 1 to 5."))
    if draft.confidence not in list(Confidence):
        refuse("confidence", tr("Choose a confidence."))
    for field in ("summary", "notes"):
        if len(getattr(draft, field)) > TEXT_LIMIT:
            refuse(field, tr("The text is too long: at most {limit} characters fit.", limit=TEXT_LIMIT))
    if not draft.sources:
        refuse("sources", tr("A development needs at least one source."))
    for source in draft.sources:
        if source not in known.sources:
            refuse("sources", tr("“{code}” is not a source of this workspace.", code=source))
    for field in ("title", "summary", "notes"):
        if reason := _unstorable(getattr(draft, field)):
            refuse(field, reason)
    return found


def to_development(draft: Draft, event: EventId, *, stored: Development | None) -> Development:
    """Turn a draft without problems into a development.

    Args:
        draft: a draft for which `problems_of` found nothing.
        event: the id it gets or has.
        stored: the development as it stood before, whose verification and origin are kept; None for a new one.

    Raises:
        InvalidInput: the draft has a problem after all.
    """
    return Development(
        id=event,
        title=" ".join(draft.title.split()),
        date=stored.date if stored and stored.date.text == draft.date else parse_date(draft.date),
        category=Category(draft.category),
        mechanism=Mechanism(draft.mechanism),
        direction=Direction(draft.direction),
        intensity=draft.intensity,
        confidence=Confidence(draft.confidence),
        verification=stored.verification if stored else Verification.ENTERED_BY_HAND,
        summary=draft.summary,
        initiators=draft.initiators,
        targets=draft.targets,
        organisations=tuple(OrganisationCode(code) for code in draft.organisations),
        sources=tuple(SourceId(source) for source in draft.sources),
        tags=draft.tags,
        notes=draft.notes,
        since_version=stored.since_version if stored else None,
    )


def url_problem(url: str) -> str:
    """Say why an address cannot be kept with a source, or "" if it can (http and https with a host only)."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return tr("This is not a web address.")
    if parts.scheme not in ("http", "https"):
        return tr("Only addresses that begin with http:// or https:// are kept.")
    return "" if parts.hostname else tr("The address names no host.")


def _unstorable(text: str) -> str:
    if "\0" in text:
        return tr("The text contains a NUL character, which cannot be stored. Delete it and save again.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        return tr("The text contains half a character (a lone surrogate). Delete it and save again.")
    return ""
