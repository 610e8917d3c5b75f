"""What others do to the open file meanwhile: noticed and said, never acted on by itself."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.text import _, plural
from sroi_app.workspace.presence import Holder, Presence
from sroi_app.workspace.protecting import PasswordNeeded
from sroi_app.workspace.standing import Became, Fingerprint, Standing
from sroi_app.workspace.two_versions import Theirs, conflict_copies, unlock_theirs
from ui.banner import banner, hush
from ui.dialogs.messages import ask
from ui.dialogs.moments import said_since
from ui.entry import Entry
from ui.settling import SETTLED, Settling
from ui.tasks import Tasks
from ui.versions import VERSION
from ui.watching import Watch

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FILE, COPIES = "file", "copies"  # topics of the banner
Of = tuple[Path | None, Fingerprint | None]
"""A file as it was opened or last saved, which is spoken of."""


class Meanwhile(QObject):
    """Watches the open file, and shows others that it is open here."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._files, self._store = window, window.files, window.store
        self._workspace = window.store.workspace
        self._presence = Presence(self._workspace.folders)
        self._reading = Tasks(self)
        self._of: Of = (None, None)
        self._theirs: Theirs | None = None  # what has taken its place
        self._offered_to_load = False
        self._mentioned: set[Path] = set()  # copies beside it
        self.settling = Settling(window)
        self.watch = Watch(self._workspace, lambda: self._store.saving.going, self)
        self.watch.found.connect(self._hear)
        self._store.changed.connect(lambda _now: self._follow())
        self._files.opened.connect(self._seek_copies)

    def ask_to_enter(self, path: Path) -> Entry:
        """Ask where somebody else has the file open.

        Nobody is kept out: what counts is what stands in the file when it is saved.
        """
        other = self._presence.other(path)
        if other is None:
            return Entry.OPEN
        answers = [_("Open to look only"), _("Open anyway"), _("Do not open")]
        words = self._words_of(other)
        answer = ask(self._window, _("Open somewhere else"), words, answers, _BOTH_KEPT)
        return (Entry.LOOK, Entry.OPEN, Entry.STAY)[answer]

    def leave(self) -> None:
        """Show nobody any more that the file is open here."""
        self._presence.leave()

    # Inner

    def _words_of(self, other: Holder) -> str:
        since = said_since(other.since)
        if self._presence.is_here(other):
            words = _("This case has been open in another window on this computer since {since}.")
            return words.format(since=since)
        words = _("{person} on {computer} has had this case open since {since}.")
        return words.format(
            person=other.user or _("Somebody"),
            computer=other.computer or _("another computer"),
            since=since,
        )

    def _follow(self) -> None:
        """Go with the file that is open: the mark beside it, and what is said of it."""
        workspace = self._workspace
        of = workspace.path, workspace.fingerprint
        if of != self._of:
            if workspace.path != self._of[0]:
                for topic in (COPIES, SETTLED, VERSION):  # of another file
                    hush(self._window, topic)
            self._of, self._theirs = of, None
            self._presence.hold(None if workspace.read_only else workspace.path)
            self._presence.renew()
            hush(self._window, FILE)
            self.watch.look()
        elif self._theirs is not None and self._offered_to_load is workspace.dirty:
            self._say_changed(self._theirs)

    def _hear(self, standing: Standing) -> None:
        self._theirs = None
        if standing.became is Became.CHANGED:
            of = self._of
            self._reading.run(
                lambda: unlock_theirs(self._workspace, standing.path),
                lambda theirs: self._say_changed(theirs) if self._is_about(of) else None,
                lambda error: self._say_unreadable(error) if self._is_about(of) else None,
            )
        elif standing.became is Became.RENAMED:
            self.settling.follow(standing.path)
        elif standing.became is Became.GONE:
            hush(self._window, SETTLED)  # such as what it was renamed to
            self._say(_GONE, _("Save it again…"), self._files.save)
        elif standing.became is Became.SAME:
            hush(self._window, FILE)
        self._files.safety.changed.emit()

    def _is_about(self, of: Of) -> bool:
        """Whether what was read is still of the open file, and the window still there."""
        return of == self._of and isValid(self._window)

    def _say_changed(self, theirs: Theirs) -> None:
        self._theirs, self._offered_to_load = theirs, not self._workspace.dirty
        if self._workspace.dirty:
            self._say(_CHANGED_BOTH, _("Compare and choose…"), self.settling.take_up)
        else:
            self._say(_CHANGED, _("Load the new version"), self.settling.take_up)

    def _say_unreadable(self, error: AppError) -> None:
        if isinstance(error, PasswordNeeded):
            self._say(_PROTECTED, _("Give its password…"), self.settling.take_up)
            return
        self._say(_UNREADABLE.replace("{why}", error.explanation))

    def _say(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        path = self._workspace.path
        if path is not None:
            banner(self._window).say(words.replace("{name}", path.name), button, act, FILE)

    def _seek_copies(self) -> None:
        of = self._of
        path, document_id = self._workspace.path, self._workspace.document.id
        if path is not None:
            self._reading.run(
                lambda: conflict_copies(path, document_id),
                lambda found: self._mention(found) if self._is_about(of) else None,
            )

    def _mention(self, found: tuple[Path, ...]) -> None:
        """Say once of each copy beside the file that it is there."""
        new = [path for path in found if path not in self._mentioned]
        if not new:
            return
        self._mentioned.add(new[0])
        words = _COPY.replace("{name}", new[0].name)
        if len(new) > 1:
            words += " " + plural("There is {count} more.", "There are {count} more.", len(new) - 1)
        banner(self._window).say(words, _("Compare…"), lambda: self._compare(new), COPIES)

    def _compare(self, copies: list[Path]) -> None:
        """Show what differs in the first of the copies; then mention the next."""
        hush(self._window, COPIES)
        if not self.settling.compare_with(copies[0]):
            self._mention(tuple(copies[1:]))


_BOTH_KEPT = _(
    "You can change it all the same: whoever saves second is asked, and both versions are kept."
)
_CHANGED = _(
    "“{name}” was changed by somebody else, or on another computer, since you opened it here."
)
_CHANGED_BOTH = _(
    "“{name}” was changed by somebody else, or on another computer, and you have changes of your "
    "own that are not saved."
)
_UNREADABLE = _(
    "“{name}” was changed and cannot be read now, perhaps because it is still being copied. {why}"
)
_PROTECTED = _(
    "“{name}” was changed by somebody else, or on another computer, and has a password now that is "
    "not the one it was opened with."
)
_GONE = _(
    "“{name}” is no longer where you opened it: it was moved or deleted, or its drive was "
    "unplugged. The case is still open here."
)
_COPY = _(
    "Beside this file lies “{name}”, which is another version of this case. Synchronisers make "
    "such copies where two people save at once."
)
