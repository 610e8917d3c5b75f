"""Tables set for the page: hairlines, a repeated header, rows that may go on over pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sroi_app.guide.names import shortened
from sroi_app.reports.blocks import GAP, Band, Cells, Table
from sroi_app.reports.markup import cell_pieces, markup
from sroi_app.reports.sheet import USUAL, sheet
from sroi_app.reports.styles import INK, LINE, TABLE_SIZE, style
from sroi_app.reports.table_tags import NAMES, band_cell, heading_cell, row_cells, rows_are_named
from sroi_app.reports.tagging.flowables import HEADS, ruled, words
from sroi_app.reports.tagging.structure import Element, Role
from sroi_app.reports.typeset import Typeset

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

LINES = 18  # of a cell, before it goes on in another row: no cell is ever taller than a page
BELOW = 3  # the level of a band that belongs to the row above it
LONGEST = {"caption": 300, "head": 80}
"""Letters of what is repeated on every page, which can be cut over none."""
PADDING = 5.0  # points between columns, on each side
AIR = {False: (3.0, 4.0), True: (1.5, 2.5)}
"""Points above and below a row, in a table that is dense or not."""
NOTHING: list[Any] = []
"""A blank cell: an empty text would be drawn, and read as nothing."""
SHORT = {1: 120, 2: 120, 3: 400}
"""Letters of a band, by level, that is kept together with its row: below it, or above level 3."""


@dataclass(slots=True)
class _Set:
    """Rows as they are set, the rules between them, and how they are read.

    `size` begins the name of their styles. A row that is cut in several is one in `read`. Of
    `records` there are the first and the last row; where one is open, it `begins` there.
    """

    size: str = ""
    rows: list[list[Any]] = field(default_factory=list)
    rules: list[tuple[Any, ...]] = field(default_factory=list)
    read: list[Element] = field(default_factory=list)
    records: list[tuple[int, int]] = field(default_factory=list)
    begins: int | None = None

    def add(self, row: list[Any], *rules: tuple[Any, ...]) -> None:
        """Add a row; each rule is a command and what it needs besides the row's own place."""
        place = len(self.rows)
        self.rows.append(row)
        self.rules += [(command, (0, place), (-1, place), *rest) for command, *rest in rules]

    def end_record(self) -> None:
        """Note the record that is open, if one is."""
        if self.begins is not None:
            self.records.append((self.begins, len(self.rows) - 1))
        self.begins = None

    def tell(self, *cells: Element) -> None:
        """Add a row to those that are read."""
        self.read.append(Element(role=Role.ROW, kids=cells))


def lines_of_a_cell() -> int:
    """How many lines a cell may have on the sheet that is set on."""
    return int(LINES * sheet().height / USUAL.height)


def letters_of_a_line(usual: float) -> int:
    """About how many letters a line has, that has so many on the usual sheet."""
    return int(usual * sheet().width / USUAL.width)


def set_table(table: Table) -> Typeset:
    """Return a table with at least one row, its columns as wide as asked."""
    from reportlab.platypus import TableStyle

    widths = _widths(table)
    ready = _Set("dense " if table.dense else "")
    caption = Element(role=Role.CAPTION, once=True)
    ready.add(_spanning(_repeated(table.caption, "caption", caption), len(widths)), ("SPAN",))
    head = _add_head(ready, table)
    named = rows_are_named(table)
    ends: list[int] = []  # of each row, in rows as they are set
    for number, row in enumerate(table.rows):
        if isinstance(row, Band):
            if row.level < BELOW:
                ready.end_record()
            if table.records and row.level == NAMES and len(row.text) <= SHORT[NAMES]:
                ready.begins = len(ready.rows)
            _add_band(ready, row, len(widths), first=number == 0)
        else:
            told = row_cells(row, table, named=named)
            _add_cells(ready, row, told, table, widths, "cell", last=_closes(table, number))
        ends.append(len(ready.rows))
    ready.end_record()
    for total in (*table.totals, *table.closing):
        _add_total(ready, total, table, widths)
    _keep_the_end(ready, table)
    made = ruled(
        ready.rows,
        colWidths=widths,
        repeatRows=HEADS,
        style=TableStyle([*_base(*AIR[table.dense]), *ready.rules]),
        spaceBefore=4 if table.dense else 7,
        spaceAfter=4 if table.note else 7 if table.dense else 10,
    )
    made.keep_records(ready.records, sheet().width, sheet().height / 2)
    rows = Element(role=Role.ROWS, kids=tuple(ready.read))
    read = Element(role=Role.TABLE, kids=(caption, head, rows))
    return Typeset([made], (read,), ends[_beginning(table) - 1])


def _beginning(table: Table) -> int:
    """How many rows a table begins with: two, or the first one with the bands above it."""
    first = next((n for n, row in enumerate(table.rows) if not isinstance(row, Band)), 0)
    return min(max(first + 1, 2), len(table.rows))


