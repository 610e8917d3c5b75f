"""The sentence that stands beside every ratio."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.convention import convention_sentence, rate_words
from sroi_app.model.estimate import Estimate
from sroi_app.model.scope import Timing
from tests.guide.ready import ready_case, ready_outcome, volunteer_time, with_answers


def _sentence(**answers: Any) -> str:
    return convention_sentence(calculate(with_answers(ready_case(), **answers)).convention)


def test_the_convention_of_the_guide_is_said_in_full() -> None:
    assert _sentence() == (
        "Every year, the first included, is discounted at 3.5% a year "
        "(HM Treasury Green Book). Values are in 2025-26 prices. "
        "What goes in: money."
    )


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Timing.YEAR_END, "the first included"),
        (Timing.MID_YEAR, "in the middle of each year"),
        (Timing.YEAR_START, "Every year after the first"),
    ],
)
def test_the_timing_is_always_said(timing: Timing, words: str) -> None:
    assert words in _sentence(scope__timing=timing)


def test_a_rate_of_ones_own_is_not_called_the_treasurys() -> None:
    sentence = _sentence(scope__rate=Decimal("0.05"))
    assert "5% a year" in sentence
    assert "Treasury" not in sentence


def test_a_rate_of_nothing_is_said_too() -> None:
    assert "0% a year" in _sentence(scope__rate=Decimal(0))


def test_what_is_known_of_the_prices_is_said_and_no_more() -> None:
    assert "in 2025-26 prices" in _sentence(scope__price_year="")  # all values are of one year
    one_unknown = _sentence(outcomes__o1__proxy__price_year="")
    assert "The year of the prices is not known." in one_unknown
    several = replace(ready_case(), outcomes=(ready_outcome("o1"), ready_outcome("o2")))
    mixed = with_answers(several, scope__price_year="", outcomes__o2__proxy__price_year="2010")
    assert "different years" in convention_sentence(calculate(mixed).convention)
    partly = with_answers(several, outcomes__o2__proxy__price_year="")
    assert "except where" in convention_sentence(calculate(partly).convention)


def test_only_inputs_that_count_are_named() -> None:
    time = replace(
        volunteer_time(),
        hours=(Estimate(value=Decimal(100)),),
        rate=Estimate(value=Decimal(12)),
    )
    with_time = replace(ready_case(), inputs=(*ready_case().inputs, time))
    sentence = convention_sentence(calculate(with_time).convention)
    assert "What goes in: money and volunteers’ time." in sentence
    nothing = _sentence(inputs__i1__amounts__1__value=Decimal(0))
    assert "What goes in" not in nothing


def test_later_inputs_are_said_to_be_discounted_where_there_are_any() -> None:
    assert "Inputs of later years" in _sentence(scope__delivery_years=2)
    assert "Inputs of later years" not in _sentence()


def test_the_lower_rate_for_health_is_printed_when_it_is_used() -> None:
    assert "1.5% a year" in _sentence(outcomes__o1__health_rate=True)
    assert "1.5%" not in _sentence()


def test_the_treasurys_rate_is_named_as_such() -> None:
    assert rate_words(calculate(ready_case()).convention) == "3.5% a year (HM Treasury Green Book)"
