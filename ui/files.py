"""Opening and saving, as the person at the window does it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from sroi_app.case_names import ending_for
from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.map_draft import MapDraft, has_room
from sroi_app.workspace.place import comes_and_goes, place_words
from sroi_app.workspace.recovering import Left, Recovery
from sroi_app.workspace.settings import Settings
from sroi_app.workspace.workspace import FileChangedElsewhere
from ui.dialogs.messages import show_notice, show_problem
from ui.dialogs.recovery import Decision, ask_on_opening, say_taken_up
from ui.elsewhere import settle_failure
from ui.entry import Entry
from ui.exports import Exports
from ui.leaving import Leaving
from ui.naming import Wish, ask_about_password, may_be_lost, with_ending
from ui.rescue import open_or_rescue
from ui.safety import Safety
from ui.store import Store
from ui.unlocking import with_password
from ui.workings.kept import take_back

if TYPE_CHECKING:
    from sroi_app.workspace.protecting import Protection
    from sroi_app.workspace.verdict import Verdict
    from ui.main_window import MainWindow
    from ui.meanwhile import Meanwhile

PDF = ".pdf"


class Files(QObject):
    """Opens and saves; asks first where something could be lost."""

    opened = Signal()
    pdf_chosen = Signal(object)  # Path
    window: "MainWindow"  # what dialogs stand before
    meanwhile: "Meanwhile"  # comes with the window

    def __init__(self, store: Store, settings: Settings) -> None:
        super().__init__()
        self._store = store
        self.settings = settings
        self._warned: tuple[Path, str] | None = None  # told once of a file, not at every save
        self.exports = Exports(store, settings, lambda: self.window)
        self.safety = Safety(self, store)
        self.leaving = Leaving(self, store)
        self.exports.state_changed.connect(self.safety.changed)
        self.exports.said.connect(self.safety.say)

    # Opening

    def new(self) -> bool:
        """Begin an empty case; return whether the one that was open could be put away."""
        if not self.leaving.may_leave():
            return False
        self._store.workspace.start_new()
        self.opened.emit()
        return True

    def open(self) -> None:
        words = _("Cases, and PDFs with a case inside (*.sroi *.sroi.age *.pdf)")
        name, _filter = QFileDialog.getOpenFileName(
            self.window, _("Open a case"), self.settings.last_folder, words
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path, *, asked: bool = False) -> None:
        """Open a file, unless unsaved work is in the way and the person stays with it.

        Unsaved work an earlier run left of it is offered, unless they were `asked` about it.
        A PDF is checked, and the case inside it may be looked at then.
        """
        if path.suffix.lower() == PDF:
            self.pdf_chosen.emit(path)
        elif self.leaving.at_rest():
            self._enter(path, asked=asked)

    def load(self, path: Path) -> bool:
        """Open a file in place of the one that is open, which is kept; return whether it was."""
        workspace = self._store.workspace
        before, to_look = workspace.document.id, workspace.read_only
        if not self._try(lambda: self._store.open(path, to_look=to_look)):
            return False
        self.safety.begin()
        self._store.give_up()  # what was unsaved has a place of its own
        self.safety.changed.emit()
        if workspace.document.id != before:
            self.opened.emit()
        return True

    def make_room_for(self, draft: MapDraft) -> bool:
        """Begin a new case where the open one has no room; return whether it may go in."""
        self._store.finish_typing()
        return has_room(self._store.workspace.case, draft) or self.new()

    def open_example(self, path: Path) -> None:
        """Open a copy of an example."""
        if self.leaving.may_leave() and self._try(lambda: self._store.workspace.open_example(path)):
            self.opened.emit()

    def open_copy(self, verdict: "Verdict") -> None:
        """Open the case inside a PDF that was checked, to be looked at."""
        if self.leaving.may_leave():
            self._store.open_copy(verdict)
            self.safety.begin()
            self.opened.emit()

    def recover(self, found: Recovery) -> bool:
        """Take up unsaved work again; return whether it was."""
        left = self._take_up(found)
        if left:
            self.opened.emit()
            say_taken_up(self.window, left)
        return left is not None

    # Saving

    def save(self) -> bool:
        """Save where the case belongs, or ask where; return whether it was saved."""
        workspace = self._store.workspace
        if workspace.path is None or workspace.read_only or place_words(workspace.path):
            return self.save_as()
        return self.carry_out(self._store.save)

    def carry_out(self, save: Callable[[], str]) -> bool:
        """Save in some way; where the file is not what it was, ask. Return whether work is safe."""
        try:
            warning = save()
        except FileChangedElsewhere:
            return self.meanwhile.settling.settle()
        except AppError as error:
            return settle_failure(self.window, error, self.save_as, lambda: self.carry_out(save))
        path = self._store.workspace.path
        return path is not None and self._saved(path, warning)

    def save_as(self) -> bool:
        """Ask where to save; return whether it was saved."""
        workspace = self._store.workspace
        protected = workspace.protecting.protected
        name = self._choose_name(protected=protected)
        if not protected:
            wish = ask_about_password(self.window, name, protects=not workspace.read_only)
            if wish is not Wish.PLAIN:
                return wish is Wish.PROTECT and self._save_with_password(name)
        path = with_ending(self.window, name, (ending_for(protected=protected),))
        return path is not None and self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Save to a file the person chose; return whether it was saved."""
        return self._save_by(path, self._store.save_as, self.save_to, self.save_as)

    def note_renamed(self, before: Path | None, path: Path) -> None:
        """Remember the file under its new name, and no longer by the one before."""
        if before is not None:
            self.settings.forget_file(before)
        self.settings.remember_file(path)

    def ask_where(self, *, protected: bool) -> Path | None:
        """Ask where the case is to be saved; None when they would rather not."""
        name = self._choose_name(protected=protected)
        return with_ending(self.window, name, (ending_for(protected=protected),))

    def save_protected(self, path: Path, protection: "Protection | None") -> bool:
        """Save where a case with another password goes, or with none; return whether it was."""

        def again(place: Path) -> bool:
            return self.save_protected(place, protection)

        def elsewhere() -> bool:
            place = self.ask_where(protected=protection is not None)
            return place is not None and again(place)

        def save(place: Path) -> str:
            return self._store.save_protected(place, protection)

        return self._save_by(path, save, again, elsewhere)

    # Inner

    def _choose_name(self, *, protected: bool) -> str:
        kind = _("Protected SROI cases (*.sroi.age)") if protected else _("SROI cases (*.sroi)")
        proposed = self.exports.proposed(ending_for(protected=protected))
        name, _filter = QFileDialog.getSaveFileName(self.window, _("Save the case"), proposed, kind)
        return name

    def _save_with_password(self, name: str) -> bool:
        """Give the case a password, and save it under a name that says so."""
        from ui.protecting import protect

        path = with_ending(self.window, name, (ending_for(protected=True),))
        return path is not None and protect(self.window, path)

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            self._store.saving.insist_on_rest()
            if with_password(self.window, self._store, act):
                return True
        except AppError as error:
            show_problem(self.window, error)
        self._store.keeping.follow()  # what was to be given up for this is still here
        return False

    def _save_by(
        self,
        path: Path,
        save: Callable[[Path], str],
        again: Callable[[Path], bool],
        elsewhere: Callable[[], bool],
    ) -> bool:
        workspace = self._store.workspace
        if not may_be_lost(self.window, path):
            return False
        try:
            warning = save(path)
        except AppError as error:
            if isinstance(error, FileChangedElsewhere) and path == workspace.path:
                return self._settled_then(again)
            return settle_failure(self.window, error, elsewhere, partial(again, path))
        return self._saved(path, warning)

    def _settled_then(self, again: Callable[[Path], bool]) -> bool:
        """Settle what the file has become; then do it where the case belongs now."""
        if not self.meanwhile.settling.settle():
            return False
        path = self._store.workspace.path
        return path is not None and again(path)

    def _enter(self, path: Path, *, asked: bool) -> None:
        entry = self.meanwhile.ask_to_enter(path)
        if entry is not Entry.STAY and self.leaving.may_leave():
            self._open(path, asked=asked, to_look=entry is Entry.LOOK)

    def _open(self, path: Path, *, asked: bool, to_look: bool) -> None:
        if not open_or_rescue(self.window, self._store, path, to_look=to_look):
            return
        self._store.give_up()  # what was kept again while a password or a version was asked for
        self._store.keeping.follow()
        self.safety.begin()
        if self._store.workspace.path is not None and not comes_and_goes(path):
            self.settings.remember_file(path)
        left = None if asked or to_look else self._offer_left_behind(path)
        self.opened.emit()
        if left is not None:
            say_taken_up(self.window, left)

    def _saved(self, path: Path, warning: str) -> bool:
        self.settings.remember_file(path)
        self.safety.note_saved()
        if warning and self._warned != (path, warning):
            self._warned = (path, warning)
            show_notice(self.window, _("Saved, with one thing to know"), warning)
        return True

    def _offer_left_behind(self, path: Path) -> Left | None:
        """Offer unsaved work of this very file; return what was taken up."""
        found = self._store.workspace.recovering.of_open_file()
        if found is None:
            return None
        decision = ask_on_opening(self.window, found, path.name)
        if decision is Decision.GO_ON:
            return self._take_up(found)
        if decision is Decision.THROW_AWAY:
            self._store.workspace.recovering.discard(found)
        return None

    def _take_up(self, found: Recovery) -> Left | None:
        """Go on with unsaved work; return all that was left, None where it stays where it is."""
        workspace, taken = self._store.workspace, list[Left]()
        if not self._try(lambda: taken.append(workspace.recovering.take_up(found))):
            return None
        take_back(workspace.document.id, workspace.case, taken[0].windows)
        return taken[0]
