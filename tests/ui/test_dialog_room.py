"""A dialog that is taller than the screen scrolls, with all that is in it."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.hands import Key
from ui.dialogs.room import fit_words, resize_within_screen
from ui.words import button, label

LOW, ENOUGH = (500, 200), (500, 700)
SENTENCE = "A sentence of several words that takes two lines in a dialog as narrow as this one is. "


def _dialog(qtbot: QtBot, sentences: int = 3, *, by_words: bool = False) -> QDialog:
    """A few sentences, a line that has the keyboard, and a button."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column, line = QVBoxLayout(dialog), QLineEdit()
    for _number in range(sentences):
        column.addWidget(label(SENTENCE))
    column.addWidget(line)
    column.addWidget(button("Done", dialog.accept))
    line.setFocus()
    if by_words:
        fit_words(dialog, 480)
    else:
        resize_within_screen(dialog, 480, 160)
    return dialog


def _show(dialog: QDialog) -> None:
    dialog.show()
    dialog.activateWindow()
    for _moment in range(5):
        QApplication.processEvents()


def _in_sight(dialog: QDialog, part: QWidget) -> bool:
    (canvas,) = dialog.findChildren(QScrollArea)
    place = QRect(part.mapTo(canvas.viewport(), QPoint(0, 0)), part.size())
    return canvas.viewport().rect().contains(place)


@pytest.fixture
def low(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.dialogs.room._most", lambda _dialog: LOW)


@pytest.mark.usefixtures("low")
@pytest.mark.parametrize("by_words", [False, True])
def test_what_there_is_no_height_for_is_scrolled_to(qtbot: QtBot, by_words: bool) -> None:
    dialog = _dialog(qtbot, by_words=by_words)
    _show(dialog)
    assert (dialog.width(), dialog.height()) <= LOW
    (line,), (done,) = dialog.findChildren(QLineEdit), dialog.findChildren(QPushButton)
    assert dialog.focusWidget() is line
    assert _in_sight(dialog, line)
    QTest.keyClick(line, Key.Key_Tab)
    QApplication.processEvents()
    assert dialog.focusWidget() is done
    assert _in_sight(dialog, done)
    QTest.keyClick(done, Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.usefixtures("low")
def test_what_comes_later_counts_as_well(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, sentences=1)
    _show(dialog)
    assert dialog.findChildren(QScrollArea) == []
    layout = dialog.layout()
    assert layout is not None
    for _number in range(5):
        layout.addWidget(label(SENTENCE))
    _show(dialog)
    assert len(dialog.findChildren(QScrollArea)) == 1
    assert dialog.height() <= LOW[1]


def test_where_there_is_room_nothing_scrolls(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.dialogs.room._most", lambda _dialog: ENOUGH)
    dialog = _dialog(qtbot)
    _show(dialog)
    assert dialog.findChildren(QScrollArea) == []
