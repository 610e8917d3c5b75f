import re
from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.guide.figures import months, pounds, ratio
from sroi_app.guide.ledger import ledger
from sroi_app.model.outcomes import Direction, Outcome, Starts
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Band, Table
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.figures_of_steps import powers
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
        "31, then 33",
        "Visit log",
        "own records",
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


def whole() -> dict[str, Table]:
    evaluation = sample()
    section = working(evaluation, ledger(evaluation.result))
    return {block.caption: block for block in section.blocks if isinstance(block, Table)}


def test_the_headline_is_worked_from_value_and_inputs() -> None:
    rows = [row for row in whole()["How the result is worked out"].rows if isinstance(row, tuple)]
    headline = sample().result.headline
    assert headline is not None
    value, cost = pounds(headline.total_present_value, 2), pounds(headline.present_value_inputs, 2)
    told = {row[0]: row[1:] for row in rows}
    by_end = {row[0].split("(")[-1].rstrip(")"): row[1:] for row in rows}
    assert by_end["SROI ratio"][0].endswith(f"{value} ÷ {cost}")
    assert by_end["SROI ratio"][1] == ratio(headline.ratio)
    assert by_end["net present value"] == (
        by_end["net present value"][0],
        pounds(headline.net_present_value, 2),
    )
    assert headline.payback_months is not None
    assert by_end["payback"][1] == months(headline.payback_months)
    assert headline.simple_payback_months is not None
    assert by_end["simple payback"][1] == months(headline.simple_payback_months)
    assert len(told) == len(rows)


def test_a_case_with_gaps_has_no_working_of_a_headline() -> None:
    assert "How the result is worked out" not in tables(outcome("o1", "x", quantities=()))


def test_every_input_is_worked_out_year_by_year_to_the_penny() -> None:
    table = whole()["How the inputs are worked out"]
    assert [cell.replace("\u00a0", " ") for cell in cells(table, 1)] == [
        "£7,000.50 + £7,100.50 ÷ 1.035",
        "101 × £12.21 + 103 × £12.21 ÷ 1.035",
    ]
    headline = sample().result.headline
    assert headline is not None
    assert table.totals[0][-1] == pounds(headline.present_value_inputs, 2)


def test_an_input_with_a_gap_shows_the_gap() -> None:
    grant = replace(CASE.inputs[0], amounts=(given("5"),))
    evaluation = evaluate(replace(CASE, inputs=(grant,)))
    section = working(evaluation, ledger(evaluation.result))
    table = next(
        block
        for block in section.blocks
        if isinstance(block, Table) and block.caption == "How the inputs are worked out"
    )
    assert cells(table, 1) == ["£5 + not yet given ÷ 1.035"]
    assert cells(table, 2) == ["not yet given"]
    assert table.totals == ()


def test_a_harm_is_worked_in_one_row_for_each_year() -> None:
    worked = tables(outcome("o1", "x", direction=Direction.NEGATIVE))["How it is worked out"]
    impacts = [cell for cell in cells(worked, 1) if "deadweight" in cell or "(33 ×" in cell]
    assert len(impacts) == 2
    assert all("−(" in cell for cell in impacts)


def test_an_answer_nobody_need_give_a_reason_for_takes_no_room() -> None:
    labels = cells(tables(outcome("o1", "x"))["What it rests on"], 0)
    assert not any("Units of the value" in label or "Rise in prices" in label for label in labels)
    no_year = replace(CASE.outcomes[0].proxy, price_year="1066")
    labels = cells(tables(outcome("o1", "x", proxy=no_year))["What it rests on"], 0)
    assert any("Rise in prices" in label for label in labels)


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("(1 + 3.5%)^1", "(1 + 3.5%)¹"),
        ("(1 + 3.5%)^12", "(1 + 3.5%)¹²"),
        ("(1 + 3.5%)^0.5", "(1 + 3.5%) to the power of 0.5"),
        ("(1 − drop-off)^whole years before", "(1 − drop-off) to the power of whole years before"),
    ],
)
def test_exponents_are_raised_or_said(formula: str, told: str) -> None:
    assert powers(formula) == told


def test_no_caret_is_printed_anywhere() -> None:
    assert "^" not in plain(assemble(sample()))


def test_what_a_year_is_divided_by_is_printed_alike_for_large_and_small_outcomes() -> None:
    told = plain(assemble(sample())).replace("\u00a0", " ")
    factors = set(re.findall(r"\(1 \+ 3\.5%\)³ = ([\d.]+)", told))
    assert factors == {"1.108717875"}
