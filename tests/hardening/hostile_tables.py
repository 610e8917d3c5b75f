"""Tables made to do harm, each by its name, made when it is asked for.

They are those a study of readers of workbooks came upon, and what was thought of since.
"""

import io
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping

from sroi_app.sizes import MEGABYTE
from tests.spreadsheet.build import CELL, raw_workbook

Maker = Callable[[], bytes]

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8))
    + "]>"
)
_FILE = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
_CELL = '<row r="{row}"><c r="{cell}"><v>{value}</v></c></row>'
_SHARED = "<sst><si><t>{}</t></si></sst>"
_EMPTY = raw_workbook("")


def cell(row: int, where: str, value: object = 1) -> str:
    return _CELL.format(row=row, cell=where, value=value)


def many_rows(rows: int, columns: int, value: str = "7") -> str:
    """So many rows of one-digit answers, written as briefly as a workbook allows."""
    return f"<row>{f'<c><v>{value}</v></c>' * columns}</row>" * rows


def written(before: str, middle: bytes, times: int, after: str) -> bytes:
    """A workbook whose sheet repeats `middle`, never held in memory as a whole."""
    file = io.BytesIO()
    head, tail = _sheet().split("<sheetData></sheetData>")
    with zipfile.ZipFile(io.BytesIO(_EMPTY)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            if not name.endswith("sheet1.xml"):
                new.writestr(name, old.read(name))
        with new.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f"{head}<sheetData>{before}".encode())
            for _turn in range(times):
                part.write(middle)
            part.write(f"{after}</sheetData>{tail}".encode())
    return file.getvalue()


def _sheet() -> str:
    with zipfile.ZipFile(io.BytesIO(_EMPTY)) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


def elsewhere(before: str, middle: bytes, times: int, after: str) -> bytes:
    """The same, its sheet in a part whose name does not say that it is XML."""
    file, name = io.BytesIO(), b"sheet1.xml"
    made = written(before, middle, times, after)
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for one in old.infolist():
            with old.open(one) as part, new.open(_moved(one.filename), "w", force_zip64=True) as to:
                if one.filename.endswith("sheet1.xml"):
                    shutil.copyfileobj(part, to, MEGABYTE)
                else:
                    to.write(part.read().replace(name, b"sheet1.dat"))
    return file.getvalue()


def _moved(name: str) -> str:
    return name.replace("sheet1.xml", "sheet1.dat")


def shared(texts: bytes, part: bytes = b"") -> bytes:
    """A workbook whose shared texts are as given, or all of the part that holds them."""
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>"
    )
    file = io.BytesIO()
    made = raw_workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, links if name.endswith("workbook.xml.rels") else old.read(name))
        new.writestr("xl/sharedStrings.xml", part or b"<sst>" + texts + b"</sst>")
    return file.getvalue()


def workbooks() -> Mapping[str, Maker]:
    """Workbooks, and what passes itself off as one."""
    return dict(_entities()) | dict(_places()) | dict(_cells()) | dict(_packages()) | dict(_bombs())


def texts() -> Mapping[str, Maker]:
    """Tables saved as text."""
    return dict(_texts())


def _entities() -> Iterator[tuple[str, Maker]]:
    swollen = f'<!DOCTYPE l [<!ENTITY a "{"A" * 100_000}">]>'
    text = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
    laughing = _SHARED.replace("<sst>", f"{LAUGHS}<sst>")
    yield "a billion laughs", lambda: raw_workbook(text.format("&i;"), before=LAUGHS)
    yield "laughs by the square", lambda: raw_workbook(text.format("&a;" * 5000), before=swollen)
    yield "another file", lambda: raw_workbook(text.format("[&x;]"), before=_FILE)
    yield "laughs in a text", lambda: shared(b"", laughing.format("&i;").encode())
    yield "a text of another file", lambda: shared(b"", (_FILE + _SHARED.format("&x;")).encode())
    yield (
        "in letters twice as wide",
        lambda: raw_workbook(
            extra={"xl/styles.xml": f"{_FILE}<styleSheet>&x;</styleSheet>".encode("utf-16")}
        ),
    )


