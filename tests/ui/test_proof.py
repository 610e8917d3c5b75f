"""A PDF opened in the window: checked first, then looked at, and changed only once it is saved."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QTextBrowser
from pytestqt.qtbot import QtBot

from sroi_app.evaluation import evaluate
from sroi_app.model.address import Address
from sroi_app.reports.form import Form
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.printing import printed
from tests.guide.ready import ready_case
from tests.ui.conftest import Said, show
from tests.ui.hands import CTRL, Hands, Key
from tests.ui.test_dialogs_accessible import HOLDS
from tests.workspace.tampering import with_case, with_text
from ui.crashes import watch_for_crashes
from ui.dialogs.verdict import VerdictDialog
from ui.left_behind import open_argument
from ui.look import Choice
from ui.main_window import MainWindow

CASE = ready_case()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return printed(evaluate(CASE), Form(short=True))


@pytest.fixture
def place(tmp_path: Path, pdf: bytes) -> Path:
    path = tmp_path / "sent.pdf"
    path.write_bytes(pdf)
    return path


@pytest.fixture
def told(window: MainWindow, qtbot: QtBot, place: Path) -> VerdictDialog:
    """What is said of a PDF that is as it was made."""
    window.files.open_path(place)
    return _verdict(window, qtbot)


@pytest.fixture
def copy(window: MainWindow, qtbot: QtBot, told: VerdictDialog) -> Hands:
    """A person who looks at the case inside a PDF."""
    _press(told, "Look at the case inside")
    qtbot.waitUntil(lambda: window.store.workspace.read_only)
    show(window, qtbot)
    return Hands(window)


def _verdict(window: MainWindow, qtbot: QtBot) -> VerdictDialog:
    qtbot.waitUntil(lambda: window.findChild(VerdictDialog) is not None, timeout=20_000)
    dialog = window.findChild(VerdictDialog)
    assert dialog is not None
    return dialog


def _press(dialog: VerdictDialog, words: str) -> None:
    found = [one for one in dialog.findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_a_pdf_is_checked_and_the_answer_can_be_read_and_copied(told: VerdictDialog) -> None:
    assert told.windowTitle() == "Check of “sent.pdf”"
    assert told.text.startswith("Home visits\nIt is exactly what SROI Case makes")
    assert "Figure by figure\nWhat each £1 brings: £" in told.text
    assert "\nPresent value of outcomes: £" in told.text
    assert ", as worked out anew (page" in told.text
    assert "It is not a signature" in told.text
    told.copy()
    assert QGuiApplication.clipboard().text().startswith("Yes: this PDF tells the truth")
    told.reject()


def test_the_answer_is_heard_where_the_keyboard_is(told: VerdictDialog) -> None:
    heard = QAccessible.queryAccessibleInterface(told.focusWidget())
    assert heard.text(QAccessible.Text.Description).startswith("Yes: this PDF tells the truth")
    told.reject()


def test_what_was_changed_is_said_first_and_closing_is_what_enter_does(
    window: MainWindow, qtbot: QtBot, place: Path, pdf: bytes
) -> None:
    place.write_bytes(with_text(pdf, b"(Home visits", b"(Home vizits"))
    window.files.open_path(place)
    dialog = _verdict(window, qtbot)
    assert "What is not as it should be\nPage 1, " in dialog.text
    assert "the PDF says “vizits”, and the case says “visits”." in dialog.text
    default = [one for one in dialog.findChildren(QPushButton) if one.isDefault()]
    assert [one.text() for one in default] == ["Close"]
    dialog.reject()


def test_a_pdf_that_cannot_be_checked_is_refused_in_words(
    window: MainWindow, qtbot: QtBot, place: Path, pdf: bytes, said: Said
) -> None:
    place.write_bytes(with_case(pdf, None))
    window.files.open_path(place)
    qtbot.waitUntil(lambda: bool(said.problems), timeout=20_000)
    assert "no case inside this PDF" in said.problems[0].explanation


def test_the_copy_says_that_it_is_one_and_cannot_be_typed_in(copy: Hands) -> None:
    window = copy.window
    assert copy.case == CASE
    assert window.windowTitle() == "Home visits (copy from a PDF)[*] – SROI Case"
    assert window._saved.text() == "Copy from a PDF, read only. Save it to change it."
    window.desk.go_to_address(Address.parse("organisation/name"))
    line = copy.row("organisation/name").editor.target
    assert isinstance(line, QLineEdit)
    assert line.isReadOnly()
    line.setFocus()
    copy.write("Somebody else")
    assert copy.text_at("organisation/name") == CASE.organisation.name
    assert copy.case == CASE


def test_a_choice_is_refused_with_the_way_on_and_shown_as_it_was(copy: Hands) -> None:
    copy.window.desk.go_to_address(Address.parse("scope/kind"))
    radios = copy.row("scope/kind").findChildren(QRadioButton)
    before = [one.isChecked() for one in radios]
    assert any(before)
    other = radios[before.index(False)]
    QTest.mouseClick(other, Qt.MouseButton.LeftButton, pos=QPoint(6, other.height() // 2))
    assert copy.case == CASE
    assert [one.isChecked() for one in radios] == before
    assert copy.window._saved.text() == "Read only: save this copy first, then change it."


def test_what_a_button_would_change_is_refused_in_words_and_is_no_crash(
    copy: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch_for_crashes(copy.window)
    copy.window.desk.go_to_page("scenarios")
    copy.press("Add a scenario")
    assert copy.window._saved.text().startswith("Read only")
    assert copy.case == CASE


def test_saved_it_is_a_case_that_can_be_changed(copy: Hands, said: Said, tmp_path: Path) -> None:
    mine = tmp_path / "mine.sroi"
    said.chosen.append(str(mine))
    copy.key(Key.Key_S, CTRL)
    assert open_case(mine).document.case == CASE
    assert not copy.window.store.workspace.read_only
    assert copy.window.windowTitle() == "Home visits[*] – SROI Case"
    copy.window.desk.go_to_address(Address.parse("organisation/name"))
    copy.fill("organisation/name", "Somebody else")
    assert copy.case.organisation.name == "Somebody else"


def test_unsaved_work_is_asked_about_before_a_copy_takes_its_place(
    hands: Hands, qtbot: QtBot, place: Path, said: Said
) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    hands.fill("organisation/name", "Mine")
    hands.window.files.open_path(place)
    dialog = _verdict(hands.window, qtbot)
    said.answers.append(2)
    _press(dialog, "Look at the case inside")
    assert said.questions[0].startswith("Unsaved changes")
    assert hands.case.organisation.name == "Mine"


def test_a_pdf_dropped_on_the_window_or_named_at_the_start_is_checked(
    window: MainWindow, qtbot: QtBot, place: Path
) -> None:
    open_argument(window, place, ())
    _verdict(window, qtbot).reject()
    qtbot.waitUntil(lambda: window.findChild(VerdictDialog) is None)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(place))])
    left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(QPoint(9, 9).toPointF(), action, mime, left, no))
    _verdict(window, qtbot).reject()


def test_some_lines_are_seen_on_the_smallest_screen_in_the_largest_letters(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.room._most", lambda _dialog: (608, 456))
    window.appearance.choose(Choice(zoom=200))
    dialog = VerdictDialog(window, "sent.pdf", HOLDS)
    dialog.open()
    QApplication.processEvents()
    (text,) = dialog.findChildren(QTextBrowser)
    assert dialog.height() == 456
    assert text.viewport().height() > 2.5 * text.fontMetrics().lineSpacing()
    dialog.reject()
