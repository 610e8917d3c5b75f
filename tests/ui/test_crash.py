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
from sroi_app.workspace.logs import HEAD
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, new_case
from ui.crashes import watch_for_crashes
from ui.dialogs.crash import INNER, OUTER, CrashDialog, Kept, LatestReportDialog, crash_report
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
        patch.setattr(watched.window.files.leaving, "may_leave", _raise)
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


def _crash(kind: type[BaseException]) -> None:
    error = kind(TYPED)
    sys.excepthook(kind, error, error.__traceback__)


def test_ctrl_c_and_an_exit_inside_a_paint_ask_before_the_window_closes(
    watched: Hands, shown: list[CrashDialog], said: Said, qtbot: QtBot
) -> None:
    class Leaving(QWidget):
        kind: type[BaseException] = KeyboardInterrupt

        @guarded()
        def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
            raise self.kind

    leaving = Leaving(watched.window)
    for kind in (KeyboardInterrupt, SystemExit):
        leaving.kind = kind
        said.answers[:], said.questions[:] = [2], []
        leaving.grab()
        qtbot.waitUntil(lambda: bool(said.questions))
        assert watched.window.isVisible()
    assert shown == []
    leaving.deleteLater()


def test_what_goes_wrong_while_a_mistake_is_told_is_told_in_plain_words(
    watched: Hands, said: Said, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CrashDialog, "show_and_forget", lambda _dialog: _raise())
    _crash(ValueError)
    qtbot.waitUntil(lambda: bool(said.notices))
    assert "Something went wrong in SROI Case" in said.notices[0]
    assert watched.window.isVisible()


@pytest.mark.usefixtures("watched")
def test_mistakes_that_come_together_are_told_in_one_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[CrashDialog] = []

    def stand(dialog: CrashDialog) -> bool:
        opened.append(dialog)
        _crash(KeyError)  # while it stands there
        QApplication.processEvents()
        return False

    monkeypatch.setattr(CrashDialog, "show_and_forget", stand)
    _crash(ValueError)
    _crash(TypeError)
    qtbot.waitUntil(lambda: bool(opened))
    (dialog,) = opened
    assert all(kind in dialog.report for kind in ("ValueError", "TypeError", "KeyError"))
    dialog.deleteLater()


def test_a_window_that_cannot_ask_can_be_left_once_a_copy_is_kept(
    watched: Hands, home: Folders, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched.window.files.leaving, "may_leave", _raise)
    told = []

    def leave(dialog: CrashDialog) -> bool:
        told.append(dialog.report)
        dialog.deleteLater()
        return True

    monkeypatch.setattr(CrashDialog, "show_and_forget", leave)
    watched.window.close()
    assert watched.window.isVisible()
    qtbot.waitUntil(lambda: not watched.window.isVisible())
    (copy,) = home.recovery.glob("*.sroi")
    assert open_case(copy).document.case == watched.case
    assert len(told) == 1


def test_a_mistake_while_the_program_starts_is_told_and_it_can_be_closed(
    shown: list[CrashDialog], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window = MainWindow()
    watch_for_crashes(window)
    window.show()
    _crash(ValueError)
    qtbot.waitUntil(lambda: bool(shown))
    words = " ".join(label.text() for label in shown[0].findChildren(QLabel))
    assert "could not be started as it should be" in words
    assert window.close()
    _crash(TypeError)  # and once it is gone, nothing more is told
    QApplication.processEvents()
    shown.pop().deleteLater()
    window.deleteLater()


def test_a_function_that_calls_itself_without_end_has_a_short_report() -> None:
    def again() -> None:
        again()

    try:
        again()
    except RecursionError as error:
        report = crash_report(type(error), error.__traceback__)
    assert len(report.splitlines()) == OUTER + 1 + INNER + 2


def test_what_went_wrong_last_can_be_copied_from_the_help_menu(
    window: MainWindow, home: Folders, said: Said, qtbot: QtBot
) -> None:
    window.actions_by_id["trouble"].trigger()
    assert said.notices == ["What went wrong last Nothing has gone wrong in SROI Case."]
    home.logs.mkdir(parents=True)
    (home.logs / "2026-01-01 00-00-00 1.log").write_text(f"{HEAD}\nui/files.py:12 save\nValueError")
    window.actions_by_id["trouble"].trigger()
    (dialog,) = window.findChildren(LatestReportDialog)
    dialog.copy()
    assert QApplication.clipboard().text().endswith("ui/files.py:12 save\nValueError")
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(LatestReportDialog))


def test_an_exit_in_work_on_the_side_ends_that_work_alone(
    watched: Hands, shown: list[CrashDialog], qtbot: QtBot
) -> None:
    def leave() -> None:
        raise SystemExit

    ended: list[bool] = []
    with qtbot.capture_exceptions():
        watch_for_crashes(watched.window)
        watched.window.store.tasks.run(leave, ended=lambda: ended.append(True))
        qtbot.waitUntil(lambda: bool(shown))
    assert ended == [True]
    assert "RuntimeError" in shown[0].report
    assert watched.window.isVisible()
