"""The open case, and what took the place of its file meanwhile: both are kept, whichever is chosen.

What is taken over goes to the earlier versions before anything is replaced; where that cannot be,
nothing is replaced.
"""

import re
import stat
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sroi_app.case_names import bare_name
from sroi_app.guide.changes import BESIDE
from sroi_app.guide.dates import format_date
from sroi_app.storage import backups, case_file
from sroi_app.storage.backups import Version
from sroi_app.storage.beside import conflict_copies
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.refusals import FileChangedElsewhere, SaveFailed
from sroi_app.text import _
from sroi_app.workspace.comparison import Comparison, compare
from sroi_app.workspace.protecting import PasswordNeeded, WrongPassword
from sroi_app.workspace.workspace import Workspace

__all__ = ["Fingerprint", "Theirs", "conflict_copies"]

_LONGEST_STEM = 200  # bytes: room for an ending and a number on every system
_NAMED_BEFORE = re.compile(r" \([^()]*\d{1,2}\.\d\d\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """What stands at a path now. `saved_at` is None where the drive does not say."""

    path: Path
    document: Document
    fingerprint: Fingerprint
    saved_at: datetime | None


def read_theirs(workspace: Workspace, path: Path) -> Theirs:
    """Return what stands at `path`; AppError where it cannot be read, such as when half copied.

    PasswordNeeded where it is protected and was not unlocked yet.
    """
    opened = case_file.open_case(path, workspace.protecting.reveal)
    return Theirs(
        path=path,
        document=opened.document,
        fingerprint=opened.fingerprint,
        saved_at=_moment(path),
    )


def unlock_theirs(workspace: Workspace, path: Path) -> Theirs:
    """Return the same, once the password of the open case was tried; takes seconds."""
    protecting = workspace.protecting
    try:
        return read_theirs(workspace, path)
    except PasswordNeeded as needed:
        with suppress(WrongPassword):
            protecting.unlock(needed, protecting.password)
        return read_theirs(workspace, path)


def held_against(workspace: Workspace, theirs: Theirs) -> Comparison:
    """Return what differs between the other version and the open case."""
    return compare(theirs.document.case, workspace.evaluation, BESIDE)


def name_beside(path: Path, moment: datetime) -> Path:
    """Return a name for one's own version in the same folder, which no file has yet."""
    here = moment.astimezone()
    stem = bare_name(path)
    ending = path.name[len(stem) :]
    stem = _cut(_NAMED_BEFORE.sub("", stem))
    said = _("{case} (yours, {date} {hour}.{minute:02})").format(
        case=stem, date=format_date(here.date()), hour=here.hour, minute=here.minute
    )
    names = (f"{said}{'' if n == 1 else f' {n}'}{ending}" for n in range(1, 1000))
    return next(place for name in names if not (place := path.with_name(name)).exists())


def set_mine_aside(workspace: Workspace, theirs: Theirs) -> Version | None:
    """Keep the open case before the other takes its place: unsaved work under a name, for good.

    Return that named version; None where all was saved, and it is among the earlier versions: of
    the document that will be open, where it is looked for, and of its own.
    """
    mine = replace(workspace.document, id=theirs.document.id)
    if workspace.dirty:
        moment = format_date(datetime.now(UTC).astimezone().date())
        name = _("Yours, before the other version was taken on {date}").format(date=moment)
        return workspace.versions.keep_document(mine, name)
    for document in {one.id: one for one in (workspace.document, mine)}.values():
        _keep_version(workspace, document)
    return None


def _keep_version(workspace: Workspace, document: Document) -> None:
    folder = workspace.folders.backups
    workspace.beside(lambda: case_file.keep_version(folder, document))


def keep_mine(workspace: Workspace, seen: Fingerprint) -> str:
    """Save over what was seen to stand there, once that is among the earlier versions.

    What is too large to be kept is replaced: nobody asks for that who was not told (`lost_words`).
    FileChangedElsewhere where it is no longer what was seen (ABSENT: that nothing was there).
    """
    path = workspace.path
    if path is None:
        raise ValueError("it belongs to no file")
    if seen != ABSENT and not case_file.too_large_to_keep(path):
        _keep_theirs(workspace, path, seen)
    return workspace.save(seen)


def _keep_theirs(workspace: Workspace, path: Path, seen: Fingerprint) -> None:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileChangedElsewhere(path)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise FileChangedElsewhere(path, missing=True) from error
    except OSError as error:
        raise SaveFailed.because(error, path) from error
    if Fingerprint.of(data) != seen:
        raise FileChangedElsewhere(path)
    moment = _moment(path)
    document = workspace.document
    saved_at = None if moment is None else moment.timestamp()
    try:
        backups.keep_backup(workspace.folders.backups, document.id, document.saves, data, saved_at)
    except SaveFailed as error:
        words = _(
            "The other version could not be kept among the earlier versions, so it was not "
            "replaced. {reason}"
        )
        raise SaveFailed(words.format(reason=error.explanation)) from error


def _moment(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return None


def _cut(stem: str) -> str:
    while len(stem.encode(errors="surrogateescape")) > _LONGEST_STEM:
        stem = stem[:-1]
    return stem.rstrip()
