"""Chart data of political support: votes cast like Russia's, and the record on Ukraine."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from eurasia_desktop.analysis.alignment import agreement
from eurasia_desktop.analysis.belonging import RUSSIA
from eurasia_desktop.analysis.series import ChartData, Emphasis, Point, Series
from eurasia_desktop.analysis.vote_strip import VoteStripData
from eurasia_desktop.domain.development import CountryCode
from eurasia_desktop.domain.vocabulary import ObservationStatus
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.agreement import agreement_by_year
from eurasia_desktop.services.event_marks import turning_points
from eurasia_desktop.services.source_line import source_line
from eurasia_desktop.services.workspace import Workspace

COMPARED: Final = (CountryCode("CHN"), CountryCode("UKR"))
"""States drawn beside the core, for scale."""

TOPIC: Final = "ukraine"
_SOURCES: Final = ("un-digital-library-ga-votes", "voeten-unga-votes")


def agreement_series(workspace: Workspace, country: str, emphasis: Emphasis = Emphasis.NORMAL) -> Series:
    """Return the share of votes cast like Russia's, in per cent, per year, from the roll calls."""
    points = []
    for year, votes in sorted(agreement_by_year(workspace, country).items()):
        if (share := agreement(votes)) is not None:
            note = tr("{count} votes in common", count=votes.votes_in_common)
            points.append(Point(year, share * 100, ObservationStatus.COMPUTED, votes.is_partial, note))
    return Series(country, workspace.name_of(country), tuple(points), emphasis)


def alignment_chart(
    workspace: Workspace, country: CountryCode, core: Sequence[CountryCode], as_of: datetime.date
) -> ChartData:
    """Return the chart of votes cast like Russia's: the country in focus, the core and two others beside it."""
    others = [code for code in (*core, *COMPARED) if code != country]
    series = [agreement_series(workspace, code) for code in others]
    if country != RUSSIA:
        series.append(agreement_series(workspace, country, Emphasis.FOCUS))
    years = [point.year for line in series for point in line.points]
    partial = {point.year for line in series for point in line.points if point.is_partial}
    span = f"{min(years)}–{max(years)}" if years else ""
    remark = tr("Own computation.")
    if partial:
        remark += " " + tr("Hollow: {year} is incomplete.", year=min(partial))
    return ChartData(
        title=tr("Share of UN votes cast like Russia’s"),
        subtitle=tr("% of recorded General Assembly votes in common, per year, {span}", span=span),
        series=tuple(line for line in series if line.points),
        source_line=source_line(workspace, _SOURCES, remark=remark),
        about=tr(
            "Of the recorded votes on adopted texts in which both states voted yes, no or abstained, the share in "
            "which they did the same. Absences take a vote out of the comparison; adoptions by consensus are not in "
            "it.\n\n"
            "Formula: identical votes ÷ votes in common × 100.\n"
            "Source: A. Lijphart, “The Analysis of Bloc Voting in the General Assembly”, American Political Science "
            "Review 57 (1963).\n\n"
            "Inputs: the roll calls of this workspace. Votes are facts; the records of the UN Digital Library are for "
            "non-commercial use, the Voeten data are CC0."
        ),
        as_of=as_of,
        x_range=(min(years, default=1991), max(years, default=as_of.year)),
        y_range=(_floor(point.value for line in series for point in line.points), 100.0),
        turning_points=turning_points(workspace),
        empty_text=tr("No roll calls in this workspace."),
    )


def _floor(values: Iterable[float]) -> float:
    return float(min(values, default=0.0) // 20 * 20)


def ukraine_strip(
    workspace: Workspace, country: CountryCode, core: Sequence[CountryCode], as_of: datetime.date
) -> VoteStripData:
    """Return the votes of a country and the core on every resolution on Ukraine, in order of date."""
    codes = list(dict.fromkeys([country, *core]))
    votes = {code: workspace.votes.votes_on(TOPIC, code) for code in codes}
    return VoteStripData(
        title=tr("Ukraine resolutions"),
        rows=tuple((code, workspace.name_of(code)) for code in codes),
        resolutions=tuple(workspace.votes.resolutions_on(TOPIC)),
        votes={(cast.resolution, code): cast.vote for code in codes for cast in votes[code].values()},
        unverified=frozenset(
            (cast.resolution, code) for code in codes for cast in votes[code].values() if not cast.is_verified
        ),
        as_of=as_of,
    )
