"""What is made from the case for others: the PDF, the workbook, the tables for portals."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sroi_app.case_names import bare_name
from sroi_app.errors import AppError
from sroi_app.guide.names import case_title
from sroi_app.text import _
from sroi_app.workspace import files as workspace_files
from sroi_app.workspace.file_names import proposed_stem
from sroi_app.workspace.pdf_names import name_words, pdf_name, size_sentence
from sroi_app.workspace.place import folder_to_save_in
from sroi_app.workspace.printing import FULL, Form
from sroi_app.workspace.settings import Settings
from ui.dialogs.messages import show_made, show_notice, show_problem
from ui.naming import with_ending
from ui.store import Store
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.dialogs.progress import ProgressDialog

Kept = TypeVar("Kept")
PDF = ".pdf"
WORKBOOK = ".xlsx"


class Exports(QObject):
    """Asks where each goes and makes it off the main thread; typing can go on meanwhile.

    `parent` is what dialogs stand before. A window that is to close waits for what is being made.
    """

    state_changed = Signal()
    said = Signal(str)
    page_wanted = Signal(str)  # the id of a page to look at before a PDF is made

    def __init__(self, store: Store, settings: Settings, parent: Callable[[], QWidget]) -> None:
        super().__init__()
        self._store = store
        self._settings = settings
        self._window = parent
        self._closing = False  # the window goes as soon as what is being made is there
        self._making = ""  # what is being made, in words
        self._tasks = Tasks()  # of its own, so that no save has to wait for a PDF

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._tasks.busy

    @property
    def state_words(self) -> str:
        """What is being made, or that the window only waits for it."""
        return _CLOSING if self._closing else self._making

    def close_afterwards(self) -> None:
        """Close the window as soon as what is being made is there."""
        self._closing = True
        self.state_changed.emit()

    def proposed(self, suffix: str) -> str:
        """A name to begin with: that of the case's file, else one made from its title."""
        workspace = self._store.workspace
        path, title = workspace.path, case_title(self._store.evaluation.case)
        name = bare_name(path) if path else proposed_stem(title, _("Case"))
        if path and workspace.read_only:
            name = _("{case} (copy)").format(case=name)
        return str(self._folder() / (name + suffix))

    # The PDF

    def export_pdf(self) -> None:
        """Ask which PDF is to be made, then where it goes."""
        from ui.dialogs.make_pdf import MakePdfDialog

        self._store.finish_typing()
        evaluation, form = self._store.evaluation, self._store.form
        protected = self._store.workspace.protecting.protected
        dialog = MakePdfDialog(
            self._window(), evaluation, form, self._called(), protected=protected
        )
        dialog.chosen.connect(self._ask_for_place)
        dialog.page_wanted.connect(self.page_wanted)
        dialog.open()

    def write_pdf(self, path: Path, form: Form = FULL) -> None:
        """Make the PDF of the case as it is now; typing can go on meanwhile."""
        from ui.dialogs.progress import ProgressDialog

        evaluation, workspace = self._store.evaluation, self._store.workspace
        source, attached = workspace.path, workspace.attachments.of(evaluation.case)
        words = _("Making the PDF…")
        progress = ProgressDialog(self._window(), words)
        self._run(
            words,
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
            lambda: self._end(progress),
        )

    def _ask_for_place(self, form: Form) -> None:
        self._store.form = form
        proposed = self._proposed_pdf(form)
        name, _filter = QFileDialog.getSaveFileName(
            self._window(), _("Make the PDF"), proposed, _("PDF files (*.pdf)")
        )
        path = with_ending(self._window(), name, (PDF,))
        if path is not None:
            self.write_pdf(path, form)

    def _called(self) -> str:
        """What the PDF is named after: the file of the case, else its title."""
        path = self._store.workspace.path
        return bare_name(path) if path else case_title(self._store.evaluation.case)

    def _end(self, progress: "ProgressDialog") -> None:
        progress.end()
        self.state_changed.emit()

    def _exported(self, path: Path, size: int | None, *, ready: bool) -> None:
        if size is None:
            self.said.emit(_("No PDF was made: you stopped it."))
        else:
            self._say_made(path, size, ready=ready)
        self._close_if_waiting()

    def _say_made(self, path: Path, size: int, *, ready: bool) -> None:
        from ui.opening import show_folder, show_pdf

        draft = "" if ready else _("It is a draft, and says on every page what is still open.")
        said = _("The PDF is in {path}").format(path=path)
        parent = self._window()
        deeds = (
            (_("Open it"), lambda: show_pdf(parent, path)),
            (_("Show it in its folder"), lambda: show_folder(parent, path)),
        )
        more = "\n".join(filter(None, (size_sentence(size), name_words(path.name), draft)))
        show_made(parent, _("The PDF is made"), said, deeds, more)

    def _not_made(self, error: AppError) -> None:
        self._closing = False  # they will want to try again
        show_problem(self._window(), error)

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

        progress = ProgressDialog(self._window(), words)

        def tell(outcome: Kept) -> None:
            if self._closing:
                self._close_if_waiting()
            elif not progress.stopped:
                done(outcome)

        def refuse(error: AppError) -> None:
            if progress.stopped:  # nobody wants to know any more
                self._close_if_waiting()
            else:
                self._not_made(error)

        self._run(words, lambda: work(progress.hear), tell, lambda: self._end(progress), refuse)

    # The workbook

    def export_workbook(self) -> None:
        """Ask where the workbook goes, and make it without holding up the window."""
        self._store.finish_typing()
        name, _filter = QFileDialog.getSaveFileName(
            self._window(),
            _("Export the workbook"),
            self.proposed(WORKBOOK),
            _("Workbooks (*.xlsx)"),
        )
        path = with_ending(self._window(), name, (WORKBOOK,))
        if path is not None:
            self.write_workbook(path)

    def write_workbook(self, path: Path) -> None:
        """Make the workbook of the case as it is now; typing can go on meanwhile."""
        evaluation, source = self._store.evaluation, self._store.workspace.path
        self._run(
            _("Making the workbook…"),
            lambda: workspace_files.write_workbook(evaluation, path, source=source, force=True),
            lambda _done: self._workbook_made(path),
        )

    def _workbook_made(self, path: Path) -> None:
        said = _("The workbook is in {path}").format(path=path)
        more = _(
            "Its last sheet, “All answers”, holds everything you typed. Delete that sheet before "
            "you pass the workbook on, if its readers should not see all of it."
        )
        show_notice(self._window(), _("The workbook is made"), said, more)
        self._close_if_waiting()

    # Tables for portals

    def save_tables(self) -> None:
        """Ask where the tables of promises go, and write them there."""
        from sroi_app.workspace.portal_tables import CSV, XLSX

        self._store.finish_typing()
        kinds = ";;".join((_("Workbooks (*.xlsx)"), _("Tables of text (*.csv)")))
        proposed = Path(self.proposed(XLSX))
        start = str(proposed.with_stem(f"{proposed.stem} KPIs"))
        name, kind = QFileDialog.getSaveFileName(
            self._window(), _("Save the tables for portals"), start, kinds
        )
        endings = (CSV, XLSX) if "csv" in kind else (XLSX, CSV)
        path = with_ending(self._window(), name, endings)
        if path is not None:
            self.write_tables(path)

    def write_tables(self, path: Path) -> None:
        """Write the tables without holding up the window."""
        from sroi_app.workspace.portal_tables import write_tables

        case, source = self._store.workspace.case, self._store.workspace.path
        said = _("The tables are in {path}").format(path=path)
        self._run(
            _("Saving the tables…"),
            lambda: write_tables(case, path, source),
            lambda _done: self._tables_saved(said),
        )

    def _tables_saved(self, said: str) -> None:
        self.said.emit(said)
        self._close_if_waiting()

    def _close_if_waiting(self) -> None:
        if self._closing and not self._tasks.busy:
            self._closing = False
            self._window().close()

    # Inner

    def _run(
        self,
        words: str,
        work: Callable[[], Kept],
        done: Callable[[Kept], None],
        ended: Callable[[], None] | None = None,
        refused: Callable[[AppError], None] | None = None,
    ) -> None:
        """Make something; `words` say what meanwhile, `done` what became of it."""
        self._closing, self._making = False, words
        finished = ended or self.state_changed.emit
        self._tasks.run(work, done, refused or self._not_made, finished)
        self.state_changed.emit()

    def _proposed_pdf(self, form: Form) -> str:
        """The name of the case’s file, else one made from its title, as every portal takes it."""
        return str(self._folder() / pdf_name(self._called(), form))

    def _folder(self) -> Path:
        return folder_to_save_in(self._store.workspace.path, self._settings.last_folder)


_CLOSING = _("Closing as soon as the file is made…")
