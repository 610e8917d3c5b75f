from dataclasses import replace
from decimal import Decimal

from sroi_app.evaluation import evaluate
from sroi_app.guide.figures import pounds
from sroi_app.model.outcomes import Direction, Outcome, Starts
from sroi_app.reports.blocks import Band, Table
from sroi_app.reports.ledger import ledger
from sroi_app.reports.sections.working import working
from tests.reports.sample import CASE, given, outcome, sample


def tables(changed: Outcome) -> dict[str, Table]:
    evaluation = evaluate(replace(CASE, outcomes=(changed,)))
    section = working(evaluation, ledger(evaluation.result))
    return {block.caption: block for block in section.blocks if isinstance(block, Table)}


def cells(table: Table, column: int) -> list[str]:
    return [row[column].replace("\u00a0", " ") for row in table.rows if not isinstance(row, Band)]


def test_the_years_add_to_the_exact_present_value() -> None:
    evaluation = sample()
    stream = evaluation.result.outcomes[0].stream
    assert stream is not None
    years = tables(CASE.outcomes[0])["Its value year by year"]
    assert years.totals[0][-1] == pounds(stream.present_value, 2)


def test_each_formula_is_said_once_and_worked_for_every_year() -> None:
    worked = cells(tables(outcome("o1", "x"))["How it is worked out"], 1)
    in_words = [cell for cell in worked if "deadweight" in cell]
    in_figures = [cell for cell in worked if "(1 − 30%) × (1 − 0%) × (1 − 25%)" in cell]
    assert len(in_words) == 1
    assert len(in_figures) == 2


def test_a_part_year_is_worked_in_plain_words() -> None:
    worked = cells(tables(outcome("o1", "x", duration=given("1.5")))["How it is worked out"], 1)
    assert "duration − whole years before, kept between 0 and 1\n1.5 − 1" in worked


def test_a_harm_is_worked_with_its_minus() -> None:
    found = tables(outcome("o1", "x", direction=Direction.NEGATIVE))
    assert found["Its value year by year"].totals[0][-1].startswith("−£")
    assert any("with a minus" in label for label in cells(found["How it is worked out"], 0))


def test_an_outcome_that_starts_later_begins_in_its_second_year() -> None:
    found = tables(outcome("o1", "x", starts=Starts.AFTER))["Its value year by year"]
    assert cells(found, 0) == ["2", "3", "4"]


def test_years_on_the_same_evidence_share_a_row_and_others_do_not() -> None:
    same = tables(outcome("o1", "x"))["What it rests on"]
    assert (
        "People who change, year by year",
        "31, 33",
        "Visit log",
        "Our own records",
    ) in same.rows
    people = (given("31"), given("33", "Survey"))
    apart = tables(outcome("o1", "x", quantities=people))["What it rests on"]
    assert cells(apart, 1)[:2] == ["31", "33"]
    assert cells(apart, 2)[:2] == ["Visit log", "Survey"]


def test_one_unit_for_each_person_needs_no_reason_and_three_do() -> None:
    three = given("3", "")
    row = cells(tables(outcome("o1", "x", amount=three))["What it rests on"], 2)
    assert "not yet given" in row
    assert "not yet given" not in cells(tables(outcome("o1", "x"))["What it rests on"], 2)


def test_a_missing_answer_is_a_gap_and_leaves_the_value_waiting() -> None:
    found = tables(outcome("o1", "x", deadweight=given("0.1", grade=None)))  # type: ignore[arg-type]
    assert "not yet given" in cells(found["What it rests on"], 3)
    gap = replace(outcome("o1", "x"), deadweight=replace(given("0"), value=None))
    assert "Its value year by year" not in tables(gap)
    assert Decimal(0) == ledger(evaluate(replace(CASE, outcomes=(gap,))).result).value
