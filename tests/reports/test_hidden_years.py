"""Answers of years after the last year of delivery are kept in the case and printed nowhere."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.form import Form
from sroi_app.reports.plain import plain
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.reports.sample import CASE
from tests.reports.sample import given as estimate
from tests.strategies import cases


def lasting(case: Case, years: int) -> Case:
    return replace(case, scope=replace(case.scope, delivery_years=years))


def without_later_years(case: Case) -> Case:
    """The case as if nobody had ever answered for a year that is no longer delivered."""
    years = case.scope.delivery_years
    return replace(
        case,
        inputs=tuple(
            replace(row, amounts=row.amounts[:years], hours=row.hours[:years])
            for row in case.inputs
        ),
        outcomes=tuple(replace(row, quantities=row.quantities[:years]) for row in case.outcomes),
    )


def told(case: Case, *, short: bool = False) -> str:
    """The report without the readiness check, which may well say that years are kept hidden."""
    return plain(assemble(replace(evaluate(case), findings=()), Form(short=short)))


def test_hours_people_and_pounds_of_hidden_years_are_printed_nowhere() -> None:
    later = estimate("7531", "Only known for a later year")
    case = replace(
        CASE,
        inputs=tuple(
            replace(
                row,
                amounts=(*row.amounts[:1], later, later),
                hours=(*row.hours[:1], later, later),
            )
            for row in CASE.inputs
        ),
        outcomes=tuple(
            replace(row, quantities=(*row.quantities[:1], later, later)) for row in CASE.outcomes
        ),
    )
    assert "7,531" in told(lasting(case, 3))
    cut = told(lasting(case, 1))
    assert "7,531" not in cut
    assert "15,163" not in cut  # the hours of all three years
    assert "101 hours" in cut
    assert "Only known for a later year" not in cut


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_an_example_cut_to_one_year_reads_as_if_later_years_were_never_answered(
    example: Example,
) -> None:
    case = lasting(open_evaluation(example.path).case, 1)
    assert told(case) == told(without_later_years(case))


@settings(max_examples=40)
@given(cases())
def test_any_case_cut_to_one_year_reads_as_if_later_years_were_never_answered(case: Case) -> None:
    case = lasting(case, 1)
    for short in (False, True):
        assert told(case, short=short) == told(without_later_years(case), short=short)
