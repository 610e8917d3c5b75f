"""Whether printed tables add up: their figures read back and added as a reader would."""

import re
from collections.abc import Iterator
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.ledger import ZERO
from sroi_app.reports.blocks import Band, Report, Table
from sroi_app.text import _

_MONEY = re.compile(rf"({figures.MINUS}?)£([\d,]+(?:\.\d+)?)")


def re_adds(report: Report) -> tuple[str, ...]:
    """Return a sentence for every printed total that its printed rows do not add to."""
    tables = (block for block in report.blocks if isinstance(block, Table))
    return tuple(sentence for table in tables for sentence in _disagreements(table))


def money(cell: str) -> Decimal | None:
    """Return the pounds a cell shows, None where it shows anything else."""
    found = _MONEY.fullmatch(cell)
    if not found:
        return None
    pounds = Decimal(found[2].replace(",", ""))
    return -pounds if found[1] else pounds


def _disagreements(table: Table) -> Iterator[str]:
    rows = [row for row in table.rows if not isinstance(row, Band)]
    for total in table.totals:
        for place, column in enumerate(table.columns):
            printed = money(total[place])
            added = sum((money(row[place]) or ZERO for row in rows), ZERO)
            if printed is not None and printed != added:
                yield _(
                    "{caption}, {column}: the rows add to {added}, and the total says {total}."
                ).format(
                    caption=table.caption,
                    column=column.heading,
                    added=figures.exact_pounds(added),
                    total=total[place],
                )
