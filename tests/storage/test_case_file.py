import errno
import os
import stat
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from sroi_app.model.case import Case
from sroi_app.model.scope import Scope
from sroi_app.storage.archive import LARGEST_FILE
from sroi_app.storage.backups import find_backups
from sroi_app.storage.case_file import open_case, save_case, save_new
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import NO_FILE, Fingerprint
from sroi_app.storage.manifest import MOST_SAVES
from sroi_app.storage.refusals import (
    AlreadyThere,
    CannotOpen,
    DamagedFile,
    FileChangedElsewhere,
    NotACase,
    SaveFailed,
)
from sroi_app.storage.retention import LATEST
from tests.storage.sample import FILES, sample_document
from tests.strategies import cases


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Lunch club.sroi"
    save_new(path, sample_document())
    return path


@given(case=cases())
@settings(max_examples=40)
def test_what_is_saved_opens_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.sroi"
    saved = save_case(path, Document(case=case), None, None)
    opened = open_case(path)
    assert opened.document == saved.document
    assert opened.document.case == case
    assert opened.fingerprint == saved.fingerprint


def test_each_save_is_counted(path: Path) -> None:
    opened = open_case(path)
    assert opened.document == replace(sample_document(), saves=8)
    saved = save_case(path, opened.document, opened.fingerprint, None)
    assert saved.document.saves == open_case(path).document.saves == 9


def test_a_file_changed_elsewhere_is_kept(path: Path, tmp_path: Path) -> None:
    mine, theirs = open_case(path), open_case(path)
    saved = save_case(path, _titled(theirs.document, "theirs"), theirs.fingerprint, None)
    with pytest.raises(FileChangedElsewhere):
        save_case(path, _titled(mine.document, "mine"), mine.fingerprint, tmp_path / "backups")
    assert Fingerprint.of_file(path) == saved.fingerprint
    assert not find_backups(tmp_path / "backups", mine.document.id)
    save_case(path, _titled(mine.document, "mine"), None, None)
    assert open_case(path).document.case.title == "mine"


def _titled(document: Document, title: str) -> Document:
    return replace(document, case=replace(document.case, title=title))


