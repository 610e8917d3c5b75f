"""One save of a file at a time on a computer."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sroi_app.storage import turns
from sroi_app.storage.turns import taking_turns


def _in_turn(folder: Path, path: Path, at_it: list[str], most: list[int]) -> None:
    with taking_turns(folder, path):
        at_it.append("here")
        most.append(len(at_it))
        time.sleep(0.002)
        at_it.pop()


def test_whoever_comes_second_waits(tmp_path: Path) -> None:
    at_it, most = list[str](), list[int]()
    with ThreadPoolExecutor(4) as pool:
        for _turn in range(12):
            pool.submit(_in_turn, tmp_path / "turns", tmp_path / "case.sroi", at_it, most)
    assert most == [1] * 12


def test_a_file_and_a_link_to_it_are_one(tmp_path: Path) -> None:
    path, link = tmp_path / "case.sroi", tmp_path / "link.sroi"
    path.touch()
    link.symlink_to(path)
    assert turns._mark(tmp_path, path) == turns._mark(tmp_path, link)


def test_nobody_waits_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.03)
    with taking_turns(tmp_path, tmp_path / "case.sroi"):
        began = time.monotonic()
        with taking_turns(tmp_path, tmp_path / "case.sroi"):
            assert 0.02 < time.monotonic() - began < 5


def _no_locks(_handle: int) -> bool:
    raise OSError("this drive knows no locks")


@pytest.mark.parametrize("spoil", [lambda folder: folder.write_text("a file"), None])
def test_where_nothing_can_be_locked_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], object] | None
) -> None:
    if spoil is None:
        monkeypatch.setattr(turns, "hold", _no_locks)
    else:
        spoil(tmp_path / "turns")
    done = False
    with taking_turns(tmp_path / "turns", tmp_path / "case.sroi"):
        done = True
    assert done


def test_where_nothing_can_be_locked_no_file_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, closed = list[int](), list[int]()
    really_open, really_close = os.open, os.close

    def note_open(path: Path, flags: int, mode: int = 0o777) -> int:
        opened.append(really_open(path, flags, mode))
        return opened[-1]

    def note_close(handle: int) -> None:
        closed.append(handle)
        really_close(handle)

    monkeypatch.setattr(turns, "hold", _no_locks)
    monkeypatch.setattr(os, "open", note_open)
    monkeypatch.setattr(os, "close", note_close)
    with taking_turns(tmp_path, tmp_path / "case.sroi"):
        assert len(opened) == 1
        assert closed == opened
