"""Pack titled items into the rows of a lane: nothing overlaps, no title is cut.

Everything is in px from the left edge of the lane's drawing area.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

GAP: Final = 5.0
"""Between a glyph or bar and its title."""

APART: Final = 10.0
"""Between a titled item and its neighbours in the same row."""

_TOUCH: Final = 2.0


@dataclass(frozen=True, slots=True)
class Box:
    """What an item needs: its bar from `left` to `right`, its glyph upon it, and the width of its title.

    `title_width` is None for an item that goes without.
    """

    left: float
    right: float
    glyph_left: float
    glyph_right: float
    title_width: float | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item goes.

    Attributes:
        row: from 0 at the top.
        title_row: the row of its title: its own, or the one below where neither side has room for it.
        left: where the item, title included, begins.
        right: where it ends.
        title_left: where its title begins; None where it has none, or is wider than the lane.
    """

    row: int
    title_row: int
    left: float
    right: float
    title_left: float | None


def pack(boxes: Sequence[Box], width: float, max_rows: int, preferred: Sequence[int | None] = ()) -> list[Place] | None:
    """Place items in as few rows as first fit finds, each title whole.

    Items without a title lie over one another only where all rows are taken; a title is never lain upon.

    Args:
        boxes: in order of time.
        width: of the drawing area.
        max_rows: how far the lane may grow.
        preferred: the row each had before, kept where it is free, so that rows stay calm while the view pans.

    Returns:
        A place for each box, or None where they need more than `max_rows`.
    """
    rows = [_Row() for _ in range(max_rows)]
    places: list[Place] = []
    for number, box in enumerate(boxes):
        left, right, title_left, height = _with_title(box, width)
        is_bare = box.title_width is None
        row = _free_row(rows, left, height, preferred[number] if preferred else None, is_bare=is_bare)
        if row is None:
            return None
        for taken in rows[row : row + height]:
            taken.take(right, is_bare=is_bare)
        places.append(Place(row, row + height - 1, left, right, title_left))
    return places


def pack_glyphs(boxes: Sequence[Box], rows: int) -> list[int]:
    """Return a row for each item without its title; where all rows are taken, the one that is free soonest."""
    ends = [float("-inf")] * rows
    chosen: list[int] = []
    for box in boxes:
        row = next((row for row, end in enumerate(ends) if end <= box.left), None)
        if row is None:
            row = min(range(rows), key=ends.__getitem__)
        ends[row] = max(ends[row], box.right)
        chosen.append(row)
    return chosen


@dataclass(slots=True)
class _Row:
    """Where what stands in a row ends so far: what has a title, and what has none."""

    titled: float = float("-inf")
    bare: float = float("-inf")

    def take(self, right: float, *, is_bare: bool) -> None:
        if is_bare:
            self.bare = max(self.bare, right)
        else:
            self.titled = max(self.titled, right)

    def is_free(self, left: float, *, is_bare: bool) -> bool:
        return self.titled + APART <= left and self.bare + (_TOUCH if is_bare else APART) <= left


def _free_row(rows: Sequence[_Row], left: float, height: int, preferred: int | None, *, is_bare: bool) -> int | None:
    """Return the first row from which `height` rows are free at `left`, for a bare item else the least crowded."""
    starts = range(len(rows) - height + 1)
    candidates = (preferred, *starts) if preferred in starts else starts
    for start in candidates:
        if all(row.is_free(left, is_bare=is_bare) for row in rows[start : start + height]):
            return start
    shared = [start for start in starts if rows[start].titled + APART <= left] if is_bare else []
    return min(shared, key=lambda start: rows[start].bare, default=None)


def _with_title(box: Box, width: float) -> tuple[float, float, float | None, int]:
    """Return the begin and end of an item with its title, where the title begins, and how many rows it takes.

    The title stands right of the item, left of it, on its bar, or, where none of these has room, in the row below.
    """
    title = box.title_width
    if title is None or title > width:
        return box.left, box.right, None, 1
    if box.right + GAP + title <= width:
        return box.left, box.right + GAP + title, box.right + GAP, 1
    if (left := box.left - GAP - title) >= 0:
        return left, box.right, left, 1
    after_glyph = max(box.glyph_right, 0.0) + GAP
    if after_glyph + title <= min(box.right, width):
        return box.left, box.right, after_glyph, 1
    before_glyph = min(box.glyph_left, width) - GAP - title
    if before_glyph >= max(box.left, 0.0):
        return box.left, box.right, before_glyph, 1
    below = min(max(box.left, 0.0), width - title)
    return min(box.left, below), max(box.right, below + title), below, 2
