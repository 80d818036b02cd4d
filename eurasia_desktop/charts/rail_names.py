"""Which events of a rail are named, and where their names stand: leader lines in up to three rows, without overlap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from eurasia_desktop.analysis.series import EventMark

MOST_NAMED: Final = 5
ROWS: Final = 3
_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class RailName:
    """A name in its place: `index` of the event, its row, its box; the leader falls from the rail at `x`."""

    index: int
    text: str
    x: float
    row: int
    rect: QRectF
    is_left: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """An event that asks for a name: where its glyph stands and how wide the name is, in px."""

    index: int
    text: str
    x: float
    width: float


def ranked(marks: Sequence[EventMark], is_later: Sequence[bool]) -> list[int]:
    """Return the events as they deserve a name: known by the as-of date first, largest intensity, then newest."""
    return sorted(range(len(marks)), key=lambda i: (is_later[i], -marks[i].intensity, -marks[i].date.toordinal(), i))


def place_names(
    wanted: Sequence[Wanted], left: float, right: float, row_height: float, obstacle: QRectF
) -> tuple[RailName, ...]:
    """Place five names: the most important ones that find room together, then the next that still do.

    Args:
        wanted: most important first.
        left: the first px a name may take.
        right: the last.
        row_height: in px; the first row begins at 0.
        obstacle: a box no name may touch.
    """
    placed: list[RailName] = []
    for count in range(min(MOST_NAMED, len(wanted)), 0, -1):
        if _search(wanted[:count], (left, right), row_height, obstacle, placed):
            break
    for name in wanted[len(placed) :]:
        if len(placed) == MOST_NAMED:
            break
        placed += _fitting(name, (left, right), row_height, obstacle, placed)[:1]
    return tuple(placed)


def _search(
    wanted: Sequence[Wanted],
    bounds: tuple[float, float],
    row_height: float,
    obstacle: QRectF,
    placed: list[RailName],
) -> bool:
    """Fill `placed` with a place for every name, or leave it as it was."""
    if not wanted:
        return True
    for name in _fitting(wanted[0], bounds, row_height, obstacle, placed):
        placed.append(name)
        if _search(wanted[1:], bounds, row_height, obstacle, placed):
            return True
        placed.pop()
    return False


def _fitting(
    name: Wanted, bounds: tuple[float, float], row_height: float, obstacle: QRectF, placed: Sequence[RailName]
) -> list[RailName]:
    return [
        candidate
        for candidate in _candidates(name, bounds, row_height)
        if not candidate.rect.intersects(obstacle)
        and not _leader_meets(candidate, obstacle)
        and all(_apart(candidate, other) for other in placed)
    ]


def _candidates(name: Wanted, bounds: tuple[float, float], row_height: float) -> Iterator[RailName]:
    for row in range(ROWS):
        for is_left in (False, True):
            start = name.x - _GAP - name.width if is_left else name.x + _GAP
            rect = QRectF(start, row * row_height, name.width, row_height)
            if bounds[0] <= rect.left() and rect.right() <= bounds[1]:
                yield RailName(name.index, name.text, name.x, row, rect, is_left)


def _apart(one: RailName, other: RailName) -> bool:
    first, second = one.rect.adjusted(-_GAP, 0, _GAP, -1), other.rect.adjusted(-_GAP, 0, _GAP, -1)
    return not (first.intersects(second) or _leader_meets(one, other.rect) or _leader_meets(other, one.rect))


def _leader_meets(name: RailName, box: QRectF) -> bool:
    """Tell whether a leader line on its way down crosses a box."""
    return box.left() - 2 <= name.x <= box.right() + 2 and box.top() < name.rect.center().y()
