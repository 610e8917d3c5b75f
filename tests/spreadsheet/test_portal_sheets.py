import csv
from dataclasses import replace
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings

from sroi_app.errors import AppError
from sroi_app.guide.portal.tables import commitment_table, plan_table
from sroi_app.model.case import Case
from sroi_app.spreadsheet.block import unguard
from sroi_app.spreadsheet.portal_sheets import HEAD, as_csv, as_xlsx
from sroi_app.workspace.portal_tables import write_tables
from tests.guide.bid_cases import bid
from tests.guide.ready import ready_case
from tests.strategies import cases

BID = bid(ready_case())
NASTY = replace(
    BID, commitments=(replace(BID.commitments[0], unit='=HYPERLINK("x")', owner="+1", place="@a"),)
)


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_no_words_become_a_formula() -> None:
    table = commitment_table(NASTY)
    row = _read(as_csv(table))[1]
    assert '\'=HYPERLINK("x")' in row
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx((table,), "A bid"))).worksheets[0]
    cells = [cell for line in sheet.iter_rows() for cell in line]
    assert '=HYPERLINK("x")' in [cell.value for cell in cells]
    assert not any(cell.data_type == "f" for cell in cells)


def test_a_workbook_has_a_sheet_of_promises_and_one_of_steps() -> None:
    tables = (commitment_table(BID), plan_table(BID))
    book = openpyxl.load_workbook(BytesIO(as_xlsx(tables, "A bid")))
    assert book.sheetnames == ["Commitments and KPIs", "Delivery plan"]
    sheet = book.worksheets[0]
    head = [cell.value for cell in sheet[HEAD + 1]]
    assert tuple(head) == tables[0].header
    assert sheet.cell(HEAD + 2, head.index("Target") + 1).value == 60
    assert as_xlsx(tables, "A bid") == as_xlsx(tables, "A bid")


def test_a_text_too_long_for_a_cell_names_no_sheet_that_is_not_there() -> None:
    promise = replace(BID.commitments[0], promise="word " * 20_000)
    table = commitment_table(replace(BID, commitments=(promise,)))
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx((table,), "A bid"))).worksheets[0]
    cells = [str(cell.value) for cell in sheet[HEAD + 2]]
    [cut] = [cell for cell in cells if "cut here" in cell]
    assert cut.endswith("the whole text stands in the case itself)")
    assert len(cut) == 32_767


@given(cases())
@settings(max_examples=40)
def test_what_a_csv_holds_is_what_the_table_says(case: Case) -> None:
    table = commitment_table(case)
    header, *rows = _read(as_csv(table))
    assert tuple(header) == table.header
    assert len(rows) == len(table.rows)
    for read, row in zip(rows, table.rows, strict=True):
        for cell, said in zip(read, row, strict=True):
            if isinstance(said, Decimal):
                assert Decimal(cell) == said
            else:
                assert unguard(cell) == unguard(said or "") or cell == (said or "")


def test_the_ending_says_what_is_written_and_no_case_is_replaced(tmp_path: Path) -> None:
    write_tables(BID, tmp_path / "kpis.xlsx")
    write_tables(BID, tmp_path / "kpis.CSV")
    assert (tmp_path / "kpis.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "kpis.CSV").read_bytes().startswith(b"\xef\xbb\xbfNumber")
    for name, source in (("kpis.sroi", None), ("kpis.xlsx", tmp_path / "kpis.xlsx")):
        with pytest.raises(AppError, match="is not the name of a table"):
            write_tables(BID, tmp_path / name, source)
    with pytest.raises(AppError, match="There is no folder called"):
        write_tables(BID, tmp_path / "never" / "kpis.csv")
