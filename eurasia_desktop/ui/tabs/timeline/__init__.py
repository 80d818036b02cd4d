"""The Timeline tab: all developments on one axis of time."""
