"""The only place that knows SQL: schema, connection, one repository per kind of record."""
