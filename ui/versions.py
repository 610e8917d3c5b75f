"""Earlier versions of the case, as the person at the window meets them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.versions import Version
from ui.banner import banner, hush
from ui.dialogs.changes import show_changes
from ui.dialogs.messages import ask, show_notice, show_problem
from ui.dialogs.moments import moment_words
from ui.dialogs.snapshot import ask_name
from ui.dialogs.versions import Wish, choose_version, version_words
from ui.unlocking import with_password

if TYPE_CHECKING:
    from ui.main_window import MainWindow

VERSION = "version"  # a topic of the banner


def keep_version(window: "MainWindow") -> None:
    """Keep the case as it is now under a name the person gives it."""
    window.store.finish_typing()
    name: str | None = ""
    while (name := _ask_name(window, "version-name", name or "")) is not None:
        if _try(window, partial(window.store.workspace.versions.keep, name)):
            window.files.safety.say(_("Kept as “{name}”").format(name=" ".join(name.split())))
            return


def show_versions(window: "MainWindow") -> None:
    """Show the earlier versions until the person opens one or has seen enough."""
    window.store.finish_typing()
    if not _versions(window):
        show_notice(window, _("Earlier versions"), _NO_VERSIONS)
    at = 0
    while versions := _versions(window):
        wanted = choose_version(window, versions, at)
        if wanted is None:
            return
        wish, version = wanted
        at = versions.index(version)
        if wish is Wish.OPEN:
            _open(window, version)
            return
        _CARRY_OUT[wish](window, version)


def _versions(window: "MainWindow") -> tuple[Version, ...]:
    workspace = window.store.workspace
    return (*workspace.versions.named(), *workspace.versions.saved())


def _open(window: "MainWindow", version: Version) -> None:
    act = partial(window.store.workspace.versions.open, version.path)
    if window.files.leaving.may_leave() and _try(window, act):
        window.files.opened.emit()
        _say_what_is_open(window, version)


def _say_what_is_open(window: "MainWindow", version: Version) -> None:
    """Say that it is an earlier version, until it has a file of its own or another is opened."""
    words = _COPY_OF_NAMED if version.name else _COPY_OF_SAVED
    said = words.format(name=version.name, moment=moment_words(version.saved_at))
    banner(window).say(said, topic=VERSION)
    once = Qt.ConnectionType.SingleShotConnection
    window.files.opened.connect(partial(hush, window, VERSION), once)


def _compare(window: "MainWindow", version: Version) -> None:
    def show() -> None:
        comparison = window.store.workspace.versions.changes_since(version)
        show_changes(window, version_words(version), comparison)

    _try(window, show)


def _rename(window: "MainWindow", version: Version) -> None:
    name: str | None = version.name
    place = f"version-name {version.path.name}"
    while (name := _ask_name(window, place, name or "")) is not None:
        if _try(window, partial(window.store.workspace.versions.rename, version, name)):
            return


def _ask_name(window: "MainWindow", place: str, name: str) -> str | None:
    return ask_name(window, window.store.keeping, place, name)


def _remove(window: "MainWindow", version: Version) -> None:
    said = _("Remove the version “{name}”? This cannot be undone.").format(name=version.name)
    answers = [_("Remove it"), _("Keep it")]
    if ask(window, _("Remove a version"), said, answers, careful=True) == 0:
        _try(window, partial(window.store.workspace.versions.remove, version))


def _try(window: "MainWindow", act: Callable[[], object]) -> bool:
    try:
        return with_password(window, window.store, act)
    except AppError as error:
        show_problem(window, error)
        return False


_CARRY_OUT = {Wish.COMPARE: _compare, Wish.RENAME: _rename, Wish.REMOVE: _remove}
_COPY_OF_NAMED = _(
    "This is a copy of the version “{name}”, kept on {moment}. Your file stays as it is, unless "
    "you save this over it."
)
_COPY_OF_SAVED = _(
    "This is a copy of the version saved on {moment}. Your file stays as it is, unless you save "
    "this over it."
)
_NO_VERSIONS = _(
    "No earlier version of this case is on this computer yet. Each time you save over its file, "
    "the version before is kept; “Keep a named version” keeps one whenever you like."
)
