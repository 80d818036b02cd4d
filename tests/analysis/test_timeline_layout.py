"""Titled items in the rows of a lane: nothing overlaps, no title is cut, rows stay calm."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from eurasia_desktop.analysis.timeline_layout import Box, Place, pack, pack_glyphs

WIDTH = 900.0
ENOUGH = 1000


def box(x: float, title: float | None, before: float = 0.0, after: float = 0.0) -> Box:
    return Box(max(x - 4 - before, -4.0), min(x + 4 + after, WIDTH + 4), x - 4, x + 4, title)


@st.composite
def boxes(draw: st.DrawFn, widest: float = 1200) -> list[Box]:
    places = sorted(draw(st.lists(st.floats(0, WIDTH), max_size=60)))
    titles = st.none() | st.floats(10, widest)
    bars = st.just(0.0) | st.floats(0, 1500)
    return [box(x, draw(titles), draw(bars), draw(bars)) for x in places]


def rows_of(places: list[Place]) -> dict[int, list[Place]]:
    rows: dict[int, list[Place]] = {}
    for place in places:
        for row in range(place.row, place.title_row + 1):
            rows.setdefault(row, []).append(place)
    return rows


@given(boxes(), st.data())
def test_nothing_overlaps_whatever_rows_were_preferred(items: list[Box], data: st.DataObject) -> None:
    preferred = data.draw(st.lists(st.none() | st.integers(0, 9), min_size=len(items), max_size=len(items)))

    places = pack(items, WIDTH, ENOUGH, preferred)

    assert places is not None
    for members in rows_of(places).values():
        for before, after in pairwise(sorted(members, key=lambda place: place.left)):
            assert before.right < after.left


@given(boxes(widest=500), st.integers(2, 6))
def test_only_bare_items_share_a_place_and_none_lies_on_a_title(items: list[Box], rows: int) -> None:
    places = pack(items, WIDTH, rows)

    if places is None:
        return
    titled = {id(place) for item, place in zip(items, places, strict=True) if item.title_width is not None}
    for members in rows_of(places).values():
        for before, after in combinations(members, 2):
            if {id(before), id(after)} & titled:
                assert before.right < after.left or after.right < before.left


@given(boxes())
def test_no_title_is_cut(items: list[Box]) -> None:
    places = pack(items, WIDTH, ENOUGH)

    assert places is not None
    for item, place in zip(items, places, strict=True):
        if item.title_width is None or item.title_width > WIDTH:
            assert place.title_left is None
            continue
        assert place.title_left is not None
        assert place.title_left >= 0
        assert place.title_left + item.title_width <= WIDTH + 1e-6
        assert place.left <= place.title_left
        assert place.title_left + item.title_width <= place.right + 1e-6
        if place.title_row == place.row:
            title_right = place.title_left + item.title_width
            assert title_right <= item.glyph_left or place.title_left >= item.glyph_right


@given(boxes(), st.integers(1, 8))
def test_a_lane_grows_to_its_maximum_and_no_further(items: list[Box], most: int) -> None:
    places = pack(items, WIDTH, most)

    assert places is None or all(place.title_row < most for place in places)
    if places is None:
        unlimited = pack(items, WIDTH, ENOUGH)
        assert unlimited is not None
        assert max(place.title_row for place in unlimited) >= most


def test_a_title_stands_right_of_its_glyph_and_left_where_there_is_no_room() -> None:
    places = pack([box(100, 300), box(800, 300)], WIDTH, 8)

    assert places is not None
    assert places[0].title_left == 109
    assert places[1].title_left == 800 - 4 - 5 - 300


def test_a_title_without_room_on_either_side_goes_to_the_row_below() -> None:
    places = pack([box(450, 600)], WIDTH, 8)

    assert places is not None
    assert (places[0].row, places[0].title_row) == (0, 1)
    assert places[0].title_left == WIDTH - 600


def test_a_period_that_fills_the_view_carries_its_title() -> None:
    item = Box(-4, WIDTH + 4, -500, -492, 200)

    places = pack([item], WIDTH, 8)

    assert places == [Place(0, 0, -4, WIDTH + 4, 5)]


def test_an_item_keeps_its_row_while_it_is_free() -> None:
    items = [box(10, 50), box(300, 50)]

    assert [place.row for place in pack(items, WIDTH, 8, [3, None]) or []] == [3, 0]
    assert [place.row for place in pack([box(10, 50), box(12, 50)], WIDTH, 8, [2, 2]) or []] == [2, 0]


def test_bare_glyphs_share_a_row_only_when_all_are_taken() -> None:
    crowd = [box(100, None)] * 4

    assert pack_glyphs(crowd, 3) == [0, 1, 2, 0]
    assert pack_glyphs([box(100, None), box(200, None)], 3) == [0, 0]
