"""Pure edits of a case."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import ROWS, add, get, keep_unreadable, move, put, remove, unreadable_text
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Outcome
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.statement import Attachment
from sroi_app.model.survey import Survey
from sroi_app.model.tender import Commitment

OUTCOMES = Address(("outcomes",))
DEADWEIGHT = OUTCOMES / "o2" / "deadweight" / "value"
CASE = Case(
    stakeholders=(Stakeholder(id="s1"), Stakeholder(id="s2")),
    inputs=(Input(id="i1", stakeholder="s1"),),
    outcomes=(
        Outcome(id="o1", stakeholder="s1"),
        Outcome(id="o2", stakeholder="s2", chain=("first",)),
        Outcome(id="o3", stakeholder="s1"),
    ),
    commitments=(Commitment(id="k1", outcomes=("o1", "o2")),),
)


def ids(case: Case) -> list[str]:
    return [row.id for row in case.outcomes]


# --- looking and putting


def test_what_is_put_is_found_and_everything_else_is_shared() -> None:
    changed = put(CASE, DEADWEIGHT, Decimal("0.2"))
    assert get(changed, DEADWEIGHT) == Decimal("0.2")
    assert get(CASE, DEADWEIGHT) is None
    assert changed.outcomes[0] is CASE.outcomes[0]
    assert changed.stakeholders is CASE.stakeholders


def test_putting_back_what_was_there_gives_the_same_case() -> None:
    assert put(put(CASE, DEADWEIGHT, Decimal(1)), DEADWEIGHT, None) == CASE


def test_the_whole_case_stands_at_the_empty_address() -> None:
    assert get(CASE, Address()) is CASE


@pytest.mark.parametrize(
    "address",
    [
        "outcomes/o9",
        "outcomes/o9/deadweight/value",
        "outcomes/o1/colour",
        "outcomes/0",
        "outcomes/7",
        "outcomes/o1/chain/first",
        "commitments/k1/outcomes/o1",
        "weather",
    ],
)
def test_what_is_not_there_is_refused(address: str) -> None:
    with pytest.raises(KeyError):
        get(CASE, Address.parse(address))
    with pytest.raises(KeyError):
        put(CASE, Address.parse(address), "x")


def test_a_delivery_year_nobody_has_filled_in_is_blank() -> None:
    years = OUTCOMES / "o1" / "quantities"
    assert get(CASE, years / 3) == Estimate()
    assert get(CASE, years / 3 / "value") is None


def test_filling_in_a_later_year_leaves_the_earlier_ones_blank() -> None:
    years = OUTCOMES / "o1" / "quantities"
    changed = put(CASE, years / 3 / "value", Decimal(5))
    assert get(changed, years) == (Estimate(), Estimate(), Estimate(value=Decimal(5)))


def test_a_link_of_a_chain_is_text_even_where_there_is_none_yet() -> None:
    chain = OUTCOMES / "o2" / "chain"
    assert get(CASE, chain / 1) == "first"
    assert get(CASE, chain / 4) == ""
    assert get(put(CASE, chain / 3, "third"), chain) == ("first", "", "third")


@given(st.integers(1, 6), st.integers(1, 6))
def test_years_do_not_disturb_each_other(one: int, other: int) -> None:
    years = Address.parse("inputs/i1/amounts")
    first = put(CASE, years / one / "value", Decimal(1))
    both = put(first, years / other / "value", Decimal(2))
    assert get(both, years / other / "value") == 2
    assert get(both, years / one / "value") == (2 if one == other else 1)
    assert len(get(both, years)) == max(one, other)


# --- text that could not be read


def test_text_that_cannot_be_read_is_kept_and_the_number_is_blank() -> None:
    changed = keep_unreadable(put(CASE, DEADWEIGHT, Decimal(1)), DEADWEIGHT, "about half")
    assert get(changed, DEADWEIGHT) is None
    assert unreadable_text(changed, DEADWEIGHT) == "about half"
    assert unreadable_text(changed, OUTCOMES / "o1" / "deadweight" / "value") is None


def test_newer_text_takes_the_place_of_older() -> None:
    once = keep_unreadable(CASE, DEADWEIGHT, "half")
    twice = keep_unreadable(once, DEADWEIGHT, "most")
    assert [item.text for item in twice.unreadable] == ["most"]


def test_a_number_that_can_be_read_forgets_the_text() -> None:
    assert put(keep_unreadable(CASE, DEADWEIGHT, "half"), DEADWEIGHT, Decimal(0)).unreadable == ()


# --- rows


@pytest.mark.parametrize("name", ROWS)
def test_a_row_of_every_kind_can_be_added(name: str) -> None:
    inside = {"criteria": "tender", "scenarios": "sensitivity"}
    rows = Address((*([inside[name]] if name in inside else []), name))
    changed, row = add(CASE, rows)
    prefix, make = ROWS[name]
    assert get(changed, row) == make(id=row.name)
    assert row.name.startswith(prefix)
    assert len(get(changed, rows)) == len(get(CASE, rows)) + 1
    assert remove(changed, row) == CASE


def test_a_new_row_may_come_with_values() -> None:
    changed, row = add(CASE, OUTCOMES, description="Found work")
    assert str(row) == "outcomes/o4"
    assert get(changed, row).description == "Found work"


def test_a_row_removed_takes_its_unreadable_text_along() -> None:
    assert remove(keep_unreadable(CASE, DEADWEIGHT, "half"), OUTCOMES / "o2").unreadable == ()


def test_a_group_removed_is_nobodys_group_any_more() -> None:
    changed = remove(CASE, Address.parse("stakeholders/s1"))
    assert [row.stakeholder for row in changed.outcomes] == ["", "s2", ""]
    assert changed.inputs[0].stakeholder == ""


def test_an_outcome_removed_leaves_the_commitments_that_named_it() -> None:
    assert remove(CASE, OUTCOMES / "o1").commitments[0].outcomes == ("o2",)


def test_what_could_not_be_read_in_a_row_stays_while_others_come_go_and_move() -> None:
    typed = keep_unreadable(CASE, DEADWEIGHT, "half")
    added, new = add(typed, OUTCOMES)
    for case in (added, move(typed, OUTCOMES / "o2", -1), remove(added, new)):
        assert unreadable_text(case, DEADWEIGHT) == "half"


def test_a_row_removed_leaves_the_scenarios_that_changed_it() -> None:
    kept = Change(address=Address.parse("outcomes/o1/amount/value"), value=Decimal(2))
    gone = Change(address=DEADWEIGHT, value=Decimal("0.5"))
    scenario = Scenario(id="n1", changes=(gone, kept))
    case = replace(CASE, sensitivity=Sensitivity(scenarios=(scenario,)))
    assert remove(case, OUTCOMES / "o2").sensitivity.scenarios[0].changes == (kept,)


def test_an_attachment_removed_is_nobodys_evidence_any_more() -> None:
    file = "0" * 64  # a hash of digits alone is still an id, not a number
    supports = ("outcomes/o1", "outcomes/o2/deadweight", "inputs/i1")
    case = replace(CASE, attachments=(Attachment(id=file, name="survey.csv", supports=supports),))
    assert get(case, Address(("attachments", file))).name == "survey.csv"
    assert remove(case, Address(("attachments", file))).attachments == ()
    without = remove(case, OUTCOMES / "o2")
    assert without.attachments[0].supports == ("outcomes/o1", "inputs/i1")


def test_a_survey_outlives_the_outcome_it_was_evidence_for() -> None:
    case = replace(CASE, surveys=(Survey(id="v1", outcome="o1"), Survey(id="v2", outcome="o2")))
    assert [survey.outcome for survey in remove(case, OUTCOMES / "o1").surveys] == ["", "o2"]


@given(st.sampled_from(["o1", "o2", "o3"]), st.integers(-5, 5))
def test_a_row_moves_as_far_as_it_can_and_the_others_keep_their_order(id_: str, by: int) -> None:
    moved = move(CASE, OUTCOMES / id_, by)
    place = ids(CASE).index(id_)
    assert ids(moved).index(id_) == min(max(place + by, 0), 2)
    assert [other for other in ids(moved) if other != id_] == [
        other for other in ids(CASE) if other != id_
    ]


def test_a_row_that_is_not_there_cannot_be_moved() -> None:
    with pytest.raises(KeyError):
        move(CASE, OUTCOMES / "o9", 1)
