"""A case that cannot be saved where it is can be worked on all the same, and saved elsewhere."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from sroi_app.storage.case_file import open_case, save_new
from sroi_app.storage.document import Document
from sroi_app.workspace.folders import Folders
from tests.guide.ready import ready_case
from tests.ui.conftest import Said, close, show
from tests.ui.hands import CTRL, Hands, Key
from ui.app import make_window
from ui.banner import Banner, banner
from ui.doorways import recent
from ui.elsewhere import OWN_FOLDER, PLACE
from ui.main_window import MainWindow

NAME = "organisation/name"


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case in a folder that nobody may write in."""
    path = tmp_path / "locked" / "case.sroi"
    path.parent.mkdir()
    save_new(path, Document(case=ready_case()))
    real = os.access
    refused = path.parent
    monkeypatch.setattr(os, "access", lambda at, how: Path(at) != refused and real(at, how))
    return path


def _strip(hands: Hands) -> Banner:
    return banner(hands.window)


def test_it_is_told_with_one_button_and_typing_goes_on(
    hands: Hands, locked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = locked.read_bytes()
    hands.window.files.open_path(locked)
    assert _strip(hands).said(PLACE).startswith("You may not save in the folder locked: ")
    hands.open_section("organisation")
    hands.fill(NAME, "Another")
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "mine.sroi"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    pressed = _strip(hands).findChildren(QPushButton)[0]
    assert pressed.text() == "Save a copy to…"
    pressed.click()
    assert Path(proposed[0]) == Path.home() / "case.sroi"
    assert not _strip(hands).isVisible()
    assert open_case(tmp_path / "mine.sroi").document.case.organisation.name == "Another"
    assert locked.read_bytes() == before


def test_save_asks_where_instead_of_failing(
    hands: Hands, said: Said, locked: Path, tmp_path: Path
) -> None:
    hands.window.files.open_path(locked)
    hands.open_section("organisation")
    hands.fill(NAME, "Another")
    said.chosen.append(str(tmp_path / "mine.sroi"))
    hands.key(Key.Key_S, CTRL)
    assert hands.window.store.workspace.path == tmp_path / "mine.sroi"
    assert not hands.window.store.workspace.dirty


def test_unsaved_work_on_it_is_kept_all_the_same(
    hands: Hands, locked: Path, home: Folders, qtbot: QtBot
) -> None:
    hands.window.files.open_path(locked)
    hands.open_section("organisation")
    hands.fill(NAME, "Another")
    qtbot.waitUntil(lambda: bool(list(home.recovery.glob("*.sroi"))), timeout=4000)


def test_another_case_has_no_such_word_over_it(hands: Hands, locked: Path, tmp_path: Path) -> None:
    save_new(tmp_path / "free.sroi", Document(case=ready_case()))
    hands.window.files.open_path(locked)
    hands.window.files.open_path(tmp_path / "free.sroi")
    assert _strip(hands).said(PLACE) == ""


def test_what_comes_out_of_an_email_is_not_remembered_as_a_recent_file(
    hands: Hands, tmp_path: Path
) -> None:
    sent = tmp_path / "Content.Outlook" / "case.sroi"
    sent.parent.mkdir()
    save_new(sent, Document(case=ready_case()))
    hands.window.files.open_path(sent)
    assert "opened out of an e-mail or a zip file" in _strip(hands).said(PLACE)
    assert recent(hands.window) == []


def test_a_save_that_fails_leads_to_another_place(hands: Hands, said: Said, tmp_path: Path) -> None:
    said.chosen += [str(tmp_path / "nowhere" / "case.sroi"), str(tmp_path / "case.sroi")]
    said.answers.append(0)
    hands.fill(NAME, "Riverside")
    assert hands.window.files.save_as()
    assert "Save a copy somewhere else." in said.questions[0]
    assert open_case(tmp_path / "case.sroi").document.case.organisation.name == "Riverside"


def test_a_save_that_fails_can_be_tried_again(
    hands: Hands, said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stick is plugged in while the question is there."""
    said.chosen.append(str(tmp_path / "stick" / "case.sroi"))

    def plug_in(*_what: object) -> int:
        (tmp_path / "stick").mkdir()
        return 1

    monkeypatch.setattr("ui.elsewhere.ask", plug_in)
    hands.fill(NAME, "Riverside")
    assert hands.window.files.save_as()
    assert (tmp_path / "stick" / "case.sroi").is_file()


def test_of_a_drive_that_went_away_it_is_said_before_another_place_is_asked_for(
    hands: Hands, said: Said, tmp_path: Path
) -> None:
    path = tmp_path / "stick" / "case.sroi"
    path.parent.mkdir()
    save_new(path, Document(case=ready_case()))
    hands.window.files.open_path(path)
    hands.open_section("organisation")
    hands.fill(NAME, "Another")
    shutil.rmtree(path.parent)
    said.answers.append(0)
    said.chosen.append(str(tmp_path / "mine.sroi"))
    assert hands.window.files.save()
    assert "its drive is not plugged in" in said.questions[0]
    assert open_case(tmp_path / "mine.sroi").document.case.organisation.name == "Another"


def test_where_nothing_of_its_own_can_be_kept_the_program_starts_and_says_so(
    said: Said, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "in the way").write_bytes(b"")
    window = make_window(Folders(tmp_path / "in the way"))
    show(window, qtbot)
    assert "no earlier versions and no settings" in banner(window).said(OWN_FOLDER)
    said.chosen.append(str(tmp_path / "case.sroi"))
    window.store.workspace.apply(ready_case(), "Begin")
    assert window.files.save()
    assert window.files.save()
    assert open_case(tmp_path / "case.sroi").document.saves == 2
    assert len(said.notices) == 1  # that no earlier version is kept is said once, not at each save
    close(window, said)


def test_no_strip_is_made_where_there_is_nothing_to_say(window: MainWindow) -> None:
    window.files.new()
    assert window.findChild(Banner) is None
