"""One open case: every verb the window and the command line have for it. Free of Qt."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model import edits
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.storage import case_file
from sroi_app.storage.case_file import SavedFile
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.refusals import DamagedFile, FileChangedElsewhere
from sroi_app.storage.run import Run
from sroi_app.storage.turns import taking_turns
from sroi_app.workspace.answering import Answering
from sroi_app.workspace.attachments import Attachments
from sroi_app.workspace.earlier import earlier_of
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.history import History
from sroi_app.workspace.journalling import Journalling
from sroi_app.workspace.paths import is_there, same_file
from sroi_app.workspace.place import drive_of, insist_on_drive
from sroi_app.workspace.protecting import Protecting
from sroi_app.workspace.read_only import ReadOnlyCopy
from sroi_app.workspace.recovering import Recovering
from sroi_app.workspace.versions import Versions

__all__ = ["FileChangedElsewhere", "Workspace"]

Listener = Callable[[Evaluation], None]
Made = TypeVar("Made")


class Beside(Protocol):
    """Does what takes a while, and returns or raises what that does, once it is done."""

    def __call__(self, work: Callable[[], Made], /) -> Made: ...


class Workspace:
    """The case a person has open, its history, and the file it belongs to.

    Listeners hear of every change with the whole new evaluation.
    """

    def __init__(self, folders: Folders, clock: Callable[[], float] = time.monotonic) -> None:
        self.folders = folders
        self._clock = clock
        self.beside: Beside = _at_once  # how a save is done, which may take a while
        self._listeners: list[Listener] = []
        self._saved: Case | None = None
        self._path: Path | None = None
        self._run = Run()
        self.answering = Answering(self)
        self.attachments = Attachments(self)
        self.protecting = Protecting(self)
        self.journalling = Journalling(self, self._run)
        self.versions = Versions(self)
        self.recovering = Recovering(self, self._run)
        self.begin(Document(case=Case()))
        self._evaluation = evaluate(self.case)

    # What there is

    @property
    def evaluation(self) -> Evaluation:
        """Everything known about the case as it is now."""
        return self._evaluation

    @property
    def case(self) -> Case:
        return self._history.case

    @property
    def document(self) -> Document:
        """The case as it is now, with all that belongs in its file."""
        case = self.case
        return replace(self._document, case=case, attachments=self.attachments.of(case))

    @property
    def path(self) -> Path | None:
        """The file it was opened from or last saved to."""
        return self._path

    @property
    def fingerprint(self) -> Fingerprint | None:
        """The mark of that file as it was opened or last saved."""
        return self._fingerprint

    @property
    def dirty(self) -> bool:
        """Whether there is anything that a save would change."""
        return self.case is not self._saved

    @property
    def read_only(self) -> bool:
        """Whether it is only looked at: a copy from a PDF, or a file, until it is saved."""
        return self._read_only

    @property
    def undo_label(self) -> str:
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        return self._history.redo_label

    def before_typing(self, address: Address) -> Case:
        """The case before the typing at an address that is going on; else as it is now."""
        return self._history.before_typing(address)

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` with the evaluation after every change."""
        self._listeners.append(listener)

    # Changing it

    def apply(self, case: Case, label: str, address: Address | None = None) -> None:
        """Make `case` the present one, as a step that can be undone.

        Changes with the same address in quick succession are one step. Raises ReadOnlyCopy.
        """
        if self._read_only and case != self.case:
            raise ReadOnlyCopy(of_a_file=self._path is not None)
        if self._history.push(case, label, address):
            self.announce()

    def step(self, case: Case, label: str, address: Address | None = None) -> None:
        """Make `case` the present one, as a step of its own whatever came before or follows."""
        self._change_rows(case, label, address)
        self._history.seal()

    def add_row(self, rows: Address, label: str, **values: Any) -> Address:
        """Add a row to a list and return its address."""
        case, address = edits.add(self.case, rows, **values)
        self._change_rows(case, label, address)
        return address

    def remove_row(self, row: Address, label: str) -> None:
        """Remove a row, and what pointed at it."""
        self._change_rows(edits.remove(self.case, row), label, row)

    def move_row(self, row: Address, by: int, label: str) -> None:
        """Move a row up (negative) or down its list."""
        self._change_rows(edits.move(self.case, row, by), label, row)

    def undo(self) -> Address | None:
        """Take the last step back; return where to look."""
        return self._walk(self._history.undo)

    def redo(self) -> Address | None:
        """Do the step again that was taken back last; return where to look."""
        return self._walk(self._history.redo)

    def seal(self) -> None:
        """Let the next change be a step of its own: the person has gone elsewhere."""
        self._history.seal()

    # Files

    def start_new(self) -> None:
        """Begin an empty case."""
        self.begin(Document(case=Case()))
        self.announce()

    def open(self, path: Path, *, to_look: bool = False) -> None:
        """Open the case at `path`; AppError when that cannot be done, and nothing has changed.

        What is opened from among the earlier versions is a copy, so that they stay what they are.
        What is opened only `to_look` at is changed by nothing until it is saved elsewhere.
        """
        if self.versions.holds(path):
            self.versions.open(path)
            return
        try:
            opened = case_file.open_case(path, self.protecting.reveal)
        except DamagedFile as error:
            known = self.folders.backups if earlier_of(self.folders, path) else None
            raise DamagedFile(error.explanation, known) from error
        self.begin(opened.document, path, opened.fingerprint, read_only=to_look)
        self.announce()

    def follow(self, path: Path) -> None:
        """Go on with the open file under its new name."""
        self._path, self._drive = path, drive_of(path)
        self.announce()

    def open_example(self, path: Path) -> None:
        """Open a copy of an example that belongs to no file, so that saving asks where."""
        document = case_file.open_case(path).document
        self.begin(Document(case=document.case, attachments=document.attachments))
        self.announce()

    def open_copy(self, document: Document) -> None:
        """Open what a PDF carries, to be looked at; saved, it is a case of its own."""
        copy = Document(case=document.case, attachments=document.attachments)
        self.begin(copy, read_only=True)
        self.announce()

    def save(self, seen: Fingerprint | None = None) -> str:
        """Save to the file the case belongs to; return a warning, if there is one.

        Raises AppError when it could not be saved, or the file was changed by something else; it is
        saved over what was `seen` to stand there, after the person has said so.
        """
        expected = self._fingerprint if seen is None else seen
        return self.write(self._own_place(), self.document, expected)

    def save_as(self, path: Path) -> str:
        """Save to a file chosen by the person, replacing what is there, and belong to it.

        A second file is a document of its own: the first keeps its earlier versions to itself. What
        takes the place of another case goes on with that one's earlier versions.
        """
        expected = None if is_there(path) else ABSENT
        if self._path is not None and same_file(self._path, path):
            seen = self._fingerprint if self._read_only else expected
            return self.write(path, self.document, seen)
        if replaced := case_file.document_at(path):
            document = replace(self.document, id=replaced.id, saves=replaced.saves)
            return self.write(path, document, expected)
        own = self.document if self._path is None else self.document.anew()
        return self.write(path, own, expected)

    # What all that opens and saves goes through

    def begin(
        self,
        document: Document,
        path: Path | None = None,
        mark: Fingerprint | None = None,
        *,
        saved: bool = True,
        read_only: bool = False,
    ) -> None:
        """Put a document in place of the one that is open; `announce` says so to those who listen.

        `mark` is that of the file at `path`; what is not `saved` is unsaved work from the start.
        """
        self._document, self._path, self._fingerprint = document, path, mark
        self._drive = None if path is None else drive_of(path)
        self._read_only = read_only
        self.attachments.begin(document.attachments)
        self.protecting.forget()
        self._history = History(document.case, self._clock)
        self._saved = document.case if saved else None
        self.journalling.begin()
        self.journalling.windows.begin()

    def announce(self) -> None:
        """Work everything out anew, and tell those who listen."""
        self._evaluation = evaluate(self.case, self._evaluation)
        for listener in self._listeners:
            listener(self._evaluation)

    def write(self, path: Path, document: Document, expected: Fingerprint | None) -> str:
        """Save the document there, where `expected` stands (None: whatever does), and belong to it.

        Return a warning, if there is one; AppError when it could not be saved.
        """
        present, history, folders = self.case, self._history, self.folders

        def save() -> SavedFile:
            with taking_turns(folders.windows, path):
                return case_file.save_case(path, document, expected, folders.backups)

        saved = self.beside(save)
        if history is not self._history:  # another document has begun meanwhile
            return saved.warning
        self._document, self._path, self._fingerprint = saved.document, path, saved.fingerprint
        self._drive = drive_of(path)
        self._saved, self._read_only = present, False
        self._history.seal()
        self.journalling.forget()
        self.announce()
        return saved.warning

    # Inner

    def _change_rows(self, case: Case, label: str, row: Address | None) -> None:
        self._history.seal()  # moving a row twice is two steps, however quickly it is done
        self.apply(case, label, row)

    def _walk(self, step: Callable[[], Any]) -> Address | None:
        taken = step()
        if taken is None:
            return None
        self.announce()
        address: Address | None = taken.address
        return address

    def _own_place(self) -> Path:
        """The file it belongs to; DriveGone where its drive is away and another is in its place."""
        if self._path is None:
            raise ValueError("save_as says where")
        insist_on_drive(self._path, self._drive, self._fingerprint)
        return self._path


def _at_once(work: Callable[[], Made], /) -> Made:
    return work()
