"""The tables of a workspace, as they stand after the newest migration.

Every column is explained for researchers in `resources/help/database.md`; a test compares the two.
"""

from typing import Final

# In tables WITHOUT ROWID the key columns come first: with another NOT NULL column between them,
# `PRAGMA integrity_check` of SQLite 3.40 (Debian 12) reports "NULL value in …" where there is none.

APPLICATION_ID: Final = 0x45555241
"""Marks a SQLite file as a workspace: the letters EURA (SQLite `PRAGMA application_id`)."""

SCHEMA_VERSION: Final = 1
"""`PRAGMA user_version` of a workspace that this program writes."""

REFERENCE_TABLES: Final = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE source (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    kind TEXT NOT NULL CHECK (kind IN
        ('news', 'official', 'article', 'treaty', 'dataset', 'report', 'un_document', 'book', 'interview', 'other')),
    title TEXT NOT NULL CHECK (title <> ''),
    author TEXT,
    publisher TEXT,
    published TEXT,
    url TEXT CHECK (url LIKE 'http://%' OR url LIKE 'https://%'),
    licence TEXT,
    reuse TEXT NOT NULL CHECK (reuse IN ('open', 'share-alike', 'non-commercial', 'facts-only', 'unclear')),
    accessed TEXT,
    notes TEXT,
    since_version TEXT
) STRICT;

CREATE TABLE country (
    code TEXT PRIMARY KEY CHECK (length(code) = 3),
    name TEXT NOT NULL CHECK (name <> ''),
    official_name TEXT NOT NULL,
    capital TEXT,
    scope TEXT NOT NULL CHECK (scope IN ('russia', 'neighbour', 'comparator', 'other', 'aggregate')),
    un_member_since TEXT CHECK (un_member_since IS date(un_member_since)),
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    notes TEXT,
    since_version TEXT
) STRICT;

CREATE TABLE organisation (
    code TEXT PRIMARY KEY CHECK (code <> ''),
    short_name TEXT NOT NULL CHECK (short_name <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('political', 'security', 'economic', 'global')),
    leadership TEXT NOT NULL CHECK (leadership IN ('russian_led', 'other')),
    founded TEXT NOT NULL CHECK (founded IS date(founded)),
    founded_precision TEXT NOT NULL CHECK (founded_precision IN ('day', 'month', 'year')),
    dissolved TEXT CHECK (dissolved IS date(dissolved)),
    seat TEXT,
    founding_document TEXT,
    verification TEXT NOT NULL CHECK (verification IN
        ('page_read', 'partly_verified', 'unverified_online', 'entered_by_hand')),
    notes TEXT,
    since_version TEXT
) STRICT;

