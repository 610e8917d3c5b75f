"""Unsaved work is kept while typing, and offered at the next start."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case
from sroi_app.storage.guarding import PLAIN
from sroi_app.storage.recovery import _with_edits
from sroi_app.workspace.files import examples, write_new_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.recovering import Recovery
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key, new_case
from ui.banner import banner
from ui.dialogs.left_behind import LeftBehindDialog
from ui.dialogs.recovery import ask_on_opening
from ui.dialogs.room import resize_within_screen
from ui.elsewhere import UNKEPT
from ui.left_behind import offer_recovery, open_argument
from ui.main_window import MainWindow

SOON = 2000  # milliseconds in which a change has to be safe


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have everything on the disk almost at once."""
    monkeypatch.setattr("ui.keeping.SYNC_AFTER", 30)
    monkeypatch.setattr("ui.keeping.AGAIN", 100)


def _copies(home: Folders) -> list[Path]:
    return sorted(home.recovery.glob("*.sroi"))


def _column(hands: Hands, path: str) -> int:
    columns = hands.page.view.grid_model.grid.columns
    return next(number for number, column in enumerate(columns) if column.path == path)


def _kept(home: Folders) -> Case:
    """What would be offered if the program ended now."""
    copies = _copies(home)
    return _with_edits(copies[0], PLAIN).document.case if copies else Case()


def _leave_behind(home: Folders, case: Case) -> None:
    """An earlier run ended without saving this."""
    earlier = Workspace(home)
    earlier.apply(case, "Fill in")
    earlier.journalling.copy_writer()()


def test_a_change_is_safe_within_two_seconds(hands: Hands, home: Folders, qtbot: QtBot) -> None:
    timer = QElapsedTimer()
    timer.start()
    hands.fill("organisation/name", "Riverside")
    qtbot.waitUntil(lambda: bool(_copies(home)), timeout=SOON)
    assert timer.elapsed() < SOON
    assert _kept(home).organisation.name == "Riverside"


