"""A damaged file offers what is kept of it, at once and with one button."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sroi_app.storage.case_file import open_case
from sroi_app.workspace.versions import Version
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key
from tests.ui.test_versions import _versions
from ui.dialogs.versions import VersionsDialog, Wish


@pytest.fixture
def damaged(hands: Hands, said: Said, tmp_path: Path) -> Path:
    """A case that was saved twice and then broke, with another one open."""
    path = tmp_path / "case.sroi"
    window = hands.window
    window.store.workspace.apply(ready_case(), "Begin")
    said.chosen.append(str(path))
    window.files.save()
    window.files.save()
    window.files.new()
    path.write_bytes(path.read_bytes()[:-40])
    return path


def test_the_last_version_is_opened_with_one_button_and_goes_on_as_the_same_document(
    hands: Hands, said: Said, damaged: Path
) -> None:
    said.answers.append(0)
    hands.window.files.open_path(damaged)
    assert "The file is damaged" in said.questions[0]
    assert "This case was last saved on " in said.questions[0]
    workspace = hands.window.store.workspace
    assert (hands.case, workspace.path, workspace.dirty) == (ready_case(), None, True)
    assert hands.window._saved.text().startswith("This is the case as it was saved on ")
    said.chosen.append(str(damaged))
    assert hands.window.files.save()
    assert open_case(damaged).document.id == workspace.document.id
    assert len(workspace.versions.saved()) == 3  # the two before, and the damaged bytes


def test_another_version_can_be_chosen(
    hands: Hands, said: Said, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[Version, ...]] = []

    def choose(_parent: object, found: tuple[Version, ...], *, compares: bool) -> object:
        seen.append(found)
        return None if compares else (Wish.OPEN, found[1])

    monkeypatch.setattr("ui.rescue.choose_version", choose)
    said.answers.append(1)
    hands.window.files.open_path(damaged)
    assert len(seen[0]) == 2
    assert hands.window.store.workspace.document.saves == 1


def test_what_is_open_stays_when_nothing_of_it_is_wanted(
    hands: Hands, said: Said, damaged: Path
) -> None:
    before = hands.window.store.workspace.document
    said.answers.append(2)
    hands.window.files.open_path(damaged)
    assert hands.window.store.workspace.document == before


def test_of_a_damaged_file_of_which_nothing_is_kept_that_is_said(
    hands: Hands, said: Said, tmp_path: Path
) -> None:
    (tmp_path / "strange.sroi").write_bytes(b"")
    hands.window.files.open_path(tmp_path / "strange.sroi")
    assert said.problems[0].explanation == "This file is empty."


def test_among_versions_of_a_damaged_file_enter_opens(qtbot: QtBot) -> None:
    dialog = VersionsDialog(None, _versions(9, 8), compares=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.focusWidget(), Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Key.Key_Return)
    assert (dialog.result(), dialog.wish, dialog.row) == (1, Wish.OPEN, 1)
