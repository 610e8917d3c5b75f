"""Everything that has to do with files, as the person at the window does it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sroi_app.errors import AppError
from sroi_app.guide.dates import format_date
from sroi_app.guide.names import case_title
from sroi_app.text import _
from sroi_app.workspace import files as workspace_files
from sroi_app.workspace.map_draft import MapDraft, has_room
from sroi_app.workspace.pdf_names import name_words, pdf_name, size_sentence
from sroi_app.workspace.printing import FULL, Form
from sroi_app.workspace.settings import Settings
from sroi_app.workspace.workspace import FileChangedElsewhere, Recovery
from ui.announce import announce
from ui.dialogs.messages import ask, show_made, show_notice, show_problem
from ui.dialogs.moments import clock_words
from ui.dialogs.recovery import Decision, ask_on_opening
from ui.naming import file_name, with_ending
from ui.pages.welcome_page import Doorway
from ui.store import Store
from ui.tasks import Tasks

if TYPE_CHECKING:
    from sroi_app.workspace.verdict import Verdict
    from ui.dialogs.progress import ProgressDialog

Kept = TypeVar("Kept")
MOST_RECENT = 8
SUFFIX = ".sroi"
PDF = ".pdf"
WORKBOOK = ".xlsx"
SAID_FOR = 4000  # milliseconds
READ_FOR = 15_000  # milliseconds, where there is a long sentence to read


class Files(QObject):
    """Opens, saves and exports; asks first where something could be lost."""

    opened = Signal()
    state_changed = Signal()
    pdf_chosen = Signal(object)  # Path
    page_wanted = Signal(str)  # the id of a page to look at before a PDF is made

    def __init__(self, store: Store, settings: Settings) -> None:
        super().__init__()
        self._store = store
        self._settings = settings
        self._kept = ""  # the time at which unsaved work was kept last
        self._unkept = False  # whether it could not be, the last time it was tried
        self._saved_at = ""
        self._saying = ""
        self._closing = False  # the window goes as soon as what is being made is there
        self._making = ""  # what is being made, in words
        self.exports = Tasks()  # of its own, so that no save has to wait for a PDF
        self.window: QWidget | None = None  # what dialogs stand before
        store.changed.connect(self._note_change)

    # Opening

    def new(self) -> None:
        if self.may_leave():
            self._store.workspace.start_new()
            self.opened.emit()

    def open(self) -> None:
        words = _("Cases, and PDFs with a case inside (*.sroi *.pdf)")
        name, _filter = QFileDialog.getOpenFileName(
            self._parent, _("Open a case"), self._settings.last_folder, words
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
        elif self.may_leave() and self._try(lambda: self._store.open(path)):
            self._kept = self._saved_at = ""
            if self._store.workspace.path is not None:
                self._remember(path)
            if not asked:
                self._offer_left_behind(path)
            self.opened.emit()

    def make_room_for(self, draft: MapDraft) -> bool:
        """Begin a new case where the open one has no room; return whether it may go in."""
        self._store.finish_typing()
        if not has_room(self._store.workspace.case, draft):
            if not self.may_leave():
                return False
            self._store.workspace.start_new()
        return True

    def open_example(self, path: Path) -> None:
        """Open a copy of an example."""
        if self.may_leave() and self._try(lambda: self._store.workspace.open_example(path)):
            self.opened.emit()

    def recover(self, found: Recovery) -> None:
        """Take up unsaved work again."""
        if self._try(lambda: self._store.workspace.recover(found)):
            self.opened.emit()

    def examples(self) -> list[Doorway]:
        """Return the examples that ship with the program."""
        return [Doorway(example.path, example.title) for example in workspace_files.examples()]

    def recent(self) -> list[Doorway]:
        """Return the files that were open before and are still there."""
        paths = [Path(text) for text in self._settings.recent_files]
        return [Doorway(p, p.stem, _known_by(p)) for p in paths if p.is_file()][:MOST_RECENT]

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was begun once."""
        return self._settings.tour_seen

    def note_tour(self) -> None:
        """Remember that the tour was begun."""
        self._settings.remember_tour()

    # Saving

    def save(self) -> bool:
        """Save where the case belongs, or ask where; return whether it was saved."""
        path = self._store.workspace.path
        if path is None:
            return self.save_as()
        try:
            warning = self._store.save()
        except FileChangedElsewhere as error:
            return self._settle_conflict(error)
        except AppError as error:
            show_problem(self._parent, error)
            return False
        return self._saved(path, warning)

    def save_as(self) -> bool:
        """Ask where to save; return whether it was saved."""
        name, _filter = QFileDialog.getSaveFileName(
            self._parent, _("Save the case"), self._proposed(SUFFIX), _("SROI cases (*.sroi)")
        )
        path = with_ending(self._parent, name, (SUFFIX,))
        return path is not None and self._save_to(path)

    def may_leave(self) -> bool:
        """Ask about unsaved work; return whether the case may be put away."""
        self._store.finish_typing()
        if not self._store.workspace.dirty:
            return True
        answer = ask(
            self._parent,
            _("Unsaved changes"),
            _("Save the changes to “{case}”?").format(case=case_title(self._store.evaluation.case)),
            [_("Save"), _("Do not save"), _("Stay here")],
        )
        if answer == 0:
            return self.save()
        if answer == 1:
            self._kept = ""
            self._store.give_up()
        return answer == 1

    def may_close(self) -> bool:
        """Return whether the window may close; with a PDF half made, it does so by itself later."""
        if not self.exports.busy:
            return self.may_leave()
        self._closing = True
        self.state_changed.emit()
        return False

    def state_words(self) -> str:
        """Say in words whether the work is safe."""
        workspace = self._store.workspace
        if self._saying:
            return self._saying
        if self.exports.busy:
            return _CLOSING if self._closing else self._making
        if workspace.dirty:
            return self._unsaved_words()
        if workspace.read_only:
            return _("Copy from a PDF, read only. Save it to change it.")
        if workspace.path is None:
            return ""
        return _("Saved at {time}").format(time=self._saved_at) if self._saved_at else _("Saved")

    def say(self, words: str, milliseconds: int = SAID_FOR) -> None:
        """Say what was just done, where it is said whether the work is safe."""
        self._saying = words
        self.state_changed.emit()
        announce(self._parent, words)
        QTimer.singleShot(milliseconds, self, lambda: self._fall_silent(words))

    def note_kept(self) -> None:
        """Remember that unsaved work is in recovery, and since when."""
        self._kept, self._unkept = clock_words(datetime.now(UTC)), False
        self.state_changed.emit()

    def note_not_kept(self, error: AppError) -> None:
        """Say once that unsaved work is not kept, and why, until it is again."""
        if not self._unkept:
            self._unkept = True
            words = _("No copy of your unsaved work is kept: {why} Save the case now.")
            self.say(words.format(why=error.explanation), READ_FOR)

    # The PDF

    def export_pdf(self) -> None:
        """Ask which PDF is to be made, then where it goes."""
        from ui.dialogs.make_pdf import MakePdfDialog

        self._store.finish_typing()
        evaluation, form = self._store.evaluation, self._store.form
        dialog = MakePdfDialog(self._parent, evaluation, form, self._called())
        dialog.chosen.connect(self._ask_for_place)
        dialog.page_wanted.connect(self.page_wanted)
        dialog.open()

    def write_pdf(self, path: Path, form: Form = FULL) -> None:
        """Make the PDF of the case as it is now; typing can go on meanwhile."""
        from ui.dialogs.progress import ProgressDialog

        evaluation, workspace = self._store.evaluation, self._store.workspace
        source, attached = workspace.path, workspace.attachments.of(evaluation.case)
        self._closing, self._making = False, _("Making the PDF…")
        progress = ProgressDialog(self._parent, self._making)
        self.exports.run(
            lambda: workspace_files.write_pdf(
                evaluation,
                path,
                source=source,
                force=True,
                form=form,
                heard=progress.hear,
                attached=attached,
            ),
            lambda size: self._exported(path, size, ready=evaluation.ready),
            self._not_exported,
            lambda: self._end(progress),
        )
        self.state_changed.emit()

    def _ask_for_place(self, form: Form) -> None:
        self._store.form = form
        proposed = self._proposed_pdf(form)
        name, _filter = QFileDialog.getSaveFileName(
            self._parent, _("Make the PDF"), proposed, _("PDF files (*.pdf)")
        )
        path = with_ending(self._parent, name, (PDF,))
        if path is not None:
            self.write_pdf(path, form)

    def _called(self) -> str:
        """What the PDF is named after: the file of the case, else its title."""
        path = self._store.workspace.path
        return path.stem if path else case_title(self._store.evaluation.case)

    def _end(self, progress: "ProgressDialog") -> None:
        progress.end()
        self.state_changed.emit()

    def _exported(self, path: Path, size: int | None, *, ready: bool) -> None:
        if size is None:
            self.say(_("No PDF was made: you stopped it."))
        else:
            self._say_made(path, size, ready=ready)
        self._close_if_waiting()

    def _say_made(self, path: Path, size: int, *, ready: bool) -> None:
        from ui.opening import show_folder, show_pdf

        draft = "" if ready else _("It is a draft, and says on every page what is still open.")
        said = _("The PDF is in {path}").format(path=path)
        parent = self._parent
        deeds = (
            (_("Open it"), lambda: show_pdf(parent, path)),
            (_("Show it in its folder"), lambda: show_folder(parent, path)),
        )
        more = "\n".join(filter(None, (size_sentence(size), name_words(path.name), draft)))
        show_made(parent, _("The PDF is made"), said, deeds, more)

    def _not_exported(self, error: AppError) -> None:
        self._closing = False  # they will want to try again
        show_problem(self._parent, error)

    # A PDF from elsewhere

    def open_copy(self, verdict: "Verdict") -> None:
        """Open the case inside a PDF that was checked, to be looked at."""
        if self.may_leave():
            self._store.open_copy(verdict)
            self._kept = self._saved_at = ""
            self.opened.emit()

    def aside(
        self,
        words: str,
        work: Callable[[Callable[[float], bool]], Kept],
        done: Callable[[Kept], None],
    ) -> None:
        """Do something with a file without holding up the window, and say so in `words`.

        `work` tells how much is done, and hears whether to go on.
        """
        from ui.dialogs.progress import ProgressDialog

        progress = ProgressDialog(self._parent, words)

        def tell(outcome: Kept) -> None:
            if self._closing:
                self._close_if_waiting()
            elif not progress.stopped:
                done(outcome)

        self._closing, self._making = False, words
        self.exports.run(
            lambda: work(progress.hear), tell, self._not_exported, lambda: self._end(progress)
        )
        self.state_changed.emit()

    @property
    def last_folder(self) -> str:
        """Where a file was opened or saved last."""
        return self._settings.last_folder

    def note_refused(self, error: AppError) -> None:
        """Say why a change was not made, and how to go on, in as few words as there is room for."""
        self.say(error.explanation, READ_FOR)

    # The workbook

    def export_workbook(self) -> None:
        """Ask where the workbook goes, and make it without holding up the window."""
        self._store.finish_typing()
        name, _filter = QFileDialog.getSaveFileName(
            self._parent,
            _("Export the workbook"),
            self._proposed(WORKBOOK),
            _("Workbooks (*.xlsx)"),
        )
        path = with_ending(self._parent, name, (WORKBOOK,))
        if path is not None:
            self.write_workbook(path)

    def write_workbook(self, path: Path) -> None:
        """Make the workbook of the case as it is now; typing can go on meanwhile."""
        evaluation, source = self._store.evaluation, self._store.workspace.path
        self._closing, self._making = False, _("Making the workbook…")
        self.exports.run(
            lambda: workspace_files.write_workbook(evaluation, path, source=source, force=True),
            lambda _done: self._workbook_made(path),
            self._not_exported,
            self.state_changed.emit,
        )
        self.state_changed.emit()

    def _workbook_made(self, path: Path) -> None:
        said = _("The workbook is in {path}").format(path=path)
        more = _(
            "Its last sheet, “All answers”, holds everything you typed. Delete that sheet before "
            "you pass the workbook on, if its readers should not see all of it."
        )
        show_notice(self._parent, _("The workbook is made"), said, more)
        self._close_if_waiting()

    # Tables for portals

    def save_tables(self) -> None:
        """Ask where the tables of promises go, and write them there."""
        from sroi_app.workspace.portal_tables import CSV, XLSX

        self._store.finish_typing()
        kinds = ";;".join((_("Workbooks (*.xlsx)"), _("Tables of text (*.csv)")))
        start = str(Path(self._proposed(XLSX)).with_name(f"{self._called()} KPIs{XLSX}"))
        name, kind = QFileDialog.getSaveFileName(
            self._parent, _("Save the tables for portals"), start, kinds
        )
        endings = (CSV, XLSX) if "csv" in kind else (XLSX, CSV)
        path = with_ending(self._parent, name, endings)
        if path is not None:
            self.write_tables(path)

    def write_tables(self, path: Path) -> None:
        """Write the tables without holding up the window."""
        from sroi_app.workspace.portal_tables import write_tables

        case, source = self._store.workspace.case, self._store.workspace.path
        said = _("The tables are in {path}").format(path=path)
        self._closing, self._making = False, _("Saving the tables…")
        self.exports.run(
            lambda: write_tables(case, path, source),
            lambda _done: self.say(said),
            self._not_exported,
            self.state_changed.emit,
        )
        self.state_changed.emit()

    def _close_if_waiting(self) -> None:
        if self._closing and not self.exports.busy:
            self._closing = False
            self._parent.close()

    # The window

    def remember_window(self, geometry: str) -> None:
        """Keep the place and size of the window for the next time."""
        self._settings.remember_window(geometry)

    # Inner

    @property
    def _parent(self) -> QWidget:
        assert self.window is not None, "the window is built with its files"  # noqa: S101
        return self.window

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except AppError as error:
            show_problem(self._parent, error)
            self._store.keep_soon()  # what was to be given up for this is still here
            return False
        return True

    def _save_to(self, path: Path) -> bool:
        try:
            warning = self._store.save_as(path)
        except AppError as error:
            show_problem(self._parent, error)
            return False
        return self._saved(path, warning)

    def _saved(self, path: Path, warning: str) -> bool:
        self._remember(path)
        self._saved_at = clock_words(datetime.now(UTC))
        self.state_changed.emit()
        announce(self._parent, self.state_words())
        if warning:
            show_notice(self._parent, _("Saved, with one thing to know"), warning)
        return True

    def _offer_left_behind(self, path: Path) -> None:
        """Offer unsaved work of this very file."""
        found = self._store.workspace.left_behind()
        if found is None:
            return
        decision = ask_on_opening(self._parent, found, path.name)
        if decision is Decision.GO_ON:
            self._try(lambda: self._store.workspace.recover(found))
        elif decision is Decision.THROW_AWAY:
            self._store.workspace.discard(found)

    def _settle_conflict(self, error: AppError) -> bool:
        answers = [_("Save mine under another name"), _("Save mine over it"), _("Do not save")]
        answer = ask(self._parent, error.title, error.explanation, answers, error.advice)
        if answer == 0:
            return self.save_as()
        if answer == 1:
            path = self._store.workspace.path
            return self._try(lambda: self._keep_mine(path))
        return False

    def _keep_mine(self, path: Path | None) -> None:
        warning = self._store.keep_mine()
        if path is not None:
            self._saved(path, warning)

    def _proposed(self, suffix: str) -> str:
        """A name to begin with: that of the case's file, else one made from its title."""
        path = self._store.workspace.path
        if path is not None:
            return str(path.with_suffix(suffix))
        folder = Path(self._settings.last_folder or Path.home())
        name = file_name(case_title(self._store.evaluation.case), _("Case"))
        return str(folder / (name + suffix))

    def _proposed_pdf(self, form: Form) -> str:
        """The name of the case’s file, else one made from its title, as every portal takes it."""
        path = self._store.workspace.path
        folder = path.parent if path else Path(self._settings.last_folder or Path.home())
        return str(folder / pdf_name(self._called(), form))

    def _remember(self, path: Path) -> None:
        self._kept = ""
        self._settings.remember_file(path)

    def _unsaved_words(self) -> str:
        if self._unkept and self._kept:
            return _("Not saved; no copy is kept since {time}").format(time=self._kept)
        if self._unkept:
            return _("Not saved, and no copy is kept")
        if not self._kept:
            return _("Not saved yet")
        return _("Not saved yet; a copy is kept ({time})").format(time=self._kept)

    def _fall_silent(self, words: str) -> None:
        if self._saying == words:
            self._saying = ""
            self.state_changed.emit()

    def _note_change(self) -> None:
        if not self._store.workspace.dirty:
            self._kept, self._unkept = "", False


_CLOSING = _("Closing as soon as the file is made…")


def _known_by(path: Path) -> str:
    """Where a file is, and when it was saved."""
    try:
        saved = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date()
    except (OSError, OverflowError, ValueError):
        return str(path.parent)
    return _("In {folder}, saved on {date}").format(folder=path.parent, date=format_date(saved))
