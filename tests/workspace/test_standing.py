"""Whether the open file is still the one that was opened."""

import os
from pathlib import Path

import pytest

from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.workspace import standing
from sroi_app.workspace.standing import ABSENT, Became, look


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "case.sroi").write_bytes(b"as opened")
    return tmp_path / "case.sroi"


@pytest.fixture
def opened(path: Path) -> Fingerprint:
    return Fingerprint.of_file(path)


def test_a_file_that_looks_the_same_is_not_read_again(
    path: Path, opened: Fingerprint, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = look(path, opened)
    assert (first.became, first.fingerprint) == (Became.SAME, opened)
    monkeypatch.setattr(Fingerprint, "of_file", None)
    assert look(path, opened, first.mark, thorough=False) == first


def test_a_small_file_is_read_where_it_is_looked_at_thoroughly(
    path: Path, opened: Fingerprint, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = look(path, opened).mark
    monkeypatch.setattr(standing, "_mark_of", lambda _path: mark)
    path.write_bytes(b"as edited")
    assert look(path, opened, mark, thorough=False).became is Became.SAME
    assert look(path, opened, mark).became is Became.CHANGED
    monkeypatch.setattr(standing, "THOROUGH_UP_TO", 5)
    assert look(path, opened, mark).became is Became.SAME


def test_what_was_only_touched_is_the_same(path: Path, opened: Fingerprint) -> None:
    mark = look(path, opened).mark
    os.utime(path, (0, 0))
    found = look(path, opened, mark, thorough=False)
    assert found.became is Became.SAME
    assert found.mark != mark


def test_what_became_of_a_file_is_told_apart(path: Path, opened: Fingerprint) -> None:
    path.write_bytes(b"edited")
    assert look(path, opened).fingerprint == Fingerprint.of(b"edited")
    path.unlink()
    gone = look(path, opened)
    assert (gone.became, gone.fingerprint) == (Became.GONE, ABSENT)
    path.with_name("other.sroi").write_bytes(b"as opened")
    assert look(path, opened).path == path.with_name("other.sroi")
    path.mkdir()
    assert look(path, opened).became is Became.HELD
    assert look(path / "in a file that is a folder" / "x", opened).became is Became.GONE


def test_what_another_program_holds_is_held(
    path: Path, opened: Fingerprint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> Fingerprint:
        raise PermissionError

    monkeypatch.setattr(Fingerprint, "of_file", refuse)
    assert look(path, opened).became is Became.HELD


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(path: Path, opened: Fingerprint) -> None:
    path.unlink()
    os.mkfifo(path)
    assert look(path, opened).became is Became.HELD
