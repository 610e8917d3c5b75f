"""The plan of a paste: which cell gets what, and what cannot be taken as it is."""

from collections.abc import Iterator, Sequence

from sroi_app.spreadsheet.block import Block, read_block
from sroi_app.text import _, plural
from sroi_app.workspace.grid import Grid
from sroi_app.workspace.pasted_text import whole_characters
from sroi_app.workspace.placement import place
from sroi_app.workspace.plan import Plan
from sroi_app.workspace.planner import Planner

MOST_OUTCOMES = 300
"""A paste does not make more outcomes than this: as many as are measured to stay quick."""


def plan_paste(
    grid: Grid, text: str, html: str, row: int, column: int, *, rows: int = 1, columns: int = 1
) -> Plan:
    """Return what a paste at a cell would do.

    One copied cell fills all the `rows` and `columns` that are selected.
    """
    block = read_block(whole_characters(text), whole_characters(html))
    if len(block.rows) == 1 and block.width == 1:
        rows = max(min(rows, grid.rows - row), 1)
        block = Block(rows=(block.rows[0] * columns,) * rows)
    row = min(row, grid.rows)
    most = max(MOST_OUTCOMES, grid.rows) - row
    placed = place(grid, block, column, most)
    body = block.rows[placed.body :]
    planner = Planner(grid)
    counted = [r for n, r in enumerate(body[:most]) if placed.body + n not in placed.passed_over]
    for sentence in (
        *placed.notes,
        *_too_long(block, sum(any(map(str.strip, texts)) for texts in body[most:])),
        *_ragged(counted, len(placed.columns)),
    ):
        planner.note(sentence)
    planner.take_rows(body[:most], placed, row)
    return planner.plan()


def plan_typed(grid: Grid, row: int, column: int, text: str) -> Plan:
    """Return what taking a typed text as the answer of one cell does."""
    planner = Planner(grid)
    planner.take_typed(row, column, whole_characters(text))
    return planner.plan()


def _too_long(block: Block, over: int) -> Iterator[str]:
    if over > 0:
        left_out = plural("{count} row is left out.", "{count} rows are left out.", over)
        limit = _("A value map takes {most} outcomes at most.").format(most=MOST_OUTCOMES)
        yield f"{left_out} {limit}"
    if block.cut:
        yield _("There is more than can be read at once, and the rest is left out.")


def _ragged(body: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    short = sum(len(texts) < width for texts in body if any(texts))
    if short:
        yield plural(
            "{count} row is shorter than the rest: the cells it lacks stay as they are.",
            "{count} rows are shorter than the rest: the cells they lack stay as they are.",
            short,
        )
