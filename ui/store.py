"""The bridge between the workspace and the window: one signal says that something changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.guide.schema import Question
from sroi_app.model.address import Address
from sroi_app.reports.form import FULL
from sroi_app.workspace.read_only import ReadOnlyCopy
from sroi_app.workspace.workspace import Workspace
from ui.adding import Adding
from ui.forms.lock import lock
from ui.simulating import Simulating
from ui.tasks import Tasks

if TYPE_CHECKING:
    from sroi_app.workspace.verdict import Verdict

Kept = TypeVar("Kept")
AUTOSAVE_AFTER = 1500  # milliseconds without typing
AUTOSAVE_AT_LEAST = 2500  # milliseconds of typing without a pause
AUTOSAVE_AGAIN = 15_000  # milliseconds after it failed, though nobody types


class Store(QObject):
    """Asks the workspace for verbs, tells the views, and keeps unsaved work in recovery."""

    changed = Signal(object)  # Evaluation
    visited = Signal(object)  # Address: undo and redo go to what they changed
    acting = Signal()  # something is about to be done with the case as a whole
    said = Signal(str)  # what was just done, to be said where the work is said to be safe
    kept = Signal()  # unsaved work was written to recovery
    refused = Signal(object)  # AppError: why a change was not made
    not_kept = Signal(object)  # AppError: why it could not be; it is tried again

    def __init__(self, workspace: Workspace, tasks: Tasks) -> None:
        super().__init__()
        self.workspace = workspace
        self.tasks = tasks
        self.trials = Tasks(self)  # other sums of the same case: a save must not wait for them
        self.reading = Tasks(self)  # tables and lists of the person: nor for these
        self.printing = Tasks(self)  # the PDF that is looked at
        self.drawing = Tasks(self)  # its pages, which need not wait for the next one
        self.form = FULL  # of the report, as it was looked at last of this document
        self._document = workspace.document.id
        self.adding = Adding(self)
        self.simulating = Simulating(self)
        self._pause = self._timer(AUTOSAVE_AFTER)
        self._limit = self._timer(AUTOSAVE_AT_LEAST)
        self._again = self._timer(AUTOSAVE_AGAIN)
        self._kept_id = ""  # the document that has a recovery copy from this run
        self.changed.connect(self.simulating.hear)  # first of all, so that no view shows what was
        workspace.subscribe(self._announce)

    @property
    def evaluation(self) -> Evaluation:
        return self.workspace.evaluation

    def type(self, question: Question, text: str) -> None:
        """Take typed text as an answer."""
        field = question.field
        with self._refusing():
            self.workspace.answer(question.address, field.kind, text, field.question)

    def choose(self, question: Question, value: Any) -> None:
        """Take a chosen value as an answer."""
        with self._refusing():
            self.workspace.choose(question.address, value, question.field.question)

    def refuse(self, error: AppError) -> None:
        """Say why a change was not made, and show the answers as they still are."""
        lock().refused += 1
        self.refused.emit(error)
        self.changed.emit(self.evaluation)

    def undo(self) -> None:
        self.finish_typing()
        self._visit(self.workspace.undo())

    def redo(self) -> None:
        self.finish_typing()
        self._visit(self.workspace.redo())

    def open(self, path: Path) -> None:
        self._undisturbed(lambda: self.workspace.open(path))

    def open_copy(self, verdict: "Verdict") -> None:
        """Open what a PDF that was checked carries, to be looked at."""
        self._undisturbed(lambda: self.workspace.open_copy(verdict.document))

    def save(self) -> str:
        return self._undisturbed(self.workspace.save)

    def save_as(self, path: Path) -> str:
        return self._undisturbed(lambda: self.workspace.save_as(path))

    def keep_mine(self) -> str:
        return self._undisturbed(self.workspace.keep_mine)

    def give_up(self) -> None:
        """Forget unsaved work, after the person has said so."""
        self._settle()
        self.workspace.forget_recovery()

    def keep_soon(self) -> None:
        """Keep unsaved work once the person pauses."""
        if self.workspace.dirty:
            self._pause.start()
            if not self._limit.isActive():
                self._limit.start()

    def keep_recovery_now(self) -> None:
        """Write the recovery copy at once: something has gone wrong."""
        self.workspace.recovery_writer()()

    def _announce(self, evaluation: Evaluation) -> None:
        self._choose_anew()
        if self.workspace.dirty:
            self.keep_soon()
        elif self._kept_id == self.workspace.document.id:
            self._stop_keeping()  # everything was undone: there is nothing left to recover
            self._kept_id = ""
            self.workspace.forget_recovery()
        self.changed.emit(evaluation)

    def _choose_anew(self) -> None:
        """What was chosen for one document, such as its public version, is not for another."""
        if self._document != self.workspace.document.id:
            self._document, self.form = self.workspace.document.id, FULL

    def _keep(self) -> None:
        self._stop_timers()
        if self.workspace.dirty:
            self._kept_id = id_ = self.workspace.document.id
            self.tasks.run(
                self.workspace.recovery_writer(),
                lambda _done: self._note_kept(id_),
                lambda error: self._note_not_kept(id_, error),
            )

    def _note_kept(self, id_: str) -> None:
        if self.workspace.dirty and id_ == self.workspace.document.id:
            self.kept.emit()

    def _note_not_kept(self, id_: str, error: AppError) -> None:
        if self.workspace.dirty and id_ == self.workspace.document.id:
            self._again.start()
            self.not_kept.emit(error)

    def finish_typing(self) -> None:
        """Take what is half typed as it stands; typing that comes after is a step of its own."""
        self.acting.emit()
        self.workspace.seal()

    def _settle(self) -> None:
        """Let no recovery copy of what was before arrive after what comes now."""
        self.finish_typing()
        self._stop_keeping()

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except ReadOnlyCopy as error:
            self.refuse(error)

    def _undisturbed(self, act: Callable[[], Kept]) -> Kept:
        self._settle()
        try:
            return act()
        finally:
            self.keep_soon()  # if it failed, what was unsaved still is

    def _stop_keeping(self) -> None:
        self._stop_timers()
        self.tasks.wait()

    def _stop_timers(self) -> None:
        for timer in (self._pause, self._limit, self._again):
            timer.stop()

    def _visit(self, address: Address | None) -> None:
        if address is not None:
            self.visited.emit(address)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self, interval=milliseconds, singleShot=True)
        timer.timeout.connect(self._keep)
        return timer
