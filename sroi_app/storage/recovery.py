"""Recovery copies: unsaved work, kept on this computer until it is saved or given up.

A recovery copy is a .sroi file with one part more, which says where it came from and up to which
edit it goes; the journals beside it have the edits after that. The files its case names lie beside
it too, so that they are written once and not with every copy. Each run of the program keeps its
own, so two windows, or two runs, never write over each other's.

All that is written of a protected case is guarded by its key, which lies beside it and opens with
the password alone (`recovery_key`).
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sroi_app.case_names import CASE
from sroi_app.errors import AppError
from sroi_app.guide.names import case_title
from sroi_app.model.case import Case
from sroi_app.storage.age import is_protected
from sroi_app.storage.atomic import place_file, replace_file
from sroi_app.storage.case_file import read_file
from sroi_app.storage.container import pack, unpack
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.guarding import PLAIN, Guard
from sroi_app.storage.half_filled import Windows, from_bytes, to_bytes
from sroi_app.storage.journal import (
    SUFFIX,
    Line,
    drop_journals,
    journals_beside,
    lines_after,
    taken_in,
)
from sroi_app.storage.manifest import hash_of
from sroi_app.storage.protection import Reveal, no_password
from sroi_app.storage.recovery_key import key_beside, read_key, write_key
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from sroi_app.storage.run import Run, forget_run, is_going
from sroi_app.text import _

_ORIGIN = "recovery.json"
_WINDOWS = "windows.json"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file a copy was opened from, None if never saved; `edits` is the last edit it holds.

    A fingerprint without a file is that of one that was only looked at.
    """

    path: Path | None = None
    fingerprint: Fingerprint | None = None
    edits: int = 0
    saved_at: datetime = field(default_factory=_now)

    def to_bytes(self) -> bytes:
        facts = {
            "original": None if self.path is None else str(self.path),
            "fingerprint": None if self.fingerprint is None else self.fingerprint.sha256,
            "edits": self.edits,
            "saved_at": self.saved_at.isoformat(),
        }
        return json.dumps(facts).encode()

    @classmethod
    def of(cls, document: Document) -> "Origin":
        """Return what a copy says of itself; one from before journals holds all there is."""
        return cls.said(document.extra.get(_ORIGIN, b""))

    @classmethod
    def said(cls, data: bytes) -> "Origin":
        """Return what `to_bytes` gave."""
        try:
            facts: dict[str, Any] = json.loads(data)
            return cls(
                path=Path(facts["original"]) if facts["original"] else None,
                fingerprint=Fingerprint(facts["fingerprint"]) if facts["fingerprint"] else None,
                edits=int(facts.get("edits", 0)),
                saved_at=datetime.fromisoformat(facts["saved_at"]),
            )
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise DamagedFile(_("This recovery copy does not say where it came from.")) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """One copy found, and the edits after it. `problem` says why it cannot be read; then the other
    facts are blank.

    `original` and `fingerprint` are those of the file it was opened from, None if never saved.
    `left_over` counts the last edits, which do not fit it and cannot be taken up; `windows` were
    half filled in.
    `locked` is what the password of a protected case opens; its title is the name of its file.
    """

    path: Path
    document_id: str = ""
    title: str = ""
    saved_at: datetime | None = None
    original: Path | None = None
    fingerprint: Fingerprint | None = None
    problem: str = ""
    locked: bytes = b""
    left_over: int = 0
    windows: Windows = ()

    @property
    def looked_at(self) -> bool:
        """Whether its file was only looked at: it belongs to none, and is another case."""
        return self.original is None and self.fingerprint is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """All that a run left: the document, where it came from, and the windows half filled in.

    `left_over` counts the last edits, which do not fit it: an earlier version of the program may
    have written them.
    """

    document: Document
    origin: Origin
    windows: Windows
    left_over: int


def write_recovery(
    folder: Path, run: Run, document: Document, origin: Origin, windows: Windows = ()
) -> None:
    """Keep the document in `folder` in place of the last copy this run made of it.

    Lines of the journal that it holds go. Where there is no room for the files its case names,
    SaveFailed says so, and the rest is kept. It calls what it could not write a recovery copy:
    nobody knows the names of such files.
    """
    try:
        _write(folder, run, document, origin, windows)
    except SaveFailed as error:
        if isinstance(error.__cause__, OSError):
            raise SaveFailed.because(error.__cause__, folder / _("a recovery copy")) from error
        raise


