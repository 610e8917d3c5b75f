"""What people hear who cannot see the page: where they are, what is wrong, what was done."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QWidget

from sroi_app.library.unit_values import find
from sroi_app.model.address import Address
from sroi_app.workspace import steps
from tests.ui.cases import filled_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, Hands, Key
from ui.dialogs.find import FindDialog, show_find
from ui.dialogs.help import HelpDialog, show_glossary
from ui.forms.people_editor import PeopleEditor
from ui.main_window import MainWindow

NAME, VALUE = "organisation/name", "outcomes/o1/proxy/value/value"
MODULES = ("ui.announce", "ui.forms.field_row", "ui.safety", "ui.dialogs.list_keys")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is sent to screen readers."""
    words: list[str] = []

    def hear(_widget: QWidget, said: str) -> None:
        words.append(said)

    for module in MODULES:
        monkeypatch.setattr(f"{module}.announce", hear)
    return words


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def _dictate(line: QWidget, text: str) -> None:
    """Put a text in as a screen reader or dictation does, without a key."""
    told = QAccessible.queryAccessibleInterface(line)
    told.editableTextInterface().replaceText(0, len(told.text(QAccessible.Text.Value)), text)


# Where they are


def test_the_title_of_a_page_is_heard_when_it_is_opened(filled: Hands, heard: list[str]) -> None:
    filled.settle()
    heard.clear()
    filled.open_section("activity")
    assert heard == ["The activity"]


def test_a_row_and_its_part_are_heard_and_then_only_what_is_new(
    filled: Hands, heard: list[str]
) -> None:
    filled.open_section("value")
    heard.clear()
    filled.key(Key.Key_Return)
    filled.lay_out()
    name = filled.case.outcomes[0].description
    assert heard == [f"{name}. Part 1 of 4: The price"]
    heard.clear()
    filled.go_on()
    filled.lay_out()
    assert heard == ["Part 2 of 4: Where it is from"]


def test_a_page_that_was_open_already_is_not_told_again(filled: Hands, heard: list[str]) -> None:
    filled.open_section("activity")
    heard.clear()
    filled.open_section("activity")
    assert heard == []


def test_the_way_to_an_answer_is_told_once(filled: Hands, heard: list[str]) -> None:
    filled.settle()
    heard.clear()
    filled.window.desk.go_to_address(Address.parse("outcomes/o1/proxy/source"))
    filled.lay_out()
    name = filled.case.outcomes[0].description
    assert heard == [f"What it is worth. {name}. Part 2 of 4: Where it is from"]


# What is wrong


def test_what_is_the_matter_is_heard_on_leaving_and_read_on_coming_back(
    filled: Hands, heard: list[str]
) -> None:
    filled.open_section("value")
    row = filled.row(VALUE)
    filled.tab_to(row.editor.target)
    heard.clear()
    filled.write("3,50,2")
    assert heard == []  # not at every key
    filled.key(Key.Key_Tab)
    filled.lay_out()
    assert row.message
    assert heard == [row.message]
    assert row.editor.target.accessibleDescription().startswith(row.message)
    assert "For example" in row.editor.target.accessibleDescription()


def test_what_is_only_good_to_know_is_read_and_interrupts_nobody(
    filled: Hands, heard: list[str]
) -> None:
    workspace = filled.window.store.workspace
    outcome, value = Address.parse("outcomes/o1"), find("hmt-loneliness-mod-mild")
    assert value is not None
    steps.use_value(workspace, outcome, value, date(2026, 11, 29))
    filled.open_section("value")
    filled.reach(VALUE)
    heard.clear()
    filled.fill(VALUE, "9000")
    filled.lay_out()
    assert "was changed by hand" in filled.row(VALUE).message
    assert not any("changed by hand" in words for words in heard)


def test_what_was_not_touched_is_not_told_in_passing(filled: Hands, heard: list[str]) -> None:
    filled.open_section("value")
    row = filled.row(VALUE)
    filled.fill(VALUE, "3,50,2")
    filled.lay_out()
    heard.clear()
    filled.tab_to(row.editor.target)
    filled.key(Key.Key_Tab)
    filled.lay_out()
    assert heard == []


def test_an_answer_put_right_is_described_without_the_problem(filled: Hands) -> None:
    filled.open_section("value")
    row = filled.row(VALUE)
    target = row.editor.target
    assert row.beside is not None
    before = target.accessibleDescription()
    hint = before.removeprefix(row.beside.break_even).strip()
    filled.fill(VALUE, "3,50,2")
    assert target.accessibleDescription() == f"{row.message} {hint}"
    filled.fill(VALUE, "£1,250.50")
    assert target.accessibleDescription() == before


def test_the_answer_where_tab_stops_tells_the_question_and_its_hint(filled: Hands) -> None:
    filled.open_section("scope")
    row = filled.row("scope/kind")
    radios = row.editor.findChildren(QRadioButton)
    at = row.editor.target
    assert at in radios
    assert at.accessibleDescription() == f"{row.words} {row.question.field.hint}"
    others = {radio.accessibleDescription() for radio in radios if radio is not at}
    assert others == {row.words}


# What was done


def test_dictated_words_are_an_answer(hands: Hands) -> None:
    _dictate(hands.row(NAME).editor.target, "Riverside Befriending")
    assert hands.answer_at(NAME) == "Riverside Befriending"
    hands.undo()
    assert hands.answer_at(NAME) == ""


def test_a_dictated_share_of_people_is_an_answer(filled: Hands) -> None:
    filled.open_section("deductions")
    row = filled.row("outcomes/o1/deadweight/value")
    assert isinstance(row.editor, PeopleEditor)
    _dictate(row.editor.target, "6")
    _dictate(row.editor.group, "8")
    assert filled.answer_at("outcomes/o1/deadweight/value") == Decimal("0.75")


def test_showing_an_answer_is_not_taken_for_typing(filled: Hands) -> None:
    case = filled.case
    for _stop in filled.views():
        assert filled.case is case


def test_a_save_is_heard(filled: Hands, heard: list[str], said: Said, tmp_path: Path) -> None:
    said.chosen.append(str(tmp_path / "case.sroi"))
    filled.settle()
    heard.clear()
    filled.key(Key.Key_S, CTRL)
    (words,) = heard
    assert words.startswith("Saved at ")


def test_the_arrow_keys_tell_which_place_they_choose(filled: Hands, heard: list[str]) -> None:
    show_find(filled.window)
    dialog = filled.window.findChild(FindDialog)
    assert dialog is not None
    _dictate(dialog.line, "older")
    dialog._look()
    heard.clear()
    QTest.keyClick(dialog.line, Key.Key_Down)
    assert heard == [dialog.list.currentItem().text()]
    assert "older" in heard[0]
    dialog.reject()


def test_a_dictated_word_is_looked_up(window: MainWindow, heard: list[str]) -> None:
    assert heard == []
    show_glossary(window)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    _dictate(dialog.contents.line, "drop")
    assert dialog.contents.list.currentItem().text() == "drop-off"
    dialog.reject()
