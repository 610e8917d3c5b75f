"""The task list, as a person with a keyboard uses it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from sroi_app.guide.gaps import gaps
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Grade
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.ui.hands import CTRL, Hands, Key, focused
from ui.main_window import MainWindow
from ui.pages.gap_list import AT_FIRST
from ui.pages.tasks_page import TasksPage
from ui.words import WrappedLink


@pytest.fixture
def at_home(hands: Hands) -> Hands:
    hands.key(Key.Key_T, CTRL)
    hands.lay_out()
    return hands


def _show(hands: Hands, case: Case) -> None:
    hands.window.store.workspace.apply(case, "Begin")
    hands.lay_out()


def _words(hands: Hands) -> list[str]:
    """What stands on the page, from top to bottom."""
    return [w.text() for w in hands.page.findChildren(QLabel) if w.isVisible() and w.text()]


def _links(hands: Hands) -> list[WrappedLink]:
    return [w for w in hands.page.findChildren(WrappedLink) if w.isVisible()]


def _gap_links(hands: Hands) -> list[WrappedLink]:
    return [link for link in _links(hands) if ": " in link.words]


def _says(hands: Hands, words: str) -> bool:
    button = focused(hands.window)
    return isinstance(button, QAbstractButton) and button.text().replace("&", "") == words


def test_a_new_case_opens_on_the_task_list_with_the_keyboard_on_what_is_next(
    window: MainWindow,
) -> None:
    window.files.new()
    hands = Hands(window)
    assert isinstance(hands.page, TasksPage)
    assert _says(hands, "Continue")
    words = _words(hands)
    assert "A new case" in words
    assert "0 of 6 stages completed." in words
    assert "Next: say who you are." in words
    hands.key(Key.Key_Space)
    assert focused(window) is hands.row("organisation/name").editor.target


def test_continue_leads_right_to_the_first_open_answer(at_home: Hands) -> None:
    case = with_answers(ready_case(), outcomes__o1__attribution__basis="")
    _show(at_home, case)
    assert "5 of 6 stages completed." in _words(at_home)
    assert "Next: go on with “What you can claim”." in _words(at_home)
    at_home.page.start()
    at_home.key(Key.Key_Return)
    target = at_home.row("outcomes/o1/attribution/basis").editor.target
    assert focused(at_home.window) is target


def test_a_finished_case_leads_to_the_pdf(at_home: Hands) -> None:
    _show(at_home, ready_case())
    assert "All stages are completed." in _words(at_home)
    assert "Next: make the PDF." in _words(at_home)
    assert "Not yet started" not in _words(at_home)
    at_home.page.start()
    at_home.key(Key.Key_Space)
    assert at_home.place == "readiness"


def test_every_task_is_a_link_to_its_page(at_home: Hands) -> None:
    desk = at_home.window.desk
    pages = [stop for stop in desk.stops if stop.stage is not None]
    titles = [link.words for link in _links(at_home)]
    assert titles == [*(stop.title for stop in pages), "Recent cases and examples"]
    for number, stop in enumerate(pages):
        desk.go_to_page("tasks")
        link = _links(at_home)[number]
        at_home.tab_to(link)
        at_home.key(Key.Key_Space)
        assert desk.current is stop


def test_a_task_tells_its_status_and_why_it_cannot_start(at_home: Hands) -> None:
    told = {link.words: link.accessibleDescription() for link in _links(at_home)}
    assert told["Your organisation"] == "Not yet started."
    assert told["The tender"] == "Optional."
    assert told["What it is worth"] == (
        "Cannot start yet. You can start after you have listed outcomes."
    )
    assert "You can start after you have listed outcomes." in _words(at_home)


def test_the_statuses_follow_undo(at_home: Hands) -> None:
    _show(at_home, ready_case())
    assert "Completed" in _words(at_home)
    at_home.undo()
    at_home.key(Key.Key_T, CTRL)
    assert "Completed" not in _words(at_home)
    assert "Next: say who you are." in _words(at_home)


def test_a_new_case_has_no_list_of_gaps(at_home: Hands) -> None:
    assert "What would change your result most" not in _words(at_home)


def _guessed(count: int) -> Case:
    outcomes = tuple(
        ready_outcome(
            f"o{number}",
            deadweight=replace(ready_outcome("o1").deadweight, grade=Grade.GUESS),
            quantities=(replace(ready_outcome("o1").quantities[0], value=Decimal(number)),),
        )
        for number in range(1, count + 1)
    )
    return replace(ready_case(), outcomes=outcomes)


def test_the_first_gaps_are_shown_and_the_rest_on_demand(at_home: Hands) -> None:
    _show(at_home, _guessed(12))
    found = gaps(at_home.window.store.evaluation)
    assert [link.words for link in _gap_links(at_home)] == [gap.words for gap in found[:AT_FIRST]]
    at_home.press("Show all 7 others")
    assert [link.words for link in _gap_links(at_home)] == [gap.words for gap in found]
    assert focused(at_home.window) is _gap_links(at_home)[AT_FIRST]
    at_home.key(Key.Key_Space)
    target = at_home.row(str(found[AT_FIRST].address)).editor.target
    assert focused(at_home.window) is target


def test_a_gap_leads_to_its_answer(at_home: Hands) -> None:
    _show(at_home, with_answers(ready_case(), outcomes__o1__deadweight__value=None))
    (link,) = _gap_links(at_home)
    assert link.words.startswith("Up to £5,010 waits for an answer: how many would have changed")
    at_home.tab_to(link)
    at_home.key(Key.Key_Return)
    target = at_home.row("outcomes/o1/deadweight/value").editor.target
    assert focused(at_home.window) is target


def test_the_way_to_other_cases_is_at_the_foot(at_home: Hands) -> None:
    at_home.tab_to(_links(at_home)[-1])
    at_home.key(Key.Key_Space)
    assert at_home.window.desk.current is None


def test_the_page_is_named_after_the_case(at_home: Hands) -> None:
    _show(at_home, with_answers(ready_case(), title="<b>Ann & Bob</b>"))
    assert at_home.page.title.text() == "<b>Ann & Bob</b>"
    assert at_home.answer_at(str(Address.parse("title"))) == "<b>Ann & Bob</b>"
