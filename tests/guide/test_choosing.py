"""What forbids using a value, and what is to be known before it is used."""

from dataclasses import replace
from typing import Any

import pytest

from sroi_app.guide.choosing import can_be_valued, obstacle, remarks, whose_change
from sroi_app.library.unit_values import UnitValue, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome, Proxy, Standing
from sroi_app.model.stakeholders import Stakeholder

FIRST = Address.parse("outcomes/o1")
TOTAL, PART = "ho1920-rape-total", "ho1920-rape-response"


def the(id_: str) -> UnitValue:
    value = find(id_)
    assert value is not None, id_
    return value


def case_of(*used: str, group: str = "s1") -> Case:
    """A case whose first outcome, without a price, stands beside others that use values."""
    others = (
        Outcome(
            id=f"o{number}",
            stakeholder=group,
            description=f"Change {number}",
            proxy=Proxy(library_id=id_, description="A price"),
        )
        for number, id_ in enumerate(used, 2)
    )
    first = Outcome(id="o1", stakeholder="s1", description="I feel safe")
    groups = (Stakeholder(id="s1", name="Members"), Stakeholder(id="s2", name="Carers"))
    return Case(stakeholders=groups, outcomes=(first, *others))


@pytest.mark.parametrize(
    ("used", "wanted", "words"),
    [
        (TOTAL, PART, "holds this value already"),
        (PART, TOTAL, "a part of this value"),
        ("ho18-rape", TOTAL, "an older figure"),
        (TOTAL, "ho18-rape", "a newer figure"),
        ("hmt-wellby", "gb-qaly", "one change twice"),
    ],
)
def test_what_would_count_one_thing_twice_is_refused_with_a_way_out(
    used: str, wanted: str, words: str
) -> None:
    found = obstacle(case_of(used), FIRST, the(wanted))
    assert found is not None
    assert words in found.sentence
    assert "Change 2" in found.sentence
    assert "without a price" in found.way_out
    assert found.outcome == Address.parse("outcomes/o2")


def test_the_same_is_allowed_for_other_people() -> None:
    assert obstacle(case_of(TOTAL, group="s2"), FIRST, the(PART)) is None


def test_nobody_in_particular_is_not_the_same_people() -> None:
    case = case_of(TOTAL, group="")
    first = replace(case.outcomes[0], stakeholder="")
    assert obstacle(replace(case, outcomes=(first, *case.outcomes[1:])), FIRST, the(PART)) is None


@pytest.mark.parametrize(
    "apart", [{"direction": Direction.NEGATIVE}, {"standing": Standing.TRACK_RECORD}]
)
@pytest.mark.parametrize("place", [0, 1])
def test_what_is_not_added_to_it_forbids_nothing(apart: dict[str, Any], place: int) -> None:
    """Carers who are worse off are no part of what members gain; last year is no part of this."""
    case = case_of("hmt-wellby")
    rows = list(case.outcomes)
    rows[place] = replace(rows[place], **apart)
    assert obstacle(replace(case, outcomes=tuple(rows)), FIRST, the("gb-qaly")) is None


@pytest.mark.parametrize("left_out", [{"included": False}, {"priced": False}])
def test_an_outcome_that_is_not_in_the_sum_forbids_nothing(left_out: dict[str, bool]) -> None:
    case = case_of(TOTAL)
    other = replace(case.outcomes[1], **left_out)  # type: ignore[arg-type]
    assert obstacle(replace(case, outcomes=(case.outcomes[0], other)), FIRST, the(PART)) is None


def test_two_parts_of_one_total_stand_beside_each_other() -> None:
    other = "ho1920-rape-consequence"
    assert obstacle(case_of(PART), FIRST, the(other)) is None


def test_a_value_in_use_for_the_same_people_is_remarked_on() -> None:
    (said,) = remarks(case_of(TOTAL), FIRST, the(TOTAL))
    assert "“Change 2” uses it too" in said
    assert obstacle(case_of(TOTAL), FIRST, the(TOTAL)) is None


def test_a_price_that_would_be_replaced_is_named() -> None:
    case = case_of(TOTAL)
    (said,) = remarks(case, Address.parse("outcomes/o2"), the(PART))
    assert "“A price”" in said
    assert "undo" in said


def test_the_value_in_use_is_said_to_be_it() -> None:
    (said,) = remarks(case_of(TOTAL), Address.parse("outcomes/o2"), the(TOTAL))
    assert "uses now" in said


def test_an_outcome_without_a_price_needs_no_remark() -> None:
    assert remarks(case_of(), FIRST, the(TOTAL)) == ()


def test_only_outcomes_that_may_have_a_price_are_offered() -> None:
    case = case_of(TOTAL, PART)
    unpriced = replace(case.outcomes[1], priced=False)
    case = replace(case, outcomes=(case.outcomes[0], unpriced, case.outcomes[2]))
    assert [str(at) for at in can_be_valued(case)] == ["outcomes/o1", "outcomes/o3"]
    assert whose_change(case, FIRST) == "Members: I feel safe"
