"""What is typed in a window that takes its answers with its last button survives a crash."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from sroi_app.guide.registry import find_question
from sroi_app.guide.survey_questions import QUESTION
from sroi_app.guide.workings.comparison import FROM_COUNTS
from sroi_app.model.address import Address
from sroi_app.storage.protection import Protection
from sroi_app.storage.recovery import Left, Origin
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import Shelf
from sroi_app.workspace.surveys import ReadChoice
from tests.guide.ready import ready_case
from tests.ui.conftest import Said, close, show
from tests.workspace.endings import crash
from ui.app import make_window
from ui.dialogs.own_lists import OwnListsDialog
from ui.dialogs.own_value import OwnValueDialog
from ui.dialogs.recovery import say_taken_up
from ui.dialogs.snapshot import SnapshotDialog
from ui.left_behind import offer_recovery
from ui.main_window import MainWindow
from ui.survey.ask import Ask
from ui.survey.opening import survey_window
from ui.survey.window import SurveyWindow
from ui.values.asked import AskedChoice, AskedLine
from ui.versions import keep_version
from ui.workings.dialog import WorkOutDialog, work_out_answer
from ui.workings.kept import _typed

DEADWEIGHT = Address.parse("outcomes/o1/deadweight/value")
PEOPLE = Address.parse("outcomes/o1/quantities/1/value")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have everything on the disk almost at once, and begin with nothing typed before."""
    monkeypatch.setattr("ui.keeping.SYNC_AFTER", 30)
    _typed.clear()
    yield
    _typed.clear()


