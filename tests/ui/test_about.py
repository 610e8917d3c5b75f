"""About the program: its version, and every work it is made of with the words of its licence."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sroi_app import __version__
from tests.ui.hands import Key
from ui.dialogs.about import AboutDialog
from ui.main_window import MainWindow


@pytest.fixture
def about(window: MainWindow, qtbot: QtBot) -> AboutDialog:
    window.actions_by_id["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "numpy" in dialog.reader.toPlainText())
    return dialog


def test_a_licence_is_read_by_keyboard_and_left_again(about: AboutDialog) -> None:
    reader = about.reader
    assert not about.back.isVisibleTo(about)
    while "PySide6" not in reader.textCursor().selectedText():
        QTest.keyClick(reader, Key.Key_Tab)
        assert reader.hasFocus()
    QTest.keyClick(reader, Key.Key_Return)
    assert "You may replace Qt" in reader.toPlainText()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in reader.toPlainText()
    assert "PySide6" in reader.accessibleName()
    about.back.click()
    assert reader.accessibleName() == "What it is made of"
    assert reader.hasFocus()


def test_the_versions_are_copied_for_whoever_helps_and_nothing_else(about: AboutDialog) -> None:
    about.copy.click()
    (line,) = QGuiApplication.clipboard().text().splitlines()
    assert line.startswith(f"SROI Case {__version__}, Python 3.")
    assert ", Qt 6." in line
    assert about.copy.text() == "Copied"
