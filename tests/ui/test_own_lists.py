"""Own lists: imported from a table, typed in, removed; what cannot be taken is said where it is."""

import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.model.outcomes import MoneyKind
from sroi_app.storage.refusals import CannotOpen
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import Shelf, read_list, read_shelf
from tests.ui.conftest import Said
from tests.ui.hands import Key, spoken
from ui.dialogs.list_import import ListImportDialog
from ui.dialogs.own_lists import OwnListsDialog
from ui.dialogs.own_value import OwnValueDialog
from ui.look import Choice
from ui.main_window import MainWindow
from ui.values.asked import AskedChoice, AskedLine
from ui.values.form_dialog import FormDialog

TABLE = """Ref,Measure,Units,Proxy value (£),Price year
NT1,Local people employed,FTE,28000,2023
NT2,Apprenticeship <b>weeks</b>,week,lots,2023
NT3,Work experience,,168.5,
"""
TERMS = {"name": "National measures", "edition": "2025", "licence": "Members", "holder": "Us"}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "measures.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def lists(window: MainWindow, home: Folders) -> OwnListsDialog:
    dialog = OwnListsDialog(
        window, window.store.tasks, home, Shelf(lists=()), keeping=window.store.keeping
    )
    dialog.open()
    return dialog


def _imported(lists: OwnListsDialog, table: Path, said: Said, qtbot: QtBot) -> ListImportDialog:
    """Choose a table with the button and wait for what it holds."""
    said.chosen.append(str(table))
    _press(lists, "Import a list…")
    qtbot.waitUntil(lambda: lists.findChild(ListImportDialog) is not None)
    found = lists.findChild(ListImportDialog)
    assert found is not None
    return found


def _press(dialog: QWidget, words: str) -> None:
    found = [b for b in dialog.findChildren(QAbstractButton) if spoken(b) == words]
    assert len(found) == 1, words
    assert found[0].isVisible(), words
    found[0].click()


def _write(dialog: FormDialog, name: str, text: str) -> None:
    """Type an answer to the question of that name, over what stands there."""
    asked = dialog._asked[name]
    assert isinstance(asked, AskedLine)
    asked.line.clear()
    QTest.keyClicks(asked.line, text)


def _has_keyboard(dialog: FormDialog, name: str) -> bool:
    return dialog._asked[name].isAncestorOf(QApplication.focusWidget() or dialog)


def _fill_terms(dialog: FormDialog, before: str = "") -> None:
    for name, text in TERMS.items():
        _write(dialog, f"{before}{name}", text)


def _begin_value(lists: OwnListsDialog, qtbot: QtBot, name: str) -> OwnValueDialog:
    """Open the form for one value and fill in what is needed of the value itself."""
    _press(lists, "Type in one value…")
    qtbot.waitUntil(lambda: lists.findChild(OwnValueDialog) is not None)
    dialog = lists.findChild(OwnValueDialog)
    assert dialog is not None
    for field, text in {
        "name": name,
        "unit": "ride",
        "value": "£1.2k",
        "price_year": "2024",
    }.items():
        _write(dialog, field, text)
    return dialog


def _cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return "" if item is None else item.text()


def _told(dialog: QWidget) -> str:
    return "\n".join(part.text() for part in dialog.findChildren(QLabel) if part.isVisible())


def test_a_list_is_read_shown_and_put_on_the_shelf(
    lists: OwnListsDialog, table: Path, home: Folders, said: Said, qtbot: QtBot
) -> None:
    dialog = _imported(lists, table, said, qtbot)
    assert "Read from measures.csv: 2 values." in _told(dialog)
    assert "2 values will be put on your shelf." in _told(dialog)
    assert "1 row is left out" in _told(dialog)
    refused, read = dialog.findChildren(QTableWidget)
    assert _cell(refused, 0, 0) == "D3"
    assert "“lots” is not one" in _cell(refused, 0, 1)
    assert _cell(read, 0, 0) == "Local people employed"
    _fill_terms(dialog)
    _write(dialog, "unit", "week")
    kind = dialog._asked["kind"]
    assert isinstance(kind, AskedChoice)
    kind.combo.setCurrentIndex(4)
    QTest.keyClick(dialog._terms["name"].line, Key.Key_Return)
    qtbot.waitUntil(lambda: lists.findChild(ListImportDialog) is None)
    (kept,) = read_shelf(home).lists
    assert kept.terms.holder == "Us"
    assert [value.unit for value in kept.values] == ["FTE", "week"]
    assert {value.kind for value in kept.values} == {MoneyKind.SOCIAL}
    assert "2 values are on your shelf." in _told(lists)
    assert lists.list.item(0).text() == (
        "National measures, 2025: 2 values. Licence: Members. Held by Us."
    )


