"""The one entry point: the window, or a verb."""

import os
import sys
from types import ModuleType

import pytest

import main
from sroi_app import __version__
from tests.ui.runs import run


def start(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["main.py", *words])
    return main.main()


def fake_window(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Put a window in place that only remembers what it was asked to open."""
    opened: list[list[str]] = []

    def show(arguments: list[str]) -> int:
        opened.append(arguments)
        return 0

    window = ModuleType("ui.app")
    window.run = show  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ui.app", window)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return opened


@pytest.mark.parametrize("words", [(), ("Our case.SROI",)])
def test_alone_or_with_a_case_the_window_opens(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    opened = fake_window(monkeypatch)
    assert start(monkeypatch, *words) == 0
    assert opened == [list(words)]


def test_a_verb_is_for_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = fake_window(monkeypatch)
    assert start(monkeypatch, "--version") == 0
    assert capsys.readouterr().out.startswith("SROI Case")
    assert opened == []


def test_a_window_that_is_not_installed_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_window(monkeypatch)
    monkeypatch.setitem(sys.modules, "ui.app", None)
    assert start(monkeypatch) == 2
    error = capsys.readouterr().err
    assert "not installed" in error
    assert error.count("\n") == 1


def test_a_self_check_says_of_each_part_that_it_works(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = tmp_path_factory.mktemp("home")
    checked = run("main.py", "--self-check", seconds=180, SROI_CASE_HOME=str(home))
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.startswith(f"SROI Case {__version__} has painted its window.\n")
    assert checked.stdout.count(": yes, in ") == 6
    assert checked.stdout.endswith("Everything works.\n")
    assert list(home.iterdir()) == []


def test_a_part_that_does_not_work_is_said_and_the_others_are_still_tried(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from sroi_app.workspace.self_check import Part
    from ui.self_check import _works

    def fail() -> None:
        raise OSError("no\nroom")

    found = [_works(Part("It writes", fail)), _works(Part("It reads", lambda: None))]
    said = capsys.readouterr().out.splitlines()
    assert found == [False, True]
    assert said[0] == "It writes: no. OSError: no room"
    assert said[1].startswith("It reads: yes, in ")


def test_a_self_check_stands_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(monkeypatch, "--self-check", "values", "job") == 2
    assert "stands alone" in capsys.readouterr().err


def test_what_a_built_program_starts_finds_the_libraries_of_its_own_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/ours/plugins")
    opened = fake_window(monkeypatch)
    assert start(monkeypatch) == 0
    assert opened == [[]]
    assert os.environ["LD_LIBRARY_PATH"] == "/theirs"
    assert "QT_PLUGIN_PATH" not in os.environ
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