@pytest.fixture
def saved(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A case of which everything is saved."""
    window.store.workspace.apply(ready_case(), "Begin")
    window.store.save_as(tmp_path / "case.sroi")
    return window


@pytest.fixture
def after_a_crash(
    saved: MainWindow, home: Folders, said: Said, qtbot: QtBot
) -> Iterator[Callable[[], MainWindow]]:
    """End the run as it is, and go on with what it left in a new window."""
    made = list[MainWindow]()

    def crash_and_go_on() -> MainWindow:
        saved.store.keeping.stop()
        crash(saved.store.workspace)
        _typed.clear()  # a new process knows nothing
        made.append(make_window(home))
        show(made[0], qtbot)
        said.answers.append(0)
        offer_recovery(made[0])
        return made[0]

    yield crash_and_go_on
    for window in made:
        for dialog in window.findChildren(QDialog):
            dialog.done(0)
        close(window, said)


def _kept(home: Folders) -> bool:
    return bool(list(home.recovery.glob("*.sroi")))


def _work_out(window: MainWindow) -> WorkOutDialog:
    found = find_question(window.store.workspace.case, DEADWEIGHT)
    assert found is not None
    work_out_answer(window, found[2], "work-out-deadweight")
    return window.findChildren(WorkOutDialog)[-1]


def _line(dialog: WorkOutDialog, path: str) -> QLineEdit:
    assert dialog.form is not None
    target = dialog.form.row(path).editor.target
    assert isinstance(target, QLineEdit)
    return target


def _type_a_working(window: MainWindow, qtbot: QtBot) -> WorkOutDialog:
    dialog = _work_out(window)
    dialog.show_way(FROM_COUNTS)
    QTest.keyClicks(_line(dialog, "ours/asked"), "4")
    home = window.store.workspace.folders
    qtbot.waitUntil(lambda: _kept(home) and not window.store.tasks.busy)
    QTest.keyClicks(_line(dialog, "ours/asked"), "0")  # into the journal, not the copy
    QTest.qWait(60)
    return dialog


def test_what_was_typed_to_work_an_answer_out_is_there_again_after_a_crash(
    saved: MainWindow, after_a_crash: Callable[[], MainWindow], said: Said, qtbot: QtBot
) -> None:
    _type_a_working(saved, qtbot)
    later = after_a_crash()
    asked = next(field.question for field in FROM_COUNTS.fields if field.path == "ours/asked")
    assert "What you were typing in 1 window that was still open is kept" in said.questions[0]
    assert FROM_COUNTS.title in said.notices[0]
    assert f"{asked} 40" in said.notices[0]
    dialog = _work_out(later)
    assert dialog.form is not None
    assert dialog.form.method is FROM_COUNTS
    assert _line(dialog, "ours/asked").text() == "40"
    assert later.store.workspace.journalling.windows.typing  # it is kept on, though nobody types


def test_what_was_taken_back_while_the_window_is_open_is_not_offered(
    saved: MainWindow, home: Folders, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = _line(_type_a_working(saved, qtbot), "ours/asked")
    with monkeypatch.context() as waiting:
        waiting.setattr(saved.store.tasks, "wait", lambda: pytest.fail("a key had to wait"))
        for _letter in line.text():
            QTest.keyClick(line, Qt.Key.Key_Backspace)
        QTest.qWait(60)
    assert _kept(home)
    assert crash(saved.store.workspace).recovering.copies() == ()


def test_another_outcome_in_the_place_of_the_one_it_was_typed_for_has_nothing_of_it(
    saved: MainWindow, after_a_crash: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    _type_a_working(saved, qtbot)
    later = after_a_crash()
    workspace = later.store.workspace
    workspace.remove_row(Address.parse("outcomes/o1"), "Remove")
    assert workspace.add_row(Address.parse("outcomes"), "Add") == Address.parse("outcomes/o1")
    dialog = _work_out(later)
    assert dialog.form is None  # the person chooses a way, as of any other outcome
    dialog.reject()
    assert workspace.journalling.windows.all == ()


def test_what_is_open_again_is_kept_again(saved: MainWindow, qtbot: QtBot) -> None:
    _type_a_working(saved, qtbot).reject()
    _work_out(saved).show_way(FROM_COUNTS)
    (window,) = saved.store.workspace.journalling.windows.all
    assert [typed.text for typed in window.texts] == ["40"]


@pytest.mark.parametrize("leave", [QDialog.reject, WorkOutDialog.use])
def test_a_window_that_is_left_on_purpose_leaves_nothing_behind(
    saved: MainWindow, home: Folders, qtbot: QtBot, leave: Callable[[WorkOutDialog], None]
) -> None:
    dialog = _type_a_working(saved, qtbot)
    if leave is WorkOutDialog.use:
        others = {"ours/changed": "30", "theirs/asked": "40", "theirs/changed": "10"}
        for path, text in others.items():
            QTest.keyClicks(_line(dialog, path), text)
    leave(dialog)
    assert saved.store.workspace.journalling.windows.all == ()
    assert _kept(home) == saved.store.workspace.dirty


def _type_a_value(window: MainWindow) -> OwnValueDialog:
    store = window.store
    lists = OwnListsDialog(
        window,
        store.reading,
        store.workspace.folders,
        Shelf(lists=()),
        keeping=store.keeping,
    )
    lists.open()
    lists._type.click()
    (form,) = lists.findChildren(OwnValueDialog)
    return form


def test_a_value_that_was_typed_in_is_there_again_after_a_crash(
    saved: MainWindow, after_a_crash: Callable[[], MainWindow], said: Said, qtbot: QtBot
) -> None:
    form = _type_a_value(saved)
    name, kind = form._value["name"], form._value["kind"]
    assert isinstance(name, AskedLine)
    assert isinstance(kind, AskedChoice)
    QTest.keyClicks(name.line, "An hour of a befriender")
    kind.combo.setCurrentIndex(2)
    QTest.keyClicks(form._terms["holder"].line, "The council")
    qtbot.waitUntil(lambda: not saved.store.tasks.busy)
    QTest.qWait(60)
    again = _type_a_value(after_a_crash())
    assert "An hour of a befriender" in said.notices[0]
    assert again._value["name"].text == "An hour of a befriender"
    assert again._value["kind"].text == kind.text
    assert again._terms["holder"].text == "The council"


def test_the_name_of_a_version_is_there_again_after_a_crash(
    saved: MainWindow,
    after_a_crash: Callable[[], MainWindow],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def type_and_stay(dialog: SnapshotDialog) -> int:
        QTest.keyClicks(dialog._line, "As sent")
        qtbot.waitUntil(lambda: not saved.store.tasks.busy)
        raise KeyboardInterrupt

    def read(dialog: SnapshotDialog) -> int:
        shown.append(dialog.text)
        dialog.reject()
        return 0

    shown = list[str]()
    monkeypatch.setattr(SnapshotDialog, "exec", type_and_stay)
    with pytest.raises(KeyboardInterrupt):
        keep_version(saved)
    later = after_a_crash()
    monkeypatch.setattr(SnapshotDialog, "exec", read)
    keep_version(later)
    keep_version(later)
    assert shown == ["As sent", ""]


def _survey(window: MainWindow, path: Path, qtbot: QtBot) -> QLineEdit:
    """Choose a file and go on to the question that was asked; return where its words are typed."""
    found = find_question(window.store.workspace.case, PEOPLE)
    assert found is not None
    made = survey_window(window, found[2])
    made.open()
    made.read(path, ReadChoice())
    qtbot.waitUntil(lambda: made.draft.begun and not made.busy)
    target = next(ask for ask in made.findChildren(Ask) if ask._field is QUESTION).editor.target
    while not target.isVisible():
        made._open(made._at + 1)
    assert isinstance(target, QLineEdit)
    return target


def test_what_was_typed_about_a_survey_is_there_again_where_the_same_file_is_chosen(
    saved: MainWindow,
    after_a_crash: Callable[[], MainWindow],
    said: Said,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("Code,Before,After\na,3,5\nb,4,6\n")
    line = _survey(saved, path, qtbot)
    line.selectAll()
    QTest.keyClicks(line, "How lonely are you?")
    qtbot.waitUntil(lambda: not saved.store.tasks.busy)
    QTest.qWait(60)
    later = after_a_crash()
    assert "answers.csv" in said.notices[0]
    assert "How lonely are you?" in said.notices[0]
    again = _survey(later, path, qtbot)
    assert again.text() == "How lonely are you?"
    (window,) = later.findChildren(SurveyWindow)
    assert window.draft.plan.question == "How lonely are you?"


def test_what_is_typed_about_another_survey_is_kept_as_that_of_its_own_file(
    saved: MainWindow,
    after_a_crash: Callable[[], MainWindow],
    said: Said,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    for name in ("first.csv", "second.csv"):
        (tmp_path / name).write_text("Code,Before,After\na,3,5\nb,4,6\n")
    QTest.keyClicks(_survey(saved, tmp_path / "first.csv", qtbot), "How lonely are you?")
    qtbot.waitUntil(lambda: not saved.store.tasks.busy)
    QTest.qWait(60)
    later = after_a_crash()
    line = _survey(later, tmp_path / "second.csv", qtbot)
    line.selectAll()
    QTest.keyClicks(line, "How well?")
    (kept,) = later.store.workspace.journalling.windows.all
    assert "first.csv" in said.notices[0]
    assert [typed.text for typed in kept.texts] == ["second.csv", "How well?"]


def test_edits_that_do_not_fit_a_protected_copy_are_told_once_it_is_open(
    saved: MainWindow, said: Said
) -> None:
    left = Left(
        document=saved.store.workspace.document,
        origin=Origin(),
        windows=(),
        left_over=2,
    )
    say_taken_up(saved, left)  # what anybody can read was told before
    assert said.notices == []
    protection = Protection(password="", key="", guarded=b"")
    say_taken_up(saved, replace(left, document=replace(left.document, protection=protection)))
    assert "The last 2 changes that were kept do not fit it" in said.notices[0]
