"""The window that leads from a file of answers to an evidenced outcome, one step at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.half_filled import Typed
from sroi_app.workspace.survey_draft import Draft, begin
from sroi_app.workspace.surveys import (
    Plan,
    ReadChoice,
    Summary,
    SurveyFile,
    read_survey_file,
    summarise,
)
from ui.announce import announce
from ui.canvas import PageCanvas
from ui.dialogs import messages
from ui.dialogs.room import resize_within_screen
from ui.fit import fit_gaps
from ui.guard import guarded
from ui.half_filled import HalfFilling
from ui.keeping import Keeping
from ui.look import look
from ui.survey.ask import Ask
from ui.survey.foot import Foot
from ui.survey.step import Problem, Step
from ui.tab_order import order_tabs
from ui.tasks import Tasks
from ui.work import Stopped, Work

WIDTH, HEIGHT = 900, 780  # pixels
_FILE = "file"


class SurveyWindow(QDialog):
    """Walks the steps. Enter and the button go on, Back goes back, Esc asks before work is lost."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        draft: Draft,
        steps: Sequence[Step],
        use: Callable[[Draft], None],
        keeping: Keeping,
        place: str,
    ) -> None:
        """`use` puts what came of it into the case; it may refuse.

        `keeping` has what is typed until then, as that of this `place`.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Take it from a survey"))
        self.draft = draft
        self._steps, self._use = tuple(steps), use
        self._filling = HalfFilling(keeping, self, place, self.windowTitle())
        self._canvases: list[PageCanvas] = []
        self._at = 0
        self._reading, self._counting = Work(tasks, self), Work(tasks, self)
        self._counted_by: Plan | None = None  # the plan by which it is being counted
        self._stack, self.foot = QStackedWidget(), Foot()
        self._build()
        self._connect()
        resize_within_screen(self, WIDTH, HEIGHT)
        self._open(0)

    @property
    def step(self) -> Step:
        """The step that is open."""
        return self._steps[self._at]

    @property
    def busy(self) -> bool:
        """Whether something is being read or counted."""
        return self._reading.busy or self._counting.busy

    def take(self, draft: Draft) -> None:
        """Show another draft, and count what it shows anew if that may be another thing now."""
        self.draft = draft
        self._hold()
        self.foot.say_problem("")
        self._count()
        self.step.show_draft(draft)

    def read(self, path: Path, choice: ReadChoice) -> None:
        """Read a file without holding up the window."""
        self.foot.say_problem("")
        self.foot.show_work(_("Reading {name}…").format(name=path.name))

        def work(stopped: Stopped, progress: Callable[[float], None]) -> Draft:
            file: SurveyFile = read_survey_file(
                path, choice=choice, cancelled=stopped, progress=progress
            )
            return begin(path, file, choice, self.draft)

        self._reading.begin(work, self._has_read, self._refuse)

    def go_on(self) -> None:
        """To the next step, unless something is missing here; the last one uses it."""
        if self._reading.busy:
            return
        if found := self.step.problem(self.draft):
            self._say(found)
        elif self._at + 1 < len(self._steps):
            self._open(self._at + 1)
        else:
            self._finish()

    def _say(self, found: Problem) -> None:
        """Say what keeps one from going on, beside its question where it has one."""
        if found.ask is None:
            self.foot.say_problem(found.words)
        else:
            found.ask.refuse(found.words)
            announce(self, found.words)
        found.where.setFocus()
        self._canvases[self._at].follow_keyboard()

    def _finish(self) -> None:
        try:
            self._use(self.draft)
        except AppError as error:
            self._refuse(error)
        else:
            self.accept()

    def go_back(self) -> None:
        """To the step before."""
        self._open(self._at - 1)

    @guarded()
    def reject(self) -> None:
        """Leave, having asked where a file was chosen already."""
        if not self.draft.begun or self._is_given_up():
            super().reject()

    @guarded()
    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        self._reading.stop()
        self._counting.stop()
        super().done(result)

    def _is_given_up(self) -> bool:
        title, words = _("Leave the survey?"), _("What you chose in this window is not kept.")
        answers = [_("Leave"), _("Go on with the survey")]
        return messages.ask(self, title, words, answers, _("Your case stays as it is.")) == 0

    # Reading and counting

    def _hold(self) -> None:
        """Have kept what is typed, and of which file; what an earlier run left stays until then."""
        asks = self.findChildren(Ask)
        typed = {ask.typed.name: ask.typed for ask in asks if ask.typed.text.strip()}
        left = {} if typed and not self._is_of_what_was_left() else self._filling.found
        name = "" if self.draft.path is None else self.draft.path.name
        file = Typed(name=_FILE, question=_("The file with the answers"), text=name)
        held = {**left, **typed}
        self._filling.hold(({_FILE: file} | held).values() if held else ())

    def _fill(self) -> None:
        """Write into a step what an earlier run left of the same file."""
        if self._is_of_what_was_left():
            for ask in self.step.findChildren(Ask):
                if left := self._filling.found.pop(ask.typed.name, None):
                    ask.write(left.text)

    def _is_of_what_was_left(self) -> bool:
        """Whether the file is chosen that an earlier run left something of."""
        file, found = self.draft.path, self._filling.found
        return file is not None and _FILE in found and found[_FILE].text == file.name

    def _has_read(self, draft: Draft) -> None:
        self.foot.show_work("")
        for step in self._steps:
            step.begin_anew()
        self.take(draft)
        if self._at == 0:
            self._open(1)

    def _refuse(self, error: AppError) -> None:
        self.foot.show_work("")
        self.foot.say_problem(f"{error.title}. {error.sentence}")
        self.step.show_draft(self.draft)

    def _stop_reading(self) -> None:
        self._reading.stop()
        self.foot.show_work("")
        self.step.show_draft(self.draft)
        self.step.first().setFocus()

    def _count(self) -> None:
        table, plan = self.draft.table, self.draft.plan
        if self.draft.counted is not None or (self._counting.busy and plan == self._counted_by):
            return
        self._counting.stop()
        if plan.gaps:
            return
        self._counted_by = plan
        self._counting.begin(
            lambda stopped, _progress: summarise(table, plan, stopped), self._counted, self._refuse
        )

    def _counted(self, summary: Summary) -> None:
        self.draft = self.draft.with_summary(summary)
        self.step.show_draft(self.draft)
        self._canvases[self._at].follow_keyboard()
        if news := self.step.news(self.draft):
            announce(self, news)

    # Steps

    def _open(self, at: int) -> None:
        self._at = at
        step, last = self.step, at + 1 == len(self._steps)
        self.foot.say_problem("")
        self.foot.name(_("&Use as evidence") if last else _("Co&ntinue"), first=at == 0)
        self.foot.stand_out(at > 0 or self.draft.begun)
        step.show_draft(self.draft)
        self._fill()
        self._stack.setCurrentWidget(self._canvases[at])
        self._take_in()
        self._canvases[at].open()
        step.first().setFocus()
        announce(self, step.place)

    def _take_in(self) -> None:
        """Bring what was made in the step into reading order, and to the zoom."""
        fit_gaps(self.step, look().zoom)
        order_tabs([self.step, self.foot])

    def _connect(self) -> None:
        for step in self._steps:
            step.changed.connect(self.take)
            step.went_on.connect(self.go_on)
            step.made.connect(self._take_in)
            step.read_wanted.connect(self.read)
        self.foot.went_on.connect(self.go_on)
        self.foot.went_back.connect(self.go_back)
        self.foot.left.connect(self.reject)
        self.foot.stopped.connect(self._stop_reading)
        self._reading.progressed.connect(self._show_progress)

    def _show_progress(self, piece: object, share: float) -> None:
        if self._reading.is_wanted(piece):
            self.foot.show_progress(share)

    def _build(self) -> None:
        """From the outside in: whatever gets another parent is dressed anew with all it holds."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        for number, step in enumerate(self._steps, 1):
            step.number(number, len(self._steps))
            self._canvases.append(PageCanvas(step, wide=True))
            self._stack.addWidget(self._canvases[-1])
        whole.addWidget(self.foot)
        self.foot.take_enter()
