"""Undo and redo: steps, and when two changes are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.workspace.history import MERGE_WITHIN, MOST_STEPS, History
from tests.workspace.clock import Clock

TITLE, AREA = Address.parse("title"), Address.parse("tender/area")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(clock: Clock) -> History:
    return History(Case(), clock)


def _titles(history: History) -> list[str]:
    """The titles met by undoing everything, the present one first."""
    titles = [history.case.title]
    while history.undo():
        titles.append(history.case.title)
    return titles


def test_a_new_history_has_nothing_to_undo(history: History) -> None:
    assert history.undo() is history.redo() is None
    assert history.undo_label == history.redo_label == ""


def test_a_step_is_undone_to_the_very_case_that_was_there(history: History) -> None:
    first, second = history.case, Case(title="A")
    history.push(second, "Change the title", TITLE)
    assert history.undo_label == "Change the title"
    assert history.undo() is not None
    assert history.case is first
    assert history.redo_label == "Change the title"
    assert history.redo() is not None
    assert history.case is second


def test_undo_and_redo_say_what_they_changed_and_where(history: History) -> None:
    history.push(Case(title="A"), "Change the title", TITLE)
    back, again = history.undo(), history.redo()
    assert back is again
    assert back is not None
    assert (back.label, back.address) == ("Change the title", TITLE)


def test_typing_in_one_field_is_one_step(history: History, clock: Clock) -> None:
    for title in ("A", "Ab", "Abc"):
        history.push(Case(title=title), "Change the title", TITLE)
        clock.pass_seconds(MERGE_WITHIN)
    assert _titles(history) == ["Abc", ""]


def test_a_pause_in_typing_parts_two_steps(history: History, clock: Clock) -> None:
    history.push(Case(title="A"), "", TITLE)
    clock.pass_seconds(MERGE_WITHIN + 0.01)
    history.push(Case(title="Ab"), "", TITLE)
    assert _titles(history) == ["Ab", "A", ""]


def test_another_field_is_another_step(history: History) -> None:
    history.push(Case(title="A"), "", TITLE)
    history.push(Case(title="B"), "", AREA)
    assert _titles(history) == ["B", "A", ""]


def test_a_change_without_an_address_is_always_a_step(history: History) -> None:
    history.push(Case(title="A"), "")
    history.push(Case(title="B"), "")
    assert _titles(history) == ["B", "A", ""]


def test_after_a_seal_the_next_change_is_a_step_of_its_own(history: History) -> None:
    history.push(Case(title="A"), "", TITLE)
    history.seal()
    history.push(Case(title="Ab"), "", TITLE)
    assert _titles(history) == ["Ab", "A", ""]


def test_typing_after_undo_does_not_widen_the_step_before(history: History) -> None:
    history.push(Case(title="A"), "", TITLE)
    history.seal()
    history.push(Case(title="Ab"), "", TITLE)
    history.undo()
    history.push(Case(title="Ac"), "", TITLE)
    assert _titles(history) == ["Ac", "A", ""]


def test_a_change_after_undo_forgets_what_could_be_redone(history: History) -> None:
    history.push(Case(title="A"), "", TITLE)
    history.undo()
    history.push(Case(title="B"), "", AREA)
    assert history.redo_label == ""
    assert history.redo() is None


def test_no_change_is_no_step_and_keeps_what_can_be_redone(history: History) -> None:
    history.push(Case(title="A"), "Change", TITLE)
    history.undo()
    assert not history.push(Case(), "Nothing", AREA)
    assert history.redo_label == "Change"


def test_the_oldest_steps_are_forgotten_at_the_limit(history: History) -> None:
    for number in range(MOST_STEPS + 5):
        history.push(Case(title=str(number)), "")
    titles = _titles(history)
    assert len(titles) == MOST_STEPS + 1
    assert titles[0] == str(MOST_STEPS + 4)
    assert titles[-1] == "4"


@given(st.lists(st.sampled_from(["type", "pause", "undo", "redo", "seal"]), max_size=40))
def test_walking_back_and_forth_meets_the_same_cases(doings: list[str]) -> None:
    clock = Clock()
    history = History(Case(), clock)
    for number, what in enumerate(doings):
        if what == "type":
            history.push(Case(title=str(number)), "", TITLE)
        elif what == "pause":
            clock.pass_seconds(3)
        else:
            getattr(history, what)()
    while history.redo():
        pass
    last = history.case
    back = [last]
    while history.undo():
        back.append(history.case)
    forth = [history.case]
    while history.redo():
        forth.append(history.case)
    assert forth == back[::-1]
    assert history.case is last


def test_the_case_before_the_typing_is_known_through_pauses(history: History, clock: Clock) -> None:
    first = history.case
    assert history.before_typing(TITLE) is first
    for title in ("1", "15", "150"):
        history.push(Case(title=title), "Change the title", TITLE)
        clock.pass_seconds(MERGE_WITHIN + 1)
        assert history.before_typing(TITLE) is first
        assert history.before_typing(AREA) is history.case


@pytest.mark.parametrize("end", ["seal", "undo", "elsewhere"])
def test_typing_that_has_ended_is_not_gone_on_with(history: History, end: str) -> None:
    history.push(Case(title="1"), "Change the title", TITLE)
    history.push(Case(title="12"), "Change the title", TITLE)
    if end == "seal":
        history.seal()
    elif end == "undo":
        history.undo()
    else:
        history.push(Case(title="15"), "Change the area", AREA)
    then = history.case
    assert history.before_typing(TITLE) is then
    history.push(Case(title="3"), "Change the title", TITLE)
    assert history.before_typing(TITLE) is then
