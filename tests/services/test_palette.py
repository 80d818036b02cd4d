"""The promises of the palette: everything can be read, and told apart, by every kind of sight."""

from itertools import combinations

import pytest

from eurasia_desktop.services.palette import DARK, LIGHT
from tests.colour_vision import SIGHTS, ciede2000, contrast, distance, seen

TEXT = 4.5
MARK = 3.0
APART = 10.0
CORE = ("RUS", "ARM", "BLR", "KAZ", "KGZ")
COUNTRIES = (*CORE, "TJK", "UZB", "UKR")
PARTNERS = ("RUS", "CHN", "EUU", "USA", "TUR")
DIRECTIONS = ("toward_russia", "away_from_russia", "neutral")
VOTES = ("yes", "no", "abstain", "absent")
KNOWN_CLOSE_VOTES = {
    (True, "deuteranopia"): ["yes #4CC9B4 and absent #98A2AB: 5.4"],
    (True, "protanopia"): ["no #FF7C9C and absent #98A2AB: 3.9"],
}
"""Short of the promise: in the dark scheme the grey of an absence, a dash, is told from a vote by its shape alone."""

schemes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
sights = pytest.mark.parametrize("sight", SIGHTS)


def too_faint(colours, surfaces, at_least):
    """Return what is fainter than promised, in words; [] when all is well."""
    return [
        f"{name} {colour} on {surface}: {contrast(colour, surface):.2f}"
        for name, colour in colours.items()
        for surface in surfaces
        if contrast(colour, surface) < at_least
    ]


def too_close(colours, names, sight):
    """Return the pairs of colours nearer than promised, in words; [] when all is well."""
    return [
        f"{one} {colours[one]} and {other} {colours[other]}: {distance(colours[one], colours[other], sight):.1f}"
        for one, other in combinations(names, 2)
        if distance(colours[one], colours[other], sight) < APART
    ]


def named(palette, *names):
    return {name: getattr(palette, name) for name in names}


@schemes
def test_text_can_be_read_on_pages_and_on_the_window(palette):
    inks = named(palette, "text", "text2", "text3", "accent", "ok", "warning", "error")

    assert not too_faint(inks, [palette.base, palette.window], TEXT)


@schemes
def test_text_can_be_read_on_stripes_fills_and_selection(palette):
    fills = [palette.alternate, palette.warning_fill, palette.hint_fill]

    assert not too_faint(named(palette, "text", "text2"), [*fills, palette.selection], TEXT)
    assert not too_faint(named(palette, "text3"), [palette.alternate], TEXT)
    assert not too_faint(named(palette, "on_accent"), [palette.accent], TEXT)


@schemes
def test_edges_of_controls_can_be_seen(palette):
    assert not too_faint(named(palette, "control"), [palette.base, palette.window], MARK)


@schemes
def test_labels_of_countries_and_partners_can_be_read(palette):
    assert not too_faint(palette.country_inks, [palette.base], TEXT)
    assert not too_faint(palette.partner_inks, [palette.base], TEXT)
    assert not too_faint({"any other state": palette.country_ink("ZZZ")}, [palette.base], TEXT)


@schemes
def test_lines_and_marks_can_be_seen(palette):
    for colours in (palette.country_lines, palette.partner_lines, palette.directions, palette.votes):
        assert not too_faint(colours, [palette.base], MARK)


@schemes
def test_every_set_has_its_colours(palette):
    assert set(palette.country_lines) == set(palette.country_inks) == set(COUNTRIES)
    assert set(palette.partner_lines) == set(palette.partner_inks) == set(PARTNERS)
    assert set(palette.directions) == set(DIRECTIONS)
    assert set(palette.votes) == set(VOTES)


@sights
@schemes
def test_countries_can_be_told_apart(palette, sight):
    assert not too_close(palette.country_lines, CORE, sight)
    assert not too_close(palette.country_lines, COUNTRIES, sight)


@sights
@schemes
def test_partners_can_be_told_apart(palette, sight):
    assert not too_close(palette.partner_lines, PARTNERS, sight)


@sights
@schemes
def test_labels_that_stand_in_one_chart_can_be_told_apart(palette, sight):
    """Of the eight, only the five of the core: the inks of the others come nearer, but a label names its country."""
    assert not too_close(palette.country_inks, CORE, sight)
    assert not too_close(palette.partner_inks, PARTNERS, sight)


@sights
@schemes
def test_directions_can_be_told_apart(palette, sight):
    toward, away, _ = (palette.directions[name] for name in DIRECTIONS)

    assert not too_close(palette.directions, DIRECTIONS, sight)
    assert round(distance(toward, away, sight)) >= 47


@sights
@schemes
def test_votes_can_be_told_apart(palette, sight):
    known = KNOWN_CLOSE_VOTES.get((palette.is_dark, sight), [])

    assert too_close(palette.votes, VOTES, sight) == known


@pytest.mark.parametrize(
    ("colours", "names", "smallest"),
    [
        (LIGHT.country_lines, CORE, (33.6, 19.5, 20.0)),
        (DARK.country_lines, CORE, (26.9, 18.2, 16.9)),
        (LIGHT.country_lines, COUNTRIES, (15.8, 12.3, 12.6)),
        (DARK.country_lines, COUNTRIES, (13.5, 10.9, 11.6)),
        (LIGHT.partner_lines, PARTNERS, (24.2, 22.8, 22.9)),
        (DARK.partner_lines, PARTNERS, (19.8, 15.2, 15.0)),
    ],
)
def test_the_smallest_distances_are_those_the_design_was_chosen_by(colours, names, smallest):
    found = tuple(min(distance(colours[a], colours[b], sight) for a, b in combinations(names, 2)) for sight in SIGHTS)

    assert found == pytest.approx(smallest, abs=0.1)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 14, 16, 17 and 25.
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, -0.0010, 2.4900), (50.0, 0.0011, -2.4900), 4.7461),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ],
)
def test_ciede2000_gives_the_published_distances(one, other, expected):
    assert ciede2000(one, other) == pytest.approx(expected, abs=5e-5)
    assert ciede2000(other, one) == pytest.approx(expected, abs=5e-5)


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


def test_the_colour_blind_see_grey_as_it_is_and_confuse_red_with_green():
    for sight in SIGHTS:
        assert seen("#808080", sight) == pytest.approx((0.2159,) * 3, abs=1e-3)
    assert distance("#B8860B", "#6B8E23") > 2 * distance("#B8860B", "#6B8E23", "deuteranopia")
