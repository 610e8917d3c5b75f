"""Workbooks worked out anew by LibreOffice, which by default would trust what they come with."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO
from pathlib import Path

from tests.needs import need

LONGEST = 300  # seconds
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""

Value = float | str
Cells = Mapping[str, Mapping[str, tuple[str, Value]]]
"""The formulas of a workbook, and what is kept with each, by sheet and cell."""

_FORMULA = re.compile(
    r'<c r="(?P<at>[A-Z]+\d+)"(?P<kind>[^>]*)>'
    r"<f[^>]*>(?P<formula>[^<]*)</f>(?:<v[^>]*>(?P<value>[^<]*)</v>)?"
)
_SHEET = re.compile(r'<sheet name="([^"]*)"')


def recalculated(folder: Path, books: Mapping[str, bytes]) -> dict[str, Cells]:
    """Return the values of each workbook after LibreOffice has worked out every formula anew."""
    return {name: cells_of(data) for name, data in saved_anew(folder, books).items()}


def saved_anew(folder: Path, books: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return each workbook as LibreOffice saves it, with every formula worked out: in one run."""
    program = shutil.which("soffice")
    need(program is not None, "LIBREOFFICE", "needs LibreOffice (libreoffice-calc)")
    assert program is not None
    profile, before, after = folder / "profile", folder / "before", folder / "after"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    before.mkdir()
    for name, data in books.items():
        (before / f"{name}.xlsx").write_bytes(data)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(after), *map(str, sorted(before.iterdir()))]
    subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
    return {name: (after / f"{name}.xlsx").read_bytes() for name in books}


def cells_of(data: bytes) -> Cells:
    """Return the formulas of a workbook with their figures, read from its bytes: many, and soon."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = _SHEET.findall(archive.read("xl/workbook.xml").decode())
        return {
            unescape(name): dict(_formulas(archive.read(f"xl/worksheets/sheet{n}.xml").decode()))
            for n, name in enumerate(names, 1)
        }


def _formulas(xml: str) -> Iterator[tuple[str, tuple[str, Value]]]:
    for found in _FORMULA.finditer(xml):
        text = unescape(found["value"] or "")
        words = any(f't="{kind}"' in found["kind"] for kind in ("str", "e", "s")) or not text
        yield found["at"], (unescape(found["formula"]), text if words else float(text))
