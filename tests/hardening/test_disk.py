"""A save that fails never harms the file there was, whatever the drive or the system does."""

import errno
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from sroi_app.errors import AppError
from sroi_app.storage.case_file import OpenedFile, SavedFile, save_new
from sroi_app.workspace.files import write_workbook
from tests.hardening.saving import large_document, save_again, saves_at
from tests.hardening.tally import Tally
from tests.needs import need

CHECKOUT = Path(__file__).parents[2]
ROOM = 2 * 1024 * 1024  # bytes of the drive that is filled
CODES = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EBUSY)
CALLS = ("open", "write", "fsync", "replace", "close", "stat", "mkdir", "unlink", "utime", "access")
MOST_CALLS = 60  # of one kind in a save: more, and it would never have been let through
OF_A_SAVE = ("atomic", "case_file", "backups", "container", "archive", "manifest", "codec")


@pytest.fixture
def small_drive(tmp_path: Path) -> Iterator[Path]:
    """A drive of its own with little room."""
    folder = tmp_path / "drive"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(folder)]
    mounted = mount is not None and not subprocess.run(command, check=False).returncode
    need(mounted, "MOUNT", "needs the right to mount a drive")
    yield folder
    subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)


@pytest.mark.hardening("A6", few=80, many=500)
def test_a_full_drive_leaves_the_case_that_was_there(small_drive: Path, tally: Tally) -> None:
    chance = random.Random(6)  # noqa: S311
    path = small_drive / "case.sroi"
    for _turn in tally.turns():
        with suppress(FileNotFoundError):
            (small_drive / "filler").unlink()
        opened = _opened(save_new(path, large_document(), force=True))
        _fill(small_drive, chance.choice((chance.randint(0, 5000), chance.randint(0, 900_000))))
        _try_to_save(path, opened, tally, "room on the drive")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.hardening("A7", few=60, many=500)
def test_a_limit_to_the_size_of_files_leaves_the_case_that_was_there(
    tmp_path: Path, tally: Tally
) -> None:
    import resource

    chance = random.Random(7)  # noqa: S311
    path = tmp_path / "case.sroi"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    for _turn in tally.turns():
        opened = _opened(save_new(path, large_document(), force=True))
        resource.setrlimit(resource.RLIMIT_FSIZE, (chance.randint(0, 500_000), before[1]))
        try:
            _try_to_save(path, opened, tally, "larger than this drive allows")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.hardening("A8", few=70, many=140)
def test_any_call_of_the_system_that_fails_leaves_the_old_case_or_the_new(
    tmp_path: Path, tally: Tally, monkeypatch: pytest.MonkeyPatch, lasting: bool
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    path = tmp_path / "case.sroi"
    codes = CODES if tally.count > 70 else CODES[:2]
    for call in CALLS:
        for code in codes:
            _fail_each(path, call, code, tally, monkeypatch, lasting)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="faults are injected on POSIX systems only")
@pytest.mark.hardening(
    "A8", few=6, many=120, found="One report of a loss was a line that the fault had cut short."
)
def test_faults_of_the_drive_from_outside_lose_no_save_that_was_acknowledged(
    tmp_path: Path, tally: Tally
) -> None:
    program = shutil.which("fiu-run")
    need(program is not None, "FIU", "needs libfiu (fiu-utils)")
    assert program is not None
    path = tmp_path / "case.sroi"
    for turn in tally.turns():
        save_new(path, large_document(), force=True)
        faults = f"enable_random name=posix/io/{('rw', 'sync', 'dir')[turn % 3]}/*,probability=0.02"
        saver = [sys.executable, "-m", "tests.hardening.saving", str(path), str(tmp_path / "b")]
        command = [program, "-x", "-c", faults, *saver, "12"]
        # An interpreter that the faults kill while it starts has saved nothing, and lost nothing.
        done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
        told = [int(line) for line in done.stdout.split() if line.isdecimal()]
        if saves_at(path) < max(told, default=0):
            tally.lose(f"turn {turn}: {told[-1]} was acknowledged, {saves_at(path)} is there")


