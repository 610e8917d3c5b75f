"""What is protected is a file of age: by the letter of its description, and with its own tool."""

import multiprocessing
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sroi_app.storage import age
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from tests import age_by_hand
from tests.needs import need

SECRET = "schönes Paßwort".encode() * 5000
"""More than one of the pieces age works in."""


@pytest.fixture(scope="module")
def protected() -> bytes:
    """Protected in earnest, in a process of its own."""
    return age.protect(SECRET, "vier lose Wörter")


def test_what_is_protected_opens_with_its_password(protected: bytes) -> None:
    assert age.is_protected(protected)
    assert b"sch" not in protected
    assert age.reveal(protected, "vier lose Wörter") == SECRET


def test_it_is_a_file_of_age_by_the_letter_of_its_description(protected: bytes) -> None:
    assert age_by_hand.reveal(protected, "vier lose Wörter") == SECRET


def test_the_tool_of_age_opens_it(protected: bytes, tmp_path: Path) -> None:
    need(shutil.which("age") is not None, "AGE", "the age tool is not installed")
    path, opened = tmp_path / "case.sroi.age", tmp_path / "case.sroi"
    path.write_bytes(protected)
    child, terminal = pty.fork()
    if not child:
        os.execlp("age", "age", "--decrypt", "-o", str(opened), str(path))  # noqa: S606, S607
    os.read(terminal, 100)
    os.write(terminal, "vier lose Wörter\n".encode())
    assert os.waitpid(child, 0)[1] == 0
    assert opened.read_bytes() == SECRET


@pytest.mark.usefixtures("quick_passwords")
def test_a_letter_is_the_same_however_the_computer_composes_it() -> None:
    composed, in_two = "caf\u00e9", "cafe\u0301"
    assert age.reveal(age.protect(b"x", composed), in_two) == b"x"


@pytest.mark.usefixtures("quick_passwords")
@pytest.mark.parametrize("password", ["", "y\0", "\0"])
def test_no_password_is_refused_nor_one_that_scrypt_cannot_tell_from_another(
    password: str,
) -> None:
    with pytest.raises(ValueError, match="protects anything"):
        age.protect(b"x", password)
    with pytest.raises(age.WrongPassword):
        age.reveal(age.protect(b"x", "y"), password)


@pytest.mark.usefixtures("quick_passwords")
def test_what_would_not_open_again_is_not_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyrage import passphrase

    monkeypatch.setattr(passphrase, "decrypt", lambda _data, _password: b"something else")
    with pytest.raises(SaveFailed, match="would not have opened again"):
        age.protect(b"x", "y")


def test_a_password_with_too_little_work_in_it_is_measured_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A busy computer does less in a second, and would be taken for a slow one."""
    from pyrage import passphrase

    found = iter((1, 3, 2, 3))
    monkeypatch.setattr(
        passphrase, "encrypt", lambda data, word: age_by_hand.protect(data, word, next(found))
    )
    monkeypatch.setattr(age, "_apart", age.work_here)
    assert age.work_in(age.protect(b"x", "y")) == 3
    monkeypatch.setattr(age, "LEAST_WORK", 3)
    assert age.work_in(age.protect(b"x", "y")) == 3
    assert next(found, None) is None


def test_too_much_work_for_this_computer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age, "_work", age.work_here)
    far_too_slow = age_by_hand.protect(b"x", "y").replace(b" 1\n", b" 60\n", 1)
    with pytest.raises(age.NotRevealed, match="far too long"):
        age.reveal(far_too_slow, "y")


def test_a_child_that_gets_no_memory_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_arguments: object) -> tuple[bytes, bytes]:
        raise OSError("the child got no memory")

    monkeypatch.setattr(age, "_apart", dies)
    with pytest.raises(SaveFailed, match="too little free memory"):
        age.protect(b"x", "y")
    with pytest.raises(age.NotRevealed, match="too little free memory"):
        age.reveal(age.MARK, "y")


def test_a_child_that_ends_before_it_has_begun_is_done_without() -> None:
    """As where the program was started from a text, which a child cannot read again."""
    script = "from sroi_app.storage import age; print(age.reveal(age.MARK, 'y'))"
    done = subprocess.run(
        [sys.executable, "-"],
        input=script,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert "DamagedFile" in done.stderr


def test_where_no_child_can_be_started_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_arguments: object) -> tuple[bytes, bytes]:
        raise age.NoChild

    monkeypatch.setattr(age, "_apart", never)
    with pytest.raises(DamagedFile):
        age.reveal(age.MARK, "y")


def test_the_window_is_not_held_up_while_a_password_is_worked_out(protected: bytes) -> None:
    """The library lets no other thread of Python run meanwhile: so it must not be in this one."""
    import threading
    import time

    done = threading.Event()

    def work() -> None:
        with pytest.raises(age.WrongPassword):
            age.reveal(protected, "not this one")
        done.set()

    longest, last = 0.0, time.monotonic()
    threading.Thread(target=work).start()
    while not done.wait(0.005):
        now = time.monotonic()
        longest, last = max(longest, now - last), now
    assert longest < 0.5


def test_a_child_that_dies_for_lack_of_memory_leaves_this_process_out_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where a child gets no memory, pyrage here would end the window."""

    def never(*_arguments: object) -> tuple[bytes, bytes]:
        raise AssertionError("this process would be ended")

    def dies(_source: object, _answer: object) -> None:
        os._exit(1)

    monkeypatch.setattr(age, "work_here", never)
    monkeypatch.setattr(age, "_serve", dies)
    monkeypatch.setattr(multiprocessing, "get_context", lambda _kind: real_context("fork"))
    with pytest.raises(age.NotRevealed, match="too little free memory"):
        age.reveal(age.MARK, "y")


real_context = multiprocessing.get_context
