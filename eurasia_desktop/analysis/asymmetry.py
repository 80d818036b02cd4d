"""Power asymmetry: how many times larger Russia is than a partner."""

from collections.abc import Sequence

from eurasia_desktop.domain.records import Observation


def latest_common_year(partner: Sequence[Observation], russia: Sequence[Observation], until_year: int) -> int | None:
    """Return the last year up to `until_year` for which both series have a value, or None."""
    common = {row.year for row in partner} & {row.year for row in russia}
    return max((year for year in common if year <= until_year), default=None)


def ratio_to_russia(
    partner: Sequence[Observation], russia: Sequence[Observation], until_year: int
) -> tuple[int, float] | None:
    """Return the year and Russia's value divided by the partner's, in the last year both are known.

    Args:
        partner: one series of the partner, any unit.
        russia: the same indicator of Russia, in the same unit.
        until_year: later values are not used.

    Returns:
        The year and a ratio above 0 (7.1 is read "1 : 7.1 Russia"), or None without a common year or with a
        partner's value of zero or below, for which a ratio has no meaning.

    Formula: value(Russia, y) / value(partner, y).
    """
    year = latest_common_year(partner, russia, until_year)
    if year is None:
        return None
    value = next(row.value for row in partner if row.year == year)
    reference = next(row.value for row in russia if row.year == year)
    return (year, reference / value) if value > 0 and reference > 0 else None
