"""The desk keeps room for the page, whatever the window and the zoom."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.cases import filled_case
from tests.ui.hands import Hands, Key, focused
from ui.look import Choice


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def _at(widget: QWidget, hands: Hands) -> QPoint:
    return widget.mapTo(hands.window, QPoint(0, 0))


def _turn(hands: Hands, words: str) -> QPushButton:
    (found,) = [b for b in hands.window.findChildren(QPushButton) if b.text() == words]
    assert found.isVisible()
    return found


def _resize(hands: Hands, width: int, height: int, zoom: int = 100) -> None:
    hands.window.resize(width, height)
    hands.window.appearance.choose(Choice(zoom=zoom))
    hands.lay_out()


def test_three_sides_stand_side_by_side_where_there_is_room(filled: Hands) -> None:
    _resize(filled, 1320, 860)
    rail, page, panel = filled.window.desk.rail, filled.page, filled.window.desk.panel
    assert _at(rail, filled).x() < _at(page, filled).x() < _at(panel, filled).x()


@pytest.mark.parametrize(("width", "zoom"), [(1000, 100), (1500, 160)])
def test_the_result_goes_under_the_page_where_there_is_less(
    filled: Hands, width: int, zoom: int
) -> None:
    _resize(filled, width, 1100, zoom)
    page, panel = filled.page, filled.window.desk.panel
    assert panel.isVisible()
    assert _at(panel, filled).y() > _at(page, filled).y()
    assert filled.window.desk.rail.isVisible()


@pytest.mark.parametrize(("width", "zoom"), [(720, 100), (1320, 200)])
def test_the_stages_fold_away_where_there_is_least(filled: Hands, width: int, zoom: int) -> None:
    _resize(filled, width, 860, zoom)
    assert not filled.window.desk.rail.isVisible()
    filled.tab_to(_turn(filled, "Show the stages"))
    filled.key(Key.Key_Space)
    filled.lay_out()
    assert filled.window.desk.rail.isVisible()
    filled.key(Key.Key_Tab)
    while not filled.window.desk.rail.isAncestorOf(focused(filled.window)):
        filled.key(Key.Key_Tab)
    filled.key(Key.Key_Space)
    filled.lay_out()
    assert not filled.window.desk.rail.isVisible()
    assert filled.page.isAncestorOf(focused(filled.window))


def test_the_page_has_room_to_be_worked_on_at_200_percent(filled: Hands) -> None:
    _resize(filled, 1320, 860, 200)
    page = filled.page.visibleRegion().boundingRect()
    assert page.height() >= 860 * 0.5
    assert page.width() >= 1200


def test_the_figures_stay_in_sight_where_the_result_folds_away(filled: Hands) -> None:
    _resize(filled, 1320, 860, 200)
    panel = filled.window.desk.panel
    assert not panel.isVisible()
    figures = filled.window.desk._sides._figures
    assert figures.isVisible()
    assert panel.ratio.text() in figures.text()
    filled.tab_to(_turn(filled, "Show the result"))
    filled.key(Key.Key_Space)
    filled.lay_out()
    assert panel.isVisible()


def test_f6_comes_to_the_stages_though_they_are_folded_away(filled: Hands) -> None:
    _resize(filled, 1320, 860, 200)
    turn = _turn(filled, "Show the stages")
    for _press in range(4):
        filled.key(Key.Key_F6)
        if focused(filled.window) is turn:
            return
    raise AssertionError("F6 never came to the stages")


def test_the_window_can_be_worked_on_a_small_screen(filled: Hands) -> None:
    least = filled.window.minimumSizeHint().expandedTo(filled.window.minimumSize())
    assert least.width() <= 800
    assert least.height() <= 600
