"""What people type is shown as text: never read as markup, never used to fetch a picture."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.errors import AppError
from sroi_app.workspace.files import write_new_case
from tests.ui.cases import filled_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands
from ui.dialogs.messages import ask, show_notice, show_problem
from ui.main_window import MainWindow

CANARY = "<b>x</b><img src='/canary.png'> & more"


@pytest.fixture
def hostile(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(CANARY), "Begin")
    return hands


def _all(window: QWidget) -> Iterator[QWidget]:
    yield from QApplication.allWidgets()
    yield window


def _check(window: QWidget) -> None:
    for widget in _all(window):
        if isinstance(widget, QLabel) and widget.text():
            assert widget.textFormat() is Qt.TextFormat.PlainText, widget.text()
        assert not isinstance(widget, QTextEdit), "QPlainTextEdit shows text as it is"
        assert not GuiQt.mightBeRichText(widget.toolTip()), widget.toolTip()


def test_no_page_reads_typed_text_as_markup(hostile: Hands) -> None:
    for stop in hostile.window.desk.stops:
        hostile.window.desk.go_to(stop)
        hostile.settle()
    _check(hostile.window)


def test_typed_text_is_shown_to_the_last_sign(hostile: Hands) -> None:
    hostile.open_section("stakeholders")
    labels = [w.text() for w in hostile.window.findChildren(QLabel) if w.isVisible()]
    assert CANARY in labels
    assert hostile.text_at("stakeholders/s1/name") == CANARY
    assert hostile.page.rows.list.item(0).text().startswith(CANARY)


def test_the_start_page_shows_the_names_of_files_as_they_are(
    hostile: Hands, said: Said, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("<b>x<") / "<b>y<.sroi"
    write_new_case(path, filled_case(CANARY))
    said.answers.append(1)
    hostile.window.files.open_path(path)
    hostile.window.show_welcome()
    hostile.settle()
    _check(hostile.window)


def _boxes() -> list[QMessageBox]:
    return [w for w in QApplication.allWidgets() if isinstance(w, QMessageBox)]


@pytest.fixture
def boxes(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[list[QLabel]]:
    """The labels of every message box, looked at while it is open."""
    seen: list[list[QLabel]] = []

    def look(box: QMessageBox) -> int:
        box.show()
        seen.append(box.findChildren(QLabel))
        _check(window)
        box.buttons()[0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    return seen


def test_questions_and_refusals_show_text_as_text(
    window: MainWindow, boxes: list[list[QLabel]], qtbot: QtBot
) -> None:
    show_problem(window, AppError(CANARY, CANARY))
    show_notice(window, "Title", CANARY, CANARY)
    assert ask(window, "Title", CANARY, ["One", "Two"], CANARY) == 0
    assert len(boxes) == 3
    qtbot.waitUntil(lambda: _boxes() == [])
