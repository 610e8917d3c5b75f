"""A mistake of ours: the work is kept, the person is told in words, and can go on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.storage.case_file import open_case
from sroi_app.workspace.folders import Folders
from tests.guide.ready import ready_case
from tests.ui.hands import Hands, new_case
from ui.crashes import watch_for_crashes
from ui.dialogs.crash import CrashDialog, Kept, crash_report
from ui.guard import guarded
from ui.main_window import MainWindow

TYPED = "Mrs Jones of Harbour Street"


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[CrashDialog]:
    """The crash windows that were shown, each closed at once."""
    dialogs: list[CrashDialog] = []

    def show(dialog: CrashDialog) -> bool:
        dialogs.append(dialog)
        return False

    monkeypatch.setattr(CrashDialog, "show_and_forget", show)
    return dialogs


@pytest.fixture
def watched(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, shown: list[CrashDialog]
) -> Iterator[Hands]:
    """A window that is watched for crashes, with something in it that must not be lost."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    new_case(window)
    window.store.workspace.apply(ready_case(), "Begin")
    hands = Hands(window)
    hands.fill("organisation/name", TYPED)
    watch_for_crashes(window)
    yield hands
    for dialog in shown:
        dialog.deleteLater()


def _raise() -> None:
    number = int(TYPED)  # the error quotes what was typed
    raise AssertionError(number)


def _check(watched: Hands, shown: list[CrashDialog], home: Folders, qtbot: QtBot) -> None:
    """One dialog, the work kept, nothing told, and the window goes on."""
    qtbot.waitUntil(lambda: bool(shown))
    assert len(shown) == 1
    (copy,) = home.recovery.glob("*.sroi")
    assert open_case(copy).document.case == watched.case
    assert "ValueError" in shown[0].report
    _tells_nothing(shown[0].report)
    watched.fill("organisation/number", "123456")
    assert watched.case.organisation.number == "123456"


def _tells_nothing(report: str) -> None:
    assert TYPED not in report
    assert "Jones" not in report
    assert str(ready_case().activity.name) not in report
    for line in report.splitlines()[1:-1]:
        assert not line.startswith(("/", "\\")), line
        assert line.count("/") <= 1, line


def test_a_mistake_in_a_slot_is_told_and_the_window_goes_on(
    watched: Hands, shown: list[CrashDialog], home: Folders, qtbot: QtBot
) -> None:
    with qtbot.capture_exceptions():
        watch_for_crashes(watched.window)
        QTimer.singleShot(0, watched.window, _raise)
        qtbot.waitUntil(lambda: bool(shown))
    _check(watched, shown, home, qtbot)


def test_a_mistake_in_an_override_is_told_and_the_window_goes_on(
    watched: Hands, shown: list[CrashDialog], home: Folders, qtbot: QtBot
) -> None:
    class Faulty(QWidget):
        @guarded()
        def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
            _raise()

    faulty = Faulty(watched.window)
    faulty.show()
    faulty.grab()
    faulty.grab()  # told once, however often it is painted
    _check(watched, shown, home, qtbot)
    faulty.deleteLater()


def test_a_mistake_in_another_thread_is_told_on_the_main_one(
    watched: Hands, shown: list[CrashDialog], home: Folders, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()
    _check(watched, shown, home, qtbot)


def test_a_mistake_while_the_pdf_is_made_is_told_on_the_main_thread(
    watched: Hands,
    shown: list[CrashDialog],
    home: Folders,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.exports.workspace_files.write_pdf", lambda *_a, **_n: _raise())
    with qtbot.capture_exceptions():
        watch_for_crashes(watched.window)
        watched.window.files.exports.write_pdf(home.root / "case.pdf")
        qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].thread() is watched.window.thread()
    assert watched.window._saved.text() != "Making the PDF…"
    _check(watched, shown, home, qtbot)


def test_a_window_that_cannot_ask_does_not_close_over_unsaved_work(
    watched: Hands, shown: list[CrashDialog], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(watched.window.files, "may_leave", _raise)
        watched.window.close()
        assert watched.window.isVisible()
        qtbot.waitUntil(lambda: bool(shown))


def test_when_the_work_could_not_be_kept_the_person_is_told_to_save(
    watched: Hands, shown: list[CrashDialog], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched.window.store, "keep_recovery_now", _raise)
    error = ValueError()
    sys.excepthook(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(shown))
    words = " ".join(label.text() for label in shown[0].findChildren(QLabel))
    assert "Save your case under a new name now" in words


def test_without_a_console_nothing_else_breaks(
    watched: Hands, shown: list[CrashDialog], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    error = ValueError()
    sys.excepthook(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(shown))
    assert watched.window.isVisible()


def test_the_report_can_be_read_and_copied(window: MainWindow, qtbot: QtBot) -> None:
    try:
        _raise()
    except ValueError as error:
        report = crash_report(type(error), error.__traceback__)
    dialog = CrashDialog(window, report, Kept.A_COPY)
    qtbot.addWidget(dialog)
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == report
    assert text.isReadOnly()
    dialog.copy()
    assert QApplication.clipboard().text() == report
    assert "ui/test_crash.py:" in report
    _tells_nothing(report)
