"""The dock in which a development is written."""
