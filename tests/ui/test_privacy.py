"""The page that says what is kept on this computer, and removes it."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sroi_app.storage.refusals import SaveFailed
from sroi_app.workspace.settings import NotForgotten
from sroi_app.workspace.traces import PLACES
from sroi_app.workspace.workspace import Workspace
from tests.ui.conftest import Said
from tests.ui.hands import new_case
from ui.clearing import clear_copies
from ui.dialogs.privacy import PrivacyDialog
from ui.main_window import MainWindow


@pytest.fixture
def case(window: MainWindow, said: Said, tmp_path: Path) -> Path:
    """A case that was saved twice."""
    new_case(window)
    path = tmp_path / "Lunch club.sroi"
    said.chosen = [str(path)]
    for title in ("One", "Two"):
        workspace = window.store.workspace
        workspace.apply(replace(workspace.case, title=title), "Change")
        assert window.files.save()
    return path


def remembered(window: MainWindow) -> tuple[tuple[str, ...], str]:
    """The recent files, and the last folder."""
    return window.files.settings.recent_files, window.files.settings.last_folder


def counted(qtbot: QtBot, window: MainWindow) -> PrivacyDialog:
    """The page, with everything counted."""
    dialog = PrivacyDialog(window)
    dialog.show()
    qtbot.waitUntil(lambda: all("Counting" not in one.text() for one in dialog.amounts))
    return dialog


@pytest.mark.usefixtures("case")
def test_the_page_says_how_much_is_where(window: MainWindow, qtbot: QtBot) -> None:
    dialog = counted(qtbot, window)
    said = dict(zip((place.name for place in PLACES), dialog.amounts, strict=True))
    assert said["Earlier versions"].text().startswith("3 files, ")
    assert said["Named versions"].text() == "Nothing is there now."
    dialog.close()


def test_the_local_copies_of_a_case_go_once_that_is_wished(
    window: MainWindow, qtbot: QtBot, case: Path, said: Said
) -> None:
    dialog = counted(qtbot, window)
    assert remembered(window) == ((str(case),), str(case.parent))
    said.answers = [1]
    dialog.clear.click()
    assert len(window.store.workspace.versions.saved()) == 1
    said.answers = [0]
    dialog.clear.click()
    assert "2 earlier versions" in said.questions[-1]
    assert "file of the case stays" in said.questions[-1]
    assert window.store.workspace.versions.saved() == ()
    assert remembered(window) == ((), "")
    assert case.exists()
    dialog.close()


def test_unsaved_work_is_saved_before_its_copies_go(
    window: MainWindow, qtbot: QtBot, case: Path, said: Said
) -> None:
    assert case.exists()
    workspace = window.store.workspace
    workspace.apply(replace(workspace.case, title="Three"), "Change")
    dialog = counted(qtbot, window)
    for answers, unsaved in (([1], True), ([0, 0], False)):
        said.answers = answers
        dialog.clear.click()
        assert workspace.dirty is unsaved
    assert workspace.versions.saved() == ()
    dialog.close()


def test_without_the_tick_no_file_is_remembered(
    window: MainWindow, qtbot: QtBot, case: Path
) -> None:
    dialog = counted(qtbot, window)
    dialog.remembers.click()
    assert remembered(window) == ((), "")
    window.files.open_path(case)
    assert remembered(window) == ((), "")
    dialog.remembers.click()
    window.files.open_path(case)
    assert remembered(window) == ((str(case),), str(case.parent))
    dialog.close()


def test_with_no_case_open_there_is_none_to_clear(window: MainWindow, qtbot: QtBot) -> None:
    dialog = counted(qtbot, window)
    assert not dialog.clear.isEnabled()
    dialog.close()


@pytest.mark.parametrize("broken", [False, True])
def test_the_last_copies_of_a_case_do_not_go(
    window: MainWindow, case: Path, said: Said, broken: bool
) -> None:
    versions = len(window.store.workspace.versions.saved())
    if broken:
        case.write_bytes(b"")
    else:
        case.unlink()
    said.answers = [3 if broken else 2]  # not now
    clear_copies(window)
    assert "may be the last copy of your case" in said.notices[-1]
    assert len(window.store.workspace.versions.saved()) == versions > 0


def test_a_case_without_a_file_keeps_its_copies(window: MainWindow, said: Said) -> None:
    new_case(window)
    clear_copies(window)
    assert "This case has no file yet" in said.notices[-1]


def test_it_is_said_that_another_window_has_unsaved_work_of_the_case(
    window: MainWindow, qtbot: QtBot, case: Path, said: Said
) -> None:
    other = Workspace(window.store.workspace.folders)
    other.open(case)
    other.apply(replace(other.case, title="Three"), "Change")
    other.journalling.copy_writer()()
    dialog = counted(qtbot, window)
    said.answers = [0]
    dialog.clear.click()
    assert "Another window has this case open" in said.notices[-1]
    assert other.dirty
    dialog.close()


def test_files_that_could_not_be_forgotten_are_said_to_be_remembered(
    window: MainWindow, qtbot: QtBot, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise SaveFailed("There is no room.")

    dialog = counted(qtbot, window)
    monkeypatch.setattr("sroi_app.storage.preferences.save", fail)
    dialog.remembers.click()
    assert dialog.remembers.isChecked()
    assert isinstance(said.problems[-1], NotForgotten)
    dialog.close()
