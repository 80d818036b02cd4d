"""Texts as they are compared in searches: without case, without diacritics."""

import unicodedata
from typing import Final

# Letters that Unicode does not take apart into a base and a mark.
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Return `text` for comparison: “Türkiye” and “turkiye” become the same."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return " ".join(bare.casefold().translate(_LETTERS).split())
