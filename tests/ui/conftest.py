"""A window to work at: in a folder of its own, without a screen, closed without a question."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any part of Qt is loaded

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.errors import AppError
from sroi_app.workspace.comparison import Comparison
from sroi_app.workspace.folders import Folders, standard_folders
from tests.ui.hands import Hands, new_case
from tests.ui.layout_items import known_items
from ui.app import make_window
from ui.dialogs.two_versions import Way
from ui.main_window import MainWindow
from ui.theme import dress

ROOT = Path(__file__).parents[2]
MODULES = tuple(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "ui").rglob("*.py"))
    if "from ui.dialogs.messages import" in path.read_text("utf-8")
)
"""What asks or says something with a dialog."""


@dataclass
class Said:
    """What the window wanted to say or ask, and the answers it is to get."""

    answers: list[int] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)  # names given to the file dialog
    questions: list[str] = field(default_factory=list)
    problems: list[AppError] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    """The application in its own fonts and colours, once for all tests.

    Without a screen Qt keeps what was copied until after Python has ended, and then destroys it by
    way of Python: so nothing may be left on the clipboard.
    """
    dress(qapp)
    yield
    qapp.clipboard().clear()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """Take the place of every dialog; one that nobody expected fails the test."""
    heard = Said()

    def ask(
        _parent: QWidget,
        title: str,
        text: str,
        answers: list[str],
        more: str = "",
        *,
        careful: bool = False,
    ) -> int:
        del careful
        heard.questions.append(f"{title} {text} {more}".strip())
        assert heard.answers, f"nobody expected to be asked: {text}"
        answer = heard.answers.pop(0)
        assert 0 <= answer < len(answers)
        return answer

    def choose(*_arguments: object) -> tuple[str, str]:
        assert heard.chosen, "nobody expected to be asked for a file"
        return heard.chosen.pop(0), ""

    def never(box: QDialog) -> int:
        raise AssertionError(f"a dialog nobody expected: {box.windowTitle()}")

    def notice(_parent: QWidget, title: str, text: str, more: str = "") -> None:
        heard.notices.append(f"{title} {text} {more}".strip())

    def problem(_parent: QWidget, error: AppError) -> None:
        heard.problems.append(error)

    for name, stand_in in {
        "ask": ask,
        "show_notice": notice,
        "show_made": lambda parent, title, text, _deeds, more: notice(parent, title, text, more),
        "show_problem": problem,
    }.items():
        monkeypatch.setattr(f"ui.dialogs.messages.{name}", stand_in)
        for module in MODULES:  # where they went
            monkeypatch.setattr(f"{module}.{name}", stand_in, raising=False)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([choose()[0]], ""))
    monkeypatch.setattr("ui.settling.ask_which", partial(_ask_which, ask))
    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", never)
    return heard


def _ask_which(
    ask: Callable[[QWidget, str, str, list[str], str], int],
    parent: QWidget,
    heading: str,
    about: str,
    comparison: Comparison,
    ways: Sequence[Way],
) -> int:
    answers = [f"{way.words}: {way.outcome}" for way in ways]
    return ask(parent, heading, about, answers, comparison.as_text())


@pytest.fixture(autouse=True)
def _no_items_of_layouts() -> Iterator[None]:
    """Whatever was done, Python knows no item of a layout: it would not hear of its end."""
    yield
    assert known_items() == []


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """The program's own folder, empty and only for this test."""
    monkeypatch.setenv("SROI_CASE_HOME", str(tmp_path / "home"))
    return standard_folders()


@pytest.fixture
def window(qtbot: QtBot, home: Folders, said: Said) -> Iterator[MainWindow]:
    """The window as it starts, with the keyboard in it; nothing of it is left afterwards."""
    before = set(QApplication.topLevelWidgets())
    made = make_window(home)
    show(made, qtbot)
    yield made
    close(made, said)
    qtbot.wait(0)
    left = [w for w in QApplication.topLevelWidgets() if w not in before and w is not made]
    assert left == []


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    """A person at a new case, on its first page of questions."""
    new_case(window)
    return Hands(window)


def show(window: MainWindow, qtbot: QtBot) -> None:
    """Show a window and wait until it has the keyboard."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def close(window: MainWindow, said: Said) -> None:
    """Close a window, giving up what was not saved."""
    said.answers[:] = [1]
    window.close()
    assert not window.isVisible()
    window.store.tasks.wait()
    window.store.simulating.work.end()  # as when the program ends: else it would in another test
    window.deleteLater()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
