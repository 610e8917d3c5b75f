"""Any figure opened into its working, down to the answer it comes from, by keyboard alone."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.calculation.subject import Subject, Topic
from sroi_app.model.case import Case
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.ui.hands import Hands, Key, focused
from ui.result.figure_link import FigureLink
from ui.result.working import WorkingView
from ui.words import WrappedLink


@pytest.fixture
def filled(hands: Hands) -> Hands:
    _show(hands, ready_case())
    return hands


def _show(hands: Hands, case: Case) -> None:
    hands.window.store.workspace.apply(case, "Begin")
    hands.settle()


def _working(hands: Hands) -> WorkingView:
    found = [w for w in hands.window.findChildren(WorkingView) if w.isVisible()]
    assert len(found) == 1
    return found[0]


def _lines(hands: Hands) -> dict[str, FigureLink]:
    found = [w for w in _working(hands).findChildren(FigureLink) if w.isVisible()]
    return {line.line.words: line for line in found}


def _texts(widget: QWidget) -> list[str]:
    return [w.text() for w in widget.findChildren(QLabel) if w.isVisible()]


def _down(hands: Hands, words: str) -> None:
    line = next(line for said, line in _lines(hands).items() if words in said)
    hands.tab_to(line)
    hands.key(Key.Key_Return)
    hands.settle()


def _open_ratio(hands: Hands) -> None:
    hands.tab_to(hands.window.desk.panel.ratio)
    hands.key(Key.Key_Space)
    hands.settle()


def test_the_ratio_opens_down_to_an_answer_and_leads_to_it(filled: Hands) -> None:
    _open_ratio(filled)
    assert "value ÷ what was put in" in _texts(_working(filled))
    assert focused(filled.window) is next(iter(_lines(filled).values()))
    _down(filled, "What all outcomes are worth now")
    _down(filled, "Less lonely")
    _down(filled, "Year 1")
    _down(filled, "Value in year 1")
    _down(filled, "impact")
    line = _lines(filled)["What would have happened anyway (deadweight)"]
    assert "Go to this answer" in line.line.note
    filled.tab_to(line)
    filled.key(Key.Key_Return)
    filled.settle()
    assert filled.place == "deductions"
    target = filled.row("outcomes/o1/deadweight/value").editor.target
    assert focused(filled.window) is target
    assert _working(filled).isVisible()  # one can come back to it


def test_backspace_goes_up_to_the_number_one_came_from_and_escape_leaves(filled: Hands) -> None:
    _open_ratio(filled)
    _down(filled, "What was put in")
    filled.key(Key.Key_Backspace)
    filled.settle()
    assert "What was put in" in focused(filled.window).accessibleName()
    filled.key(Key.Key_Escape)
    filled.settle()
    assert focused(filled.window) is filled.window.desk.panel.ratio
    assert filled.window.desk.panel.chart.isVisible()


def test_there_is_a_way_up_in_words(filled: Hands) -> None:
    _open_ratio(filled)
    _down(filled, "What all outcomes are worth now")
    links = [w.words for w in _working(filled).findChildren(WrappedLink) if w.isVisible()]
    assert links == ["Back to the result", "Up to: Value for each pound put in (SROI ratio)"]


def test_arrow_keys_walk_along_the_numbers(filled: Hands) -> None:
    _open_ratio(filled)
    first, second = _lines(filled).values()
    filled.key(Key.Key_Down)
    assert focused(filled.window) is second
    filled.key(Key.Key_Up)
    assert focused(filled.window) is first


def test_the_working_follows_the_case(filled: Hands, qtbot: QtBot) -> None:
    filled.window.desk.panel.open_working(Subject(Topic.RATIO))
    filled.settle()
    assert "£4.01 : £1" in _texts(_working(filled))
    _show(filled, with_answers(ready_case(), inputs__i1__amounts__1__value=Decimal(2000)))
    qtbot.waitUntil(lambda: "£2.00 : £1" in _texts(_working(filled)))


def test_a_figure_that_is_gone_closes_its_working_with_a_reason(
    filled: Hands, qtbot: QtBot
) -> None:
    panel = filled.window.desk.panel
    panel.open_working(Subject(Topic.OUTCOME, "o1"))
    filled.settle()
    _show(filled, replace(ready_case(), outcomes=(ready_outcome("o2"),)))
    said = "The working was closed, because its figure is no longer there."
    qtbot.waitUntil(lambda: said in _texts(panel))
    assert panel.chart.isVisible()
    panel.open_working(Subject(Topic.RATIO))
    filled.key(Key.Key_Escape)
    assert said not in _texts(panel)


def test_a_part_that_is_gone_leads_back_to_the_figure_above(filled: Hands, qtbot: QtBot) -> None:
    filled.window.desk.panel.open_working(Subject(Topic.VALUE))
    _down(filled, "Less lonely")
    _show(filled, replace(ready_case(), outcomes=(ready_outcome("o2"),)))
    said = "The figure you had open is no longer there. This is the one above it."
    qtbot.waitUntil(lambda: said in _texts(_working(filled)))
    assert "What all outcomes are worth now (total present value)" in _texts(_working(filled))


def test_a_case_without_a_ratio_shows_which_answer_is_missing(filled: Hands) -> None:
    _show(filled, with_answers(ready_case(), outcomes__o1__deadweight__value=None))
    _open_ratio(filled)
    assert "not known yet" in _texts(_working(filled))
    _down(filled, "What all outcomes are worth now")
    _down(filled, "Less lonely")
    assert "not known yet" in _texts(_working(filled))


def test_every_line_says_what_it_opens(filled: Hands) -> None:
    _open_ratio(filled)
    names = [line.accessibleName() for line in _lines(filled).values()]
    assert names[0].endswith("£4,007.74: open the working") or names[0].endswith(
        "£4,007.7368: open the working"
    )


def test_in_a_narrow_window_the_working_has_a_window_of_its_own(
    filled: Hands, qtbot: QtBot
) -> None:
    filled.window.resize(900, 700)
    filled.lay_out()
    panel = filled.window.desk.panel
    panel.open_working(Subject(Topic.INPUTS))
    filled.settle()
    view = _working(filled)
    assert view.window() is not filled.window
    assert not panel.isAncestorOf(view)
    assert not view.window().isModal()
    _down_in(view, "Grant", filled)
    _down_in(view, "Year 1", filled)
    qtbot.waitUntil(lambda: filled.place == "inputs")
    view.window().close()
    filled.settle()


def _down_in(view: WorkingView, words: str, hands: Hands) -> None:
    line = next(w for w in view.findChildren(FigureLink) if w.isVisible() and words in w.line.words)
    line.setFocus()
    line.click()
    hands.settle()
