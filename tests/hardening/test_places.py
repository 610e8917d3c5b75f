"""Drives and folders that can only be read, or go away: a case opens, or it is said why not."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case, save_new
from sroi_app.storage.fingerprint import ABSENT
from sroi_app.storage.places import DriveGone, Hindrance, hindrance
from sroi_app.storage.refusals import FileChangedElsewhere, SaveFailed
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.place import own_folder_words, place_words
from sroi_app.workspace.workspace import Workspace
from tests.hardening.saving import large_document
from tests.hardening.tally import Tally
from tests.needs import need

NOBODY = 65534
Trial = Callable[["Ground"], None]


class Ground:
    """A folder anybody may go into, and drives that are put into it and taken away."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "home"
        self.stick = root / "stick"
        self.stick.mkdir()
        root.chmod(0o777)

    def plug_in(self, option: str = "rw") -> None:
        """Put a new, empty drive where the stick goes."""
        _run("mount", "-t", "tmpfs", "-o", f"size=4m,{option}", "tmpfs", str(self.stick))

    def only_read(self) -> None:
        _run("mount", "-o", "remount,ro", str(self.stick))

    def unplug(self) -> None:
        """Take the drive away, whatever was still open on it."""
        _run("umount", "-l", str(self.stick))

    def work(self, path: Path) -> Workspace:
        """A case that is open from a path and was changed."""
        save_new(path, large_document(2000))
        made = Workspace(Folders(self.home))
        made.open(path)
        made.apply(replace(made.case, title="changed"), "Change")
        return made


@contextmanager
def fresh_ground() -> Iterator[Ground]:
    root = Path(tempfile.mkdtemp(prefix="sroi-", dir="/var/tmp"))  # ours is closed to others
    made = Ground(root)
    yield made
    with suppress(subprocess.CalledProcessError):
        made.unplug()
    for path in (root, *root.glob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o777)
    shutil.rmtree(root)


def _a_file_marked_read_only(ground: Ground) -> None:
    path = ground.root / "case.sroi"
    work = ground.work(path)
    path.chmod(0o444)
    with _as_somebody_else(path, ground.home):
        assert hindrance(path) is Hindrance.FILE
        with pytest.raises(SaveFailed, match="You may not write"):
            work.save()
    _copy_goes_elsewhere(work, ground)


def _a_folder_of_somebody_else(ground: Ground) -> None:
    path = ground.root / "theirs" / "case.sroi"
    path.parent.mkdir()
    work = ground.work(path)
    path.parent.chmod(0o555)
    with _as_somebody_else(ground.home):
        assert hindrance(path) is Hindrance.FOLDER
        with pytest.raises(SaveFailed, match="You may not write"):
            work.save()
    _copy_goes_elsewhere(work, ground)


def _a_folder_nobody_may_look_into(ground: Ground) -> None:
    path = ground.root / "closed" / "case.sroi"
    path.parent.mkdir()
    save_new(path, large_document(2000))
    path.parent.chmod(0o000)
    with _as_somebody_else(), pytest.raises(AppError, match="not read"):
        Workspace(Folders(ground.home)).open(path)


def _a_drive_that_can_only_be_read(ground: Ground) -> None:
    ground.plug_in()
    path = ground.stick / "case.sroi"
    save_new(path, large_document(2000))
    ground.only_read()
    work = Workspace(Folders(ground.home))
    work.open(path)
    work.apply(replace(work.case, title="changed"), "Change")
    assert hindrance(path) is Hindrance.DRIVE
    assert "a drive that can only be read" in place_words(path)
    with pytest.raises(SaveFailed, match="a drive that can only be read"):
        work.save()
    _copy_goes_elsewhere(work, ground)


def _a_drive_that_went_away(ground: Ground) -> None:
    """The folder it was in is still there, empty: a save must not go into it."""
    ground.plug_in()
    work = ground.work(ground.stick / "case.sroi")
    ground.unplug()
    for save in (work.save, partial(work.save, ABSENT)):
        with pytest.raises(DriveGone, match="not plugged in any more"):
            save()
    assert list(ground.stick.iterdir()) == []
    _copy_goes_elsewhere(work, ground)


def _a_drive_that_went_away_with_its_folder(ground: Ground) -> None:
    path = ground.root / "gone" / "case.sroi"
    path.parent.mkdir()
    work = ground.work(path)
    shutil.rmtree(path.parent)
    with pytest.raises(AppError):
        work.save()
    assert not path.parent.exists()
    _copy_goes_elsewhere(work, ground)


