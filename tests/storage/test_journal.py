"""Lines that are added come back as they were, or not at all."""

from pathlib import Path

import pytest
from hypothesis import given

from sroi_app.errors import AppError
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.delta import Put, delta
from sroi_app.storage import codec
from sroi_app.storage.guarding import PLAIN
from sroi_app.storage.journal import (
    Journal,
    Line,
    carried_out,
    contents,
    drop_journals,
    framed,
    journal_path,
    lines_after,
)
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from tests.strategies import cases

TITLE = Address(("title",))


def _line(number: int) -> Line:
    return Line.of(number, (Put(TITLE, f"edit {number}"),))


def _write(copy: Path, first: int, *numbers: int) -> Path:
    """A journal that begins with a line of that number, and has lines of these."""
    journal = Journal(journal_path(copy, first))
    for number in numbers:
        journal.add(_line(number), PLAIN)
    journal._let_go()
    return journal.path


def _numbers(copy: Path, held: int) -> list[int]:
    return [line.number for line in lines_after(copy, held, PLAIN)]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "document-run.sroi"


@given(cases(), cases())
def test_a_line_makes_of_one_case_the_other(one: Case, other: Case) -> None:
    line = Line.of(1, delta(one, other))
    assert codec.build(carried_out(codec.plain(one), [line])) == other


def test_lines_come_back_as_they_were_written(copy: Path) -> None:
    _write(copy, 1, 1, 2, 3)
    assert lines_after(copy, 0, PLAIN)[1].puts == ((("title",), "edit 2"),)
    assert _numbers(copy, 0) == [1, 2, 3]
    assert _numbers(copy, 2) == [3]


def test_a_line_is_its_length_its_crc_and_its_content() -> None:
    assert framed(b"{}") == b"00000002 a3804e83 {}\n"[:9] + framed(b"{}")[9:]
    assert list(contents(framed(b"one") + framed(b"two") + framed(b"three")[:-1])) == [
        b"one",
        b"two",
    ]


def test_one_journal_goes_on_where_the_other_ended(copy: Path) -> None:
    _write(copy, 1, 1, 2)
    _write(copy, 3, 3, 4)
    assert _numbers(copy, 0) == [1, 2, 3, 4]
    assert _numbers(copy, 3) == [4]


def test_nothing_after_a_gap_is_taken(copy: Path) -> None:
    broken = _write(copy, 1, 1, 2, 3)
    _write(copy, 4, 4, 5)
    broken.write_bytes(broken.read_bytes()[:-1])
    assert _numbers(copy, 0) == [1, 2]
    assert _numbers(copy, 3) == [4, 5]  # a copy has the one that is broken


def test_a_line_nobody_knew_to_be_whole_gives_way_to_the_one_written_in_its_place(
    copy: Path,
) -> None:
    _write(copy, 1, 1, 2, 3)
    journal = Journal(journal_path(copy, 3))
    journal.add(Line.of(3, (Put(TITLE, "once more"),)), PLAIN)
    journal._let_go()
    assert [line.puts[0][1] for line in lines_after(copy, 0, PLAIN)] == [
        "edit 1",
        "edit 2",
        "once more",
    ]


def test_journals_of_which_a_copy_has_every_line_are_dropped(copy: Path) -> None:
    for first in (1, 3, 5):
        _write(copy, first, first, first + 1)
    drop_journals(copy, held=3)
    assert _numbers(copy, 2) == [3, 4, 5, 6]
    assert not journal_path(copy, 1).exists()
    drop_journals(copy, held=6)
    assert _numbers(copy, 4) == [5, 6]  # nobody knows where the last one ends


def test_a_journal_without_lines_leaves_nothing(copy: Path) -> None:
    journal = Journal(journal_path(copy, 1))
    journal.close()
    assert not journal.path.exists()
    with pytest.raises(OSError, match="closed"):
        journal.add(_line(1), PLAIN)


def test_what_no_file_may_hold_is_refused_before_it_is_written() -> None:
    with pytest.raises(SaveFailed):
        Line.of(1, (Put(TITLE, "\ud800"),))


def test_lines_that_do_not_fit_a_case_are_damage() -> None:
    odd = Line.of(1, (Put(Address.parse("outcomes/o9/nothing/here"), "x"),))
    with pytest.raises(DamagedFile):
        carried_out(codec.plain(Case()), [odd])


class _Turned:
    """A guard that is easily seen through."""

    def guarded_bytes(self, data: bytes) -> bytes:
        return data[::-1]

    def opened_bytes(self, data: bytes) -> bytes:
        if data.startswith(b"{"):
            raise AppError("not guarded")
        return data[::-1]

    def guarded_name(self, name: str) -> str:
        return name


def test_each_line_passes_the_guard(copy: Path) -> None:
    journal = Journal(journal_path(copy, 1))
    journal.add(_line(1), _Turned())
    journal._let_go()
    assert b"edit 1" not in journal.path.read_bytes()
    assert lines_after(copy, 0, _Turned()) == [
        Line(number=1, at=lines_after(copy, 0, _Turned())[0].at, puts=((("title",), "edit 1"),))
    ]
    assert lines_after(copy, 0, PLAIN) == []
