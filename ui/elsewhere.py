"""A case that cannot be saved where it is: told at the top of the window, with the way out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.place import could_go_elsewhere, own_folder_words, place_words
from ui.banner import banner, hush
from ui.dialogs.messages import ask, show_problem

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PLACE, OWN_FOLDER, UNKEPT = "place", "own folder", "unkept"


class Elsewhere(QObject):
    """Looks where a case stands whenever another one is opened, or it goes to another file."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._seen: tuple[object, object] = (None, None)
        window.store.changed.connect(lambda _now: self._look())
        window.files.safety.unkept.connect(self._say_unkept)
        if words := own_folder_words(window.store.workspace.folders):
            banner(window).say(words, topic=OWN_FOLDER)

    def _look(self) -> None:
        workspace = self._window.store.workspace
        standing = (workspace.path, workspace.attachments.opening)
        if standing == self._seen:
            return
        self._seen = standing
        words = place_words(workspace.path) if workspace.path is not None else ""
        if words:
            save = self._window.files.save_as
            banner(self._window).say(words, _("Save a copy to…"), save, PLACE)
        else:
            hush(self._window, PLACE)

    def _say_unkept(self, why: str) -> None:
        """Say that unsaved work is not kept, where it is not cut short; not beside the same."""
        told = banner(self._window)
        if not why:
            told.hush(UNKEPT)
        elif not told.said(OWN_FOLDER):
            words = _("No copy of your unsaved work is kept: {why} Save the case now.")
            told.say(words.format(why=why), _("Save"), self._window.files.save, UNKEPT)


def settle_failure(
    parent: QWidget, error: AppError, elsewhere: Callable[[], bool], again: Callable[[], bool]
) -> bool:
    """Say why a case was not saved, and go on: another place, once more, or not now.

    Returns whether it was saved then.
    """
    if not could_go_elsewhere(error):
        show_problem(parent, error)
        return False
    answers = [_("Save a copy to…"), _("Try again"), _("Not now")]
    answer = ask(parent, error.title, error.explanation, answers, error.advice)
    return (elsewhere, again, lambda: False)[answer]()
