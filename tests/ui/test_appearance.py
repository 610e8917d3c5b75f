"""Colours, letters and size: changed at once, kept for next time, and in nobody's way."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import SIGNAL, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.settings import Settings
from sroi_app.workspace.start import remembered_start
from tests.ui.cases import filled_case
from tests.ui.conftest import Said, close, show
from tests.ui.hands import CTRL, Hands, Key, focused
from ui.app import first_look, make_window
from ui.appearance import Appearance
from ui.dialogs.appearance import AppearanceDialog, choose_appearance
from ui.look import ZOOMS, Choice, look
from ui.main_window import MainWindow
from ui.tokens import CONTRAST, DARK, LIGHT


class _Computer(QObject):
    """A computer that can be set to other colours."""

    changed = Signal()
    theme = "light"

    def turn(self, theme: str) -> None:
        self.theme = theme
        self.changed.emit()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[AppearanceDialog]:
    choose_appearance(window)
    (made,) = window.findChildren(AppearanceDialog)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    if isValid(made):
        made.close()


def _ground() -> str:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app.palette().window().color().name().upper()


def test_zoom_keys_go_up_and_down_and_back(hands: Hands) -> None:
    for expected in (110, 125):
        hands.key(Key.Key_Equal, CTRL)
        assert hands.window.appearance.choice.zoom == expected
    hands.key(Key.Key_Minus, CTRL)
    assert look().zoom == 1.1
    hands.key(Key.Key_0, CTRL)
    assert look().zoom == 1


@pytest.mark.parametrize(("step", "last"), [("zoom_in", ZOOMS[-1]), ("zoom_out", ZOOMS[0])])
def test_zoom_ends_where_it_ends(hands: Hands, step: str, last: int) -> None:
    for _press in range(len(ZOOMS) + 2):
        getattr(hands.window.appearance, step)()
    assert hands.window.appearance.choice.zoom == last


def test_everything_is_larger_at_once(hands: Hands) -> None:
    title = hands.page.title
    before, margin = title.fontMetrics().height(), hands.page.column.contentsMargins().left()
    hands.window.appearance.choose(Choice(zoom=200))
    hands.lay_out()
    assert abs(title.fontMetrics().height() - 2 * before) <= 2
    assert hands.page.column.contentsMargins().left() == 2 * margin


def test_sizes_come_back_to_what_they_were(hands: Hands) -> None:
    hands.lay_out()
    before = [w.geometry() for w in hands.page.findChildren(QLabel)]
    for zoom in (*ZOOMS, 100):
        hands.window.appearance.choose(Choice(zoom=zoom))
    hands.lay_out()
    assert [w.geometry() for w in hands.page.findChildren(QLabel)] == before


def test_a_page_first_opened_when_large_is_as_large(hands: Hands) -> None:
    margin = hands.page.column.contentsMargins().left()
    hands.window.appearance.choose(Choice(zoom=200))
    hands.open_section("activity")
    assert hands.page.column.contentsMargins().left() == 2 * margin


@pytest.mark.parametrize("choice", [Choice(theme="dark"), Choice(zoom=160), Choice(letters="easy")])
def test_the_keyboard_stays_where_it_was(hands: Hands, choice: Choice) -> None:
    hands.tab_to(hands.row("organisation/about").editor.target)
    hands.write("Half a sent")
    field = focused(hands.window)
    hands.window.appearance.choose(choice)
    hands.lay_out()
    assert focused(hands.window) is field
    QTest.keyClicks(field, "ence")
    assert hands.text_at("organisation/about") == "Half a sentence"


def test_the_page_in_sight_stays_and_the_others_are_made_anew(hands: Hands) -> None:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    first = hands.window.desk.page
    hands.open_section("activity")
    second = hands.window.desk.page
    hands.window.appearance.choose(Choice(theme="dark"))
    assert hands.window.desk.page is second
    hands.open_section("organisation")
    assert hands.window.desk.page is not first
    assert hands.text_at("organisation/name")
    hands.undo()
    assert hands.window.desk.page is not None


def test_the_look_of_this_run_is_the_look_of_the_next(
    window: MainWindow, home: Folders, qtbot: QtBot, said: Said
) -> None:
    window.appearance.choose(Choice("dark", 140, "easy"))
    later = make_window(home)
    show(later, qtbot)
    assert later.appearance.choice == Choice("dark", 140, "easy")
    assert look().theme is DARK
    assert look().zoom == 1.4
    close(later, said)


def test_the_first_paint_wears_what_was_chosen(qapp: QApplication, home: Folders) -> None:
    Settings(home).remember_look("contrast", 180, "easy")
    worn = first_look(qapp, remembered_start(home.preferences))
    assert (worn.theme, worn.zoom, worn.family) == (CONTRAST, 1.8, "Atkinson Hyperlegible Next")


@pytest.mark.parametrize(
    "kept",
    [
        {"theme": "pink"},
        {"zoom": 101},
        {"zoom": -5},
        {"zoom": True},
        {"letters": "x"},
        {"zoom": "1"},
    ],
)
def test_what_was_kept_damaged_is_as_usual(home: Folders, kept: dict[str, object]) -> None:
    home.root.mkdir(parents=True)
    home.preferences.write_text(json.dumps(kept))
    assert Appearance(Settings(home), _Computer()).choice == Choice()


def test_the_look_follows_the_computer_while_it_runs(home: Folders) -> None:
    computer = _Computer()
    appearance = Appearance(Settings(home), computer)
    for theme, tokens in (("dark", DARK), ("contrast", CONTRAST), ("light", LIGHT)):
        computer.turn(theme)
        assert look().theme is tokens
        assert _ground() == tokens.colours["window"]
    appearance.choose(Choice(theme="light"))
    computer.turn("dark")
    assert look().theme is LIGHT


def test_each_choice_in_the_dialog_is_shown_at_once(dialog: AppearanceDialog) -> None:
    for theme in (LIGHT, DARK, CONTRAST):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
        assert look().theme is theme
        assert _ground() == theme.colours["window"]


def test_the_dialog_can_be_worked_with_the_keyboard_alone(
    dialog: AppearanceDialog, window: MainWindow
) -> None:
    for question, key in (("Letters", Key.Key_Down), ("Size of everything", Key.Key_Right)):
        QTest.keyClick(dialog.focusWidget(), Key.Key_Tab)
        assert dialog.focusWidget().accessibleDescription() == question
        QTest.keyClick(dialog.focusWidget(), key)
    assert window.appearance.choice == Choice("system", 110, "easy")
    QTest.keyClick(dialog.focusWidget(), Key.Key_Escape)
    QApplication.processEvents()
    assert not isValid(dialog)
    assert window.appearance.choice == Choice("system", 110, "easy")


def test_the_dialog_says_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    window.appearance.choose(Choice("dark", 160, "easy"))
    dialog = AppearanceDialog(window.appearance, window)
    qtbot.addWidget(dialog)
    chosen = [radio.text() for radio in dialog.findChildren(QRadioButton) if radio.isChecked()]
    assert chosen == ["Dark", "Easier to tell apart (Atkinson Hyperlegible)", "160 %"]
    assert all(radio.accessibleDescription() for radio in dialog.findChildren(QRadioButton))


def test_pages_that_were_given_up_are_told_of_nothing_any_more(hands: Hands) -> None:
    """They are made anew after every change of look: what they left behind would grow for ever."""
    window, told = hands.window, set()
    store, looks = window.store, window.appearance
    store.workspace.apply(filled_case(), "Begin")
    for theme in ("dark", "light", "contrast"):
        for stop in window.desk.stops:
            window.desk.go_to(stop)
        window.desk.go_to_page("tasks")
        assert store.receivers(SIGNAL("acting()")) > 5
        looks.choose(Choice(theme))
        heard = [store.receivers(SIGNAL(name)) for name in ("acting()", "changed(PyObject)")]
        told.add((*heard, looks.receivers(SIGNAL("changed()"))))
    assert len(told) == 1, told
