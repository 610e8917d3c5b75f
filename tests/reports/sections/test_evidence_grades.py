from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Band, Table
from sroi_app.reports.ledger import ledger
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.evidence_grades import evidence_grades, evidence_sentences
from sroi_app.reports.sections.firmness import leaning, people_grade, weakest
from tests.reports.sample import CASE, given, outcome

FIRM = outcome(
    "o1",
    "Firm",
    quantities=(given("31", grade=Grade.MEASURED), given("33", grade=Grade.MEASURED)),
)
"""Every number behind it has one of the three firm grades; published is the weakest."""


def ungraded(value: str) -> Estimate:
    return replace(given(value), grade=None)


def weak(**changes: object) -> Outcome:
    return replace(FIRM, id="o2", description="Weak", **changes)  # type: ignore[arg-type]


def of(*rows: Outcome) -> Evaluation:
    return evaluate(replace(CASE, outcomes=rows))


def test_an_outcome_is_as_firm_as_the_weakest_number_behind_it() -> None:
    assert weakest(FIRM, 2) is Grade.PUBLISHED
    assert leaning(FIRM, 2) == ()


@pytest.mark.parametrize(
    "name", ["deadweight", "displacement", "attribution", "dropoff", "duration"]
)
def test_each_number_of_the_sum_can_be_the_weakest(name: str) -> None:
    guessed = replace(getattr(FIRM, name), grade=Grade.GUESS)
    assert weakest(weak(**{name: guessed}), 2) is Grade.GUESS
    assert len(leaning(weak(**{name: guessed}), 2)) == 1
    ungraded = replace(getattr(FIRM, name), grade=None)
    assert weakest(weak(**{name: ungraded}), 2) is None


def test_the_value_the_people_and_the_units_count_too() -> None:
    proxy = replace(FIRM.proxy, value=replace(FIRM.proxy.value, grade=Grade.JUDGEMENT))
    assert weakest(replace(FIRM, proxy=proxy), 2) is Grade.JUDGEMENT
    evidence = replace(FIRM.evidence, grade=None)
    assert weakest(replace(FIRM, evidence=evidence), 2) is None
    guessed = (FIRM.quantities[0], given("33", grade=Grade.GUESS))
    assert people_grade(replace(FIRM, quantities=guessed), 2) is Grade.GUESS
    assert people_grade(replace(FIRM, quantities=guessed), 1) is not Grade.GUESS
    assert weakest(weak(amount=given("3", grade=Grade.GUESS)), 2) is Grade.GUESS


def test_a_number_that_is_not_used_weakens_nothing() -> None:
    one_year = weak(duration=given("1"), dropoff=given("0.2", grade=Grade.GUESS))
    assert weakest(one_year, 2) is Grade.PUBLISHED
    assert weakest(weak(amount=Estimate(value=Decimal(1))), 2) is Grade.PUBLISHED


def sentences(*rows: Outcome) -> str:
    return " ".join(evidence_sentences(of(*rows)))


def test_a_firm_case_says_so() -> None:
    assert sentences(FIRM).startswith(
        "Every number behind every £1 claimed was measured, or comes from our own records or "
        "published figures."
    )


def test_half_a_firm_case_says_how_much_of_each_pound() -> None:
    told = sentences(FIRM, weak(deadweight=given("0.3", grade=Grade.GUESS)))
    assert told.startswith(
        "For £0.50 of every £1 claimed, every number behind it was measured, or comes from our "
        "own records or published figures. The rest leans somewhere on judgement or a guess."
    )
    assert "The number of people who change was measured for every £1." in told


def test_a_case_that_leans_everywhere_says_so_and_what_is_measured_of_it() -> None:
    told = sentences(weak(deadweight=ungraded("0.3")))
    assert told.startswith(
        "Behind every £1 claimed stands at least one number that leans on judgement or a guess, "
        "or that nobody has graded yet."
    )
    assert "£0.00" not in told


def test_firmness_is_rounded_down_and_never_to_nothing() -> None:
    many = replace(FIRM, quantities=(given("9990"), given("0")))
    few = weak(quantities=(given("10"), given("0")), duration=given("2", grade=Grade.GUESS))
    assert sentences(many, few).startswith("For £0.99 of every £1")
    firm_few = replace(FIRM, quantities=few.quantities)
    weak_many = replace(few, quantities=many.quantities)
    assert sentences(firm_few, weak_many).startswith("For less than £0.01 of every £1")


def test_harms_are_no_strength() -> None:
    harm = replace(FIRM, direction=Direction.NEGATIVE)
    assert sentences(harm) == "No gain is claimed so far."


def test_the_table_shows_gains_by_the_weakest_number_and_by_people_and_value_alone() -> None:
    evaluation = of(FIRM, weak(deadweight=ungraded("0.3")))
    blocks = evidence_grades(evaluation, ledger(evaluation.result))
    table = next(block for block in blocks if isinstance(block, Table))
    rows = [row for row in table.rows if not isinstance(row, Band)]
    assert [row[0] for row in rows] == [
        "Measured: we surveyed or counted it",
        "Published research or figures",
        "Not yet graded",
    ]
    half = ledger(evaluation.result).present_values["o1"]
    measured, published, blank = (row[1:] for row in rows)
    assert measured == (f"£{half * 2:,}", "£0", "£0")
    assert published == ("£0", f"£{half * 2:,}", f"£{half:,}")
    assert blank == ("£0", "£0", f"£{half:,}")


def test_the_limits_name_what_each_outcome_leans_on() -> None:
    rows = (
        FIRM,
        weak(deadweight=given("0.3", grade=Grade.GUESS), dropoff=ungraded("0.1")),
    )
    told = plain(assemble(of(*rows)))
    assert "- Weak: what would have happened anyway; how much fades" in told
    assert "- Firm" not in told