def _write(folder: Path, run: Run, document: Document, origin: Origin, windows: Windows) -> None:
    guard = document.protection or PLAIN
    extra = {**document.extra, _ORIGIN: origin.to_bytes(), _WINDOWS: to_bytes(windows)}
    data = pack(replace(document, extra=extra, attachments={}))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed.because(error, folder) from error
    run.begin(folder)
    place = copy_place(folder, document.id, run)
    if document.protection is not None:
        write_key(place, document.protection, origin.to_bytes())
    # The answers first: they are what nobody has anywhere else.
    if place_file(place, guard.guarded_bytes(data)).lasting:
        drop_journals(place, origin.edits)  # else the copy before may be there again, and need them
    _keep_files(place, document.attachments, guard)


def find_recoveries(folder: Path, run: Run) -> tuple[Recovery, ...]:
    """Return the copies in `folder` that belong to no window now open, newest first.

    `run` is the one that asks. Copies that cannot be read come last.
    """
    paths = _copies(folder)
    others = {_run_of(path) for path in paths} - {run.name}
    ended = {name for name in others if not is_going(folder, name)}
    left = [path for path in paths if _run_of(path) in ended]
    return tuple(sorted(map(_describe, left), key=_newest_first))


def read_recovery(recovery: Recovery, reveal: Reveal = no_password) -> Left:
    """Return all as it was when the last edit was kept; `reveal` opens a protected one."""
    locked = recovery.locked
    protection = reveal(locked, recovery.title).protection if locked else None
    guard = protection or PLAIN
    left = _with_edits(recovery.path, guard)
    document = left.document
    extra = {k: data for k, data in document.extra.items() if k not in (_ORIGIN, _WINDOWS)}
    named = {item.id for item in document.case.attachments} - document.attachments.keys()
    beside = dict(_read_files(recovery, named, guard))
    attachments = {**document.attachments, **beside}
    whole = replace(document, extra=extra, attachments=attachments, protection=protection)
    return replace(left, document=whole)


def read_case(recovery: Recovery) -> Case:
    """Return the case alone of one that has no password, as it was when the last edit was kept."""
    return _with_edits(recovery.path, PLAIN).document.case


def is_saved(recovery: Recovery) -> bool:
    """Whether the file it was opened from holds just that: the run ended between save and removal,
    or a power cut took the removal back."""
    if recovery.problem or recovery.locked or recovery.original is None:
        return False
    try:
        left = _with_edits(recovery.path, PLAIN)
        saved = unpack(read_file(recovery.original))
    except AppError:
        return False
    more, kept = left.left_over or left.windows, left.document
    return not more and (kept.id, kept.case) == (saved.id, saved.case)


def take_over(
    recovery: Recovery, run: Run, document: Document, origin: Origin, windows: Windows = ()
) -> None:
    """Make a copy this run's own, so that it is never away and never offered twice.

    SaveFailed says that it could not be; then it stays as it was found.
    """
    folder = recovery.path.parent
    write_recovery(folder, run, replace(document, attachments={}), origin, windows)
    _move_files(recovery.path, copy_place(folder, document.id, run))
    remove_recovery(recovery)


def remove_recovery(recovery: Recovery) -> None:
    """Remove this one copy."""
    _remove(recovery.path)
    _forget_run_without_copies(recovery.path.parent, _run_of(recovery.path))


def remove_recoveries_of(folder: Path, run: Run) -> None:
    """Remove every copy this run has made, every journal, and its mark."""
    for path in _copies(folder):
        if _run_of(path) == run.name:
            _remove(path)
    run.end(folder)
    _sweep_lone_journals(folder)


def copy_place(folder: Path, document_id: str, run: Run) -> Path:
    """Return where the copy this run makes of a document lies, and the journals beside it."""
    return folder / f"{document_id}-{run.name}{CASE}"


def _sweep_lone_journals(folder: Path) -> None:
    """Remove journals whose run ended before there was a copy for them to go on from."""
    with suppress(OSError):
        for journal in folder.glob(f"*{SUFFIX}"):
            copy = journal.with_name(f"{journal.name.partition('.')[0]}{CASE}")
            if not copy.exists() and not is_going(folder, _run_of(copy)):
                journal.unlink()
                forget_run(folder, _run_of(copy))


