"""What was typed is in the journal, and nothing wrong is ever read from it."""

import json
import os
import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from sroi_app.model.address import Address
from sroi_app.model.delta import Order, Put
from sroi_app.storage.guarding import PLAIN
from sroi_app.storage.journal import Journal, Line, journal_path, lines_after
from tests.hardening.program import ran
from tests.hardening.tally import Tally


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "document-run.sroi"


def _write(copy: Path, size: int) -> list[Line]:
    """Write a journal of at least so many bytes, and return its lines."""
    journal, lines, chance = Journal(journal_path(copy, 1)), list[Line](), random.Random(7)  # noqa: S311
    for number in count(1):
        text = "Ŵyn’s 3 in 10 " * chance.randrange(12)
        row = Put(Address(("outcomes", f"o{number}")), {"id": f"o{number}", "description": text})
        lines.append(Line.of(number, (row, Order(Address(("outcomes",)), ("o1", f"o{number}")))))
        journal.add(lines[-1], PLAIN)
        if journal.size >= size:
            break
    journal._let_go()
    return lines


def _is_wrong(copy: Path, lines: list[Line]) -> bool:
    """Whether anything is read but the first lines as they were written."""
    found = lines_after(copy, 0, PLAIN)
    return found != lines[: len(found)]


@pytest.mark.hardening("A22", few=3000, many=40_000)
def test_a_journal_cut_at_any_byte_gives_the_lines_before_it(tally: Tally, copy: Path) -> None:
    lines = _write(copy, tally.count)
    path = journal_path(copy, 1)
    whole = path.read_bytes()
    ends = _ends(whole, len(lines))
    for length in reversed(range(len(whole) + 1)):
        os.truncate(path, length)
        found = lines_after(copy, 0, PLAIN)
        if found != lines[: sum(end <= length for end in ends)]:
            tally.lose(f"cut at byte {length}: {len(found)} lines")
        tally.tried()


def _ends(whole: bytes, lines: int) -> list[int]:
    """Where each line ends."""
    ends = [place + 1 for place, sign in enumerate(whole) if sign == ord("\n")]
    assert len(ends) == lines
    return ends


@pytest.mark.hardening("A22", few=1000, many=5000)
def test_a_bit_that_flipped_never_makes_another_line(tally: Tally, copy: Path) -> None:
    _damage(tally, copy, lambda data, place: data[place] ^ 1 << place % 8)


@pytest.mark.hardening("A22", few=300, many=5000)
def test_a_byte_that_became_another_never_makes_another_line(tally: Tally, copy: Path) -> None:
    _damage(tally, copy, lambda _data, place: (place * 37) % 256)


def _damage(tally: Tally, copy: Path, other: Callable[[bytes, int], int]) -> None:
    lines = _write(copy, 5000)
    path, chance = journal_path(copy, 1), random.Random(5)  # noqa: S311
    whole = path.read_bytes()
    for _turn in tally.turns():
        place, data = chance.randrange(len(whole)), bytearray(whole)
        data[place] = other(whole, place)
        path.write_bytes(data)
        if _is_wrong(copy, lines):
            tally.lose(f"byte {place} as {data[place]}")


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the writer is forked, which POSIX alone can do"
)
@pytest.mark.hardening("A22", few=40, many=400)
def test_a_program_killed_while_lines_are_written_loses_none_of_them(
    tally: Tally, tmp_path: Path
) -> None:
    kills, lost, acknowledged = map(
        int, _run("journal_kills", str(tmp_path / "home"), str(tally.count)).split()
    )
    tally.tried(kills)
    tally.lost = lost
    assert acknowledged > kills, "the writer was nearly always killed before it wrote anything"


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the window is forked, which POSIX alone can do"
)
@pytest.mark.hardening(
    "A2",
    few=12,
    many=200,
    found="What could not be read yet, or was typed in a cell, or in a window that takes answers "
    "with its last button, was in no copy until it was an answer. It is in the journal as it is "
    "typed, and the first copy is begun at its first key.",
)
def test_a_window_killed_while_somebody_types_offers_all_but_the_last_two_seconds(
    tally: Tally, tmp_path: Path
) -> None:
    said = json.loads(_run("robots", str(tmp_path), str(tally.count)))
    tally.tried(said["kills"])
    for note in said["lost"]:
        tally.lose(note)
    assert said["texts"] > said["kills"] / 2, "hardly anything stood there for two seconds"


def _run(module: str, *arguments: str) -> str:
    """Run a program that forks, and return what it printed last."""
    done = ran(module, *arguments, seconds=1800)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()[-1]
