"""What may be inserted into a text field; the rest is refused in words, before anything is inserted or cut."""

import re
from typing import Final

from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import count

UNBROKEN_LIMIT: Final = 20_000
"""Measured: one line of 100 000 characters without a break stops a QPlainTextEdit for a second, 400 000 for 14."""

_UNBROKEN: Final = re.compile(rf"[^ \t\n]{{{UNBROKEN_LIMIT + 1},}}")
_LINE_ENDS: Final = re.compile(r"\r\n|[\r\u2028\u2029]")


def with_plain_line_ends(text: str) -> str:
    """Return `text` with every kind of line end as a newline."""
    return _LINE_ENDS.sub("\n", text)


def refusal(inserted: str, result: str, limit: int) -> str:
    """Say why `inserted` cannot be inserted, or "" if it can.

    Args:
        inserted: the text to insert.
        result: the field's whole text as it would be afterwards.
        limit: how many characters the field holds.
    """
    if "\0" in inserted:
        return tr("Nothing was inserted: the text contains a NUL character, which cannot be stored.")
    if any("\ud800" <= character <= "\udfff" for character in inserted):
        return tr("Nothing was inserted: the text contains half a character (a lone surrogate).")
    if len(result) > limit:
        return tr(
            "Nothing was inserted: the field would hold {length} characters, and at most {limit} fit.",
            length=count(len(result)),
            limit=count(limit),
        )
    if _UNBROKEN.search(result):
        return tr(
            "Nothing was inserted: a line of more than {limit} characters has no space in it.",
            limit=count(UNBROKEN_LIMIT),
        )
    return ""
