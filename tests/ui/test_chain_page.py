"""The chain of events: walked along, read as text and written by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.stakeholders import Stakeholder
from tests.ui.hands import CTRL, Hands, Key, focused
from ui.chain.card import ChainCard
from ui.chain.steps import StepLines
from ui.chain.view import ChainView
from ui.pages.chain_page import ChainPage
from ui.words import WrappedLink

LONELY = Outcome(
    id="o1", stakeholder="s1", description="I am less lonely", chain=("We visit", "I talk")
)
OUT = Outcome(id="o2", stakeholder="s1", description="I go out", chain=("We visit", "I walk"))
GRIEF = Outcome(id="o3", stakeholder="s2", description="I grieve", direction=Direction.NEGATIVE)
CASE = Case(
    stakeholders=(Stakeholder(id="s1", name="Members"), Stakeholder(id="s2", name="Volunteers")),
    outcomes=(LONELY, OUT, GRIEF),
)


@pytest.fixture
def chain(hands: Hands) -> Hands:
    """A person on the page, with three outcomes of two groups."""
    hands.window.store.workspace.apply(CASE, "Begin")
    hands.window.store.workspace.seal()
    hands.open_page("chain")
    hands.lay_out()
    return hands


def cards(hands: Hands) -> list[ChainCard]:
    assert isinstance(hands.page, ChainPage)
    return [card for card in hands.page.findChildren(ChainCard) if card.isVisible()]


def lines(hands: Hands) -> list[QLineEdit]:
    return [
        line
        for steps in hands.page.findChildren(StepLines)
        for line in steps.findChildren(QLineEdit)
        if line.isVisible()
    ]


def chain_of(hands: Hands, outcome: str) -> tuple[str, ...]:
    found: tuple[str, ...] = hands.answer_at(f"outcomes/{outcome}/chain")
    return found


def type_in(hands: Hands, text: str) -> None:
    QTest.keyClicks(focused(hands.window), text)
    hands.settle()


def test_each_group_with_an_outcome_has_a_diagram_that_tells_itself(chain: Hands) -> None:
    first, second = cards(chain)
    assert first.view.accessibleName() == "How it comes about: Members"
    assert "“We visit”, so that “I talk”" in first.view.accessibleDescription()
    assert "still to be told" in second.view.accessibleDescription()


def test_the_keyboard_starts_on_the_first_diagram_which_is_one_stop(chain: Hands) -> None:
    assert focused(chain.window) is cards(chain)[0].view
    chain.key(Key.Key_Tab)
    assert not isinstance(focused(chain.window), ChainView)


def test_arrow_keys_walk_along_the_chain_and_say_where_they_are(chain: Hands) -> None:
    view = cards(chain)[0].view
    said = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        chain.key(key)
        said.append(view.accessibleDescription().partition(". ")[0])
    assert said == [
        "Step 1 of 3: We visit",
        "Step 2 of 3: I talk",
        "Step 3 of 3: I am less lonely",
        "Step 3 of 3: I am less lonely",
        "Step 2 of 3: I talk",
    ]
    chain.key(Key.Key_End)
    assert "I go out" in view.accessibleDescription().partition(". ")[0]
    assert "This is the change that matters." in view.accessibleDescription()


def test_a_screen_reader_hears_each_step(chain: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.chart.announce", lambda _widget, words: heard.append(words))
    chain.key(Key.Key_Right)
    chain.key(Key.Key_Right)
    assert heard[1] == ("Step 2 of 3: I talk. It leads to “I am less lonely”. Enter opens it.")


def test_the_step_the_keyboard_is_on_is_seen(chain: Hands) -> None:
    view = cards(chain)[0].view
    chain.key(Key.Key_Right)
    before = view.grab().toImage()
    chain.key(Key.Key_Right)
    assert view.grab().toImage() != before


def test_enter_on_a_step_opens_it_to_be_written_here(chain: Hands) -> None:
    chain.key(Key.Key_Right)
    chain.key(Key.Key_Right)
    chain.key(Key.Key_Return)
    chain.lay_out()
    line = focused(chain.window)
    assert isinstance(line, QLineEdit)
    assert line.text() == "I talk"
    assert chain.place == "chain"


def test_enter_on_the_change_opens_where_it_is_put_into_words(chain: Hands) -> None:
    for _press in range(3):
        chain.key(Key.Key_Right)
    chain.key(Key.Key_Return)
    chain.lay_out()
    assert chain.place == "outcomes"
    assert chain.text_at("outcomes/o1/description") == "I am less lonely"


def test_a_chain_is_built_from_nothing_by_keyboard(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o3/chain"))
    type_in(chain, "We match people")
    chain.key(Key.Key_Return)
    type_in(chain, "A bond grows")
    assert chain_of(chain, "o3") == ("We match people", "A bond grows")
    assert [line.text() for line in lines(chain)] == ["We match people", "A bond grows"]


def test_writing_a_step_is_one_step_of_undo_and_the_next_is_another(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o3/chain"))
    type_in(chain, "We match")
    chain.key(Key.Key_Return)
    type_in(chain, "A bond")
    assert "How does the activity lead to it?" in chain.window.store.workspace.undo_label
    chain.undo()
    chain.settle()
    assert chain_of(chain, "o3") == ("We match",)
    assert chain.place == "chain"
    assert focused(chain.window) is lines(chain)[-1]
    chain.undo()
    assert chain_of(chain, "o3") == ()
    chain.redo()
    chain.redo()
    assert chain_of(chain, "o3") == ("We match", "A bond")
    assert [line.text() for line in lines(chain)] == ["We match", "A bond"]


def test_a_step_is_put_in_between_and_an_empty_line_is_no_step(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o1/chain/1"))
    chain.key(Key.Key_Return)
    assert chain_of(chain, "o1") == ("We visit", "I talk")
    type_in(chain, "I wait")
    assert chain_of(chain, "o1") == ("We visit", "I wait", "I talk")
    chain.write("")
    chain.key(Key.Key_Backspace)
    assert chain_of(chain, "o1") == ("We visit", "I talk")
    assert len(lines(chain)) == 2


def test_up_and_down_go_from_step_to_step(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o1/chain/1"))
    chain.key(Key.Key_Down)
    assert focused(chain.window) is lines(chain)[1]
    chain.key(Key.Key_Up)
    assert focused(chain.window) is lines(chain)[0]


def test_steps_are_moved_and_removed_by_buttons_that_say_which(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o1/chain/2"))
    chain.press("Move step 2 up")
    assert chain_of(chain, "o1") == ("I talk", "We visit")
    chain.press("Move step 1 down")
    assert chain_of(chain, "o1") == ("We visit", "I talk")
    chain.press("Remove step 2")
    assert chain_of(chain, "o1") == ("We visit",)
    chain.undo()
    assert chain_of(chain, "o1") == ("We visit", "I talk")


def test_a_step_is_added_at_the_end_by_a_button(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o1/chain/1"))
    chain.press("Add a step")
    type_in(chain, "I trust")
    assert chain_of(chain, "o1") == ("We visit", "I talk", "I trust")


def test_another_change_is_chosen_from_the_list(chain: Hands) -> None:
    card = cards(chain)[0]
    card.open_steps("o1", 0)
    chain.settle()
    choice = card._choice
    chain.tab_to(choice)
    chain.key(Key.Key_Down)
    chain.settle()
    assert [line.text() for line in lines(chain)] == ["We visit", "I walk"]


def test_typing_the_change_itself_as_the_last_step_loses_nothing(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o1/chain/2"))
    chain.key(Key.Key_Return)
    type_in(chain, "I am less lonely")
    assert [line.text() for line in lines(chain)][-1] == "I am less lonely"
    type_in(chain, " now")
    assert chain_of(chain, "o1") == ("We visit", "I talk", "I am less lonely now")


def test_a_chain_that_ends_with_the_change_keeps_that_line(chain: Hands) -> None:
    store = chain.window.store
    ending = replace(LONELY, chain=("We visit", "I am less lonely"))
    store.workspace.apply(replace(CASE, outcomes=(ending,)), "Begin")
    chain.window.desk.go_to_address(Address.parse("outcomes/o1/chain/1"))
    assert [line.text() for line in lines(chain)] == ["We visit"]
    type_in(chain, "s")
    assert chain_of(chain, "o1") == ("We visits", "I am less lonely")


def test_lines_pasted_into_one_step_become_steps(chain: Hands) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o3/chain"))
    QGuiApplication.clipboard().setText("We match\nA bond grows\nThe member dies")
    chain.key(Key.Key_V, CTRL)
    chain.settle()
    assert chain_of(chain, "o3") == ("We match", "A bond grows", "The member dies")
    assert [line.text() for line in lines(chain)] == list(chain_of(chain, "o3"))


def test_the_diagram_follows_what_is_written(chain: Hands, qtbot: QtBot) -> None:
    chain.window.desk.go_to_address(Address.parse("outcomes/o3/chain"))
    type_in(chain, "We match")
    view = cards(chain)[1].view
    qtbot.waitUntil(lambda: "We match" in view.accessibleDescription())


def test_the_chains_are_read_as_text_in_place_of_the_diagrams(chain: Hands) -> None:
    assert isinstance(chain.page, ChainPage)
    chain.page._as_text.setFocus()
    chain.key(Key.Key_Space)
    chain.settle()
    assert not any(card.view.isVisible() for card in cards(chain))
    said = [label.text() for label in chain.page.findChildren(type(chain.page.title))]
    assert "“We visit”, so that “I talk”, so that “I am less lonely”." in said
    chain.key(Key.Key_Space)
    chain.settle()
    assert all(card.view.isVisible() for card in cards(chain))


def test_what_is_missing_is_said_at_its_group(chain: Hands) -> None:
    said = [
        label.text()
        for label in cards(chain)[1].findChildren(type(chain.page.title))
        if label.isVisible()
    ]
    assert any("“I grieve” has no chain of events yet." in words for words in said)


def test_a_chain_is_copied_as_text_and_as_a_picture(chain: Hands) -> None:
    card = cards(chain)[0]
    card.copy_text()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Members"
    assert "so that “I talk”" in QGuiApplication.clipboard().text()
    card.copy_picture()
    image: QImage = QGuiApplication.clipboard().image()
    assert image.width() > 1000


def test_a_case_without_outcomes_says_what_to_do(hands: Hands) -> None:
    hands.open_page("chain")
    hands.lay_out()
    said = [label.text() for label in hands.page.findChildren(type(hands.page.title))]
    assert any("There are no outcomes yet." in words for words in said)
    assert isinstance(focused(hands.window), WrappedLink)
    hands.key(Key.Key_Return)
    assert hands.place == "outcomes"


def test_groups_come_and_go_with_their_outcomes(chain: Hands) -> None:
    store = chain.window.store
    store.workspace.apply(replace(CASE, outcomes=(GRIEF,)), "Remove")
    chain.settle()
    assert [card.view.accessibleName() for card in cards(chain)] == [
        "How it comes about: Volunteers"
    ]
    chain.undo()
    chain.open_page("chain")
    assert len(cards(chain)) == 2


def test_a_chain_of_very_many_steps_is_not_written_a_line_each(chain: Hands) -> None:
    many = replace(LONELY, chain=tuple(f"step {number}" for number in range(61)))
    chain.window.store.workspace.apply(replace(CASE, outcomes=(many,)), "Begin")
    card = cards(chain)[0]
    card.open_steps("o1", 0)
    chain.settle()
    assert lines(chain) == []
    assert chain_of(chain, "o1") == many.chain
