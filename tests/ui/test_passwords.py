"""A case gets a password at the window, opens with it, changes it and loses it."""

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage import age, case_file
from sroi_app.storage.case_file import SavedFile, save_new
from sroi_app.storage.document import Document
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from sroi_app.workspace.protecting import Protection, WrongPassword
from sroi_app.workspace.workspace import Workspace
from tests.ui.conftest import Said
from tests.ui.hands import new_case
from tests.workspace.endings import lose_power
from ui.dialogs.make_pdf import MakePdfDialog
from ui.dialogs.new_password import NewPasswordDialog
from ui.dialogs.password import PasswordDialog
from ui.left_behind import offer_recovery
from ui.main_window import MainWindow
from ui.settling import Settling

pytestmark = [
    pytest.mark.usefixtures("quick_passwords"),
]


EXEC = QDialog.exec  # as it is, before anything stands in for it


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch, said: Said) -> list[str]:
    """The passwords the person will type, one after another, into whichever dialog asks."""
    assert said is not None  # which stands in for every other dialog
    passwords: list[str] = []

    def answer(dialog: QDialog) -> int:
        def act() -> None:
            if dialog.line.isReadOnly():  # type: ignore[attr-defined]
                return  # it is trying
            if not passwords:
                dialog.reject()
                return
            word = passwords.pop(0)
            dialog.line.setText(word)  # type: ignore[attr-defined]
            if isinstance(dialog, NewPasswordDialog):
                dialog.again.setText(word)
                dialog.understood.setChecked(True)
            dialog.accept()

        timer = QTimer(dialog, interval=5)
        timer.timeout.connect(act)
        timer.start()
        return EXEC(dialog)

    monkeypatch.setattr(PasswordDialog, "exec", answer)
    monkeypatch.setattr(NewPasswordDialog, "exec", answer)
    return passwords


@pytest.fixture
def case(window: MainWindow, said: Said, tmp_path: Path) -> Path:
    """A case with a title, saved twice, so that a version of it is kept."""
    new_case(window)
    path = tmp_path / "Lunch club.sroi"
    said.chosen = [str(path)]
    for title in ("Our secret club", "Our secret lunch club"):
        retitle(window, title)
        assert window.files.save()
    return path


def retitle(window: MainWindow, title: str) -> None:
    """Call the case otherwise."""
    workspace = window.store.workspace
    workspace.apply(replace(workspace.case, title=title), "Change")


def trigger(window: MainWindow, name: str) -> None:
    """Choose something from the menus."""
    window.actions_by_id[name].trigger()


