from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sroi_app.model.case import Case
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.recovery import (
    find_recoveries,
    read_recovery,
    remove_recovery,
    write_recovery,
)
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from tests.storage.sample import sample_document

ORIGINAL = Path("/home/ŵyn/bids/case.sroi")


def test_a_recovery_copy_gives_back_the_whole_document(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    write_recovery(tmp_path, sample_document(), ORIGINAL, Fingerprint("0" * 64))
    (found,) = find_recoveries(tmp_path)
    assert read_recovery(found) == sample_document()
    assert (found.title, found.original) == (sample_document().case.title, ORIGINAL)
    assert found.fingerprint == Fingerprint("0" * 64)
    assert found.saved_at is not None
    assert before <= found.saved_at <= datetime.now(UTC)
    assert not found.problem


def test_a_case_never_saved_has_no_original(tmp_path: Path) -> None:
    write_recovery(tmp_path, Document(case=Case(title="new")), None)
    (found,) = find_recoveries(tmp_path)
    assert (found.original, found.fingerprint) == (None, None)


def test_a_path_with_undecodable_bytes_is_kept(tmp_path: Path) -> None:
    odd = Path("/bids/caf\udce9.sroi")
    write_recovery(tmp_path, sample_document(), odd)
    assert find_recoveries(tmp_path)[0].original == odd


def test_a_document_has_one_copy_and_two_documents_have_two(tmp_path: Path) -> None:
    first = sample_document()
    write_recovery(tmp_path, first, ORIGINAL)
    write_recovery(tmp_path, replace(first, case=Case(title="later")), ORIGINAL)
    write_recovery(tmp_path, Document(case=Case(title="other")), ORIGINAL)
    assert [found.title for found in find_recoveries(tmp_path)] == ["other", "later"]


def test_a_copy_is_gone_once_removed(tmp_path: Path) -> None:
    write_recovery(tmp_path, sample_document(), None)
    remove_recovery(tmp_path, sample_document().id)
    remove_recovery(tmp_path, sample_document().id)
    assert find_recoveries(tmp_path) == ()


def test_copies_that_cannot_be_read_are_told_of_last(tmp_path: Path) -> None:
    (tmp_path / "cut.sroi").write_bytes(pack(sample_document())[:500])
    (tmp_path / "lost.sroi").write_bytes(pack(sample_document()))
    for number, origin in enumerate((b"[]", b"\xff", b'{"saved_at": 5}', b"[" * 100_000)):
        odd = replace(sample_document(), extra={"recovery.json": origin})
        (tmp_path / f"odd{number}.sroi").write_bytes(pack(odd))
    write_recovery(tmp_path, sample_document(), None)
    found = find_recoveries(tmp_path)
    assert not found[0].problem
    assert len(found) == 7
    assert all(recovery.problem for recovery in found[1:])
    cut = next(recovery for recovery in found if recovery.path.name == "cut.sroi")
    with pytest.raises(DamagedFile):
        read_recovery(cut)


def test_a_folder_that_is_not_there_holds_no_copies_and_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "recovery"
    assert find_recoveries(folder) == ()
    write_recovery(folder, sample_document(), None)
    assert len(find_recoveries(folder)) == 1


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveFailed):
        write_recovery(tmp_path / "file" / "recovery", sample_document(), None)
