"""Workbooks worked out anew by LibreOffice, which by default would trust what they come with."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

LONGEST = 120  # seconds
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""

Cells = Mapping[str, Mapping[str, Any]]
"""The values of a workbook by sheet and cell."""


def recalculated(folder: Path, books: Mapping[str, bytes]) -> dict[str, Cells]:
    """Return the values of each workbook after LibreOffice has worked out every formula anew."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("SROI_CASE_NEEDS_LIBREOFFICE"):
            pytest.fail("the workbook cannot be tested without LibreOffice")
        pytest.skip("needs LibreOffice (libreoffice-calc)")
    profile, before, after = folder / "profile", folder / "before", folder / "after"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    before.mkdir()
    for name, data in books.items():
        (before / f"{name}.xlsx").write_bytes(data)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(after), *map(str, sorted(before.iterdir()))]
    subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
    return {name: values_of((after / f"{name}.xlsx").read_bytes()) for name in books}


def values_of(data: bytes) -> Cells:
    """Return what the cells of a workbook show; of a formula what was kept with it."""
    return _cells(data, data_only=True)


def formulas_of(data: bytes) -> Cells:
    """Return what stands in the cells of a workbook: formulas as such."""
    return _cells(data, data_only=False)


def _cells(data: bytes, *, data_only: bool) -> Cells:
    from io import BytesIO

    import openpyxl

    book = openpyxl.load_workbook(BytesIO(data), data_only=data_only, read_only=True)
    return {
        sheet.title: {
            f"{cell.column_letter}{cell.row}": cell.value
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in book.worksheets
    }
