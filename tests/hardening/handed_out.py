"""Everything the program makes of a case for a spreadsheet, and what a spreadsheet sees in it."""

import csv
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

from sroi_app.evaluation import evaluate
from sroi_app.guide.names import case_title
from sroi_app.guide.portal.tables import commitment_table, plan_table
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Band, Figure, Table
from sroi_app.spreadsheet.block import read_block
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.spreadsheet.portal_sheets import as_csv, as_xlsx
from sroi_app.storage.migrations import FORMAT
from sroi_app.workspace.copying import Copied, copy_cells, copy_printed, copy_table
from sroi_app.workspace.grid import grid_of

MOST_UNITS = 32_767  # of UTF-16, that Excel keeps of a text
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NUMBER = re.compile(r"[-+]?£?[\d,]*\.?\d+%?")
_BLANK = " \u00a0\u2000\u2003\u3000\u200b\ufeff"
_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


def workbooks(case: Case) -> dict[str, bytes]:
    """Return every workbook that is made of a case."""
    tables = (commitment_table(case), plan_table(case))
    return {
        "workbook": make_workbook(evaluate(case), FORMAT),
        "tables for portals": as_xlsx(tables, case_title(case)),
    }


def text_tables(case: Case) -> dict[str, bytes]:
    """Return every file with commas that is made of a case."""
    return {"tables for portals": as_csv(commitment_table(case))}


def copies(case: Case) -> Iterator[Copied]:
    """Yield every table of a case that can be copied."""
    evaluation = evaluate(case)
    grid = grid_of(evaluation)
    yield copy_table(grid)
    yield copy_cells(grid, range(grid.rows), range(len(grid.columns)))
    for block in assemble(evaluation).blocks:
        if isinstance(block, Table):
            rows = [row for row in block.rows if not isinstance(row, Band)]
            yield copy_printed(block.caption, [one.heading for one in block.columns], rows)
        elif isinstance(block, Figure):
            yield copy_printed(block.chart.title, block.chart.header, block.chart.rows)


# What a spreadsheet sees


def formulas(book: bytes) -> Counter[str]:
    """Return the formulas of a workbook; every part of it has to be sound XML."""
    found: Counter[str] = Counter()
    for name, root in _parts(book):
        assert "externalLink" not in name
        for one in root.iter(f"{_MAIN}f"):
            found[one.text or ""] += 1
        assert not list(root.iter(f"{_MAIN}hyperlink"))
    return found


def texts(book: bytes) -> Iterator[str]:
    """Yield each text that stands in a cell, as it is kept."""
    for name, root in _parts(book):
        if name == "xl/sharedStrings.xml":
            for one in root.iter(f"{_MAIN}si"):
                yield "".join(part.text or "" for part in one.iter(f"{_MAIN}t"))


def units(text: str) -> int:
    """Return how many signs Excel counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _parts(book: bytes) -> Iterator[tuple[str, ET.Element]]:
    with zipfile.ZipFile(BytesIO(book)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, ET.fromstring(archive.read(name))  # noqa: S314  our own


def cells_of_text(data: bytes, separator: str) -> Iterator[str]:
    """Yield the cells of a file that a spreadsheet parts at a separator, whichever it takes."""
    csv.field_size_limit(10**9)
    for row in csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator):
        yield from row


def cells_of_copy(copied: Copied) -> Iterator[str]:
    """Yield the cells of what was copied, as text and as a web table."""
    for row in read_block(copied.text).rows:
        yield from row
    page = _Cells()
    page.feed(copied.html)
    yield from page.cells


class _Cells(HTMLParser):
    """The cells of a web table as Excel takes it: a line end begins another cell."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        stays = "mso-data-placement:same-cell" in (dict(attrs).get("style") or "")
        if tag in ("td", "th") or (tag == "br" and not stays):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def runs(cell: str) -> bool:
    """Whether a spreadsheet would take a cell of text for a formula; a plain number is none."""
    bare = cell.lstrip(_BLANK)
    if bare[:1] in ("\t", "\r", "\n") or (bare[:1] and bare[:1] in _SIGNS):
        return _NUMBER.fullmatch(cell) is None
    return False
