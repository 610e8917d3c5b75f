"""Versions with a name: kept until a person removes them."""

import errno
from pathlib import Path

import pytest

from sroi_app.storage import case_file
from sroi_app.storage.document import Document
from sroi_app.storage.refusals import SaveFailed
from sroi_app.storage.snapshots import (
    LONGEST_NAME,
    SnapshotNotKept,
    SnapshotNotRemoved,
    find_snapshots,
    keep_snapshot,
    remove_snapshot,
    rename_snapshot,
)
from tests.guide.ready import ready_case


@pytest.fixture
def document() -> Document:
    return Document(case=ready_case())


def test_a_version_is_kept_under_its_name_and_opens_as_it_was(
    tmp_path: Path, document: Document
) -> None:
    kept = keep_snapshot(tmp_path, document, "  as sent\nto the council ")
    assert kept.name == "as sent to the council"
    assert find_snapshots(tmp_path, document.id) == (kept,)
    assert case_file.open_case(kept.path).document.case == document.case


def test_the_newest_comes_first_and_none_is_cleared_away(
    tmp_path: Path, document: Document
) -> None:
    for number in range(25):
        keep_snapshot(tmp_path, document, f"version {number}")
    names = [version.name for version in find_snapshots(tmp_path, document.id)]
    assert names == [f"version {number}" for number in reversed(range(25))]


def test_each_document_has_its_own(tmp_path: Path, document: Document) -> None:
    keep_snapshot(tmp_path, document, "mine")
    assert find_snapshots(tmp_path, Document(case=ready_case()).id) == ()


@pytest.mark.parametrize("name", ["", " \n", "x" * (LONGEST_NAME + 1)])
def test_a_name_nobody_can_use_is_refused_in_words(
    tmp_path: Path, document: Document, name: str
) -> None:
    with pytest.raises(SnapshotNotKept, match="name") as refusal:
        keep_snapshot(tmp_path, document, name)
    assert refusal.value.advice
    assert find_snapshots(tmp_path, document.id) == ()


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path, document: Document) -> None:
    place = tmp_path / "a file"
    place.write_bytes(b"")
    with pytest.raises(SnapshotNotKept, match=r"\w"):
        keep_snapshot(place, document, "sent")


def test_a_version_can_be_renamed_and_removed(tmp_path: Path, document: Document) -> None:
    first = keep_snapshot(tmp_path, document, "first")
    second = keep_snapshot(tmp_path, document, "second")
    assert rename_snapshot(first, "the very first").name == "the very first"
    remove_snapshot(second)
    (left,) = find_snapshots(tmp_path, document.id)
    assert left.name == "the very first"
    assert list((tmp_path / document.id).glob("0002*")) == []


@pytest.mark.parametrize("note", [b"", b"[]", b'{"name": 3}', b"\xff" * 9000])
def test_a_damaged_name_does_not_hide_the_version(
    tmp_path: Path, document: Document, note: bytes
) -> None:
    kept = keep_snapshot(tmp_path, document, "sent")
    kept.path.with_suffix(".json").write_bytes(note)
    (found,) = find_snapshots(tmp_path, document.id)
    assert found.name == "Version without a name"


def test_a_version_whose_name_cannot_be_kept_is_not_listed(
    tmp_path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        cause = OSError(errno.ENOSPC, "full")
        raise SaveFailed.because(cause, tmp_path) from cause

    monkeypatch.setattr("sroi_app.storage.snapshots.replace_file", full)
    with pytest.raises(SnapshotNotKept, match="as sent") as refusal:
        keep_snapshot(tmp_path, document, "as sent")
    assert document.id[:6] not in refusal.value.explanation
    assert find_snapshots(tmp_path, document.id) == ()


def test_a_version_that_cannot_be_removed_says_so(
    tmp_path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep_snapshot(tmp_path, document, "sent")

    def refuse(*_arguments: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(SnapshotNotRemoved, match="“sent” could not be removed"):
        remove_snapshot(kept)
    assert find_snapshots(tmp_path, document.id) == (kept,)
