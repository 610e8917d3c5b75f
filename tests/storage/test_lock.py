"""The mark beside a file that is open: it tells who, and whatever stands in it harms nobody."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.storage.lock import Holder, lock_place, read_lock, remove_lock, write_lock

ANN = Holder(
    user="Ann Smith",
    computer="LAPTOP-3",
    since=datetime(2026, 11, 30, 14, 5, tzinfo=UTC),
    seen=datetime(2026, 11, 30, 16, 40, tzinfo=UTC),
    run="1f2e3d4c",
)
LONG = "é" * 124 + ".sroi"  # 253 bytes: its own name fits, that of its mark does not


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Visits.sroi"


def test_a_mark_tells_who_has_a_file_open_and_nothing_else(path: Path) -> None:
    write_lock(path, ANN)
    assert lock_place(path).name == "~$Visits.sroi.lock"
    assert read_lock(path) == ANN
    said = json.loads(lock_place(path).read_bytes())
    assert said.keys() == {"user", "computer", "since", "seen", "run"}


def test_a_long_name_has_a_short_mark(tmp_path: Path) -> None:
    path = tmp_path / LONG
    path.touch()
    write_lock(path, ANN)
    assert read_lock(path) == ANN
    assert lock_place(path).name.startswith("~$sroi-")
    assert lock_place(path) != lock_place(tmp_path / ("è" * 124 + ".sroi"))


def test_a_link_has_the_mark_of_its_file(path: Path) -> None:
    path.touch()
    link = path.with_name("link.sroi")
    link.symlink_to(path)
    assert lock_place(link) == lock_place(path)


def test_only_ones_own_mark_is_taken_away(path: Path) -> None:
    write_lock(path, ANN)
    remove_lock(path, "another")
    assert read_lock(path) == ANN
    remove_lock(path, ANN.run)
    assert list(path.parent.iterdir()) == []
    remove_lock(path, ANN.run)


def test_where_no_mark_can_be_made_nothing_happens(tmp_path: Path) -> None:
    write_lock(tmp_path / "never" / "case.sroi", ANN)
    assert read_lock(tmp_path / "never" / "case.sroi") is None


def test_what_a_mark_says_is_safe_to_show(path: Path) -> None:
    write_lock(path, replace(ANN, user="Ann\u202e\n" + "x" * 500))
    found = read_lock(path)
    assert found is not None
    assert found.user.startswith("Ann??xxx")
    assert len(found.user) <= 120


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_a_mark_or_none(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.sroi"
    lock_place(path).write_bytes(data)
    assert read_lock(path) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"since": "2026-11-30T14:05"},
        {"since": 5},
        {"seen": "0001-01-01T00:00+14:00"},
        {"since": "yesterday"},
        {"user": None},
        {"run": ["a"]},
        {"run": "/any/where/evil"},
        {"run": "../1f2e3d"},
        {"run": "1f2e3d4c\n"},
        {"computer": {}},
    ],
)
def test_a_mark_that_is_not_ours_is_none(path: Path, changed: dict[str, object]) -> None:
    write_lock(path, ANN)
    raw = json.loads(lock_place(path).read_bytes())
    lock_place(path).write_text(json.dumps(raw | changed))
    assert read_lock(path) is None


def test_a_mark_that_is_a_folder_is_none(path: Path) -> None:
    lock_place(path).mkdir()
    assert read_lock(path) is None
    write_lock(path, ANN)
    remove_lock(path, ANN.run)


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege on Windows")
def test_a_mark_that_is_a_link_is_replaced_and_what_it_leads_to_is_left(path: Path) -> None:
    other = path.with_name("weeks.sroi")
    write_lock(other, ANN)
    before = lock_place(other).read_bytes()
    lock_place(path).symlink_to(lock_place(other))
    assert read_lock(path) is None
    write_lock(path, replace(ANN, user="Ben"))
    assert lock_place(other).read_bytes() == before
    assert not lock_place(path).is_symlink()
    found = read_lock(path)
    assert found is not None
    assert found.user == "Ben"
    assert len(list(path.parent.iterdir())) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_mark_that_is_a_pipe_keeps_nobody_waiting(path: Path) -> None:
    os.mkfifo(lock_place(path))
    assert read_lock(path) is None
    write_lock(path, ANN)
    assert read_lock(path) == ANN


def test_where_a_mark_cannot_be_put_nothing_is_left_beside(path: Path) -> None:
    lock_place(path).mkdir()
    write_lock(path, ANN)
    assert [entry.name for entry in path.parent.iterdir()] == [lock_place(path).name]
