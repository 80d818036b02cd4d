"""The Organisations tab: what a body is and who belongs to it."""
