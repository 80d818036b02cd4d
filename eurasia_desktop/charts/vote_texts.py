"""The words of a strip of votes: one vote as a sentence, all of them as a table."""

from eurasia_desktop.analysis.vote_strip import VoteStripData
from eurasia_desktop.charts.chart_table import MISSING, ChartTable
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.labels import label


def vote_sentence(data: VoteStripData, row: int, column: int) -> str:
    """Write one vote: `A/RES/68/262, 27 Mar 2014, Territorial integrity of Ukraine: Kazakhstan abstain`."""
    code, name = data.rows[row]
    resolution = data.resolutions[column]
    notes = [tr("not verified")] if (resolution.id, code) in data.unverified else []
    notes += [tr("after the as-of date")] if resolution.date > data.as_of else []
    sentence = tr(
        "{symbol}, {date}, {title}: {country} {vote}",
        symbol=resolution.id,
        date=date_text(resolution.date),
        title=resolution.title,
        country=name,
        vote=_word(data, resolution.id, code, tr("not known")),
    )
    return f"{sentence} ({', '.join(notes)})" if notes else sentence


def vote_table_of(data: VoteStripData) -> ChartTable:
    """Return the votes as a table: one row a resolution, a column a country."""
    heads = (tr("Resolution"), tr("Date"), tr("Title"), *(name for _, name in data.rows))
    rows = tuple(
        (
            resolution.id,
            date_text(resolution.date),
            resolution.title,
            *(_cell(data, resolution.id, code) for code, _ in data.rows),
        )
        for resolution in data.resolutions
    )
    return ChartTable(data.title, heads, rows)


def short_year(year: int) -> str:
    """Write a year where four digits have no room: ’14."""
    return f"’{year % 100:02d}"


def _cell(data: VoteStripData, resolution: str, code: str) -> str:
    word = _word(data, resolution, code, MISSING)
    return tr("{vote} (not verified)", vote=word) if (resolution, code) in data.unverified else word


def _word(data: VoteStripData, resolution: str, code: str, missing: str) -> str:
    vote = data.vote(resolution, code)
    return label(vote) if vote is not None else missing
