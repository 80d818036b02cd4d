"""The reference records of the data set: countries, organisations, memberships, sources, observations, resolutions."""

import datetime
from dataclasses import dataclass

from eurasia_desktop.domain.development import CountryCode, OrganisationCode, SourceId
from eurasia_desktop.domain.vocabulary import (
    CountryScope,
    DatePrecision,
    ObservationStatus,
    Reuse,
    Role,
    SourceKind,
    Verification,
    Vote,
)


@dataclass(frozen=True, slots=True)
class Country:
    """A state or an aggregate of states; `code` is ISO 3166 alpha-3 (EUU and WLD are aggregates)."""

    code: CountryCode
    name: str
    official_name: str
    capital: str | None
    scope: CountryScope


@dataclass(frozen=True, slots=True)
class Organisation:
    """A standing body, treaty or club; dates are those of legal effect."""

    code: OrganisationCode
    short_name: str
    name: str
    kind: str
    is_russian_led: bool
    founded: datetime.date
    founded_precision: DatePrecision
    dissolved: datetime.date | None
    seat: str | None
    founding_document: str | None
    verification: Verification
    notes: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """One country in one role in one organisation for one unbroken period (codebook, section 8).

    Attributes:
        end: the last day of legal effect, or None while it runs on.
    """

    id: str
    organisation: OrganisationCode
    country: CountryCode
    role: Role
    start: datetime.date
    start_precision: DatePrecision
    end: datetime.date | None
    end_precision: DatePrecision | None
    end_reason: str | None
    verification: Verification
    notes: str | None

    def is_in_force(self, day: datetime.date) -> bool:
        """Whether it holds on `day`, both ends included."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that facts rest on; without `url` it is cited without a link."""

    id: SourceId
    kind: SourceKind
    title: str
    author: str | None
    publisher: str | None
    published: str | None
    url: str | None
    licence: str | None
    reuse: Reuse
    accessed: str | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, in which unit, by which definition."""

    code: str
    name: str
    short_name: str
    unit: str
    category: str
    definition: str
    is_bilateral: bool
    reuse: Reuse


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of an indicator for a country (and partner) in a year; unit as the indicator's."""

    indicator: str
    country: CountryCode
    partner: CountryCode | None
    year: int
    value: float
    status: ObservationStatus
    notes: str | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """A recorded vote on an adopted text of the UN General Assembly."""

    id: str
    date: datetime.date
    title: str
    topic: str | None
    series: str | None
    is_press_record: bool
    notes: str | None


@dataclass(frozen=True, slots=True)
class CastVote:
    """What one country did in one roll call."""

    resolution: str
    country: CountryCode
    vote: Vote
    is_verified: bool
