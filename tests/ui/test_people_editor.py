"""Deductions answered in people: two boxes, one share, nothing lost on the way."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.model.edits import put, remove, unreadable_text
from tests.guide.leaves import changed
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, SHIFT, Hands, Key, focused
from ui.forms.manner import manner
from ui.forms.people_editor import PeopleEditor

DEADWEIGHT = "outcomes/o1/deadweight/value"
SHARES = tuple(
    f"outcomes/o1/{name}/{figure}"
    for name in ("deadweight", "displacement", "attribution", "dropoff")
    for figure in ("value", "low", "high")
)


@pytest.fixture
def hands(hands: Hands) -> Iterator[Hands]:
    half = put(ready_case(), Address.parse(DEADWEIGHT), Decimal("0.5"))  # 6 of the 12
    hands.window.store.workspace.apply(half, "Begin")
    _go(hands, DEADWEIGHT)
    yield hands
    if manner().percentages:
        manner().turn()


def _go(hands: Hands, address: str = DEADWEIGHT) -> PeopleEditor:
    """Put the keyboard into an answer, on whichever page it is."""
    hands.window.desk.go_to_address(Address.parse(address))
    hands.lay_out()
    return _editor(hands, address)


def _editor(hands: Hands, address: str = DEADWEIGHT) -> PeopleEditor:
    editor = hands.row(address).editor
    assert isinstance(editor, PeopleEditor)
    return editor


def _boxes(hands: Hands, address: str = DEADWEIGHT) -> tuple[str, str]:
    editor = _editor(hands, address)
    return hands.text_at(address), editor.group.text()


def _put(hands: Hands, value: Any, address: str = DEADWEIGHT) -> None:
    store = hands.window.store
    store.workspace.apply(put(hands.case, Address.parse(address), value), "Set")


def _leave(hands: Hands) -> None:
    """Go on from the two boxes to what comes after them."""
    for _press in range(3):
        hands.key(Key.Key_Tab)
    hands.settle()


def _turn(hands: Hands, words: str) -> None:
    link = next(b for b in _editor(hands).links if b.text() == words)
    hands.tab_to(link)
    hands.key(Key.Key_Space)
    hands.settle()


def test_the_question_speaks_of_the_people_there_are(hands: Hands) -> None:
    row = hands.row(DEADWEIGHT)
    assert row.words == "Of the 12 people who changed, how many would have changed anyway?"
    assert row.editor.target.accessibleName() == row.words


def test_the_group_is_filled_in_and_the_answer_is_not(hands: Hands) -> None:
    _put(hands, None)
    assert _boxes(hands) == ("", "12")
    assert hands.answer_at(DEADWEIGHT) is None


def test_people_typed_are_kept_as_a_share(hands: Hands) -> None:
    before = hands.case
    hands.write("3")
    assert hands.answer_at(DEADWEIGHT) == Decimal("0.25")
    assert changed(before, hands.case) == {DEADWEIGHT}
    assert _editor(hands).echo == "That is 25%."
    _leave(hands)
    assert _boxes(hands) == ("3", "12")


def test_anybody_may_count_out_of_another_group(hands: Hands) -> None:
    hands.write("5")
    hands.key(Key.Key_Tab)
    assert focused(hands.window) is _editor(hands).group
    hands.write("20")
    assert hands.answer_at(DEADWEIGHT) == Decimal("0.25")
    _leave(hands)
    assert _boxes(hands) == ("5", "20")  # as it was typed, not 3 out of 12


def test_a_group_that_was_changed_first_is_not_an_answer_and_not_forgotten(hands: Hands) -> None:
    _put(hands, None)
    before = hands.case
    hands.key(Key.Key_Tab)
    hands.write("20")
    assert hands.case is before
    hands.key(Key.Key_Backtab, SHIFT)
    hands.write("5")
    assert hands.answer_at(DEADWEIGHT) == Decimal("0.25")


@pytest.mark.parametrize(
    ("typed", "share", "boxes"),
    [
        ("3 in 10", "0.3", ("3", "10")),
        ("25%", "0.25", ("3", "12")),
        ("1 out of 3", "0.333333333333", ("1", "3")),
        ("0", "0", ("0", "12")),
        ("12", "1", ("12", "12")),
        ("12.3%", "0.123", ("12.3", "100")),
    ],
)
def test_whatever_is_typed_into_the_first_box_is_understood(
    hands: Hands, typed: str, share: str, boxes: tuple[str, str]
) -> None:
    hands.write(typed)
    assert hands.answer_at(DEADWEIGHT) == Decimal(share)
    _leave(hands)
    assert _boxes(hands) == boxes
    assert hands.answer_at(DEADWEIGHT) == Decimal(share)


def test_an_emptied_box_is_blank_and_never_zero(hands: Hands) -> None:
    hands.write("")
    assert hands.answer_at(DEADWEIGHT) is None
    assert hands.row(DEADWEIGHT).needed.isVisible()
    hands.write("0")
    assert hands.answer_at(DEADWEIGHT) == 0


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("15", "15 out of 12 is more than all of them. Enter 12 or fewer."),
        ("many", "Enter a number, like 3. “many” is not one."),
        ("1,5", "“1,5” could mean 1.5 or 15."),
    ],
)
def test_what_makes_no_share_is_kept_marked_and_not_counted(
    hands: Hands, typed: str, sentence: str
) -> None:
    hands.write(typed)
    _leave(hands)
    assert sentence in hands.row(DEADWEIGHT).message
    assert _boxes(hands) == (typed, "12")
    assert unreadable_text(hands.case, Address.parse(DEADWEIGHT)) == f"{typed} in 12"
    for box in (_editor(hands).target, _editor(hands).group):
        assert box.property("refused") is True


def test_refused_people_survive_saving_and_opening_again(
    hands: Hands, said: Said, tmp_path: Path
) -> None:
    hands.write("15")
    said.chosen.append(str(tmp_path / "case.sroi"))
    hands.key(Key.Key_S, CTRL)
    hands.window.files.open_path(tmp_path / "case.sroi")
    _go(hands)
    assert _boxes(hands) == ("15", "12")
    assert "more than all of them" in hands.row(DEADWEIGHT).message


def test_half_typed_people_are_not_called_wrong_at_once(hands: Hands, qtbot: QtBot) -> None:
    hands.write("3")
    hands.key(Key.Key_Tab)
    hands.write("")
    assert hands.row(DEADWEIGHT).message == ""
    qtbot.waitUntil(lambda: "out of how many" in hands.row(DEADWEIGHT).message, timeout=3000)
    hands.write("12")
    assert hands.row(DEADWEIGHT).message == ""
    assert hands.answer_at(DEADWEIGHT) == Decimal("0.25")


@pytest.mark.parametrize("address", SHARES)
def test_undo_in_either_box_takes_back_exactly_what_was_typed(hands: Hands, address: str) -> None:
    _go(hands, address)
    hands.window.store.workspace.seal()
    before = hands.case
    hands.write("2")
    after = hands.case
    assert changed(before, after) == {address}
    hands.undo()
    assert hands.case is before
    hands.redo()
    assert hands.case is after
    hands.window.store.workspace.seal()
    hands.tab_to(_editor(hands, address).group)
    hands.write("40")
    assert hands.answer_at(address) == Decimal("0.05")
    assert changed(after, hands.case) == {address}
    while hands.case is not before:
        hands.undo()
    assert focused(hands.window) in (_editor(hands, address).target, _editor(hands, address).group)


def test_undo_brings_back_the_people_as_they_were_typed(hands: Hands) -> None:
    hands.write("5 in 20")
    _leave(hands)
    hands.window.store.workspace.seal()
    hands.tab_to(_go(hands).target)
    hands.write("6")
    hands.undo()
    assert _boxes(hands) == ("5", "20")


def test_another_case_is_not_shown_in_the_words_of_this_one(hands: Hands, said: Said) -> None:
    hands.write("10 in 20")
    assert manner().recall(Address.parse(DEADWEIGHT), Decimal("0.5")) is not None
    said.answers.append(1)
    hands.window.files.new()
    assert manner().recall(Address.parse(DEADWEIGHT), Decimal("0.5")) is None


def test_a_new_row_is_not_shown_in_the_words_of_one_that_had_its_id(hands: Hands) -> None:
    hands.write("10 in 20")
    hands.open_section("scope")
    removed = remove(hands.case, Address.parse("outcomes/o1"))
    added = replace(hands.case.outcomes[0], description="Another")
    workspace = hands.window.store.workspace
    workspace.apply(removed, "Remove")
    workspace.apply(replace(removed, outcomes=(added, *removed.outcomes)), "Add")
    assert hands.answer_at(DEADWEIGHT) == Decimal("0.5")
    _go(hands)
    assert _boxes(hands) == ("6", "12")


def test_an_expert_may_type_percentages_for_the_whole_session(hands: Hands) -> None:
    _put(hands, Decimal("0.3"))
    _turn(hands, "Type a percentage instead")
    assert focused(hands.window) is _editor(hands).target
    assert hands.text_at(DEADWEIGHT) == "30%"
    assert _editor(hands).group.isHidden()
    hands.write("45")
    assert hands.answer_at(DEADWEIGHT) == Decimal("0.45")
    assert _editor(hands).echo == "Understood as 45%."
    attribution = "outcomes/o1/attribution/value"
    _go(hands, attribution)
    assert hands.text_at(attribution) == "25%"
    _go(hands)
    _turn(hands, "Answer in people instead")
    assert _boxes(hands) == ("9", "20")


@pytest.mark.parametrize(
    ("typed", "share"), [("30%", "0.3"), ("30", "0.3"), ("3 in 10", "0.3"), ("0", "0")]
)
def test_a_percentage_is_read_as_it_is_meant(hands: Hands, typed: str, share: str) -> None:
    _turn(hands, "Type a percentage instead")
    hands.write(typed)
    assert hands.answer_at(DEADWEIGHT) == Decimal(share)


def test_a_share_below_one_is_asked_about(hands: Hands) -> None:
    _turn(hands, "Type a percentage instead")
    hands.write("0.3")
    hands.key(Key.Key_Tab)
    hands.settle()
    assert "Is 0.3 meant as 30% or as 0.3%?" in hands.row(DEADWEIGHT).message
    assert hands.text_at(DEADWEIGHT) == "0.3"


def test_turning_changes_nothing_in_the_case(hands: Hands) -> None:
    before = hands.case
    _turn(hands, "Type a percentage instead")
    _turn(hands, "Answer in people instead")
    assert hands.case is before


def test_what_is_taken_off_is_said_at_each_key(hands: Hands) -> None:
    beside = hands.row(DEADWEIGHT).beside
    assert beside is not None
    hands.write("3")
    assert beside.words[0] == "Of 12 people, 3 would have changed anyway, which leaves 9."
    hands.write("4")
    assert beside.words[0] == "Of 12 people, 4 would have changed anyway, which leaves 8."
    assert "between 10% and 35%. Yours is 33.33%." in beside.words[1]
    hands.write("")
    assert beside.words[0] == ""


def test_a_screen_reader_hears_what_the_boxes_are_and_what_was_understood(hands: Hands) -> None:
    hands.write("3")
    editor = _editor(hands)
    assert "That is 25%." in editor.target.accessibleDescription()
    assert editor.group.accessibleName() == "Out of how many"
    assert editor.group.accessibleDescription() == hands.row(DEADWEIGHT).words


def test_enter_goes_on_to_the_next_answer(hands: Hands) -> None:
    hands.write("3")
    hands.key(Key.Key_Return)
    assert focused(hands.window) is hands.row("outcomes/o1/deadweight/basis").editor.target


def test_the_number_of_people_is_followed(hands: Hands) -> None:
    _put(hands, None)
    _put(hands, Decimal(40), "outcomes/o1/quantities/1/value")
    assert hands.row(DEADWEIGHT).words.startswith("Of the 40 people who changed,")
    assert _boxes(hands) == ("", "40")


def test_the_source_of_the_comparison_is_told_with_the_reason(hands: Hands) -> None:
    row = hands.row(DEADWEIGHT)
    toggle = next(b for b in row.findChildren(QAbstractButton) if b.text() == "Why we ask")
    hands.tab_to(toggle)
    hands.key(Key.Key_Space)
    assert "Of 383 published reports, 154 used this." in row.why
