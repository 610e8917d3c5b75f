"""What was typed to work answers out stays with its outcome."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.guide.workings.comparison import FROM_COUNTS
from sroi_app.guide.workings.movements import FROM_SCORES
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from tests.guide.ready import ready_case, ready_outcome
from tests.ui.hands import Hands
from ui.workings.kept import Kept, _typed

OUTCOMES = Address.parse("outcomes")
FIRST, SECOND = OUTCOMES / "o1", OUTCOMES / "o2"
TYPED = {"ours/asked": "40"}


@pytest.fixture
def at_two(hands: Hands) -> Iterator[Hands]:
    """A case of two outcomes, with nothing typed into any way before."""
    _typed.clear()
    two = (ready_outcome("o1"), ready_outcome("o2"))
    hands.window.store.workspace.apply(replace(ready_case(), outcomes=two), "Begin")
    yield hands
    _typed.clear()


def kept(hands: Hands, outcome: Address, answer: str = "deadweight") -> Kept:
    workspace = hands.window.store.workspace
    where = outcome / answer / "value"
    return Kept(workspace.document.id, get(workspace.case, outcome), where)


def typed(hands: Hands, outcome: Address) -> dict[str, str]:
    return kept(hands, outcome).typed(FROM_COUNTS)


def test_what_was_typed_is_kept_by_outcome_answer_and_way(at_two: Hands) -> None:
    typed(at_two, FIRST).update(TYPED)
    assert typed(at_two, FIRST) == TYPED
    assert typed(at_two, SECOND) == {}
    assert kept(at_two, FIRST).typed(FROM_SCORES) == {}
    assert kept(at_two, FIRST, "attribution").typed(FROM_COUNTS) == {}


def test_it_follows_its_outcome_through_changes_undo_and_redo(at_two: Hands) -> None:
    workspace = at_two.window.store.workspace
    typed(at_two, SECOND).update(TYPED)
    for number in ("0.3", "0.4"):
        workspace.answering.choose(SECOND / "deadweight" / "value", Decimal(number), "Deadweight")
        workspace.seal()
    workspace.move_row(SECOND, -1, "Move")
    assert typed(at_two, SECOND) == TYPED
    workspace.undo()
    workspace.undo()
    workspace.undo()
    assert typed(at_two, SECOND) == TYPED
    workspace.redo()
    assert typed(at_two, SECOND) == TYPED


def test_a_new_outcome_with_the_id_of_a_removed_one_starts_with_nothing(at_two: Hands) -> None:
    workspace = at_two.window.store.workspace
    typed(at_two, SECOND).update(TYPED)
    workspace.remove_row(SECOND, "Remove")
    assert workspace.add_row(OUTCOMES, "Add") == SECOND
    assert typed(at_two, SECOND) == {}
    typed(at_two, SECOND)["ours/asked"] = "7"
    workspace.undo()
    workspace.undo()
    assert typed(at_two, SECOND) == TYPED
    workspace.redo()
    workspace.redo()
    assert typed(at_two, SECOND) == {"ours/asked": "7"}


def test_an_outcome_with_the_same_id_in_another_case_starts_with_nothing(at_two: Hands) -> None:
    workspace = at_two.window.store.workspace
    typed(at_two, FIRST).update(TYPED)
    workspace.start_new()
    workspace.apply(ready_case(), "Begin")
    assert typed(at_two, FIRST) == {}


def test_it_is_there_again_when_its_file_is(at_two: Hands, tmp_path: Path) -> None:
    store = at_two.window.store
    typed(at_two, FIRST).update(TYPED)
    store.save_as(tmp_path / "one.sroi")
    store.save_as(tmp_path / "two.sroi")  # a document of its own
    assert typed(at_two, FIRST) == TYPED
    store.workspace.start_new()
    store.open(tmp_path / "two.sroi")
    assert typed(at_two, FIRST) == TYPED


def test_a_file_opened_again_has_nothing_of_an_outcome_that_was_given_up(
    at_two: Hands, tmp_path: Path
) -> None:
    store = at_two.window.store
    store.save_as(tmp_path / "one.sroi")
    store.workspace.remove_row(SECOND, "Remove")
    store.workspace.add_row(OUTCOMES, "Add", description="Another")
    typed(at_two, SECOND).update(TYPED)
    store.give_up()
    store.open(tmp_path / "one.sroi")
    assert typed(at_two, SECOND) == {}
