"""Cases that are said to come to the same sum do."""

from dataclasses import fields, replace

from hypothesis import given as drawn
from hypothesis import strategies as st

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.same_sum import has_the_same_sum
from sroi_app.model.address import Address
from sroi_app.model.case import Case, Unreadable
from sroi_app.model.stakeholders import Stakeholder
from tests.calculation.examples import case, outcome, set_at
from tests.calculation.strategies import cases

UNREAD = (Unreadable(address=Address.parse("outcomes/o1/amount/value"), text="a few"),)
FIELDS = [field.name for field in fields(Case)]


@st.composite
def others(draw: st.DrawFn) -> Case:
    """Draw a case some of whose groups are left out, and some of whose numbers were not read."""
    other = draw(cases())
    groups = tuple(replace(one, included=draw(st.booleans())) for one in other.stakeholders)
    return replace(other, stakeholders=groups, unreadable=draw(st.sampled_from([(), UNREAD])))


@drawn(cases(), others(), st.sets(st.sampled_from(FIELDS), max_size=2))
def test_cases_said_to_have_the_same_sum_have_the_same_result(
    before: Case, other: Case, names: set[str]
) -> None:
    after = replace(before, **{name: getattr(other, name) for name in names})
    if has_the_same_sum(after, before):
        assert calculate(after) == calculate(before)


def test_a_group_left_out_is_another_sum_and_a_title_is_not() -> None:
    groups = (Stakeholder(id="s1", included=True),)
    before = replace(case(outcome(stakeholder="s1")), stakeholders=groups)
    assert not has_the_same_sum(set_at(before, "stakeholders/s1/included", False), before)
    assert has_the_same_sum(replace(before, title="Lunch club"), before)
