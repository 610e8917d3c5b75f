"""Finding the headings of a table, and all that is wrong with them at once."""

import pytest

from sroi_app.spreadsheet.columns import NECESSARY, Bound, Column
from sroi_app.spreadsheet.delimited import read_delimited
from sroi_app.spreadsheet.heading import Headings
from sroi_app.spreadsheet.headings import find_headings
from tests.spreadsheet.build import HEADINGS, ROW, text


def headings(*rows: tuple[str, ...]) -> Headings:
    found = find_headings(read_delimited(text(*rows))[0])
    assert found
    return found


def sentences(found: Headings) -> str:
    return " | ".join(problem.sentence for problem in found.problems)


def columns(found: Headings) -> list[Column | None]:
    return [heading.column for heading in found.known]


def test_headings_may_stand_below_a_title() -> None:
    found = headings(("Our value map",), (), ("2024",), HEADINGS, ROW)
    assert found.body == 4
    assert found.problems == ()
    assert "1, 3" in found.notes[0]


def test_headings_below_the_thirtieth_row_are_not_looked_for() -> None:
    table = read_delimited(text(*[("title",)] * 30, HEADINGS, ROW))[0]
    assert find_headings(table) is None


def test_of_a_row_of_questions_and_a_row_of_names_the_names_decide() -> None:
    questions = ("Who changes?", "What changes?", "How many?", "", "", "", "", "", "How long?")
    found = headings(questions, HEADINGS, ROW)
    assert found.body == 2
    assert found.find(Column.QUANTITY) is not None
    assert found.problems == ()


def test_a_percent_sign_in_either_row_of_headings_counts() -> None:
    plain = tuple(heading.replace(" %", "") for heading in HEADINGS)
    signs = ("Who", "What changes", "How many", "£", "%", "%", "%", "%", "")
    found = headings(signs, plain, ROW)
    deadweight = found.find(Column.DEADWEIGHT)
    assert deadweight
    assert deadweight.meaning.percent


@pytest.mark.parametrize("missing", NECESSARY)
def test_a_missing_column_is_named(missing: Column) -> None:
    kept = tuple(h for h in HEADINGS if not h.lower().startswith(missing))
    assert len(kept) == len(HEADINGS) - 1
    assert f"“{missing}”" in sentences(headings(kept, ROW[:-1]))


def test_all_that_is_wrong_is_said_at_once() -> None:
    found = headings(
        ("Stakeholder", "Outcome", "Value", "Value (£000)", "Deadweight: attribution", "Amount low")
    )
    said = sentences(found)
    assert "C1:" in said
    assert "D1: “Value (£000)” is not in plain pounds" in said
    assert "D1: “Value (£000)” is one of 2" in said
    assert "E1: “Deadweight: attribution” could mean more" in said
    assert "F1: “Amount low” stands without" in said
    assert "“quantity”" in said


def test_unknown_headings_are_noted_and_do_no_harm() -> None:
    found = headings((*HEADINGS, "Colour"), (*ROW, "red"))
    assert found.problems == ()
    assert "“Colour” (J1)" in found.notes[0]


def test_columns_without_a_heading_are_noted() -> None:
    assert "without a heading were left out: A" in headings(("", *HEADINGS), ("0", *ROW)).notes[0]


def test_proxy_over_numbers_is_the_value() -> None:
    names = tuple("proxy" if heading == "Value" else heading for heading in HEADINGS)
    assert headings(names, ROW).problems == ()
    wordy = tuple("a gym ticket" if cell == "1100" else cell for cell in ROW)
    assert "“value”" in sentences(headings(names, wordy))


def test_proxy_beside_a_value_is_its_description() -> None:
    found = headings((*HEADINGS, "Proxy"), (*ROW, "a gym ticket"))
    assert found.find(Column.PROXY) is not None
    assert found.problems == ()


def test_the_repeated_words_of_the_guides_map_are_told_apart_by_their_neighbours() -> None:
    found = headings(
        (
            *("Stakeholders", "Inputs", "Value in currency", "Outcome", "Indicator", "Source"),
            *("Quantity", "Financial proxy", "Value in currency", "Source"),
        )
    )
    assert columns(found)[2] is Column.INPUT_VALUE
    assert columns(found)[5] is Column.EVIDENCE
    assert columns(found)[8:] == [Column.VALUE, Column.SOURCE]


def test_pounds_beside_input_make_it_the_value_of_the_input() -> None:
    assert columns(headings((*HEADINGS, "Input £"), (*ROW, "5")))[-1] is Column.INPUT_VALUE
    assert columns(headings((*HEADINGS, "Input"), (*ROW, "5")))[-1] is Column.INPUT_VALUE
    assert columns(headings((*HEADINGS, "Input"), (*ROW, "time")))[-1] is Column.INPUT


def test_years_are_counted_by_the_columns_of_the_quantity() -> None:
    names = (*HEADINGS[:2], "Quantity year 1", "Quantity year 2", "Quantity year 2 low")
    found = headings((*names, *HEADINGS[3:]))
    assert found.years == 2
    assert found.problems == ()
    assert found.find(Column.QUANTITY, Bound.LOW, 2) is not None


@pytest.mark.parametrize(
    "names",
    [("Quantity year 1", "Quantity year 3"), ("Quantity", "Quantity year 1"), ("Quantity year 2",)],
)
def test_years_with_gaps_are_refused(names: tuple[str, ...]) -> None:
    said = sentences(headings((*HEADINGS[:2], *names, *HEADINGS[3:])))
    assert "leave no year out" in said


def test_an_input_in_a_year_without_quantity_is_refused() -> None:
    assert "no quantity" in sentences(headings((*HEADINGS, "Input value year 4")))
