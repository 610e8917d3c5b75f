"""What happens to the open file behind the window is noticed and said, never acted on by itself."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sroi_app.storage.case_file import open_case
from sroi_app.storage.lock import Holder, lock_place, write_lock
from sroi_app.workspace.files import write_new_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.standing import THOROUGH_UP_TO, Mark
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, Hands, Key
from tests.ui.runs import ROOT
from tests.ui.test_settling import change_elsewhere
from ui.banner import Banner, banner
from ui.doorways import examples, recent
from ui.main_window import MainWindow
from ui.meanwhile import COPIES, FILE
from ui.settling import SETTLED
from ui.watching import Watch

NAME = "organisation/name"
LOOK_ONLY, OPEN_ANYWAY, DO_NOT_OPEN = range(3)
OTHER_WINDOW = """
import sys
from pathlib import Path
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.presence import Presence
presence = Presence(Folders(Path(sys.argv[1])))
presence.hold(Path(sys.argv[2]))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "Visits.sroi"


@pytest.fixture
def opened(window: MainWindow, place: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """A case that is opened from `place`; what becomes of its file is looked at quickly."""
    monkeypatch.setattr("ui.watching.AGAIN", 5)
    window.files.meanwhile.watch._again.setInterval(5)
    write_new_case(place, ready_case())
    window.files.open_path(place)
    window.desk.step(1)
    _look(window, qtbot)
    return Hands(window)


def _look(window: MainWindow, qtbot: QtBot) -> None:
    """Come back to the window, and wait until it has looked round."""
    watch, reading = window.files.meanwhile.watch, window.files.meanwhile._reading
    qtbot.waitUntil(lambda: not watch.busy)  # with what it looked at before
    watch.look(thorough=True)
    qtbot.waitUntil(lambda: not watch.busy and not reading.busy)


def _said(hands: Hands, topic: str = FILE) -> str:
    found = hands.window.findChild(Banner)
    return "" if found is None else found.said(topic)


def _press(hands: Hands, words: str) -> None:
    made = banner(hands.window).findChildren(QPushButton)
    next(button for button in made if button.text() == words).click()


# Noticing


def test_a_file_that_stays_the_same_is_not_spoken_of(opened: Hands, qtbot: QtBot) -> None:
    _look(opened.window, qtbot)
    assert _said(opened) == ""


def test_a_new_version_is_loaded_only_when_the_person_says_so(
    opened: Hands, place: Path, qtbot: QtBot
) -> None:
    before, page = opened.case, opened.place
    change_elsewhere(place, "Theirs")
    _look(opened.window, qtbot)
    assert _said(opened).startswith("“Visits.sroi” was changed by somebody else")
    assert opened.case is before
    _press(opened, "Load the new version")
    assert opened.case.title == "Theirs"
    assert opened.place == page
    assert _said(opened) == ""
    assert _said(opened, SETTLED) == "The version you had open is among the earlier versions."
    kept = [open_case(v.path).document.case for v in opened.window.store.workspace.versions.saved()]
    assert before in kept


def test_with_unsaved_work_the_two_are_compared_first(
    opened: Hands, place: Path, said: Said, qtbot: QtBot
) -> None:
    change_elsewhere(place, "Theirs")
    _look(opened.window, qtbot)
    opened.fill(NAME, "Mine")
    assert "you have changes of your own" in _said(opened)
    said.answers.append(3)
    _press(opened, "Compare and choose…")
    assert "Mine in yours" in said.questions[0]
    opened.undo()
    assert "you have changes of your own" not in _said(opened)


def test_a_change_of_the_same_size_and_time_is_noticed_by_what_it_holds(
    opened: Hands, place: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    same = Mark(0, 0, place.stat().st_size, 0, 0)
    assert same.size < THOROUGH_UP_TO
    monkeypatch.setattr("sroi_app.workspace.standing._mark_of", lambda _path: same)
    _look(opened.window, qtbot)
    data = bytearray(place.read_bytes())
    data[-1] ^= 1
    place.write_bytes(data)
    opened.window.files.meanwhile.watch.look()  # the cheap look sees nothing
    qtbot.waitUntil(lambda: not opened.window.files.meanwhile.watch.busy)
    assert _said(opened) == ""
    _look(opened.window, qtbot)
    assert _said(opened) != ""


def test_what_is_half_copied_is_waited_for(opened: Hands, place: Path, qtbot: QtBot) -> None:
    before = place.read_bytes()
    change_elsewhere(place, "Theirs")
    whole = place.read_bytes()
    place.write_bytes(whole[:500])
    _look(opened.window, qtbot)
    assert "perhaps because it is still being copied" in _said(opened)
    place.write_bytes(whole)
    _look(opened.window, qtbot)
    assert _said(opened).startswith("“Visits.sroi” was changed by somebody else")
    place.write_bytes(before)
    _look(opened.window, qtbot)
    assert _said(opened) == ""


def test_a_file_that_was_renamed_is_gone_on_with(opened: Hands, place: Path, qtbot: QtBot) -> None:
    opened.fill(NAME, "Mine")
    place.rename(place.with_name("Other.sroi"))
    _look(opened.window, qtbot)
    assert _said(opened, SETTLED).startswith("The file is now called “Other.sroi”")
    assert lock_place(place.with_name("Other.sroi")).exists()
    assert not lock_place(place).exists()


@pytest.mark.parametrize("onward", ["save_as", "new", "open", "example"])
def test_the_new_name_of_a_file_is_said_only_while_that_file_is_open(
    onward: str, opened: Hands, place: Path, qtbot: QtBot
) -> None:
    other = place.with_name("Elsewhere.sroi")
    write_new_case(place.with_name("Another.sroi"), ready_case())
    place.rename(place.with_name("Other.sroi"))
    _look(opened.window, qtbot)
    assert _said(opened, SETTLED) != ""
    files = opened.window.files
    if onward == "save_as":
        files.save_to(other)
    elif onward == "new":
        files.new()
    elif onward == "open":
        files.open_path(place.with_name("Another.sroi"))
    else:
        files.open_example(examples()[0].path)
    _look(opened.window, qtbot)
    assert _said(opened, SETTLED) == ""


def test_of_a_file_that_was_renamed_and_is_gone_only_that_is_said(
    opened: Hands, place: Path, qtbot: QtBot
) -> None:
    place.rename(place.with_name("Other.sroi"))
    _look(opened.window, qtbot)
    assert _said(opened, SETTLED) != ""
    place.with_name("Other.sroi").unlink()
    _look(opened.window, qtbot)
    assert "is no longer where you opened it" in _said(opened)
    assert _said(opened, SETTLED) == ""


def test_a_file_that_is_gone_is_said_to_be_and_can_be_saved_again(
    opened: Hands, place: Path, said: Said, qtbot: QtBot
) -> None:
    place.unlink()
    _look(opened.window, qtbot)
    assert "is no longer where you opened it" in _said(opened)
    said.answers.append(0)
    _press(opened, "Save it again…")
    assert open_case(place).document.case == ready_case()
    assert _said(opened) == ""


def test_it_is_looked_at_when_the_window_gets_the_keyboard(
    opened: Hands, place: Path, qtbot: QtBot
) -> None:
    change_elsewhere(place, "Theirs")
    opened.window.files.meanwhile.watch._come_back(None)
    assert not opened.window.files.meanwhile.watch.busy
    opened.window.files.meanwhile.watch._come_back(opened.window.windowHandle())
    qtbot.waitUntil(lambda: _said(opened) != "")


def test_what_is_said_of_a_file_goes_with_it(opened: Hands, place: Path, qtbot: QtBot) -> None:
    change_elsewhere(place, "Theirs")
    _look(opened.window, qtbot)
    _press(opened, "Load the new version")
    change_elsewhere(place, "Theirs again")
    _look(opened.window, qtbot)
    assert _said(opened, SETTLED) != ""
    assert _said(opened) != ""
    opened.window.files.new()
    assert _said(opened, SETTLED) == _said(opened) == ""


def test_what_was_seen_is_not_heard_once_the_window_is_gone(place: Path, qtbot: QtBot) -> None:
    write_new_case(place, ready_case())
    workspace = Workspace(Folders(place.parent / "home"))
    workspace.open(place)
    parent = QObject()
    watch = Watch(workspace, lambda: False, parent)
    place.unlink()
    watch.look()
    watch._tasks.wait()  # it has looked, and what it saw is under way
    delete(parent)
    with qtbot.captureExceptions() as raised:
        QCoreApplication.processEvents()
    assert raised == []


def test_ones_own_saves_are_no_news(opened: Hands, qtbot: QtBot) -> None:
    for name in ("A", "B"):
        opened.fill(NAME, name)
        opened.key(Key.Key_S, CTRL)
        _look(opened.window, qtbot)
    assert _said(opened) == ""


def test_nothing_is_looked_at_while_the_file_is_being_saved(
    opened: Hands, place: Path, qtbot: QtBot
) -> None:
    saving, watch = opened.window.store.saving, opened.window.files.meanwhile.watch
    place.unlink()
    saving._under_way = 1
    watch.look()
    assert not watch.busy
    saving._under_way = 0
    watch.look()
    saving._under_way = 1  # what was found of the file before is no news any more
    qtbot.waitUntil(lambda: not watch.busy)
    assert _said(opened) == ""
    saving._under_way = 0


# Copies that synchronisers make


def _copy(place: Path, name: str) -> Path:
    copy = place.with_name(name)
    copy.write_bytes(place.read_bytes())
    change_elsewhere(copy, "Theirs")
    return copy


def test_copies_of_a_synchroniser_are_mentioned_once_and_can_be_compared(
    opened: Hands, place: Path, said: Said, qtbot: QtBot
) -> None:
    _copy(place, "Visits-DESKTOP-12.sroi")
    copy = _copy(place, "Visits (Ann's conflicted copy 2026-11-30).sroi")
    opened.window.files.open_path(place)
    _look(opened.window, qtbot)
    assert "“Visits (Ann's conflicted copy 2026-11-30).sroi”" in _said(opened, COPIES)
    assert _said(opened, COPIES).endswith("There is 1 more.")
    said.answers.append(1)
    _press(opened, "Compare…")
    assert "Only in yours." in said.questions[0]
    assert "“Visits-DESKTOP-12.sroi”" in _said(opened, COPIES)
    said.answers.append(0)
    _press(opened, "Compare…")
    assert opened.case.title == "Theirs"
    assert opened.window.store.workspace.path != copy
    _look(opened.window, qtbot)
    assert "“Visits.sroi”" in _said(opened, COPIES)  # from there, that is the other one
    opened.window.files.open_path(place)
    _look(opened.window, qtbot)
    assert _said(opened, COPIES) == ""


# Who else has it open


@contextmanager
def _somebody_else(home: Folders, place: Path) -> Iterator[None]:
    """Another window of the same person has the file open."""
    command = [sys.executable, "-c", OTHER_WINDOW, str(home.root), str(place)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield
        process.kill()


@pytest.fixture
def ann(place: Path) -> None:
    """Ann has the file open on another computer."""
    write_new_case(place, ready_case())
    since = datetime.now(UTC).replace(microsecond=0)
    ann = Holder(user="Ann Smith", computer="LAPTOP-3", since=since, seen=since, run="1f2e3d4c")
    write_lock(place, ann)


@pytest.mark.usefixtures("ann")
@pytest.mark.parametrize(
    ("answer", "path_is_open", "read_only"),
    [(LOOK_ONLY, True, True), (OPEN_ANYWAY, True, False), (DO_NOT_OPEN, False, False)],
)
def test_who_else_has_it_open_is_said_and_nobody_is_kept_out(
    window: MainWindow, place: Path, said: Said, answer: int, path_is_open: bool, read_only: bool
) -> None:
    said.answers.append(answer)
    window.files.open_path(place)
    assert "Ann Smith on LAPTOP-3 has had this case open since " in said.questions[0]
    workspace = window.store.workspace
    assert (workspace.path == place, workspace.read_only) == (path_is_open, read_only)
    assert json.loads(lock_place(place).read_bytes())["user"] == "Ann Smith"


@pytest.mark.usefixtures("ann")
def test_what_is_only_looked_at_is_not_changed_and_becomes_ones_own_under_another_name(
    window: MainWindow, place: Path, said: Said
) -> None:
    said.answers.append(LOOK_ONLY)
    window.files.open_path(place)
    window.desk.step(1)
    hands, before = Hands(window), place.read_bytes()
    hands.fill(NAME, "Mine")
    assert hands.case == ready_case()
    assert window._saved.text().startswith("Opened to look only.")
    assert window.windowTitle() == "Home visits (to look only)[*] – SROI Case"
    assert window.files.exports.proposed(".sroi") == str(place.with_name("Visits (copy).sroi"))
    said.chosen.append(str(place.with_name("mine.sroi")))
    hands.key(Key.Key_S, CTRL)
    hands.fill(NAME, "Mine")
    hands.key(Key.Key_S, CTRL)
    assert place.read_bytes() == before
    assert open_case(place.with_name("mine.sroi")).document.case.organisation.name == "Mine"


def test_another_window_on_the_same_computer_is_told_of_until_it_dies(
    window: MainWindow, home: Folders, place: Path, said: Said
) -> None:
    write_new_case(place, ready_case())
    with _somebody_else(home, place):
        said.answers.append(DO_NOT_OPEN)
        window.files.open_path(place)
        assert "open in another window on this computer since " in said.questions[0]
    window.files.open_path(place)
    assert window.store.workspace.path == place
    assert len(said.questions) == 1


def test_the_mark_goes_with_the_case(opened: Hands, place: Path) -> None:
    assert lock_place(place).exists()
    opened.window.files.open_path(place)  # once more: one's own mark is no one else's
    assert lock_place(place).exists()
    opened.window.files.new()
    assert not lock_place(place).exists()


def test_the_mark_goes_with_the_window(opened: Hands, place: Path, home: Folders) -> None:
    opened.window.close()
    assert not lock_place(place).exists()
    assert list(home.windows.glob("*.owner")) == []


def test_a_folder_that_takes_no_mark_is_no_trouble(
    window: MainWindow, place: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_new_case(place, ready_case())

    def refuse(_path: Path, _data: bytes) -> int:
        raise PermissionError

    monkeypatch.setattr(Path, "write_bytes", refuse)
    window.files.open_path(place)
    assert window.store.workspace.path == place
    assert said.problems == []


def test_a_case_whose_file_is_gone_is_not_left_without_a_question(
    opened: Hands, place: Path, said: Said, qtbot: QtBot
) -> None:
    files, workspace = opened.window.files, opened.window.store.workspace
    place.unlink()
    _look(opened.window, qtbot)
    assert files.safety.words() == "Not saved: its file is gone"
    said.answers = [2]
    files.new()
    assert "its file is no longer there" in said.questions[-1]
    assert workspace.path == place
    said.answers = [0, 0]  # save it again: put it back
    files.new()
    assert open_case(place).document.case == ready_case()
    assert workspace.path is None


def test_a_file_that_is_gone_stays_in_reach_by_its_earlier_versions(
    opened: Hands, place: Path, said: Said
) -> None:
    files, workspace = opened.window.files, opened.window.store.workspace
    for title in ("One", "Two"):
        workspace.apply(replace(workspace.case, title=title), "Change")
        assert files.save()
    files.new()
    place.unlink()
    (door,) = recent(opened.window)
    assert (door.path, "earlier versions are kept" in door.note) == (place, True)
    said.answers = [0]
    files.open_path(door.path)
    assert "that version is kept on this computer" in said.questions[-1]
    assert workspace.case.title == "Two"
