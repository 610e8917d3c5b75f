"""What changed, said in the words of the interview."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.changes import changes, ratio_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, keep_unreadable, put, remove
from tests.guide.ready import ready_case
from tests.strategies import cases

DEADWEIGHT = Address.parse("outcomes/o1/deadweight/value")
OUTCOMES = Address.parse("outcomes")


@given(cases(), cases())
def test_nothing_that_changed_goes_untold(before: Case, after: Case) -> None:
    told = changes(before, after)
    assert bool(told) == (before != after)
    assert all(change.page and change.words for change in told)


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
