"""A block of cells on its way from and to another program: tabs and line ends, or a web table.

Spreadsheets copy cells as text with a tab between two of them; a cell that holds a tab, a line
end or a quotation mark stands in quotation marks. Programs without that text copy a web table.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

MOST_CELLS = 400_000  # beyond this nothing is read any more
_PIECE = re.compile(
    r'(?:"(?P<quoted>(?:[^"]++|"")*+)"(?=[\t\r\n]|\Z)|(?P<bare>[^\t\r\n]*+))(?P<end>\t|\r\n|\n|\r|\Z)'
)
_RUNS = r"(?:[\t\r\n]|[\s\x00-\x1f\u200b\ufeff]*[=+\-@＝＋－＠])"
"""How a formula begins: some programs pass over blanks before it, and take full-width signs."""
_FORMULA = re.compile(f"'*{_RUNS}")
_GUARDED = re.compile(f"'+{_RUNS}")
_AFTER_A_CUT = re.compile(r'([;\t\r\n][\s"\x00-\x1f\u200b\ufeff]*)([=+\-@＝＋－＠])')
_POUNDS = re.compile(r"-?£[\d,]+(?:\.\d+)?")
_SILENT = ("style", "script", "title", "head")
_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows of text, each as long as it came; `cut` when there was more than anybody can use."""

    rows: tuple[tuple[str, ...], ...] = ()
    cut: bool = False

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)


def read_block(text: str, html: str = "") -> Block:
    """Return the cells in what was copied: from the text, or from the web table without one."""
    if text.strip("\0\r\n"):
        return _block(_rows_of_text(text.rstrip("\0")))
    return _block(_rows_of_html(html))


def write_text(rows: Iterable[Sequence[str]]) -> str:
    """Return cells as text that every spreadsheet reads, and `read_block` too."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in rows)


def write_html(rows: Iterable[Sequence[str]], *, headings: bool, caption: str | None = None) -> str:
    """Return cells as a web table; the first row heads it where there are headings.

    With a caption it is a table to read: the first cell of a row names it, pounds stand right.
    """
    read = caption is not None
    lines = [
        _head_row(row) if headings and not number else _body_row(row, read=read)
        for number, row in enumerate(rows)
    ]
    above = f"<caption>{escape(caption)}</caption>" if caption is not None else ""
    return '<meta charset="utf-8"><table>{}{}</table>'.format(above, "".join(lines))


def guard(text: str) -> str:
    """Return words that no spreadsheet takes for a formula: with an apostrophe before them."""
    return f"'{text}" if _FORMULA.match(text) else text


def guard_in_file(text: str) -> str:
    """Return words that stay such also where a file with commas is cut at another sign.

    Who lives where numbers have a comma has a spreadsheet that cuts at semicolons, and knows of no
    quotation mark after the first of them: there the middle of a text can begin a cell.
    """
    return _AFTER_A_CUT.sub(r"\1'\2", guard(text))


def unguard(text: str) -> str:
    """Return words as they were before they were guarded."""
    return text[1:] if _GUARDED.match(text) else text


def _block(found: Iterator[tuple[str, ...]]) -> Block:
    rows: list[tuple[str, ...]] = []
    cells = 0
    for row in found:
        cells += len(row)
        if cells > MOST_CELLS:
            return Block(rows=tuple(rows), cut=True)
        rows.append(row)
    while len(rows) > 1 and not any(rows[-1]):
        rows.pop()  # an empty line at the end is how the text ends, not a row
    return Block(rows=tuple(rows))


def _rows_of_text(text: str) -> Iterator[tuple[str, ...]]:
    row: list[str] = []
    place = 0
    while found := _PIECE.match(text, place):
        quoted, end = found["quoted"], found["end"]
        row.append(found["bare"] if quoted is None else quoted.replace('""', '"'))
        place = found.end()
        if end != "\t":
            yield tuple(row)
            row = []
        if not end:
            return


def _rows_of_html(html: str) -> Iterator[tuple[str, ...]]:
    table = _Table()
    table.feed(html)
    table.close()
    yield from map(tuple, table.rows)


class _Table(HTMLParser):
    """Collects the cells of all tables; a cell over several columns is followed by blanks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._silent = 0
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "tr":
            self._close_cell()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._close_cell()
            self._cell, self._span = [], _span(dict(attrs).get("colspan"))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag in ("td", "th", "tr", "table"):
            self._close_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(_SPACES.sub(" ", data))

    def close(self) -> None:
        super().close()
        self._close_cell()

    def _close_cell(self) -> None:
        if self._cell is None:
            return
        text = "\n".join(line.strip(" ") for line in "".join(self._cell).split("\n"))
        self._cell = None
        self._count += self._span
        if self._count > MOST_CELLS + 1:
            return
        if not self.rows:
            self.rows.append([])
        self.rows[-1].extend([text, *[""] * (self._span - 1)])


def _span(text: str | None) -> int:
    plain = (text or "").strip()
    return min(max(int(plain), 1), 100) if plain.isascii() and plain.isdigit() else 1


def _quoted(text: str) -> str:
    if any(sign in text for sign in '\t\r\n"'):
        return '"{}"'.format(text.replace('"', '""'))
    return text


def _head_row(row: Sequence[str]) -> str:
    cells = "".join(f'<th scope="col">{_marked_up(text)}</th>' for text in row)
    return f"<tr>{cells}</tr>"


def _body_row(row: Sequence[str], *, read: bool) -> str:
    first = [f'<th scope="row" align="left">{_marked_up(text)}</th>' for text in row[: int(read)]]
    cells = [f"<td{_side(text, read=read)}>{_marked_up(text)}</td>" for text in row[int(read) :]]
    return "<tr>{}</tr>".format("".join((*first, *cells)))


def _side(text: str, *, read: bool) -> str:
    return ' align="right"' if read and _POUNDS.fullmatch(text) else ""


def _marked_up(text: str) -> str:
    """Without the note to keep them in one cell, a spreadsheet begins a cell with each line."""
    return escape(text).replace("\n", '<br style="mso-data-placement:same-cell">')
