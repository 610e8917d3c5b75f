"""The one entry point: the window, or a verb."""

import sys
from types import ModuleType

import pytest

import main


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
