"""Two versions of the open file, settled as the person chooses: both are kept, and said where."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sroi_app.case_names import ending_for
from sroi_app.errors import AppError
from sroi_app.guide.names import case_title
from sroi_app.text import _
from sroi_app.workspace.paths import same_file
from sroi_app.workspace.place import lost_words
from sroi_app.workspace.protecting import PasswordNeeded
from sroi_app.workspace.standing import ABSENT, Became, Standing, look
from sroi_app.workspace.two_versions import (
    Theirs,
    held_against,
    name_beside,
    read_theirs,
    set_mine_aside,
)
from ui.banner import banner
from ui.dialogs.messages import ask, show_problem
from ui.dialogs.moments import moment_words
from ui.dialogs.two_versions import Way, ask_which
from ui.naming import may_be_lost, with_ending
from ui.unlocking import with_password
from ui.versions import show_versions

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SETTLED = "settled"  # a topic of the banner
Answer = tuple[str, Callable[[], bool]]
"""The words on a button, and what it does; whether the work is safe then."""


class Settling:
    """Asks what is to become of two versions, and does it."""

    def __init__(self, window: "MainWindow") -> None:
        self._window, self._files, self._store = window, window.files, window.store
        self._workspace = window.store.workspace
        self._beside = window.store.saving.write  # what may have to wait for a drive

    def settle(self) -> bool:
        """The file to save to is not what it was; return whether the work is safe now."""
        path, opened = self._workspace.path, self._workspace.fingerprint
        if path is None or opened is None:
            return self._files.save_as()
        standing = self._beside(lambda: look(path, opened))
        if standing.became is Became.RENAMED:
            self.follow(standing.path)
        if standing.became in (Became.SAME, Became.RENAMED):
            return self._files.save()
        if standing.became is Became.GONE:
            return self._ask_where_to(path)
        if standing.became is Became.HELD:
            return self._wait(path, _("It cannot be read now."))
        return self._choose(standing)

    def take_up(self) -> None:
        """Load what has taken the place of the file, or choose where there is unsaved work."""
        self._store.finish_typing()
        path = self._workspace.path
        if path is None or self._workspace.dirty:
            self.settle()
        elif (theirs := self._read(path)) is not None:
            self._take(theirs)

    def follow(self, path: Path) -> None:
        """Go on with the file under its new name."""
        before = self._workspace.path
        self._workspace.follow(path)
        self._files.note_renamed(before, path)
        words = _("The file is now called “{name}”, and your case goes on being saved there.")
        self._say(words.format(name=path.name))

    def compare_with(self, path: Path) -> bool:
        """Show what differs in a copy beside the file; return whether it was opened."""
        theirs = self._read(path)
        if theirs is None:
            return False
        ways = [Way(_("Open the other one"), ""), Way(_("Leave both as they are"), "")]
        heading = _("“{name}” beside the case that is open").format(name=path.name)
        opens = self._show(heading, _saved_words(theirs), theirs, ways) == 0
        if opens:
            self._files.open_path(path)
        return opens

    # Where it is gone, or cannot be read

    def _ask_where_to(self, path: Path) -> bool:
        said = _(
            "“{name}” is no longer where you opened it: it was moved or deleted, or its drive was "
            "unplugged."
        )
        answers: list[Answer] = [
            (_("Put it back there"), self._put_back),
            (_("Save under another name"), self._files.save_as),
            (_("Not now"), _leave),
        ]
        return self._ask(_("The file is gone"), said.format(name=path.name), answers)

    def _put_back(self) -> bool:
        return self._files.carry_out(lambda: self._store.keep_mine(ABSENT))

    def _wait(self, path: Path, why: str, over: Answer | None = None) -> bool:
        """What stands there cannot be read: most likely it will be, in a moment."""
        said = _(
            "“{name}” was changed by somebody else or by a synchroniser, and may still be on its "
            "way. {why} Wait a moment, then try again."
        )
        answers: list[Answer] = [
            (_("Try again"), self._files.save),
            (_("Save yours under another name"), self._keep_both),
            *([over] if over else []),
            (_("Not now"), _leave),
        ]
        return self._ask(
            _("The file cannot be read"), said.format(name=path.name, why=why), answers
        )

    # Where there are two

    def _choose(self, standing: Standing) -> bool:
        path, over = standing.path, partial(self._keep_mine, standing)
        try:
            theirs = self._unlocked(path)
        except AppError as error:
            return self._wait(path, error.explanation, (_("Save yours over it"), over))
        if theirs.fingerprint != standing.fingerprint:
            return self.settle()  # changed again, while it was read
        if theirs.document.case == self._workspace.case:
            return over()
        chosen = self._show(
            _("“{name}” is not as you opened it").format(name=path.name),
            " ".join(filter(None, (_saved_words(theirs), self._other_case(theirs), _BOTH_KEPT))),
            theirs,
            self._ways(path),
        )
        ways = (self._keep_both, partial(self._take, theirs), over, _leave)
        return ways[chosen]()

    def _ways(self, path: Path) -> list[Way]:
        beside = name_beside(path, datetime.now(UTC)).name
        return [
            Way(_("Keep both"), _("yours is saved beside it, as “{name}”.").format(name=beside)),
            Way(_("Take the other"), _("yours is kept under a name among the earlier versions.")),
            Way(_("Keep yours"), _("it is saved here; the other goes to the earlier versions.")),
            Way(_("Decide later"), _("nothing is saved or replaced.")),
        ]

    def _keep_both(self) -> bool:
        path = self._workspace.path
        if path is None:
            return self._files.save_as()
        proposed = name_beside(path, datetime.now(UTC))
        ending = ending_for(protected=self._workspace.protecting.protected)
        words, kinds = _("Save yours beside the other"), f"{_('Cases')} (*{ending})"
        name, _kind = QFileDialog.getSaveFileName(self._window, words, str(proposed), kinds)
        place = with_ending(self._window, name, (ending,))
        if place is None:
            return False
        if same_file(place, path):
            return self.settle()  # the one name it cannot have
        if not self._files.save_to(place):
            return False
        place = self._workspace.path or place  # where it could not be saved, another was chosen
        said = _("Yours is now “{mine}”, and the other version is “{other}”, in the same folder.")
        if place.parent != path.parent:
            said = _("Yours is now “{mine}”; the other version is “{other}” where it was.")
        self._say(said.format(mine=place.name, other=path.name))
        return True

    def _take(self, theirs: Theirs) -> bool:
        try:
            kept = set_mine_aside(self._workspace, theirs)
        except AppError as error:
            show_problem(self._window, error)
            return False
        if not self._files.load(theirs.path):
            return False
        said = _("The version you had open is among the earlier versions.")
        if kept is not None:
            said = _("Yours is kept among the earlier versions, as “{name}”.").format(
                name=kept.name
            )
        self._say_kept(said)
        return True

    def _keep_mine(self, standing: Standing) -> bool:
        path, lost = standing.path, bool(lost_words(standing.path))
        if not may_be_lost(self._window, path):
            return False
        saved = self._files.carry_out(lambda: self._store.keep_mine(standing.fingerprint))
        if saved and self._workspace.path == path and not lost:
            said = _("Yours is saved in “{name}”; the other is among the earlier versions.")
            self._say_kept(said.format(name=path.name))
        return saved

    # Inner

    def _read(self, path: Path) -> Theirs | None:
        try:
            return self._unlocked(path)
        except PasswordNeeded:  # and the person would rather not give it
            return None
        except AppError as error:
            show_problem(self._window, error)
            return None

    def _unlocked(self, path: Path) -> Theirs:
        """Read the other version, asking for its password where it has another one."""
        read: list[Theirs] = []

        def act() -> None:
            read.append(self._beside(lambda: read_theirs(self._workspace, path)))

        with_password(self._window, self._store, act)
        return read[0] if read else read_theirs(self._workspace, path)

    def _ask(self, title: str, said: str, answers: Sequence[Answer]) -> bool:
        return answers[ask(self._window, title, said, [words for words, _act in answers])][1]()

    def _show(self, heading: str, about: str, theirs: Theirs, ways: Sequence[Way]) -> int:
        comparison = held_against(self._workspace, theirs)
        return ask_which(self._window, heading, about, comparison, ways)

    def _other_case(self, theirs: Theirs) -> str:
        if theirs.document.id == self._workspace.document.id:
            return ""
        title = case_title(theirs.document.case)
        return _("It holds another case, “{title}”.").format(title=title)

    def _say(self, words: str) -> None:
        banner(self._window).say(words, topic=SETTLED)

    def _say_kept(self, words: str) -> None:
        show = partial(show_versions, self._window)
        banner(self._window).say(words, _("Earlier versions…"), show, SETTLED)


_BOTH_KEPT = _("Both are kept, whichever you choose.")


def _leave() -> bool:
    return False


def _saved_words(theirs: Theirs) -> str:
    if theirs.saved_at is None:
        return ""
    moment = moment_words(theirs.saved_at)
    return _("The other version was saved on {moment}.").format(moment=moment)
