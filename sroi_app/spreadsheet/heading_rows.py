"""Which rows of a table are its headings: one, or several on top of each other.

The value map of Social Value International has up to four: stages, names, what they are made of,
and the question to each, with “only enter numbers” beside some of them.
"""

import re

from sroi_app.spreadsheet.columns import Column
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.spreadsheet.wording import meaning

SEARCHED = 30  # rows from the top in which the headings may stand
ENOUGH = 3  # headings that must be known for a row to be one of headings
BETWEEN = 2  # rows of other words that may stand between rows of headings

_STAGE = re.compile(r"(?:stage|step)\s*\d\b.*", re.IGNORECASE)
_YEAR = re.compile(r"(?:year|yr|y)\s?(\d{1,2})\b(?:\s*\(.*\)|\s*:.*)?", re.IGNORECASE)
_INSTRUCTION = re.compile(r"\benter\b|\bcurrency\b|\bnumbers\b|\?\s*$|^[£%]$", re.IGNORECASE)


def heading_rows(table: Table) -> list[int]:
    """Return the rows of headings, none left out between the first and the last of them."""
    known = [row for row in range(min(SEARCHED, len(table.rows))) if _is_known(table.rows[row])]
    if not known:
        return []
    first = last = known[0]
    for row in known[1:]:
        if row - last <= BETWEEN + 1 and not _has_figures(table, range(last + 1, row)):
            last = row
    while last + 1 < len(table.rows) and _only_instructs(table.rows[last + 1]):
        last += 1
    return list(range(first, last + 1))


def is_stage(text: str) -> bool:
    """Whether a text is the band of a stage: “Stage 1”."""
    return bool(_STAGE.fullmatch(text.strip()))


def year_of(text: str) -> int | None:
    """Return the year a heading is for, where it says no more than that: “Year 1”."""
    found = _YEAR.fullmatch(" ".join(text.split()))
    return int(found[1]) if found else None


def _is_known(cells: tuple[Cell, ...]) -> bool:
    known: set[Column] = {column for cell in cells for column in meaning(cell.text).columns}
    return len(known) >= ENOUGH


def _has_figures(table: Table, rows: range) -> bool:
    return any(cell.number is not None for row in rows for cell in table.rows[row])


def _only_instructs(cells: tuple[Cell, ...]) -> bool:
    """Whether a row under the headings says how to fill in the columns, and nothing else."""
    filled = [cell for cell in cells if not cell.blank]
    return bool(filled) and all(_instructs(cell) for cell in filled)


def _instructs(cell: Cell) -> bool:
    known = meaning(cell.text).columns or year_of(cell.text) is not None
    return cell.number is None and bool(known or _INSTRUCTION.search(cell.text))
