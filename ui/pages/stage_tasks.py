"""One stage on the task list: what it is for, and its tasks, each a link with its status."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.progress import status_words
from sroi_app.guide.schema import Stage
from sroi_app.guide.tasks import Task
from sroi_app.text import _
from ui.layouts import nest
from ui.route import TITLES
from ui.words import WrappedLink, label, restyle, rule


class _TaskRow(QWidget):
    """The link to a page, its status in words, and why it cannot start where it cannot."""

    wanted = Signal(object)  # Task

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task
        self.link = WrappedLink(_title(task), self._want)
        self._status = label("", "tag", wrap=False)
        self._reason = label("", "small")
        self._reason.setContentsMargins(7, 0, 0, 2)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.link, 0, 0)
        grid.addWidget(self._status, 0, 1)
        grid.addWidget(self._reason, 1, 0)

    def show_task(self, task: Task) -> None:
        """Say how far the task has come."""
        self._task = task
        words = status_words(task.status)
        self._status.setText(words)
        restyle(self._status, "status", task.status.value)
        self._reason.setText(task.reason)
        self._reason.setVisible(bool(task.reason))
        self.link.setAccessibleDescription(f"{words}. {task.reason}".strip())

    def _want(self) -> None:
        self.wanted.emit(self._task)


class StageTasks(QWidget):
    """A stage's number, title, purpose and usual minutes, and under them its tasks."""

    wanted = Signal(object)  # Task

    def __init__(self, stage: Stage, tasks: Sequence[Task]) -> None:
        super().__init__()
        self._rows = [_TaskRow(task) for task in tasks]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        column.setSpacing(0)
        nest(column, _head(stage))
        column.addSpacing(2)
        column.addWidget(label(stage.purpose, "hint"))
        column.addSpacing(8)
        for row in self._rows:
            column.addWidget(rule())
            column.addWidget(row)
            row.wanted.connect(self.wanted)
        column.addWidget(rule())

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Say how far each task has come."""
        for row, task in zip(self._rows, tasks, strict=True):
            row.show_task(task)


def _head(stage: Stage) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(label(f"{stage.number}. {stage.title}", "h2"), 1)
    minutes = _("usually {minutes} minutes").format(minutes=stage.minutes)
    row.addWidget(label(minutes, "small", wrap=False))
    return row


def _title(task: Task) -> str:
    return TITLES[task.page] if task.section is None else task.section.title