def _places() -> Iterator[tuple[str, Maker]]:
    yield "declared to the end", lambda: raw_workbook(head='<dimension ref="A1:XFD1048576"/>')
    yield "a cell in the last corner", lambda: raw_workbook(cell(1048576, "XFD1048576"))
    yield "a row beyond the last", lambda: raw_workbook(cell(2 * 10**9, "A2000000000"))
    yield (
        "far columns",
        lambda: raw_workbook("".join(cell(row, f"XFD{row}") for row in range(1, 2001))),
    )
    yield (
        "all cells merged",
        lambda: raw_workbook(many_rows(100, 5), tail=_merged("A1:XFD1048576")),
    )
    yield (
        "50,000 merged blocks",
        lambda: raw_workbook(
            many_rows(100, 2), tail=_merged(*(f"A1:Z{row}" for row in range(1, 50_000)))
        ),
    )
    yield "a cell in the last row", lambda: raw_workbook(cell(1, "A1") + cell(1048576, "A1048576"))
    yield (
        "cells in two corners",
        lambda: raw_workbook(cell(1, "KN1") + cell(20_000, "A20000")),
    )
    yield "500,000 cells merged", lambda: raw_workbook(tail=_merged("A1:CV5000"))
    rule = '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1>'
    yield (
        "a rule for every cell",
        lambda: raw_workbook(
            tail=f'<dataValidations count="1">{rule}</dataValidation></dataValidations>'
        ),
    )
    yield "no such column", lambda: raw_workbook(cell(1, "ZZZZZ1"))
    yield "above the first row", lambda: raw_workbook(cell(-5, "A-5"))
    yield "rows out of order", lambda: raw_workbook('<row r="2"/><row r="1"/>')


def _merged(*blocks: str) -> str:
    return "<mergeCells>" + "".join(f'<mergeCell ref="{one}"/>' for one in blocks) + "</mergeCells>"


def _cells() -> Iterator[tuple[str, Maker]]:
    yield "no number", lambda: raw_workbook(cell(1, "A1", "12abc"))
    yield "not finite", lambda: raw_workbook(cell(1, "A1", "NaN"))
    yield "no such text", lambda: raw_workbook('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')
    yield "endless", lambda: raw_workbook(cell(1, "A1", "1e999999"))
    yield "minus nothing", lambda: raw_workbook(cell(1, "A1", "-0"))
    yield (
        "errors",
        lambda: raw_workbook(
            '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row>'
        ),
    )
    yield (
        "never worked out",
        lambda: raw_workbook('<row r="1"><c r="A1"><f>SUM(B1:B2)</f></c></row>'),
    )
    yield (
        "fetched from elsewhere",
        lambda: raw_workbook(
            '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1/")</f><v>1</v></c></row>'
        ),
    )
    yield (
        "controls by another name",
        lambda: raw_workbook(f"<row>{CELL.replace('hi', 'a_x0008_b_x0000_c_x202E_')}</row>"),
    )
    yield "a kind of cell there is not", lambda: raw_workbook('<row><c t="zz"><v>1</v></c></row>')
    yield "a day there is not", lambda: raw_workbook('<row><c t="d"><v>2026-99-99</v></c></row>')


