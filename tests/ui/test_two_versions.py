"""The dialog that shows what differs in another version, answered by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.evaluation import evaluate
from sroi_app.guide.changes import BESIDE
from sroi_app.workspace.comparison import Comparison, compare
from tests.guide.ready import ready_case
from tests.ui.hands import Key
from ui.dialogs.two_versions import TwoVersionsDialog, Way, ask_which

WAYS = [Way("Keep both", "yours is saved beside it."), Way("Keep yours", ""), Way("Later", "")]


def _differs() -> Comparison:
    mine = ready_case()
    theirs = replace(mine, organisation=replace(mine.organisation, name="<b>Theirs</b>"))
    return compare(theirs, evaluate(mine), BESIDE)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ((Key.Key_Return,), 0),
        ((Key.Key_Tab, Key.Key_Return), 1),
        ((Key.Key_Tab, Key.Key_Space), 1),
        ((Key.Key_Escape,), 2),
    ],
)
def test_a_way_is_chosen_with_the_keyboard(
    qtbot: QtBot, keys: tuple[Key, ...], chosen: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        try:
            for key in keys:
                QTest.keyClick(dialog.focusWidget() or dialog, key)
        finally:
            dialog.close()

    QTimer.singleShot(20, parent, press)
    assert ask_which(parent, "Changed", "", _differs(), WAYS) == chosen


def test_what_differs_is_shown_as_plain_text(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TwoVersionsDialog(parent, "Changed", "", _differs(), WAYS)
    assert "Riverside in yours; <b>Theirs</b> in the other" in dialog.text.toPlainText()
    same = TwoVersionsDialog(parent, "Changed", "", replace(_differs(), changes=()), WAYS)
    assert same.text.isHidden()
