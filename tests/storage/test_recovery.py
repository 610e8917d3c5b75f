import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.delta import Put
from sroi_app.storage.atomic import Placed
from sroi_app.storage.case_file import open_case
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.guarding import PLAIN
from sroi_app.storage.journal import Journal, Line, journal_path
from sroi_app.storage.recovery import (
    Origin,
    find_recoveries,
    read_recovery,
    remove_recoveries_of,
    remove_recovery,
    take_over,
    write_recovery,
)
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from sroi_app.storage.run import Run
from tests.storage.sample import LETTER_HASH, sample_document

ASKING = Run()
ORIGINAL = Path("/home/ŵyn/bids/case.sroi")


def _leave(
    folder: Path, document: Document, path: Path | None, mark: Fingerprint | None = None
) -> None:
    """A run that has ended kept this."""
    write_recovery(folder, Run(), document, Origin(path=path, fingerprint=mark))


def test_a_recovery_copy_gives_back_the_whole_document(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    _leave(tmp_path, sample_document(), ORIGINAL, Fingerprint("0" * 64))
    (found,) = find_recoveries(tmp_path, ASKING)
    assert read_recovery(found).document == sample_document()
    assert (found.title, found.original) == (sample_document().case.title, ORIGINAL)
    assert found.fingerprint == Fingerprint("0" * 64)
    assert found.saved_at is not None
    assert before <= found.saved_at <= datetime.now(UTC)
    assert not found.problem


def test_a_case_never_saved_has_no_original(tmp_path: Path) -> None:
    _leave(tmp_path, Document(case=Case(title="new")), None)
    (found,) = find_recoveries(tmp_path, ASKING)
    assert (found.original, found.fingerprint) == (None, None)


def test_a_path_with_undecodable_bytes_is_kept(tmp_path: Path) -> None:
    odd = Path("/bids/caf\udce9.sroi")
    _leave(tmp_path, sample_document(), odd)
    assert find_recoveries(tmp_path, ASKING)[0].original == odd


def test_a_run_has_one_copy_of_a_document_and_two_documents_have_two(tmp_path: Path) -> None:
    first, run = sample_document(), Run()
    write_recovery(tmp_path, run, first, Origin(path=ORIGINAL))
    write_recovery(tmp_path, run, replace(first, case=Case(title="later")), Origin(path=ORIGINAL))
    write_recovery(tmp_path, run, Document(case=Case(title="other")), Origin(path=ORIGINAL))
    assert find_recoveries(tmp_path, ASKING) == ()
    del run
    assert [found.title for found in find_recoveries(tmp_path, ASKING)] == ["other", "later"]


def test_two_runs_never_write_over_each_others_copy(tmp_path: Path) -> None:
    first = sample_document()
    _leave(tmp_path, first, ORIGINAL)
    _leave(tmp_path, replace(first, case=Case(title="later")), ORIGINAL)
    later, earlier = find_recoveries(tmp_path, ASKING)
    assert read_recovery(earlier).document == first
    assert later.title == "later"
    assert later.document_id == earlier.document_id == first.id


def test_removing_one_copy_removes_no_other(tmp_path: Path) -> None:
    _leave(tmp_path, sample_document(), None)
    _leave(tmp_path, sample_document(), None)
    first, second = find_recoveries(tmp_path, ASKING)
    remove_recovery(first)
    remove_recovery(first)
    assert find_recoveries(tmp_path, ASKING) == (second,)
    remove_recovery(second)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_something_holds_keeps_the_edits_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run()
    write_recovery(tmp_path, run, Document(case=Case(title="first")), Origin())
    copy = next(tmp_path.glob("*.sroi"))
    journal = Journal(journal_path(copy, 1))
    journal.add(Line.of(1, (Put(Address(("title",)), "last"),)), PLAIN)
    del journal
    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", _held(Path.unlink))
        remove_recoveries_of(tmp_path, run)
    assert [found.title for found in find_recoveries(tmp_path, ASKING)] == ["last"]
    remove_recoveries_of(tmp_path, run)
    assert list(tmp_path.iterdir()) == []


def test_a_run_forgets_only_its_own(tmp_path: Path) -> None:
    run = Run()
    write_recovery(tmp_path, run, sample_document(), Origin())
    write_recovery(tmp_path, run, Document(case=Case()), Origin())
    _leave(tmp_path, sample_document(), ORIGINAL)
    remove_recoveries_of(tmp_path, run)
    assert [found.original for found in find_recoveries(tmp_path, ASKING)] == [ORIGINAL]
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".files", ".owner", ".sroi"]


