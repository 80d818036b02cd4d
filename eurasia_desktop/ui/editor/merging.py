"""Put edits made here on top of a development that changed meanwhile elsewhere."""

from dataclasses import fields, replace

from eurasia_desktop.domain.draft import Draft


def rebased(mine: Draft, base: Draft, theirs: Draft) -> Draft:
    """Return `theirs` with the fields that were edited in `mine` since `base`.

    Args:
        mine: what the editor holds.
        base: what it held before the first edit.
        theirs: what is stored now.
    """
    edited = {
        field.name: getattr(mine, field.name)
        for field in fields(Draft)
        if getattr(mine, field.name) != getattr(base, field.name)
    }
    return replace(theirs, **edited)
