"""What changed, said in the words of the interview."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.changes import changes, ratio_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, keep_unreadable, put, remove
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from sroi_app.model.tender import Commitment
from tests.guide.ready import ready_case
from tests.strategies import cases

DEADWEIGHT = Address.parse("outcomes/o1/deadweight/value")
OUTCOMES = Address.parse("outcomes")


@settings(max_examples=40)
@given(cases(), cases())
def test_nothing_that_changed_goes_untold(before: Case, after: Case) -> None:
    told = changes(before, after)
    assert bool(told) == (before != after)
    assert all(change.page and change.words for change in told)


@settings(max_examples=40)
@given(cases())
def test_the_same_case_has_not_changed(case: Case) -> None:
    assert changes(case, replace(case)) == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda c: put(c, DEADWEIGHT, Decimal("0.4")), "40% (was "),
        (lambda c: put(c, DEADWEIGHT, None), "No answer any more (was "),
        (lambda c: keep_unreadable(c, DEADWEIGHT, "3 of"), "3 of (was "),
        (lambda c: remove(c, OUTCOMES / "o1"), "Removed."),
        (lambda c: add(c, OUTCOMES, description="New")[0], "Added."),
    ],
)
def test_each_change_is_told_at_its_row(change: Callable[[Case], Case], words: str) -> None:
    before = ready_case()
    told = [c for c in changes(before, change(before)) if words in c.words]
    assert len(told) == 1
    assert told[0].row in {before.outcomes[0].description, "New"}


def test_changes_come_in_the_order_of_the_interview() -> None:
    before = ready_case()
    after = put(before, DEADWEIGHT, Decimal("0.4"))
    after = put(after, Address.parse("organisation/name"), "Another")
    assert [change.page for change in changes(before, after)] == [
        "Your organisation",
        "What you can claim",
    ]


def test_what_no_question_asks_for_is_told_all_the_same() -> None:
    (told,) = changes(ready_case(), replace(ready_case(), title="Other"))
    assert told.words == "Something else in the case changed (title)."


def test_the_ratio_is_told_before_and_after() -> None:
    before, empty = calculate(ready_case()), calculate(Case())
    after = calculate(put(ready_case(), DEADWEIGHT, Decimal("0.9")))
    assert ratio_words(before, before).startswith("The ratio is the same: £")
    assert ratio_words(before, after).startswith("The ratio was £")
    assert ratio_words(empty, before).startswith("There was no ratio, and now it is £")
    assert ratio_words(before, empty).endswith("and now there is none.")
    assert ratio_words(empty, empty) == "There was no ratio, and there is none yet."


def test_a_promise_that_lost_its_outcome_says_so_in_words() -> None:
    before = replace(ready_case(), commitments=(Commitment(id="c1", outcomes=("o1",)),))
    after = replace(before, commitments=(Commitment(id="c1"),))
    (told,) = changes(before, after)
    assert told.words == "Which changes come from it? No answer any more (was Less lonely)"


def test_a_long_answer_is_shown_from_where_it_begins_to_differ() -> None:
    path = Address.parse("organisation/about")
    same = "We have visited older people in this town for many years and " * 5
    before = put(ready_case(), path, same + "never stopped.")
    (told,) = changes(before, put(before, path, same + "always will."))
    assert "always will." in told.words
    assert "never stopped." in told.words
    assert len(told.words) < 300


def test_the_people_of_a_year_that_is_no_longer_asked_for_are_told_by_their_year() -> None:
    years = Address.parse("scope/delivery_years")
    third = Address.parse("outcomes/o1/quantities/3/value")
    before = put(put(ready_case(), years, 3), third, Decimal(9))
    after = put(put(before, years, 2), third, Decimal(8))
    words = [change.words for change in changes(before, after)]
    assert any("Year 3 8 (was 9)" in told for told in words)


def test_what_changed_in_a_scenario_is_told_with_its_number() -> None:
    number = Address.parse("outcomes/o1/duration/value")
    shorter = Change(address=number, value=Decimal(1))
    before = _with_scenario("Shorter")
    added = changes(before, _with_scenario("Shorter", shorter))
    assert [(one.page, one.row) for one in added] == [("What if", "Shorter")]
    assert added[0].words.startswith("It changes one more number: how long it lasts, for “")
    removed = changes(_with_scenario("Shorter", shorter), before)
    assert removed[0].words.startswith("It no longer changes one of the numbers: how long it lasts")
    longer = replace(shorter, value=Decimal(5))
    moved = changes(_with_scenario("Shorter", shorter), _with_scenario("Shorter", longer))
    assert moved[0].words.endswith(": 5 years (was 1 year)")
    renamed = changes(before, _with_scenario("Briefer"))
    assert renamed[0].words == "What is different in this scenario? Briefer (was Shorter)"


def _with_scenario(name: str, *numbers: Change) -> Case:
    scenario = Scenario(id="n1", name=name, changes=numbers)
    return replace(ready_case(), sensitivity=Sensitivity(scenarios=(scenario,)))
