"""Questions with our own words on every button."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.messages import ask
from ui.look import Choice
from ui.main_window import MainWindow

LONG = ["Put it back there", "Save under another name", "Do not save"]
SHORT = ["Save", "Stay"]
SMALL = 800  # pixels


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


def _rows(window: MainWindow, answers: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """Ask, see that every answer is whole and in the box, and return in how many rows they are."""
    found: set[int] = set()

    def look(box: QMessageBox) -> int:
        box.show()
        QApplication.processEvents()
        assert box.width() <= SMALL
        for made in box.buttons():
            assert made.width() >= made.sizeHint().width()
            assert box.rect().contains(QRect(made.mapTo(box, QPoint()), made.size()))
            found.add(made.y())
        box.hide()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    ask(window, "The file is gone", "It was moved or deleted.", answers)
    return len(found)


@pytest.mark.parametrize(
    ("zoom", "answers", "rows"), [(100, LONG, 1), (200, SHORT, 1), (200, LONG, 3)]
)
def test_answers_stand_below_each_other_where_they_do_not_fit_beside_each_other(
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    zoom: int,
    answers: list[str],
    rows: int,
) -> None:
    assert window.screen().availableGeometry().width() == SMALL
    window.appearance.choose(Choice(zoom=zoom))
    assert _rows(window, answers, monkeypatch) == rows
