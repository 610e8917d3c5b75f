"""Whether the open case may be put away, for another one or as the window closes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from sroi_app.guide.names import case_title
from sroi_app.text import _
from ui.dialogs.messages import ask
from ui.saving import StillSaving
from ui.store import Store

if TYPE_CHECKING:
    from ui.files import Files


class Leaving(QObject):
    """Asks where something would be lost, and has the window wait for what is being made."""

    def __init__(self, files: "Files", store: Store) -> None:
        super().__init__(files)
        self._files, self._store = files, store
        self._closing = False  # the window goes as soon as the case is saved

    def may_leave(self) -> bool:
        """Ask about unsaved work; return whether the case may be put away."""
        if not self.at_rest():
            return False
        self._store.finish_typing()
        if not self._store.workspace.dirty:
            return not self._files.meanwhile.watch.gone or self._may_leave_gone()
        said = _("Save the changes to “{case}”?")
        answers = [_("Save"), _("Do not save"), _("Stay here")]
        answer = self._ask(_("Unsaved changes"), said, answers)
        if answer == 0:
            return self._files.save()
        if answer == 1:
            self._files.safety.note_given_up()
            self._store.give_up()
        return answer == 1

    def may_close(self) -> bool:
        """Return whether the window may close; with a PDF half made, it does so by itself later.

        So it does where the case is being saved.
        """
        if self._files.exports.busy:
            self._files.exports.close_afterwards()
            return False
        if self._store.saving.going:
            self._close_once_saved()
            return False
        return self.may_leave()

    def at_rest(self) -> bool:
        """Whether nothing is being saved; else say that it has to be waited for."""
        if self._store.saving.going:
            self._files.safety.note_refused(StillSaving())
        return not self._store.saving.going

    def _may_leave_gone(self) -> bool:
        """Ask about a case that was saved, and whose file is no longer there."""
        said = _("“{case}” was saved, but its file is no longer there. Save it again?")
        answers = [_("Save it again"), _("Do not save"), _("Stay here")]
        answer = self._ask(_("The file is gone"), said, answers)
        return self._files.save() if answer == 0 else answer == 1

    def _ask(self, title: str, said: str, answers: list[str]) -> int:
        words = said.format(case=case_title(self._store.evaluation.case))
        return ask(self._files.window, title, words, answers)

    def _close_once_saved(self) -> None:
        if not self._closing:
            self._closing = True
            self._store.saving.afterwards(self._close)

    def _close(self) -> None:
        self._closing = False
        if QApplication.activeModalWidget() is None:  # else there is something to answer first
            self._files.window.close()
