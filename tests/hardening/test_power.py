"""“Saved” survives a power cut, on a drive that keeps only what was forced onto it."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.storage.case_file import SavedFile, save_case, save_new
from sroi_app.storage.container import pack
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.hardening.saving import large_document, saves_at
from tests.hardening.tally import Tally
from tests.needs import need
from tests.workspace.endings import crash

CHECKOUT = Path(__file__).parents[2]
MOST_OPERATIONS = 60  # of one save: more, and the save would never have been let through
LONGEST_START = 10  # seconds


@pytest.fixture(scope="module")
def drive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a drive whose power can be cut."""
    folder = tmp_path_factory.mktemp("drive")
    command = [sys.executable, "-m", "tests.hardening.power_disk", str(folder)]
    process = subprocess.Popen(command, cwd=CHECKOUT, stderr=subprocess.DEVNULL)
    until = time.monotonic() + LONGEST_START
    while not folder.is_mount() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    try:
        need(folder.is_mount(), "FUSE", "needs FUSE (fuse3) and the right to mount")
        yield folder
    finally:
        if folder.is_mount():
            subprocess.run([_unmounter(), "-u", "-z", str(folder)], check=True)
        process.terminate()
        process.wait()


def test_the_drive_forgets_what_was_not_forced_onto_it(drive: Path) -> None:
    found = {_after_a_cut(drive, seed) for seed in range(30)}
    assert len(found) > 3, "every cut left the same"


def test_a_save_that_writes_in_place_would_be_caught(drive: Path) -> None:
    def in_place(path: Path, saved: SavedFile) -> SavedFile:
        changed = replace(saved.document, saves=saved.document.saves + 1)
        path.write_bytes(pack(changed))
        return replace(saved, document=changed)

    tally = Tally("A3", 1)
    _cut_everywhere(drive, tally, 1, in_place)
    assert tally.lost


@pytest.mark.hardening(
    "A3",
    few=170,
    many=2000,
    found="A drive that failed to force the folder (EIO) was passed over in silence, and the case "
    "called saved: 18 of 174 cuts lost it. Now it is said that the drive did not confirm.",
)
def test_the_power_cut_at_any_operation_of_a_save_leaves_the_old_or_the_new_case(
    drive: Path, tally: Tally
) -> None:
    for seed in range(tally.count):
        if tally.trials >= tally.count:
            break
        _cut_everywhere(drive, tally, seed, _save_again)


@pytest.mark.hardening("A4", few=100, many=500)
def test_the_power_cut_right_after_a_save_loses_nothing_of_it(drive: Path, tally: Tally) -> None:
    chance = random.Random(5)  # noqa: S311
    path = drive / "case.sroi"
    _clear(drive)
    saved = save_new(path, large_document(200_000))
    for turn in tally.turns():
        for _save in range(chance.randint(1, 3)):
            saved = save_case(path, saved.document, saved.fingerprint, None)
        _tell(drive, "cut", str(chance.randrange(10**9)))
        found = saves_at(path)
        if found != saved.document.saves:
            tally.lose(f"cut {turn}: found {found}, saved {saved.document.saves}")
            saved = save_new(path, large_document(200_000), force=True)


@pytest.mark.hardening(
    "A22",
    few=40,
    many=1000,
    found="The name of a journal begun after a copy was not forced onto the drive: 2 of 40 cuts "
    "lost lines that were. It is now. Closing a journal on a drive that is gone let an error out.",
)
def test_the_power_cut_while_somebody_types_leaves_every_edit_that_was_forced_onto_the_drive(
    drive: Path, tally: Tally
) -> None:
    chance = random.Random(22)  # noqa: S311
    acknowledged = 0
    for turn in tally.turns():
        _clear(drive)
        _tell(drive, "arm", f"{chance.randrange(20, 150)} {turn}")
        forced = _type_until_cut(drive, chance)
        _tell(drive, "reset", "1")
        found = _title_left(drive)
        acknowledged += forced
        if found < forced:
            tally.lose(f"cut {turn}: edit {found} is offered, {forced} was forced")
    assert acknowledged > 5 * tally.count, "the power was nearly always cut before anything"


def _type_until_cut(drive: Path, chance: random.Random) -> int:
    """Change a case, force lines, make copies and begin again after a crash, until nothing can be
    written; return the last edit that was said to be on the drive."""
    workspace, number, forced = Workspace(_OneFolder(drive)), 0, 0
    try:
        while True:
            number += 1
            workspace.apply(replace(workspace.case, title=str(number)), "Change")
            workspace.journalling.follow()
            if workspace.journalling.due or chance.random() < 0.1:
                workspace.journalling.copy_writer()()
                forced = number
            elif chance.random() < 0.3:
                workspace.journalling.sync_writer()()
                forced = number
            elif chance.random() < 0.05:
                workspace = crash(workspace)
                workspace.recovering.take_up(workspace.recovering.copies()[0])
    except (AppError, OSError, IndexError):
        workspace._run._let_go()
        return forced


def _title_left(drive: Path) -> int:
    workspace = Workspace(_OneFolder(drive))
    found = [one for one in workspace.recovering.copies() if not one.problem]
    return int(found[0].title) if found else 0


class _OneFolder(Folders):
    """The drive has no folders within it, and only what is unsaved goes there."""

    @property
    def recovery(self) -> Path:
        return self.root


def _cut_everywhere(
    drive: Path, tally: Tally, seed: int, save: Callable[[Path, SavedFile], SavedFile]
) -> None:
    """Save with the power cut at the first operation, at the second, and so on past the last."""
    path = drive / "case.sroi"
    for operation in range(MOST_OPERATIONS):
        _clear(drive)
        saved = save_new(path, large_document(200_000))
        _tell(drive, "arm", f"{operation} {seed * 1000 + operation}")
        acknowledged = _acknowledged(save, path, saved)
        if acknowledged:
            _tell(drive, "cut", str(seed))
        _tell(drive, "reset", "1")
        tally.tried()
        found = saves_at(path)
        if found < saved.document.saves + acknowledged:
            tally.lose(f"operation {operation}, seed {seed}: found {found}")
        if acknowledged:
            return
    pytest.fail("a save takes more operations than were cut")


def _acknowledged(
    save: Callable[[Path, SavedFile], SavedFile], path: Path, saved: SavedFile
) -> bool:
    """Save, and return whether it was said that it is saved, without a word of doubt."""
    try:
        return not save(path, saved).warning
    except (AppError, OSError):
        return False


def _save_again(path: Path, saved: SavedFile) -> SavedFile:
    return save_case(path, saved.document, saved.fingerprint, None)


def _unmounter() -> str:
    return shutil.which("fusermount3") or "fusermount"


def _after_a_cut(drive: Path, seed: int) -> bytes:
    _clear(drive)
    (drive / "a file").write_bytes(b"before" * 1000)
    _tell(drive, "cut", str(seed))
    path = drive / "a file"
    return path.read_bytes() if path.exists() else b"nothing at all"


def _clear(drive: Path) -> None:
    for path in drive.iterdir():
        path.unlink()


def _tell(drive: Path, switch: str, what: str) -> None:
    (drive / f".{switch}").write_text(what)