def _packages() -> Iterator[tuple[str, Maker]]:
    yield "locked", lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)
    yield "nothing", lambda: b""
    yield "hello", lambda: b"hello"
    yield "a web page", lambda: b"<html><table><tr><td>1</td></tr></table></html>"
    yield "only the beginning of a zip", lambda: b"PK\x03\x04" + bytes(500)
    yield "cut in half", lambda: _EMPTY[: len(_EMPTY) // 2]
    yield "out of its folder", lambda: raw_workbook(extra={"../../../slipped.txt": b"x"})
    yield (
        "a picture of 100 MB",
        lambda: raw_workbook(extra={"xl/media/x.bin": bytes(100 * MEGABYTE)}),
    )
    yield "2,000 parts", lambda: raw_workbook(extra={f"{n}.txt": b"" for n in range(2000)})
    yield "the same twice", lambda: raw_workbook(extra={"XL/Workbook.xml": b"<a/>"})
    yield "an unending format", lambda: raw_workbook(extra={"xl/styles.xml": _format("[" * 60_000)})
    yield (
        "150,000 styles",
        lambda: raw_workbook(extra={"xl/styles.xml": b"<s>" + b"<x/>" * 150_000 + b"</s>"}),
    )
    names = "".join(f'<definedName name="n{n}">{"a" * 9000}</definedName>' for n in range(200))
    yield "unending names", lambda: raw_workbook(book=f"<definedNames>{names}</definedNames>")


def _format(code: str) -> bytes:
    return (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>'
        f'<numFmt numFmtId="170" formatCode="{code}"/></numFmts><cellXfs><xf numFmtId="170"/>'
        "</cellXfs></styleSheet>"
    ).encode()


def _bombs() -> Iterator[tuple[str, Maker]]:
    yield (
        "a shared text of 200 MB",
        lambda: shared(b"<si><t>" + b"A" * 200 * MEGABYTE + b"</t></si>"),
    )
    yield "a million shared texts", lambda: shared(b"<si><t>a</t></si>" * 1_000_000)
    yield "1 GB of blanks", lambda: written("", b" " * MEGABYTE, 1000, "")
    yield (
        "one text of 300 MB",
        lambda: written(
            '<row><c t="inlineStr"><is><t>', b"A" * MEGABYTE, 300, "</t></is></c></row>"
        ),
    )
    yield (
        "300 MB in a part of another name",
        lambda: elsewhere(
            '<row><c t="inlineStr"><is><t>', b"A" * MEGABYTE, 300, "</t></is></c></row>"
        ),
    )
    yield "2,000,000 rows", lambda: written("", many_rows(10_000, 1).encode(), 200, "")
    yield "blank rows", lambda: written("", b"<row/>" * 100_000, 400, "")
    yield "cells with a colour", lambda: written("", b"<row><c/></row>" * 100_000, 400, "")
    yield "nested elements", lambda: written("", b"<v>" * 100_000, 400, "")
    yield "100,000 rows of 20", lambda: written("", many_rows(1000, 20).encode(), 100, "")
    yield "4,000 rows of 500", lambda: written("", many_rows(100, 500).encode(), 40, "")
    yield (
        "different numbers",
        lambda: raw_workbook("".join(_numbers(row) for row in range(100_000))),
    )


def _numbers(row: int) -> str:
    cells = (f"<c><v>{row * 20 + column}.12345</v></c>" for column in range(20))
    return f"<row>{''.join(cells)}</row>"


def _texts() -> Iterator[tuple[str, Maker]]:
    yield "500,000 columns", lambda: b"a," * 500_000 + b"\n" + b"1," * 500_000
    yield "300 MB", lambda: b"code,before,after\n" + b"A1,3,4\n" * (300 * MEGABYTE // 7)
    yield "50 MB of delimiters", lambda: b"," * 50 * MEGABYTE
    yield "50 MB of line ends", lambda: b"\n" * 50 * MEGABYTE
    yield "50 MB of quotation marks", lambda: b'"' * 50 * MEGABYTE
    yield "one line of 50 MB", lambda: b"a" * 50 * MEGABYTE
    yield "one column of 2,000,000", lambda: b"a\n" + b"1\n" * 2_000_000
    yield "100,000 lines of 20", lambda: b",".join([b"q"] * 20) + b"\n" + _line(20) * 99_999
    yield "awkward, 50 MB", lambda: b"a,b\n" + b'5" pipe,' + b"x" * 500 + b"\n" + b"1,2\n" * 90_000
    yield "faces, 50 MB", lambda: b"a,b\n" + ("😀" * 150 + ",2\n").encode() * 80_000
    yield "a bomb of gzip", lambda: bytes.fromhex("1f8b0800") + bytes(MEGABYTE)
    yield "an unclosed mark", lambda: b'a,b\n1,"2\n' + b"3,4\n" * 1_000_000


def _line(columns: int) -> bytes:
    return b",".join([b"12345"] * columns) + b"\n"
