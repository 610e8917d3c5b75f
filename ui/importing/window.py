"""Check your columns: what a value map was read as, to be put right and taken in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.map_draft import (
    MapDraft,
    Place,
    Taken,
    read_anew,
    read_map_draft,
    with_sheet,
    with_strays,
    with_taken,
)
from ui.announce import announce
from ui.canvas import PageCanvas
from ui.dialogs import messages
from ui.dialogs.room import resize_within_screen
from ui.fit import fit_gaps
from ui.flow import Flow
from ui.guard import guarded
from ui.importing.columns import Columns
from ui.importing.report import Lines, note_lines, problem_lines, result_lines
from ui.layouts import nest
from ui.look import look
from ui.survey.foot import Foot
from ui.survey.options import Picker
from ui.tab_order import order_tabs
from ui.tasks import Tasks
from ui.words import button, label
from ui.work import Stopped, Work
from ui.wrapping import WrappingBox

WIDTH, HEIGHT = 900, 780  # pixels


class MapWindow(QDialog):
    """Reads in the background; Enter takes it in, Esc leaves the case as it is."""

    def __init__(self, parent: QWidget, tasks: Tasks, use: Callable[[MapDraft], bool]) -> None:
        """`use` puts the case that was read where it belongs; False where it is not to be."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Import a value map"))
        self.draft: MapDraft | None = None  # as it was read last
        self._wanted: MapDraft | None = None  # with all that was chosen, read or not
        self._going_on = False  # as soon as what was chosen is read
        self.columns = Columns()
        self._use = use
        self._work = Work(tasks, self)
        self._strays = WrappingBox(_("Leave out the rows that name no outcome"))
        self._strays.clicked.connect(self._choose_strays)
        self._names: list[str] = []
        self._which = Picker(_("Which sheet holds the value map?"), ())
        self._file = label("")
        self._problems, self._result, self._notes = Lines("finding"), Lines(""), Lines("hint")
        self.foot = Foot()
        self._build()
        self.columns.chosen.connect(self._choose)
        self.columns.made.connect(self._settle)
        self.foot.went_on.connect(self.take_in)
        self.foot.left.connect(self.reject)
        self.foot.stopped.connect(self._stop)
        resize_within_screen(self, WIDTH, HEIGHT)

    @property
    def busy(self) -> bool:
        """Whether a file is being read, or columns are still to be shown."""
        return self._work.busy or self.columns.busy

    def choose_file(self) -> None:
        """Ask which file, and read it."""
        kinds = _("Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)")
        name, _filter = QFileDialog.getOpenFileName(self, _("Import a value map"), "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a file without holding up the window; what was read of another is gone."""
        self._forget()
        self._begin(
            _("Reading {name}…").format(name=path.name),
            lambda stopped: read_map_draft(path, stopped),
        )

    def take_in(self) -> None:
        """Put what was read into the case, unless something stands in the way.

        While what was chosen is still being read, it is put there afterwards.
        """
        if self.draft is None:
            return
        self._going_on = self.busy
        if self._going_on:
            announce(self, _STILL_READING)
        elif self.draft.reading.case is None:
            self.foot.say_problem(_IN_THE_WAY)
        elif self._use(self.draft):
            self.accept()

    @guarded()
    def reject(self) -> None:
        """Leave, having asked where something was chosen already."""
        if self._wanted is None or not self._wanted.chosen or self._is_given_up():
            super().reject()

    def _is_given_up(self) -> bool:
        title, words = _("Leave the import?"), _("What you chose in this window is not kept.")
        answers = [_("Leave"), _("Go on with the import")]
        return messages.ask(self, title, words, answers, _("Your case stays as it is.")) == 0

    @guarded()
    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        self._work.stop()
        super().done(result)

    # Reading

    def _begin(self, words: str, read: Callable[[Stopped], MapDraft]) -> None:
        self.foot.say_problem("")
        self._going_on = False
        if words:
            self.foot.show_work(words)
        self._work.begin(lambda stopped, _progress: read(stopped), self._show, self._refuse)

    def _choose(self, place: Place, taken: Taken) -> None:
        if self._wanted is not None:
            self._read_anew(with_taken(self._wanted, place, taken))

    def _read_anew(self, wanted: MapDraft) -> None:
        """Read it once more; what is chosen meanwhile is added to what was chosen before."""
        self._wanted = wanted
        self._begin("", lambda _stopped: read_anew(wanted))

    def _refuse(self, error: AppError) -> None:
        self._wanted = self.draft
        self.foot.show_work("")
        self._file.setText(_NOT_READ)
        self.foot.say_problem(f"{error.title}. {error.sentence}")

    def _stop(self) -> None:
        self._work.stop()
        self.foot.show_work("")
        self._file.setText(_NOT_READ)

    # Showing

    def _show(self, draft: MapDraft) -> None:
        """Show what was read; the keyboard stays at the column that was changed."""
        if self.draft is not None and _sheets(self.draft) != _sheets(draft):
            self._forget()
        self.draft = self._wanted = draft
        self.foot.show_work("")
        self._file.setText((_WHOLE if draft.whole else _INTRO).format(name=draft.name))
        for lines, (heading, sentences) in (
            (self._problems, problem_lines(draft)),
            (self._result, result_lines(draft)),
            (self._notes, note_lines(draft)),
        ):
            lines.say(heading, sentences)
        self.columns.show_draft(draft)
        self._show_sheets(draft)
        self._strays.setVisible(draft.reading.strays)
        self._strays.setChecked(draft.without_strays)
        announce(self, _heard(draft))
        self._settle()

    def _show_sheets(self, draft: MapDraft) -> None:
        """Let another sheet be chosen, where there is another that could be read."""
        names = sorted(draft.to_choose_from, key=_order_in(draft))
        self._which.setVisible(bool(names))
        if names:
            self._names = names
            self._which.offer(names)
            self._which.pick(names.index(draft.to_choose_from[0]))

    def _choose_strays(self, left_out: bool) -> None:
        if self._wanted is not None:
            self._read_anew(with_strays(self._wanted, left_out=left_out))

    def _choose_sheet(self, at: int) -> None:
        wanted, name = self._wanted, self._names[at]
        if wanted is not None and name != (wanted.sheet or wanted.to_choose_from[0]):
            self._read_anew(with_sheet(wanted, name))

    def _forget(self) -> None:
        """Show nothing of what was read before."""
        self.draft = self._wanted = None
        self.columns.forget()
        for part in self._come_and_go():
            part.hide()
        self._canvas.show_top()

    def _come_and_go(self) -> tuple[QWidget, ...]:
        return self._which, self._problems, self._strays, self._result, self._notes

    def _settle(self) -> None:
        """Bring what was made into reading order, and to the zoom; go on if that was wanted."""
        fit_gaps(self.inside, look().zoom)
        order_tabs([self.inside, self.foot])
        if self._going_on and not self.busy:
            self.take_in()

    def _build(self) -> None:
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(28, 22, 28, 28)
        column.setSpacing(18)
        column.addWidget(label(_("Check your columns"), "h2"))
        column.addWidget(self._file)
        nest(column, self._make_choice())
        column.addWidget(self._which)
        self._which.chosen.connect(self._choose_sheet)
        for part in (self._problems, self._strays, self._result):
            column.addWidget(part)
        column.addWidget(self.columns)
        column.addWidget(self._notes)
        column.addStretch()
        for hidden in self._come_and_go():
            hidden.hide()
        self._canvas = PageCanvas(self.inside, wide=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._canvas, 1)
        whole.addWidget(self.foot)
        self.foot.name(_("&Take it in"), first=True)
        self.foot.take_enter()

    def _make_choice(self) -> Flow:
        row = Flow()
        row.addWidget(button(_("Choose another file"), self.choose_file, "", "folder-open"))
        return row


def _sheets(draft: MapDraft) -> tuple[str, ...]:
    """Which sheets the columns are of."""
    return tuple(sheet.name for sheet in draft.sheets)


def _order_in(draft: MapDraft) -> Callable[[str], int]:
    return [table.name for table in draft.tables].index


def _heard(draft: MapDraft) -> str:
    """What is to be heard once it has been read."""
    if draft.reading.problems:
        return problem_lines(draft)[0]
    return draft.taken


_INTRO = _(
    "{name} was read as follows. Change what the program got wrong, column by column; nothing is "
    "in your case yet, and your file is not changed."
)
_WHOLE = _(
    "{name} was made with SROI Case and holds the whole of a case, so there are no columns to "
    "check. Nothing is in your case yet, and your file is not changed."
)
_NOT_READ = _("Nothing was read.")
_STILL_READING = _("It is taken in as soon as it is read.")
_IN_THE_WAY = _(
    "Something has to be put right first: change what a column is taken for, or mend the table in "
    "your spreadsheet and import it again."
)
