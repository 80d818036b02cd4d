"""The table behind a chart: its values as text, for readers, the clipboard and screen readers."""

from dataclasses import dataclass
from typing import Final

from eurasia_desktop.analysis.series import ChartData, RatioChartData
from eurasia_desktop.charts.series_text import status_text, value_text
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import ratio_text

MISSING: Final = "–"


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Rows of text under column heads; a missing value is "–".

    Attributes:
        is_numeric: whether all columns but the first hold numbers, which stand at the right.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_numeric: bool = False

    def as_tsv(self, rows: tuple[int, ...] | None = None) -> str:
        """Return the rows, all or those named, under their heads, separated by tabs."""
        chosen = self.rows if rows is None else tuple(self.rows[row] for row in rows)
        return "\n".join("\t".join(cell.replace("\t", " ") for cell in row) for row in (self.columns, *chosen)) + "\n"


def table_of(data: ChartData) -> ChartTable:
    """Return a time chart as a table: one row a year, a column a series; what is not plainly reported says so."""
    first, last = data.x_range
    values = [{year: _cell(data, index, year) for year in range(first, last + 1)} for index in range(len(data.series))]
    years = range(last, first - 1, -1)
    heads = (tr("Year"), *(f"{series.label}, {data.unit}" if data.unit else series.label for series in data.series))
    rows = tuple((str(year), *(column[year] for column in values)) for year in years)
    return ChartTable(data.title, heads, rows, is_numeric=True)


def _cell(data: ChartData, series: int, year: int) -> str:
    found = [point for point in data.series[series].points if point.year == year]
    texts = []
    for point in found:
        status = status_text(point, data.as_of)
        texts.append(value_text(data, point.value) + (f" ({status})" if status else ""))
    return ", ".join(texts) or MISSING


def ratio_table_of(data: RatioChartData) -> ChartTable:
    """Return a chart of ratios as a table; what has no ratio stands at the end with its reason."""
    rows = [(bar.label, ratio_text(bar.ratio), bar.text) for bar in data.bars]
    rows += [(missing, MISSING, "") for missing in data.missing]
    return ChartTable(data.title, (tr("Measure"), tr("Partner : Russia"), tr("Values")), tuple(rows))
