"""What leads from one case to another is all of it, and no more than need be."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.delta import Order, Put, delta, has_ids
from sroi_app.model.edits import add, get, move, put, put_in, put_rows, remove
from tests.guide.ready import ready_case
from tests.large_case import large_case
from tests.strategies import cases

OUTCOMES = Address.parse("outcomes")
PRICE = Address.parse("outcomes/o1/proxy/value/value")


def _after(case: Case, *steps: Put | Order) -> Case:
    """The case once these steps are made."""
    for step in steps:
        if isinstance(step, Order):
            rows = {row.id: row for row in get(case, step.address)}
            case = put_rows(case, step.address, tuple(rows[id_] for id_ in step.ids))
        elif _is_new_row(case, step):
            above = step.address.parent
            case = put_rows(case, above, (*get(case, above), step.value))
        else:
            case = put_in(case, step.address, step.value)
    return case


def _is_new_row(case: Case, step: Put) -> bool:
    present = get(case, step.address.parent)
    return has_ids(present) and step.address.name not in {row.id for row in present}


@given(cases(), cases())
def test_what_leads_from_one_case_to_another_makes_it_of_the_first(one: Case, other: Case) -> None:
    assert _after(one, *delta(one, other)) == other


@given(cases())
def test_nothing_leads_from_a_case_to_itself(case: Case) -> None:
    assert delta(case, replace(case)) == ()


def test_a_key_is_one_value() -> None:
    case = ready_case()
    assert delta(case, put(case, PRICE, Decimal(7))) == (Put(PRICE, Decimal(7)),)


def test_a_row_among_three_hundred_is_one_row_and_the_order_of_the_ids() -> None:
    case = large_case(outcomes=300, years=2)
    more, row = add(case, OUTCOMES, description="I sleep")
    new, order = delta(case, more)
    assert new == Put(row, more.outcomes[-1])
    assert order == Order(OUTCOMES, tuple(outcome.id for outcome in more.outcomes))
    assert _after(case, new, order) == more


def test_a_row_that_goes_or_is_moved_is_told_by_the_order_alone() -> None:
    case = large_case(outcomes=3, years=2)
    gone, moved = remove(case, OUTCOMES / "o2"), move(case, OUTCOMES / "o3", -2)
    assert delta(case, gone) == (Order(OUTCOMES, ("o1", "o3")),)
    assert delta(case, moved) == (Order(OUTCOMES, ("o3", "o1", "o2")),)


def test_a_year_of_a_list_that_keeps_its_length_is_one_value() -> None:
    case = large_case(outcomes=2, years=3)
    case = put(case, Address.parse("outcomes/o1/quantities/3/value"), Decimal(1))
    later = put(case, Address.parse("outcomes/o1/quantities/2/value"), Decimal(5))
    (one,) = delta(case, later)
    assert one == Put(Address.parse("outcomes/o1/quantities/2/value"), Decimal(5))


def test_rows_that_nobody_can_tell_apart_are_taken_as_one_list() -> None:
    case = large_case(outcomes=2, years=2)
    twice = replace(case, outcomes=(case.outcomes[0], case.outcomes[0]))
    for one, other in ((case, twice), (twice, case)):
        assert _after(one, *delta(one, other)) == other
