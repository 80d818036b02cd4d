"""The shape of the data set: every file of `resources/dataset`, its columns and what each may hold.

Declared once, as data; `dataset_reader` applies it and `resources/dataset/README.md` explains it to researchers.
"""

from dataclasses import dataclass
from typing import Final

from dataset_checks import Check, day, edtf, flag, many, matching, number, published, text, url, whole, word
from eurasia_desktop.domain.vocabulary import (
    Category,
    Confidence,
    CountryScope,
    DatePrecision,
    Direction,
    Mechanism,
    ObservationStatus,
    Reuse,
    Role,
    SourceKind,
    Verification,
    Vote,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file.

    Attributes:
        check: turns the text of a non-empty cell into a value.
        is_required: whether an empty cell is refused; else it becomes None, or an empty list.
        is_list: whether a cell holds several entries, joined by semicolons.
        refers_to: the files whose key every entry must be found in; in one of them is enough.
    """

    name: str
    check: Check
    is_required: bool = True
    is_list: bool = False
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One file: its name without `.csv`, its columns in order, and those that make its key."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)


def _optional(name: str, check: Check, *refers_to: str) -> Column:
    return Column(name, check, is_required=False, refers_to=refers_to)


def _list(name: str, check: Check, *refers_to: str, is_required: bool = False) -> Column:
    return Column(name, many(check), is_required=is_required, is_list=True, refers_to=refers_to)


_ID: Final = matching(r"[a-z0-9]+(?:[._-][a-z0-9]+)*", "an id (lower case, digits, hyphens)")
_COUNTRY: Final = matching(r"[A-Z]{3}", "a country code of three capital letters")
_ORGANISATION: Final = matching(r"[A-Z][A-Z0-9_]+", "an organisation code")
_ACTOR: Final = matching(r"[A-Z][A-Z0-9_]+", "a country or organisation code")
_INDICATOR: Final = matching(r"[a-z][a-z0-9_]+", "an indicator code")
_RESOLUTION: Final = matching(r"(?:A/(?:RES|DEC)/|UNGA-)[A-Z0-9/\[\] -]+", "the symbol of a resolution")
_COUNT: Final = whole(0, 193)

_SOURCES: Final = _list("sources", _ID, "sources", is_required=True)
_NOTES: Final = _optional("notes", text)
# `entered_by_hand` marks the rows a user made; the data set has none.
_VERIFICATION: Final = Column("verification", word(v for v in Verification if v is not Verification.ENTERED_BY_HAND))
TALLY: Final = tuple(str(vote) for vote in Vote)
"""The four columns of a resolution that count states."""

TABLES: Final = (
    TableSpec("dataset", (Column("key", _INDICATOR), Column("value", text)), key=("key",)),
    TableSpec(
        "sources",
        (
            Column("id", _ID),
            Column("kind", word(SourceKind)),
            Column("title", text),
            _optional("author", text),
            _optional("publisher", text),
            _optional("published", published),
            _optional("url", url),
            _optional("licence", text),
            Column("reuse", word(Reuse)),
            _optional("accessed", day),
            _NOTES,
        ),
    ),
    TableSpec(
        "countries",
        (
            Column("code", _COUNTRY),
            Column("name", text),
            Column("official_name", text),
            _optional("capital", text),
            Column("scope", word(CountryScope)),
            _optional("un_member_since", day),
            _optional("latitude", number),
            _optional("longitude", number),
            _NOTES,
        ),
        key=("code",),
    ),
    TableSpec(
        "organisations",
        (
            Column("code", _ORGANISATION),
            Column("short_name", text),
            Column("name", text),
            Column("kind", word(("political", "security", "economic", "global"))),
            Column("leadership", word(("russian_led", "other"))),
            Column("founded", day),
            Column("founded_precision", word(DatePrecision)),
            _optional("dissolved", day),
            _optional("seat", text),
            _optional("founding_document", text),
            _VERIFICATION,
            _NOTES,
            _SOURCES,
        ),
        key=("code",),
    ),
    TableSpec(
        "memberships",
        (
            Column("id", matching(r"membership-[a-z0-9_-]+", "the id of a membership")),
            Column("organisation", _ORGANISATION, refers_to=("organisations",)),
            Column("country", _COUNTRY, refers_to=("countries",)),
            Column("role", word(Role)),
            Column("start_date", day),
            Column("start_precision", word(DatePrecision)),
            _optional("end_date", day),
            _optional("end_precision", word(DatePrecision)),
            _optional("end_reason", text),
            _VERIFICATION,
            _NOTES,
            _SOURCES,
        ),
    ),
    TableSpec(
        "events",
        (
            Column("id", _ID),
            Column("date", edtf),
            Column("title", text),
            Column("summary", text),
            Column("category", word(Category)),
            Column("mechanism", word(Mechanism)),
            _list("initiators", _ACTOR, "countries", "organisations"),
            _list("targets", _ACTOR, "countries", "organisations"),
            _list("organisations", _ORGANISATION, "organisations"),
            Column("direction", word(Direction)),
            Column("intensity", whole(1, 5)),
            Column("confidence", word(Confidence)),
            _VERIFICATION,
            _SOURCES,
            _list("tags", text),
            _NOTES,
        ),
    ),
    TableSpec(
        "indicators",
        (
            Column("code", _INDICATOR),
            Column("name", text),
            Column("short_name", text),
            Column("unit", text),
            Column("category", _INDICATOR),
            Column("definition", text),
            Column("is_bilateral", flag),
            _list("inputs", _INDICATOR, "indicators"),
            _SOURCES,
        ),
        key=("code",),
    ),
    TableSpec(
        "observations",
        (
            Column("indicator", _INDICATOR, refers_to=("indicators",)),
            Column("country", _COUNTRY, refers_to=("countries",)),
            _optional("partner", _COUNTRY, "countries"),
            Column("year", whole(1900, 2100)),
            Column("value", number),
            Column("status", word(ObservationStatus)),
            _NOTES,
            _SOURCES,
        ),
        key=("indicator", "country", "partner", "year"),
    ),
    TableSpec(
        "resolutions",
        (
            Column("id", _RESOLUTION),
            Column("body", word(("UNGA",))),
            Column("date", day),
            _optional("session", text),
            Column("title", text),
            _optional("meeting", text),
            *(Column(vote, _COUNT) for vote in TALLY),
            Column("is_adopted", flag),
            _list("issues", word(("me", "nu", "di", "hr", "co", "ec"))),
            Column("are_issues_known", flag),
            Column("record", word(("digital_library", "press"))),
            Column("is_partial_year", flag),
            _optional("undl_id", matching(r"\d+", "a record number of the UN Digital Library")),
            _optional("voeten_rcid", matching(r"\d+", "a roll-call number of the Voeten data")),
            _optional("topic", word(("ukraine", "other"))),
            _optional("series", _INDICATOR),
            _optional("summary", text),
            _optional("url", url),
            Column("is_verified", flag),
            _NOTES,
            _SOURCES,
        ),
    ),
    TableSpec(
        "votes",
        (
            Column("resolution", _RESOLUTION, refers_to=("resolutions",)),
            Column("country", _COUNTRY, refers_to=("countries",)),
            Column("vote", word(Vote)),
            Column("is_verified", flag),
            _NOTES,
            _list("sources", _ID, "sources"),
        ),
        key=("resolution", "country"),
    ),
    TableSpec(
        "claims",
        (
            Column("id", _ID),
            Column("number", whole(1, 999)),
            Column("paragraph", whole(1, 99)),
            Column("kind", word(("event", "interpretation", "indicator", "vote", "membership"))),
            Column("claim", text),
            Column("answered_by", text),
            _optional("note", text),
        ),
    ),
    TableSpec(
        "codebook",
        (
            Column("position", whole(1, 999)),
            Column("field", _INDICATOR),
            Column("code", matching(r"\*|[a-z0-9_]+", "a code, or * for the rule of the field")),
            Column("label", text),
            Column("definition", text),
            _optional("example", text),
        ),
        key=("field", "code"),
    ),
)