@pytest.mark.hardening("A9", few=120, many=3000)
def test_memory_that_runs_out_at_any_line_of_a_save_leaves_the_old_case_or_the_new(
    tmp_path: Path, tally: Tally
) -> None:
    path, backups = tmp_path / "case.sroi", tmp_path / "backups"
    opened = _opened(save_new(path, large_document(2000), force=True))
    lines = _lines_of(lambda: save_again(path, opened, backups))
    for turn in tally.turns():
        opened = _opened(save_new(path, large_document(2000), force=True))
        _run_out(lambda: save_again(path, opened, backups), 1 + turn * lines // tally.count)  # noqa: B023
        if saves_at(path) not in {opened.document.saves, opened.document.saves + 1}:
            tally.lose(f"line {turn}: {saves_at(path)}")


@pytest.mark.hardening("A9", few=30, many=300)
def test_memory_that_runs_out_at_any_line_of_an_export_leaves_the_workbook_that_was_there(
    tmp_path: Path, tally: Tally
) -> None:
    from sroi_app.evaluation import evaluate
    from sroi_app.model.case import Case

    path, evaluation = tmp_path / "book.xlsx", evaluate(Case())
    write_workbook(evaluation, path)
    whole = path.read_bytes()

    def export() -> None:
        write_workbook(evaluation, path, force=True)

    lines = _lines_of(export, of=None)
    for turn in tally.turns():
        _run_out(export, 1 + turn * lines // tally.count, of=None)
        if path.read_bytes() != whole or len(list(tmp_path.iterdir())) > 1:
            tally.lose(f"line {turn}")


@pytest.mark.hardening("A15", few=9, many=9)
def test_a_file_that_is_held_is_waited_for_ten_seconds_at_most_and_left_whole(
    tmp_path: Path, tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, waited, path = os.replace, list[float](), tmp_path / "case.sroi"
    monkeypatch.setattr(time, "sleep", waited.append)
    for turn in tally.turns():
        opened = _opened(save_new(path, large_document(), force=True))
        waited.clear()
        refused = _failing(real, errno.EACCES, range(1, turn + 1))
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", refused)
            _try_to_save(path, opened, tally, "another program")
        assert sum(waited) < 10
        if turn < 8 and saves_at(path) == opened.document.saves:
            tally.lose(f"a file held {turn} times was given up")


@pytest.mark.hardening("A5", few=1, many=1)
def test_what_is_saved_is_forced_onto_the_drive_before_it_is_moved_and_its_folder_after(
    tmp_path: Path, tally: Tally
) -> None:
    program = shutil.which("strace")
    need(program is not None, "STRACE", "needs strace")
    assert program is not None
    path, log = tmp_path / "case.sroi", tmp_path / "calls"
    save_new(path, large_document())
    command = [program, "-f", "-y", "-o", str(log), "-e", "trace=write,fsync,rename,renameat2"]
    saver = [sys.executable, "-m", "tests.hardening.saving", str(path), str(tmp_path / "b"), "1"]
    subprocess.run([*command, *saver], cwd=CHECKOUT, check=True, capture_output=True)
    tally.tried()
    order = [_kind(line) for line in log.read_text("utf-8").splitlines() if str(tmp_path) in line]
    steps = [step for number, step in enumerate(order) if number == 0 or order[number - 1] != step]
    once = ["write", "force the file", "move", "force the folder"]
    if steps != once * 4:  # the version before, the case itself, where it is, and this version
        tally.lose(str(steps))


def _kind(line: str) -> str:
    if "rename" in line:
        return "move"
    if "fsync(" not in line:
        return "write"
    return "force the file" if re.search(r"fsync\(\d+<[^>]*\.tmp>", line) else "force the folder"


def _opened(saved: SavedFile) -> OpenedFile:
    return OpenedFile(saved.document, saved.fingerprint)


def _fill(drive: Path, left: int) -> None:
    """Leave so many bytes of room on a drive."""
    facts = os.statvfs(drive)
    with suppress(OSError):
        (drive / "filler").write_bytes(bytes(max(0, facts.f_bavail * facts.f_frsize - left)))


def _try_to_save(path: Path, opened: OpenedFile, tally: Tally, words: str) -> None:
    """Save: either all is new, or it is refused in words and all is old; nothing else is left."""
    try:
        after = save_again(path, opened).document.saves
    except AppError as error:
        after = opened.document.saves
        if words not in error.explanation or path.name not in error.explanation or not error.advice:
            tally.crash(f"refused as: {error.sentence}")
    if saves_at(path) != after:
        tally.lose(f"{saves_at(path)} saves are there, and {after} should be")
    if list(path.parent.glob("~$*")):
        tally.lose("a temporary file is left")


def _fail_each(
    path: Path, call: str, code: int, tally: Tally, patcher: pytest.MonkeyPatch, lasting: bool
) -> None:
    """Save with the first call of that name failing, then the second, until none is left to."""
    backups = path.with_name("backups")
    for number in range(1, MOST_CALLS):
        opened = _opened(save_new(path, large_document(2000), force=True))
        faulty = _failing(getattr(os, call), code, range(number, 10**6 if lasting else number + 1))
        after = opened.document.saves
        with patcher.context() as patch:
            patch.setattr(os, call, faulty)
            try:
                after = save_again(path, opened, backups).document.saves
            except AppError as error:
                if path.name not in error.explanation or not error.advice:
                    tally.crash(f"{call} {number}: refused as: {error.sentence}")
            except OSError as error:
                tally.crash(f"{call} {number}: {error!r}")
        tally.tried()
        if saves_at(path) != after:
            tally.lose(f"{call} {number}, {errno.errorcode[code]}: {saves_at(path)}, not {after}")
        if faulty.calls < number:  # type: ignore[attr-defined]
            return
    pytest.fail(f"a save never ran without a fault of {call}")


def _failing(real: Callable[..., Any], code: int, which: range) -> Callable[..., Any]:
    """Return a call of the system of which the calls with these numbers fail."""

    def call(*arguments: Any, **named: Any) -> Any:
        call.calls += 1  # type: ignore[attr-defined]
        if call.calls not in which:  # type: ignore[attr-defined]
            return real(*arguments, **named)
        if real is os.close:
            real(*arguments)  # a failed close has closed all the same
        raise OSError(code, "injected")

    call.calls = 0  # type: ignore[attr-defined]
    return call


Traced = Callable[[FrameType, str, object], Any]


def _lines_of(act: Callable[[], object], of: tuple[str, ...] | None = OF_A_SAVE) -> int:
    """Return how many lines of ours `act` runs through; `of` names the modules that count."""
    counted = [0]

    def count() -> None:
        counted[0] += 1

    _watch(act, count, of)
    return counted[0]


def _run_out(act: Callable[[], object], line: int, of: tuple[str, ...] | None = OF_A_SAVE) -> None:
    """Do `act` with the memory running out at one of its lines."""
    left = [line]

    def count() -> None:
        left[0] -= 1
        if not left[0]:
            raise MemoryError

    with suppress(MemoryError, AppError):
        _watch(act, count, of)


def _watch(act: Callable[[], object], each: Callable[[], None], of: tuple[str, ...] | None) -> None:
    def lines(_frame: FrameType, event: str, _what: object) -> Traced:
        if event == "line":
            each()
        return lines

    def calls(frame: FrameType, _event: str, _what: object) -> Traced | None:
        return lines if _counts(frame.f_code.co_filename, of) else None

    before = sys.gettrace()
    sys.settrace(calls)
    try:
        act()
    finally:
        sys.settrace(before)


def _counts(filename: str, of: tuple[str, ...] | None) -> bool:
    path = Path(filename)
    return "sroi_app" in path.parts and (of is None or path.stem in of)
