"""Documented views that give the joined form, for researchers who open a workspace in another SQLite tool.

They are part of the file format (see `resources/help/database.md`); the program itself reads the tables.
"""

from typing import Final

EVENT_VIEW: Final = """
CREATE VIEW events_joined AS
SELECT
    e.id, e.edtf AS date, e.earliest, e.latest, e.precision, e.title, e.summary, e.category, e.mechanism, e.direction,
    e.intensity, e.confidence, e.verification,
    (SELECT group_concat(code, ';') FROM (
        SELECT coalesce(a.country, a.organisation) AS code FROM event_actor AS a
        WHERE a.event = e.id AND a.role = 'initiator' ORDER BY a.position)) AS initiators,
    (SELECT group_concat(code, ';') FROM (
        SELECT coalesce(a.country, a.organisation) AS code FROM event_actor AS a
        WHERE a.event = e.id AND a.role = 'target' ORDER BY a.position)) AS targets,
    (SELECT group_concat(organisation, ';') FROM (
        SELECT organisation FROM event_organisation AS o WHERE o.event = e.id ORDER BY o.position)) AS organisations,
    (SELECT group_concat(source, ';') FROM (
        SELECT source FROM event_source AS s WHERE s.event = e.id ORDER BY s.position)) AS sources,
    (SELECT group_concat(tag, ';') FROM (
        SELECT tag FROM event_tag AS t WHERE t.event = e.id ORDER BY t.position)) AS tags
FROM event AS e;
"""

MEMBERSHIP_VIEW: Final = """
CREATE VIEW memberships_joined AS
SELECT
    m.id, m.organisation, o.short_name AS organisation_name, o.leadership, m.country, c.name AS country_name, m.role,
    m.start_date, m.start_precision, m.end_date, m.end_precision, m.end_reason, m.verification, m.notes,
    (SELECT group_concat(source, ';') FROM (
        SELECT source FROM membership_source AS s WHERE s.membership = m.id ORDER BY s.position)) AS sources
FROM membership AS m
JOIN organisation AS o ON o.code = m.organisation
JOIN country AS c ON c.code = m.country;
"""

OBSERVATION_VIEW: Final = """
CREATE VIEW observations_joined AS
SELECT
    v.id, v.indicator, i.name AS indicator_name, i.unit, v.country, c.name AS country_name, v.partner,
    p.name AS partner_name, v.year, v.value, v.status, i.reuse, v.notes,
    (SELECT group_concat(source, ';') FROM (
        SELECT source FROM observation_source AS s WHERE s.observation = v.id ORDER BY s.position)) AS sources
FROM observation AS v
JOIN indicator AS i ON i.code = v.indicator
JOIN country AS c ON c.code = v.country
LEFT JOIN country AS p ON p.code = v.partner;
"""

VOTE_VIEW: Final = """
CREATE VIEW votes_joined AS
SELECT
    r.id AS resolution, r.date, r.title, r.topic, r.record, r.is_partial_year, v.country, c.name AS country_name,
    v.vote, v.is_verified
FROM vote AS v
JOIN resolution AS r ON r.id = v.resolution
JOIN country AS c ON c.code = v.country;
"""

VIEWS: Final = EVENT_VIEW + MEMBERSHIP_VIEW + OBSERVATION_VIEW + VOTE_VIEW
