"""The sentence that stands beside every ratio."""

from decimal import Decimal
from typing import Any

import pytest

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.convention import convention_sentence, method_sentences, rate_words
from sroi_app.model.scope import Timing
from tests.guide.ready import ready_case, with_answers


def _sentence(**answers: Any) -> str:
    return convention_sentence(calculate(with_answers(ready_case(), **answers)).convention)


def test_the_convention_of_the_guide_is_said_in_full() -> None:
    assert _sentence() == (
        "Every year, the first included, is discounted at 3.5% a year "
        "(HM Treasury Green Book). Values are in 2025-26 prices. "
        "All inputs are counted, volunteers’ time and gifts in kind included."
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


def test_no_price_year_is_not_made_up() -> None:
    assert "prices" not in _sentence(scope__price_year="")


def test_the_lower_rate_for_health_is_printed_when_it_is_used() -> None:
    assert "1.5% a year" in _sentence(outcomes__o1__health_rate=True)
    assert "1.5%" not in _sentence()


def test_the_method_ends_with_the_convention() -> None:
    convention = calculate(ready_case()).convention
    assert method_sentences(convention).endswith(convention_sentence(convention))
    assert rate_words(convention) == "3.5% a year (HM Treasury Green Book)"
