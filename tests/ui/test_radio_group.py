"""Radio buttons with a line under each: seen, heard, and one stop for Tab."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.hands import Key
from ui.forms.radio_group import RadioGroup

LABELS = ("They are left out", "Salt & pepper")


def _group(qtbot: QtBot) -> RadioGroup:
    group = RadioGroup(LABELS)
    qtbot.addWidget(group)
    group.describe("What about them?", "Choose one.")
    return group


def test_arrow_keys_choose_round_and_round(qtbot: QtBot) -> None:
    group = _group(qtbot)
    chosen: list[int] = []
    group.chosen.connect(chosen.append)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up):
        QTest.keyClick(group.target, key)
    assert chosen == [1, 0, 1]


def test_tab_stops_once_at_the_answer_given(qtbot: QtBot) -> None:
    group = _group(qtbot)
    assert group.target is group.buttons[0]
    group.show_chosen(1)
    stops = [b for b in group.buttons if b.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [group.buttons[1]]
    group.show_chosen(None)
    assert not any(radio.isChecked() for radio in group.buttons)


def test_the_line_under_an_answer_is_heard_with_it(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.explain(("29 people.", ""))
    assert group.buttons[0].accessibleDescription() == "29 people. What about them? Choose one."
    assert group.buttons[1].accessibleDescription() == "What about them?"
    shown = [words.text() for words in group.findChildren(QLabel) if not words.isHidden()]
    assert "29 people." in shown


def test_an_ampersand_is_shown_as_one(qtbot: QtBot) -> None:
    assert _group(qtbot).buttons[1].text() == "Salt && pepper"
