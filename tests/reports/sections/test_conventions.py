from decimal import Decimal

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.guide.convention import rate_words
from sroi_app.reports.assemble import assemble
from sroi_app.reports.plain import plain
from sroi_app.reports.sections import conventions
from sroi_app.reports.sections.conventions import ratio_words
from tests.reports.sample import CASE


def test_a_ratio_in_prose_is_hedged_and_has_its_two_decimals() -> None:
    assert ratio_words(Decimal("3.146")) == "about £3.15 for every £1 put in"
    assert ratio_words(Decimal("1")) == "about £1.00 for every £1 put in"


@pytest.mark.parametrize("ratio", ["0.94", "0.96", "0.9961", "0.99999"])
def test_a_loss_is_never_rounded_up_to_a_pound_for_a_pound(ratio: str) -> None:
    told = ratio_words(Decimal(ratio)).removeprefix("about £").split()[0]
    assert Decimal(told) < 1


def test_rates_are_said_in_one_way_throughout() -> None:
    assert not hasattr(conventions, "rate_words")
    evaluation = evaluate(CASE)
    said = rate_words(evaluation.result.convention)
    told = plain(assemble(evaluation))
    assert f"Later value counted for less: {said}" in told
    assert f"This case: {said};" in told
