"""At the largest letters, in a window of 800 by 600, all around the page is there in full."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPushButton, QWidget

from sroi_app.workspace.files import examples
from tests.ui.hands import Hands, Key, focused, spoken
from ui.actions import ACTIONS, AT_THE_TOP, MENUS
from ui.banner import Banner, banner
from ui.canvas import PageCanvas
from ui.dialogs.told import ToldDialog
from ui.look import Choice
from ui.words import OneLine

SIZE, ZOOM = (800, 600), 200
SENTENCES = {
    "file": "“Befriending 2026.sroi” was changed by somebody else, or on another computer, and "
    "you have changes of your own that are not saved.",
    "copies": "Beside this file lies “Befriending 2026 (conflicted copy).sroi”, which is another "
    "version of this case. Synchronisers make such copies where two people save at once.",
    "place": "You may not save in the folder Shared: saving there is for its owner.",
}
EXEC = QDialog.exec  # as it is, before anything stands in for it


@pytest.fixture
def small(hands: Hands) -> Hands:
    """An example, which says at the top that it is one, in a small window of large letters."""
    hands.window.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    hands.open_section("organisation")
    hands.window.resize(*SIZE)
    hands.window.appearance.choose(Choice(zoom=ZOOM))
    hands.lay_out()
    return hands


def _around_the_page(hands: Hands) -> list[QWidget]:
    window = hands.window
    strips = (window._head, window.desk.strip, banner(window))
    kinds = (QAbstractButton, QLabel)
    return [
        part
        for strip in strips
        for part in strip.findChildren(QWidget)
        if isinstance(part, kinds) and part.isVisible()
    ]


def _cut(hands: Hands) -> list[str]:
    """What of it is narrower or lower than it needs, or partly out of sight."""
    found = []
    for part in _around_the_page(hands):
        least = part.sizeHint()
        if isinstance(part, OneLine):  # it ends in "…"
            least = QSize()
        elif isinstance(part, QLabel):
            least = part.minimumSizeHint()
            least.setHeight(part.heightForWidth(part.width()))
        whole = QRect(part.mapTo(hands.window, QPoint(0, 0)), part.size())
        small = part.width() < least.width() or part.height() < least.height()
        if small or part.visibleRegion().boundingRect().size() != whole.size():
            found.append(part.text())  # type: ignore[attr-defined]
    return found


def _say(hands: Hands, count: int, act: Callable[[], object] = lambda: None) -> Banner:
    strip = banner(hands.window)
    for topic, words in list(SENTENCES.items())[:count]:
        strip.say(words, "Compare and choose…", act, topic)
    hands.lay_out()
    return strip


def _answer(monkeypatch: pytest.MonkeyPatch, answer: Callable[[ToldDialog], None]) -> None:
    def execute(dialog: QDialog) -> int:
        assert isinstance(dialog, ToldDialog)
        dialog.show()
        answer(dialog)
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", execute)


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_nothing_around_the_page_is_cut_and_the_page_has_room(small: Hands, count: int) -> None:
    _say(small, count)
    assert _cut(small) == []
    assert small.page.visibleRegion().boundingRect().height() >= small.window.height() / 4


def test_no_page_scrolls_sideways(small: Hands) -> None:
    for stop in small.views():
        shown = [one for one in small.window.findChildren(PageCanvas) if one.isVisible()]
        assert [one.horizontalScrollBar().maximum() for one in shown] == [0], stop.title


def test_that_it_is_an_example_is_said_in_full_and_the_title_gives_way(small: Hands) -> None:
    (tag,) = [one for one in small.window.findChildren(OneLine) if one.objectName() == "example"]
    assert tag.isVisible()
    assert tag.width() >= tag.sizeHint().width()


def test_what_has_no_button_where_it_is_low_is_in_the_menus(small: Hands) -> None:
    shown = [spoken(b) for b in small.window._head.findChildren(QPushButton) if b.isVisible()]
    assert shown == ["Save", "Make the PDF"]
    in_menus = {entry for _title, entries in MENUS for entry in entries}
    assert set(AT_THE_TOP) <= in_menus
    small.window.resize(1320, 860)
    small.lay_out()
    shown = [spoken(b) for b in small.window._head.findChildren(QPushButton) if b.isVisible()]
    assert len(shown) == len([name for name in AT_THE_TOP if ACTIONS[name].button])


def test_the_sides_are_brought_out_by_buttons_that_tell_a_screen_reader_all(small: Hands) -> None:
    strip = small.window.desk.strip
    named = {b.text(): b.accessibleName() for b in strip.findChildren(QPushButton)}
    assert named == {"Stages": "Show the stages", "Result": "Show the result"}


def test_what_there_is_no_height_for_is_counted_and_read_in_a_dialog(
    small: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[str] = []
    strip = _say(small, 3, lambda: pressed.append("compare"))
    (words,) = [one.text() for one in strip.findChildren(QLabel) if one.isVisible()]
    assert words == "3 messages about the file"
    read: list[str] = []

    def answer(dialog: ToldDialog) -> None:
        read.extend(one.text() for one in dialog.findChildren(QLabel))
        offered = [b for b in dialog.findChildren(QPushButton) if b.text().startswith("Compare")]
        offered[1].click()

    _answer(monkeypatch, answer)
    (opening,) = [b for b in strip.findChildren(QPushButton) if b.isVisible()]
    opening.setFocus()
    QTest.keyClick(focused(small.window), Key.Key_Space)
    assert read == list(SENTENCES.values())
    assert pressed == ["compare"]


def test_a_message_can_be_put_away_in_the_dialog_and_esc_leaves_all(
    small: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    strip = _say(small, 2)
    _answer(monkeypatch, lambda dialog: QTest.keyClick(dialog, Key.Key_Escape))
    strip._read()
    assert [strip.said(topic) != "" for topic in ("file", "copies")] == [True, True]

    def put_away(dialog: ToldDialog) -> None:
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "Not now").click()

    _answer(monkeypatch, put_away)
    strip._read()
    assert [strip.said(topic) != "" for topic in ("file", "copies")] == [False, True]


def test_in_a_larger_window_with_smaller_letters_all_is_said_again(small: Hands) -> None:
    strip = _say(small, 3)
    small.window.resize(1320, 860)
    small.window.appearance.choose(Choice(zoom=100))
    small.lay_out()
    shown = [one.text() for one in strip.findChildren(QLabel) if one.isVisible()]
    assert shown == list(SENTENCES.values())
    assert not [one for one in strip.findChildren(OneLine) if one.isVisible()]
