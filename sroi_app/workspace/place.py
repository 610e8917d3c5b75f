"""Where a case stands: whether it can be saved there, in words, and where else it could go."""

from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.storage.case_file import too_large_to_keep
from sroi_app.storage.places import (
    Hindrance,
    can_keep,
    drive_of,
    hindrance,
    insist_on_drive,
    is_passing,
    takes_files,
    temporary_folders,
)
from sroi_app.storage.refusals import SaveFailed, name_of
from sroi_app.text import _
from sroi_app.workspace.folders import Folders, home_folder

__all__ = ["drive_of", "insist_on_drive"]


def place_words(path: Path) -> str:
    """Return why a case cannot be saved where it is, and what to do then; "" where it can."""
    found = hindrance(path)
    return "" if found is None else _words(found, path)


def lost_words(path: Path) -> str:
    """Return what is said before a file is replaced of which nothing is kept; "" where it is."""
    if not too_large_to_keep(path):
        return ""
    words = _("{name} is too large to be kept as an earlier version: once replaced, it is gone.")
    return words.format(name=name_of(path))


def comes_and_goes(path: Path) -> bool:
    """Return whether a file was unpacked from an e-mail or a zip file, and will not stay."""
    return is_passing(path, temporary_folders())


def folder_to_save_in(path: Path | None, last: str) -> Path:
    """Return where to begin to look for a place: the case’s own folder, the last one, or home."""
    known = [*([] if path is None else [path.parent]), *([Path(last)] if last else [])]
    return next(filter(takes_files, known), home_folder())


def could_go_elsewhere(error: AppError) -> bool:
    """Return whether what could not be saved could be in another place."""
    return isinstance(error, SaveFailed) and error.of_place


def own_folder_words(folders: Folders) -> str:
    """Return what is not kept where the program cannot keep anything; "" where it can."""
    if can_keep(folders.root):
        return ""
    return _(
        "SROI Case cannot keep files of its own on this computer, so there are no copies of "
        "unsaved work, no earlier versions and no settings: save often."
    )


def _words(found: Hindrance, path: Path) -> str:
    sentences = {
        Hindrance.PASSING: _(
            "This case was opened out of an e-mail or a zip file, where changes get lost: "
            "save a copy in a folder of your own."
        ),
        Hindrance.DRIVE: _(
            "{name} is on a drive that can only be read: you can work on it, "
            "and save a copy somewhere else."
        ),
        Hindrance.FOLDER: _(
            "You may not save in the folder {folder}: you can work on this case, "
            "and save a copy somewhere else."
        ),
        Hindrance.FILE: _(
            "{name} is marked as read-only: you can work on it, and save a copy somewhere else."
        ),
    }
    return sentences[found].format(name=name_of(path), folder=name_of(path.parent))
