"""What is being claimed, said back in people."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from sroi_app.guide.claim import claim_sentence
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, get
from sroi_app.model.outcomes import Direction, Outcome
from tests.guide.ready import ready_case, with_answers
from tests.strategies import outcomes, rows


def _outcome(**answers: Any) -> Outcome:
    case = with_answers(
        ready_case(), **{f"outcomes__o1__{name}": value for name, value in answers.items()}
    )
    return case.outcomes[0]


def test_the_claim_is_said_in_people_to_one_decimal() -> None:
    assert claim_sentence(_outcome()) == "You are claiming 6.5 of the 12."  # 12 x .8 x .9 x .75


def test_a_whole_number_of_people_stays_whole() -> None:
    nothing = Decimal(0)
    claimed = _outcome(
        deadweight__value=nothing, displacement__value=nothing, attribution__value=nothing
    )
    assert claim_sentence(claimed) == "You are claiming 12 of the 12."


def test_a_harm_is_owned_up_to() -> None:
    assert claim_sentence(_outcome(direction=Direction.NEGATIVE)) == (
        "You are owning up to 6.5 of the 12."
    )


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("deadweight__value", None),
        ("attribution__value", Decimal("1.2")),
        ("displacement__value", Decimal("-0.1")),
    ],
)
def test_while_a_share_is_open_the_claim_is_a_question(answer: str, value: Any) -> None:
    assert claim_sentence(_outcome(**{answer: value})) == (
        "12 people experience this change. How many of them can you claim?"
    )


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("quantities__1__value", None),
        ("quantities__1__value", Decimal(0)),
        ("quantities", ()),
    ],
)
def test_nothing_is_said_while_the_people_are_not_known(answer: str, value: Any) -> None:
    assert claim_sentence(_outcome(**{answer: value})) == ""


def test_the_drop_off_does_not_change_the_claim_of_the_first_year() -> None:
    assert claim_sentence(_outcome(dropoff__value=None)) == claim_sentence(_outcome())


@given(rows("o", outcomes()))
def test_any_outcome_has_a_claim_or_none(found: tuple[Outcome, ...]) -> None:
    for outcome in found:
        words = claim_sentence(outcome)
        assert words == "" or words.endswith((".", "?"))


def test_a_new_outcome_claims_nothing() -> None:
    case, address = add(Case(), Address.parse("outcomes"))
    assert claim_sentence(get(case, address)) == ""
