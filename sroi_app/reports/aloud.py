"""What a chart shows, for somebody who cannot see it."""

from sroi_app.reports.blocks import Cells, Figure
from sroi_app.reports.fonts import printable
from sroi_app.text import _


def aloud(figure: Figure) -> str:
    """Return the alternative text of a figure: what it is, and all it shows.

    Its figures are left out where a table of the report holds them.
    """
    chart = figure.chart
    if figure.told:
        return _joined(chart.title, *figure.told)
    rows = () if figure.tabled else chart.rows
    return _joined(chart.title, chart.alt, *(_row(chart.header, row) for row in rows))


def _row(header: Cells, row: Cells) -> str:
    """A row of a chart’s table as words: “Cost: low £3, high £5.”"""
    pairs = zip(header[1:], row[1:], strict=True)
    said = ", ".join(f"{name} {value}" for name, value in pairs if value)
    return _("{what}: {figures}.").format(what=row[0], figures=said) if said else row[0]


def _joined(*parts: str) -> str:
    sentences = (" ".join(printable(part).split()) for part in parts)
    return " ".join(one if one[-1] in ".!?:;)" else f"{one}." for one in sentences if one)
