"""Tooltips that show text from the database as it is."""

import html


def plain_tooltip(text: str) -> str:
    """Return a tooltip's text, wrapped to a readable width and never read as markup: notes may hold anything."""
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
