"""Text files whose cells are separated by commas, semicolons, tabs or bars.

Read as text and nothing else: no figure is guessed at, no row falls under the table.
"""

import codecs
import csv
from collections.abc import Iterator
from io import StringIO

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.table import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Table,
    address,
    text_cell,
)
from sroi_app.text import _

DELIMITERS = (",", ";", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = frozenset(map(chr, range(32))) - set("\t\n\r")


class _TooMuch(Exception):
    """A table larger than any value map; the words say in what way."""


def read_delimited(data: bytes) -> tuple[Table, ...]:
    """Return the table once for each delimiter; its headings will tell which one is right."""
    text, notes = _decode(data)
    return tuple(_read(text, delimiter, notes) for delimiter in DELIMITERS)


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if not _NOT_TEXT.intersection(text):
            return text, () if encoding != "cp1252" else (_old_letters(),)
    raise NotATable(_("This file is neither a workbook nor a table saved as text."))


def _old_letters() -> str:
    return _(
        "The file is in the older Windows letters: check that £ signs and accents came across."
    )


def _read(text: str, delimiter: str, notes: tuple[str, ...]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    fault = ""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows.extend(_rows(reader))
    except csv.Error:
        fault = _(
            "The text cannot be read beyond line {line}: a cell there is too long, or a "
            "quotation mark is not closed."
        ).format(line=reader.line_num)
    except _TooMuch as error:
        fault = str(error)
    return Table(rows=tuple(rows), notes=notes, fault=fault, ragged=True)


def _rows(reader: Iterator[list[str]]) -> Iterator[tuple[Cell, ...]]:
    cells = 0
    for number, texts in enumerate(reader):
        cells += len(texts)
        if number >= MOST_ROWS:
            raise _TooMuch(_("The table has more than {most} rows.").format(most=MOST_ROWS))
        if len(texts) > MOST_COLUMNS:
            raise _TooMuch(_("The table has more than {most} columns.").format(most=MOST_COLUMNS))
        if cells > MOST_CELLS:
            raise _TooMuch(_("The table has more than {most} cells.").format(most=MOST_CELLS))
        yield tuple(text_cell(address(number, column), text) for column, text in enumerate(texts))
