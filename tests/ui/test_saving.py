"""A save that takes a while does not freeze the window, and is done when it returns."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from sroi_app.errors import AppError
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.storage import case_file
from sroi_app.storage.case_file import SavedFile, open_case
from sroi_app.storage.document import Document
from sroi_app.storage.recovery import Recovery
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import new_case
from ui.main_window import MainWindow
from ui.saving import StillSaving

_OUTPUTS = Address.parse("outputs")
TICK = 10  # milliseconds
LONG = 0.3  # seconds


@pytest.fixture
def slow(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window with unsaved work that takes a while to save."""
    real = case_file.save_case

    def save(*arguments: Any) -> SavedFile:
        time.sleep(LONG)
        return real(*arguments)

    monkeypatch.setattr(case_file, "save_case", save)
    new_case(window)
    window.store.workspace.apply(ready_case(), "Begin")
    return window


@contextmanager
def _looking(window: MainWindow) -> Iterator[list[str]]:
    """What the window says of the work, at each moment in which it lives."""
    seen = list[str]()
    timer = QTimer(window, interval=TICK)
    timer.timeout.connect(lambda: seen.append(window._saved.text()))
    timer.start()
    yield seen
    timer.stop()


def test_the_window_lives_while_a_large_case_is_saved(
    slow: MainWindow, said: Said, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    said.chosen.append(str(path))
    with _looking(slow) as seen:
        assert slow.files.save()
        assert open_case(path).document.case == ready_case()
    assert len(seen) > LONG * 1000 / TICK / 6
    assert "Saving…" in seen
    assert slow._saved.text().startswith("Saved at ")


def test_a_file_that_is_held_keeps_the_window_alive_too(
    window: MainWindow, said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, held = os.replace, [PermissionError(errno.EACCES, "held by a synchroniser")] * 3
    path = tmp_path / "case.sroi"

    def move(source: Any, target: Any) -> None:
        if str(target) == str(path) and held:
            raise held.pop()
        real(source, target)

    monkeypatch.setattr(os, "replace", move)
    window.store.workspace.apply(ready_case(), "Begin")
    said.chosen.append(str(path))
    with _looking(window) as seen:
        assert window.files.save()
    assert len(seen) > LONG * 1000 / TICK / 6
    assert not held


def test_nothing_is_said_of_a_save_that_is_not_felt(
    window: MainWindow, said: Said, tmp_path: Path
) -> None:
    window.store.workspace.apply(ready_case(), "Begin")
    said.chosen.append(str(tmp_path / "case.sroi"))
    window.store.saving._soon.setInterval(60_000)
    with _looking(window) as seen:
        assert window.files.save()
    assert "Saving…" not in seen


@pytest.mark.parametrize("error", [AppError("No room."), ZeroDivisionError()])
def test_what_goes_wrong_is_raised_where_the_save_was_asked_for(
    slow: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_arguments: Any) -> SavedFile:
        raise error

    monkeypatch.setattr(case_file, "save_case", fail)
    with pytest.raises(type(error)):
        slow.store.save_as(tmp_path / "case.sroi")
    assert not slow.store.saving.going
    assert slow.store.workspace.dirty


def test_what_arrives_during_a_save_is_unsaved_afterwards(slow: MainWindow, tmp_path: Path) -> None:
    workspace, path = slow.store.workspace, tmp_path / "case.sroi"
    QTimer.singleShot(TICK, slow, lambda: workspace.add_row(_OUTPUTS, "Add"))
    slow.store.save_as(path)
    assert open_case(path).document.case == ready_case()
    assert workspace.dirty
    slow.store.save()
    assert open_case(path).document.case == workspace.case != ready_case()


def test_nothing_takes_the_place_of_a_case_that_is_being_saved(
    slow: MainWindow, said: Said, tmp_path: Path
) -> None:
    files, workspace = slow.files, slow.store.workspace
    first, other = tmp_path / "first.sroi", tmp_path / "other.sroi"
    case_file.save_case(other, Document(case=Case()), None, tmp_path)
    for act in (
        lambda: files.open_path(other),
        lambda: files.load(other),
        lambda: files.recover(Recovery(path=other)),
        files.new,
        slow.close,
    ):
        QTimer.singleShot(TICK, slow, act)
    before = workspace.document.id
    slow.store.save_as(first)
    assert (workspace.document.id, workspace.path) == (before, first)
    assert not workspace.dirty
    assert [type(problem) for problem in said.problems] == [StillSaving] * 2
    assert slow.isVisible()
    QTest.qWait(5 * TICK)
    assert not slow.isVisible()  # closed as soon as it was saved


def test_a_save_does_not_become_that_of_another_case_begun_meanwhile(
    slow: MainWindow, tmp_path: Path
) -> None:
    workspace, first = slow.store.workspace, tmp_path / "first.sroi"
    QTimer.singleShot(TICK, slow, workspace.start_new)
    slow.store.save_as(first)
    assert open_case(first).document.case == ready_case()
    assert (workspace.path, workspace.case) == (None, Case())


def test_a_write_within_another_does_not_end_it(slow: MainWindow) -> None:
    saving, going = slow.store.saving, list[bool]()

    def within() -> None:
        saving.write(lambda: None)
        going.append(saving.going)

    QTimer.singleShot(TICK, slow, within)
    saving.write(lambda: time.sleep(LONG))
    assert going == [True]
    assert not saving.going


def test_a_program_that_is_told_to_end_ends_the_save_first(
    slow: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ended(QEventLoop):
        def exec(self, *_flags: object) -> int:
            return -1  # as every loop does once the program was told to end

    monkeypatch.setattr("ui.saving.QEventLoop", Ended)
    path = tmp_path / "case.sroi"
    slow.store.save_as(path)
    assert open_case(path).document.case == ready_case()
