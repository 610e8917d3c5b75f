"""Find: type, choose with the arrows, Enter goes there, Esc goes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.guide.search import MOST_FOUND
from sroi_app.model.address import Address
from sroi_app.model.edits import put
from tests.large_case import large_case
from tests.ui.cases import filled_case
from tests.ui.hands import CTRL, Hands, Key
from ui.dialogs.find import FindDialog, show_find
from ui.painted_list import SHOWN

CANARY = "<b>x</b> & more"


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def _open(hands: Hands, qtbot: QtBot) -> FindDialog:
    qtbot.waitUntil(hands.window.isActiveWindow)
    hands.key(Key.Key_F, CTRL)
    dialog = hands.window.findChild(FindDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _look_for(hands: Hands, words: str, qtbot: QtBot) -> FindDialog:
    """Open Find, type, and wait for the list."""
    dialog = _open(hands, qtbot)
    dialog.line.clear()
    QTest.keyClicks(dialog.line, words)
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    return dialog


def _answer(hands: Hands, address: str, text: str) -> None:
    hands.window.desk.go_to_address(Address.parse(address))
    hands.lay_out()
    hands.write(text)
    hands.window.store.finish_typing()


def test_ctrl_f_puts_the_keyboard_where_words_are_typed(filled: Hands, qtbot: QtBot) -> None:
    dialog = _open(filled, qtbot)
    qtbot.waitUntil(dialog.line.hasFocus)
    assert "arrow keys" in dialog.said.text()
    assert not dialog.list.isVisible()


def test_enter_goes_to_the_answer_and_find_is_out_of_the_way(filled: Hands, qtbot: QtBot) -> None:
    _answer(filled, "statement/limitations", "Only the herons know")
    filled.window.desk.go_to_page("tasks")
    dialog = _look_for(filled, "herons", qtbot)
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert not dialog.isVisible()
    assert filled.place == "statement"
    target = filled.row("statement/limitations").editor.target
    qtbot.waitUntil(target.hasFocus)


def test_the_arrow_keys_choose_while_the_keyboard_stays_in_the_line(
    filled: Hands, qtbot: QtBot
) -> None:
    dialog = _look_for(filled, "change", qtbot)
    assert dialog.list.currentRow() == 0
    QTest.keyClick(dialog.line, Key.Key_Down)
    assert dialog.list.currentRow() == 1
    QTest.keyClick(dialog.line, Key.Key_Up)
    assert dialog.list.currentRow() == 0
    assert QApplication.focusWidget() is dialog.line


def test_enter_in_the_list_goes_there_too(filled: Hands, qtbot: QtBot) -> None:
    dialog = _look_for(filled, "the tender's reference", qtbot)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Key.Key_Return)
    assert filled.place == "tender"


def test_esc_gives_the_keyboard_back_to_where_it_was(filled: Hands, qtbot: QtBot) -> None:
    filled.tab_to(filled.row("organisation/about").editor.target)
    before = QApplication.focusWidget()
    dialog = _look_for(filled, "visits", qtbot)
    QTest.keyClick(dialog.line, Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is before)
    assert filled.place == "organisation"


def test_find_comes_back_with_the_words_of_before_ready_to_be_replaced(
    filled: Hands, qtbot: QtBot
) -> None:
    dialog = _look_for(filled, "visits", qtbot)
    QTest.keyClick(dialog.line, Key.Key_Escape)
    again = _open(filled, qtbot)
    assert again is dialog
    assert dialog.line.selectedText() == "visits"
    qtbot.waitUntil(lambda: dialog.list.count() > 0)


def test_nothing_found_is_said_with_advice(filled: Hands, qtbot: QtBot) -> None:
    dialog = _look_for(filled, "qqqq", qtbot)
    assert dialog.said.text().startswith("Nothing found. Try")
    assert not dialog.list.isVisible()
    place = filled.place
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert filled.place == place
    assert dialog.isVisible()


def test_what_is_typed_meanwhile_is_found(filled: Hands, qtbot: QtBot) -> None:
    dialog = _look_for(filled, "kingfisher", qtbot)
    assert dialog.list.count() == 0
    case, problem = filled.case, Address.parse("activity/problem")
    filled.window.store.workspace.apply(put(case, problem, "No kingfisher yet"), "Change")
    qtbot.waitUntil(lambda: dialog.list.count() == 1)


def test_pages_of_their_own_are_found(filled: Hands, qtbot: QtBot) -> None:
    dialog = _look_for(filled, "the value map", qtbot)
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert filled.place == "value-map"


def test_a_question_without_rows_leads_to_its_own_page(hands: Hands, qtbot: QtBot) -> None:
    dialog = _look_for(hands, "fades each year after the first", qtbot)
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert hands.place == "deductions"


def test_more_places_than_are_shown_are_counted(filled: Hands, qtbot: QtBot) -> None:
    filled.window.store.workspace.apply(large_case(120, 2), "Begin")
    dialog = _look_for(filled, "club", qtbot)
    assert dialog.list.count() == MOST_FOUND
    assert "the first 100 of" in dialog.said.text()


def test_typed_text_is_shown_as_text(hands: Hands, qtbot: QtBot) -> None:
    hands.window.store.workspace.apply(filled_case(CANARY), "Begin")
    dialog = _look_for(hands, "<b>x</b>", qtbot)
    found = dialog.list.item(0).data(SHOWN)
    assert CANARY in found.excerpt
    assert dialog.list.item(0).text().startswith(found.excerpt)


def test_every_control_of_find_has_a_name(filled: Hands, qtbot: QtBot) -> None:
    dialog = _look_for(filled, "visits", qtbot)
    stops = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]
    assert len(stops) >= 4
    assert [w for w in stops if not (w.accessibleName() or w.property("text"))] == []


def test_the_list_is_painted_without_a_mistake(
    filled: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda *error: failed.append(error))
    dialog = _look_for(filled, "visits", qtbot)
    for width in (640, 420):
        dialog.resize(width, 560)
        assert not dialog.grab().isNull()
    assert failed == []


def test_find_opens_one_window_only(filled: Hands) -> None:
    show_find(filled.window)
    show_find(filled.window)
    assert len(filled.window.findChildren(FindDialog)) == 1
