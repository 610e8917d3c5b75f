"""The lists on a person's own shelf: put there, looked at, removed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import ListReading, Shelf, read_list, remove_list
from ui.announce import announce
from ui.dialogs.messages import ask, show_problem
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.keeping import Keeping
from ui.layouts import nest
from ui.look import scaled
from ui.tasks import Tasks
from ui.values.form_dialog import FormDialog
from ui.values.sheet_area import SheetArea
from ui.values.words import NOT_SHIPPED, list_words
from ui.words import button, label
from ui.work import Work

WIDTH, HEIGHT = 720, 560  # pixels
LEAST_LIST = 120  # pixels


class OwnListsDialog(QDialog):
    """What lists there are, with edition and licence; Esc leaves."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        folders: Folders,
        shelf: Shelf,
        problem: str = "",
        *,
        keeping: Keeping,
    ) -> None:
        """Show a shelf, or the `problem` why it cannot be read; `tasks` are for what takes long.

        `keeping` has what is typed in a form until that is done.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folders = folders
        self._shelf = shelf
        self._tasks = tasks
        self._typing = keeping
        self._keeping: FormDialog | None = None  # whose values are being put on the shelf
        self._reading = Work(tasks, self)
        self.finished.connect(lambda _result: self._reading.stop())
        self.said = label("", "claim")
        self._problem = label("", "finding")
        self.list = QListWidget()
        self._import = button(_("Import a list…"), self.choose_file, "primary")
        self._type = button(_("Type in one value…"), self._type_value)
        self._remove = button(_("Remove this list"), self._remove_list)
        self._cancel = button(_("Stop reading"), self.stop_reading)
        self._close = button(_("Close"), self.reject)
        self._build()
        self._show(shelf, problem)
        self._import.setFocus()
        resize_within_screen(self, WIDTH, HEIGHT)

    @property
    def busy(self) -> bool:
        """Whether a table is being read."""
        return not self._cancel.isHidden()

    def choose_file(self) -> None:
        """Ask for a table and read it, without holding up the window."""
        kinds = _("Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)")
        name, _filter = QFileDialog.getOpenFileName(self, _("Import a list of values"), "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a table in the background; what it holds is then shown before it is kept."""
        self._show_busy(_("Reading {name}…").format(name=path.name))
        self._reading.begin(
            lambda stopped, _progress: read_list(path, stopped),
            lambda reading: self._show_reading(path.name, reading),
            self._show_refusal,
        )

    def stop_reading(self) -> None:
        """Give up what is being read: nothing of it has been kept."""
        self._reading.stop()
        self._show_busy("")
        self._import.setFocus()

    def _show_reading(self, name: str, reading: ListReading) -> None:
        from ui.dialogs.list_import import ListImportDialog

        self._show_busy("")
        form = ListImportDialog(self, self._folders, name, reading, self._shelf)
        self._open(form, f"own-list {name}")

    def _show_refusal(self, error: AppError) -> None:
        self._show_busy("")
        show_problem(self, error)

    def _type_value(self) -> None:
        from ui.dialogs.own_value import OwnValueDialog

        self._open(OwnValueDialog(self, self._folders, self._shelf), "own-value")

    def _open(self, form: FormDialog, place: str) -> None:
        form.keep_typed(self._typing, place)
        form.keeping.connect(lambda work, done: self._keep(form, work, done))
        form.open()

    def _keep(self, form: FormDialog, work: Callable[[], Shelf], done: str) -> None:
        """Do what a form is for, once; it stays open, as it was filled in, where that fails."""
        if self._keeping is form:  # Enter was pressed twice
            return
        self._keeping = form
        self._tasks.run(
            work,
            lambda shelf: self._kept(form, shelf, done),
            lambda error: self._not_kept(form, error),
        )

    def _not_kept(self, form: FormDialog, error: AppError) -> None:
        self._keeping = None
        self._refuse(form, error)

    def _kept(self, form: FormDialog, shelf: Shelf, done: str) -> None:
        if isValid(form):
            form.accept()
        self._note(shelf, done)

    def _remove_list(self) -> None:
        own = self._shelf.lists[self.list.currentRow()]
        answer = ask(
            self,
            _("Remove a list"),
            _("Remove “{title}” from your shelf?").format(title=own.title),
            [_("Remove it"), _("Keep it")],
            _("Cases keep the values of it that they use. To have it back, import it again."),
        )
        if answer == 0:
            folders, done = self._folders, _("“{title}” is no longer on your shelf.")
            self._tasks.run(
                lambda: remove_list(folders, own.id),
                lambda shelf: self._note(shelf, done.format(title=own.title)),
                lambda error: self._refuse(self, error),
            )

    def _refuse(self, before: QDialog, error: AppError) -> None:
        """Say what failed before the dialog it was asked for in, if that is still open."""
        if isValid(before):
            show_problem(before, error)

    def _note(self, shelf: Shelf, done: str) -> None:
        """Say what was done, and show what is there now, if anybody still looks."""
        if isValid(self):
            self._show(shelf, "")
            self.said.setText(done)
            self.said.show()
            announce(self, done)

    def _show(self, shelf: Shelf, problem: str) -> None:
        self._shelf = shelf
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.list.clear()
        self.list.addItems([list_words(own) for own in shelf.lists])
        self.list.setCurrentRow(0)
        for part in (self.list, self._remove):
            part.setVisible(bool(shelf.lists))
        self._none.setVisible(not shelf.lists and not problem)
        self.said.hide()

    def _show_busy(self, words: str) -> None:
        """Say what is being read, or that nothing is any more."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self._cancel.setVisible(bool(words))
        for part in (self._import, self._type):
            part.setVisible(not words)
        self._remove.setVisible(not words and bool(self._shelf.lists))
        if words:
            self._cancel.setFocus()
            announce(self, words)

    def _build(self) -> None:
        self.setWindowTitle(_("Your own lists"))
        self._none = label(_("There is no list on your shelf yet."), "hint")
        self.list.setAccessibleName(_("Lists on your shelf"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(scaled(LEAST_LIST))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*map(scaled, (28, 22, 28, 0)))
        column.setSpacing(scaled(10))
        column.addWidget(label(_("Your own lists"), "h2"))
        for words in (NOT_SHIPPED, _WHAT_LEAVES):
            column.addWidget(label(words))
        for part in (self._problem, self.said, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch()
        foot = QVBoxLayout()
        foot.setContentsMargins(*map(scaled, (28, 10, 28, 18)))
        nest(foot, self._make_buttons())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(SheetArea(inside), 1)
        nest(whole, foot)
        self._cancel.hide()

    def _make_buttons(self) -> Flow:
        row = Flow()
        self._import.setDefault(True)
        for made in (self._import, self._type, self._remove, self._cancel, self._close):
            made.setAutoDefault(made is self._import)
            row.addWidget(made)
        return row


_WHAT_LEAVES = _(
    "If you hold a licence for such values, or a buyer gave you a list, keep it here, on this "
    "computer alone. Only the values you use reach a case and its PDF, each marked as from a "
    "private list, with edition and licence."
)
