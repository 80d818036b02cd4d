"""Charts as the application draws them, small enough to reason about."""

import datetime

from eurasia_desktop.analysis.series import (
    BarData,
    ChartData,
    Emphasis,
    EventMark,
    Point,
    RatioChartData,
    Series,
    TurningPoint,
)
from eurasia_desktop.analysis.vote_strip import VoteStripData
from eurasia_desktop.domain.records import Resolution
from eurasia_desktop.domain.vocabulary import Direction, ObservationStatus, Vote

AS_OF = datetime.date(2024, 9, 7)


def series(code: str, label: str, values: dict[int, float], emphasis: Emphasis = Emphasis.NORMAL) -> Series:
    return Series(code, label, tuple(Point(year, value) for year, value in values.items()), emphasis)


def votes_chart() -> ChartData:
    """Return 33 years of six countries: Kyrgyzstan with a gap, 2024 partial, 2025 later than the as-of date."""
    kazakhstan = {year: 80.0 - (year - 1992) * 0.8 for year in range(1992, 2024)}
    points = (
        *(Point(year, value) for year, value in kazakhstan.items()),
        Point(2024, 57.0, is_partial=True),
        Point(2025, 61.0),
    )
    gap = {year: 70.0 + year % 5 for year in range(1992, 2025) if not 1999 <= year <= 2001}
    return ChartData(
        title="Share of UN votes cast like Russia’s",
        subtitle="% of recorded General Assembly votes in common, per year, 1992–2025",
        series=(
            series("BLR", "Belarus", dict.fromkeys(range(1992, 2025), 76.0)),
            series("CHN", "China", {year: 40.0 + (year - 1992) * 0.8 for year in range(1992, 2025)}),
            series("KGZ", "Kyrgyzstan", gap),
            series("ARM", "Armenia", dict.fromkeys(range(1992, 2025), 58.0)),
            series("UKR", "Ukraine", {year: 66.0 - (year - 1992) for year in range(1992, 2025)}),
            Series("KAZ", "Kazakhstan", points, Emphasis.FOCUS),
        ),
        source_line="Source: UN Digital Library. Own computation.",
        about="Formula: equal votes / common votes.\nLicence: CC BY 4.0",
        as_of=AS_OF,
        x_range=(1992, 2025),
        y_range=(20, 100),
        unit="%",
        turning_points=(
            TurningPoint(datetime.date(2014, 3, 18), "Crimea"),
            TurningPoint(datetime.date(2022, 2, 24), "Invasion"),
        ),
    )


def trade_chart() -> ChartData:
    """Return six years of three partners with developments on the rail."""
    toward, away = Direction.TOWARD_RUSSIA, Direction.AWAY_FROM_RUSSIA
    return ChartData(
        title="Trade with Russia, China and the EU",
        subtitle="% of Kazakhstan’s goods trade, 2018–2023",
        series=(
            series("EUU", "EU", dict(zip(range(2018, 2024), (39.8, 32.2, 28.8, 29.5, 30.9, 29.6), strict=True))),
            series("CHN", "China", dict(zip(range(2018, 2024), (12.3, 15.2, 18.3, 17.8, 17.9, 21.5), strict=True))),
            series(
                "RUS",
                "Russia",
                dict(zip(range(2018, 2024), (19.5, 20.3, 21.7, 24.2, 19.8, 19.4), strict=True)),
                Emphasis.REFERENCE,
            ),
        ),
        source_line="Source: Bureau of National Statistics, Kazakhstan. Shares computed.",
        about="",
        as_of=AS_OF,
        x_range=(2018, 2024),
        value_format="{:.1f}",
        unit="%",
        events=(
            EventMark("ev-grain", "Grain exports banned at short notice", datetime.date(2022, 3, 15), away, 4),
            EventMark("ev-pipeline", "Court orders Caspian pipeline to stop", datetime.date(2022, 7, 5), away, 5),
            EventMark("ev-gas", "Transit of Russian gas to Uzbekistan", datetime.date(2023, 10, 7), toward, 3),
            EventMark("ev-banks", "US threatens foreign banks", datetime.date(2023, 12, 22), away, 4),
            EventMark("ev-wheat", "Wheat imports banned", datetime.date(2024, 8, 20), away, 3),
            EventMark("ev-minor", "A working group meets", datetime.date(2019, 5, 2), Direction.NEUTRAL, 1),
            EventMark("ev-later", "A treaty after the as-of date", datetime.date(2024, 11, 20), toward, 5),
        ),
        rail_caption="7 economic events of intensity 1 to 5",
    )


def with_status(values: dict[int, tuple[float, ObservationStatus]]) -> ChartData:
    """Return a chart of one country whose values have different statuses."""
    points = tuple(Point(year, value, status) for year, (value, status) in values.items())
    first, last = min(values), max(values)
    return ChartData("Remittances", "% of GDP", (Series("TJK", "Tajikistan", points),), "", "", AS_OF, (first, last))


def ratios() -> RatioChartData:
    return RatioChartData(
        title="Power asymmetry with Russia",
        subtitle="Russia’s value for 1 of Kazakhstan’s",
        bars=(
            BarData("Population", 7.1, "2023"),
            BarData("Military spending", 95, "2023"),
            BarData("GDP per head", 0.94, "2023"),
        ),
        code="KAZ",
        source_line="Source: World Bank; SIPRI.",
        about="",
        missing=("Nuclear warheads (Kazakhstan has none)",),
    )


def vote_strip() -> VoteStripData:
    """Return three resolutions, one later than the as-of date; Armenia's vote on it is not known."""
    resolutions = (
        resolution("A/RES/68/262", datetime.date(2014, 3, 27), "Territorial integrity of Ukraine"),
        resolution("A/RES/ES-11/1", datetime.date(2022, 3, 2), "Aggression against Ukraine"),
        resolution("A/RES/ES-11/7", datetime.date(2025, 2, 24), "Advancing a comprehensive peace"),
    )
    votes = {
        ("A/RES/68/262", "KAZ"): Vote.ABSTAIN,
        ("A/RES/ES-11/1", "KAZ"): Vote.ABSTAIN,
        ("A/RES/ES-11/7", "KAZ"): Vote.YES,
        ("A/RES/68/262", "ARM"): Vote.NO,
        ("A/RES/ES-11/1", "ARM"): Vote.ABSENT,
    }
    return VoteStripData(
        "Ukraine resolutions",
        (("KAZ", "Kazakhstan"), ("ARM", "Armenia")),
        resolutions,
        votes,
        AS_OF,
        frozenset({("A/RES/ES-11/1", "ARM")}),
    )


def resolution(symbol: str, day: datetime.date, title: str) -> Resolution:
    return Resolution(symbol, day, title, "ukraine", None, False, None)