def test_the_last_twenty_versions_are_kept_and_the_present_one_newest_first(
    path: Path, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    document, fingerprint = open_case(path).document, open_case(path).fingerprint
    for number in range(LATEST + 2):
        saved = save_case(path, _titled(document, f"save {number}"), fingerprint, backups)
        document, fingerprint = saved.document, saved.fingerprint
        assert not saved.warning
    kept = [open_case(backup).document.case.title for backup in find_backups(backups, document.id)]
    assert kept == [f"save {number}" for number in range(LATEST + 1, 1, -1)]


def test_a_backup_that_fails_is_a_warning_and_the_save_goes_on(path: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "backups"
    in_the_way.write_bytes(b"a file where the folder should be")
    opened = open_case(path)
    saved = save_case(path, _titled(opened.document, "new"), opened.fingerprint, in_the_way)
    assert saved.warning.startswith("The case is saved, but no copy of it is kept among the ")
    assert open_case(path).document.case.title == "new"


def test_a_backup_without_room_is_told_of_without_the_name_of_its_file(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise SaveFailed("00000001-cd14.sroi") from OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("sroi_app.storage.backups.replace_file", full)
    saved = save_case(path, sample_document(), None, tmp_path / "backups")
    assert saved.warning == (
        "The case is saved, but no copy of it is kept among the earlier versions. "
        "There is not enough room on the drive to save the copy."
    )


def test_a_file_that_is_replaced_unseen_is_kept_as_a_backup(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"not even a case")
    document = sample_document()
    save_case(path, document, None, tmp_path / "backups")
    own, backup = find_backups(tmp_path / "backups", document.id)
    assert backup.read_bytes() == b"not even a case"
    assert own.read_bytes() == path.read_bytes()


def test_a_case_that_would_not_open_again_is_not_written(path: Path) -> None:
    before = path.read_bytes()
    for document in (
        replace(sample_document(), case=Case(scope=Scope(rate=Decimal("NaN")))),
        replace(sample_document(), case=Case(title="half\ud83d")),
        replace(sample_document(), attachments={"0" * 64: b"wrong"}),
        replace(sample_document(), extra={"../x": b"slip"}),
        replace(sample_document(), extra={"case.json": b"{}"}),
    ):
        with pytest.raises(SaveFailed):
            save_case(path, document, None, None)
    assert path.read_bytes() == before


def test_a_new_file_does_not_replace_one_unless_told_to(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(AlreadyThere, match=r"already a file called Lunch club\.sroi"):
        save_new(path, Document(case=Case()))
    assert path.read_bytes() == before
    save_new(path, Document(case=Case(title="new")), force=True)
    assert open_case(path).document.case.title == "new"


def test_a_file_that_appears_while_a_new_one_is_written_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.sroi"

    def slow_pack(document: Document) -> bytes:
        path.write_bytes(b"somebody else's")
        return pack(document)

    monkeypatch.setattr("sroi_app.storage.case_file.pack", slow_pack)
    with pytest.raises(AlreadyThere):
        save_new(path, sample_document())
    assert path.read_bytes() == b"somebody else's"


def test_a_file_of_format_1_opens_and_is_left_alone() -> None:
    sample = FILES / "format-1.sroi"
    before = sample.read_bytes()
    assert open_case(sample).document == sample_document()
    assert sample.read_bytes() == before


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match=r"There is no file called lunch\.sroi here"):
        open_case(tmp_path / "lunch.sroi")
    with pytest.raises(CannotOpen, match=r"no file called a\?b here"):
        open_case(tmp_path / "a\0b")
    with pytest.raises(CannotOpen):
        open_case(tmp_path / ("x" * 300))


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="is a folder, not a file"):
        open_case(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.sroi")
    with pytest.raises(CannotOpen, match="not an ordinary file"):
        open_case(tmp_path / "pipe.sroi")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(PermissionError(), "You may not read"), (OSError(5, "I/O error"), "could not be read from")],
)
def test_a_file_that_cannot_be_read_is_explained(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    def refuse(*_args: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CannotOpen, match=sentence):
        open_case(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_what_has_no_end_is_not_read_to_be_kept_before_it_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.sroi")  # to read it would be to wait for ever
    with pytest.raises(SaveFailed, match="You cannot save there"):
        save_case(tmp_path / "pipe.sroi", Document(case=Case()), None, tmp_path / "backups")


def test_an_empty_and_a_foreign_file_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "x.sroi"
    path.write_bytes(b"")
    with pytest.raises(DamagedFile, match="empty"):
        open_case(path)
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(NotACase, match="a PDF"):
        open_case(path)


@pytest.mark.skipif(os.name != "posix", reason="folders are synced on POSIX systems only")
@pytest.mark.parametrize(("code", "doubtful"), [(errno.EIO, True), (errno.EINVAL, False)])
def test_a_drive_that_fails_to_make_the_save_last_is_told_of_and_one_that_cannot_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int, doubtful: bool
) -> None:
    real = os.fsync

    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(code, "injected")
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)
    saved = save_new(path, Document(case=Case()), force=True)
    assert ("did not confirm" in saved.warning) is doubtful
    assert open_case(path).fingerprint == saved.fingerprint


@pytest.mark.parametrize("saves", [MOST_SAVES - 1, MOST_SAVES])
def test_a_case_that_was_saved_as_often_as_is_counted_can_still_be_saved(
    tmp_path: Path, saves: int
) -> None:
    path = tmp_path / "often.sroi"
    path.write_bytes(pack(replace(sample_document(), saves=saves)))
    for turn in range(3):
        opened = open_case(path)
        changed = _titled(opened.document, f"save {turn}")
        save_case(path, changed, opened.fingerprint, tmp_path / "backups")
        assert open_case(path).document == replace(changed, saves=MOST_SAVES)
    kept = find_backups(tmp_path / "backups", sample_document().id)
    titles = [open_case(version).document.case.title for version in kept[:3]]
    assert titles == ["save 2", "save 1", "save 0"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_place_of_the_file_keeps_no_save_waiting(path: Path, tmp_path: Path) -> None:
    opened = open_case(path)
    path.unlink()
    os.mkfifo(path)
    for expected in (opened.fingerprint, None):
        with pytest.raises(SaveFailed):
            save_case(path, opened.document, expected, tmp_path / "backups")
    assert stat.S_ISFIFO(path.stat().st_mode)
    assert Fingerprint.of_file(path) == NO_FILE


def test_what_is_larger_than_any_case_is_not_read_into_memory(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_case(path)
    os.truncate(path, LARGEST_FILE + 1)
    read, really_read = list[Path](), Path.read_bytes

    def note(path: Path) -> bytes:
        read.append(path)
        return really_read(path)

    monkeypatch.setattr(Path, "read_bytes", note)
    with pytest.raises(FileChangedElsewhere):
        save_case(path, opened.document, opened.fingerprint, tmp_path / "backups")
    assert path not in read
