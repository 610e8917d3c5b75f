"""What the tests of a whole case are called."""

from decimal import Decimal

import pytest

from sroi_app.calculation.baseline import baseline
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.what_if import Variation, WhatIf, what_ifs
from sroi_app.guide.what_if_words import what_if_meaning, what_if_words
from sroi_app.model.estimate import Estimate, Grade
from tests.calculation.examples import case, outcome

CASE = case(outcome(description="Feeling less lonely"))


def said(variation: Variation, subject: str = "") -> str:
    return what_if_words(CASE, WhatIf(variation=variation, subject=subject, ratio=Decimal(1)))


@pytest.mark.parametrize(
    ("variation", "subject", "words"),
    [
        (Variation.WITHOUT, "o1", "Without “Feeling less lonely”"),
        (Variation.RATE, "0", "Later years not discounted"),
        (Variation.RATE, "0.015", "Discounted at 1.5% a year"),
        (Variation.RATE, "0.035", "Discounted at 3.5% a year (HM Treasury Green Book)"),
        (Variation.TIMING, "mid-year", "Value arrives in the middle of the year"),
        (Variation.ONE_YEAR, "", "Every change lasts one year at most"),
        (Variation.CAUTIOUS, "", "Every range at its cautious end"),
        (Variation.HOPEFUL, "", "Every range at its hopeful end"),
        (Variation.INPUTS_MORE, "0.2", "20% more is put in"),
        (Variation.INPUTS_LESS, "0.2", "20% less is put in"),
        (Variation.WEAK_CUT, "0.3", "Numbers that rest on judgement or a guess cut by 30%"),
    ],
)
def test_a_test_is_called_by_what_is_different_in_it(
    variation: Variation, subject: str, words: str
) -> None:
    assert said(variation, subject) == words


def test_every_test_of_a_case_has_a_name_of_its_own() -> None:
    guess = Estimate(
        value=Decimal("0.2"), low=Decimal("0.1"), high=Decimal("0.3"), grade=Grade.GUESS
    )
    tried = case(outcome(duration=Estimate(value=Decimal(3)), deadweight=guess))
    base = baseline(tried, calculate(tried))
    assert base is not None
    found = what_ifs(base)
    names = [what_if_words(tried, one) for one in found]
    assert {one.variation for one in found} == set(Variation)
    assert len(set(names)) == len(names)


def test_a_name_without_end_is_cut() -> None:
    wordy = case(outcome(description="Less lonely " * 40))
    one = WhatIf(variation=Variation.WITHOUT, subject="o1", ratio=None)
    assert len(what_if_words(wordy, one)) < 80


def test_what_a_name_does_not_say_is_said_in_a_sentence() -> None:
    assert "harms and what goes in stay" in what_if_meaning(Variation.WEAK_CUT)
    assert what_if_meaning(Variation.RATE) == ""
