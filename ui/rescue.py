"""A file that does not open any more, and what is kept of it on this computer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.earlier import BROKEN, NoSuchFile, earlier_of
from sroi_app.workspace.versions import Version
from ui.dialogs.messages import ask, show_problem
from ui.dialogs.moments import moment_words
from ui.dialogs.versions import choose_version
from ui.store import Store
from ui.unlocking import with_password

Versions = tuple[Version, ...]


def open_or_rescue(parent: QWidget, store: Store, path: Path, *, to_look: bool = False) -> bool:
    """Open a case; of a damaged one offer the versions that are kept. Return whether one is open.

    Whatever else fails is said.
    """
    try:
        return with_password(parent, store, lambda: store.open(path, to_look=to_look))
    except BROKEN as error:
        return _rescue(parent, store, path, error)
    except AppError as error:
        show_problem(parent, error)
        return False


def _rescue(parent: QWidget, store: Store, path: Path, error: AppError) -> bool:
    versions = earlier_of(store.workspace.folders, path)
    if not versions:
        show_problem(parent, error)
        return False
    version = _choose(parent, versions, error)
    return version is not None and _open(parent, store, version)


def _choose(parent: QWidget, versions: Versions, error: AppError) -> Version | None:
    """Ask which version is to be opened: nearly always the last."""
    gone = isinstance(error, NoSuchFile)
    said, more = error.explanation, _kept_words(versions[0], gone=gone)
    offers: list[tuple[str, Callable[[], Version | None]]] = [
        (_("Open that version"), lambda: versions[0]),
        (_("Other versions…"), lambda: _look(parent, versions)),
    ]
    offers = offers[: len(versions)]
    answer = ask(parent, error.title, said, [*(words for words, _act in offers), _("Close")], more)
    return offers[answer][1]() if answer < len(offers) else None


def _look(parent: QWidget, versions: Versions) -> Version | None:
    chosen = choose_version(parent, versions, compares=False)
    return chosen[1] if chosen else None


def _open(parent: QWidget, store: Store, version: Version) -> bool:
    """Open a version in place of the damaged file: it goes on as the same document."""
    open_ = partial(store.workspace.versions.open, version.path, anew=False)
    try:
        if not with_password(parent, store, open_):
            return False
    except AppError as error:
        show_problem(parent, error)
        return False
    store.said.emit(
        _("This is the case as it was saved on {moment}. Save it to keep it.").format(
            moment=moment_words(version.saved_at)
        )
    )
    return True


def _kept_words(version: Version, *, gone: bool) -> str:
    said = _GONE if gone else _DAMAGED
    return said.format(moment=moment_words(version.saved_at))


_GONE = _(
    "This case was last saved on {moment}, and that version is kept on this computer. Where the "
    "file was only moved, or its drive is unplugged, open that file instead."
)
_DAMAGED = _(
    "This case was last saved on {moment}, and that version is kept on this computer. "
    "The damaged file stays as it is."
)
