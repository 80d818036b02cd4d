"""Use cases and plumbing between the database and the window: QtCore at most."""
