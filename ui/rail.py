"""The stages down the left: where you are, what is done, what is next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.progress import StageProgress, Status, status_words
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Stage
from sroi_app.guide.tasks import stage_tasks
from sroi_app.text import _, plural
from ui.icons import put_icon
from ui.layouts import nest
from ui.route import Stop
from ui.words import button, label, restyle

DONE, OPEN = ("check", "done"), ("circle", "edge")
"""The icon of a page, and its colour: told apart by shape."""


class _PageLink:
    """The button that leads to a page, with a mark when there is nothing left to do there."""

    def __init__(self, stop: Stop, rail: "Rail") -> None:
        self.stop = stop
        self.button = button(stop.title, lambda: rail.picked.emit(stop), "section")
        self.button.setCheckable(True)
        self.button.setAutoExclusive(False)
        self.button.clicked.connect(lambda: self.button.setChecked(True))
        self._done: bool | None = None

    def show_done(self, done: bool) -> None:
        """Mark the page, for the eye and for a screen reader."""
        if done is self._done:
            return
        self._done = done
        put_icon(self.button, *(DONE if done else OPEN))
        words = _("{page}, completed").format(page=self.stop.title) if done else self.stop.title
        self.button.setAccessibleName(words)


class _StageBlock(QWidget):
    """One stage: its title, its status, and its pages when it is the one that is open."""

    def __init__(self, stage: Stage, stops: list[Stop], rail: "Rail") -> None:
        super().__init__()
        self.stage = stage
        self._status = label("", "status")
        self.words = f"{stage.number}. {stage.title}"
        self._title = button(self.words, lambda: rail.picked.emit(stops[0]), "stage")
        self._links = [_PageLink(stop, rail) for stop in stops]
        self.open = False
        self._build()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show how far the stage has come, and its pages while they are in sight."""
        progress = evaluation.progress[self.stage.number - 1]
        self._show_status(progress)
        if self.open:
            for link, task in zip(self._links, stage_tasks(evaluation, progress), strict=True):
                link.show_done(task.status is Status.COMPLETED)

    def show_current(self, current: Stop | None) -> None:
        """Show the pages of the stage if one of them is open, and mark that one."""
        self.open = current is not None and current.stage is self.stage
        for link in self._links:
            link.button.setVisible(self.open)
            link.button.setChecked(link.stop is current)

    def _show_status(self, progress: StageProgress) -> None:
        words = status_words(progress.status)
        if progress.status is Status.IN_PROGRESS:
            to_go = plural("{count} answer to go", "{count} answers to go", progress.open)
            words = f"{words} · {to_go}"
        self._status.setText(words)
        restyle(self._status, "done", progress.status is Status.COMPLETED)
        name = _("Stage {number} of {count}: {title}. {status}")
        self._title.setAccessibleName(
            name.format(
                number=self.stage.number, count=len(STAGES), title=self.stage.title, status=words
            )
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        under = QHBoxLayout()
        under.setContentsMargins(12, 0, 0, 2)
        under.addWidget(self._status)
        nest(column, under)
        for link in self._links:
            column.addWidget(link.button)
            link.button.hide()


class Rail(QWidget):
    """Lists the stages; says which page was picked."""

    picked = Signal(object)  # Stop

    def __init__(self, stages: tuple[Stage, ...], stops: tuple[Stop, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(3)
        self._home = next(stop for stop in stops if stop.stage is None)
        self._tasks = self._home_link()
        column.addWidget(self._tasks)
        column.addSpacing(4)
        self._blocks = []
        for stage in stages:
            block = _StageBlock(stage, [s for s in stops if s.stage is stage], self)
            self._blocks.append(block)
            column.addWidget(block)
        column.addStretch()

    def stage_words(self, number: int) -> str:
        """Return a stage's number and title, as a menu shows them."""
        return self._blocks[number - 1].words

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show how far every stage has come."""
        for block in self._blocks:
            block.show_evaluation(evaluation)

    def show_current(self, current: Stop | None) -> None:
        """Mark the page that is open, and open its stage."""
        self._tasks.setChecked(current is self._home)
        for block in self._blocks:
            block.show_current(current)

    def _home_link(self) -> QPushButton:
        made = button(_("Task list"), lambda: self.picked.emit(self._home), "section")
        put_icon(made, "list-checks")
        made.setCheckable(True)
        made.clicked.connect(lambda: made.setChecked(True))
        return made
