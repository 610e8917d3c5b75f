"""The pages of a bid say how it reads, and let things be marked as confidential."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from sroi_app.workspace.files import examples
from tests.ui.hands import Hands
from ui.dialogs.marks import MarksDialog
from ui.main_window import MainWindow


@pytest.fixture
def bid(window: MainWindow) -> Hands:
    """A person at the befriending example."""
    window.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    return Hands(window)


def seen(hands: Hands) -> list[str]:
    """The words of every label of the page that can be seen."""
    return [words.text() for words in hands.page.findChildren(QLabel) if words.isVisible()]


def test_promises_read_as_sentences_in_the_order_they_will_stand_in(bid: Hands) -> None:
    bid.open_section("commitments")
    before = [words for words in seen(bid) if words.startswith("We will ")]
    assert before[0].endswith(
        "(180 people over the whole contract, Harbour and Castle wards, by 31 March 2030; SV1)."
    )
    bid.page.rows.move_wanted.emit(bid.page.rows.current, 1)
    after = [words for words in seen(bid) if words.startswith("We will ")]
    assert after[:2] == [before[1], before[0]]


def test_a_sentence_follows_what_is_typed_and_says_what_is_lacking(bid: Hands) -> None:
    bid.open_section("commitments")
    bid.row("commitments/k1/quantity").editor.target.setFocus()
    bid.write("61")
    assert any("(61 people over" in words for words in seen(bid))
    bid.write("")
    assert any("Not said yet: how many." in words for words in seen(bid))


def test_things_are_marked_by_name_as_one_step(bid: Hands) -> None:
    before = bid.case.confidential
    bid.open_section("confidential")
    buttons = bid.page.findChildren(QAbstractButton)
    next(each for each in buttons if each.text() == "Choose from the case…").click()
    dialog = bid.window.findChild(MarksDialog)
    assert dialog is not None
    dialog.looking.line.setText("whom case")
    shown = [
        item
        for number in range(dialog.ticks.count())
        if not (item := dialog.ticks.item(number)).isHidden()
    ]
    assert [item.text() for item in shown] == ["Your organisation", "Whom to ask about the case"]
    shown[1].setCheckState(Qt.CheckState.Checked)
    dialog.do()
    assert bid.case.confidential[:-1] == before
    marked = bid.case.confidential[-1]
    assert (marked.at, marked.item) == ("organisation/contact", "Whom to ask about the case")
    bid.undo()
    assert bid.case.confidential == before
