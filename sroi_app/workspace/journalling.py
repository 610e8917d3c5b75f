"""Keeps what is not saved: each change a line in the journal at once, the whole case now and then.

The run that writes this never reads it: it is for the one after a crash.
"""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from weakref import proxy

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.model.delta import delta
from sroi_app.model.statement import Attachment
from sroi_app.storage import recovery
from sroi_app.storage.atomic import force_names, force_to_disk
from sroi_app.storage.guarding import Guard
from sroi_app.storage.journal import Journal, Line, journal_path
from sroi_app.storage.recovery import Left, Origin, Recovery
from sroi_app.storage.refusals import SaveFailed
from sroi_app.storage.run import Run
from sroi_app.text import _
from sroi_app.workspace.half_filled import HalfFilledWindows, Windows

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace

MOST_LINES = 1000
MOST_BYTES = 2_000_000
"""A journal with more lines or bytes is taken in by another copy: reading it takes a moment."""

HalfTyped = Callable[[], Case | None]
"""Returns the present case with what stands in a field and is not yet an answer of it."""


class Journalling:
    """Writes the journal and the copies of one workspace.

    Edits are numbered through the whole run. A number that is left out parts lines that do not
    build on each other: of two cases, or after something that could not be written.
    """

    def __init__(self, workspace: "Workspace", run: Run) -> None:
        # No cycle: a workspace that is done with lets go of its run's lock at once.
        self._workspace: Workspace = proxy(workspace)
        self._run = run
        self._lock = Lock()  # one copy at a time, and none after it was given up
        self._number = 0  # of the last edit
        self._held = 0  # the last edit that a copy on the disk holds
        self._base = 0  # the edit a copy must hold for the lines after it to be worth anything
        self._turn = object()  # another one whenever all that was kept is nothing any more
        self._journal: Journal | None = None
        self._left: Recovery | None = None  # taken up, but still where it was found
        self.windows = HalfFilledWindows()

    def begin(self) -> None:
        """Begin with the case as it is now, of which nothing is kept."""
        self._close()
        self._turn = object()
        self._number += 1
        self._case = self._workspace.case  # as it was after the last edit
        self._windows: Windows = ()  # nothing of them is kept either
        self._files: tuple[Attachment, ...] = ()
        self.half_typed: HalfTyped | None = None
        self.begun = False

    @property
    def guard(self) -> Guard:
        """What all that is written goes through."""
        return self._workspace.protecting.guard

    @property
    def due(self) -> bool:
        """Whether a copy is to be made now: lines alone would not do, or there are many."""
        journal, case = self._journal, self._case
        if journal is None:
            return not self.begun or not self._is_kept(self._present())
        many = journal.lines >= MOST_LINES or journal.size >= MOST_BYTES
        return many or not self.sound or self._files is not case.attachments

    @property
    def going(self) -> bool:
        """Whether changes are written line by line."""
        return self._journal is not None

    @property
    def sound(self) -> bool:
        """Whether the copy is on the disk that the lines build on."""
        return self.begun and self._held >= self._base

    @property
    def removed(self) -> bool:
        """Whether the journal, or the copy it builds on, is not where it was written any more."""
        if self._journal is None:
            return False
        return not (self._journal.path.exists() and (not self.sound or self._copy.exists()))

    @property
    def waiting(self) -> bool:
        """Whether there are lines that no copy holds."""
        return self._journal is not None and self._journal.lines > 0

    def hold(self, half_typed: HalfTyped | None) -> None:
        """Know what is half typed, until it is an answer of the case."""
        self.half_typed = half_typed

    def follow(self) -> None:
        """Add what changed since the last line; SaveFailed says why it could not be.

        Before there is a copy, and where there is no journal, a copy has to do. So it has where
        somebody removed what was kept: lines would go on into a file that nobody finds.
        """
        if self.removed:
            self._close()
            self.begun = False
        self._follow(self._present())

    def copy_writer(self) -> Callable[[], None]:
        """Return a function that keeps the present case whole; it may run in any thread.

        Lines go into another journal from now on, whether or not the copy comes to be.
        """
        present, workspace = self._present(), self._workspace
        with suppress(AppError):
            self._follow(present)
        if not self._is_kept(present) or self._journal is None:
            self._number += 1
            self._base = self._number
            self._note(present)
        windows = self._windows
        document = replace(
            workspace.document, case=present, attachments=workspace.attachments.of(present)
        )
        origin = self._origin()
        self.begun, self._files = True, present.attachments
        full = self._open_another()
        turn, folder = self._turn, workspace.folders.recovery

        def write() -> None:
            with self._lock:
                if full is not None:
                    _finish(full)
                if turn is self._turn and origin.edits >= self._held:
                    recovery.write_recovery(folder, self._run, document, origin, windows)
                    self._held = origin.edits
                    self._forget_left()

        return write

    def sync_writer(self) -> Callable[[], None]:
        """Return a function that forces the lines to the disk; it may run in any thread."""
        if self._journal is None:
            return lambda: None
        handle, folder = self._journal.double(), self._workspace.folders.recovery

        def force() -> None:
            try:
                force_to_disk(handle)
                if not force_names(folder):
                    raise OSError(errno.EIO, "the name of the journal may not last")
            except OSError as error:
                raise _not_written(error, folder) from error
            finally:
                os.close(handle)

        return force

    def take_up(self, found: Recovery, left: Left) -> None:
        """Go on with what an earlier run left, now the present case; it is kept under our name."""
        document, origin = self._workspace.document, self._origin()
        self.windows.begin(left.windows)
        try:
            recovery.take_over(found, self._run, document, origin, left.windows)
        except SaveFailed:
            self._left = found  # a copy of ours is tried again soon
            return
        self.begun, self._files = True, document.case.attachments
        self._windows = left.windows
        self._held = self._base = self._number
        self._open_another()

    @property
    def run(self) -> str:
        """The name of this run, which is in those of its files."""
        return self._run.name

    def forget(self) -> None:
        """Remove what this run keeps: the work is saved, or the person gave it up."""
        self._close()
        self._turn = object()
        with self._lock:
            recovery.remove_recoveries_of(self._workspace.folders.recovery, self._run)
            self._forget_left()
        self.begin()

    @property
    def _copy(self) -> Path:
        """Where the copy of the present document lies."""
        workspace = self._workspace
        return recovery.copy_place(workspace.folders.recovery, workspace.document.id, self._run)

    def _origin(self) -> Origin:
        """Which file it is of: none where that is only looked at, so that nothing goes there."""
        workspace = self._workspace
        path = None if workspace.read_only else workspace.path
        return Origin(path=path, fingerprint=workspace.fingerprint, edits=self._number)

    def _present(self) -> Case:
        """The case as it is now, with what is half typed in it."""
        if self.half_typed is not None:
            with suppress(LookupError):  # its row is gone
                return self.half_typed() or self._workspace.case
        return self._workspace.case

    def _is_kept(self, present: Case) -> bool:
        """Whether the last edit led to just what there is now."""
        return present is self._case and self.windows.all is self._windows

    def _note(self, present: Case) -> None:
        self._case, self._windows = present, self.windows.all

    def _follow(self, present: Case) -> None:
        if self._journal is None or self._is_kept(present):
            return
        steps = delta(self._case, present)
        windows = None if self.windows.all is self._windows else self.windows.all
        if steps or windows is not None:
            self._add(Line.of(self._number + 1, steps, windows))
        self._note(present)

    def _add(self, line: Line) -> None:
        assert self._journal is not None  # noqa: S101
        try:
            self._journal.add(line, self.guard)
        except OSError as error:
            self._close()
            raise _not_written(error, self._workspace.folders.recovery) from error
        self._number = line.number

    def _open_another(self) -> Journal | None:
        """Let lines go into another journal; return the one before, if that is full now."""
        before = self._journal
        if before is not None and not before.lines:
            return None  # it will do
        folder = self._workspace.folders.recovery
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._run.begin(folder)
            another = Journal(journal_path(self._copy, self._number + 1))
        except OSError:
            return None  # the one before will do, or else a copy every now and then
        self._journal = another
        return before

    def _close(self) -> None:
        if self._journal is not None:
            self._journal.close()
        self._journal = None

    def _forget_left(self) -> None:
        if self._left is not None:
            recovery.remove_recovery(self._left)
            self._left = None


def _finish(journal: Journal) -> None:
    """Force a journal to the disk to which nothing more is added."""
    with suppress(OSError):
        journal.sync()
    journal.close()


def _not_written(error: OSError, folder: Path) -> SaveFailed:
    return SaveFailed.because(error, folder / _("a recovery copy"))
