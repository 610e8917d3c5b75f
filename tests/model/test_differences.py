"""Nothing that differs between two cases is missed."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.differences import Difference, Kind, differences
from sroi_app.model.edits import add, keep_unreadable, move, put, remove
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from tests.guide.ready import ready_case
from tests.strategies import cases

PRICE = Address.parse("outcomes/o1/proxy/value/value")


@given(cases())
def test_a_case_does_not_differ_from_itself(case: Case) -> None:
    assert differences(case, replace(case)) == ()


@given(cases(), cases())
def test_cases_that_differ_have_a_difference(one: Case, other: Case) -> None:
    assert bool(differences(one, other)) == (one != other)


def test_a_changed_answer_is_named_by_its_address() -> None:
    case = ready_case()
    changed = put(case, PRICE, Decimal(7))
    assert differences(case, changed) == (Difference(Kind.CHANGED, PRICE),)


def test_an_answer_that_can_no_longer_be_read_has_changed() -> None:
    case = put(ready_case(), PRICE, None)
    odd = keep_unreadable(case, PRICE, "a lot")
    assert differences(case, odd) == (Difference(Kind.CHANGED, PRICE),)
    assert differences(odd, keep_unreadable(case, PRICE, "a little")) == (
        Difference(Kind.CHANGED, PRICE),
    )


def test_rows_come_and_go_as_wholes() -> None:
    case = ready_case()
    more, row = add(case, Address.parse("outcomes"), description="I sleep")
    assert differences(case, more) == (Difference(Kind.ADDED, row),)
    assert differences(more, remove(more, row)) == (Difference(Kind.REMOVED, row),)


def test_a_row_that_is_moved_and_changed_is_told_once_for_each() -> None:
    case = ready_case()
    case, row = add(case, Address.parse("outcomes"), description="I sleep")
    later = put(move(case, row, -1), row / "description", "I sleep well")
    assert set(differences(case, later)) == {
        Difference(Kind.MOVED, row),
        Difference(Kind.CHANGED, row / "description"),
    }


@given(st.permutations(range(9)))
def test_what_was_not_moved_stands_as_it_stood(order: list[int]) -> None:
    case = Case()
    for number in range(9):
        case, _row = add(case, Address.parse("risks"), description=str(number))
    mixed = replace(case, risks=tuple(case.risks[number] for number in order))
    moved = {difference.address.name for difference in differences(case, mixed)}
    still = [number for number in order if case.risks[number].id not in moved]
    assert still == sorted(still)
    assert len(moved) < 9


def test_a_change_within_a_scenario_comes_goes_and_gets_another_value() -> None:
    one, other = (
        Change(address=Address.parse(f"outcomes/o1/{name}/value"), value=Decimal(1))
        for name in ("duration", "amount")
    )
    before = _with_changes(one)
    at = Address.parse("sensitivity/scenarios/n1/changes")
    assert differences(before, _with_changes(one, other)) == (
        Difference(Kind.ADDED, at / other.id),
    )
    dearer = replace(one, value=Decimal(2))
    assert differences(before, _with_changes(dearer)) == (
        Difference(Kind.CHANGED, at / one.id / "value"),
    )
    assert differences(before, _with_changes(one, one)) == (Difference(Kind.CHANGED, at),)
    assert differences(_with_changes(one, one), _with_changes(one, one)) == ()


def _with_changes(*changes: Change) -> Case:
    scenario = Scenario(id="n1", changes=changes)
    return replace(ready_case(), sensitivity=Sensitivity(scenarios=(scenario,)))
