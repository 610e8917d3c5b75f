"""The value map of Social Value International, in all the shapes in which people have it."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.calculation.calculate import calculate
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Starts
from sroi_app.spreadsheet.columns import Column
from sroi_app.spreadsheet.heading import Taken
from sroi_app.spreadsheet.reading import Options, Reading
from sroi_app.spreadsheet.value_map import read_value_map
from tests.spreadsheet.build import HEADINGS, ROW, text
from tests.spreadsheet.official import Map, Row, totals

ROWS = (
    Row(input="Their time", pounds=1000, size=120, output="40 sessions", deadweight=0.35),
    Row(group=None, outcome="Fitter", quantity=20, value=50, duration=3, dropoff=0.25),
    Row(group="Volunteers", outcome="Skilled", quantity=5, attribution=0.4, starts=2),
)
USUAL = Map(rows=ROWS)


def read(made: Map, options: Options | None = None) -> Reading:
    return read_value_map(made.file(), options)


def case_of(made: Map) -> Case:
    reading = read(made)
    assert reading.problems == ()
    assert reading.case is not None
    return reading.case


def told(made: Map) -> str:
    reading = read(made)
    return "\n".join((*reading.notes, *reading.compared))


def test_the_form_is_read_with_its_bands_questions_and_fillers() -> None:
    case = case_of(USUAL)
    assert [outcome.description for outcome in case.outcomes] == [
        "Less lonely",
        "Fitter",
        "Skilled",
    ]
    assert [group.name for group in case.stakeholders] == ["Older people", "Volunteers"]
    assert case.outcomes[1].stakeholder == case.stakeholders[0].id
    assert case.stakeholders[0].size.value == 120
    assert case.inputs[0].description == "Their time"
    assert [output.description for output in case.outputs] == ["40 sessions"]
    assert case.outcomes[0].deadweight.value == Decimal("0.35")
    assert case.outcomes[2].starts is Starts.AFTER
    assert case.scope.rate == Decimal("0.035")
    assert case.organisation.name == "Riverside Friends"


@pytest.mark.parametrize(
    "changed",
    [
        {"stages": False},
        {"questions": False},
        {"names": False},
        {"merged": False},
        {"title": False},
        {"fillers": 0},
        {"gap": 2},
        {"other": None},
        {"years": 10},
    ],
    ids=str,
)
def test_the_ways_in_which_forms_differ_change_nothing_of_the_outcomes(
    changed: dict[str, object],
) -> None:
    ours, usual = case_of(USUAL.but(**changed)), case_of(USUAL)
    assert ours.outcomes == usual.outcomes
    assert ours.inputs == usual.inputs


def test_fillers_are_no_outcomes_and_their_zeros_no_answers() -> None:
    said = told(USUAL)
    assert "hold nothing but 0 were left out: 11, 12, 13, 14, 15, 16" in said
    assert "9 cells with 0% in rows of outcomes were taken as answers" in said


def test_a_row_of_the_form_that_lacks_its_outcome_is_still_refused() -> None:
    reading = read(USUAL.but(rows=(*ROWS, Row(group="Families", outcome=None))))
    assert reading.case is None
    assert [problem.where for problem in reading.problems] == ["F11"]


def test_a_zero_in_a_real_row_is_an_answer_and_a_blank_is_a_gap() -> None:
    case = case_of(Map(rows=(Row(deadweight=0, displacement=None),)))
    assert case.outcomes[0].deadweight.value == 0
    assert case.outcomes[0].displacement.value is None


def test_what_the_form_works_out_is_the_same_here_to_the_penny() -> None:
    said = told(USUAL)
    assert "figures the table works out are the same here" in said
    assert "the table says" not in said
    headline = calculate(case_of(USUAL)).headline
    assert headline
    assert float(headline.ratio) == pytest.approx(totals(USUAL, ROWS).ratio)


@pytest.mark.parametrize(
    ("made", "what", "why"),
    [
        (USUAL.but(late=0), "Total present value", "It does not discount the first year."),
        (
            Map(rows=(Row(duration=7, pounds=500, value=20),)),
            "Total present value",
            "It has columns for 5 years only",
        ),
        (USUAL.but(net=True), "Ratio", "It divides the net value by what goes in"),
        (
            Map(rows=(replace(ROWS[0], attribution=0.3),), impacts=(80 * 1100 * 0.35,)),
            "Impact (T",
            "It adds the deductions up",
        ),
    ],
)
def test_a_difference_is_told_with_both_figures_and_its_cause(
    made: Map, what: str, why: str
) -> None:
    (line,) = [note for note in read(made).compared if why in note]
    assert what in told(made)
    assert "the table says £" in line
    assert "here it is £" in line


def test_a_difference_nobody_can_explain_is_told_all_the_same() -> None:
    said = told(Map(rows=(ROWS[0],), impacts=(12345.67,)))
    assert "Impact (T8): the table says £12,345.67, here it is £57,200.00" in said


def test_outcomes_of_the_second_sheet_have_no_price() -> None:
    made = USUAL.but(other=(Row(group="Families", outcome="Less worry", quantity=12),))
    case = case_of(made)
    assert [outcome.priced for outcome in case.outcomes] == [True, True, True, False]
    assert case.outcomes[3].description == "Less worry"
    assert case.outcomes[3].quantities[0].value == 12
    assert "1 outcome has no price" in told(made)
    assert calculate(case).headline is not None


def test_an_outcome_on_both_sheets_is_taken_once_with_its_price() -> None:
    made = USUAL.but(other=(replace(ROWS[0], input=None),))
    assert len(case_of(made).outcomes) == 3
    assert "taken once, with their price: “Less lonely”" in told(made)


def test_only_the_second_sheet_may_have_been_filled_in() -> None:
    case = case_of(Map(rows=(), other=ROWS))
    assert [outcome.priced for outcome in case.outcomes] == [False] * 3


def test_a_problem_on_the_second_sheet_names_the_sheet() -> None:
    reading = read(USUAL.but(other=(Row(quantity="many"),)))  # type: ignore[arg-type]
    assert reading.problems[0].sentence.startswith("“Value Map (non-SROI)”, I8: ")


def test_a_group_is_named_once_above_its_rows_where_cells_are_not_merged() -> None:
    made = USUAL.but(merged=False)
    case = case_of(made)
    assert case.outcomes[1].stakeholder == "s1"
    assert "Rows that name no group were taken for the group above them: 9." in told(made)


@pytest.mark.parametrize(
    ("rate", "share"), [(0.035, "0.035"), (3.5, "0.035"), (0, "0"), (None, None), (0.06, "0.06")]
)
def test_the_discount_rate_is_that_of_the_form(rate: float | None, share: str | None) -> None:
    found = case_of(Map(rate=rate)).scope.rate
    assert found == (None if share is None else Decimal(share))


def test_a_rate_that_could_be_either_is_asked_about() -> None:
    reading = read(Map(rate=0.4))
    assert [problem.where for problem in reading.problems] == ["AF1"]


def test_a_messy_form_made_by_hand_is_read() -> None:
    """Renamed headings, notes between them, totals half way, a column of remarks, words at the
    foot: as such files come."""
    import openpyxl

    from tests.spreadsheet.build import saved

    book = openpyxl.load_workbook(BytesIO(USUAL.file()), data_only=True)
    sheet = book["SROI Value Map"]
    sheet.title = "SROI map FINAL (2)"
    sheet["I6"] = "No. of people (please check!)"
    sheet["P5"] = "Deadweight"
    sheet["P7"] = "What would have happened WITHOUT the activity ?"
    sheet["AA6"] = "Comments"
    sheet["AA8"] = "ask Mary"
    sheet["A26"] = "Source: our own records"
    sheet["N9"] = "£50.00"
    sheet["K10"] = "1 year"
    book.create_sheet("READ ME", 0).append(["How to fill in this form"])
    reading = read_value_map(saved(book))
    assert reading.problems == ()
    assert reading.case is not None
    assert reading.case.outcomes == case_of(USUAL).outcomes
    assert "“Comments” (AA6)" in "\n".join(reading.notes)


def _changed(**cells: Any) -> bytes:
    """The usual form, with other things in some of its cells; None empties one."""
    import openpyxl

    from tests.spreadsheet.build import saved

    book = openpyxl.load_workbook(BytesIO(USUAL.file()), data_only=True)
    for where, content in cells.items():
        book["SROI Value Map"][where] = content
    return saved(book)


@pytest.mark.parametrize(
    "cells",
    [
        {"A17": None, "S17": "Total"},  # its name stands just before the impact
        {"A17": None},  # or nowhere
        {"A17": None, "I17": 105, "D17": 1000},
    ],
    ids=str,
)
def test_a_row_of_totals_is_never_an_input_nor_an_outcome(cells: dict[str, object]) -> None:
    reading = read_value_map(_changed(**cells))
    assert reading.problems == ()
    assert reading.case is not None
    assert reading.case.inputs == case_of(USUAL).inputs
    assert "Rows of totals were left out: 17." in reading.notes


def test_a_result_among_the_columns_of_words_is_no_input_and_a_source_no_result() -> None:
    reading = read_value_map(
        _changed(
            C22="Total present value (PV)", D22=62638, O9="Social return guide", I9=None, N9=None
        )
    )
    assert reading.case is not None
    assert reading.case.inputs == case_of(USUAL).inputs
    assert len(reading.case.outcomes) == 3
    assert reading.case.outcomes[1].proxy.source == "Social return guide"


def test_an_input_may_stand_on_a_row_of_the_form_without_an_outcome() -> None:
    grant = Row(
        **dict.fromkeys(("outcome", "quantity", "proxy", "value", "duration", "starts"), None),
        group="Council",
        input="Grant",
        pounds=5000,
    )
    case = case_of(USUAL.but(rows=(*ROWS, grant)))
    assert [item.description for item in case.inputs] == ["Their time", "Grant"]
    assert len(case.outcomes) == 3


def test_shares_without_a_percent_sign_are_read_as_the_form_s_own_formula_takes_them() -> None:
    assert case_of(USUAL.but(percent=False)).outcomes == case_of(USUAL).outcomes


def test_an_outcome_merged_over_two_indicators_is_two_rows_of_it() -> None:
    import openpyxl

    from tests.spreadsheet.build import saved

    made = USUAL.but(rows=(ROWS[0], replace(ROWS[1], outcome=None), ROWS[2]))
    book = openpyxl.load_workbook(BytesIO(made.file()), data_only=True)
    book["SROI Value Map"].merge_cells("F8:F9")
    reading = read_value_map(saved(book))
    assert reading.case is not None
    names = [outcome.description for outcome in reading.case.outcomes]
    assert names == ["Less lonely", "Less lonely", "Skilled"]


def test_a_form_saved_as_text_is_read_like_the_workbook() -> None:
    import csv
    import io

    import openpyxl

    book = openpyxl.load_workbook(BytesIO(USUAL.but(merged=False).file()), data_only=True)
    out = io.StringIO()
    for row in book["SROI Value Map"].iter_rows():
        shown = [f"{c.value:%}" if c.number_format == "0%" else c.value for c in row]
        csv.writer(out).writerow(shown)
    reading = read_value_map(out.getvalue().encode())
    assert reading.problems == ()
    assert reading.case is not None
    assert reading.case.outcomes == case_of(USUAL).outcomes


def test_another_sheet_can_be_read_in_the_place_of_the_first() -> None:
    import openpyxl

    from tests.spreadsheet.build import saved

    book = openpyxl.load_workbook(BytesIO(USUAL.file()), data_only=True)
    later = book.copy_worksheet(book["SROI Value Map"])
    later.title = "Map 2024"
    later["F8"] = "Less alone"
    data = saved(book)
    first = read_value_map(data)
    assert first.others == ("Map 2024",)
    assert any("were not read: “Map 2024”" in note for note in first.notes)
    second = read_value_map(data, Options(sheet="Map 2024"))
    assert second.case is not None
    assert second.case.outcomes[0].description == "Less alone"
    assert second.others == ("SROI Value Map",)


def test_a_whole_that_waits_for_an_answer_is_told_as_the_table_has_it() -> None:
    said = told(USUAL.but(rows=(replace(ROWS[0], displacement=None), *ROWS[1:])))
    assert "the table says £60.52 : £1; here it waits until no gap is left" in said


# What a person says of the columns


def test_a_column_can_be_taken_for_something_else_or_left_out() -> None:
    at = HEADINGS.index
    data = text((*HEADINGS[:2], "Head count", *HEADINGS[3:]), ROW)
    assert read_value_map(data).case is None
    chosen = {("", 2): Taken(Column.QUANTITY), ("", at("Drop-off %")): Taken()}
    reading = read_value_map(data, Options(chosen=chosen, checked=True))
    assert reading.case is not None
    assert reading.case.outcomes[0].quantities[0].value == 80
    assert reading.case.outcomes[0].dropoff.value is None
    assert any("stay gaps until they are filled: how fast it fades" in n for n in reading.notes)


def test_what_cannot_be_read_is_kept_in_the_window_and_refused_elsewhere() -> None:
    data = _changed(I8="many", P8=1.2)
    assert [problem.where for problem in read_value_map(data).problems] == ["I8", "P8"]
    reading = read_value_map(data, Options(checked=True))
    assert reading.problems == ()
    assert reading.case is not None
    assert {str(each.address): each.text for each in reading.case.unreadable} == {
        "outcomes/o1/quantities/1/value": "many",
        "outcomes/o1/deadweight/value": "120%",
    }
    assert reading.case.outcomes[0].quantities[0].value is None
    assert reading.case.outcomes[0].deadweight.value is None
    assert any("I8 “many”, P8 “120%”" in note for note in reading.notes)
    assert calculate(reading.case).headline is None


def test_every_column_is_shown_with_a_sample_and_what_it_was_taken_for() -> None:
    reading = read(USUAL)
    first, other = reading.sheets
    assert (first.name, first.rows) == ("SROI Value Map", (8, 9, 10))
    by_letters = {column.letters: column for column in first.columns}
    assert by_letters["F"].sample == ("Less lonely", "Fitter", "Skilled")
    assert by_letters["A"].sample == ("Older people", "Older people", "Volunteers")
    assert by_letters["I"].taken == Taken(Column.QUANTITY)
    assert by_letters["J"].taken == Taken()
    assert by_letters["U"].taken == Taken(Column.YEAR, year=1)
    assert other.priced is False


def test_a_row_with_a_group_and_its_size_alone_makes_a_group() -> None:
    rows = (("Number in group", *HEADINGS), ("", *ROW), ("40", "Neighbours"))
    case = read_value_map(text(*rows)).case
    assert case is not None
    assert [(group.name, group.size.value) for group in case.stakeholders] == [
        ("Older people", None),
        ("Neighbours", 40),
    ]


FORM = (*HEADINGS, "Number in group", "Input", "Input value", "Output", "Impact", "Year 1")
CELLS = st.sampled_from(
    ["", "0", "0%", "25%", "-3", "5", "£1,200", "x", "Total", "Discount rate", "Social return"]
)


@given(st.lists(st.lists(CELLS, max_size=len(FORM)), max_size=6), st.booleans(), st.booleans())
def test_any_cells_under_the_headings_of_the_form_are_a_case_or_problems(
    rows: list[list[str]], checked: bool, without_strays: bool
) -> None:
    options = Options(checked=checked, without_strays=without_strays)
    reading = read_value_map(text(FORM, *rows), options)
    assert (reading.case is None) == bool(reading.problems)


# There and back

SHARES = st.integers(0, 100).map(lambda n: n / 100)
PENCE = st.integers(1, 10**7).map(lambda n: n / 100)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    number = draw(st.integers(0, 10**6))
    return Row(
        group=draw(st.sampled_from(["People", "Families", "Volunteers"])),
        outcome=f"Change {number}",
        quantity=draw(st.integers(1, 5000)),
        value=draw(PENCE) * draw(st.sampled_from([1, 1, -1])),
        duration=draw(st.integers(1, 5)),
        starts=draw(st.sampled_from([1, 1, 2])),
        deadweight=draw(SHARES | st.none()),
        displacement=draw(SHARES),
        attribution=draw(SHARES),
        dropoff=draw(SHARES),
        pounds=draw(st.none() | PENCE),
    )


def maps() -> st.SearchStrategy[Map]:
    flags = st.booleans()
    return st.builds(
        Map,
        rows=st.lists(rows(), min_size=1, max_size=4, unique_by=lambda row: row.outcome),
        other=st.sampled_from([(), None]),
        fillers=st.integers(0, 4),
        stages=flags,
        questions=flags,
        merged=flags,
        title=flags,
        gap=st.integers(0, 2),
        years=st.integers(6, 7),
        rate=st.sampled_from([0.035, 0.015, None]),
    )


@settings(max_examples=40)  # each is a workbook
@given(maps())
def test_outcomes_written_in_the_form_come_back_as_they_were(made: Map) -> None:
    case = case_of(made)
    names = {group.id: group.name for group in case.stakeholders}
    assert len(case.outcomes) == len(made.rows)
    for row, outcome in zip(made.rows, case.outcomes, strict=True):
        assert names[outcome.stakeholder] == row.group
        assert outcome.description == row.outcome
        assert outcome.quantities[0].value == row.quantity
        assert row.value is not None
        assert float(outcome.proxy.value.value or 0) == pytest.approx(abs(row.value))
        assert (outcome.direction is Direction.NEGATIVE) == (row.value < 0)
        assert outcome.duration.value == row.duration
        ours = (outcome.deadweight, outcome.displacement, outcome.attribution, outcome.dropoff)
        theirs = (row.deadweight, row.displacement, row.attribution, row.dropoff)
        for estimate, share in zip(ours, theirs, strict=True):
            assert estimate.value == (None if share is None else Decimal(str(share)))
    assert "here it is" not in told(made)
