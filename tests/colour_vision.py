"""Contrast, colour-blind sight and the distance between colours, for the tests that keep the palette's promises."""

import math
from typing import Final

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

_TO_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Final[Triple] = (0.95047, 1.0, 1.08883)
_SIGHTS: Final[dict[str, Matrix]] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}
SIGHTS: Final = tuple(_SIGHTS)
"""The kinds of sight that `seen` simulates."""


def linear(colour: str) -> Triple:
    """Return the linear-light red, green and blue, 0 to 1, of an sRGB colour `#rrggbb`.

    Source: IEC 61966-2-1:1999, "Default RGB colour space – sRGB".
    """
    red, green, blue = (_decoded(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    Formula: (L1 + 0.05) / (L2 + 0.05), L the relative luminance, the lighter colour above.

    Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), definitions of contrast ratio and of
        relative luminance.
    """
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, sight: str) -> Triple:
    """Return the linear red, green and blue, 0 to 1, that a colour amounts to for a kind of sight.

    Args:
        colour: `#rrggbb`.
        sight: one of `SIGHTS`; the colour-blind ones at severity 1.0, the matrix applied in linear light.

    Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color
        Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), pp. 1291-1298; the
        matrices are those the authors publish for severity 1.0.
    """
    red, green, blue = (min(1.0, max(0.0, value)) for value in _times(_SIGHTS[sight], linear(colour)))
    return red, green, blue


def lab(rgb: Triple) -> Triple:
    """Return CIELAB L*, a*, b* under D65 of linear red, green and blue.

    Source: CIE 015:2018, "Colorimetry", section 8.2.1 (CIE 1976 L*a*b*).
    """
    x, y, z = (_lab_root(value / white) for value, white in zip(_times(_TO_XYZ, rgb), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: str = "normal") -> float:
    """Return the CIEDE2000 difference between two colours `#rrggbb` as a kind of sight has them."""
    return ciede2000(lab(seen(one, sight)), lab(seen(other, sight)))


def ciede2000(one: Triple, other: Triple) -> float:
    """Return the CIEDE2000 difference of two CIELAB colours, all parametric factors 1.

    Source: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary
        Test Data, and Mathematical Observations", Color Research and Application 30 (2005), pp. 21-30, equations 2-22.
    """
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_chroma = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * _saturation(mean_chroma)
    chroma1, chroma2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    hue1, hue2 = _hue(a1 * stretch, b1), _hue(a2 * stretch, b2)
    is_grey = chroma1 * chroma2 == 0

    turn = 0.0 if is_grey else (hue2 - hue1 + 180) % 360 - 180
    if turn == -180 and hue2 > hue1:
        turn = 180.0
    lightness_step, chroma_step = l2 - l1, chroma2 - chroma1
    hue_step = 2 * math.sqrt(chroma1 * chroma2) * math.sin(math.radians(turn / 2))

    lightness, chroma = (l1 + l2) / 2, (chroma1 + chroma2) / 2
    hue = hue1 + hue2 if is_grey else _mean_hue(hue1, hue2)
    tint = (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )  # fmt: skip
    from_middle = (lightness - 50) ** 2
    lightness_term = lightness_step / (1 + 0.015 * from_middle / math.sqrt(20 + from_middle))
    chroma_term = chroma_step / (1 + 0.045 * chroma)
    hue_term = hue_step / (1 + 0.015 * chroma * tint)
    rotation = -2 * _saturation(chroma) * math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    return math.sqrt(lightness_term**2 + chroma_term**2 + hue_term**2 + rotation * chroma_term * hue_term)


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _times(matrix: Matrix, vector: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _lab_root(value: float) -> float:
    return value ** (1 / 3) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29


def _saturation(chroma: float) -> float:
    return math.sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hue(a: float, b: float) -> float:
    return math.degrees(math.atan2(b, a)) % 360 if a or b else 0.0


def _mean_hue(one: float, other: float) -> float:
    total = one + other
    if abs(one - other) <= 180:
        return total / 2
    return (total + 360) / 2 if total < 360 else (total - 360) / 2


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))
