import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.storage.container import pack
from sroi_app.storage.whereabouts import documents_at, id_told_by, remember_place
from tests.storage.sample import sample_document

MINE, YOURS = "a" * 32, "b" * 32


def test_a_document_is_found_by_where_it_was_saved_last(tmp_path: Path) -> None:
    path, other = tmp_path / "case.sroi", tmp_path / "other.sroi"
    backups = tmp_path / "backups"
    remember_place(backups, MINE, path)
    remember_place(backups, YOURS, path)
    assert set(documents_at(backups, path)) == {MINE, YOURS}
    remember_place(backups, MINE, other)
    assert documents_at(backups, path) == (YOURS,)
    assert documents_at(backups, tmp_path / "nowhere.sroi") == ()
    assert documents_at(tmp_path / "no backups", path) == ()


def test_a_document_is_found_through_a_link_too(tmp_path: Path) -> None:
    remember_place(tmp_path / "backups", MINE, tmp_path / "case.sroi")
    (tmp_path / "case.sroi").write_bytes(b"")
    (tmp_path / "link.sroi").symlink_to(tmp_path / "case.sroi")
    assert documents_at(tmp_path / "backups", tmp_path / "link.sroi") == (MINE,)


def test_a_note_is_written_only_when_the_place_is_another(tmp_path: Path) -> None:
    remember_place(tmp_path, MINE, tmp_path / "case.sroi")
    note = tmp_path / MINE / "place.json"
    note.chmod(0o444)  # or writing it again would be refused, in silence
    before = note.stat().st_mtime_ns
    remember_place(tmp_path, MINE, tmp_path / "case.sroi")
    assert note.stat().st_mtime_ns == before
    assert json.loads(note.read_bytes()) == {"path": str(tmp_path / "case.sroi")}


@pytest.mark.parametrize("note", [b"", b"[]", b'{"path": 5}', b"\xff", b"[" * 60_000])
def test_a_broken_note_says_nothing(tmp_path: Path, note: bytes) -> None:
    (tmp_path / MINE).mkdir()
    (tmp_path / MINE / "place.json").write_bytes(note)
    assert documents_at(tmp_path, tmp_path / "case.sroi") == ()


def test_where_nothing_can_be_kept_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_bytes(b"")
    remember_place(tmp_path / "in the way", MINE, tmp_path / "case.sroi")
    assert documents_at(tmp_path / "in the way", tmp_path / "case.sroi") == ()


@pytest.mark.parametrize("plainly", [False, True])
def test_a_file_cut_short_still_tells_whose_it_is(tmp_path: Path, plainly: bool) -> None:
    document = sample_document()
    path, data = tmp_path / "case.sroi", pack(document, plainly=plainly)
    path.write_bytes(data[: len(data) // 2])
    assert id_told_by(path) == document.id
    path.write_bytes(bytes(len(data)))
    assert id_told_by(path) == ""
    assert id_told_by(tmp_path / "gone.sroi") == ""


@given(st.binary(max_size=300), st.integers(0, 2000), st.binary(max_size=40))
def test_no_bytes_make_it_stumble(
    tmp_path_factory: pytest.TempPathFactory, before: bytes, at: int, put: bytes
) -> None:
    path, data = tmp_path_factory.getbasetemp() / "any.sroi", pack(sample_document())
    for changed in (before + b"manifest.json" + put, data[:at] + put + data[at + len(put) :]):
        path.write_bytes(changed)
        assert len(id_told_by(path)) in {0, 32}
