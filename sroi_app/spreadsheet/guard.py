"""A workbook looked over before anything trusts it: its zip, then every piece of XML in it.

A workbook of a few kilobytes can hang or exhaust whatever reads it. Everything inside is
inflated here first, within limits, and walked through once; what is not looked over is never read.
"""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.parsers import expat

from sroi_app.sizes import MEGABYTE
from sroi_app.spreadsheet.refusals import NotATable, table_alone
from sroi_app.text import _

MOST_PARTS = 2_000
MOST_ELEMENTS = 1_000_000
MOST_STYLES = 100_000  # elements of any part that is neither a sheet nor the texts of sheets
DEEPEST = 100
LONGEST_FORMAT = 255  # of a number, which is as long as spreadsheets take; to look into it is slow
LARGEST_INFLATED = 60 * MEGABYTE
_ALLOWANCE = 10 * MEGABYTE  # a small file may inflate to this; beyond it, to _RATIO times its size
_RATIO = 100
_CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ROWS_OR_TEXTS = ("xl/worksheets/", "xl/sharedstrings")
_XML = (".xml", ".rels")


@contextmanager
def as_refusal() -> Iterator[None]:
    """Turn whatever a broken workbook sets off in the libraries that read it into a refusal.

    Want of memory is another thing, and said by whoever set the limit.
    """
    try:
        yield
    except (NotATable, MemoryError):
        raise
    except Exception as error:
        raise damaged() from error


def is_packed(data: bytes) -> bool:
    """Whether a file is a zip, as workbooks are; a text may well begin with PK."""
    return data.startswith(_ZIPS)


def damaged() -> NotATable:
    """Return the refusal of a workbook whose parts make no sense."""
    return NotATable(
        _("This workbook is damaged, or is not an Excel workbook."),
        _("Open it in a spreadsheet, save it again as .xlsx, then try that file."),
    )


def check_workbook(data: bytes) -> None:
    """Refuse a workbook that is not safe to read."""
    with as_refusal(), zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        check_entries(entries)
        allowed = min(_ALLOWANCE + _RATIO * len(data), LARGEST_INFLATED)
        elements = 0
        for entry in entries:
            if _is_xml(entry.filename):
                xml = _inflate(archive, entry, allowed)
                allowed -= len(xml)
                elements += _count_elements(xml, entry.filename)
                _insist_small(elements <= MOST_ELEMENTS)


def leave_out_the_rest(archive: zipfile.ZipFile) -> None:
    """Take out of a workbook’s list of parts what `check_workbook` does not look over.

    Which part is a sheet is said by other parts, which may name any; one that was not looked over
    is then not there to be read.
    """
    for name in filter(lambda name: not _is_xml(name), archive.namelist()):
        archive.NameToInfo.pop(name, None)


def _is_xml(name: str) -> bool:
    return name.lower().endswith(_XML)


def check_entries(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse a zip by its list of parts: too many, locked, the same twice, or no workbook."""
    names = {entry.filename.lower() for entry in entries}
    _insist_small(len(entries) <= MOST_PARTS)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise NotATable(
            _("This workbook is locked with a password."),
            _("Save it without a password, then try again."),
        )
    if len(names) != len(entries):
        raise damaged()
    if "xl/workbook.xml" not in names:
        raise NotATable(_("This is not an Excel workbook, though it is packed like one."))


def _inflate(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, allowed: int) -> bytes:
    """Return a part's bytes by what really comes out, whatever size the zip states."""
    pieces, size = [], 0
    with archive.open(entry) as part:
        while piece := part.read(_CHUNK):
            size += len(piece)
            _insist_small(size <= allowed)
            pieces.append(piece)
    return b"".join(pieces)


def _count_elements(xml: bytes, name: str) -> int:
    """Return how many elements a part has; refuse entities, endless nesting and broken XML."""
    most = MOST_ELEMENTS if name.lower().startswith(_ROWS_OR_TEXTS) else MOST_STYLES
    count = depth = 0

    def start(_name: str, attributes: dict[str, str]) -> None:
        nonlocal count, depth
        count, depth = count + 1, depth + 1
        _insist_small(count <= most and depth <= DEEPEST)
        if len(attributes.get("formatCode", "")) > LONGEST_FORMAT:
            raise damaged()

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.Parse(xml, True)
    return count


def refuse_doctype(*_declaration: object) -> None:
    """Refuse XML that defines words of its own, which is how it is made to swell."""
    raise NotATable(_("This workbook holds instructions that no spreadsheet writes."))


def unpacks_too_far() -> NotATable:
    """Return the refusal of a workbook with more in it than any table that is read here."""
    return NotATable(
        _("This workbook unpacks to far more than such a table can hold."),
        table_alone(),
    )


def _insist_small(holds: bool) -> None:
    if not holds:
        raise unpacks_too_far()
