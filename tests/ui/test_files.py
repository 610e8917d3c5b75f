"""Files at the window: what was typed is never lost by opening, saving or closing."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case
from sroi_app.storage.container import MIMETYPE
from sroi_app.workspace.files import read_value_map, write_new_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.settings import Settings
from tests.guide.ready import ready_case, with_answers
from tests.storage.zips import case_members, forge, manifest_member
from tests.ui.conftest import Said
from tests.ui.hands import ALT, CTRL, SHIFT, Hands, Key, focused
from ui.app import make_window
from ui.main_window import MainWindow
from ui.words import WrappedLink

NAME = "organisation/name"


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    return hands


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "case.sroi"


def _state(hands: Hands) -> str:
    return hands.window._saved.text()


def _save(hands: Hands, said: Said, path: Path) -> None:
    said.chosen.append(str(path))
    hands.key(Key.Key_S, CTRL)


def test_the_first_save_asks_where_and_the_next_does_not(
    filled: Hands, said: Said, place: Path
) -> None:
    _save(filled, said, place)
    assert open_case(place).document.case == ready_case()
    filled.fill(NAME, "Another")
    filled.key(Key.Key_S, CTRL)
    assert open_case(place).document.case.organisation.name == "Another"
    assert said.questions == []


def test_the_window_says_whether_the_work_is_safe(filled: Hands, said: Said, place: Path) -> None:
    assert _state(filled).startswith("Not saved yet")
    assert filled.window.isWindowModified()
    _save(filled, said, place)
    assert _state(filled).startswith("Saved at ")
    assert not filled.window.isWindowModified()
    filled.fill(NAME, "Another")
    assert filled.window.isWindowModified()
    filled.undo()
    assert _state(filled).startswith("Saved at ")


def test_a_new_case_says_nothing_of_saving(hands: Hands) -> None:
    assert _state(hands) == ""


def test_saving_as_leaves_the_first_file_as_it_was(
    filled: Hands, said: Said, place: Path, tmp_path: Path
) -> None:
    _save(filled, said, place)
    before = place.read_bytes()
    filled.fill(NAME, "Another")
    said.chosen.append(str(tmp_path / "second"))
    filled.window.actions_by_id["save_as"].trigger()
    assert place.read_bytes() == before
    assert open_case(tmp_path / "second.sroi").document.case.organisation.name == "Another"
    assert filled.window.store.workspace.path == tmp_path / "second.sroi"


def test_what_is_too_large_to_be_kept_is_replaced_only_once_that_is_said(
    filled: Hands, said: Said, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_bytes(b"a film of somebody's" * 1000)
    before = place.read_bytes()
    monkeypatch.setattr("sroi_app.storage.case_file.LARGEST_FILE", len(before) - 1)
    said.answers += [1, 0]
    _save(filled, said, place)
    assert "case.sroi is too large to be kept as an earlier version" in said.questions[0]
    assert place.read_bytes() == before
    _save(filled, said, place)
    monkeypatch.undo()
    assert open_case(place).document.case == ready_case()


def test_a_name_that_turns_out_to_be_taken_is_asked_about(
    filled: Hands, said: Said, place: Path
) -> None:
    place.write_text("something of somebody's")
    said.answers.append(1)
    _save(filled, said, place.with_suffix(""))
    assert "There is already a file called case.sroi" in said.questions[0]
    assert place.read_text() == "something of somebody's"
    said.answers.append(0)
    _save(filled, said, place.with_suffix(""))
    assert open_case(place).document.case == ready_case()


def test_choosing_no_name_saves_nothing(filled: Hands, said: Said) -> None:
    said.chosen.append("")
    filled.key(Key.Key_S, CTRL)
    assert filled.window.store.workspace.dirty


def test_what_is_opened_is_what_was_saved(filled: Hands, said: Said, place: Path) -> None:
    _save(filled, said, place)
    filled.window.files.new()
    assert filled.case == Case()
    said.chosen.append(str(place))
    filled.key(Key.Key_O, CTRL)
    assert filled.case == ready_case()
    filled.open_section("organisation")
    assert filled.text_at(NAME) == "Riverside"
    assert filled.ratio == "£4.01 : £1"
    assert filled.window.windowTitle() == "Home visits[*] – SROI Case"


@pytest.mark.parametrize("way", ["new", "open", "close"])
def test_unsaved_work_is_asked_about_and_staying_keeps_it(
    filled: Hands, said: Said, place: Path, way: str
) -> None:
    write_new_case(place, Case(title="Other"))
    said.answers.append(2)
    if way == "new":
        filled.key(Key.Key_N, CTRL)
    elif way == "open":
        filled.window.files.open_path(place)
    else:
        filled.window.close()
    assert said.questions == ["Unsaved changes Save the changes to “Home visits”?"]
    assert filled.case == ready_case()
    assert filled.window.isVisible()


def test_work_given_up_for_a_file_that_does_not_open_is_kept_on(
    filled: Hands, said: Said, place: Path, home: Folders, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: any(home.recovery.glob("*.sroi")))
    place.write_text("nobody's case")
    said.answers.append(1)
    filled.window.files.open_path(place)
    assert len(said.problems) == 1
    assert filled.case == ready_case()
    qtbot.waitUntil(lambda: any(home.recovery.glob("*.sroi")))


def test_saying_save_saves_and_goes_on(filled: Hands, said: Said, place: Path) -> None:
    said.answers.append(0)
    said.chosen.append(str(place))
    filled.key(Key.Key_N, CTRL)
    assert open_case(place).document.case == ready_case()
    assert filled.case == Case()


def test_saying_save_and_then_naming_no_file_stays(filled: Hands, said: Said) -> None:
    said.answers.append(0)
    said.chosen.append("")
    filled.key(Key.Key_N, CTRL)
    assert filled.case == ready_case()


def test_saying_do_not_save_gives_the_work_up(filled: Hands, said: Said, home: Folders) -> None:
    filled.window.store.keep_recovery_now()
    said.answers.append(1)
    filled.key(Key.Key_N, CTRL)
    assert filled.case == Case()
    assert list(home.recovery.glob("*")) == []


def test_work_given_up_for_a_file_that_does_not_open_is_kept_after_all(
    filled: Hands, said: Said, home: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    said.answers.append(1)
    filled.window.files.open_path(tmp_path / "gone.sroi")
    assert "no file called gone.sroi" in said.problems[0].explanation
    assert filled.case == ready_case()
    assert filled.window.store.workspace.dirty
    qtbot.waitUntil(lambda: bool(list(home.recovery.glob("*"))), timeout=4000)


def test_a_clean_case_is_left_without_a_question(filled: Hands, said: Said, place: Path) -> None:
    _save(filled, said, place)
    filled.key(Key.Key_N, CTRL)
    assert said.questions == []
    assert filled.case == Case()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b"%PDF-1.7", "It seems to be a PDF"),
        (b"PK\x03\x04" + b"\0" * 200, ""),
        (b"\xff" * 5000, "was not made with SROI Case"),
    ],
)
def test_a_hostile_file_is_refused_in_words_and_leaves_the_case(
    filled: Hands, said: Said, place: Path, content: bytes, sentence: str
) -> None:
    _save(filled, said, place)
    bad = place.with_name("bad.sroi")
    bad.write_bytes(content)
    filled.window.files.open_path(bad)
    (problem,) = said.problems
    assert sentence in problem.explanation
    assert problem.explanation.endswith(".")
    assert problem.advice.endswith(".")
    assert filled.case == ready_case()
    assert filled.window.store.workspace.path == place


def test_a_newer_file_is_refused_and_left_unharmed(filled: Hands, said: Said, place: Path) -> None:
    _save(filled, said, place.with_name("mine.sroi"))
    contents = {"mimetype": MIMETYPE, "case.json": b"{}"}
    place.write_bytes(forge(case_members(manifest_json=manifest_member(contents, format=99))))
    before = place.read_bytes()
    filled.window.files.open_path(place)
    assert "file format 99" in said.problems[0].explanation
    assert place.read_bytes() == before
    assert filled.case == ready_case()


def test_a_place_that_cannot_be_written_is_explained_and_the_work_kept(
    filled: Hands, said: Said, tmp_path: Path, home: Folders, qtbot: QtBot
) -> None:
    said.answers.append(2)
    _save(filled, said, tmp_path / "no such folder" / "case.sroi")
    assert "no folder called" in said.questions[0]
    assert filled.window.store.workspace.dirty
    qtbot.waitUntil(lambda: bool(list(home.recovery.glob("*"))), timeout=4000)


def test_files_from_before_are_offered_at_the_start(
    filled: Hands, said: Said, place: Path, tmp_path: Path
) -> None:
    _save(filled, said, place)
    _save_as = filled.window.actions_by_id["save_as"]
    said.chosen.append(str(tmp_path / "second.sroi"))
    _save_as.trigger()
    place.unlink()
    filled.key(Key.Key_H, CTRL)
    links = filled.window.welcome.findChildren(WrappedLink)
    words = [link.words for link in links if link.isVisible()]
    assert "second" in words
    gone = next(link for link in links if link.words == place.stem)
    assert gone.accessibleDescription().startswith(f"No longer in {place.parent}; earlier versions")
    second = next(link for link in links if link.words == "second")
    assert second.accessibleDescription().startswith(f"In {tmp_path}, saved on ")
    second.click()
    assert filled.case == ready_case()
    assert filled.window.desk.current is not None


def test_going_to_the_start_leaves_a_way_back_to_the_case(filled: Hands) -> None:
    filled.open_section("outcomes")
    filled.key(Key.Key_H, CTRL)
    assert filled.window.desk.current is None
    back = focused(filled.window)
    assert isinstance(back, WrappedLink)
    assert back.words == "Go back to “Home visits”, which is open"
    filled.key(Key.Key_Space)
    assert filled.page.section.id == "outcomes"
    assert filled.case == ready_case()


def test_at_the_very_start_there_is_nothing_to_go_back_to(window: MainWindow) -> None:
    assert window.welcome._back.isHidden()
    assert focused(window) is window.welcome._new


def test_back_on_the_first_page_loses_nothing(filled: Hands) -> None:
    filled.press("Back")
    assert filled.place == "tasks"
    filled.key(Key.Key_Left, ALT)
    assert filled.window.desk.current is None
    assert filled.case == ready_case()
    assert filled.window.store.workspace.dirty


def test_the_window_comes_back_in_the_size_it_had(
    window: MainWindow, home: Folders, qtbot: QtBot
) -> None:
    window.resize(760, 650)  # the screen that is not there measures 800 by 800
    window.close()
    assert Settings(home).window_geometry
    again = make_window(home)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 650)


def test_a_damaged_window_geometry_does_no_harm(home: Folders, qtbot: QtBot) -> None:
    home.root.mkdir()
    home.preferences.write_text('{"window_geometry": "not hexadecimal"}')
    made = make_window(home)
    qtbot.addWidget(made)
    assert made.width() > 900


# The PDF


def test_the_pdf_is_made_off_the_main_thread_while_typing_goes_on(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, may_end, threads = threading.Event(), threading.Event(), []

    def write_pdf(evaluation: Evaluation, path: Path, **_options: bool) -> int:
        threads.append(threading.current_thread())
        going.set()
        assert may_end.wait(10)
        return path.write_bytes(evaluation.case.organisation.name.encode())

    monkeypatch.setattr("ui.exports.workspace_files.write_pdf", write_pdf)
    filled.window.store.workspace.apply(
        with_answers(ready_case(), statement__limitations=""), "Leave something open"
    )
    said.chosen.append(str(tmp_path / "case.pdf"))
    filled.make_pdf()
    assert going.wait(10)
    assert _state(filled) == "Making the PDF…"
    filled.fill(NAME, "Typed meanwhile")
    may_end.set()
    qtbot.waitUntil(lambda: bool(said.notices))
    assert threads[0] is not threading.main_thread()
    assert (tmp_path / "case.pdf").read_bytes() == b"Riverside"
    assert str(tmp_path / "case.pdf") in said.notices[0]
    assert "It is a draft" in said.notices[0]
    assert _state(filled) != "Making the PDF…"


def test_a_pdf_that_cannot_be_written_is_explained(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AppError("The drive is full.", "Choose another.")

    monkeypatch.setattr("ui.exports.workspace_files.write_pdf", refuse)
    said.chosen.append(str(tmp_path / "case.pdf"))
    filled.make_pdf()
    qtbot.waitUntil(lambda: bool(said.problems))
    assert said.problems[0].sentence == "The drive is full. Choose another."
    assert _state(filled).startswith("Not saved yet")


def test_a_real_pdf_comes_out(filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot) -> None:
    said.chosen.append(str(tmp_path / "case.pdf"))
    filled.make_pdf()
    qtbot.waitUntil(lambda: bool(said.notices or said.problems), timeout=30000)
    assert said.problems == []
    assert (tmp_path / "case.pdf").read_bytes().startswith(b"%PDF-")


# The workbook


def test_a_workbook_comes_out_and_says_what_its_last_sheet_holds(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot
) -> None:
    said.chosen.append(str(tmp_path / "case"))
    filled.key(Key.Key_E, CTRL | SHIFT)
    assert _state(filled) == "Making the workbook…"
    qtbot.waitUntil(lambda: bool(said.notices or said.problems), timeout=30000)
    assert said.problems == []
    assert "“All answers”" in said.notices[0]
    reading = read_value_map(tmp_path / "case.xlsx")
    assert reading.case == filled.window.store.evaluation.case
