"""Typing an answer: read, refused in words, kept, shown back, taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import unreadable_text
from sroi_app.model.outcomes import Standing
from sroi_app.model.scope import Timing
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, SHIFT, Hands, Key, focused, new_case
from ui.look import Choice
from ui.result.panel_words import ratio_words

AMOUNT = "inputs/i1/amounts/1/value"
DEADWEIGHT = "outcomes/o1/deadweight/value"
PRICE = "outcomes/o1/proxy/value/value"
PRICE_YEAR = Address.parse("scope/price_year")


@pytest.fixture
def hands(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    return hands


@pytest.mark.parametrize(
    ("section", "address", "text", "sentence"),
    [
        ("inputs", AMOUNT, "forty", "Enter a number, like £1,250. “forty” is not one."),
        ("inputs", AMOUNT, "1,23", "“1,23” could mean 1.23 or 123."),
        ("deductions", DEADWEIGHT, "120%", "Enter a percentage from 0% to 100%."),
        ("scope", "scope/ends", "soon", "Enter a date, like 31 March 2027"),
        ("scope", "scope/price_year", "last", "Enter the year of the prices"),
        ("scope", "scope/delivery_years", "", "Enter a whole number from 1 to 50."),
        ("evidence", "outcomes/o1/duration/value", "ages", "Enter how long it lasts"),
    ],
)
def test_text_that_cannot_be_read_is_kept_and_refused_under_the_field(
    hands: Hands, section: str, address: str, text: str, sentence: str
) -> None:
    hands.open_section(section)
    hands.fill(address, text)
    row = hands.row(address)
    assert hands.text_at(address) == text
    assert sentence in row.message
    assert row.editor.target.property("refused") is True
    assert unreadable_text(hands.case, Address.parse(address)) == text


def test_text_that_cannot_be_read_is_not_counted(hands: Hands) -> None:
    hands.open_section("inputs")
    assert hands.ratio != "No ratio yet"
    hands.fill(AMOUNT, "forty")
    assert hands.ratio == "No ratio yet"
    assert hands.answer_at(AMOUNT) is None


def test_a_correction_takes_the_refusal_away(hands: Hands) -> None:
    hands.open_section("deductions")
    hands.fill(DEADWEIGHT, "120%")
    hands.fill(DEADWEIGHT, "12%")
    row = hands.row(DEADWEIGHT)
    assert row.message == ""
    assert row.editor.target.property("refused") is False
    assert hands.case.unreadable == ()


def test_refused_text_survives_saving_and_opening_again(
    hands: Hands, said: Said, tmp_path: Path
) -> None:
    hands.open_section("deductions")
    hands.fill(DEADWEIGHT, "1,23")
    said.chosen.append(str(tmp_path / "case.sroi"))
    hands.key(Key.Key_S, CTRL)
    hands.window.files.open_path(tmp_path / "case.sroi")
    hands.open_section("deductions")
    assert hands.text_at(DEADWEIGHT) == "1,23"
    assert "“1,23” could mean 1.23 or 123." in hands.row(DEADWEIGHT).message


def test_half_typed_text_is_not_called_wrong_while_it_may_become_right(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.open_section("deductions")
    hands.tab_to(hands.row(DEADWEIGHT).editor.target)
    hands.write("3 in")
    assert hands.row(DEADWEIGHT).message == ""
    qtbot.waitUntil(lambda: "out of how many" in hands.row(DEADWEIGHT).message, timeout=3000)
    hands.key(Key.Key_End)
    for key in (Key.Key_Space, Key.Key_1, Key.Key_0):
        hands.key(key)
    assert hands.row(DEADWEIGHT).message == ""
    assert str(hands.answer_at(DEADWEIGHT)) == "0.3"


def test_half_typed_text_is_saved_too(hands: Hands, said: Said, tmp_path: Path) -> None:
    hands.open_section("deductions")
    hands.tab_to(hands.row(DEADWEIGHT).editor.target)
    hands.write("3 in")
    said.chosen.append(str(tmp_path / "case.sroi"))
    hands.key(Key.Key_S, CTRL)
    assert unreadable_text(hands.case, Address.parse(DEADWEIGHT)) == "3 in"
    assert not hands.window.store.workspace.dirty


@pytest.mark.parametrize(
    ("section", "address", "typed", "shown"),
    [
        ("inputs", AMOUNT, "12k", "£12,000"),
        ("inputs", AMOUNT, " 1 234.5 ", "£1,234.50"),
        ("deductions", DEADWEIGHT, "3 in 10", "3"),
        ("evidence", "outcomes/o1/duration/value", "0.5", "6 months"),
        ("scope", "scope/ends", "1/4/27", "1/4/27"),
        ("scope", "scope/ends", "1/4/2027", "1 April 2027"),
        ("scope", "scope/price_year", "2024/2025", "2024-25"),
    ],
)
def test_an_answer_is_shown_as_it_was_understood_once_it_is_left(
    hands: Hands, section: str, address: str, typed: str, shown: str
) -> None:
    hands.open_section(section)
    hands.tab_to(hands.row(address).editor.target)
    hands.write(typed)
    assert hands.text_at(address) == typed
    hands.key(Key.Key_Tab)
    hands.settle()
    assert hands.text_at(address) == shown


def test_the_cursor_stays_where_it_is_while_typing_in_the_middle(hands: Hands) -> None:
    hands.open_section("organisation")
    hands.tab_to(hands.row("organisation/name").editor.target)
    hands.write("Rverside")
    hands.key(Key.Key_Home)
    hands.key(Key.Key_Right)
    for key in (Key.Key_I, Key.Key_X, Key.Key_Backspace):
        hands.key(key)
    assert hands.answer_at("organisation/name") == "Riverside"


@pytest.mark.parametrize(
    ("section", "address"),
    [
        ("organisation", "organisation/name"),  # one line
        ("organisation", "organisation/about"),  # a box of several
    ],
)
def test_undo_and_redo_work_inside_a_field(hands: Hands, section: str, address: str) -> None:
    hands.open_section(section)
    hands.tab_to(hands.row(address).editor.target)
    before = hands.text_at(address)
    hands.write("Something else")
    hands.undo()
    assert hands.text_at(address) == before
    assert hands.case == ready_case()
    hands.redo()
    assert hands.text_at(address) == "Something else"
    assert hands.answer_at(address) == "Something else"
    hands.undo()
    hands.key(Key.Key_Z, CTRL | SHIFT)
    assert hands.answer_at(address) == "Something else"


def test_undo_and_redo_work_inside_a_list_of_choices(hands: Hands) -> None:
    hands.open_section("organisation")
    combo = hands.row("organisation/kind").editor.target
    assert isinstance(combo, QComboBox)
    hands.tab_to(combo)
    before = combo.currentText()
    hands.key(Key.Key_Down)
    after = combo.currentText()
    assert after != before
    hands.undo()
    assert combo.currentText() == before
    hands.redo()
    assert combo.currentText() == after


def test_with_nothing_to_undo_the_field_keeps_what_it_shows(hands: Hands, said: Said) -> None:
    said.answers.append(1)
    new_case(hands.window)
    hands.tab_to(hands.row("organisation/name").editor.target)
    hands.write("A")
    for _press in range(3):
        hands.undo()
    assert hands.text_at("organisation/name") == hands.answer_at("organisation/name") == ""


def test_half_typed_text_is_what_undo_takes_back(hands: Hands) -> None:
    hands.open_section("deductions")
    before = hands.text_at(DEADWEIGHT)
    hands.tab_to(hands.row(DEADWEIGHT).editor.target)
    hands.write("3 in")
    hands.undo()
    assert hands.text_at(DEADWEIGHT) == before
    assert hands.case == ready_case()


@pytest.mark.parametrize("choice", [Choice("dark"), Choice(zoom=125)])
def test_a_change_of_look_takes_half_typed_text_as_it_stands_and_shows_what_it_makes(
    hands: Hands, choice: Choice
) -> None:
    hands.open_section("value")
    hands.reach(PRICE)
    hands.tab_to(hands.row(PRICE).editor.target)
    hands.write("1,2")
    hands.window.appearance.choose(choice)
    hands.settle()
    assert unreadable_text(hands.case, Address.parse(PRICE)) == "1,2"
    assert hands.text_at(PRICE) == "1,2"
    assert "“1,2” could mean 1.2 or 12." in hands.row(PRICE).message
    assert hands.ratio == ratio_words(hands.window.store.evaluation.result.headline)
    hands.window.appearance.choose(Choice())  # what comes after is not to find it changed


def test_showing_the_case_anew_never_changes_it(hands: Hands) -> None:
    hands.open_section("value")
    hands.reach(PRICE)
    hands.tab_to(hands.row(PRICE).editor.target)
    hands.write("1,2")
    before = hands.case
    hands.window.desk.show_evaluation(hands.window.store.evaluation)
    assert hands.case is before
    assert hands.text_at(PRICE) == "1,2"


def test_a_choice_made_without_the_keyboard_takes_half_typed_text_beside_it_first(
    hands: Hands,
) -> None:
    """On some computers a button that is clicked does not take the keyboard."""
    hands.open_section("scope")
    hands.reach("scope/price_year")
    hands.tab_to(hands.row("scope/price_year").editor.target)
    hands.write("last")
    shown: list[Case] = []
    hands.window.store.changed.connect(lambda evaluation: shown.append(evaluation.case))
    hands.row("scope/timing").editor.chosen.emit(Timing.YEAR_START)
    assert [unreadable_text(case, PRICE_YEAR) for case in shown] == ["last", "last"]
    assert shown[-1] is hands.case
    assert hands.answer_at("scope/timing") is Timing.YEAR_START
    assert hands.text_at("scope/price_year") == "last"


def test_undo_goes_to_the_page_and_the_field_it_changed(hands: Hands) -> None:
    hands.open_section("deductions")
    hands.fill(DEADWEIGHT, "50%")
    hands.open_section("organisation")
    hands.undo()
    assert hands.page.section.id == "deductions"
    assert focused(hands.window) is hands.row(DEADWEIGHT).editor.target
    assert hands.text_at(DEADWEIGHT) == "2"  # out of 10


def test_undo_opens_the_reasons_when_what_it_changed_is_inside(hands: Hands) -> None:
    low = "outcomes/o1/deadweight/low"
    # Once there is a ratio, ranges have a page of their own.
    no_ratio = with_answers(hands.case, inputs__i1__amounts__1__value=None)
    hands.window.store.workspace.apply(no_ratio, "Take the grant out")
    hands.open_section("deductions")
    hands.page.go_to(Address.parse(low))
    hands.write("12%")
    hands.open_section("organisation")
    hands.undo()
    target = hands.row(low).editor.target
    assert target.isVisible()
    assert focused(hands.window) is target


def test_the_menu_says_what_undo_would_take_back(hands: Hands) -> None:
    hands.fill("organisation/name", "Tea & Talk")
    action = hands.window.actions_by_id["undo"]
    assert action.text() == "&Undo: Change “What is your organisation called?”"
    hands.open_section("stakeholders")
    hands.fill("stakeholders/s1/name", "A & B")
    hands.page.rows.remove_wanted.emit(Address.parse("stakeholders/s1"))
    assert action.text() == "&Undo: Remove “A && B”"


def test_a_field_that_a_ready_report_needs_says_so_only_while_it_is_empty(hands: Hands) -> None:
    row = hands.row("organisation/name")
    assert row.needed.isHidden()
    hands.tab_to(row.editor.target)
    hands.write("")
    assert row.needed.isVisible()
    assert row.message == ""


def test_what_other_answers_have_brought_about_is_said_beside_an_empty_one(hands: Hands) -> None:
    two = (ready_outcome("o1"), ready_outcome("o2", description="I am more confident"))
    hands.window.store.workspace.apply(replace(ready_case(), outcomes=two), "Count twice")
    at = "outcomes/o2/overlap"
    hands.open_section("value")
    assert "count the same people at the same price" in hands.row(at).message
    assert hands.row(at).needed.isHidden()
    hands.fill(at, "Other people were asked about it.")
    assert "The case says why: “Other people were asked about it”." in hands.row(at).message


def test_the_reason_for_a_question_is_shown_on_request(hands: Hands) -> None:
    hands.open_section("activity")
    hands.open_section("organisation")
    about = hands.row("organisation/about")
    toggle = next(b for b in about.findChildren(QPushButton) if b.text() == "Why we ask")
    why = about.question.field.why
    shown = [w for w in about.findChildren(QLabel) if w.text() == why]
    assert len(shown) == 1
    assert shown[0].isHidden()
    hands.tab_to(toggle)
    hands.key(Key.Key_Space)
    assert shown[0].isVisible()
    assert toggle.text() == "Hide why we ask"
    assert toggle.accessibleName() == "Hide why we ask this"
    hands.key(Key.Key_Space)
    assert shown[0].isHidden()
    assert toggle.text() == "Why we ask"


def test_enter_goes_from_answer_to_answer_and_from_the_last_to_the_way_on(hands: Hands) -> None:
    hands.open_section("organisation")
    rows = hands.page.form.rows
    hands.tab_to(rows[0].editor.target)
    for row in rows[1:]:
        if isinstance(focused(hands.window), QPlainTextEdit):
            hands.key(Key.Key_Tab)  # there Enter begins a line
            hands.tab_to(row.editor.target)
        else:
            hands.key(Key.Key_Return)
        assert focused(hands.window) is row.editor.target
    hands.key(Key.Key_Return)
    assert focused(hands.window) is hands.page._next
    hands.open_section("outcomes")
    hands.press("Add an outcome")
    hands.reach("outcomes/o1/standing")
    hands.tab_to(hands.row("outcomes/o1/standing").editor.target)
    hands.key(Key.Key_Return)
    assert focused(hands.window) is hands.row("outcomes/o1/priced").editor.target


def test_an_arrow_key_chooses_also_while_nothing_is_chosen(hands: Hands) -> None:
    hands.open_section("outcomes")
    hands.press("Add an outcome")
    address = f"outcomes/{hands.case.outcomes[-1].id}/standing"
    hands.reach(address)
    hands.tab_to(hands.row(address).editor.target)
    assert hands.answer_at(address) is None
    hands.key(Key.Key_Down)
    assert hands.answer_at(address) == Standing.ADDITIONAL
    hands.key(Key.Key_Up)
    assert hands.answer_at(address) == Standing.CORE


def test_leaving_an_answer_and_coming_back_is_another_step_to_undo(hands: Hands) -> None:
    hands.fill("organisation/name", "First")
    hands.fill("organisation/name", "Second")
    hands.undo()
    assert hands.answer_at("organisation/name") == "First"
