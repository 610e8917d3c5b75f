"""Whether the work is safe, said in words at the top of the window; and what was just done."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sroi_app.errors import AppError
from sroi_app.text import _
from ui.announce import announce
from ui.dialogs.moments import clock_words
from ui.head import KEPT
from ui.store import Store

if TYPE_CHECKING:
    from ui.files import Files

SAID_FOR = 4000  # milliseconds
READ_FOR = 15_000  # milliseconds, where there is a long sentence to read


class Safety(QObject):
    """Knows when the case was saved last, and when a copy of unsaved work was kept."""

    changed = Signal()  # there may be something else to say
    unkept = Signal(str)  # why unsaved work is not kept, "" once it is, or there is none

    def __init__(self, files: "Files", store: Store) -> None:
        super().__init__(files)
        self._files, self._store = files, store
        self._kept = ""  # the time at which unsaved work was kept last
        self._unkept = False  # whether it could not be, the last time it was tried
        self._saved_at = ""
        self._saying = ""
        store.changed.connect(self._note_change)
        store.saving.changed.connect(self.changed)

    def words(self) -> str:
        """Say in words whether the work is safe."""
        workspace, exports = self._store.workspace, self._files.exports
        if self._saying:
            return self._saying
        if self._store.saving.felt:
            return _("Saving…")
        if exports.busy:
            return exports.state_words
        if workspace.dirty:
            return self._unsaved_words()
        if self._files.meanwhile.watch.gone:
            return _("Not saved: its file is gone")
        if workspace.read_only and workspace.path is not None:
            return _("Opened to look only. Save it under another name to change it.")
        if workspace.read_only:
            return _("Copy from a PDF, read only. Save it to change it.")
        if workspace.path is None:
            return ""
        return _("Saved at {time}").format(time=self._saved_at) if self._saved_at else _("Saved")

    def say(self, words: str, milliseconds: int = SAID_FOR) -> None:
        """Say for a while what was just done."""
        self._saying = words
        self.changed.emit()
        announce(self._files.window, words)
        QTimer.singleShot(milliseconds, self, lambda: self._fall_silent(words))

    def begin(self) -> None:
        """Another case is open, of which nothing has been saved or kept yet."""
        self._kept = self._saved_at = ""

    def note_saved(self) -> None:
        """Remember that the case was saved, and say so."""
        self._kept, self._saved_at = "", clock_words(datetime.now(UTC))
        self.changed.emit()
        announce(self._files.window, self.words())

    def note_given_up(self) -> None:
        """Remember that the person does not want what is unsaved."""
        self._kept = ""

    def note_kept(self) -> None:
        """Remember that unsaved work is in recovery, and since when."""
        self._kept = clock_words(datetime.now(UTC))
        self._take_as_unkept("")
        self.changed.emit()

    def note_not_kept(self, error: AppError) -> None:
        """Say once that unsaved work is not kept, and why, until it is again."""
        self._take_as_unkept(error.explanation)
        self.changed.emit()

    def note_refused(self, error: AppError) -> None:
        """Say why a change was not made, and how to go on, in as few words as there is room for."""
        self.say(error.explanation, READ_FOR)

    def _unsaved_words(self) -> str:
        if self._unkept and self._kept:
            return _("Not saved; no copy is kept since {time}").format(time=self._kept)
        if self._unkept:
            return _("Not saved, and no copy is kept")
        if not self._kept:
            return _("Not saved yet")
        return KEPT.format(time=self._kept)

    def _fall_silent(self, words: str) -> None:
        if self._saying == words:
            self._saying = ""
            self.changed.emit()

    def _note_change(self) -> None:
        if not self._store.workspace.dirty:
            self._kept = ""
            self._take_as_unkept("")

    def _take_as_unkept(self, why: str) -> None:
        """Tell once of each change from kept to unkept, and back."""
        if self._unkept != bool(why):
            self._unkept = bool(why)
            self.unkept.emit(why)
