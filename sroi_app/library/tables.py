"""Reading the shipped CSV files."""

import csv
from decimal import Decimal
from functools import cache

from sroi_app.resources import resource

Row = dict[str, str]


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """Return the rows of a file in ``resources/data``, every cell as text."""
    with resource(f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
        return tuple(dict(zip(names, row, strict=True)) for row in rows)


def number(cell: str) -> Decimal | None:
    """Return a cell as a number; an empty cell is blank, not zero."""
    return Decimal(cell) if cell else None


def share(cell: str) -> Decimal | None:
    """Return a cell that holds a percentage as a share from 0 to 1."""
    percent = number(cell)
    return None if percent is None else percent / 100
