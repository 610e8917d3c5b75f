"""Which column of the value map each column of a pasted block belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sroi_app.guide.names import shortened
from sroi_app.guide.value_map import folded
from sroi_app.spreadsheet.block import Block
from sroi_app.spreadsheet.columns import Bound, Column
from sroi_app.spreadsheet.heading import Heading, Headings
from sroi_app.spreadsheet.headings import find_headings
from sroi_app.spreadsheet.problem import listed
from sroi_app.spreadsheet.rows import RowKind, sort_rows
from sroi_app.spreadsheet.table import Cell, Table, address, column_letters, text_cell
from sroi_app.spreadsheet.wording import meaning
from sroi_app.text import _, plural
from sroi_app.workspace.grid import Grid

_PATHS = {
    Column.STAKEHOLDER: "stakeholder",
    Column.OUTCOME: "description",
    Column.DIRECTION: "direction",
    Column.STANDING: "standing",
    Column.INDICATOR: "indicator",
    Column.EVIDENCE: "evidence/source",
    Column.DURATION: "duration/value",
    Column.STARTS: "starts",
    Column.PROXY: "proxy/description",
    Column.VALUE: "proxy/value/value",
    Column.AMOUNT: "amount/value",
    Column.PRICE_YEAR: "proxy/price_year",
    Column.SOURCE: "proxy/source",
    Column.MONEY: "money",
    Column.DEADWEIGHT: "deadweight/value",
    Column.DISPLACEMENT: "displacement/value",
    Column.ATTRIBUTION: "attribution/value",
    Column.DROPOFF: "dropoff/value",
}
_READ_FOR_HEADINGS = 40  # rows: headings stand near the top


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """`columns` holds, for each column of the block, the grid's, or None where it is left out.

    Rows begin at `body`; those in `passed_over` are totals. Columns of the block whose heading
    says so are in `percent` or in `months`.
    """

    columns: tuple[int | None, ...]
    body: int = 0
    passed_over: frozenset[int] = frozenset()
    percent: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


def place(grid: Grid, block: Block, column: int, most_rows: int) -> Placement:
    """Return where the columns of a block go: by their headings, or from `column` rightwards."""
    table = _table(block.rows[: most_rows + _READ_FOR_HEADINGS])
    headings = find_headings(table)
    if headings:
        return _by_headings(grid, block, table, headings)
    if len(block.rows) > 1 and _is_heading(grid, block.rows[0]):
        return _by_first_row(grid, block.rows[0])
    return _by_position(grid, block, column)


def _by_position(grid: Grid, block: Block, column: int) -> Placement:
    room = len(grid.columns) - column
    places = tuple(column + n if n < room else None for n in range(block.width))
    outside = {n for row in block.rows for n, text in enumerate(row) if n >= room and text.strip()}
    if not outside:
        return Placement(columns=places)
    said = plural(
        "{count} column reaches beyond the right edge of the table, and is left out.",
        "{count} columns reach beyond the right edge of the table, and are left out.",
        len(outside),
    )
    return Placement(columns=places, notes=(said,))


def _is_heading(grid: Grid, row: Sequence[str]) -> bool:
    """Whether all that stands in a row are headings, though too few to be sure anywhere else."""
    filled = [text for text in row if text.strip()]
    return bool(filled) and all(_own(grid, t) or meaning(t).columns for t in filled)


def _by_first_row(grid: Grid, row: Sequence[str]) -> Placement:
    heads = [
        Heading(text_cell(address(0, n), text), n, meaning(text)) for n, text in enumerate(row)
    ]
    return _placed(grid, row, heads, body=1)


def _by_headings(grid: Grid, block: Block, table: Table, headings: Headings) -> Placement:
    kinds = sort_rows(table, headings)
    totals = frozenset(row for row, kind in kinds.items() if kind is RowKind.TOTAL)
    names = block.rows[headings.body - 1]
    placed = _placed(grid, names, headings.known, body=headings.body)
    if not totals:
        return placed
    said = plural(
        "{count} row of totals is left out.",
        "{count} rows of totals are left out.",
        len(totals),
    )
    return replace(placed, passed_over=totals, notes=(*placed.notes, said))


def _placed(grid: Grid, names: Sequence[str], heads: Sequence[Heading], *, body: int) -> Placement:
    by_index = {head.index: head for head in heads}
    width = max(len(names), *(index + 1 for index in by_index), 0)
    places = [_place_of(grid, _name(names, n), by_index.get(n)) for n in range(width)]
    places = [at if at not in places[:n] else None for n, at in enumerate(places)]
    return Placement(
        columns=tuple(places),
        body=body,
        percent=frozenset(n for n, head in by_index.items() if head.meaning.percent),
        months=frozenset(n for n, head in by_index.items() if head.meaning.months),
        notes=tuple(_notes(names, places)),
    )


def _notes(names: Sequence[str], places: Sequence[int | None]) -> Iterator[str]:
    yield _("The first row holds headings: each column goes where its heading says.")
    left_out = [
        f"“{shortened(_name(names, n), 40)}”" if _name(names, n) else column_letters(n)
        for n, at in enumerate(places)
        if at is None
    ]
    if left_out:
        note = _("Columns that have no place in this table are left out: {columns}.")
        yield note.format(columns=listed(left_out))


def _place_of(grid: Grid, name: str, head: Heading | None) -> int | None:
    own = _own(grid, name)
    if own:
        return own - 1
    if head is None or head.column is None or head.meaning.bound is not Bound.VALUE:
        return None
    path = _PATHS.get(head.column, "")
    if head.column is Column.QUANTITY:
        path = f"quantities/{head.meaning.year or 1}/value"
    paths = [column.path for column in grid.columns]
    return paths.index(path) if path in paths else None


def _own(grid: Grid, text: str) -> int:
    """Return the number, from 1, of the column headed by just these words; 0 for none."""
    heads = [folded(column.head) for column in grid.columns]
    return heads.index(folded(text)) + 1 if folded(text) in heads else 0


def _name(names: Sequence[str], index: int) -> str:
    return " ".join(names[index].split()) if index < len(names) else ""


def _table(rows: Sequence[Sequence[str]]) -> Table:
    return Table(rows=tuple(_cells(number, row) for number, row in enumerate(rows)))


def _cells(number: int, row: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(text_cell(address(number, column), text) for column, text in enumerate(row))
