"""Tab goes round everything on a page and comes back, and Shift+Tab takes the same way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.cases import filled_case
from tests.ui.hands import PLAIN, SHIFT, Hands, Key, focused
from ui.grid.view import GridView

ROUND = 200  # presses that are more than enough to come round


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def test_tab_comes_to_everything_on_every_page_and_back(filled: Hands) -> None:
    views = 0
    for stop in filled.views():
        start = focused(filled.window)
        there = _round(filled, PLAIN)
        assert {start, *there} == _stops(filled), stop.title
        assert _round(filled, SHIFT) == there[::-1], stop.title
        views += 1
    assert views > len(filled.window.desk.stops)


def test_from_any_radio_button_tab_goes_on_to_the_next_question(filled: Hands) -> None:
    filled.open_section("risks")
    likelihood, effect = filled.row("risks/r1/likelihood"), filled.row("risks/r1/effect")
    filled.tab_to(likelihood.editor.target)
    for _other in range(2):
        filled.key(Key.Key_Down)
        chosen = focused(filled.window)
        assert chosen is likelihood.editor.target
        while likelihood.isAncestorOf(focused(filled.window)):
            filled.key(Key.Key_Tab)
        assert focused(filled.window) is effect.editor.target
        while focused(filled.window) is not chosen:
            filled.key(Key.Key_Tab, SHIFT)
            assert likelihood.isAncestorOf(focused(filled.window))


def _round(hands: Hands, held: Qt.KeyboardModifier) -> list[QWidget]:
    """Press Tab until the keyboard is where it was; return where it came on the way."""
    way: list[QWidget] = []
    start = focused(hands.window)
    for _press in range(ROUND):
        if isinstance(focused(hands.window), GridView):
            hands.key(Key.Key_Escape)  # or Tab would go from cell to cell
        hands.key(Key.Key_Tab, held)
        if focused(hands.window) is start:
            return way
        way.append(focused(hands.window))
    raise AssertionError(f"the keyboard never came back to {start.accessibleName()}")


def _stops(hands: Hands) -> set[QWidget]:
    """Everything in sight that Tab ought to stop at."""
    return {
        widget
        for widget in hands.window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and _stops_tab(widget)
    }


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
