"""What the start of the program does behind its first paint."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sroi_app.model.statement import Attachment
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.handing_over import copy_to_open
from tests.ui.conftest import Said, close, show
from ui.app import _begin
from ui.main_window import MainWindow

TWO_DAYS = 2 * 24 * 3600


@pytest.fixture
def bare(said: Said, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window as it is painted first, with nothing behind it."""
    made = MainWindow()
    show(made, qtbot)
    yield made
    close(made, said)


def _copy(home: Folders, name: str, *, old: bool) -> Path:
    """A copy for another program, of a run that ended without removing it."""
    item = Attachment(id="0" * 64, name=name)
    copy = copy_to_open(home.opened, item, b"Dear all", "run-that-ended")
    moment = time.time() - (TWO_DAYS if old else 0)
    os.utime(copy.parent, (moment, moment))
    return copy


def test_copies_for_other_programs_that_a_crash_left_are_gone_after_the_start(
    home: Folders, bare: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.rounds.Rounds", lambda _window: None)  # of all tests, not of this one
    old, fresh = _copy(home, "old.txt", old=True), _copy(home, "fresh.txt", old=False)
    _begin(bare, ())
    bare.store.tasks.wait()
    QApplication.processEvents()
    assert not old.parent.exists()
    assert fresh.read_bytes() == b"Dear all"  # another program may show it still
