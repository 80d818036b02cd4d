"""The words shown for the codes of the vocabularies."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from eurasia_desktop.domain.vocabulary import Category, Confidence, Direction, Mechanism, Role, Verification, Vote
from eurasia_desktop.domain.wording import tr

_WORDS: Final[dict[StrEnum, Callable[[], str]]] = {
    Category.CONFLICT: lambda: tr("Conflict"),
    Category.UN_VOTE: lambda: tr("UN vote"),
    Category.MEMBERSHIP: lambda: tr("Membership"),
    Category.SANCTIONS: lambda: tr("Sanctions"),
    Category.SECURITY: lambda: tr("Security"),
    Category.ECONOMY: lambda: tr("Economy"),
    Category.LANGUAGE_CULTURE: lambda: tr("Language, culture"),
    Category.DOMESTIC_POLITICS: lambda: tr("Domestic politics"),
    Category.DIPLOMACY: lambda: tr("Diplomacy"),
    Mechanism.POLITICAL_SUPPORT: lambda: tr("Political support"),
    Mechanism.ECONOMIC_SUPPORT: lambda: tr("Economic support"),
    Mechanism.SECURITY_GUARANTEE: lambda: tr("Security guarantee"),
    Mechanism.MARKET_ACCESS: lambda: tr("Market access"),
    Mechanism.ENERGY_SUPPLY: lambda: tr("Energy supply"),
    Mechanism.LABOUR_MIGRATION: lambda: tr("Labour migration"),
    Mechanism.SOVEREIGNTY_THREAT: lambda: tr("Sovereignty threat"),
    Mechanism.COORDINATION_FAILURE: lambda: tr("Coordination failure"),
    Mechanism.SANCTIONS_PRESSURE: lambda: tr("Sanctions pressure"),
    Mechanism.INTERNAL_BALANCING: lambda: tr("Internal balancing"),
    Mechanism.EXTERNAL_BALANCING: lambda: tr("External balancing"),
    Mechanism.INSTITUTION_BUILDING: lambda: tr("Institution building"),
    Mechanism.OTHER: lambda: tr("Other"),
    Direction.TOWARD_RUSSIA: lambda: tr("toward"),
    Direction.AWAY_FROM_RUSSIA: lambda: tr("away"),
    Direction.NEUTRAL: lambda: tr("neutral"),
    Confidence.CONFIRMED: lambda: tr("confirmed"),
    Confidence.REPORTED: lambda: tr("reported"),
    Confidence.CLAIMED: lambda: tr("claimed"),
    Verification.PAGE_READ: lambda: tr("page read"),
    Verification.PARTLY_VERIFIED: lambda: tr("partly verified"),
    Verification.UNVERIFIED_ONLINE: lambda: tr("not verified online"),
    Verification.ENTERED_BY_HAND: lambda: tr("entered by hand"),
    Vote.YES: lambda: tr("yes"),
    Vote.NO: lambda: tr("no"),
    Vote.ABSTAIN: lambda: tr("abstain"),
    Vote.ABSENT: lambda: tr("absent"),
    Role.MEMBER: lambda: tr("member"),
    Role.OBSERVER: lambda: tr("observer"),
    Role.DIALOGUE_PARTNER: lambda: tr("dialogue partner"),
    Role.PARTNER: lambda: tr("partner"),
    Role.PARTICIPANT: lambda: tr("participant"),
    Role.ASSOCIATE: lambda: tr("associate"),
    Role.CANDIDATE: lambda: tr("candidate"),
    Role.APPLICANT: lambda: tr("applicant"),
    Role.SIGNATORY: lambda: tr("signatory"),
    Role.COMMUNITY_STAGE: lambda: tr("Community stage"),
    Role.UNION_STAGE: lambda: tr("Union stage"),
    Role.PARTNERSHIP_AGREEMENT: lambda: tr("partnership agreement"),
    Role.ENHANCED_PARTNERSHIP: lambda: tr("enhanced partnership"),
    Role.MOU: lambda: tr("memorandum"),
    Role.LINKAGE_STATEMENT: lambda: tr("linkage statement"),
    Role.INVITED: lambda: tr("invited"),
    Role.SPECIAL_GUEST: lambda: tr("special guest"),
    Role.SUSPENDED: lambda: tr("suspended"),
    Role.FROZEN: lambda: tr("frozen"),
}


def label(code: StrEnum) -> str:
    """Return the word for a code of a vocabulary."""
    return _WORDS[code]()


def direction_glyph(direction: Direction) -> str:
    """Return the shape that always goes with a direction's colour."""
    return {Direction.TOWARD_RUSSIA: "▲", Direction.AWAY_FROM_RUSSIA: "▼", Direction.NEUTRAL: "◇"}[direction]
