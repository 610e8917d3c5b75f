"""Questions with our own words on every button."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.messages import ask

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize(
    ("careful", "key", "answer"),
    [(False, Qt.Key.Key_Return, 0), (True, Qt.Key.Key_Return, 1), (False, Qt.Key.Key_Escape, 1)],
)
def test_enter_does_nothing_that_cannot_be_taken_back_and_esc_never_does(
    qtbot: QtBot, careful: bool, key: Qt.Key, answer: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        QTest.keyClick(box, key)

    QTimer.singleShot(0, parent, press)
    assert ask(parent, "Remove", "Remove it?", ["Remove it", "Keep it"], careful=careful) == answer
