from decimal import Decimal

from sroi_app.library.discount_rates import steps_for
from sroi_app.reports.sections.conventions import rate_words, ratio_words


def test_rates_are_said_with_their_steps() -> None:
    assert rate_words(steps_for(None)) == "3.5% a year, and less after 30 years"
    assert rate_words(steps_for(Decimal("0.015"))) == "1.5% a year"
    assert rate_words(steps_for(Decimal(0))) == "not at all (0%)"


def test_a_ratio_in_prose_is_hedged_and_has_one_decimal() -> None:
    assert ratio_words(Decimal("3.146")) == "about £3.1 for every £1 put in"
