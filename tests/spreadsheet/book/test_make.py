"""What a workbook is like before anybody works it out: safe, protected, the same every time."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Outcome
from sroi_app.model.scope import Scope
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.spreadsheet.book.validation import LONGEST_MESSAGE, LONGEST_TITLE
from sroi_app.spreadsheet.book.words import sheet_name
from sroi_app.workspace.files import examples, open_evaluation

SHEETS = [
    "Result",
    "Value map",
    "Inputs",
    "Settings",
    "Sensitivity",
    "Sources",
    "Stakeholders",
    "Prices",
    "All answers",
]
HEADS = 5  # the row of the value map's headings


def opened(case: Case | Evaluation) -> Any:
    evaluation = case if isinstance(case, Evaluation) else evaluate(case)
    return openpyxl.load_workbook(BytesIO(make_workbook(evaluation, 1)))


def in_order(sheet: Any) -> list[str]:
    return [cell.value for cell in sheet[HEADS] if isinstance(cell.value, str)]


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return next(open_evaluation(one.path) for one in examples() if one.name == "luncheon-club")


@pytest.fixture(scope="module")
def workbook(evaluation: Evaluation) -> Any:
    return opened(evaluation)


def test_the_sheets_stand_in_their_order(workbook: Any) -> None:
    assert workbook.sheetnames == SHEETS
    assert all(sheet.sheet_state == "visible" for sheet in workbook.worksheets)


def test_a_name_that_no_sheet_can_have_is_made_to_fit() -> None:
    assert sheet_name("Beth sy’n mynd i mewn / beth sy’n dod allan: popeth") == (
        "Beth sy’n mynd i mewn   beth sy"
    )


def test_the_value_map_keeps_the_official_order(workbook: Any) -> None:
    official = [
        *("Group", "Outcome", "Indicator", "Evidence source", "Quantity", "Duration", "Starts"),
        *("Financial proxy", "Value", "Value source", "Deadweight %", "Displacement %"),
        *("Attribution %", "Drop-off %", "Impact", "Present value"),
    ]
    heads = in_order(workbook["Value map"])
    assert [head for head in heads if head in official] == official


def test_only_the_cells_for_answers_can_be_changed_and_no_password_is_asked(workbook: Any) -> None:
    for sheet in workbook.worksheets:
        assert sheet.protection.sheet
        assert not sheet.protection.password
    sheet, first = workbook["Value map"], HEADS + 1
    for head, cell in zip(sheet[HEADS], sheet[first], strict=True):
        worked_out = isinstance(cell.value, str) and cell.value.startswith("=")
        assert cell.protection.locked is (worked_out or head.value == "Row"), head.value


def test_what_does_not_fit_is_stopped_with_a_sentence(workbook: Any) -> None:
    rules = [
        rule
        for name in ("Value map", "Inputs", "Settings")
        for rule in workbook[name].data_validations.dataValidation
    ]
    assert {rule.type for rule in rules} >= {"decimal", "list"}
    for rule in rules:
        assert rule.prompt
        assert len(rule.prompt) <= LONGEST_MESSAGE
        assert len(rule.promptTitle) <= LONGEST_TITLE
        if rule.type:
            assert rule.error
            assert len(rule.error) <= LONGEST_MESSAGE


def test_headings_stay_in_sight_and_are_printed_on_every_page(workbook: Any) -> None:
    sheet = workbook["Value map"]
    assert sheet.freeze_panes == f"D{HEADS + 1}"
    assert sheet.print_title_rows == f"${HEADS}:${HEADS}"
    for each in workbook.worksheets:
        assert each.page_setup.orientation == "landscape"
        assert each.page_setup.paperSize == 9  # A4
        assert each.page_setup.fitToHeight == 0
        assert each.oddFooter.right.text


def test_the_settings_are_named(workbook: Any) -> None:
    names = workbook.defined_names
    for name in ("DiscountRate", "Timing", "PriceYear"):
        sheet, _sign, cell = names[name].attr_text.partition("!")
        assert sheet.strip("'") == "Settings"
        assert not workbook["Settings"][cell.replace("$", "")].protection.locked
    assert "TotalPresentValue" in names
    assert "Ratio" in names


def test_the_same_case_gives_the_same_bytes(evaluation: Evaluation) -> None:
    assert make_workbook(evaluation, 1) == make_workbook(evaluate(evaluation.case), 1)


HOSTILE = (
    '=HYPERLINK("http://example.org")',
    "+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "https://example.org",
    "12",
    "#N/A",
    "a\x00b\x1fc\uffff",
    "_x0041_",
    "x" * 50_000,
)


@pytest.fixture(scope="module")
def harmless() -> dict[str, str]:
    return kinds(case_that_says("Words"))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_people_type_never_becomes_a_formula_a_link_or_a_number(
    text: str, harmless: dict[str, str]
) -> None:
    assert kinds(case_that_says(text)) == harmless


def case_that_says(text: str) -> Case:
    return Case(
        title=text,
        stakeholders=(Stakeholder(id="s1", name=text, reason=text),),
        inputs=(Input(id="i1", description=text, source=text),),
        outcomes=(Outcome(id="o1", stakeholder="s1", description=text, indicator=text),),
    )


def kinds(case: Case) -> dict[str, str]:
    """What each cell holds that has something in it: words, a number, or which formula."""
    return {
        f"{cell.parent.title}!{cell.coordinate}": _kind(cell)
        for cell in _cells(opened(case))
        if cell.value is not None and not _is_a_further_piece(cell)
    }


def _kind(cell: Any) -> str:
    assert not cell.hyperlink
    if cell.data_type == "s":
        assert len(cell.value) <= 32_767
        return "words"
    return str(cell.value)


def _is_a_further_piece(cell: Any) -> bool:
    return bool(cell.parent.title == "All answers" and cell.column > 2)


def test_a_text_too_long_for_a_cell_says_where_the_rest_is() -> None:
    workbook = opened(Case(outcomes=(Outcome(id="o1", description="x" * 50_000),)))
    text = workbook["Value map"][f"C{HEADS + 1}"].value
    assert text.endswith("(cut here; the whole text stands under “All answers”)")


def test_a_blank_stays_blank() -> None:
    outcome = Outcome(id="o1", amount=Estimate(), deadweight=Estimate(value=Decimal(0)))
    sheet = opened(Case(outcomes=(outcome,)))["Value map"]
    row = dict(zip((cell.value for cell in sheet[HEADS]), sheet[HEADS + 1], strict=True))
    assert row["Quantity"].value is None
    assert row["Units each"].value is None
    assert row["Deadweight %"].value == 0


@pytest.mark.parametrize("years", [1, 50])
def test_an_empty_case_has_a_workbook_too(years: int) -> None:
    workbook = opened(Case(scope=Scope(delivery_years=years)))
    assert workbook.sheetnames == SHEETS
    assert len(in_order(workbook["Value map"])) >= 20


def test_more_outcomes_than_can_be_read_again_are_refused() -> None:
    few = evaluate(Case())
    outcomes = tuple(Outcome(id=f"o{n}") for n in range(20_001))
    many = replace(few, case=replace(few.case, outcomes=outcomes))
    with pytest.raises(AppError, match="more than 19900 outcomes"):
        make_workbook(many, 1)


def _cells(workbook: Any) -> Iterator[Any]:
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            yield from row
