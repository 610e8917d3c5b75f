"""The file with the values a person holds a licence for: on this computer only.

It is replaced whole or left as it was. What cannot be read is never written over: it is put aside
under another name first.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.library.own_values import Shelf
from sroi_app.sizes import MEGABYTE
from sroi_app.storage.atomic import replace_file
from sroi_app.storage.codec import build_as, parse, plain, write
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.refusals import DamagedFile, FileChangedElsewhere, SaveFailed, shown
from sroi_app.storage.soundness import first_fault
from sroi_app.text import _

FORMAT = 1
LARGEST = 40 * MEGABYTE
_TRIES = 5  # another window may be changing it at the same moment


class ShelfDamaged(AppError):
    """The file with the own values is there and makes no sense."""

    title = _("Your own lists cannot be read")

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("The file they are kept in, {name}, is damaged.").format(name=shown(path)),
            _(
                "Import your lists again. The damaged file is then put aside under another name, "
                "so that nothing in it is lost."
            ),
        )


class ShelfNewer(AppError):
    """The file with the own values was written by a later version of the program."""

    title = _("Your own lists cannot be read")

    def __init__(self) -> None:
        super().__init__(
            _("Your own lists were written by a newer version of SROI Case."),
            _("Get the newer version of SROI Case. The lists are unharmed."),
        )


class ShelfUnread(AppError):
    """The file with the own values is there and could not be opened just now."""

    title = _("Your own lists cannot be read")

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("The file they are kept in, {name}, could not be opened.").format(name=shown(path)),
            _("Another program may be holding it. Try again later."),
        )


class ShelfNotKept(AppError):
    """The change to the own values was not written; what was there before is unharmed."""

    title = _("Your own lists were not changed")


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands on the disk; `damaged` instead of a shelf where it makes no sense."""

    fingerprint: Fingerprint
    shelf: Shelf
    damaged: bool = False


def read_shelf(path: Path) -> Shelf:
    """Return the shelf at `path`, an empty one where there is none yet.

    ShelfDamaged, ShelfNewer or ShelfUnread say why it cannot be read; nothing is changed.
    """
    found = _find(path)
    if found.damaged:
        raise ShelfDamaged(path)
    return found.shelf


def change_shelf(path: Path, change: Callable[[Shelf], Shelf]) -> Shelf:
    """Put what `change` makes of the shelf in its place and return it.

    A damaged file is put aside first, and the shelf begins empty.
    """
    for _try in range(_TRIES):
        found = _find(path)
        if found.damaged:
            _put_aside(path)
            found = _Found(ABSENT, Shelf())
        changed = change(found.shelf)
        with suppress(FileChangedElsewhere):
            _replace(path, changed, found.fingerprint)
            return changed
    raise ShelfNotKept(
        _("Another window of SROI Case keeps changing them."), _("Close it, then try again.")
    )


def _find(path: Path) -> _Found:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return _Found(ABSENT, Shelf())
    except OSError as error:
        raise ShelfUnread(path) from error
    mark = Fingerprint.of(data)
    try:
        return _Found(mark, _decode(data))
    except DamagedFile:
        return _Found(mark, Shelf(), damaged=True)


def _decode(data: bytes) -> Shelf:
    raw = parse(data)
    number = raw.pop("format", None)
    if type(number) is int and number > FORMAT:
        raise ShelfNewer
    if number != FORMAT:
        raise DamagedFile(_("The text inside this file is broken."))
    return build_as(raw, Shelf)


def _encode(shelf: Shelf) -> bytes:
    fault = first_fault(shelf)
    if fault:
        raise ShelfNotKept(fault, _("Change that value, then try again."))
    return write({"format": FORMAT, **plain(shelf)})


def _replace(path: Path, shelf: Shelf, expected: Fingerprint) -> None:
    data = _encode(shelf)
    if len(data) > LARGEST:
        raise ShelfNotKept(
            _("Your lists would hold more than {limit} megabytes.").format(
                limit=LARGEST // 1024 // 1024
            ),
            _("Remove a list you no longer use, then try again."),
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, data, expected=expected)
    except OSError as error:
        raise ShelfNotKept(SaveFailed.because(error, path).explanation, _unharmed()) from error
    except SaveFailed as error:
        raise ShelfNotKept(error.explanation, _unharmed()) from error


def _put_aside(path: Path) -> None:
    """Give a damaged file a name of its own, beside where it stood."""
    names = (
        path.with_name(f"{path.stem} (damaged {number}){path.suffix}") for number in range(1, 99)
    )
    try:
        place = next(name for name in names if not name.exists())
        path.rename(place)
    except (OSError, StopIteration) as error:
        raise ShelfNotKept(
            _("{name} is damaged and could not be put aside.").format(name=shown(path)),
            _("Move that file somewhere else, then try again."),
        ) from error


def _unharmed() -> str:
    return _("What was there before is unharmed.")
