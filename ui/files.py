"""Everything that has to do with files, as the person at the window does it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sroi_app.errors import AppError
from sroi_app.guide.names import case_title
from sroi_app.text import _
from sroi_app.workspace import files as workspace_files
from sroi_app.workspace.settings import Settings
from sroi_app.workspace.workspace import FileChangedElsewhere, Recovery
from ui.dialogs.messages import ask, show_notice, show_problem
from ui.pages.welcome_page import Doorway
from ui.store import Store

MOST_RECENT = 8
SUFFIX = ".sroi"


class Files(QObject):
    """Opens, saves and exports; asks first where something could be lost."""

    opened = Signal()
    state_changed = Signal()

    def __init__(self, store: Store, settings: Settings) -> None:
        super().__init__()
        self._store = store
        self._settings = settings
        self._kept = False
        self._exporting = False
        self.window: QWidget | None = None  # what dialogs stand before
        store.changed.connect(self._note_change)

    # Opening

    def new(self) -> None:
        if self.may_leave():
            self._store.workspace.start_new()
            self.opened.emit()

    def open(self) -> None:
        words = _("SROI cases (*.sroi)")
        name, _filter = QFileDialog.getOpenFileName(
            self._parent, _("Open a case"), self._settings.last_folder, words
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a file, unless unsaved work is in the way and the person stays with it."""
        if self.may_leave() and self._try(lambda: self._store.open(path)):
            self._remember(path)
            self.opened.emit()

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
        return [Doorway(p, f"{p.stem}  ({p.parent})") for p in paths if p.is_file()][:MOST_RECENT]

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
        title = _file_name(case_title(self._store.evaluation.case))
        start = str(Path(self._settings.last_folder or Path.home()) / f"{title}{SUFFIX}")
        name, _filter = QFileDialog.getSaveFileName(
            self._parent, _("Save the case"), start, _("SROI cases (*.sroi)")
        )
        if not name:
            return False
        path = Path(name)
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
            if path.exists() and not self._replaces(path):
                return False
        return self._save_to(path)

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
            self._kept = False
            self._store.give_up()
        return answer == 1

    def state_words(self) -> str:
        """Say in words whether the work is safe."""
        workspace = self._store.workspace
        if self._exporting:
            return _("Making the PDF…")
        if workspace.dirty:
            return _("Not saved yet; a copy is kept") if self._kept else _("Not saved yet")
        return _("Saved") if workspace.path else ""

    def note_kept(self) -> None:
        """Remember that unsaved work is in recovery."""
        self._kept = True
        self.state_changed.emit()

    # The PDF

    def export_pdf(self) -> None:
        """Ask where the PDF goes, and make it without holding up the window."""
        self._store.finish_typing()
        evaluation = self._store.evaluation
        path = self._store.workspace.path
        folder = path.parent if path else Path(self._settings.last_folder or Path.home())
        stem = path.stem if path else _file_name(case_title(evaluation.case))
        name, _filter = QFileDialog.getSaveFileName(
            self._parent, _("Make the PDF"), str(folder / f"{stem}.pdf"), _("PDF files (*.pdf)")
        )
        if name:
            self.write_pdf(Path(name))

    def write_pdf(self, path: Path) -> None:
        """Make the PDF of the case as it is now; typing can go on meanwhile."""
        evaluation = self._store.evaluation
        self._exporting = True
        self.state_changed.emit()
        self._store.tasks.run(
            lambda: workspace_files.write_pdf(evaluation, path, force=True, short=False),
            lambda _done: self._exported(path),
            lambda error: show_problem(self._parent, error),
            self._export_ended,
        )

    def _export_ended(self) -> None:
        self._exporting = False
        self.state_changed.emit()

    def _exported(self, path: Path) -> None:
        ready = self._store.evaluation.ready
        more = "" if ready else _("It is a draft, and says on every page what is still open.")
        said = _("The PDF is in {path}").format(path=path)
        show_notice(self._parent, _("The PDF is made"), said, more)

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
        self.state_changed.emit()
        if warning:
            show_notice(self._parent, _("Saved, with one thing to know"), warning)
        return True

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

    def _replaces(self, path: Path) -> bool:
        said = _("There is already a file called {name}.").format(name=path.name)
        return ask(self._parent, _("Replace it?"), said, [_("Replace it"), _("Do not save")]) == 0

    def _remember(self, path: Path) -> None:
        self._kept = False
        self._settings.remember_file(path)

    def _note_change(self) -> None:
        if not self._store.workspace.dirty:
            self._kept = False


def _file_name(title: str) -> str:
    """A title as a file name that every system takes."""
    plain = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
    return " ".join(plain.split())[:60] or _("Case")
