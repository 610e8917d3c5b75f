"""Files from elsewhere are let in here: read, checked and cleaned.

It may take a while, touches no case, and may be done in any thread. `workspace.attachments` then
puts what was let in into a case.
"""

import errno
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sroi_app.guide.attached import FileKind
from sroi_app.sizes import MEGABYTE
from sroi_app.storage.attached.names import clean_name
from sroi_app.storage.attached.recognise import recognise
from sroi_app.storage.attached.refusals import NotAdded
from sroi_app.storage.refusals import shown
from sroi_app.text import _

__all__ = ["NotAdded"]

LARGEST = 20 * MEGABYTE
LARGEST_AT_ONCE = 100 * MEGABYTE  # what is looked over at a time lies in memory


class SomeNotAdded(NotAdded):
    """Several files were not added; the others were."""

    title = _("Some files were not added")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A file as it was found. `told` is what a picture tells besides what it shows, in words."""

    name: str
    kind: FileKind
    content: bytes
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file ready to be put into a case, known by its content; `cleaned` as in the case."""

    name: str
    content: bytes
    sha256: str
    cleaned: bool = False


def read_file(path: Path) -> Read:
    """Return a file that may be let in; NotAdded says why it may not."""
    return read_bytes(path.name, _bytes_of(path))


def read_bytes(name: str, content: bytes) -> Read:
    """Return content under a name as a file that may be let in; NotAdded says why it may not."""
    from sroi_app.storage.attached.pictures import hidden_facts

    name = clean_name(name)
    if len(content) > LARGEST:
        raise _too_large(name)
    kind = recognise(name, content)
    told = hidden_facts(name, content) if kind.picture else ()
    return Read(name=name, kind=kind, content=content, told=told)


def read_files(paths: Iterable[Path]) -> tuple[list[Read], list[NotAdded]]:
    """Return the files that may be let in, and why each of the others may not."""
    found, refused, room = list[Read](), list[NotAdded](), LARGEST_AT_ONCE
    for path in paths:
        try:
            if room <= 0:
                raise _too_much(shown(clean_name(path.name)))
            found.append(read_file(path))
            room -= len(found[-1].content)
        except NotAdded as error:
            refused.append(error)
    return found, refused


def take_all(
    files: Iterable[Read], *, as_it_is: bool = False
) -> tuple[list[Taken], list[NotAdded]]:
    """Return what is to be kept of files, and why nothing is of each of the others."""
    taken, refused = list[Taken](), list[NotAdded]()
    for file in files:
        try:
            taken.append(take(file, as_it_is=as_it_is))
        except NotAdded as error:
            refused.append(error)
    return taken, refused


def take(read: Read, *, as_it_is: bool = False) -> Taken:
    """Return what is to be kept of a file: of a picture its pixels alone, unless `as_it_is`."""
    content, cleaned = read.content, False
    if read.kind.picture:
        from sroi_app.storage.attached.pictures import check_picture, remade

        if as_it_is:
            check_picture(read.name, content)
        else:
            content, cleaned = remade(read.name, content), True
            if len(content) > LARGEST:
                raise _too_large(read.name)
    digest = hashlib.sha256(content).hexdigest()
    return Taken(name=read.name, content=content, sha256=digest, cleaned=cleaned)


def _bytes_of(path: Path) -> bytes:
    name = shown(clean_name(path.name))
    try:
        if path.is_dir():
            raise NotAdded(
                _("“{name}” is a folder.").format(name=name),
                _("Open it, and add the files in it."),
            )
        if not path.exists():
            raise _gone(name)
        if not path.is_file():
            raise NotAdded(_("“{name}” is not an ordinary file.").format(name=name))
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: OSError) -> NotAdded:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _gone(name)
    if isinstance(error, PermissionError):
        return NotAdded(
            _("You may not read “{name}”, or another program is holding it.").format(name=name),
            _("Close it elsewhere, or ask its owner to let you read it."),
        )
    return NotAdded(
        _("“{name}” could not be read from its drive.").format(name=name),
        _("Check that the drive is plugged in, then try again."),
    )


def _gone(name: str) -> NotAdded:
    return NotAdded(
        _("“{name}” is no longer where it was.").format(name=name),
        _("It may have been moved or renamed. Look for it, and add it from there."),
    )


def _too_much(name: str) -> NotAdded:
    return NotAdded(
        _("“{name}” was not looked at: more was chosen than can be looked over at once.").format(
            name=name
        ),
        _("Add fewer files at a time."),
    )


def _too_large(name: str) -> NotAdded:
    return NotAdded(
        _("“{name}” is larger than {limit} megabytes, the most one file can have.").format(
            name=shown(name), limit=LARGEST // MEGABYTE
        ),
        _("Save it smaller: fewer pages, or pictures with fewer pixels."),
    )
