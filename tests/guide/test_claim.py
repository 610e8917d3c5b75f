"""What is being claimed, said back in people."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.claim import TAKEN_OFF, claim_sentence, left_after, step_sentence
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, get
from sroi_app.model.outcomes import Direction, Outcome
from tests.guide.ready import ready_case, with_answers
from tests.strategies import outcomes, rows

_NUMBERS = re.compile(r"\d[\d,]*(?:\.\d+)?")


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


def _step(name: str, **answers: Any) -> str:
    named = {
        answer if answer.startswith("scope") else f"outcomes__o1__{answer}": value
        for answer, value in answers.items()
    }
    case = with_answers(ready_case(), **named)
    return step_sentence(case, Address.parse(f"outcomes/o1/{name}/value"))


def test_each_deduction_says_what_it_takes_off_and_what_it_leaves() -> None:
    shares = {"deadweight__value": Decimal("0.3"), "displacement__value": Decimal("0.05")}
    assert _step("deadweight", **shares) == (
        "Of 12 people, 3.6 would have changed anyway, which leaves 8.4."
    )
    assert _step("displacement", **shares) == (
        "Of those 8.4, 0.4 only moved from somewhere else, which leaves 8."
    )
    assert _step("attribution", **shares) == (
        "Of those 8, others are owed 2, so you are claiming 6 of the 12."
    )


def test_others_are_owed_their_share_of_a_harm_too() -> None:
    words = _step("attribution", direction=Direction.NEGATIVE)
    assert words.endswith("so you are owning up to 6.5 of the 12.")


def test_with_several_years_of_delivery_the_first_is_named() -> None:
    words = _step("deadweight", scope__delivery_years=3)
    assert words.startswith("Of the 12 people of the first year, ")
    assert claim_sentence(_outcome(), 3) == (
        "You are claiming 6.5 of the 12. Only the first year is counted here."
    )


def test_an_open_deduction_says_how_many_are_left_so_far() -> None:
    assert _step("deadweight", deadweight__value=None) == ""
    assert _step("displacement", displacement__value=None) == "Left so far: 9.6 of the 12."


@pytest.mark.parametrize("earlier", [None, Decimal("1.5")])
def test_nothing_is_said_of_those_left_by_an_answer_that_is_open(earlier: Any) -> None:
    assert _step("attribution", deadweight__value=earlier) == ""


def test_nobody_left_is_said_too() -> None:
    assert _step("deadweight", deadweight__value=Decimal(1)).endswith("which leaves 0.")
    assert claim_sentence(_outcome(attribution__value=Decimal(1))) == (
        "You are claiming 0 of the 12."
    )


def test_what_fades_is_shown_by_those_who_keep_it() -> None:
    fading = {"dropoff__value": Decimal("0.2"), "duration__value": Decimal(3)}
    assert _step("dropoff", **fading) == (
        "Of 10 people with the change, 8 still have it a year later, 6.4 after two."
    )
    assert _step("dropoff", dropoff__value=Decimal("0.2"), duration__value=Decimal(1)) == (
        "This change lasts a year or less, so nothing fades."
    )
    assert _step("dropoff", dropoff__value=None) == ""


def test_reasons_and_ranges_have_no_step() -> None:
    for figure in ("basis", "low", "high", "grade"):
        assert step_sentence(ready_case(), Address.parse(f"outcomes/o1/deadweight/{figure}")) == ""


@given(
    st.decimals("0.1", 100_000, places=2),
    st.lists(st.decimals(0, 1, places=4), min_size=3, max_size=3),
)
def test_what_goes_and_what_is_left_add_up_as_printed(people: Any, shares: list[Any]) -> None:
    outcome = {f"{name}__value": s for name, s in zip(TAKEN_OFF, shares, strict=True)}
    outcome["quantities__1__value"] = people
    before = None
    for name in TAKEN_OFF:
        found = [Decimal(n.replace(",", "")) for n in _NUMBERS.findall(_step(name, **outcome))]
        first, gone, left = found[:3]
        assert first - gone == left
        assert gone >= 0
        assert before in (None, first)
        before = left


def test_the_people_left_are_those_of_the_sum() -> None:
    assert left_after(_outcome(), *TAKEN_OFF) == Decimal("6.48")
    assert left_after(_outcome()) == 12
    assert left_after(_outcome(quantities=())) is None
