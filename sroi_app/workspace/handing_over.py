"""Copies of kept files for other programs: to look at one, or to have one elsewhere.

A case may come from anybody, so what is kept is looked over again before any other program gets
it, and it gets a copy it cannot write to, under a name that cannot be mistaken.
"""

import os
import shutil
import stat
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from sroi_app.case_names import is_case
from sroi_app.errors import AppError
from sroi_app.guide.attached import FileKind
from sroi_app.model.statement import Attachment
from sroi_app.storage import atomic
from sroi_app.storage.attached.names import portable_name
from sroi_app.storage.attached.recognise import recognise
from sroi_app.storage.attached.refusals import NotAdded
from sroi_app.storage.refusals import SaveFailed, shown
from sroi_app.storage.run import is_going
from sroi_app.text import _
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.pictures import holds_a_case

_DAY = 24 * 3600
_FROM_ELSEWHERE = "[ZoneTransfer]\r\nZoneId=3\r\n"
"""The mark by which Office opens a file for reading only, as it does what was downloaded."""


class NotHandedOver(AppError):
    """No copy was made for another program; what is kept has not changed."""

    title = _("The file cannot be opened")


class CopyNotSaved(AppError):
    """No copy was written; nothing that was there before has changed."""

    title = _("The copy was not saved")


def kind_to_open(item: Attachment, content: bytes) -> FileKind:
    """Return what a file is by its content and its name; NotHandedOver where it is not let in."""
    try:
        return recognise(item.name, content)
    except NotAdded as error:
        raise NotHandedOver(error.explanation, _from_somebody()) from error


def copy_to_open(folder: Path, item: Attachment, content: bytes, run: str = "") -> Path:
    """Return a copy in a folder of its own under `folder`, which only this person can read.

    The name of that folder begins with that of the `run` whose copy it is.

    An e-mail is handed over as the text it is, so that nothing in it is run or fetched.
    """
    kind = kind_to_open(item, content)
    name = portable_name(item.name)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        alone = Path(tempfile.mkdtemp(dir=folder, prefix=f"{run}-"))
        place = alone / (f"{name}.txt" if kind.id == "eml" else name)
        _write(place, content)
    except OSError as error:
        said = SaveFailed.because(error, Path(name))
        raise NotHandedOver(
            said.explanation, _("Save a copy somewhere else, and open that.")
        ) from error
    return place


def save_copy(path: Path, item: Attachment, content: bytes) -> None:
    """Put a copy at `path`, in place of what is there unless that is a case."""
    try:
        recognise(item.name, content)
    except NotAdded as error:
        raise CopyNotSaved(error.explanation, _from_somebody()) from error
    if is_case(path) or holds_a_case(path):
        raise CopyNotSaved(
            _("{name} is a case, whose place this file cannot take.").format(name=shown(path.name)),
            _("Choose another name for the copy."),
        )
    try:
        atomic.replace_file(path, content)
    except SaveFailed as error:
        raise CopyNotSaved(
            error.explanation, _("Choose another folder or another name, then try again.")
        ) from error


def remove_copy(copy: Path) -> None:
    """Remove a copy that was made to be opened, and its folder."""
    with suppress(OSError):
        copy.chmod(stat.S_IRUSR | stat.S_IWUSR)  # some systems remove nothing that is read-only
    shutil.rmtree(copy.parent, ignore_errors=True)


def _write(place: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(place, flags, 0o600), "wb") as file:
        file.write(content)
    if sys.platform == "win32":
        with suppress(OSError), open(f"{place}:Zone.Identifier", "w", encoding="ascii") as mark:  # noqa: PTH123
            mark.write(_FROM_ELSEWHERE)
    place.chmod(stat.S_IRUSR)


def left_over(folders: Folders) -> tuple[Path, ...]:
    """Return the folders of copies whose runs have ended, and so broke off."""
    try:
        places = [place for place in sorted(folders.opened.iterdir()) if place.is_dir()]
    except OSError:
        return ()
    return tuple(p for p in places if not is_going(folders.windows, p.name.partition("-")[0]))


def sweep(folders: Folders) -> None:
    """Remove what runs that broke off left over a day ago; another program may show the rest."""
    for place in left_over(folders):
        with suppress(OSError):
            if time.time() - place.stat().st_mtime > _DAY:
                for copy in place.iterdir():
                    remove_copy(copy)
                place.rmdir()


def _from_somebody() -> str:
    return _("It came with the case. Ask whoever made the case for it as a PDF.")
