"""What goes in, as the rows of a value map tell it.

Every cell with a value is one input. Words without a value are an input with a gap, unless the
same group's same words have their value on another row: then they only repeat it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product

from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.spreadsheet.columns import Bound, Column
from sroi_app.spreadsheet.groups import Groups
from sroi_app.spreadsheet.problem import listed
from sroi_app.spreadsheet.reader import Reader
from sroi_app.spreadsheet.table import Cell
from sroi_app.text import _


def read_inputs(
    reader: Reader, groups: Groups, rows: Iterable[int]
) -> tuple[tuple[Input, ...], tuple[str, ...]]:
    """Return the inputs of some rows, and notes on how they were taken."""
    given = [row for row in rows if _is_given(reader, row)]
    valued = {_name(reader, row) for row in given if _values(reader, row)}
    kept = [row for row in given if _values(reader, row) or _name(reader, row) not in valued]
    inputs = tuple(_read(reader, groups, row, f"i{n}") for n, row in enumerate(kept, 1))
    return inputs, tuple(_notes(reader, given, kept, inputs))


def whole_sum(amount: Estimate, years: int) -> tuple[Estimate, ...]:
    """Return one sum by delivery year: all of it in the first, none in the others.

    A sum given at once is taken as spent at the start, where nothing is discounted away.
    """
    return (amount, *(Estimate(value=Decimal(0)) for _year in range(years - 1)))


def _is_given(reader: Reader, row: int) -> bool:
    return bool(_values(reader, row)) or not reader.cell(row, Column.INPUT).blank


def _values(reader: Reader, row: int) -> list[Cell]:
    """Return the filled cells with the value of a row's input, or an end of its range."""
    places = product(Bound, _years(reader))
    cells = (reader.cell(row, Column.INPUT_VALUE, bound, year) for bound, year in places)
    return [cell for cell in cells if not cell.blank]


def _years(reader: Reader) -> list[int | None]:
    """Return the years for which the table has input values; [None] for a single column."""
    numbered = [
        heading.meaning.year
        for heading in reader.headings.known
        if heading.column is Column.INPUT_VALUE and heading.meaning.year
    ]
    return [*range(1, max(reader.headings.years, 1) + 1)] if numbered else [None]


def _name(reader: Reader, row: int) -> tuple[str, str]:
    words = reader.cell(row, Column.INPUT).text
    return " ".join(reader.group(row).split()).casefold(), " ".join(words.split()).casefold()


def _read(reader: Reader, groups: Groups, row: int, id_: str) -> Input:
    amounts = tuple(_amount(reader, row, year) for year in _years(reader))
    if _years(reader) == [None]:
        amounts = whole_sum(amounts[0], max(reader.headings.years, 1))
    return Input(
        id=id_,
        stakeholder=groups.id_of(reader.group(row)),
        description=reader.text(row, Column.INPUT),
        amounts=amounts,
    )


def _amount(reader: Reader, row: int, year: int | None) -> Estimate:
    amount = reader.estimate(row, Column.INPUT_VALUE, year)
    numbers = (amount.low, amount.value, amount.high)
    if any(number is not None and number < 0 for number in numbers):
        cell = reader.least(row, Column.INPUT_VALUE, year)
        reader.refuse(cell, _("What goes in cannot be less than nothing."))
    return amount


def _notes(
    reader: Reader, given: list[int], kept: list[int], inputs: tuple[Input, ...]
) -> Iterator[str]:
    repeated = [reader.cell(row, Column.INPUT).address for row in given if row not in kept]
    if repeated:
        note = _("Inputs named again without a value were counted once: {cells}.")
        yield note.format(cells=listed(repeated))
    if alike := _alike(reader, kept, inputs):
        note = _("The same input with the same value was counted on each of its rows: {rows}.")
        yield note.format(rows=listed([str(row + 1) for row in alike]))
    if any(len(item.amounts) > 1 for item in inputs) and _years(reader) == [None]:
        yield _("The value of each input was put in the first year.")


def _alike(reader: Reader, kept: list[int], inputs: tuple[Input, ...]) -> list[int]:
    """Return the rows whose input and value another row has too."""
    marks = [(*_name(reader, row), item.amounts) for row, item in zip(kept, inputs, strict=True)]
    counts = Counter(marks)
    return [row for row, mark in zip(kept, marks, strict=True) if counts[mark] > 1]
