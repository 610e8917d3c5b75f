"""Files made to do harm: ``python -m tests.spreadsheet.survey.hostile`` reads each in a process of
its own and prints ``name seconds megabytes what came of it``; none may take more than 10 seconds
or 600 megabytes.
"""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.spreadsheet.build import raw_workbook

ROOT = Path(__file__).parents[3]
MOST_SECONDS = 10.0
MOST_MEGABYTES = 600.0
MEGABYTE = 1024 * 1024
_READ = """
import sys, time
from pathlib import Path
from sroi_app.workspace import surveys
start = time.process_time()
try:
    file = surveys.read_survey_file(Path(sys.argv[1]))
    said = "; ".join(f"{table.rows} rows {table.fault}" for table in file.tables)
    for table in file.tables:
        surveys.recognise(table), table.frame
except surveys.NotATable as error:
    said = error.explanation
print(time.process_time() - start)
status = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")))
print(said)
"""

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8))
    + "]>"
)
_FILE = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
_CELL = '<row r="{row}"><c r="{cell}"><v>{value}</v></c></row>'
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


def shared(texts: bytes) -> bytes:
    """A workbook whose shared texts are as given."""
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
        new.writestr("xl/sharedStrings.xml", b"<sst>" + texts + b"</sst>")
    return file.getvalue()


def files() -> Mapping[str, Callable[[], bytes]]:
    """Every file by its name, made when it is asked for."""
    return dict(_workbooks()) | dict(_texts())


def _workbooks() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "a billion laughs", lambda: raw_workbook(before=LAUGHS)
    yield "another file", lambda: raw_workbook(before=_FILE)
    yield "1 GB of blanks", lambda: written("", b" " * MEGABYTE, 1000, "")
    yield (
        "one text of 300 MB",
        lambda: written(
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
    yield "declared to the end", lambda: raw_workbook(head='<dimension ref="A1:XFD1048576"/>')
    yield "a cell in the last corner", lambda: raw_workbook(cell(1048576, "XFD1048576"))
    yield "a row beyond the last", lambda: raw_workbook(cell(2 * 10**9, "A2000000000"))
    yield (
        "far columns",
        lambda: raw_workbook("".join(cell(row, f"XFD{row}") for row in range(1, 2001))),
    )
    yield (
        "all cells merged",
        lambda: raw_workbook(
            many_rows(100, 5), tail='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        ),
    )
    blocks = "".join(f'<mergeCell ref="A1:Z{row}"/>' for row in range(1, 50_000))
    yield (
        "50,000 merged blocks",
        lambda: raw_workbook(many_rows(100, 2), tail=f"<mergeCells>{blocks}</mergeCells>"),
    )
    yield (
        "a shared text of 200 MB",
        lambda: shared(b"<si><t>" + b"A" * 200 * MEGABYTE + b"</t></si>"),
    )
    yield "a million shared texts", lambda: shared(b"<si><t>a</t></si>" * 1_000_000)
    yield "no number", lambda: raw_workbook(cell(1, "A1", "12abc"))
    yield "not finite", lambda: raw_workbook(cell(1, "A1", "NaN"))
    yield "no such text", lambda: raw_workbook('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')
    yield "locked", lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)


def _numbers(row: int) -> str:
    cells = (f"<c><v>{row * 20 + column}.12345</v></c>" for column in range(20))
    return f"<row>{''.join(cells)}</row>"


def _texts() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "300 MB", lambda: b"code,before,after\n" + b"A1,3,4\n" * (300 * MEGABYTE // 7)
    yield "50 MB of delimiters", lambda: b"," * 50 * MEGABYTE
    yield "50 MB of line ends", lambda: b"\n" * 50 * MEGABYTE
    yield "50 MB of quotation marks", lambda: b'"' * 50 * MEGABYTE
    yield "one line of 50 MB", lambda: b"a" * 50 * MEGABYTE
    yield "500,000 columns", lambda: b"a," * 500_000 + b"\n" + b"1," * 500_000
    yield "one column of 2,000,000", lambda: b"a\n" + b"1\n" * 2_000_000
    yield "100,000 lines of 20", lambda: b",".join([b"q"] * 20) + b"\n" + _line(20) * 99_999
    yield "awkward, 50 MB", lambda: b"a,b\n" + b'5" pipe,' + b"x" * 500 + b"\n" + b"1,2\n" * 90_000
    yield "faces, 50 MB", lambda: b"a,b\n" + ("😀" * 150 + ",2\n").encode() * 80_000
    yield "a bomb of gzip", lambda: bytes.fromhex("1f8b0800") + bytes(MEGABYTE)
    yield "an unclosed mark", lambda: b'a,b\n1,"2\n' + b"3,4\n" * 1_000_000


def _line(columns: int) -> bytes:
    return b",".join([b"12345"] * columns) + b"\n"


def measure(path: Path) -> tuple[float, float, str]:
    """Read a file in a process of its own: seconds, megabytes at the most, what came of it."""
    command = [sys.executable, "-c", _READ, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, megabytes, said = done.stdout.strip("\n").split("\n", 2)
    return float(seconds), float(megabytes), said


def main() -> int:
    """Read every file, or those named; return whether any was too much."""
    over = 0
    with TemporaryDirectory() as folder:
        for name, make in files().items():
            if sys.argv[1:] and name not in sys.argv[1:]:
                continue
            path = Path(folder) / "file"
            path.write_bytes(make())
            seconds, megabytes, said = measure(path)
            bad = seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES
            over += bad
            verdict = "over" if bad else "ok"
            print(f"{name:28} {seconds:6.2f} s {megabytes:6.0f} MB {verdict:4} {said[:90]}")
    return int(over > 0)


if __name__ == "__main__":
    raise SystemExit(main())