def test_a_copy_taken_over_is_offered_to_nobody_else(tmp_path: Path) -> None:
    _leave(tmp_path, sample_document(), ORIGINAL)
    (found,) = find_recoveries(tmp_path, ASKING)
    run = Run()
    take_over(found, run, read_recovery(found).document, Origin(path=ORIGINAL))
    assert find_recoveries(tmp_path, ASKING) == ()
    del run
    (again,) = find_recoveries(tmp_path, ASKING)
    assert read_recovery(again).document == sample_document()
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".files", ".owner", ".sroi"]


def test_copies_that_cannot_be_read_are_told_of_last(tmp_path: Path) -> None:
    (tmp_path / "cut.sroi").write_bytes(pack(sample_document())[:500])
    (tmp_path / "lost.sroi").write_bytes(pack(sample_document()))
    for number, origin in enumerate((b"[]", b"\xff", b'{"saved_at": 5}', b"[" * 100_000)):
        odd = replace(sample_document(), extra={"recovery.json": origin})
        (tmp_path / f"odd{number}.sroi").write_bytes(pack(odd))
    _leave(tmp_path, sample_document(), None)
    found = find_recoveries(tmp_path, ASKING)
    assert not found[0].problem
    assert len(found) == 7
    assert all(recovery.problem for recovery in found[1:])
    cut = next(recovery for recovery in found if recovery.path.name == "cut.sroi")
    with pytest.raises(DamagedFile):
        read_recovery(cut)


def test_a_folder_that_is_not_there_holds_no_copies_and_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "recovery"
    assert find_recoveries(folder, ASKING) == ()
    _leave(folder, sample_document(), None)
    assert len(find_recoveries(folder, ASKING)) == 1


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveFailed):
        write_recovery(tmp_path / "file" / "recovery", Run(), sample_document(), Origin())


def test_what_cannot_be_written_is_called_a_recovery_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        assert data
        cause = OSError(errno.ENOSPC, "full")
        raise SaveFailed.because(cause, path) from cause

    monkeypatch.setattr("sroi_app.storage.recovery.replace_file", full)
    with pytest.raises(SaveFailed, match="not enough room on the drive to save a recovery copy\\."):
        _leave(tmp_path, sample_document(), None)


def _written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are written from now on."""
    names: list[str] = []

    def note(path: Path, data: bytes) -> Placed:
        names.append(path.name)
        path.write_bytes(data)
        return Placed(Fingerprint.of(data), lasting=True)

    for name in ("replace_file", "place_file"):
        monkeypatch.setattr(f"sroi_app.storage.recovery.{name}", note)
    return names


def test_the_files_of_a_case_are_written_once_and_its_answers_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, run, written = sample_document(), Run(), _written(monkeypatch)
    for _pause in range(3):
        write_recovery(tmp_path, run, document, Origin(path=ORIGINAL))
    copy = f"{document.id}-{run.name}.sroi"
    assert written == [copy, LETTER_HASH, copy, copy]


def test_a_copy_from_before_that_holds_its_files_itself_is_read_all_the_same(
    tmp_path: Path,
) -> None:
    _leave(tmp_path, sample_document(), ORIGINAL)
    (found,) = find_recoveries(tmp_path, ASKING)
    origin = open_case(found.path).document.extra["recovery.json"]
    before = replace(sample_document(), extra={**sample_document().extra, "recovery.json": origin})
    found.path.write_bytes(pack(before))
    (tmp_path / found.path.with_suffix(".files") / LETTER_HASH).unlink()
    assert read_recovery(found).document == sample_document()


def test_without_room_for_its_files_the_answers_are_kept_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, data: bytes) -> None:
        if path.suffix != ".sroi":
            raise SaveFailed("no room")
        path.write_bytes(data)

    monkeypatch.setattr("sroi_app.storage.recovery.replace_file", fail)
    with pytest.raises(SaveFailed, match="no room"):
        _leave(tmp_path, sample_document(), ORIGINAL)
    (found,) = find_recoveries(tmp_path, ASKING)
    document = read_recovery(found).document
    assert document.case == sample_document().case
    assert document.attachments == {}


def test_a_file_that_is_damaged_is_not_taken_for_the_one_that_was_kept(tmp_path: Path) -> None:
    _leave(tmp_path, sample_document(), ORIGINAL)
    (found,) = find_recoveries(tmp_path, ASKING)
    (found.path.with_suffix(".files") / LETTER_HASH).write_bytes(b"something else")
    assert read_recovery(found).document.attachments == {}


def test_files_go_with_their_copy(tmp_path: Path) -> None:
    _leave(tmp_path, sample_document(), ORIGINAL)
    (found,) = find_recoveries(tmp_path, ASKING)
    remove_recovery(found)
    assert list(tmp_path.iterdir()) == []


def _held(unlink: Callable[..., None]) -> Callable[..., None]:
    """What the system does while another program holds the copies open on Windows."""

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".sroi":
            raise PermissionError(errno.EACCES, "in use")
        unlink(path, missing_ok=missing_ok)

    return refuse
