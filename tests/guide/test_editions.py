"""What the library says differently from what a case took from it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sroi_app.guide.editions import Cause, Difference, differences
from sroi_app.library.unit_values import EDITION, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.workspace.taking import take_value
from tests.guide.ready import ready_case, with_answers

O1 = Address.parse("outcomes/o1")
TODAY = date(2026, 11, 30)


def taken(edition: str = EDITION, **changes: object) -> Case:
    """A case whose price was taken from the library, and then changed."""
    value = find("gmca14-cr7-0-f")
    assert value is not None
    case = take_value(ready_case(), O1, value, TODAY, edition)
    answers = {f"outcomes__o1__proxy__{name}": answer for name, answer in changes.items()}
    return with_answers(case, **answers)


def found(case: Case) -> Difference:
    (difference,) = differences(case)
    assert difference.outcome == O1
    return difference


def test_a_price_as_the_library_gives_it_is_no_difference() -> None:
    assert differences(taken()) == ()
    assert differences(ready_case()) == ()


def test_what_an_older_edition_gave_is_told_and_left_alone() -> None:
    case = taken("2025-01", value__value=Decimal(580), price_year="2005-06")
    difference = found(case)
    assert difference.cause is Cause.NEWER
    assert difference.value == find("gmca14-cr7-0-f")
    assert "£593 in prices of 2006-07 instead of £580 in prices of 2005-06" in difference.message
    assert case.outcomes[0].proxy.value.value == 580


def test_an_older_edition_that_gave_the_same_is_no_difference() -> None:
    assert differences(taken("2025-01")) == ()


def test_another_unit_in_this_edition_is_told() -> None:
    assert (
        "“per incident” instead of “per person”"
        in found(taken("2025-01", unit="per person")).message
    )


def test_a_figure_changed_by_hand_is_told() -> None:
    difference = found(taken(value__value=Decimal(600)))
    assert difference.cause is Cause.BY_HAND
    assert "£593 in prices of 2006-07" in difference.message


def test_a_unit_in_other_words_is_nobodys_business() -> None:
    assert differences(taken(unit="one arrest")) == ()


def test_a_value_the_library_holds_no_more_is_told() -> None:
    difference = found(taken("2025-01", library_id="gone-1"))
    assert difference.cause is Cause.WITHDRAWN
    assert difference.value is None


@pytest.mark.parametrize(
    "case",
    [
        taken(value__value=Decimal(1), library_id="own:list:1"),
        taken("2030-01", value__value=Decimal(1)),
    ],
)
def test_what_is_not_this_librarys_to_judge_is_left_alone(case: Case) -> None:
    assert differences(case) == ()


def test_a_blank_price_is_told_as_nothing() -> None:
    case = taken("", value__value=None)
    assert "instead of nothing" in found(case).message


def test_two_outcomes_are_told_apart() -> None:
    case = taken(value__value=Decimal(600))
    twice = replace(case, outcomes=(*case.outcomes, replace(case.outcomes[0], id="o2")))
    assert [str(one.outcome) for one in differences(twice)] == ["outcomes/o1", "outcomes/o2"]
