"""The range of a result in sentences that read well aloud."""

from decimal import Decimal
from typing import Any

import pytest

from sroi_app.calculation.simulation.simulated import Narrowing, NothingPutIn, Simulation
from sroi_app.guide.range_words import (
    brief_range,
    chance_sentence,
    held_sentence,
    lean_sentence,
    middle_sentence,
    narrowing_sentence,
    nothing_put_in_sentence,
    range_sentence,
    value_range,
)
from sroi_app.model.address import Address
from tests.calculation.examples import case, outcome


def found(**changes: Any) -> Simulation:
    """Return a simulation of three numbers that usually pays back."""
    usual: dict[str, Any] = {
        "draws": 10_000,
        "seed": 1,
        "ranged": 3,
        "mean": Decimal("2.7"),
        "p5": Decimal("1.9"),
        "p50": Decimal("2.614"),
        "p95": Decimal("3.4"),
        "probability_above_1": Decimal("0.98"),
        "value_p5": Decimal(1900),
        "value_p95": Decimal(3400),
    }
    return Simulation(**(usual | changes))


def test_the_range_is_that_of_nine_cases_out_of_ten() -> None:
    assert range_sentence(found()) == (
        "If every number with a range could be anything within it, £1 would return between £1.90 "
        "and £3.40 in nine cases out of ten."
    )
    assert "If the one number with a range could be" in range_sentence(found(ranged=1))


def test_the_range_of_the_value_has_three_digits_at_each_end() -> None:
    ends = {"value_p5": Decimal("-8412.2"), "value_p95": Decimal(1349501)}
    assert value_range(found(**ends)) == "between −£8,410 and £1,350,000"
    small = {"value_p5": Decimal("98.4"), "value_p95": Decimal("98.4")}
    assert value_range(found(**small)) == "about £98"
    assert value_range(found()) == "between £1,900 and £3,400"


def test_without_ranges_nothing_is_claimed() -> None:
    still = found(ranged=0, probability_above_1=Decimal(1))
    assert range_sentence(still).startswith("No number has a range yet")
    assert chance_sentence(still) == "It pays back."
    assert held_sentence(still) == "Every number was held still, because none has a range."


def test_an_end_just_short_of_a_pound_is_not_printed_as_one() -> None:
    assert brief_range(found(p5=Decimal("0.996"))) == "between £0.996 and £3.40"


def test_a_range_too_narrow_to_see_is_one_figure() -> None:
    assert brief_range(found(p5=Decimal("1.901"), p95=Decimal("1.902"))) == "about £1.90"


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        ("1", "in every one of the 10,000 draws"),
        ("0.9999", "in nearly every one of the 10,000 draws"),
        ("0.98", "in 98 of every 100 draws, 10,000 in all"),
        ("0.0049", "in hardly any of the 10,000 draws"),
        ("0", "in none of the 10,000 draws"),
    ],
)
def test_all_and_none_are_only_said_where_it_was_so(chance: str, said: str) -> None:
    sentence = chance_sentence(found(probability_above_1=Decimal(chance)))
    assert sentence == f"It paid back {said}."


@pytest.mark.parametrize("ranged", [0, 2])
def test_a_result_of_exactly_a_pound_just_pays_back_as_its_break_even_says(ranged: int) -> None:
    level = {name: Decimal(1) for name in ("mean", "p5", "p50", "p95")}
    sentence = chance_sentence(found(ranged=ranged, probability_above_1=Decimal(0), **level))
    assert sentence == "It just pays back: what goes in comes back, and no more."
    short = {name: Decimal("0.9") for name in level}
    still = chance_sentence(found(ranged=0, probability_above_1=Decimal(0), **short))
    assert still == "It does not pay back."


def test_the_middle_is_said_with_why_it_is_not_the_headline() -> None:
    assert middle_sentence(found()).startswith("The middle of all cases is £2.61. It is not the")


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        ("3.5", "above this range"),
        ("3.3", "high in this range"),
        ("2.6", ""),
        ("2.0", "low in this range"),
        ("1.8", "below this range"),
    ],
)
def test_a_result_far_from_the_middle_of_its_range_is_said_to_be(ratio: str, said: str) -> None:
    sentence = lean_sentence(found(), Decimal(ratio))
    assert sentence.startswith(f"The result lies {said}: ") if said else not sentence


def test_one_number_alone_is_told_as_one() -> None:
    assert "The best figure lies close" in lean_sentence(found(ranged=1), Decimal("3.5"))
    assert "Most of the best figures lie" in lean_sentence(found(), Decimal("1.8"))


def test_what_was_held_still_is_said() -> None:
    assert held_sentence(found()).startswith(
        "The range comes from 3 numbers that could differ, each"
    )
    assert held_sentence(found(ranged=1)).startswith(
        "The range comes from 1 number that could differ."
    )


@pytest.mark.parametrize(
    ("least", "most", "amount"),
    [
        ("0.1", "0.25", "10p to 25p"),
        ("0.95", "1.2", "95p to £1.20"),
        ("0.001", "0.25", "up to 25p"),
        ("0.1", "0.101", "about 10p"),
        ("0.001", "0.002", "less than 1p"),
        ("-0.001", "0.45", "up to 45p"),
    ],
)
def test_the_next_best_evidence_is_named_with_what_it_would_bring(
    least: str, most: str, amount: str
) -> None:
    at = Address.parse("outcomes/o1/deadweight")
    narrowing = Narrowing(at, Decimal(least), Decimal(most))
    assert narrowing_sentence(case(outcome(description="Less lonely")), narrowing) == (
        "Better evidence on how many would have changed anyway, for “Less lonely”, would narrow "
        f"this range by {amount} for each £1."
    )


@pytest.mark.parametrize(
    ("least", "most", "amount"),
    [("-4.81", "12.56", "up to £12.56"), ("-0.2", "0.002", "less than 1p")],
)
def test_evidence_that_could_show_a_wider_range_is_not_only_promised_to_narrow_it(
    least: str, most: str, amount: str
) -> None:
    at = Address.parse("outcomes/o1/deadweight")
    sentence = narrowing_sentence(case(outcome()), Narrowing(at, Decimal(least), Decimal(most)))
    assert sentence.endswith(
        f" would narrow this range by {amount} for each £1, or show that it is wider."
    )


def test_inputs_that_could_all_be_nothing_are_named() -> None:
    nothing = NothingPutIn((Address.parse("inputs/i1/amounts/1"),))
    assert nothing_put_in_sentence(case(), nothing).endswith(
        "Give a lowest value above 0 to “Input without a name”."
    )
