"""A value map is looked over, put right, and taken into a case as one step that can be undone."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sroi_app.evaluation import evaluate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.spreadsheet.apart import call
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.spreadsheet.columns import Column
from sroi_app.storage import migrations
from sroi_app.workspace.map_draft import LEFT_OUT, Taken
from tests.import_map import BAD, GOOD, map_window, wait
from tests.spreadsheet.build import HEADINGS, ROW, saved, text
from tests.ui.cases import filled_case
from tests.ui.conftest import Said
from tests.ui.test_clipping import _faults
from ui.importing.opening import show_map
from ui.importing.window import MapWindow
from ui.look import Choice
from ui.main_window import MainWindow

Key = Qt.Key


def told(widget: QWidget) -> str:
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def outcomes(window: MainWindow) -> list[str]:
    return [outcome.description for outcome in window.store.workspace.case.outcomes]


def choose(made: MapWindow, at: int, taken: Taken, sheet: str = "") -> None:
    """Choose what a column is taken for, and wait for what comes of it."""
    pick(made, at, taken, sheet)
    wait(made)


def pick(made: MapWindow, at: int, taken: Taken, sheet: str = "") -> None:
    """Choose what a column is taken for, as a person does: by the keyboard, from its list."""
    card = made.columns.cards[(sheet, at)]
    card.combo.setFocus()
    wanted = card._choices.index(taken)
    while card.combo.currentIndex() != wanted:
        down = card.combo.currentIndex() < wanted
        QTest.keyClick(card.combo, Key.Key_Down if down else Key.Key_Up)


def test_what_was_read_is_shown_before_anything_is_in_the_case(window: MainWindow) -> None:
    made = map_window(window, GOOD.file())
    words = told(made)
    assert "4 outcomes, 1 input, 3 stakeholders" in words
    assert "It does not discount the first year." in words
    assert "Less lonely · Fitter · Skilled" in words
    assert "Rows that hold nothing but 0 were left out" in words
    assert window.store.workspace.case == Case()
    made.reject()


def test_enter_takes_it_into_the_empty_case_and_one_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    made = map_window(window, GOOD.file())
    QTest.keyClick(made, Key.Key_Return)
    qtbot.waitUntil(lambda: len(outcomes(window)) == 4)
    assert window.desk.current is not None
    assert window.desk.current.page == "value-map"
    assert window.store.workspace.dirty
    window.store.undo()
    assert window.store.workspace.case == Case()


def test_what_was_typed_into_a_case_without_a_map_stays(window: MainWindow) -> None:
    workspace = window.store.workspace
    name = Address.parse("organisation/name")
    workspace.apply(put(workspace.case, name, "Ours"), "Name", name)
    map_window(window, GOOD.file()).take_in()
    assert workspace.case.organisation.name == "Ours"
    assert len(outcomes(window)) == 4
    window.store.undo()
    assert workspace.case.organisation.name == "Ours"


@pytest.mark.parametrize(("answer", "left"), [(2, ["Mine"]), (1, 4)])
def test_a_case_that_has_a_map_is_only_left_when_the_person_says_so(
    window: MainWindow, said: Said, answer: int, left: object
) -> None:
    window.store.workspace.add_row(Address.parse("outcomes"), "Add", description="Mine")
    said.answers.append(answer)
    made = map_window(window, GOOD.file())
    made.take_in()
    assert "Unsaved changes" in said.questions[0]
    assert outcomes(window) == left or len(outcomes(window)) == left
    assert made.isVisible() == (answer == 2)
    made.done(0)


def test_problems_name_their_cells_and_stand_in_the_way(window: MainWindow) -> None:
    made = map_window(window, BAD.file())
    assert "1 thing has to be put right first" in told(made)
    assert "F11: This row has figures or details of an outcome, but no outcome." in told(made)
    made.take_in()
    assert made.isVisible()
    assert "has to be put right first" in made.foot.problem
    assert outcomes(window) == []
    made.reject()


def test_a_column_that_was_not_recognised_is_given_its_meaning_by_keyboard(
    window: MainWindow,
) -> None:
    data = text((*HEADINGS[:2], "Head count", *HEADINGS[3:]), ROW)
    made = map_window(window, data, "map.csv")
    assert "What stands here is left out." in told(made)
    assert "they stay gaps until they are filled" in told(made)
    choose(made, 2, Taken(Column.QUANTITY))
    assert made.columns.cards[("", 2)].combo.hasFocus()
    assert "What stands here is left out." not in told(made)
    made.take_in()
    assert window.store.workspace.case.outcomes[0].quantities[0].value == 80


def test_another_sheet_can_be_chosen(window: MainWindow) -> None:
    book = openpyxl.load_workbook(io.BytesIO(GOOD.file()), data_only=True)
    book.copy_worksheet(book["SROI Value Map"]).title = "Map 2024"
    book["Map 2024"]["F8"] = "Less alone"
    made = map_window(window, saved(book))
    assert "The columns of “SROI Value Map”" in told(made)
    QTest.keyClick(made._which.combo, Key.Key_Down)
    wait(made)
    assert "The columns of “Map 2024”" in told(made)
    made.take_in()
    assert outcomes(window)[0] == "Less alone"


def test_rows_that_name_no_outcome_can_be_left_out(window: MainWindow) -> None:
    made = map_window(window, BAD.file())
    QTest.keyClick(made._strays, Key.Key_Space)
    wait(made)
    assert "Rows that name no outcome were left out, as you said: 11." in told(made)
    made.take_in()
    assert len(outcomes(window)) == 4


def test_it_can_be_said_how_bare_numbers_of_a_share_are_meant(window: MainWindow) -> None:
    data = text((*HEADINGS[:4], "Deadweight", *HEADINGS[5:]), ROW)
    made = map_window(window, data, "map.csv")
    assert "it is not said that the numbers are percentages" in told(made)
    choose(made, 4, Taken(Column.DEADWEIGHT, percent=True))
    made.take_in()
    assert window.store.workspace.case.outcomes[0].deadweight.value == Decimal("0.35")


def test_leaving_a_column_out_leaves_gaps(window: MainWindow) -> None:
    made = map_window(window, text(HEADINGS, ROW), "map.csv")
    choose(made, 8, LEFT_OUT)
    made.take_in()
    assert window.store.workspace.case.outcomes[0].duration.value is None


@contextmanager
def held(window: MainWindow) -> Iterator[None]:
    """Let nothing be read meanwhile."""
    gate = Event()
    window.store.reading.run(gate.wait)
    try:
        yield
    finally:
        gate.set()


def test_what_is_chosen_while_the_choice_before_is_read_is_added_to_it(window: MainWindow) -> None:
    made = map_window(window, text(HEADINGS, ROW), "map.csv")
    with held(window):
        pick(made, 3, LEFT_OUT)
        pick(made, 8, LEFT_OUT)
    wait(made)
    assert [made.columns.cards[("", at)].column.taken for at in (3, 8)] == [LEFT_OUT] * 2
    made.done(0)


def test_enter_while_a_choice_is_read_takes_it_in_once_it_is(window: MainWindow) -> None:
    made = map_window(window, text(HEADINGS, ROW), "map.csv")
    with held(window):
        pick(made, 8, LEFT_OUT)
        QTest.keyClick(made, Key.Key_Return)
        assert outcomes(window) == []
    wait(made)
    assert window.store.workspace.case.outcomes[0].duration.value is None


def test_a_save_does_not_wait_for_a_table_that_is_read(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "map.xlsx"
    path.write_bytes(GOOD.file())
    made = show_map(window, path)
    assert made.busy
    assert not window.store.tasks.busy  # on which saving waits
    wait(made)
    made.reject()


@pytest.mark.parametrize("leave", [lambda made: made.foot.stopped.emit(), MapWindow.reject])
def test_a_workbook_that_never_ends_is_stopped_with_the_process_that_reads_it(
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    leave: Callable[[MapWindow], None],
) -> None:
    endless = [sys.executable, "-c", "while True: pass"]
    monkeypatch.setattr(call, "command", lambda: endless)
    path = tmp_path / "map.xlsx"
    path.write_bytes(GOOD.file())
    made = show_map(window, path)
    qtbot.waitUntil(lambda: bool(call._running))
    (child,) = call._running
    leave(made)
    qtbot.waitUntil(lambda: child.poll() is not None)
    if isValid(made):
        made.reject()


def test_a_cell_that_cannot_be_read_is_marked_in_the_case_and_not_counted(
    window: MainWindow,
) -> None:
    many = HEADINGS.index("Quantity")
    made = map_window(window, text(HEADINGS, (*ROW[:many], "many", *ROW[many + 1 :])), "map.csv")
    assert "kept as they stand, marked, not counted: C2 “many”" in told(made)
    made.take_in()
    case = window.store.workspace.case
    assert [kept.text for kept in case.unreadable] == ["many"]
    assert window.store.evaluation.result.headline is None


def test_esc_asks_once_something_was_chosen(window: MainWindow, said: Said) -> None:
    made = map_window(window, text(HEADINGS, ROW), "map.csv")
    choose(made, 8, LEFT_OUT)
    said.answers += [1, 0]
    QTest.keyClick(made, Key.Key_Escape)
    assert made.isVisible()
    QTest.keyClick(made, Key.Key_Escape)
    assert not made.isVisible()
    assert len(said.questions) == 2


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04broken", b"a,b\n1,2\n"])
def test_a_file_that_is_no_value_map_is_refused_and_another_can_be_chosen(
    window: MainWindow, said: Said, tmp_path: Path, data: bytes
) -> None:
    made = map_window(window, data, "map.csv")
    made.take_in()
    assert made.foot.problem
    other = tmp_path / "other.xlsx"
    other.write_bytes(GOOD.file())
    said.chosen.append(str(other))
    made.choose_file()
    wait(made)
    assert "other.xlsx was read as follows" in told(made)
    assert made.foot.problem == ""
    made.take_in()
    assert len(outcomes(window)) == 4


def test_a_file_that_is_refused_leaves_nothing_of_the_one_before(
    window: MainWindow, said: Said, tmp_path: Path
) -> None:
    made = map_window(window, GOOD.file())
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"%PDF-1.7")
    said.chosen.append(str(bad))
    made.choose_file()
    wait(made)
    assert "This is a PDF, not a table." in made.foot.problem
    assert made.columns.cards == {}
    made.take_in()
    assert outcomes(window) == []
    made.reject()


def test_a_table_dropped_on_the_window_is_looked_over(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "map.xlsx"
    path.write_bytes(GOOD.file())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy = Qt.DropAction.CopyAction
    no = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(9, 9).toPointF(), copy, mime, left, no))
    QApplication.processEvents()
    made = window.findChild(MapWindow)
    assert made is not None
    wait(made)
    assert "map.xlsx was read as follows" in told(made)
    made.reject()


def test_the_menu_asks_for_a_file(window: MainWindow, said: Said) -> None:
    said.chosen.append("")
    window.actions_by_id["import"].trigger()
    assert window.findChild(MapWindow) is None


@pytest.mark.parametrize(
    ("width", "height", "zoom"), [(900, 780, 100), (600, 480, 100), (640, 700, 200)]
)
def test_nothing_is_cut_off_at_any_size(
    window: MainWindow, width: int, height: int, zoom: int
) -> None:
    window.appearance.choose(Choice(zoom=zoom))
    long = "How often have you felt that you lack companionship or friendship? " * 3
    endless = "Wirsuchenseitjahrennachdemlängstenwortderwelt" * 3
    row = (*ROW[:2], "many", *ROW[3:], endless, long)
    made = map_window(window, text((*HEADINGS, long, endless), row), "map.csv")
    made.resize(width, height)
    for _moment in range(8):
        QApplication.processEvents()
    assert made.inside.width() <= width
    shown = [part for part in made.findChildren(QWidget) if part.isVisible()]
    assert [fault for part in shown for fault in _faults(part)] == []
    made.done(0)


def test_a_workbook_made_here_brings_the_whole_case_back(window: MainWindow) -> None:
    known = evaluate(filled_case())
    made = map_window(window, make_workbook(known, migrations.FORMAT), "ours.xlsx")
    assert "there are no columns to check" in told(made)
    assert made.columns.cards == {}
    made.take_in()
    assert window.store.workspace.case == replace(known.case, attachments=())
    window.store.undo()
    assert window.store.workspace.case == Case()
