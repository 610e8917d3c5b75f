"""Lists of values read from tables: each row is taken, or listed with the reason why not."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.errors import AppError
from sroi_app.library.own_values import OwnValue
from sroi_app.model.outcomes import MoneyKind
from sroi_app.spreadsheet.list_columns import SYNONYMS, ListColumn, column_name
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.value_list import ListReading, read_value_list
from tests.spreadsheet.build import raw_workbook, text, workbook

HEADINGS = ("Code", "Name", "Unit", "Value", "Low", "High", "Price year", "Kind of money")
ROW = ("EMP1", "Full-time work", "person per year", "£14,433", "12k", "16000", "2023/24", "Social")


def read(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> ListReading:
    return read_value_list(text(headings, *rows))


def only(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> OwnValue:
    reading = read(*rows, headings=headings)
    assert reading.problems == ()
    (value,) = reading.values
    return value


def why(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> str:
    reading = read(*rows, headings=headings)
    assert reading.values == ()
    return " | ".join(problem.sentence for problem in reading.problems)


def test_a_row_becomes_a_value() -> None:
    assert only(ROW) == OwnValue(
        code="EMP1",
        name="Full-time work",
        unit="person per year",
        value=Decimal(14433),
        low=Decimal(12000),
        high=Decimal(16000),
        price_year="2023-24",
        kind=MoneyKind.SOCIAL,
    )


def test_name_and_value_are_enough() -> None:
    value = only(("Club  membership", "180"), headings=("Outcome", "Proxy (£)"))
    assert value == OwnValue(code="club-membership", name="Club membership", value=Decimal(180))


@pytest.mark.parametrize("heading", ["Value in £", "Value (£)", "£", "Value in pounds"])
def test_pounds_are_known_by_their_sign_or_their_name(heading: str) -> None:
    value = only(("Club membership", "180"), headings=("Name of measure", heading))
    assert (value.name, value.value) == ("Club membership", Decimal(180))


@pytest.mark.parametrize("column", ListColumn)
def test_every_column_is_known_by_each_of_its_names(column: ListColumn) -> None:
    assert column_name(column).startswith(("the ", "who "))
    fixed = {"Name": "N", "Value": "5"}
    filled = {
        ListColumn.PRICE_YEAR: "2024",
        ListColumn.KIND: "fiscal",
        ListColumn.LOW: "4",
        ListColumn.HIGH: "6",
        ListColumn.VALUE: "5",
    }
    for name in SYNONYMS[column]:
        cells = {k: v for k, v in fixed.items() if k.lower() != column.value}
        cells[name.title()] = filled.get(column, "some words")
        value = only(tuple(cells.values()), headings=tuple(cells))
        read_back = getattr(value, column.name.lower())
        assert str(read_back) in (*cells.values(), "fiscal"), name


def test_the_price_year_may_stand_in_the_heading_of_the_value() -> None:
    value = only(("N", "5"), headings=("Name", "Value (£, 2022-23 prices)"))
    assert value.price_year == "2022-23"
    own = only(("N", "5", "2019"), headings=("Name", "Value (2022)", "Price year"))
    assert own.price_year == "2019"


def test_of_two_headings_for_one_thing_the_better_is_taken_and_it_is_said() -> None:
    reading = read(("Work", "A job", "5"), headings=("Outcome", "Measure", "Value"))
    assert reading.values[0].name == "A job"
    assert any("“Outcome” (A1) was left out" in note for note in reading.notes)


def test_columns_nobody_asked_for_are_left_out_and_it_is_said() -> None:
    reading = read(("A", "5", "x"), headings=("Name", "Value", "Our colour"))
    assert any("“Our colour” (C1)" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"Name": ""}, "no entry for the name"),
        ({"Value": ""}, "no entry for the value"),
        ({"Value": "lots"}, "“lots” is not one"),
        ({"Value": "0"}, "above 0"),
        ({"Value": "-5"}, "above 0"),
        ({"Value": "25%"}, "not one"),
        ({"Value": "#N/A"}, "#N/A"),
        ({"Low": "1,5"}, "could mean"),
        ({"Low": "20000"}, "do not rise"),
        ({"High": "20"}, "do not rise"),
        ({"Price year": "last year"}, "year of the prices"),
        ({"Name": "x" * 501}, "500 characters"),
    ],
)
def test_a_row_that_cannot_be_taken_is_listed_with_its_cell(
    cells: dict[str, str], words: str
) -> None:
    row = tuple((dict(zip(HEADINGS, ROW, strict=True)) | cells).values())
    said = why(row)
    letter = "ABCDEFGH"[HEADINGS.index(next(iter(cells)))]
    assert words in said
    assert f"{letter}2:" in said or "D2:" in said


def test_the_rest_is_taken_where_one_row_cannot_be() -> None:
    reading = read(ROW, ("EMP2", "Part-time", "", "none"), ("EMP3", "Training", "", "900"))
    assert [value.code for value in reading.values] == ["EMP1", "EMP3"]
    assert [problem.where for problem in reading.problems] == ["D3"]


def test_the_second_of_two_rows_with_one_code_is_left_out() -> None:
    reading = read(ROW, ("emp1", "Other", "", "5"))
    assert len(reading.values) == 1
    assert "the same code" in reading.problems[0].message
    assert "B2" in reading.problems[0].message


def test_rows_without_codes_are_told_apart_by_name_and_unit() -> None:
    headings = ("Name", "Unit", "Value")
    reading = read(("A", "day", "1"), ("A", "week", "2"), ("A", "day", "3"), headings=headings)
    assert [value.value for value in reading.values] == [1, 2]
    assert len(reading.problems) == 1


def test_empty_rows_are_passed_over() -> None:
    assert len(read(ROW, ("",) * 8, ("EMP2", "Other", "", "5")).values) == 2


def test_a_kind_of_money_nobody_knows_is_left_open() -> None:
    reading = read((*ROW[:-1], "Local"))
    assert reading.values[0].kind is None
    assert any("H2" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Fiscal", MoneyKind.FISCAL),
        ("Well-being", MoneyKind.WELLBEING),
        ("ECONOMIC", MoneyKind.ECONOMIC),
        ("", None),
    ],
)
def test_kinds_of_money_are_known_by_their_words(words: str, kind: MoneyKind | None) -> None:
    assert only((*ROW[:-1], words)).kind is kind


def test_a_row_pushed_to_the_right_by_a_comma_is_not_taken() -> None:
    said = why(("X1", "Work", " full time", "12", "13", "14", "2024", "Social", "x"))
    assert "quotation marks" in said


def test_values_in_thousands_or_other_money_are_refused() -> None:
    for heading in ("Value (£000)", "Value ($)"):
        with pytest.raises(AppError, match="not in plain pounds"):
            read(("A", "5"), headings=("Name", heading))


def test_a_table_that_is_no_list_is_refused_with_how_one_looks() -> None:
    with pytest.raises(AppError, match="headings") as refusal:
        read_value_list(text(("Stakeholder", "Quantity"), ("A", "5")))
    assert "name, unit" in refusal.value.advice


def test_a_workbook_is_read_from_the_first_sheet_that_holds_a_list() -> None:
    import openpyxl

    from tests.spreadsheet.build import saved

    book = openpyxl.Workbook()
    book.active.title = "Read me"  # type: ignore[union-attr]
    sheet = book.create_sheet("Values")
    sheet.append(["A list of values"])
    sheet.append([])
    sheet.append(["Ref", "Measure", "Units", "Value £"])
    sheet.append(["NT1", "Local jobs", "FTE", 28000.5])
    reading = read_value_list(saved(book))
    assert reading.values == (
        OwnValue(code="NT1", name="Local jobs", unit="FTE", value=Decimal("28000.5")),
    )
    assert any("“Values”" in note and "“Read me”" in note for note in reading.notes)


def test_a_workbook_with_numbers_for_years_and_codes_is_read() -> None:
    value = read_value_list(workbook(("No", "Name", "Value", "Year"), (12, "A", 5, 2023))).values
    assert (value[0].code, value[0].price_year) == ("12", "2023")


def test_a_formula_that_was_never_worked_out_is_listed() -> None:
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c>'
    row += '<c r="B1" t="inlineStr"><is><t>Value</t></is></c></row>'
    row += '<row r="2"><c r="A2" t="inlineStr"><is><t>X</t></is></c><c r="B2"><f>1+1</f></c></row>'
    reading = read_value_list(raw_workbook(row))
    assert reading.values == ()
    assert "not been worked out" in reading.problems[0].message


@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_refused_in_words(data: bytes) -> None:
    with suppress(NotATable):  # anything else would be a mistake of ours
        read_value_list(data)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=6))
def test_every_row_is_taken_or_listed(rows: list[tuple[str, str, str, str]]) -> None:
    headings = ("Name", "Value", "Price year", "Code")
    try:
        reading = read(*rows, headings=headings)
    except AppError:
        return  # letters no text file has
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    listed = {problem.where.lstrip("ABCDEFGH") for problem in reading.problems}
    if "" not in listed:  # the whole table could be read
        assert len(reading.values) + len(listed) == len(filled)