def test_protected_it_is_another_file_and_what_anybody_can_read_is_offered_to_go(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [0]
    trigger(window, "protect")
    protected = case.with_name("Lunch club.sroi.age")
    assert window.store.workspace.path == protected
    assert age.is_protected(protected.read_bytes())
    assert not case.exists()
    (asked,) = said.questions
    assert "Lunch club.sroi." in asked
    assert "2 copies of it" in asked
    kept = window.store.workspace.folders.backups.rglob("*.sroi")
    assert not [path for path in kept if not age.is_protected(path.read_bytes())]
    assert window.files.settings.recent_files == (str(protected),)


def test_what_anybody_can_read_may_stay(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [1]
    trigger(window, "protect")
    assert case.exists()


def test_it_opens_once_the_password_fits(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [0]
    trigger(window, "protect")
    protected = case.with_name("Lunch club.sroi.age")
    window.files.new()
    typing[:] = ["three loose words", "four loose words"]
    window.files.open_path(protected)
    assert window.store.workspace.case.title == "Our secret lunch club"
    assert typing == []


def test_whoever_gives_no_password_stays_where_they_are(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [0]
    trigger(window, "protect")
    window.files.new()
    window.files.open_path(case.with_name("Lunch club.sroi.age"))
    assert window.store.workspace.case.title == ""
    assert said.problems == []


@pytest.mark.usefixtures("case")
def test_an_earlier_version_opens_without_asking_where_the_password_is_the_same(
    window: MainWindow, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [0]
    trigger(window, "protect")
    retitle(window, "Our secret supper club")
    assert window.files.save()
    version = window.store.workspace.versions.saved()[0]
    from ui.versions import _open

    _open(window, version)
    assert window.store.workspace.case.title == "Our secret lunch club"


@pytest.mark.usefixtures("case")
def test_that_a_pdf_has_no_password_is_said_before_one_is_made_of_a_protected_case(
    window: MainWindow, typing: list[str], said: Said
) -> None:
    trigger(window, "pdf")
    (dialog,) = window.findChildren(MakePdfDialog)
    assert dialog._bare.isHidden()
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    typing[:], said.answers = ["four loose words"], [0]
    trigger(window, "protect")
    trigger(window, "pdf")
    (dialog,) = window.findChildren(MakePdfDialog)
    assert dialog._bare.isVisible()
    assert "open the whole case inside it" in dialog._bare.text()
    dialog.ticks["public"].click()
    assert dialog._bare.text().endswith("anybody who gets it can read it.")


def test_saved_as_it_stays_protected_whatever_ending_is_typed(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [0]
    trigger(window, "protect")
    said.chosen = [str(case.with_name("other.sroi"))]
    assert window.files.save_as()
    assert age.is_protected(case.with_name("other.sroi.age").read_bytes())


def test_the_password_can_be_changed_and_removed(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    protect, lay_open = (window.actions_by_id[name] for name in ("protect", "lay_open"))
    assert not lay_open.isVisible()
    typing[:], said.answers = ["four loose words"], [0]
    protect.trigger()
    assert "Change" in protect.text()
    typing[:] = ["five quite loose words"]
    protect.trigger()
    said.answers = [0]
    lay_open.trigger()
    assert window.store.workspace.path == case
    assert not age.is_protected(case.read_bytes())
    assert "Lunch club.sroi.age is still there" in said.notices[-1]
    assert not lay_open.isVisible()


def test_unsaved_work_that_was_left_is_offered_by_the_name_of_its_file_and_needs_the_password(
    window: MainWindow, typing: list[str], said: Said, tmp_path: Path
) -> None:
    work = Workspace(window.store.workspace.folders)
    work.protecting.save(tmp_path / "case.sroi.age", work.protecting.with_password("four words"))
    work.apply(Case(title="Our secret"), "Change")
    lose_power(work)
    said.answers, typing[:] = [0], ["other words", "four words"]
    offer_recovery(window)
    (asked,) = said.questions
    assert "case.sroi.age" in asked
    assert "secret" not in asked
    assert window.store.workspace.case.title == "Our secret"
    assert typing == []


def dialog_of(qtbot: QtBot, window: MainWindow, attempt: Callable[[str], object]) -> PasswordDialog:
    """The dialog that asks, as it stands there."""
    dialog = PasswordDialog(window, window.store.reading, "Lunch club.sroi.age", attempt)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_file_that_is_broken_is_told_from_a_wrong_password(
    window: MainWindow, qtbot: QtBot
) -> None:
    def broken(_password: str) -> None:
        raise DamagedFile("It is broken.")

    dialog = dialog_of(qtbot, window, broken)
    dialog.line.setText("any password")
    dialog.accept()
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())
    assert isinstance(dialog.refusal, DamagedFile)


def test_a_wrong_password_leaves_the_line_ready_for_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    def wrong(_password: str) -> None:
        raise WrongPassword

    dialog = dialog_of(qtbot, window, wrong)
    dialog.line.setText("not this")
    dialog.accept()
    assert dialog.line.isReadOnly()
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)  # impatience must not press “Do not open it”
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.line
    qtbot.waitUntil(lambda: not dialog.line.isReadOnly())
    assert "does not fit" in dialog.said.text()
    assert dialog.line.selectedText() == "not this" or dialog.line.hasSelectedText()
    dialog.reject()


def test_a_new_password_is_typed_twice_and_the_warning_ticked(
    window: MainWindow, qtbot: QtBot
) -> None:
    def never(_password: str) -> AppError:
        raise AssertionError("nothing was to be made yet")

    dialog = NewPasswordDialog(window, window.store.reading, never, change=False)  # type: ignore[arg-type]
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.accept()
    assert "Type a password" in dialog.said.text()
    dialog.line.setText("four loose words")
    dialog.accept()
    assert dialog.said.text() == "Type the password once more in the second line."
    dialog.again.setText("four lose words")
    dialog.accept()
    assert "not the same" in dialog.said.text()
    dialog.again.setText("four loose words")
    dialog.accept()
    assert "cannot be recovered" in dialog.said.text()
    dialog.reject()


def test_another_version_with_another_password_is_asked_for_its_own(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [0]
    trigger(window, "protect")
    path = case.with_name("Theirs.sroi.age")
    made = Protection.with_password("their words")
    save_new(path, Document(case=Case(title="Theirs"), protection=made))
    typing[:] = ["their words"]
    theirs = Settling(window)._read(path)
    assert theirs is not None
    assert theirs.document.case.title == "Theirs"
    window.store.workspace.protecting.forget()
    assert Settling(window)._read(path) is None
    assert said.problems == []


def test_a_file_a_colleague_saved_meanwhile_stays_and_that_is_said(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words"], [0]
    beside = case.with_suffix(".json")
    beside.write_text("{}")
    save_new(case, Document(case=Case(title="A colleague's")), force=True)
    trigger(window, "protect")
    assert case.exists()
    assert beside.exists()
    assert "changed since you opened it" in str(said.problems[-1])


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> set[Path]:
    """The folders on a drive that is full."""
    real, folders = case_file.save_case, set[Path]()

    def save(path: Path, *others: Any) -> SavedFile:
        if path.parent in folders:
            raise SaveFailed.because(OSError(errno.ENOSPC, "full"), path)
        return real(path, *others)

    monkeypatch.setattr(case_file, "save_case", save)
    return folders


def test_where_there_is_no_room_the_copy_elsewhere_is_protected_too(
    window: MainWindow, case: Path, typing: list[str], said: Said, full: set[Path], tmp_path: Path
) -> None:
    full.add(case.parent)
    (tmp_path / "stick").mkdir()
    place = tmp_path / "stick" / "Lunch club.sroi.age"
    said.chosen = [str(place)]
    typing[:], said.answers = ["four loose words"], [0, 1]
    trigger(window, "protect")
    assert window.store.workspace.path == place
    assert age.is_protected(place.read_bytes())
    full.clear()
    full.add(place.parent)
    said.chosen = [str(tmp_path / "Open club.sroi")]
    said.answers = [0, 0]
    trigger(window, "lay_open")
    assert window.store.workspace.path == tmp_path / "Open club.sroi"
    assert not window.store.workspace.protecting.protected
    assert "Anybody can open Open club.sroi now." in said.notices[-1]


def test_a_protected_file_changed_by_others_is_settled_before_its_password_changes(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    typing[:], said.answers = ["four loose words", "five other loose words"], [1]
    trigger(window, "protect")
    path = window.store.workspace.path
    assert path is not None
    path.unlink()
    said.answers = [0, 1]  # put it back; keep the versions that can still be read
    trigger(window, "protect")
    assert "The file is gone" in said.questions[1]
    assert window.store.workspace.protecting.password == "five other loose words"  # noqa: S105
    assert case.exists()
    assert path.exists()


def test_a_case_without_a_password_is_not_quietly_saved_under_another_name(
    window: MainWindow, case: Path, said: Said
) -> None:
    for answer, saved in ((2, False), (1, True)):
        said.chosen, said.answers = [str(case.with_name("secret.sroi.age"))], [answer]
        assert window.files.save_as() is saved
        assert "This case has no password" in said.questions[-1]
        assert case.with_name("secret.sroi").exists() is saved


def test_a_name_that_promises_a_password_leads_to_giving_it_one_at_once(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    place = case.with_name("secret.sroi.age")
    said.chosen, said.answers, typing[:] = [str(place)], [0, 1], ["four loose words"]
    assert window.files.save_as()
    assert age.is_protected(place.read_bytes())
    assert window.store.workspace.path == place
    assert not case.with_name("secret.sroi").exists()
    assert "What is not protected" in said.questions[-1]  # and the person kept it
    assert case.exists()


def test_who_then_gives_no_password_has_saved_nothing(
    window: MainWindow, case: Path, typing: list[str], said: Said
) -> None:
    place = case.with_name("secret.sroi.age")
    said.chosen, said.answers, typing[:] = [str(place)], [0], []
    assert not window.files.save_as()
    assert not place.exists()
    assert window.store.workspace.path == case


def test_what_is_only_looked_at_is_not_protected_on_the_way(
    window: MainWindow, case: Path, said: Said
) -> None:
    window.store.open(case, to_look=True)
    said.chosen, said.answers = [str(case.with_name("secret.sroi.age"))], [1]
    assert not window.files.save_as()  # the second of two answers


def test_an_empty_password_is_not_tried(window: MainWindow, qtbot: QtBot) -> None:
    def never(_password: str) -> None:
        raise AssertionError("nothing was typed")

    dialog = dialog_of(qtbot, window, never)
    dialog.accept()
    assert "No password has been typed" in dialog.said.text()
    dialog.reject()


def test_what_was_given_up_is_not_kept_though_a_password_was_asked_for_meanwhile(
    window: MainWindow, case: Path, typing: list[str], said: Said, qtbot: QtBot
) -> None:
    workspace = window.store.workspace
    typing[:], said.answers = ["four loose words", "four loose words"], [1]
    trigger(window, "protect")
    protected = workspace.path
    assert protected is not None
    window.files.open_path(case)
    retitle(window, "Given up")
    qtbot.waitUntil(lambda: not window.store.tasks.busy)
    said.answers = [1]
    window.files.open_path(protected)
    qtbot.waitUntil(lambda: not window.store.tasks.busy)
    assert workspace.path == protected
    assert not [path for path in workspace.folders.recovery.iterdir() if "sroi" in path.name]
