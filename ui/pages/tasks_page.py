"""The task list: six stages and their tasks, what is done, and what to do next."""

from itertools import groupby

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from sroi_app.evaluation import Evaluation
from sroi_app.guide.gaps import gaps
from sroi_app.guide.names import case_title
from sroi_app.guide.next_step import NextStep, next_step
from sroi_app.guide.progress import Status
from sroi_app.guide.tasks import all_tasks
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.layouts import nest
from ui.pages.gap_list import GapList
from ui.pages.page import Findings, Page
from ui.pages.stage_tasks import StageTasks
from ui.route import TITLES
from ui.store import Store
from ui.words import WrappedLink, button, label


class TasksPage(Page):
    """Where a case begins, and where a person comes back to."""

    def __init__(self, store: Store) -> None:
        super().__init__(TITLES["tasks"], "")
        self._shown: Evaluation | None = None
        self._step: NextStep | None = None
        self._how_far = label("")
        self._next_words = label("", "h2")
        self._next_time = label("", "hint")
        self._next = button("", self._go_on, "primary")
        self._next.setText(_("Co&ntinue"))
        self._stages = {
            stage.number: StageTasks(stage, list(tasks))
            for stage, tasks in groupby(all_tasks(store.evaluation), lambda task: task.stage)
        }
        self._gaps = GapList()
        self._build()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show how far the case has come."""
        if evaluation is self._shown:
            return
        self._shown = evaluation
        tasks = all_tasks(evaluation)
        self._step = next_step(evaluation, tasks)
        self.title.setText(_name(evaluation.case))
        self._how_far.setText(_how_far(evaluation))
        self._next_words.setText(self._step.words)
        self._next_time.setText(self._step.time)
        self._next.setAccessibleDescription(f"{self._step.words} {self._step.time}".strip())
        for stage, of_stage in groupby(tasks, lambda task: task.stage.number):
            self._stages[stage].show_tasks(list(of_stage))
        found = gaps(evaluation) if evaluation.case.outcomes else ()
        self._gaps.setVisible(bool(found))
        self._gaps.show_gaps(found)

    def start(self) -> None:
        """Put the keyboard on what to do next."""
        self._next.setFocus()

    def _go_on(self) -> None:
        if self._step is None:
            return
        if self._step.address is not None:
            self.wanted.emit(self._step.address)
        else:
            self.page_wanted.emit(self._step.page)

    def _build(self) -> None:
        column = self.column
        column.addWidget(self._how_far)
        column.addSpacing(4)
        column.addWidget(self._next_card())
        for stage in self._stages.values():
            column.addWidget(stage)
            stage.wanted.connect(self.task_wanted)
        column.addWidget(self._gaps)
        self._gaps.wanted.connect(self.wanted)
        column.addSpacing(16)
        column.addWidget(WrappedLink(_("Recent cases and examples"), self.back.emit))
        column.addStretch()

    def _next_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 22)
        inside.setSpacing(4)
        inside.addWidget(self._next_words)
        inside.addWidget(self._next_time)
        inside.addSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self._next)
        row.addStretch()
        nest(inside, row)
        return card


def _name(case: Case) -> str:
    return _("A new case") if case == Case() else case_title(case)


def _how_far(evaluation: Evaluation) -> str:
    done = sum(entry.status is Status.COMPLETED for entry in evaluation.progress)
    if done == len(evaluation.progress):
        return _("All stages are completed.")
    said = _("{done} of {all} stages completed.")
    return said.format(done=done, all=len(evaluation.progress))
