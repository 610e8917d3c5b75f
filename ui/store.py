"""The bridge between the workspace and the window: one signal says that something changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.guide.schema import Question
from sroi_app.model.address import Address
from sroi_app.reports.form import FULL
from sroi_app.workspace.read_only import ReadOnlyCopy
from sroi_app.workspace.two_versions import Fingerprint, keep_mine
from sroi_app.workspace.workspace import Workspace
from ui.adding import Adding
from ui.forms.lock import lock
from ui.keeping import Keeping
from ui.saving import Saving
from ui.simulating import Simulating
from ui.tasks import Tasks

if TYPE_CHECKING:
    from sroi_app.workspace.protecting import Protection
    from sroi_app.workspace.verdict import Verdict

Kept = TypeVar("Kept")


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
        self.unlocking = Tasks(self)  # passwords, for which somebody waits
        self.printing = Tasks(self)  # the PDF that is looked at
        self.drawing = Tasks(self)  # its pages, which need not wait for the next one
        self.form = FULL  # of the report, as it was looked at last of this document
        self._document = workspace.document.id
        self.adding = Adding(self)
        self.simulating = Simulating(self)
        self.keeping = Keeping(workspace, tasks, self)
        self.saving = Saving(workspace, self)
        self.keeping.kept.connect(self.kept)
        self.keeping.not_kept.connect(self.not_kept)
        self.changed.connect(self.simulating.hear)  # first of all, so that no view shows what was
        workspace.subscribe(self._announce)

    @property
    def evaluation(self) -> Evaluation:
        return self.workspace.evaluation

    def type(self, question: Question, text: str) -> None:
        """Take typed text as an answer."""
        field = question.field
        with self._refusing(), self.keeping.answering():
            self.workspace.answering.type(question.address, field.kind, text, field.question)

    def hold(self, question: Question, text: str) -> None:
        """Keep what is half typed, which may not be read as an answer yet."""
        address, kind = question.address, question.field.kind
        self.keeping.hold(lambda: self.workspace.answering.typed(address, kind, text))

    def choose(self, question: Question, value: Any) -> None:
        """Take a chosen value as an answer."""
        with self._refusing():
            self.workspace.answering.choose(question.address, value, question.field.question)

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

    def open(self, path: Path, *, to_look: bool = False) -> None:
        self._undisturbed(lambda: self.workspace.open(path, to_look=to_look))

    def open_copy(self, verdict: "Verdict") -> None:
        """Open what a PDF that was checked carries, to be looked at."""
        self._undisturbed(lambda: self.workspace.open_copy(verdict.document))

    def save(self) -> str:
        return self._undisturbed(self.workspace.save)

    def save_as(self, path: Path) -> str:
        return self._undisturbed(lambda: self.workspace.save_as(path))

    def save_protected(self, path: Path, protection: "Protection | None") -> str:
        """Save to a file with a password, or without one."""
        return self._undisturbed(lambda: self.workspace.protecting.save(path, protection))

    def keep_mine(self, seen: Fingerprint) -> str:
        """Save over what was `seen` to stand there, which goes to the earlier versions."""
        return self._undisturbed(lambda: keep_mine(self.workspace, seen))

    def give_up(self) -> None:
        """Forget unsaved work, after the person has said so."""
        self._settle()
        self.workspace.journalling.forget()

    def keep_recovery_now(self) -> None:
        """Write the recovery copy at once: something has gone wrong."""
        self.workspace.journalling.copy_writer()()

    def _announce(self, evaluation: Evaluation) -> None:
        self.keeping.follow()
        self._choose_anew()
        self.changed.emit(evaluation)

    def _choose_anew(self) -> None:
        """What was chosen for one document, such as its public version, is not for another."""
        if self._document != self.workspace.document.id:
            self._document, self.form = self.workspace.document.id, FULL

    def finish_typing(self) -> None:
        """Take what is half typed as it stands; typing that comes after is a step of its own."""
        self.acting.emit()
        self.workspace.seal()

    def _settle(self) -> None:
        """Let no recovery copy of what was before arrive after what comes now."""
        self.finish_typing()
        self.keeping.stop()

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except ReadOnlyCopy as error:
            self.refuse(error)

    def _undisturbed(self, act: Callable[[], Kept]) -> Kept:
        self.saving.insist_on_rest()
        self._settle()
        try:
            return act()
        finally:
            self.keeping.follow()  # if it failed, what was unsaved still is

    def _visit(self, address: Address | None) -> None:
        if address is not None:
            self.visited.emit(address)