def _add_head(ready: _Set, table: Table) -> Element:
    """Add the row of headings; it is repeated on further pages, and read once."""
    cells = [heading_cell(column) for column in table.columns]
    told = zip(table.columns, cells, strict=True)
    ready.add([_repeated(column.heading, f"head {column.align}", cell) for column, cell in told])
    return Element(role=Role.HEAD, kids=(Element(role=Role.ROW, kids=tuple(cells)),))


def _widths(table: Table) -> list[float]:
    asked = sum(column.width for column in table.columns)
    return [sheet().width * column.width / asked for column in table.columns]


def _base(above: float, below: float) -> list[tuple[Any, ...]]:
    from sroi_app.reports.fonts import REGULAR

    return [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 1), (-1, 1), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), above),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
        ("TOPPADDING", (0, 0), (-1, 0), 0),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 2),
        ("LINEBELOW", (0, 1), (-1, 1), 0.9, _colour(INK)),
    ]


def _spanning(first: Any, columns: int) -> list[Any]:
    return [first, *([NOTHING] * (columns - 1))]


def _add_band(ready: _Set, band: Band, columns: int, *, first: bool) -> None:
    """A band goes on over several rows if it must; a short one stays with its row."""
    cell = band_cell(columns, repeated=ready.begins == len(ready.rows))
    ready.tell(cell)
    rules: list[tuple[Any, ...]] = [("SPAN",)]
    if band.level == 1 and not first:
        rules.append(("TOPPADDING", 8))
    if band.level == 2:
        rules.append(("BOTTOMPADDING", 0))
    if band.level == 3:
        rules += [("TOPPADDING", 0), ("LINEBELOW", 0.4, _colour(LINE))]
    place = len(ready.rows)
    for piece in cell_pieces(band.text, letters_of_a_line(100), lines_of_a_cell()):
        set_piece = _words(piece, f"{ready.size}band {band.level}", cell)
        ready.add(_spanning(set_piece, columns), *rules)
    if len(band.text) <= SHORT[band.level]:
        above = place - (band.level == 3)
        ready.rules.append(("NOSPLIT", (0, above), (-1, above + 1)))


def _add_cells(
    ready: _Set,
    cells: Cells,
    told: list[Element],
    table: Table,
    widths: list[float],
    kind: str,
    *,
    last: bool,
) -> None:
    """A row whose text is very long goes on in further rows, with no rule between them."""
    ready.tell(*told)
    parts = [list(_parts(cell, width)) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, parts))
    for number in range(height):
        row = [
            _cell(part[number], f"{column.align}", ready.size, kind, element)
            if number < len(part)
            else NOTHING
            for part, column, element in zip(parts, table.columns, told, strict=True)
        ]
        closing = last and number == height - 1
        ready.add(row, *([("LINEBELOW", 0.4, _colour(LINE))] if closing else []))


def _closes(table: Table, number: int) -> bool:
    """Whether a rule stands below a row: not where a band of level 3 still belongs to it."""
    after = table.rows[number + 1] if number + 1 < len(table.rows) else None
    return not (isinstance(after, Band) and after.level == 3)


def _add_total(ready: _Set, total: Cells, table: Table, widths: list[float]) -> None:
    place = len(ready.rows)
    told = row_cells(total, table, named=False)
    _add_cells(ready, total, told, table, widths, "total", last=False)
    ready.rules.append(("LINEABOVE", (0, place), (-1, place), 0.9, _colour(INK)))
    if _is_short(table):
        ready.rules.append(("NOSPLIT", (0, max(place - 2, 2)), (-1, place)))


def _keep_the_end(ready: _Set, table: Table) -> None:
    """A last row goes on over a page in company, not alone below a repeated header."""
    if len(table.rows) > 2 and not table.totals and _is_short(table):
        ready.rules.append(("NOSPLIT", (0, len(ready.rows) - 2), (-1, len(ready.rows) - 1)))


def _is_short(table: Table) -> bool:
    """Whether the last rows are short enough to be kept together."""
    last = [row for row in table.rows[-2:] if not isinstance(row, Band)]
    return all(len(cell) <= SHORT[1] for row in last for cell in row)


def _parts(cell: str, width: float) -> Iterator[str]:
    letters = max(3, int((width - 2 * PADDING) / (TABLE_SIZE * 0.5)))
    return cell_pieces(cell, letters, lines_of_a_cell())


def _cell(text: str, align: str, size: str, kind: str, element: Element) -> Any:
    if not text:
        return NOTHING
    return _words(text, f"{size}{'gap' if text == GAP else kind} {align}", element)


def _repeated(text: str, name: str, element: Element) -> "Flowable":
    """What stands above the rows on every page, cut with … where it is too long for that."""
    return _words(shortened(text, LONGEST[name.partition(" ")[0]]), name, element)


def _words(text: str, name: str, element: Element) -> "Flowable":
    return words(markup(text), style(name), element)


def _colour(name: str) -> Any:
    from reportlab.lib.colors import HexColor

    return HexColor(name)
