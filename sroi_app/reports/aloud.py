"""What a chart shows, for somebody who cannot see it."""

from sroi_app.reports.blocks import Cells, Figure
from sroi_app.reports.fonts import printable
from sroi_app.text import _


def aloud(figure: Figure) -> str:
    """Return the alternative text of a figure: what it is, and all it shows.

    The rows of its table are left out where they are said already, or a table of the report
    holds the same figures.
    """
    chart = figure.chart
    if figure.told:
        return _joined(chart.title, *figure.told)
    rows = () if figure.tabled or _says_all(chart.alt, chart.rows) else chart.rows
    return _joined(chart.title, chart.alt, *(_row(chart.header, row) for row in rows))


def _says_all(told: str, rows: tuple[Cells, ...]) -> bool:
    """Whether a text holds each figure of a table; a ratio is said without its “: £1”."""
    figures = (cell for row in rows for cell in row[1:] if any(map(str.isdigit, cell)))
    return all(figure.split(" : ")[0] in told for figure in figures)


def _row(header: Cells, row: Cells) -> str:
    """A row of a chart’s table as words: “Cost: low £3, high £5.”"""
    pairs = zip(header[1:], row[1:], strict=True)
    said = ", ".join(f"{name} {value}" for name, value in pairs if value)
    return _("{what}: {figures}.").format(what=row[0], figures=said) if said else row[0]


def _joined(*parts: str) -> str:
    sentences = (" ".join(printable(part).split()) for part in parts)
    return " ".join(one if one[-1] in ".!?:;)" else f"{one}." for one in sentences if one)
