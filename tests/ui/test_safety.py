"""Nothing a person made is lost by a PDF, by a second window, or by closing too soon."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.files import write_new_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.ui import conftest
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, Hands, Key
from tests.ui.runs import ROOT, run
from tests.workspace.endings import lose_power
from ui import app
from ui.crashes import watch_for_crashes
from ui.left_behind import offer_recovery
from ui.main_window import MainWindow

NAME = "organisation/name"
OTHER_WINDOW = """
import sys
from pathlib import Path
from sroi_app.model.case import Case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
workspace = Workspace(Folders(Path(sys.argv[1])))
workspace.open(Path(sys.argv[2]))
workspace.apply(Case(title="Of the other window"), "Change")
workspace.journalling.copy_writer()()
print("kept", flush=True)
sys.stdin.read()
"""
CLOSE_AT_ONCE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.exports
from sroi_app.workspace.folders import standard_folders
from ui.app import make_window
from ui.crashes import watch_for_crashes
app = QApplication([])
window = make_window(standard_folders())
watch_for_crashes(window)
ui.exports.show_made = lambda *words: print(words[1], words[2])
window.show()
window.files.open_path(Path(sys.argv[1]))
window.files.exports.write_pdf(Path(sys.argv[2]))
QTimer.singleShot(0, window.close)
app.exec()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "case.sroi"


@pytest.fixture
def filled(hands: Hands, said: Said, place: Path) -> Hands:
    """A case that is saved at `place`."""
    hands.window.store.workspace.apply(ready_case(), "Begin")
    said.chosen.append(str(place))
    hands.key(Key.Key_S, CTRL)
    return hands


class Slow:
    """A PDF that is made when the test says so."""

    def __init__(self) -> None:
        self.going, self.may_end = threading.Event(), threading.Event()
        self.written: list[Path] = []

    def write(self, _evaluation: object, path: Path, **_options: Any) -> int:
        self.going.set()
        assert self.may_end.wait(10)
        self.written.append(path)
        return 1000


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    monkeypatch.setattr("ui.exports.workspace_files.write_pdf", made.write)
    yield made
    made.may_end.set()


def _copies(home: Folders) -> list[Path]:
    return sorted(home.recovery.glob("*.sroi"))


# A PDF never takes the place of a case


@pytest.mark.parametrize("name", ["case.sroi", "Case.SROI", "case"])
def test_the_name_of_a_pdf_always_ends_as_one(
    filled: Hands, said: Said, place: Path, qtbot: QtBot, name: str
) -> None:
    before = place.read_bytes()
    said.chosen.append(str(place.with_name(name)))
    filled.make_pdf()
    qtbot.waitUntil(lambda: bool(said.notices or said.problems), timeout=30000)
    assert place.read_bytes() == before
    assert place.with_name(f"{name}.pdf").read_bytes().startswith(b"%PDF-")


def test_a_pdf_that_turns_out_to_be_there_is_asked_about(
    filled: Hands, said: Said, place: Path, slow: Slow
) -> None:
    slow.may_end.set()
    place.with_suffix(".pdf").write_text("mine")
    said.answers.append(1)
    said.chosen.append(str(place.with_suffix("")))
    filled.make_pdf()
    assert "There is already a file called case.pdf" in said.questions[0]
    assert not filled.window.files.exports.busy


def test_a_link_to_the_case_is_no_place_for_its_pdf(
    filled: Hands, said: Said, place: Path, qtbot: QtBot
) -> None:
    before = place.read_bytes()
    place.with_suffix(".pdf").symlink_to(place)
    said.chosen.append(str(place.with_suffix(".pdf")))
    filled.make_pdf()
    qtbot.waitUntil(lambda: bool(said.notices or said.problems), timeout=30000)
    assert said.problems[0].title == "The PDF was not made"
    assert place.read_bytes() == before


def test_a_pdf_that_fails_says_nothing_of_saving(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot
) -> None:
    said.chosen.append(str(tmp_path / "never" / "case.pdf"))
    filled.make_pdf()
    qtbot.waitUntil(lambda: bool(said.problems), timeout=30000)
    assert said.problems[0].title == "The PDF was not made"
    assert "saved" not in said.problems[0].sentence


# Two windows, two runs


@contextmanager
def _other_window(home: Folders, path: Path) -> Iterator[subprocess.Popen[str]]:
    """A second process has `path` open with unsaved work that is kept."""
    command = [sys.executable, "-c", OTHER_WINDOW, str(home.root), str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        yield process
        process.kill()


def test_the_work_of_a_window_that_is_open_is_left_alone_and_offered_once_it_died(
    window: MainWindow, home: Folders, said: Said, place: Path
) -> None:
    write_new_case(place, ready_case())
    with _other_window(home, place):
        (theirs,) = _copies(home)
        offer_recovery(window)
        window.files.open_path(place)
        window.desk.step(1)
        Hands(window).fill(NAME, "Mine")
        window.store.keep_recovery_now()
        assert len(_copies(home)) == 2
        window.files.save()
        assert _copies(home) == [theirs]
        assert said.questions == []
    said.answers.append(0)
    window.files.open_path(place)
    assert "An earlier change to case.sroi was kept" in said.questions[0]
    assert window.store.workspace.case.title == "Of the other window"


def _leave_unsaved(home: Folders, path: Path, title: str = "Never saved") -> None:
    earlier = Workspace(home)
    earlier.open(path)
    earlier.apply(Case(title=title), "Change")
    lose_power(earlier)


def test_older_work_outlives_the_run_in_which_the_decision_was_put_off(
    window: MainWindow, home: Folders, said: Said, place: Path
) -> None:
    write_new_case(place, ready_case())
    _leave_unsaved(home, place)
    said.answers += [2, 2]
    offer_recovery(window)
    window.files.open_path(place)
    window.desk.step(1)
    Hands(window).fill(NAME, "Newer")
    window.store.keep_recovery_now()
    window.files.save()
    said.answers.append(0)
    window.files.open_path(place)
    assert window.store.workspace.case.title == "Never saved"


@pytest.mark.parametrize(("answer", "title"), [(0, "Never saved"), (1, ""), (2, "")])
def test_after_a_crash_the_case_named_at_the_start_is_asked_about_once(
    home: Folders,
    said: Said,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: int,
    title: str,
) -> None:
    monkeypatch.setattr("ui.rounds.Rounds", lambda _window: None)
    write_new_case(place, ready_case())
    _leave_unsaved(home, place)
    said.answers.append(answer)
    window = MainWindow()
    window.show()
    app._begin(window, [str(place)])
    assert len(said.questions) == 1
    assert window.store.workspace.case.title == title
    assert window.store.workspace.path == place
    assert len(_copies(home)) == (0 if answer == 1 else 1)
    conftest.close(window, said)


def test_the_case_named_at_the_start_is_opened_where_other_work_was_put_off(
    home: Folders, said: Said, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.rounds.Rounds", lambda _window: None)
    write_new_case(place, ready_case())
    earlier = Workspace(home)
    earlier.apply(Case(), "Change")
    lose_power(earlier)
    said.answers.append(2)
    window = MainWindow()
    window.show()
    app._begin(window, [str(place)])
    assert window.store.workspace.case == ready_case()
    conftest.close(window, said)


def test_the_question_names_the_case_and_the_moment_in_words(
    window: MainWindow, home: Folders, said: Said
) -> None:
    earlier = Workspace(home)
    earlier.apply(ready_case(), "Begin")
    lose_power(earlier)
    said.answers.append(2)
    offer_recovery(window)
    today = datetime.now(UTC).astimezone()
    assert "“Home visits”" in said.questions[0]
    assert f"{today.day} {today:%B} {today.year} at " in said.questions[0]


def test_copies_that_cannot_be_read_are_told_of_beside_one_that_can(
    window: MainWindow, home: Folders, said: Said
) -> None:
    earlier = Workspace(home)
    earlier.apply(ready_case(), "Begin")
    lose_power(earlier)
    (home.recovery / "broken-0.sroi").write_bytes(b"")
    said.answers.append(2)
    offer_recovery(window)
    assert f"kept in {home.recovery} cannot be read" in said.questions[0]
    assert said.notices == []


# Closing while a PDF is made


def test_the_window_closes_by_itself_once_the_pdf_is_made(
    filled: Hands, said: Said, place: Path, slow: Slow, qtbot: QtBot
) -> None:
    filled.window.files.exports.write_pdf(place.with_suffix(".pdf"))
    assert slow.going.wait(10)
    filled.window.close()
    assert filled.window.isVisible()
    assert filled.window._saved.text() == "Closing as soon as the file is made…"
    slow.may_end.set()
    qtbot.waitUntil(lambda: not filled.window.isVisible())
    assert slow.written == [place.with_suffix(".pdf")]
    assert "The PDF is made" in said.notices[0]


def test_a_window_that_was_to_close_stays_when_the_pdf_fails(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot
) -> None:
    filled.window.files.exports.write_pdf(tmp_path / "never" / "case.pdf")
    filled.window.close()
    qtbot.waitUntil(lambda: bool(said.problems), timeout=30000)
    qtbot.wait(20)
    assert filled.window.isVisible()
    assert filled.window._saved.text().startswith("Saved at ")


def test_unsaved_work_is_asked_about_once_when_the_pdf_is_made(
    filled: Hands, said: Said, place: Path, slow: Slow, qtbot: QtBot
) -> None:
    filled.fill(NAME, "Another")
    filled.window.files.exports.write_pdf(place.with_suffix(".pdf"))
    filled.window.close()
    assert said.questions == []
    said.answers.append(2)
    slow.may_end.set()
    qtbot.waitUntil(lambda: bool(said.questions))
    assert filled.window.isVisible()
    assert filled.case.organisation.name == "Another"


def test_a_program_closed_while_a_pdf_is_made_ends_without_a_word_of_trouble(
    place: Path, tmp_path: Path
) -> None:
    write_new_case(place, ready_case())
    pdf = place.with_suffix(".pdf")
    home = str(tmp_path / "home")
    script = ("-c", CLOSE_AT_ONCE, str(place), str(pdf))
    ended = run(*script, QT_QPA_PLATFORM="offscreen", SROI_CASE_HOME=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert "The PDF is made" in ended.stdout


def _fail() -> None:
    raise ZeroDivisionError


def _in_a_thread() -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()


def _here() -> None:
    sys.excepthook(ZeroDivisionError, ZeroDivisionError(), None)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("happen", [_here, _in_a_thread])
def test_a_mistake_after_the_window_is_gone_is_still_written_down(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    happen: Callable[[], None],
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window = MainWindow()
    watch_for_crashes(window)
    shiboken6.delete(window)
    happen()
    written = capsys.readouterr().err
    assert written.count("ZeroDivisionError") == 1
    assert "Traceback" not in written
    assert "deleted" not in written


# Saving while a PDF is made


def test_a_save_does_not_wait_for_a_pdf(
    filled: Hands, place: Path, slow: Slow, said: Said, qtbot: QtBot
) -> None:
    filled.window.files.exports.write_pdf(place.with_suffix(".pdf"))
    assert slow.going.wait(10)
    filled.fill(NAME, "Another")
    QTimer.singleShot(3000, slow.may_end.set)  # so that a save that waits fails, and ends
    assert filled.window.files.save()
    assert slow.written == []
    assert open_case(place).document.case.organisation.name == "Another"
    slow.may_end.set()
    qtbot.waitUntil(lambda: bool(said.notices))


def test_whether_it_is_a_draft_is_said_of_the_pdf_and_not_of_what_came_after(
    filled: Hands, place: Path, slow: Slow, said: Said, qtbot: QtBot
) -> None:
    before = filled.window.store.evaluation
    assert before.ready
    filled.window.files.exports.write_pdf(place.with_suffix(".pdf"))
    assert slow.going.wait(10)
    filled.window.files.new()
    slow.may_end.set()
    qtbot.waitUntil(lambda: bool(said.notices))
    assert not filled.window.store.evaluation.ready
    assert "It is a draft" not in said.notices[0]


# Names that are proposed


@pytest.mark.parametrize(("action", "name"), [("save_as", "mine.sroi"), ("pdf", "mine.pdf")])
def test_the_name_of_the_file_is_proposed_again(
    filled: Hands,
    said: Said,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
    name: str,
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        proposed.append(start)
        return "", ""

    said.chosen.append(str(place.with_name("mine.sroi")))
    filled.window.files.save_as()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    if action == "pdf":
        filled.make_pdf()
    else:
        filled.window.actions_by_id[action].trigger()
    assert proposed == [str(place.with_name(name))]
