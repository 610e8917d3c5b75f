"""Surveys in workbooks: what a person sees in a sheet is what is read, and nothing is run."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey import sheet
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.table import SurveyTable
from tests.spreadsheet.build import raw_workbook, saved, workbook

HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Score</t></is></c></row>'


def only(data: bytes, choice: ReadChoice | None = None) -> SurveyTable:
    (found,) = read_survey(data, "survey.xlsx", choice=choice)
    return found


def texts(*cells: Any, **formats: str) -> list[str]:
    """What one row of a workbook reads as, beneath headings."""
    headings = [f"Column {number}" for number in range(len(cells))]
    return list(only(workbook(headings, cells, formats=formats)).frame.to_numpy()[0])


def column(*rows: str, book: str = "", tail: str = "") -> SurveyTable:
    return only(raw_workbook(HEAD + "".join(rows), book=book, tail=tail))


def test_numbers_truths_dates_and_words_are_read_as_they_are_shown() -> None:
    day, hour = date(2026, 3, 31), datetime(2026, 3, 31, 12, 30)  # noqa: DTZ001
    assert texts(3, 2.5, True, "A1", day, hour, None, -0.1 - 0.2) == [
        *["3", "2.5", "TRUE", "A1", "2026-03-31", "2026-03-31T12:30:00", "", "-0.3"]
    ]


def test_a_share_shown_as_a_percentage_is_read_as_one() -> None:
    assert texts(0.25, 0.5, A2="0%") == ["25%", "0.5"]


@pytest.mark.parametrize(("mac", "serial"), [(False, 46112), (True, 44650)])
def test_a_date_kept_as_a_number_of_days_is_read_from_its_first_day(mac: bool, serial: int) -> None:
    book = openpyxl.Workbook()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    page = book.active
    assert page is not None
    page.append(["Day", "Number"])
    page.append([date(2026, 3, 31), serial])
    assert only(saved(book)).frame.to_numpy().tolist() == [["2026-03-31", str(serial)]]


def test_an_error_is_read_as_what_it_shows() -> None:
    found = column('<row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>')
    assert found.frame["Score"].tolist() == ["#N/A"]
    assert "1 cell shows an error" in found.notes[0]


def test_formulas_are_never_worked_out() -> None:
    found = column(
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>',
        '<row r="3"><c r="A3"><f>1+2</f></c></row>',
        '<row r="4"><c r="A4" t="str"><f>""</f><v></v></c></row>',
    )
    assert found.frame["Score"].tolist() == ["2", "="]
    assert "2 formulas: what" in found.notes[0]
    assert "1 formula was never worked out" in found.notes[1]


def test_a_zero_put_in_by_a_program_that_never_worked_it_out_is_no_answer() -> None:
    row = '<row r="2"><c r="A2"><f>2*3</f><v>0</v></c></row>'
    pending = '<calcPr fullCalcOnLoad="1"/>'
    assert column(row, book=pending).frame["Score"].tolist() == ["="]
    assert column(row).frame["Score"].tolist() == ["0"]


def test_letters_only_meant_for_pronunciation_are_left_out() -> None:
    found = column(
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>A</t></r><r><t>B</t></r>'
        "<rPh><t>x</t></rPh></is></c></row>"
    )
    assert found.frame["Score"].tolist() == ["AB"]


def test_shared_texts_are_found() -> None:
    found = only(workbook(["Code", "Says"], ["A1", "a"], ["A2", "a"]))
    assert found.frame["Says"].tolist() == ["a", "a"]


def test_rows_keep_the_number_they_have_in_the_sheet() -> None:
    found = column('<row r="5"><c r="A5"><v>3</v></c></row>', '<row r="9"><c><v>4</v></c></row>')
    assert found.first_row == 5
    assert found.frame.index.tolist() == [5, 9]


def test_hidden_sheets_are_listed_and_read_when_they_are_asked_for() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Now"
    first.append(["Score"])
    first.append([3])
    for name, state in (("Old", "hidden"), ("Secret", "veryHidden")):
        page = book.create_sheet(name)
        page.append(["Score"])
        page.append([9])
        page.sheet_state = state
    data = saved(book)
    found = read_survey(data, "survey.xlsx")
    assert [(one.name, one.hidden, one.unread, one.rows) for one in found] == [
        ("Now", False, False, 1),
        ("Old", True, True, 0),
        ("Secret", True, True, 0),
    ]
    chosen = read_survey(data, "survey.xlsx", choice=ReadChoice(sheets=("Secret",)))
    assert [one.rows for one in chosen] == [0, 0, 1]


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["Code", "Score"], ["A1", 3], ["A2", 4]):
        page.append(row)
    page.row_dimensions[3].hidden = True
    page.column_dimensions["B"].hidden = True
    found = only(saved(book))
    assert found.rows == 2
    assert "Hidden rows were read like the others: 3." in found.notes
    assert "Hidden columns were read like the others." in found.notes


def test_the_first_of_merged_cells_speaks_for_each() -> None:
    data = workbook(
        ["Code", "Time", "Score"],
        ["A1", "Before", 3],
        [None, "After", 4],
        ["A2", "Before", 5],
        merged=["A2:A3"],
    )
    found = only(data)
    assert found.frame["Code"].tolist() == ["A1", "A1", "A2"]
    assert "the first speaks for each" in found.notes[-1]


def test_a_heading_merged_over_two_columns_stands_over_both() -> None:
    data = workbook(
        ["Code", "Lonely", None],
        [None, "Before", "After"],
        *([f"A{number}", number % 3, number % 4] for number in range(9)),
        merged=["B1:C1"],
    )
    assert only(data).headings == ("Code", "Lonely · Before", "Lonely · After")


def test_macros_are_not_run_and_not_needed() -> None:
    data = raw_workbook(
        HEAD + '<row r="2"><c r="A2"><v>3</v></c></row>', extra={"xl/vbaProject.bin": b"harm"}
    )
    assert "macros" in only(data).notes[0]


def test_a_sheet_that_says_it_reaches_to_the_end_is_read() -> None:
    data = raw_workbook(
        HEAD + '<row r="2"><c r="A2"><v>3</v></c></row><row r="1048576" spans="1:16384"/>',
        head='<dimension ref="A1:XFD1048576"/>',
    )
    assert only(data).rows == 1


def test_a_cell_far_from_the_others_is_named() -> None:
    found = column('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert "XFD1048576" in found.fault
    assert found.rows == 0


def test_cells_beyond_the_last_heading_are_said() -> None:
    found = only(workbook(["Code", "Score"], ["A1", 3], ["A2", 4, "stray"]))
    assert "1 row has a cell beyond the last heading" in found.notes[-1]


def test_sheets_that_are_too_much_together_are_read_one_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sroi_app.spreadsheet.survey.workbook.MOST_CELLS", 5)
    book = openpyxl.Workbook()
    book.create_sheet("Second")
    for page in book.worksheets:
        for row in (["Score"], [3], [4]):
            page.append(row)
    data = saved(book)
    first, second = read_survey(data, "survey.xlsx")
    assert (first.rows, bool(second.fault)) == (2, True)
    _first, second = read_survey(data, "survey.xlsx", choice=ReadChoice(sheets=("Second",)))
    assert (second.rows, second.fault) == (2, "")


@pytest.mark.parametrize(
    ("part", "words"), [("xl/workbook.bin", "binary .xlsb"), ("content.xml", "OpenDocument")]
)
def test_workbooks_of_another_kind_are_called_what_they_are(part: str, words: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(part, "x")
    with pytest.raises(NotATable, match=words):
        only(file.getvalue())


def test_merged_cells_without_end_are_not_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "_MOST_MERGED", 3)
    data = workbook(["a", "b"], [1, None], [None, None], [2, 3], merged=["A2:B3", "A1:B1"])
    assert only(data).fault
