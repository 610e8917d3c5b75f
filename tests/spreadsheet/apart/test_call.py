"""A workbook is read by another process: what it may, what it may not, and how it ends."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from sroi_app.spreadsheet.apart import FLAG, call
from sroi_app.spreadsheet.apart.frames import Says, write_frame
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.spreadsheet.refusals import Cancelled, NotATable
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.table import Table
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.spreadsheet.workbook import read_workbook
from sroi_app.storage.migrations import FORMAT
from sroi_app.workspace.files import examples, open_evaluation
from tests.needs import need
from tests.spreadsheet.build import HEADINGS, ROW, raw_workbook, workbook

MAP = workbook(HEADINGS, ROW)
ROOT = Path(__file__).parents[3]


def played(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let a child do something else than read."""
    monkeypatch.setattr(call, "command", lambda: [sys.executable, "-c", code])


def confined(*tries: str) -> list[str]:
    """Return what comes of each try of a child that has given up what it does not need."""
    code = "from sroi_app.spreadsheet.apart.child import confine, load\nload()\n"
    code += "import os, socket, subprocess\nconfine()\n"
    for one in tries:
        code += (
            f"try:\n    {one}\nexcept BaseException as error:\n    said = type(error).__name__\n"
        )
        code += "else:\n    said = 'done'\nprint(said)\n"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.split()


def test_the_child_says_what_is_read_here_cell_by_cell() -> None:
    path = next(example.path for example in examples() if example.name == "befriending")
    made = make_workbook(open_evaluation(path), FORMAT)
    assert read_tables(made) == read_workbook(made)


def test_a_survey_comes_back_with_its_share_told_on_the_way() -> None:
    heard = list[float]()
    data = workbook(("Code", "Before", "After"), ("A1", "3", "4"), ("A2", "2", "5"))
    choice = ReadChoice(sheets=("Value map",))
    (table,) = read_survey(data, "file", choice=choice, progress=heard.append)
    assert table.frame["After"].tolist() == ["4", "5"]
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_a_refusal_of_the_child_comes_up_here_in_the_same_words() -> None:
    with pytest.raises(NotATable, match="damaged") as refused:
        read_tables(raw_workbook("<row>"))
    assert "save it again as .xlsx" in refused.value.advice


@pytest.mark.parametrize(
    "code", ["import os; os.abort()", "print('hello' * 100)", "raise SystemExit(3)", "pass"]
)
def test_a_child_that_dies_or_babbles_is_a_refusal_in_words(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    played(monkeypatch, code)
    with pytest.raises(NotATable, match="broke off"):
        read_tables(MAP)


def test_a_child_that_never_answers_is_ended_after_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    played(monkeypatch, "while True: pass")
    monkeypatch.setattr(call, "MOST_SECONDS", 0.3)
    with pytest.raises(NotATable, match="was stopped"):
        read_tables(MAP)
    assert not call._running


def test_what_is_not_wanted_any_more_ends_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    played(monkeypatch, "while True: pass")
    begun = time.monotonic()
    looks = iter([False, False, False])
    with pytest.raises(Cancelled):
        read_tables(MAP, lambda: next(looks, True))
    assert time.monotonic() - begun < 5
    assert not call._running


def test_the_end_of_the_program_ends_what_is_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    played(monkeypatch, "while True: pass")
    looks = 0

    def looked() -> bool:
        nonlocal looks
        looks += 1
        if looks == 3:
            call.end_all()
        return False

    with pytest.raises(NotATable, match="broke off"):
        call.have_done("tables", MAP, tuple[Table, ...], cancelled=looked)
    assert not call._running


def test_a_workbook_nobody_takes_is_given_up_too(monkeypatch: pytest.MonkeyPatch) -> None:
    played(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(call, "MOST_SECONDS", 0.3)
    with pytest.raises(NotATable, match="was stopped"):
        read_tables(b"PK\x03\x04" + bytes(1_000_000))  # more than fits into a pipe


def test_an_answer_of_another_shape_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call, "ask_child", lambda *_asked: b"\x93\x01\x02\x03")
    with pytest.raises(NotATable, match="broke off"):
        call.have_done("tables", MAP, tuple[Table, ...])


def test_a_child_that_cannot_be_started_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call, "command", lambda: ["/nowhere/at/all"])
    with pytest.raises(NotATable, match="did not let"):
        read_tables(MAP)


def test_the_child_can_do_nothing_but_read() -> None:
    tries = (
        "open('/etc/hostname').read()",
        "open('here.txt', 'w')",
        "os.listdir('.')",
        "os.remove('README.md')",
        "socket.socket()",
        "subprocess.run(['true'])",
        "os.system('true')",
        "eval('1')",
    )
    assert confined(*tries, "1 + 1") == [*["PermissionError"] * len(tries), "done"]


def test_the_child_gets_no_more_memory_than_its_share() -> None:
    need(sys.platform.startswith("linux"), "MEMORY_LIMIT", "only Linux holds a process to it")
    assert confined("bytes(600 * 1024 * 1024)") == ["MemoryError"]


def test_want_of_memory_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    played(
        monkeypatch,
        "import sys; from sroi_app.spreadsheet.apart import child, jobs\n"
        "jobs.JOBS = {'tables': lambda *_: bytes(600 * 1024 * 1024)}\n"
        "sys.exit(child.serve())",
    )
    need(sys.platform.startswith("linux"), "MEMORY_LIMIT", "only Linux holds a process to it")
    with pytest.raises(NotATable, match="more memory"):
        read_tables(MAP)


def test_the_child_ends_when_the_program_does() -> None:
    code = (
        "from sroi_app.spreadsheet.apart import child, jobs\n"
        "jobs.JOBS = {'tables': lambda *_: [None for _ in iter(int, 1)]}\nchild.serve()"
    )
    command = [sys.executable, "-c", code]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert child.stdin is not None
    for says, content in ((Says.JOB, b"tables"), (Says.SETTINGS, b""), (Says.WORKBOOK, MAP)):
        write_frame(child.stdin, says, content)  # type: ignore[arg-type]
    time.sleep(0.5)
    assert child.poll() is None
    child.stdin.close()  # as it is when the program is killed
    assert child.wait(10) == 1


def test_the_program_as_it_is_built_is_its_own_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert call.command() == [sys.executable, FLAG]
    monkeypatch.setattr(call, "command", lambda: [sys.executable, "main.py", FLAG])
    assert read_tables(MAP)[0].rows[1][0].text == "Older people"


def test_started_by_hand_it_ends_without_a_word() -> None:
    command = [sys.executable, "main.py", FLAG]
    done = subprocess.run(command, cwd=ROOT, input=b"hello", capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")
