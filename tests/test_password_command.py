"""A protected case on the command line: its password comes from a file or is asked for."""

import getpass
import sys
from pathlib import Path

import pytest

from sroi_app.commands.entry import run
from sroi_app.model.case import Case
from sroi_app.storage.case_file import save_new
from sroi_app.storage.document import Document
from sroi_app.storage.protection import Protection


@pytest.fixture(autouse=True)
def case(quick_passwords: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    """A protected case in the folder the command is given in."""
    monkeypatch.chdir(tmp_path)
    made = Protection.with_password("open sesame")
    save_new(Path("case.sroi.age"), Document(case=Case(title="Our secret"), protection=made))


def answers(monkeypatch: pytest.MonkeyPatch, *passwords: str) -> list[str]:
    """Sit at the keyboard and answer what is asked; return the questions."""
    asked: list[str] = []
    left = list(passwords)

    def ask(question: str) -> str:
        asked.append(question)
        return left.pop(0)

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("sroi_app.commands.passwords.getpass", ask)
    return asked


@pytest.mark.parametrize("ending", ["", "\n", "\r\nanother line"])
def test_the_first_line_of_a_file_is_the_password(
    ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("password.txt").write_bytes(f"open sesame{ending}".encode("utf-8-sig"))
    assert run(["calculate", "case.sroi.age", "--password-file", "password.txt"]) == 0
    assert "Our secret" in capsys.readouterr().out


def test_a_wrong_password_in_a_file_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("password.txt").write_text("wrong", "utf-8")
    assert run(["calculate", "case.sroi.age", "--password-file", "password.txt"]) == 2
    assert "This password does not fit." in capsys.readouterr().err


def test_it_is_asked_for_until_it_fits(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answers(monkeypatch, "wrong", "open sesame")
    assert run(["calculate", "case.sroi.age"]) == 0
    assert asked == ["Password of case.sroi.age: "] * 2
    assert "Our secret" in capsys.readouterr().out


def test_ctrl_d_gives_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def end(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("sroi_app.commands.passwords.getpass", end)
    assert run(["calculate", "case.sroi.age"]) == 2
    said = capsys.readouterr().err
    assert "case.sroi.age is protected with a password." in said
    assert "mistake" not in said


def test_where_nobody_can_be_asked_it_says_how_to_give_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(getpass, "getpass", None)
    assert run(["calculate", "case.sroi.age"]) == 2
    assert "--password-file" in capsys.readouterr().err


def test_a_file_without_a_password_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["calculate", "case.sroi.age", "--password-file", "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err


def test_what_is_made_of_it_stands_beside_it_under_its_bare_name() -> None:
    Path("password.txt").write_text("open sesame", "utf-8")
    assert run(["workbook", "case.sroi.age", "--password-file", "password.txt"]) == 0
    assert Path("case.xlsx").is_file()


def test_no_unprotected_case_is_written_under_the_name_of_a_protected_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["example", "befriending", "-o", "copy.sroi.age"]) == 2
    assert "not the name of a case" in capsys.readouterr().err


def test_an_empty_password_is_said_to_be_empty(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("password.txt").write_text("\nopen sesame", "utf-8")
    assert run(["calculate", "case.sroi.age", "--password-file", "password.txt"]) == 2
    assert "first line of password.txt is empty" in capsys.readouterr().err
    answers(monkeypatch, "", "open sesame")
    assert run(["calculate", "case.sroi.age"]) == 0
    assert "No password was typed." in capsys.readouterr().err
