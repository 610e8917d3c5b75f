"""Everything the program keeps on this computer, as one table; and all of it that is of one case.

The privacy page, docs/privacy.md and a test that watches every file being opened read the same.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sroi_app.case_names import CASE
from sroi_app.storage import traces
from sroi_app.storage.backups import find_versions
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.traces import Amount, NotRemoved
from sroi_app.text import _
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.handing_over import left_over

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace

__all__ = ["Amount", "Fingerprint", "NotRemoved"]


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder of ours: what it is called, and what is in it and why."""

    name: str
    holds: str
    path: Callable[[Folders], Path]


PLACES = (
    Place(
        _("Unsaved work"),
        _(
            "What you typed since you last saved, so that it is there after a power cut: the whole "
            "case, the files attached to it, and what stands in windows you have not finished. It "
            "goes when you save, or say you do not want it."
        ),
        lambda folders: folders.recovery,
    ),
    Place(
        _("Earlier versions"),
        _(
            "The whole case as it was each time you saved, and where its file was. The program "
            "thins them out: twenty, one a day for a month, one a month for a year."
        ),
        lambda folders: folders.backups,
    ),
    Place(
        _("Named versions"),
        _("The whole case as it was when you gave it a name. They stay until you remove them."),
        lambda folders: folders.snapshots,
    ),
    Place(
        _("Copies opened in other programs"),
        _(
            "Files attached to a case that you opened to look at. They go when you close the case; "
            "what a crash leaves goes a day later. The other program may keep more."
        ),
        lambda folders: folders.opened,
    ),
    Place(
        _("Your own values"),
        _("The lists of prices you typed or brought in. Nothing of any case is in it."),
        lambda folders: folders.shelf,
    ),
    Place(
        _("Open windows"),
        _("Empty files by which windows of this program know of each other. No case is in them."),
        lambda folders: folders.windows,
    ),
    Place(
        _("What went wrong"),
        _(
            "Where in the program a mistake of ours was, for the last few times: no text, name or "
            "folder of yours. Where the program itself broke off, the folder it is installed in."
        ),
        lambda folders: folders.logs,
    ),
    Place(
        _("Preferences"),
        _(
            "Where the files are that you opened last, the last folder, and how the window looks. "
            "Nothing of what a case says is in it."
        ),
        lambda folders: folders.preferences,
    ),
)

ELSEWHERE = (
    (
        _("Beside the file of your case"),
        _(
            "While it is open, a small file whose name begins with ~$, with your name and that of "
            "this computer: it tells others on a shared drive that you have it open. While it is "
            "saved, for a moment, its new version."
        ),
    ),
    (
        _("Wherever you put them"),
        _("Your cases, and the PDFs, workbooks, tables and pictures you made. We keep no list."),
    ),
)
"""What lies in no folder of ours."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place, and how much is in it."""

    place: Place
    path: Path
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How much is kept of one document beside its file; `size` is that of all of it, in bytes."""

    versions: int
    named: int
    unsaved: int
    opened: int
    size: int


def look(folders: Folders) -> tuple[Found, ...]:
    """Return how much is kept where; may take a moment."""
    found = ((place, place.path(folders)) for place in PLACES)
    return tuple(Found(place, path, traces.amount_of(path)) for place, path in found)


def kept_of(workspace: "Workspace") -> Kept:
    """Return what is kept of the open case; copies opened elsewhere do not tell whose they are."""
    folders, id_ = workspace.folders, workspace.document.id
    unsaved = traces.kept_in_recovery(folders.recovery, id_)
    ours = (*workspace.attachments.copies, *left_over(folders))
    opened = sum(map(traces.amount_of, ours), Amount())
    rest = (*unsaved, folders.backups / id_, folders.snapshots / id_)
    return Kept(
        versions=len(find_versions(folders.backups, id_)),
        named=len(workspace.versions.named()),
        unsaved=sum(path.suffix == CASE for path in unsaved),
        opened=opened.files,
        size=sum((traces.amount_of(path) for path in rest), opened).size,
    )


def remove_all(workspace: "Workspace") -> None:
    """Remove all that is kept of the open case but its file; NotRemoved says what is still there.

    What is not saved yet is kept again with the next change. What other windows have stays.
    """
    folders, id_ = workspace.folders, workspace.document.id
    workspace.journalling.forget()
    workspace.attachments.forget_copies()
    traces.remove_recovery_of(folders.recovery, id_)
    traces.remove((folders.backups / id_, folders.snapshots / id_, *left_over(folders)))


def stays_elsewhere(workspace: "Workspace") -> bool:
    """Return whether another window keeps unsaved work of the case that is open here."""
    folder, own = workspace.folders.recovery, workspace.journalling.run
    return traces.is_kept_elsewhere(folder, workspace.document.id, own)


def readable_copies(folders: Folders, document_id: str) -> tuple[Path, ...]:
    """Return what is kept of a document that anybody can read: versions, and unsaved work."""
    shelves = (folders.backups / document_id, folders.snapshots / document_id)
    versions = (path for shelf in shelves for path in traces.readable_in(shelf))
    return (*versions, *traces.readable_in_recovery(folders.recovery, document_id))


def remove_copies(folders: Folders, paths: Iterable[Path]) -> None:
    """Remove copies of ours for good, and the notes that name the versions among them."""
    for path in paths:
        named = folders.snapshots in path.parents
        traces.remove((path, path.with_suffix(".json")) if named else (path,))


def remove_file(path: Path, opened: Fingerprint | None) -> None:
    """Remove a person's own file, and the link to it, if it still is what was `opened`."""
    file = Path(os.path.realpath(path))
    try:
        same = Fingerprint.of_file(file) == opened
    except OSError as error:
        raise NotRemoved(
            _("{name} could not be read, so it was left as it is.").format(name=path.name)
        ) from error
    if not same:
        raise NotRemoved(
            _("{name} has been changed since you opened it, so it was left as it is.").format(
                name=path.name
            ),
            _("Somebody else may have saved it. Look at it, then remove it yourself."),
        )
    traces.remove(dict.fromkeys((file, path)))