def test_nothing_is_kept_while_its_terms_are_not_said(
    lists: OwnListsDialog, table: Path, home: Folders, said: Said, qtbot: QtBot
) -> None:
    dialog = _imported(lists, table, said, qtbot)
    _press(dialog, "Put it on the shelf")
    assert dialog.isVisible()
    assert "Say which edition it is" in _told(dialog)
    assert "Say who holds that licence." in dialog._terms["holder"].line.accessibleDescription()
    qtbot.waitUntil(lambda: _has_keyboard(dialog, "name"))
    assert read_shelf(home).lists == ()
    _fill_terms(dialog)
    _press(dialog, "Put it on the shelf")
    qtbot.waitUntil(lambda: len(read_shelf(home).lists) == 1)


def test_a_year_nobody_can_read_is_refused_beside_its_question(
    lists: OwnListsDialog, table: Path, home: Folders, said: Said, qtbot: QtBot
) -> None:
    dialog = _imported(lists, table, said, qtbot)
    _fill_terms(dialog)
    _write(dialog, "price_year", "soon")
    _press(dialog, "Put it on the shelf")
    assert "like 2024" in dialog._asked["price_year"].refusal
    assert read_shelf(home).lists == ()


def test_the_same_edition_says_what_it_will_change(
    lists: OwnListsDialog, table: Path, said: Said, qtbot: QtBot
) -> None:
    for _time in range(2):
        dialog = _imported(lists, table, said, qtbot)
        _fill_terms(dialog)
        told = _told(dialog)
        _press(dialog, "Put it on the shelf")
        qtbot.waitUntil(lambda: lists.findChild(ListImportDialog) is None)
    assert "on your shelf already" in told
    assert "2 stay the same" in told


def test_esc_keeps_nothing(
    lists: OwnListsDialog, table: Path, home: Folders, said: Said, qtbot: QtBot
) -> None:
    dialog = _imported(lists, table, said, qtbot)
    _fill_terms(dialog)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert read_shelf(home).lists == ()


def test_choosing_no_file_reads_nothing(lists: OwnListsDialog, said: Said) -> None:
    said.chosen.append("")
    _press(lists, "Import a list…")
    assert not lists.busy


def test_a_file_that_is_no_list_is_refused_in_words(
    lists: OwnListsDialog, tmp_path: Path, said: Said, qtbot: QtBot
) -> None:
    path = tmp_path / "letter.csv"
    path.write_text("Dear Sir or Madam", encoding="utf-8")
    said.chosen.append(str(path))
    _press(lists, "Import a list…")
    qtbot.waitUntil(lambda: len(said.problems) == 1)
    assert "headings" in said.problems[0].explanation
    assert not lists.busy