CREATE TABLE organisation_source (
    organisation TEXT NOT NULL REFERENCES organisation ON DELETE CASCADE,
    source TEXT NOT NULL REFERENCES source,
    position INTEGER NOT NULL,
    PRIMARY KEY (organisation, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    organisation TEXT NOT NULL REFERENCES organisation,
    country TEXT NOT NULL REFERENCES country,
    role TEXT NOT NULL CHECK (role IN
        ('member', 'observer', 'dialogue_partner', 'partner', 'participant', 'associate', 'candidate', 'applicant',
         'signatory', 'community_stage', 'union_stage', 'partnership_agreement', 'enhanced_partnership', 'mou',
         'linkage_statement', 'invited', 'special_guest', 'suspended', 'frozen')),
    start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
    start_precision TEXT NOT NULL CHECK (start_precision IN ('day', 'month', 'year')),
    end_date TEXT CHECK (end_date IS date(end_date)),
    end_precision TEXT CHECK (end_precision IN ('day', 'month', 'year')),
    end_reason TEXT,
    verification TEXT NOT NULL CHECK (verification IN
        ('page_read', 'partly_verified', 'unverified_online', 'entered_by_hand')),
    notes TEXT,
    since_version TEXT,
    CHECK (end_date >= start_date),
    CHECK ((end_date IS NULL) = (end_precision IS NULL))
) STRICT;
CREATE INDEX membership_by_country ON membership (country, organisation);
CREATE INDEX membership_by_organisation ON membership (organisation, country, start_date);

CREATE TABLE membership_source (
    membership TEXT NOT NULL REFERENCES membership ON DELETE CASCADE,
    source TEXT NOT NULL REFERENCES source,
    position INTEGER NOT NULL,
    PRIMARY KEY (membership, source)
) STRICT, WITHOUT ROWID;
"""

EVENT_TABLES: Final = """
CREATE TABLE event (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    date_text TEXT NOT NULL,
    edtf TEXT NOT NULL,
    earliest TEXT NOT NULL CHECK (earliest IS date(earliest)),
    latest TEXT NOT NULL CHECK (latest IS date(latest)),
    precision TEXT NOT NULL CHECK (precision IN ('day', 'month', 'year')),
    is_period INTEGER NOT NULL CHECK (is_period IN (0, 1)),
    category TEXT NOT NULL CHECK (category IN
        ('conflict', 'un_vote', 'membership', 'sanctions', 'security', 'economy', 'language_culture',
         'domestic_politics', 'diplomacy')),
    mechanism TEXT NOT NULL CHECK (mechanism IN
        ('political_support', 'economic_support', 'security_guarantee', 'market_access', 'energy_supply',
         'labour_migration', 'sovereignty_threat', 'coordination_failure', 'sanctions_pressure',
         'internal_balancing', 'external_balancing', 'institution_building', 'other')),
    direction TEXT NOT NULL CHECK (direction IN ('toward_russia', 'away_from_russia', 'neutral')),
    intensity INTEGER NOT NULL CHECK (intensity BETWEEN 1 AND 5),
    confidence TEXT NOT NULL CHECK (confidence IN ('confirmed', 'reported', 'claimed')),
    verification TEXT NOT NULL CHECK (verification IN
        ('page_read', 'partly_verified', 'unverified_online', 'entered_by_hand')),
    summary TEXT NOT NULL,
    notes TEXT,
    since_version TEXT,
    CHECK (latest >= earliest)
) STRICT;
CREATE INDEX event_by_date ON event (earliest, latest, id);

CREATE TABLE event_actor (
    event TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('initiator', 'target')),
    position INTEGER NOT NULL,
    country TEXT REFERENCES country,
    organisation TEXT REFERENCES organisation,
    PRIMARY KEY (event, role, position),
    CHECK ((country IS NULL) <> (organisation IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actor_by_country ON event_actor (country, event) WHERE country IS NOT NULL;
CREATE INDEX event_actor_by_organisation ON event_actor (organisation, event) WHERE organisation IS NOT NULL;

CREATE TABLE event_organisation (
    event TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
    organisation TEXT NOT NULL REFERENCES organisation,
    position INTEGER NOT NULL,
    PRIMARY KEY (event, organisation)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_organisation_by_organisation ON event_organisation (organisation, event);

CREATE TABLE event_source (
    event TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
    source TEXT NOT NULL REFERENCES source,
    position INTEGER NOT NULL,
    PRIMARY KEY (event, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_source_by_source ON event_source (source, event);

CREATE TABLE event_tag (
    event TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
    tag TEXT NOT NULL CHECK (tag <> ''),
    position INTEGER NOT NULL,
    PRIMARY KEY (event, tag)
) STRICT, WITHOUT ROWID;
"""

MEASURE_TABLES: Final = """
CREATE TABLE indicator (
    code TEXT PRIMARY KEY CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit <> ''),
    category TEXT NOT NULL,
    definition TEXT NOT NULL,
    is_bilateral INTEGER NOT NULL CHECK (is_bilateral IN (0, 1)),
    reuse TEXT NOT NULL CHECK (reuse IN ('open', 'share-alike', 'non-commercial', 'facts-only', 'unclear')),
    since_version TEXT
) STRICT;

CREATE TABLE indicator_input (
    indicator TEXT NOT NULL REFERENCES indicator,
    input TEXT NOT NULL REFERENCES indicator,
    PRIMARY KEY (indicator, input),
    CHECK (indicator <> input)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_source (
    indicator TEXT NOT NULL REFERENCES indicator,
    source TEXT NOT NULL REFERENCES source,
    position INTEGER NOT NULL,
    PRIMARY KEY (indicator, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE observation (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    indicator TEXT NOT NULL REFERENCES indicator,
    country TEXT NOT NULL REFERENCES country,
    partner TEXT REFERENCES country,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    value REAL NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('reported', 'estimate', 'claim', 'computed')),
    notes TEXT,
    since_version TEXT
) STRICT;
CREATE UNIQUE INDEX observation_of_series
    ON observation (indicator, country, ifnull(partner, ''), year);

CREATE TABLE observation_source (
    observation TEXT NOT NULL REFERENCES observation ON DELETE CASCADE,
    source TEXT NOT NULL REFERENCES source,
    position INTEGER NOT NULL,
    PRIMARY KEY (observation, source)
) STRICT, WITHOUT ROWID;
"""

VOTE_TABLES: Final = """
CREATE TABLE resolution (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    body TEXT NOT NULL CHECK (body IN ('UNGA')),
    date TEXT NOT NULL CHECK (date IS date(date)),
    session TEXT,
    title TEXT NOT NULL CHECK (title <> ''),
    meeting TEXT,
    yes INTEGER NOT NULL CHECK (yes >= 0),
    no INTEGER NOT NULL CHECK (no >= 0),
    abstain INTEGER NOT NULL CHECK (abstain >= 0),
    absent INTEGER NOT NULL CHECK (absent >= 0),
    is_adopted INTEGER NOT NULL CHECK (is_adopted IN (0, 1)),
    are_issues_known INTEGER NOT NULL CHECK (are_issues_known IN (0, 1)),
    record TEXT NOT NULL CHECK (record IN ('digital_library', 'press')),
    is_partial_year INTEGER NOT NULL CHECK (is_partial_year IN (0, 1)),
    undl_id TEXT,
    voeten_rcid TEXT,
    topic TEXT CHECK (topic IN ('ukraine', 'other')),
    series TEXT,
    summary TEXT,
    url TEXT CHECK (url LIKE 'http://%' OR url LIKE 'https://%'),
    is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
    notes TEXT,
    since_version TEXT
) STRICT;
CREATE INDEX resolution_by_date ON resolution (date, id);

CREATE TABLE resolution_issue (
    resolution TEXT NOT NULL REFERENCES resolution ON DELETE CASCADE,
    issue TEXT NOT NULL CHECK (issue IN ('me', 'nu', 'di', 'hr', 'co', 'ec')),
    PRIMARY KEY (resolution, issue)
) STRICT, WITHOUT ROWID;

CREATE TABLE resolution_source (
    resolution TEXT NOT NULL REFERENCES resolution ON DELETE CASCADE,
    source TEXT NOT NULL REFERENCES source,
    position INTEGER NOT NULL,
    PRIMARY KEY (resolution, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
    country TEXT NOT NULL REFERENCES country,
    resolution TEXT NOT NULL REFERENCES resolution ON DELETE CASCADE,
    vote TEXT NOT NULL CHECK (vote IN ('yes', 'no', 'abstain', 'absent')),
    is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
    notes TEXT,
    PRIMARY KEY (country, resolution)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_by_resolution ON vote (resolution, country);

CREATE TABLE vote_source (
    country TEXT NOT NULL,
    resolution TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES source,
    position INTEGER NOT NULL,
    PRIMARY KEY (country, resolution, source),
    FOREIGN KEY (country, resolution) REFERENCES vote (country, resolution) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
"""

CLAIM_TABLES: Final = """
CREATE TABLE claim (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    paragraph INTEGER NOT NULL CHECK (paragraph > 0),
    kind TEXT NOT NULL CHECK (kind IN ('event', 'interpretation', 'indicator', 'vote', 'membership')),
    claim TEXT NOT NULL CHECK (claim <> ''),
    answered_by TEXT NOT NULL,
    note TEXT,
    since_version TEXT
) STRICT;

CREATE TABLE codebook (
    field TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL CHECK (label <> ''),
    definition TEXT NOT NULL CHECK (definition <> ''),
    example TEXT,
    PRIMARY KEY (field, code)
) STRICT, WITHOUT ROWID;
"""

HISTORY_TABLES: Final = """
CREATE TABLE change_set (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    coder TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
    note TEXT NOT NULL,
    reverses INTEGER REFERENCES change_set,
    CHECK ((kind = 'edit') = (reverses IS NULL))
) STRICT;

CREATE TABLE change (
    change_set INTEGER NOT NULL REFERENCES change_set,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    before TEXT,
    after TEXT,
    PRIMARY KEY (change_set, position),
    CHECK ((operation = 'insert') = (before IS NULL)),
    CHECK ((operation = 'delete') = (after IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_record ON change (kind, record, change_set);

CREATE TRIGGER change_set_is_append_only_update BEFORE UPDATE ON change_set
BEGIN SELECT raise(ABORT, 'the history of changes is append-only'); END;
CREATE TRIGGER change_set_is_append_only_delete BEFORE DELETE ON change_set
BEGIN SELECT raise(ABORT, 'the history of changes is append-only'); END;
CREATE TRIGGER change_is_append_only_update BEFORE UPDATE ON change
BEGIN SELECT raise(ABORT, 'the history of changes is append-only'); END;
CREATE TRIGGER change_is_append_only_delete BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'the history of changes is append-only'); END;
"""

TABLES: Final = REFERENCE_TABLES + EVENT_TABLES + MEASURE_TABLES + VOTE_TABLES + CLAIM_TABLES + HISTORY_TABLES
