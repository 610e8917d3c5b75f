"""The stages down the left."""

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from sroi_app.evaluation import evaluate
from sroi_app.guide.registry import STAGES
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from tests.guide.ready import ready_case, with_answers
from tests.large_case import large_case
from tests.ui.hands import ALT, CTRL, Hands, Key


def _buttons(hands: Hands, look: str) -> list[QPushButton]:
    return [b for b in hands.window.desk.rail.findChildren(QPushButton, look) if b.isVisible()]


def _names(hands: Hands, look: str = "section") -> list[str]:
    return [b.accessibleName() or b.text() for b in _buttons(hands, look)]


def _show(hands: Hands, case: Case) -> None:
    hands.window.store.workspace.apply(case, "Begin")
    hands.lay_out()


def test_every_stage_says_how_far_it_is(hands: Hands) -> None:
    _show(hands, with_answers(ready_case(), outcomes__o1__deadweight__value=None))
    names = _names(hands, "stage")
    assert names[0] == "Stage 1 of 6: Scope and who is affected. Completed"
    assert names[3] == "Stage 4 of 6: What you can claim. In progress · 1 answer to go"


def test_the_pages_of_the_open_stage_say_which_are_completed(hands: Hands) -> None:
    assert _names(hands) == [
        "Task list",
        "Your organisation",
        "The activity",
        "What this case covers",
        "Who is affected",
        "Check your answers",
    ]
    _show(hands, with_answers(ready_case(), scope__purpose=""))
    assert _names(hands)[1:5] == [
        "Your organisation, completed",
        "The activity, completed",
        "What this case covers",
        "Who is affected, completed",
    ]


def test_the_marks_differ_by_shape(hands: Hands) -> None:
    _show(hands, with_answers(ready_case(), scope__purpose=""))
    done, still_open = _buttons(hands, "section")[1], _buttons(hands, "section")[3]
    size = QSize(18, 18)
    assert not done.icon().isNull()
    assert done.icon().pixmap(size).toImage() != still_open.icon().pixmap(size).toImage()


def test_the_task_list_is_at_the_top_and_shows_that_it_is_open(hands: Hands) -> None:
    home = _buttons(hands, "section")[0]
    assert not home.isChecked()
    hands.tab_to(home)
    hands.key(Key.Key_Space)
    assert hands.place == "tasks"
    assert home.isChecked()
    assert [b for b in _buttons(hands, "section") if b is not home] == []


@pytest.mark.parametrize("number", range(1, 7))
def test_any_stage_is_two_keys_from_any_page(hands: Hands, number: int) -> None:
    hands.key(Key.Key_T, CTRL)
    assert hands.place == "tasks"
    hands.key(getattr(Key, f"Key_{number}"), ALT)
    current = hands.window.desk.current
    assert current is not None
    assert current.stage is STAGES[number - 1]


def test_a_page_is_opened_by_its_button(hands: Hands) -> None:
    button = _buttons(hands, "section")[3]
    hands.tab_to(button)
    hands.key(Key.Key_Return)
    assert hands.place == "scope"
    assert button.isChecked()


def test_the_largest_stage_fits_the_usual_window(hands: Hands) -> None:
    hands.window.resize(1320, 860)
    hands.key(Key.Key_6, ALT)
    hands.lay_out()
    rail = hands.window.desk.rail
    assert rail.minimumSizeHint().height() <= hands.window.desk.height()


def test_three_hundred_open_outcomes_keep_the_rail_quick(hands: Hands) -> None:
    full = large_case(outcomes=300, years=10)
    listed = tuple(Outcome(id=o.id, description=o.description) for o in full.outcomes)
    evaluation = evaluate(replace(full, outcomes=listed))
    hands.key(Key.Key_3, ALT)
    rail = hands.window.desk.rail
    times = []
    for _turn in range(10):
        start = perf_counter()
        rail.show_evaluation(evaluation)
        times.append(perf_counter() - start)
    assert min(times) < 0.005  # seconds; 0.0006 where it was measured