def test_reading_can_be_stopped_and_comes_to_nothing(
    lists: OwnListsDialog,
    table: Path,
    said: Said,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_end = threading.Event()

    def slow(path: Path, _stopped: object) -> object:
        assert may_end.wait(10)
        return read_list(path)

    monkeypatch.setattr("ui.dialogs.own_lists.read_list", slow)
    said.chosen.append(str(table))
    _press(lists, "Import a list…")
    assert "Reading measures.csv…" in _told(lists)
    assert [spoken(b) for b in lists.findChildren(QAbstractButton) if b.isVisible()] == [
        "Stop reading",
        "Close",
    ]
    _press(lists, "Stop reading")
    assert "Reading" not in _told(lists)
    may_end.set()
    qtbot.waitUntil(lambda: not lists._tasks.busy)
    assert lists.findChild(ListImportDialog) is None
    assert said.problems == []


def test_what_fails_after_it_was_stopped_is_not_reported(
    lists: OwnListsDialog,
    table: Path,
    said: Said,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(_path: Path, _stopped: object) -> object:
        raise CannotOpen("It could not be read.")

    monkeypatch.setattr("ui.dialogs.own_lists.read_list", failing)
    lists.read(table)
    lists.stop_reading()
    qtbot.waitUntil(lambda: not lists._tasks.busy)
    assert said.problems == []


def test_one_value_is_typed_in_on_a_new_list_and_the_next_on_the_same(
    lists: OwnListsDialog, home: Folders, qtbot: QtBot
) -> None:
    for name in ("Club membership", "Taxi"):
        dialog = _begin_value(lists, qtbot, name)
        if dialog._asked["terms/name"].isVisible():
            _fill_terms(dialog, "terms/")
        _press(dialog, "Put it on the shelf")
        qtbot.waitUntil(lambda: lists.findChild(OwnValueDialog) is None)
        assert f"“{name}” is on your shelf." in _told(lists)
    (kept,) = read_shelf(home).lists
    assert [value.name for value in kept.values] == ["Club membership", "Taxi"]
    assert kept.values[0].value == 1200


def test_a_value_typed_in_says_beside_each_question_what_is_missing(
    lists: OwnListsDialog, home: Folders, qtbot: QtBot
) -> None:
    _press(lists, "Type in one value…")
    dialog = lists.findChild(OwnValueDialog)
    assert dialog is not None
    _press(dialog, "Put it on the shelf")
    told = _told(dialog)
    for words in ("Say what the value stands for.", "above 0", "Say who holds that licence."):
        assert words in told
    qtbot.waitUntil(lambda: _has_keyboard(dialog, "name"))
    assert read_shelf(home).lists == ()


def test_the_same_value_twice_is_refused(lists: OwnListsDialog, said: Said, qtbot: QtBot) -> None:
    first = _begin_value(lists, qtbot, "Taxi")
    _fill_terms(first, "terms/")
    _press(first, "Put it on the shelf")
    qtbot.waitUntil(lambda: lists.findChild(OwnValueDialog) is None)
    _press(_begin_value(lists, qtbot, "Taxi"), "Put it on the shelf")
    qtbot.waitUntil(lambda: len(said.problems) == 1)
    assert "on that list already" in said.problems[0].explanation


def test_a_list_is_removed_only_when_that_is_meant(
    lists: OwnListsDialog, table: Path, home: Folders, said: Said, qtbot: QtBot
) -> None:
    dialog = _imported(lists, table, said, qtbot)
    _fill_terms(dialog)
    _press(dialog, "Put it on the shelf")
    qtbot.waitUntil(lambda: lists.findChild(ListImportDialog) is None)
    said.answers.append(1)
    _press(lists, "Remove this list")
    assert len(read_shelf(home).lists) == 1
    said.answers.append(0)
    _press(lists, "Remove this list")
    qtbot.waitUntil(lambda: read_shelf(home).lists == ())
    qtbot.waitUntil(lambda: not lists._tasks.busy)
    assert "no longer on your shelf" in _told(lists)
    assert "There is no list on your shelf yet." in _told(lists)


def test_a_damaged_shelf_is_said_where_the_lists_would_be(
    window: MainWindow, home: Folders
) -> None:
    dialog = OwnListsDialog(
        window,
        window.store.tasks,
        home,
        Shelf(lists=()),
        "It is damaged.",
        keeping=window.store.keeping,
    )
    dialog.open()
    assert "It is damaged." in _told(dialog)
    assert "no list on your shelf" not in _told(dialog)


def test_what_cannot_be_kept_is_said_and_the_form_stays_as_it_was_filled_in(
    lists: OwnListsDialog, table: Path, home: Folders, said: Said, qtbot: QtBot
) -> None:
    dialog = _imported(lists, table, said, qtbot)
    _fill_terms(dialog)
    home.shelf.mkdir(parents=True)  # a folder stands where the shelf should be
    _press(dialog, "Put it on the shelf")
    qtbot.waitUntil(lambda: len(said.problems) == 1)
    assert dialog.isVisible()
    assert dialog._terms["name"].text == TERMS["name"]


def test_it_says_plainly_why_such_lists_are_not_shipped(lists: OwnListsDialog) -> None:
    assert "their licences forbid handing them on with a program" in _told(lists)


def test_no_form_scrolls_sideways_when_everything_is_twice_as_large(
    window: MainWindow, home: Folders, table: Path, said: Said, qtbot: QtBot
) -> None:
    window.appearance.choose(Choice(zoom=200))
    lists = OwnListsDialog(
        window, window.store.tasks, home, Shelf(lists=()), keeping=window.store.keeping
    )
    lists.open()
    imported = _imported(lists, table, said, qtbot)
    assert not _scrolls_sideways(imported)
    imported.reject()
    assert not _scrolls_sideways(_begin_value(lists, qtbot, "Taxi"))


def _scrolls_sideways(form: FormDialog) -> bool:
    form.resize(700, 600)
    QApplication.processEvents()
    return form._inside.width() > form._area.viewport().width()


def test_pressing_twice_keeps_a_value_once_and_says_nothing_against_it(
    lists: OwnListsDialog, home: Folders, said: Said, qtbot: QtBot
) -> None:
    dialog = _begin_value(lists, qtbot, "Bus ride")
    _fill_terms(dialog, "terms/")
    dialog.do()
    dialog.do()
    qtbot.waitUntil(lambda: not lists._tasks.busy)
    assert [len(own.values) for own in read_shelf(home).lists] == [1]
    assert said.problems == []
