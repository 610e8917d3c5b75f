"""Files are added here: chosen or dropped, looked over off the main thread, put into the case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from sroi_app.guide.attached import ENDINGS
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _, plural
from sroi_app.workspace import letting_in
from sroi_app.workspace.letting_in import NotAdded, Read, Taken
from ui.dialogs import messages
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.store import Store

AS_IT_IS, NOT_AT_ALL = 1, 2  # answers about pictures
MOST_TOLD = 6  # refusals that are told at once; nobody reads more


@dataclass(eq=False)
class _Job:
    """Some files on their way in, for the case that was open when they were chosen."""

    window: QWidget
    opening: object
    supports: tuple[Address, ...]
    count: int
    refused: list[NotAdded] = field(default_factory=list)
    stopped: bool = False


class Adding(QObject):
    """Says what is being added, and puts it into the case unless the person thinks better of it."""

    changed = Signal()  # something is being added, or no longer
    added = Signal(object)  # Address of the last file added

    def __init__(self, store: "Store") -> None:
        super().__init__()
        self._store = store
        self._tasks = Tasks(self)  # of its own: a large picture must not hold up a save
        self._jobs: list[_Job] = []
        self._folder = ""

    @property
    def words(self) -> str:
        """What is being added, "" for nothing."""
        count = sum(job.count for job in self._jobs)
        words = plural("Looking over {count} file…", "Looking over {count} files…", count)
        return words if count else ""

    def choose(self, parent: QWidget, supports: Sequence[Address] = ()) -> None:
        """Ask which files to add, behind the numbers at `supports`."""
        kinds = " ".join(f"*{ending} *{ending.upper()}" for ending in ENDINGS)
        names, _filter = QFileDialog.getOpenFileNames(
            parent.window(),
            _("Add files that show it"),
            self._folder,
            _("Files that can be evidence ({kinds})").format(kinds=kinds),
        )
        if names:
            self._folder = str(Path(names[0]).parent)
            self.add(parent, [Path(name) for name in names], supports)

    def add(self, parent: QWidget, paths: Sequence[Path], supports: Sequence[Address] = ()) -> None:
        """Add files; what cannot be added is told at the end, all of it at once."""
        if not paths:
            return
        self._store.finish_typing()
        opening = self._store.workspace.attachments.opening
        job = _Job(parent.window(), opening, tuple(supports), len(paths))
        self._run(job, lambda: letting_in.read_files(paths), self._ask)

    def stop(self) -> None:
        """Add nothing of what is on its way."""
        for job in self._jobs:
            job.stopped = True
        self._jobs = []
        self.changed.emit()

    def wait(self) -> None:
        """Wait until every file was looked over; what follows comes with the next events."""
        self._tasks.wait()

    def _run(self, job: _Job, work: Callable[[], Any], then: Callable[[_Job, Any], None]) -> None:
        self._jobs.append(job)
        self.changed.emit()
        self._tasks.run(
            work, lambda found: self._go_on(job, found, then), None, lambda: self._end(job)
        )

    def _end(self, job: _Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            self.changed.emit()

    def _go_on(self, job: _Job, found: Any, then: Callable[[_Job, Any], None]) -> None:
        """Go on with what could be done, unless the person, the case or the window has gone."""
        done, refused = found
        job.refused += refused
        same = job.opening is self._store.workspace.attachments.opening
        if not job.stopped and same and isValid(job.window):
            then(job, done)

    def _ask(self, job: _Job, files: list[Read]) -> None:
        """Ask about pictures that tell more than they show, once for all of them."""
        telling = [file for file in files if file.told]
        answer = _ask_about(job.window, telling) if telling else 0
        if answer == NOT_AT_ALL:
            files = [file for file in files if not file.told]
        as_it_is = answer == AS_IT_IS
        self._run(job, lambda: letting_in.take_all(files, as_it_is=as_it_is), self._put)

    def _put(self, job: _Job, files: list[Taken]) -> None:
        workspace = self._store.workspace
        known = {item.id for item in workspace.case.attachments}
        try:
            if files:
                workspace.attachments.attach(files, _still_there(workspace.case, job.supports))
                self._tell(files, known)
        except NotAdded as error:
            job.refused.append(error)
        if job.refused:
            messages.show_problem(job.window, _together(job.refused))

    def _tell(self, files: list[Taken], known: set[str]) -> None:
        new = [file for file in files if file.sha256 not in known]
        name = (new or files)[-1].name
        if not new:
            words = _("“{name}” is there already").format(name=name)
        elif len(new) == 1:
            words = _("Added “{name}”").format(name=name)
        else:
            words = plural("Added {count} file", "Added {count} files", len(new))
        self._store.said.emit(words)
        self.added.emit(Address(("attachments", (new or files)[-1].sha256)))


def _still_there(case: Case, supports: Sequence[Address]) -> list[Address]:
    """The numbers whose rows were not removed meanwhile: another row may get the same id."""
    lists = (case.outcomes, case.inputs, case.stakeholders)
    ids = {row.id for rows in lists for row in rows}
    return [at for at in supports if at.parts[1] in ids]


def _ask_about(window: QWidget, pictures: list[Read]) -> int:
    told = list(dict.fromkeys(words for picture in pictures for words in picture.told))
    title = plural(
        "This picture tells more than it shows",
        "These pictures tell more than they show",
        len(pictures),
    )
    text = _("Besides what can be seen, the file says: {facts}.").format(facts=", ".join(told))
    more = _(
        "Usually that is left out, and the picture looks the same. "
        "Keep it only if it is what you want to show, such as the date."
    )
    answers = [_("Leave that out"), _("Keep everything"), _("Do not add")]
    return messages.ask(window, title, f"{title}. {text}", answers, more)


def _together(refused: list[NotAdded]) -> NotAdded:
    """Several refusals as one, each on a line of its own."""
    if len(refused) == 1:
        return refused[0]
    lines = [f"• {error.sentence}" for error in refused[:MOST_TOLD]]
    over = len(refused) - len(lines)
    if over:
        lines.append(plural("And {count} more.", "And {count} more.", over))
    return letting_in.SomeNotAdded("\n".join(lines))
