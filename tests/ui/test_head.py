"""The strip at the top of the window: nothing in it is ever cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton

from tests.ui.cases import filled_case
from tests.ui.hands import Hands
from ui.head import Head
from ui.look import Choice
from ui.words import OneLine


def _head(hands: Hands) -> Head:
    (found,) = hands.window.findChildren(Head)
    return found


def _lines(hands: Hands) -> int:
    """On how many lines the buttons stand."""
    head = _head(hands)
    buttons = [b for b in head.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) == 6
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert head.rect().contains(QRect(button.mapTo(head, QPoint(0, 0)), button.size()))
    return len({button.geometry().center().y() for button in buttons})


@pytest.mark.parametrize(("width", "zoom"), [(1320, 100), (1000, 100), (640, 100), (1320, 200)])
def test_every_button_is_there_in_full(hands: Hands, width: int, zoom: int) -> None:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    hands.window.resize(width, 800)
    hands.window.appearance.choose(Choice(zoom=zoom))
    hands.lay_out()
    assert _lines(hands) == 1


def test_whether_the_work_is_safe_is_said_in_full_and_the_title_gives_way(hands: Hands) -> None:
    hands.window.store.workspace.apply(replace(filled_case(), title="A long title " * 9), "Begin")
    hands.window.resize(1320, 860)
    hands.window.files.safety.say("Not saved yet; a copy is kept (12:34)")
    hands.lay_out()
    (state,) = [w for w in _head(hands).findChildren(OneLine) if w.text().endswith("(12:34)")]
    assert state.isVisible()
    assert state.width() >= state.sizeHint().width()


def test_buttons_take_a_second_line_where_one_is_too_short(hands: Hands) -> None:
    hands.window.resize(700, 800)
    hands.window.appearance.choose(Choice(zoom=200))
    hands.lay_out()
    assert _lines(hands) >= 2


def test_the_words_are_beside_the_buttons_where_there_is_room(hands: Hands) -> None:
    head = _head(hands)
    hands.window.resize(1320, 800)
    hands.lay_out()
    beside = head.height()
    hands.window.resize(800, 800)
    hands.lay_out()
    assert head.height() > beside


@pytest.mark.parametrize("tagged", [False, True])
def test_the_page_stays_where_it_is_as_the_first_key_is_typed(hands: Hands, tagged: bool) -> None:
    window, heights = hands.window, list[int]()
    window.store.workspace.apply(replace(filled_case(), example=tagged), "Begin")
    for width in range(700, 1400, 20):
        window.resize(width, 860)
        for words in ("Saved", "Not saved yet; a copy is kept (12:34)"):
            window.files.safety.say(words)
            hands.lay_out()
            heights.append(_head(hands).height())
    assert heights[::2] == heights[1::2]
    assert len({*heights}) > 1  # there is a width at which the buttons go below
