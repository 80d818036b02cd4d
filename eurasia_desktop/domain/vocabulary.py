"""The closed vocabularies of the codebook, as enumerations.

Source: `resources/help/codebook.md`, sections 2 to 8; the CHECK constraints of the schema hold the same words.
"""

from enum import StrEnum


class Category(StrEnum):
    """The kind of act; where two fit, the one named first wins (codebook, section 3)."""

    CONFLICT = "conflict"
    UN_VOTE = "un_vote"
    MEMBERSHIP = "membership"
    SANCTIONS = "sanctions"
    SECURITY = "security"
    ECONOMY = "economy"
    LANGUAGE_CULTURE = "language_culture"
    DOMESTIC_POLITICS = "domestic_politics"
    DIPLOMACY = "diplomacy"


class Mechanism(StrEnum):
    """Why the event matters for Russian leadership (codebook, section 4)."""

    POLITICAL_SUPPORT = "political_support"
    ECONOMIC_SUPPORT = "economic_support"
    SECURITY_GUARANTEE = "security_guarantee"
    MARKET_ACCESS = "market_access"
    ENERGY_SUPPLY = "energy_supply"
    LABOUR_MIGRATION = "labour_migration"
    SOVEREIGNTY_THREAT = "sovereignty_threat"
    COORDINATION_FAILURE = "coordination_failure"
    SANCTIONS_PRESSURE = "sanctions_pressure"
    INTERNAL_BALANCING = "internal_balancing"
    EXTERNAL_BALANCING = "external_balancing"
    INSTITUTION_BUILDING = "institution_building"
    OTHER = "other"


class Direction(StrEnum):
    """Whether the bond with Russia became tighter or looser (codebook, section 5)."""

    TOWARD_RUSSIA = "toward_russia"
    AWAY_FROM_RUSSIA = "away_from_russia"
    NEUTRAL = "neutral"

    @property
    def sign(self) -> int:
        """+1 toward Russia, −1 away, 0 neutral."""
        return {"toward_russia": 1, "away_from_russia": -1, "neutral": 0}[self.value]


class Confidence(StrEnum):
    """How sure it is that the event happened (codebook, section 7)."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    CLAIMED = "claimed"


class Verification(StrEnum):
    """How a row was checked against its sources (codebook, section 7)."""

    PAGE_READ = "page_read"
    PARTLY_VERIFIED = "partly_verified"
    UNVERIFIED_ONLINE = "unverified_online"
    ENTERED_BY_HAND = "entered_by_hand"


class DatePrecision(StrEnum):
    """The unit a date is known to."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Vote(StrEnum):
    """A state's recorded behaviour in a roll call; absence is a state of its own."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    ABSENT = "absent"


class Role(StrEnum):
    """A country's role in an organisation (codebook, section 8)."""

    MEMBER = "member"
    OBSERVER = "observer"
    DIALOGUE_PARTNER = "dialogue_partner"
    PARTNER = "partner"
    PARTICIPANT = "participant"
    ASSOCIATE = "associate"
    CANDIDATE = "candidate"
    APPLICANT = "applicant"
    SIGNATORY = "signatory"
    COMMUNITY_STAGE = "community_stage"
    UNION_STAGE = "union_stage"
    PARTNERSHIP_AGREEMENT = "partnership_agreement"
    ENHANCED_PARTNERSHIP = "enhanced_partnership"
    MOU = "mou"
    LINKAGE_STATEMENT = "linkage_statement"
    INVITED = "invited"
    SPECIAL_GUEST = "special_guest"
    SUSPENDED = "suspended"
    FROZEN = "frozen"

    @property
    def is_overlay(self) -> bool:
        """Whether the role lies over a `member` row that runs on: suspended in form or frozen in practice."""
        return self in (Role.SUSPENDED, Role.FROZEN)


class ObservationStatus(StrEnum):
    """What kind of figure an observation is."""

    REPORTED = "reported"
    ESTIMATE = "estimate"
    CLAIM = "claim"
    COMPUTED = "computed"


class CountryScope(StrEnum):
    """Why a country stands in the data set."""

    RUSSIA = "russia"
    NEIGHBOUR = "neighbour"
    COMPARATOR = "comparator"
    OTHER = "other"
    AGGREGATE = "aggregate"


class SourceKind(StrEnum):
    """The kind of document a source is."""

    NEWS = "news"
    OFFICIAL = "official"
    ARTICLE = "article"
    TREATY = "treaty"
    DATASET = "dataset"
    REPORT = "report"
    UN_DOCUMENT = "un_document"
    BOOK = "book"
    INTERVIEW = "interview"
    OTHER = "other"


class Reuse(StrEnum):
    """What may be done with the material of a source, from the freest to the strictest."""

    OPEN = "open"
    FACTS_ONLY = "facts-only"
    SHARE_ALIKE = "share-alike"
    NON_COMMERCIAL = "non-commercial"
    UNCLEAR = "unclear"
