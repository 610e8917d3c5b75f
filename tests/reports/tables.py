"""Reading printed tables back: the figures of rows and totals as numbers."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from sroi_app.reports.blocks import Band, Block, Table


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield every table."""
    return (block for block in blocks if isinstance(block, Table))


def money(cell: str) -> Decimal | None:
    """Return the pounds of a cell, None where it shows none."""
    plain = cell.replace("−", "-").replace("£", "").replace(",", "")
    if "£" not in cell or ":" in cell:
        return None
    return Decimal(plain)


def disagreements(table: Table) -> Iterator[str]:
    """Yield each column whose printed rows do not add to its printed total."""
    rows = [row for row in table.rows if not isinstance(row, Band)]
    for total in table.totals[:1]:
        for column, cell in enumerate(total):
            printed = money(cell)
            if printed is None:
                continue
            parts = [money(row[column]) for row in rows]
            if sum((part for part in parts if part is not None), Decimal(0)) != printed:
                yield f"{table.caption}, {table.columns[column].heading}: {cell}"