def _copies(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob(f"*{CASE}"))
    except OSError:
        return []


def _run_of(path: Path) -> str:
    return path.stem.partition("-")[2]


def _files_beside(copy: Path) -> Path:
    """The folder of the files that the case of a copy names."""
    return copy.with_suffix(".files")


def _keep_files(copy: Path, contents: Mapping[str, bytes], guard: Guard) -> None:
    """Write what is not there yet: named by the hash of its content, it never changes."""
    folder = _files_beside(copy)
    for name, content in contents.items():
        try:
            folder.mkdir(exist_ok=True)
            place = folder / guard.guarded_name(name)
            kept = place.exists()
        except OSError as error:
            raise SaveFailed.because(error, folder) from error
        if not kept:
            replace_file(place, guard.guarded_bytes(content))


def _read_files(recovery: Recovery, names: set[str], guard: Guard) -> Iterator[tuple[str, bytes]]:
    """Yield the files that are there and whole, wherever else they were kept if not beside it."""
    folders = recovery.path.parent.glob(f"{recovery.document_id}-*.files")
    places = dict.fromkeys((_files_beside(recovery.path), *folders))
    for name in names:
        for place in places:
            with suppress(OSError, ValueError, AppError):
                content = guard.opened_bytes((place / guard.guarded_name(name)).read_bytes())
                if hash_of(content) == name:
                    yield name, content
                    break


def _move_files(copy: Path, place: Path) -> None:
    folder = _files_beside(place)
    with suppress(OSError):
        for file in list(_files_beside(copy).glob("*")):
            folder.mkdir(exist_ok=True)
            file.replace(folder / file.name)


def _remove(copy: Path) -> None:
    """The copy first: without it the edits are nothing, and would be too few without them.

    One that something holds stays as it is, with its edits and its key.
    """
    try:
        copy.unlink(missing_ok=True)
    except OSError:
        return
    for beside in (*journals_beside(copy), key_beside(copy)):
        with suppress(OSError):
            beside.unlink()
    shutil.rmtree(_files_beside(copy), ignore_errors=True)


def _forget_run_without_copies(folder: Path, name: str) -> None:
    if name not in map(_run_of, _copies(folder)):
        forget_run(folder, name)


def _describe(path: Path) -> Recovery:
    try:
        if is_protected(read_file(path)):
            return _described_beside(path)
        left = _with_edits(path, PLAIN)
    except AppError as error:
        return Recovery(path=path, problem=error.explanation)
    origin = left.origin
    return Recovery(
        path=path,
        document_id=left.document.id,
        title=case_title(left.document.case),
        saved_at=origin.saved_at,
        original=origin.path,
        fingerprint=origin.fingerprint,
        left_over=left.left_over,
        windows=left.windows,
    )


def _described_beside(path: Path) -> Recovery:
    """What can be said of a copy that needs a password: nothing of what is in it."""
    beside = read_key(path)
    origin = Origin.said(beside.origin)
    return Recovery(
        path=path,
        document_id=path.stem.partition("-")[0],
        title=origin.path.name if origin.path else _("A protected case"),
        saved_at=origin.saved_at,
        original=origin.path,
        fingerprint=origin.fingerprint,
        locked=beside.guarded,
    )


def _with_edits(path: Path, guard: Guard) -> Left:
    """Return what a copy and the edits after it come to."""
    document = unpack(guard.opened_bytes(read_file(path)))
    origin = Origin.of(document)
    lines = lines_after(path, origin.edits, guard)
    case, fit = taken_in(document.case, lines)
    if fit:
        document, origin = replace(document, case=case), replace(origin, saved_at=lines[fit - 1].at)
    return Left(
        document=document,
        origin=origin,
        windows=_windows(document, lines),
        left_over=len(lines) - fit,
    )


def _windows(document: Document, lines: list[Line]) -> Windows:
    """The windows that were half filled in last, whether or not the edits fit."""
    said = (line.windows for line in reversed(lines) if line.windows is not None)
    return next(said, from_bytes(document.extra.get(_WINDOWS, b"[]")))


def _newest_first(recovery: Recovery) -> float:
    return -recovery.saved_at.timestamp() if recovery.saved_at else float("inf")
