"""The value map as a grid: what each cell shows and says."""

from sroi_app.evaluation import evaluate
from sroi_app.guide import figures
from sroi_app.guide.ledger import ledger
from sroi_app.model.address import Address
from tests.workspace.value_maps import bare_case, column, grid, row_words, small_case

PARTS_OF_ANSWERS = {
    "proxy/value/basis": "Value",
    "proxy/description": "Financial proxy",
    "amount/basis": "Units each",
    "duration/basis": "Duration",
    "quantities/1/basis": "Quantity",
    "dropoff/basis": "Drop-off %",
}
"""Where what has no column of its own is seen: beside what it is part of."""


def test_a_row_shows_the_answers_as_people_read_them() -> None:
    words = row_words(grid(small_case()), 0)
    assert words["Group"] == "Group 2"
    assert words["Quantity"] == "11"
    assert words["Value"] == "£307"
    assert words["Deadweight %"] == "11%"
    assert words["Duration"] == "2 years"
    assert words["Kind of money"] == "Wellbeing"


def test_impact_and_present_value_are_those_of_the_report() -> None:
    case = small_case()
    shown, printed = grid(case), ledger(evaluate(case).result)
    words = row_words(shown, 0)
    assert words["Impact"] == figures.pounds(printed.impacts["o1"])
    assert words["Present value"] == figures.pounds(printed.present_values["o1"])


def test_text_that_could_not_be_read_is_shown_as_it_is_with_the_reason() -> None:
    shown = grid(small_case())
    cell = shown.cell(1, column(shown, "Value"))
    assert cell.unread
    assert cell.text == "about 50"
    assert "Enter a number" in cell.findings[0].sentence
    assert shown.cell(1, column(shown, "Impact")).text == ""
    assert "1 answer is missing" in shown.cell(1, column(shown, "Impact")).why


def test_an_outcome_without_a_price_says_why_nothing_is_asked() -> None:
    shown = grid(small_case())
    cell = shown.cell(2, column(shown, "Deadweight %"))
    assert cell.text == ""
    assert "No value in pounds" in cell.why
    assert shown.cell(2, column(shown, "Impact")).text == ""


def test_below_the_last_outcome_there_is_an_empty_row() -> None:
    shown = grid(small_case())
    assert shown.rows == 3
    assert not any(row_words(shown, 3).values())
    assert shown.row_name(3) == "A new outcome"


def test_an_address_leads_to_its_cell() -> None:
    shown = grid(small_case())
    at = shown.address(1, column(shown, "Attribution %"))
    assert at == Address.parse("outcomes/o2/attribution/value")
    assert shown.row_of(at) == 1
    assert shown.column_of(at) == column(shown, "Attribution %")
    assert shown.column_of(Address.parse("outcomes/o2/attribution/basis")) == column(
        shown, "Attribution %"
    )
    for path, head in PARTS_OF_ANSWERS.items():
        assert shown.column_of(Address.parse(f"outcomes/o2/{path}")) == column(shown, head), path
    assert shown.row_of(Address.parse("outcomes/o9/starts")) is None
    assert shown.column_of(Address.parse("outcomes/o2/causes")) is None
    assert shown.column_of(Address.parse("outcomes/o2")) is None


def test_findings_stand_at_their_cells() -> None:
    full, bare = grid(small_case()), grid(bare_case(1))
    assert full.cell(0, column(full, "Value")).findings == ()
    assert "worth" in bare.cell(0, column(bare, "Value")).findings[0].message
