"""Synchronised folders, sticks and e-mail: two versions of a case are always two, and both stay."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage.case_file import save_new
from sroi_app.storage.container import unpack
from sroi_app.storage.document import Document
from sroi_app.storage.manifest import hash_of
from sroi_app.workspace.standing import Became, look
from tests.guide.ready import ready_case
from tests.hardening.happenings import HAPPENINGS, Happening, renamed
from tests.hardening.tally import Tally
from tests.ui.conftest import Said
from ui.main_window import MainWindow

ROOT = Path(__file__).parents[2]
WAYS = range(4)  # to answer whatever is asked


@pytest.mark.hardening("A12", few=300, many=3000)
def test_a_synchroniser_that_copies_while_a_case_is_saved_never_gets_half_of_it(
    tally: Tally, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    photo = bytes(range(256)) * 800
    save_new(path, Document(case=Case(), attachments={hash_of(photo): photo}))
    command = [sys.executable, "-m", "tests.hardening.saver", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as saver:
        assert saver.stdout is not None
        assert saver.stdout.readline() == "saving\n"
        copies = {turn: _copied(path) for turn in tally.turns()}
        assert saver.poll() is None, "it stopped saving"
        saver.kill()
    versions = set[int]()
    for turn, copy in copies.items():
        try:
            versions.add(unpack(copy).saves)
        except AppError as error:
            tally.lose(f"copy {turn}: {error.explanation}")
    assert len(versions) > tally.count / 10, "it hardly saved"


def _copied(path: Path) -> bytes:
    """Read as slowly as a synchroniser does, who is at it when the file is replaced."""
    with path.open("rb") as file:
        beginning = file.read(100_000)
        time.sleep(0.003)
        return beginning + file.read()


class Person:
    """Answers what is asked of two versions: first in one way, and then so that nothing is done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.way = self.asked = 0
        for place in ("ui.settling.ask", "ui.settling.ask_which", "ui.elsewhere.ask"):
            monkeypatch.setattr(place, self.answer)

    def answer(self, *question: Any) -> int:
        ways = next(part for part in reversed(question) if isinstance(part, list))
        self.asked += 1
        return self.way if self.asked == 1 and self.way < len(ways) else len(ways) - 1


@pytest.mark.hardening(
    "A13",
    few=80,
    many=80,
    found="What had been put in a file’s place was replaced though it could not be kept, and "
    "unseen where it changed once more; now neither. A renamed file counted as gone, and is now "
    "gone on with",
)
def test_a_file_changed_behind_the_window_is_noticed_before_it_is_replaced_and_both_stay(
    tally: Tally,
    window: MainWindow,
    said: Said,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = Person(monkeypatch)
    trials = [(happening, way) for happening in HAPPENINGS for way in WAYS]
    for turn in tally.turns():
        happening, person.way = trials[turn % len(trials)]
        person.asked = 0
        path = tmp_path / f"{turn}" / "folder" / "Visits.sroi"
        said.chosen[:] = [str(path.with_name("mine.sroi"))] * 2
        for trouble in _tried(window, path, happening):
            tally.lose(f"{happening.__name__}, answer {person.way}: {trouble}")
        if happening is not renamed and not (person.asked or said.problems or len(said.chosen) < 2):
            tally.lose(f"{happening.__name__}: nothing was asked")
        said.problems.clear()


def _tried(window: MainWindow, path: Path, happening: Happening) -> Iterator[str]:
    """Open a file, change it here and there, save, and yield what is lost then."""
    workspace, around = window.store.workspace, path.parents[1]
    path.parent.mkdir(parents=True)
    save_new(path, Document(case=replace(ready_case(), title=f"As opened {around.name}")))
    window.files.open_path(path)
    workspace.apply(replace(workspace.case, title=f"Mine {around.name}"), "Change")
    mine, opened = workspace.case, workspace.fingerprint
    happening(path)
    before = _everything_in(around)
    if opened is None or look(path, opened).became is Became.SAME:
        yield "a look does not see it"
    window.files.save()
    kept = _everything_in(around) | _everything_in(workspace.folders.root)
    if happening is not renamed and not before <= kept:
        yield "what stood there is nowhere any more"
    if mine not in map(_case_in, kept) and workspace.case != mine:
        yield "what was mine is nowhere any more"
    workspace.start_new()


def _everything_in(folder: Path) -> set[bytes]:
    files = (path for path in folder.rglob("*.sroi") if path.is_file())
    return {path.read_bytes() for path in files}


def _case_in(data: bytes) -> Case | None:
    try:
        return unpack(data).case
    except AppError:
        return None


@pytest.mark.hardening(
    "A14",
    few=20,
    many=200,
    found="Two windows could both find the file unchanged and then both save: 4 of 446 saves were "
    "written over unseen. They take turns now: 0 of 557",
)
def test_of_two_windows_on_one_file_every_saved_change_stays(tally: Tally, tmp_path: Path) -> None:
    home, both_changed = tmp_path / "home", 0
    with _window(home, 1) as first, _window(home, 2) as second:
        for turn in tally.turns():
            folder = tmp_path / f"{turn}"
            folder.mkdir()
            save_new(folder / "case.sroi", Document(case=Case(title="Both")))
            for one in (first, second):
                print(folder / "case.sroi", file=one.stdin, flush=True)
            said = [one.stdout.readline() for one in (first, second) if one.stdout is not None]
            if not all(said):
                tally.crash(f"{turn}: a window died")
                return
            kept = _everything_in(folder) | _everything_in(home)
            titles = " ".join(case.title for case in map(_case_in, kept) if case is not None)
            lost = {word for line in said for word in line.split()} - set(titles.split())
            both_changed += len(list(folder.glob("*.sroi"))) > 1
            if lost:
                tally.lose(f"{turn}: {sorted(lost)}")
            shutil.rmtree(home, ignore_errors=True)
    assert both_changed, "they never met"


@contextmanager
def _window(home: Path, seed: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.hardening.two_windows", str(home), str(seed)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "ready\n"
        yield window
        window.kill()