def _a_drive_that_came_back(ground: Ground) -> None:
    """It has another number then, and the same file."""
    ground.plug_in()
    path = ground.stick / "case.sroi"
    work = ground.work(path)
    data = path.read_bytes()
    ground.unplug()
    ground.plug_in()
    path.write_bytes(data)
    work.save()
    assert open_case(path).document.case.title == "changed"


def _another_drive_in_its_place(ground: Ground) -> None:
    ground.plug_in()
    path = ground.stick / "case.sroi"
    work = ground.work(path)
    ground.unplug()
    ground.plug_in()
    save_new(path, large_document(3000))
    theirs = path.read_bytes()
    with pytest.raises(FileChangedElsewhere):
        work.save()
    assert path.read_bytes() == theirs


def _no_home_folder(ground: Ground) -> None:
    """As in a service that runs for nobody."""
    code = (
        "import os, pwd; pwd.getpwuid = lambda _id: (_ for _ in ()).throw(KeyError()); "
        "from sroi_app.workspace.folders import standard_folders, home_folder; "
        "from sroi_app.workspace.place import own_folder_words; "
        "print(own_folder_words(standard_folders())); print(home_folder())"
    )
    kept = {name: value for name, value in os.environ.items() if name == "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env=kept,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "SROI Case cannot keep files of its own on this computer" in done.stdout
    assert ground.home.parent.is_dir()


def _own_folder_in_the_way(ground: Ground) -> None:
    ground.home.write_bytes(b"")
    _works_without_own_folder(ground)


def _own_folder_that_can_only_be_read(ground: Ground) -> None:
    ground.plug_in()
    (ground.stick / "home").mkdir()
    ground.only_read()
    ground.home.symlink_to(ground.stick / "home")
    _works_without_own_folder(ground)


def _own_folder_removed_meanwhile(ground: Ground) -> None:
    work = ground.work(ground.root / "case.sroi")
    work.journalling.copy_writer()()
    shutil.rmtree(ground.home)
    assert work.save() == ""
    work.apply(replace(work.case, title="again"), "Change")
    work.journalling.copy_writer()()
    assert work.save() == ""
    assert len(work.versions.saved()) >= 1


TRIALS: tuple[Trial, ...] = (
    _a_file_marked_read_only,
    _a_folder_of_somebody_else,
    _a_folder_nobody_may_look_into,
    _a_drive_that_can_only_be_read,
    _a_drive_that_went_away,
    _a_drive_that_went_away_with_its_folder,
    _a_drive_that_came_back,
    _another_drive_in_its_place,
    _no_home_folder,
    _own_folder_in_the_way,
    _own_folder_that_can_only_be_read,
    _own_folder_removed_meanwhile,
)


@pytest.mark.hardening(
    "A16",
    few=len(TRIALS),
    many=len(TRIALS),
    found="A drive that can only be read was taken for a file that another program holds; without "
    "a home folder the program did not start. Both are said now, and every save leads on.",
)
def test_where_a_case_cannot_be_saved_nothing_is_lost_and_it_is_said(tally: Tally) -> None:
    need(os.name == "posix" and os.geteuid() == 0, "MOUNT", "needs the right to mount a drive")
    for trial in TRIALS:
        with fresh_ground() as ground:
            trial(ground)
        tally.tried()


def _works_without_own_folder(ground: Ground) -> None:
    assert own_folder_words(Folders(ground.home))
    work = Workspace(Folders(ground.home))
    work.apply(Case(title="changed"), "Change")
    with pytest.raises(SaveFailed):
        work.journalling.copy_writer()()
    assert "no copy of it is kept" in work.save_as(ground.root / "case.sroi")
    assert open_case(ground.root / "case.sroi").document.case.title == "changed"


def _copy_goes_elsewhere(work: Workspace, ground: Ground) -> None:
    """Nothing of the work is lost: it is kept as unsaved, and saved where there is room."""
    work.journalling.copy_writer()()
    assert work.case.title == "changed"
    assert work.dirty
    work.save_as(ground.root / "elsewhere.sroi")
    assert open_case(ground.root / "elsewhere.sroi").document.case.title == "changed"


@contextmanager
def _as_somebody_else(*theirs: Path) -> Iterator[None]:
    """Be a person who may not do everything; `theirs` are given to them."""
    for path in theirs:
        for each in (path, *path.rglob("*")):
            if each.exists():
                os.chown(each, NOBODY, NOBODY)
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


def _run(*command: str) -> None:
    program = shutil.which(command[0])
    need(program is not None, "MOUNT", "needs the right to mount a drive")
    done = subprocess.run([program or "", *command[1:]], capture_output=True, check=False)
    if command[:2] != ("umount", "-l"):
        need(not done.returncode, "MOUNT", "needs the right to mount a drive")
    elif done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command)
