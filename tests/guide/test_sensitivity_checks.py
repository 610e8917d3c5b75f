"""A row without a range is found out, whatever ranges stand beside what is summed up."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.checks.sensitivity import large_outcomes_have_ranges
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from tests.guide.ready import ready_case, unranged_case, with_answers

RANGED = Estimate(value=Decimal("0.3"), low=Decimal("0.1"), high=Decimal("0.5"))


def rules(case: Case) -> list[str]:
    return [found.rule for found in large_outcomes_have_ranges(case, calculate(case))]


def test_a_row_with_a_range_of_one_number_is_left_alone() -> None:
    assert rules(unranged_case()) == ["R21"]
    assert rules(with_answers(unranged_case(), outcomes__o1__dropoff=RANGED)) == []
    assert rules(ready_case()) == []


def test_a_range_of_the_drop_off_is_none_where_the_outcome_lasts_a_year() -> None:
    short = with_answers(unranged_case(), outcomes__o1__duration__value=Decimal(1))
    assert rules(with_answers(short, outcomes__o1__dropoff=RANGED)) == ["R21"]


def test_a_range_of_a_year_that_is_not_delivered_is_none() -> None:
    (row,) = unranged_case().outcomes
    later = Estimate(value=Decimal(9), low=Decimal(5), high=Decimal(12))
    row = replace(row, quantities=(*row.quantities, later))
    assert rules(replace(unranged_case(), outcomes=(row,))) == ["R21"]


@pytest.mark.parametrize(
    "ends", [{"low": None}, {"high": None}, {"low": Decimal("0.4")}, {"high": Decimal("0.2")}]
)
def test_one_end_alone_or_an_impossible_one_is_no_range(ends: dict[str, Any]) -> None:
    half = with_answers(unranged_case(), outcomes__o1__dropoff=replace(RANGED, **ends))
    assert rules(half) == ["R21"]
