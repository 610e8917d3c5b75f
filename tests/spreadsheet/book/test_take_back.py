"""The workbook turned into a case again."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.evaluation import evaluate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.statement import Passage
from sroi_app.spreadsheet.book.answers import Muddled, listed, put_together
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.spreadsheet.reading import Reading
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.spreadsheet.value_map import read_value_map
from sroi_app.storage import codec
from sroi_app.storage.migrations import FORMAT
from sroi_app.workspace.files import examples, open_evaluation
from sroi_app.workspace.workbooks import whole_case_in
from tests.strategies import cases, texts


@pytest.fixture(scope="module")
def case() -> Case:
    return next(open_evaluation(one.path).case for one in examples() if one.name == "catering")


@pytest.fixture(scope="module")
def exported(case: Case) -> bytes:
    return make_workbook(evaluate(case), FORMAT)


def with_cells(data: bytes, sheet: str, **cells: Any) -> bytes:
    """The workbook with other things in some cells of a sheet, saved by another program."""
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(data))
    for at, value in cells.items():
        workbook[sheet][at] = value
    return saved(workbook)


def without(data: bytes, sheet: str) -> bytes:
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(data))
    del workbook[sheet]
    return saved(workbook)


def saved(workbook: Any) -> bytes:
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def read(data: bytes) -> Reading:
    reading = whole_case_in(read_tables(data))
    assert reading is not None
    return reading


def cell_under(data: bytes, head: str, row: int) -> str:
    """Where the cell under a heading of the value map stands, in the row of an outcome."""
    import openpyxl

    sheet = openpyxl.load_workbook(BytesIO(data))["Value map"]
    return next(f"{cell.column_letter}{5 + row}" for cell in sheet[5] if cell.value == head)


@settings(max_examples=15)
@given(cases())
def test_every_answer_comes_back_but_for_attached_files(case: Case) -> None:
    reading = read(make_workbook(evaluate(case), FORMAT))
    assert reading.problems == ()
    assert reading.case == replace(case, attachments=())
    assert len(reading.notes) == 1  # nothing is taken for a change


@given(st.lists(texts() | st.text(min_size=1), min_size=1, max_size=3))
def test_a_text_comes_back_from_the_list_letter_by_letter(found: list[str]) -> None:
    passages = tuple(Passage(id=f"t{n}", text=text) for n, text in enumerate(found, 1))
    case = Case(passages=passages)
    assert codec.build(put_together(listed(case))) == case


@pytest.mark.parametrize(
    "text", ["word " * 50_000, " " * 40_000, "=1+1\t", "json:[]", "#N/A", "_x0041_", "a" * 32_767]
)
def test_what_fits_into_no_cell_comes_back_whole(text: str) -> None:
    case = Case(passages=(Passage(id="t1", text=text),))
    assert read(make_workbook(evaluate(case), FORMAT)).case == case


@pytest.mark.parametrize(
    "answers", [[("a", "x"), ("a/b", "y")], [("a", "json:nothing")], [("a", "x"), ("a", "y")]]
)
def test_a_list_that_makes_no_sense_is_refused(answers: list[tuple[str, str]]) -> None:
    with pytest.raises(Muddled):
        put_together(answers)


def test_a_cell_changed_by_hand_wins_and_is_told(case: Case, exported: bytes) -> None:
    deadweight = cell_under(exported, "Deadweight %", 1)
    direction = cell_under(exported, "Gain or harm", 2)
    changed = with_cells(exported, "Value map", **{deadweight: 0.27, direction: "A harm"})
    reading = read(with_cells(changed, "Settings", B6="2019"))
    first, second = (Address(("outcomes", one.id)) for one in case.outcomes[:2])
    expected = put(case, first / "deadweight" / "value", Decimal("0.27"))
    expected = put(expected, second / "direction", Direction.NEGATIVE)
    expected = put(expected, Address.parse("scope/price_year"), "2019")
    assert reading.case == replace(expected, attachments=())
    told = " ".join(reading.notes)
    assert "3 cells were changed" in told
    assert f"Value map {deadweight}, Deadweight %: " in told
    assert "is now 27%" in told


def test_a_cell_emptied_by_hand_is_blank_and_never_zero(case: Case, exported: bytes) -> None:
    at = cell_under(exported, "Deadweight %", 1)
    reading = read(with_cells(exported, "Value map", **{at: None}))
    assert reading.case
    assert case.outcomes[0].deadweight.value is not None
    assert reading.case.outcomes[0].deadweight.value is None
    assert reading.case.outcomes[0].deadweight.basis == case.outcomes[0].deadweight.basis


@pytest.mark.parametrize(("typed", "said"), [(1.5, "0% to 100%"), ("some", "percentage")])
def test_what_cannot_be_read_is_refused_with_its_cell(
    exported: bytes, typed: Any, said: str
) -> None:
    at = cell_under(exported, "Deadweight %", 1)
    reading = read(with_cells(exported, "Value map", **{at: typed}))
    assert reading.case is None
    (problem,) = reading.problems
    assert problem.where == f"Value map {at}"
    assert said in problem.message


@pytest.mark.parametrize(
    ("head", "typed", "said"),
    [("Indicator", "#N/A", "error #N/A"), ("Starts", None, "has to be chosen")],
)
def test_an_error_or_an_emptied_choice_is_no_answer(
    exported: bytes, head: str, typed: Any, said: str
) -> None:
    at = cell_under(exported, head, 1)
    reading = read(with_cells(exported, "Value map", **{at: typed}))
    assert reading.case is None
    assert said in reading.problems[0].sentence


def test_words_that_read_like_an_error_are_words_where_somebody_typed_them() -> None:
    case = Case(outcomes=(Outcome(id="o1", description="#N/A", indicator="#REF!"),))
    assert read(make_workbook(evaluate(case), FORMAT)).case == case


def test_rows_that_were_moved_are_refused(exported: bytes) -> None:
    reading = read(with_cells(exported, "Value map", A6="o99"))
    assert reading.case is None
    assert "no longer those that were exported" in reading.problems[0].sentence


def test_a_list_of_answers_that_was_spoilt_is_refused(exported: bytes) -> None:
    reading = read(with_cells(exported, "All answers", A8="scope/nonsense"))
    assert reading.case is None
    assert len(reading.problems) == 1


def test_without_the_list_the_value_map_is_read_by_itself(case: Case, exported: bytes) -> None:
    data = without(exported, "All answers")
    assert whole_case_in(read_tables(data)) is None
    reading = read_value_map(data)
    assert reading.problems == ()
    assert reading.case is not None
    pairs = list(zip(case.outcomes, reading.case.outcomes, strict=True))
    assert pairs
    for one, other in pairs:
        assert other.description == one.description
        assert other.proxy.value.value == one.proxy.value.value
        assert other.direction is one.direction
        assert [q.value for q in other.quantities] == [q.value for q in one.quantities]


def test_a_table_of_anybody_else_is_no_workbook_of_ours() -> None:
    assert whole_case_in(read_tables(b"stakeholder,outcome\n")) is None