@pytest.mark.usefixtures("quick")
class TestKeeping:
    """With timers so short that a test need not wait."""

    def test_the_window_says_that_a_copy_is_kept(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        new_case(window)
        Hands(window).fill("organisation/name", "Riverside")
        qtbot.waitUntil(lambda: window._saved.text().startswith("Not saved yet; a copy is kept ("))
        assert len(_copies(home)) == 1

    def test_typing_without_a_pause_is_kept_all_the_same(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        new_case(window)
        hands = Hands(window)
        hands.tab_to(hands.row("organisation/name").editor.target)
        hands.type("R")
        qtbot.waitUntil(lambda: window.store.workspace.journalling.sound)
        hands.type("iverside")
        assert _kept(home).organisation.name == "Riverside"

    def test_what_somebody_removed_is_kept_anew_with_what_is_typed_next(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        new_case(window)
        hands = Hands(window)
        hands.tab_to(hands.row("organisation/name").editor.target)
        hands.type("Lakeside")
        qtbot.waitUntil(lambda: window._saved.text().startswith("Not saved yet; a copy is kept ("))
        shutil.rmtree(home.recovery)
        hands.type(" Together")
        qtbot.waitUntil(lambda: _kept(home).organisation.name == "Lakeside Together")

    def test_what_somebody_removed_is_kept_anew_though_nobody_types(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        window.store.keeping._rest.setInterval(100)
        new_case(window)
        hands = Hands(window)
        hands.fill("organisation/name", "Lakeside")
        qtbot.waitUntil(lambda: window._saved.text().startswith("Not saved yet; a copy is kept ("))
        qtbot.waitUntil(lambda: not window.store.workspace.journalling.waiting)
        window.store.tasks.wait()
        shutil.rmtree(home.recovery)
        qtbot.waitUntil(lambda: _kept(home).organisation.name == "Lakeside")

    def test_what_cannot_be_read_yet_is_kept_as_it_is_typed(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        window.store.workspace.open_example(examples()[0].path)
        hands = Hands(window)
        hands.open_section("scope")
        hands.tab_to(hands.row("scope/starts").editor.target)
        hands.write("the fi")
        qtbot.waitUntil(lambda: [it.text for it in _kept(home).unreadable] == ["the fi"])
        hands.type("rst of")
        qtbot.waitUntil(lambda: _kept(home).unreadable[0].text == "the first of")
        assert hands.case.unreadable == ()

    def test_what_is_typed_in_a_cell_is_kept_before_it_is_entered(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        window.store.workspace.apply(ready_case(), "Begin")
        hands = Hands(window)
        hands.open_page("value-map")
        name = hands.case.outcomes[0].description
        hands.page.view.setFocus()
        hands.page.view.go_to(0, _column(hands, "description"))
        for letter in "I sl":  # the first one opens the editor for the others
            hands.type(letter)
        qtbot.waitUntil(lambda: _kept(home).outcomes[0].description == "I sl")
        hands.key(Key.Key_Escape)
        qtbot.waitUntil(lambda: _kept(home).outcomes[0].description == name)
        assert hands.case.outcomes[0].description == name

    def test_a_save_removes_the_copy(
        self, window: MainWindow, home: Folders, qtbot: QtBot, said: Said, tmp_path: Path
    ) -> None:
        new_case(window)
        Hands(window).fill("organisation/name", "Riverside")
        qtbot.waitUntil(lambda: bool(_copies(home)))
        said.chosen.append(str(tmp_path / "case.sroi"))
        assert window.files.save()
        qtbot.wait(100)
        assert _copies(home) == []

    def test_undoing_everything_removes_the_copy(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        new_case(window)
        hands = Hands(window)
        hands.fill("organisation/name", "Riverside")
        qtbot.waitUntil(lambda: bool(_copies(home)))
        hands.undo()
        qtbot.wait(100)
        assert _copies(home) == []

    def test_nothing_is_kept_of_a_case_that_was_only_opened(
        self, window: MainWindow, home: Folders, qtbot: QtBot, tmp_path: Path
    ) -> None:
        write_new_case(tmp_path / "case.sroi", ready_case())
        window.files.open_path(tmp_path / "case.sroi")
        qtbot.wait(150)
        assert _copies(home) == []

    def test_a_drive_that_takes_nothing_does_not_stop_the_typing_and_is_said_once(
        self,
        window: MainWindow,
        home: Folders,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        heard = list[str]()
        monkeypatch.setattr("ui.banner.announce", lambda _widget, words: heard.append(words))
        _block(home)
        new_case(window)
        hands = Hands(window)
        hands.fill("organisation/name", "Riverside")
        qtbot.waitUntil(lambda: len(heard) == 1)
        assert heard[0].startswith("No copy of your unsaved work is kept: ")
        assert heard[0].endswith(" Save the case now.")
        hands.fill("organisation/number", "123")
        qtbot.wait(150)
        assert hands.case.organisation.number == "123"
        assert len(heard) == 1
        assert window._saved.text() == "Not saved, and no copy is kept"
        assert banner(window).said(UNKEPT) == heard[0]  # which wraps, where the head cuts it short

    def test_what_was_given_up_is_not_kept_by_what_arrives_late(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        new_case(window)
        Hands(window).fill("organisation/name", "Riverside")
        window.store.give_up()  # with the copy under way, and nobody told that it is there
        qtbot.wait(150)
        assert list(home.recovery.iterdir()) == []

    def test_a_copy_that_cannot_be_written_over_is_said(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        new_case(window)
        hands = Hands(window)
        hands.fill("organisation/name", "Riverside")
        qtbot.waitUntil(lambda: bool(_copies(home)) and not window.store.tasks.busy)
        (copy,) = _copies(home)
        copy.unlink()
        copy.mkdir()
        with qtbot.waitSignal(window.store.not_kept):
            window.store.keeping._copy()
        assert banner(window).said(UNKEPT).startswith("No copy of your unsaved work is kept: ")

    def test_it_is_tried_again_though_nobody_types(
        self, window: MainWindow, home: Folders, qtbot: QtBot
    ) -> None:
        window.store.keeping._later.setInterval(50)
        _block(home)
        new_case(window)
        Hands(window).fill("organisation/name", "Riverside")
        with qtbot.waitSignals([window.store.not_kept] * 3):
            pass
        home.recovery.unlink()
        qtbot.waitUntil(lambda: bool(_copies(home)))
        qtbot.waitUntil(lambda: "; a copy is kept (" in window.files.safety.words())
        assert not banner(window).said(UNKEPT)
        window.files.safety.note_not_kept(AppError("No room."))
        assert window.files.safety.words().startswith("Not saved; no copy is kept since ")

    def test_once_it_is_saved_nothing_is_tried_and_nothing_said_of_it(
        self, window: MainWindow, home: Folders, qtbot: QtBot, said: Said, tmp_path: Path
    ) -> None:
        _block(home)
        new_case(window)
        with qtbot.waitSignal(window.store.not_kept):
            Hands(window).fill("organisation/name", "Riverside")
        said.chosen.append(str(tmp_path / "case.sroi"))
        assert window.files.save()
        assert not window.store.keeping._later.isActive()
        assert not banner(window).said(UNKEPT)
        assert window.files.safety.words().startswith("Saved")


def _block(home: Folders) -> None:
    """Let no copy be written."""
    home.root.mkdir(parents=True, exist_ok=True)
    home.recovery.write_text("a file where the folder should be")


def test_with_nothing_left_behind_nothing_is_asked(window: MainWindow, said: Said) -> None:
    offer_recovery(window)
    assert said.questions == []


def test_work_left_behind_is_offered_and_taken_up(
    home: Folders, window: MainWindow, said: Said
) -> None:
    _leave_behind(home, replace(ready_case(), title="Our bid"))
    said.answers.append(0)
    offer_recovery(window)
    assert "closed before “Our bid” was saved" in said.questions[0]
    assert window.store.workspace.case.title == "Our bid"
    assert window.store.workspace.dirty
    assert window.desk.current is not None
    assert Hands(window).ratio == "£4.01 : £1"


@pytest.mark.parametrize(
    ("count", "words"), [(0, ""), (1, "The last change that"), (3, "The last 3 changes that")]
)
def test_changes_that_cannot_be_taken_up_are_told_of_when_the_others_are_offered(
    window: MainWindow, said: Said, count: int, words: str
) -> None:
    said.answers.append(2)
    ask_on_opening(window, Recovery(path=Path("copy"), left_over=count), "case.sroi")
    assert words in said.questions[0]
    assert ("cannot be taken up" in said.questions[0]) == bool(count)


def test_work_left_behind_can_be_thrown_away(home: Folders, window: MainWindow, said: Said) -> None:
    _leave_behind(home, ready_case())
    said.answers.append(1)
    offer_recovery(window)
    assert _copies(home) == []
    assert window.store.workspace.case == Case()


def test_the_decision_can_wait(home: Folders, window: MainWindow, said: Said) -> None:
    _leave_behind(home, ready_case())
    said.answers += [2, 0]
    offer_recovery(window)
    assert window.desk.current is None
    assert len(_copies(home)) == 1
    offer_recovery(window)
    assert window.store.workspace.case == ready_case()


@pytest.fixture
def three(home: Folders, tmp_path: Path) -> Path:
    """Three cases that were left unsaved, the newest of a file that is no longer there."""
    _leave_behind(home, replace(ready_case(), title="Oldest"))
    _leave_unsaved(home, tmp_path / "older.sroi")
    _leave_unsaved(home, tmp_path / "gone.sroi")
    (tmp_path / "gone.sroi").unlink()
    return tmp_path


def _pressing(monkeypatch: pytest.MonkeyPatch, *keys: tuple[Key, ...]) -> list[list[str]]:
    """Have these keys pressed in the list each time it is shown; return what it says each time."""
    shown: list[list[str]] = []

    def execute(dialog: QDialog) -> int:
        assert isinstance(dialog, LeftBehindDialog)
        dialog.show()
        assert dialog.focusWidget() is dialog._list
        shown.append([dialog._list.item(row).text() for row in range(dialog._list.count())])
        for key in keys[len(shown) - 1]:
            QTest.keyClick(dialog.focusWidget() or dialog, key)
        assert not dialog.isVisible()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", execute)
    return shown


@pytest.mark.usefixtures("three")
class TestSeveral:
    """All are offered at once, in a list that keys are enough for."""

    def test_each_is_listed_newest_first_with_its_file_and_what_is_in_it(
        self, window: MainWindow, three: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown = _pressing(monkeypatch, (Key.Key_Escape,))
        offer_recovery(window)
        (rows,) = shown
        assert [row.splitlines()[0] for row in rows] == ["Never saved", "Never saved", "Oldest"]
        assert f"gone.sroi in {three}, where it is no longer." in rows[0]
        assert "1 change is not in its file." in rows[1]
        assert f"Its file is older.sroi in {three}." in rows[1]
        assert "answers are in it." in rows[2]
        assert rows[2].endswith("It was never saved in a file.")

    def test_deciding_later_keeps_them_all(
        self, window: MainWindow, home: Folders, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _pressing(monkeypatch, (Key.Key_Escape,))
        assert len(offer_recovery(window)) == len(_copies(home)) == 3
        assert window.desk.current is None

    def test_whichever_is_chosen_is_gone_on_with_and_the_others_stay(
        self, window: MainWindow, home: Folders, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _pressing(monkeypatch, (Key.Key_Down, Key.Key_Down, Key.Key_Return))
        offer_recovery(window)
        assert window.store.workspace.case.title == "Oldest"
        assert len(Workspace(home).recovering.copies()) == 2

    def test_throwing_one_away_is_asked_about_and_the_list_comes_back(
        self,
        window: MainWindow,
        home: Folders,
        said: Said,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        throw = (Key.Key_End, Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
        shown = _pressing(monkeypatch, throw, throw, (Key.Key_Escape,))
        said.answers += [1, 0]  # keep it after all, and then not
        offer_recovery(window)
        assert "Throw away the unsaved work on “Oldest”?" in said.questions[0]
        assert [len(rows) for rows in shown] == [3, 3, 2]
        assert [copy.title for copy in Workspace(home).recovering.copies()] == ["Never saved"] * 2

    def test_one_that_cannot_be_taken_up_brings_the_list_back(
        self, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown = _pressing(monkeypatch, (Key.Key_Return,), (Key.Key_Escape,))
        monkeypatch.setattr("ui.files.Files.recover", lambda _files, _found: False)
        offer_recovery(window)
        assert [len(rows) for rows in shown] == [3, 3]

    def test_one_that_another_window_went_on_with_is_no_longer_in_the_list(
        self, window: MainWindow, home: Folders, said: Said, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown = _pressing(monkeypatch, (Key.Key_Return,), (Key.Key_Escape,))
        other = Workspace(home)

        def quicker(*size: Any) -> None:
            if not shown:
                other.recovering.take_up(other.recovering.copies()[0])
            resize_within_screen(*size)

        monkeypatch.setattr("ui.dialogs.left_behind.resize_within_screen", quicker)
        offer_recovery(window)
        assert said.problems[0].title == "This unsaved work is no longer there"
        assert [len(rows) for rows in shown] == [3, 2]

    def test_the_file_the_program_was_started_with_is_not_asked_about_again(
        self, window: MainWindow, said: Said, three: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _pressing(monkeypatch, (Key.Key_Escape,))
        open_argument(window, three / "older.sroi", offer_recovery(window))
        assert window.store.workspace.case.title == "As saved"
        assert said.questions == []


def test_a_damaged_copy_is_named_and_stays_where_it_is(
    home: Folders, window: MainWindow, said: Said
) -> None:
    _leave_behind(home, ready_case())
    _copies(home)[0].write_bytes(b"PK\x03\x04")
    offer_recovery(window)
    assert said.questions == []
    assert f"kept in {home.recovery} cannot be read" in said.notices[0]
    assert len(_copies(home)) == 1


def test_recovered_work_is_saved_where_it_came_from(
    home: Folders, window: MainWindow, said: Said, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    _leave_unsaved(home, path)
    said.answers.append(0)
    offer_recovery(window)
    assert window.files.save()
    assert open_case(path).document.case.title == "Never saved"
    assert _copies(home) == []


def _leave_unsaved(home: Folders, path: Path) -> None:
    write_new_case(path, Case(title="As saved"))
    earlier = Workspace(home)
    earlier.open(path)
    earlier.apply(Case(title="Never saved"), "Change")
    earlier.journalling.copy_writer()()


def test_unsaved_work_of_a_file_is_offered_when_it_is_opened_later(
    home: Folders, window: MainWindow, said: Said, tmp_path: Path
) -> None:
    _leave_unsaved(home, tmp_path / "case.sroi")
    said.answers += [2, 0]
    offer_recovery(window)  # decide later ...
    window.files.open_path(tmp_path / "case.sroi")  # ... and now
    assert "An earlier change to case.sroi was kept but never saved" in said.questions[1]
    assert window.store.workspace.case.title == "Never saved"
    assert window.store.workspace.dirty


def test_unsaved_work_of_a_file_can_be_thrown_away_when_it_is_opened(
    home: Folders, window: MainWindow, said: Said, tmp_path: Path
) -> None:
    _leave_unsaved(home, tmp_path / "case.sroi")
    said.answers.append(1)
    window.files.open_path(tmp_path / "case.sroi")
    assert window.store.workspace.case.title == "As saved"
    assert not window.store.workspace.dirty
    assert _copies(home) == []
