"""Pack titled items into the rows of a lane: nothing overlaps, no title is cut.

Everything is in px from the left edge of the lane's drawing area.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

GAP: Final = 5.0
"""Between a glyph or bar and its title."""

APART: Final = 10.0
"""Between one item and the next of the same row."""


@dataclass(frozen=True, slots=True)
class Box:
    """What an item needs: its bar from `left` to `right`, its glyph upon it, and the width of its title."""

    left: float
    right: float
    glyph_left: float
    glyph_right: float
    title_width: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item goes.

    Attributes:
        row: from 0 at the top.
        left: where the item, title included, begins.
        right: where it ends.
        title_left: where its title begins; None where no side has room for all of it.
    """

    row: int
    left: float
    right: float
    title_left: float | None


def pack(boxes: Sequence[Box], width: float, max_rows: int, preferred: Sequence[int | None] = ()) -> list[Place] | None:
    """Place items in as few rows as first fit finds, each title whole.

    Args:
        boxes: in order of time.
        width: of the drawing area.
        max_rows: how far the lane may grow.
        preferred: the row each had before, kept where it is free, so that rows stay calm while the view pans.

    Returns:
        A place for each box, or None where they need more than `max_rows`.
    """
    ends: list[float] = []
    places: list[Place] = []
    for number, box in enumerate(boxes):
        left, right, title_left = _with_title(box, width)
        row = _free_row(ends, left, preferred[number] if preferred else None)
        if row >= max_rows:
            return None
        ends.extend([float("-inf")] * (row + 1 - len(ends)))
        ends[row] = right
        places.append(Place(row, left, right, title_left))
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


def _free_row(ends: Sequence[float], left: float, preferred: int | None) -> int:
    if preferred is not None and (preferred >= len(ends) or ends[preferred] + APART <= left):
        return preferred
    return next((row for row, end in enumerate(ends) if end + APART <= left), len(ends))


def _with_title(box: Box, width: float) -> tuple[float, float, float | None]:
    """Return the begin and end of an item with its title, and where the title begins: right, left, on the bar."""
    right = box.right + GAP + box.title_width
    if right <= width:
        return box.left, right, box.right + GAP
    left = box.left - GAP - box.title_width
    if left >= 0:
        return left, box.right, left
    after_glyph = max(box.glyph_right, 0.0) + GAP
    if after_glyph + box.title_width <= min(box.right, width):
        return box.left, box.right, after_glyph
    before_glyph = min(box.glyph_left, width) - GAP - box.title_width
    if before_glyph >= max(box.left, 0.0):
        return box.left, box.right, before_glyph
    return box.left, box.right, None
