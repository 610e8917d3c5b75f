"""For people who do not use a mouse or cannot see the screen."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from sroi_app.guide.kinds import Tick
from sroi_app.guide.schema import Section
from tests.ui.cases import filled_case
from tests.ui.hands import Hands, Key, focused, spoken
from ui.forms.editors import RadioEditor
from ui.forms.form import Form
from ui.look import Choice
from ui.main_window import MainWindow
from ui.pages.section_page import SectionPage

SMALLEST_TARGET = 24  # pixels, WCAG 2.5.8


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def _sections(hands: Hands) -> Iterator[Section]:
    """Open every page that asks questions."""
    for stop in hands.window.desk.stops:
        if stop.section is not None:
            hands.open_section(stop.section.id)
            yield stop.section


def _forms(hands: Hands) -> Iterator[Form]:
    """Open every sheet of questions."""
    for _stop in hands.views():
        if isinstance(hands.page, SectionPage) and hands.page.step is not None:
            yield hands.page.form


def _tree(at: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield at
    for number in range(at.childCount()):
        if child := at.child(number):
            yield from _tree(child)


def _stops(window: MainWindow) -> list[QWidget]:
    """Where Tab leads, from where the keyboard is until it comes back."""
    first = focused(window)
    found, at = [first], first.nextInFocusChain()
    while at is not None and at is not first:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible() and at.isEnabled():
            found.append(at)
        at = at.nextInFocusChain()
    assert all(stop.window() is window for stop in found)
    return found


def _in_reach(node: QAccessibleInterface) -> bool:
    return node.isValid() and bool(node.state().focusable) and not node.state().invisible


def test_everything_that_takes_the_keyboard_has_a_name(filled: Hands) -> None:
    for stop in filled.views():
        root = QAccessible.queryAccessibleInterface(filled.window)
        nodes = [node for node in _tree(root) if _in_reach(node)]
        assert len(nodes) > 10
        nameless = [n.object() for n in nodes if not n.text(QAccessible.Text.Name).strip()]
        assert nameless == [], stop.title


def test_every_question_belongs_to_its_field(filled: Hands) -> None:
    for form in _forms(filled):
        for row in form.rows:
            if isinstance(row.question.field.kind, Tick):
                continue  # the words are the tick's own
            (words,) = [w for w in row.findChildren(QLabel, "question") if w.buddy()]
            assert words.buddy() is row.editor.target or row.editor.isAncestorOf(words.buddy())
            assert row.words in words.text().replace("&&", "&")


def test_a_field_tells_its_question_and_hint(filled: Hands) -> None:
    for form in _forms(filled):
        for row in form.rows:
            field, target = row.question.field, row.editor.target
            if isinstance(row.editor, RadioEditor):
                assert target.accessibleDescription() == field.question
                target = row.editor
            assert target.accessibleName() == row.words
            assert field.hint in target.accessibleDescription()


def test_tab_goes_down_the_page_and_then_to_the_result(filled: Hands) -> None:
    for stop in filled.views():
        page = filled.page
        stops = _stops(filled.window)
        entry = next(n for n, widget in enumerate(stops) if not page.isAncestorOf(widget))
        on_page = [w for w in (*stops[entry:], *stops[:entry]) if page.isAncestorOf(w)]
        places = [w.mapTo(page, QPoint(0, 0)) for w in on_page]
        assert len(places) >= 2
        for above, below in pairwise(places):
            beside = above.y() - below.y() < 30 and above.x() < below.x()
            assert above.y() < below.y() or beside, stop.title


def test_the_keyboard_begins_at_the_first_question_or_on_the_list(filled: Hands) -> None:
    for section in _sections(filled):
        first = filled.page.rows.list if section.rows else filled.page.form.rows[0].editor.target
        assert focused(filled.window) is first, section.id


def test_what_tab_comes_to_is_brought_into_sight(filled: Hands) -> None:
    filled.open_section("value")
    last = filled.row("outcomes/o1/proxy/price_year").editor.target
    filled.window.resize(filled.window.minimumSize())
    filled.lay_out()
    assert focused(filled.window) is not last
    assert last.visibleRegion().isEmpty()
    filled.tab_to(last)
    assert last.visibleRegion().boundingRect().height() > SMALLEST_TARGET


def _says(hands: Hands, words: str) -> bool:
    button = focused(hands.window)
    return isinstance(button, QAbstractButton) and button.text() == words


def test_enter_presses_a_button_and_leaves_a_line(hands: Hands) -> None:
    hands.tab_to(hands.row("organisation/name").editor.target)
    name = focused(hands.window)
    hands.key(Key.Key_Return)
    assert focused(hands.window) is not name
    assert hands.page.isAncestorOf(focused(hands.window))
    buttons = hands.page.findChildren(QAbstractButton)
    following = next(b for b in buttons if spoken(b).startswith("Continue"))
    hands.tab_to(following)
    hands.key(Key.Key_Return)
    assert hands.page.section.id == "activity"


def test_tab_leads_on_from_the_last_question_to_continue(hands: Hands) -> None:
    hands.tab_to(hands.row("organisation/contact").editor.target)
    hands.key(Key.Key_Tab)
    if hands.page.isAncestorOf(focused(hands.window)) and _says(hands, "Why we ask"):
        hands.key(Key.Key_Tab)
    button = focused(hands.window)
    assert isinstance(button, QAbstractButton)
    assert spoken(button).startswith("Continue")


def test_tab_leaves_a_box_of_several_lines(hands: Hands) -> None:
    hands.tab_to(hands.row("organisation/about").editor.target)
    hands.key(Key.Key_Tab)
    assert not isinstance(focused(hands.window), QPlainTextEdit)


def test_every_stage_is_one_key_away(filled: Hands) -> None:
    for number in range(1, 7):
        filled.key(getattr(Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
        current = filled.window.desk.current
        assert current is not None
        assert current.stage is not None
        assert current.stage.number == number


def test_pages_can_be_turned_with_keys(filled: Hands) -> None:
    first = filled.window.desk.current
    filled.key(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    second = filled.window.desk.current
    stops = filled.window.desk.stops
    assert first is not None
    assert second is stops[stops.index(first) + 1]
    filled.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert filled.window.desk.current is first


@pytest.mark.parametrize("zoom", [80, 100])
def test_what_can_be_pressed_is_large_enough(filled: Hands, zoom: int) -> None:
    filled.window.appearance.choose(Choice(zoom=zoom))
    for stop in filled.views():
        small = [
            (widget.accessibleName(), widget.size())
            for kind in (QAbstractButton, QLineEdit, QComboBox)
            for widget in filled.window.findChildren(kind)
            if widget.isVisible() and min(widget.width(), widget.height()) < SMALLEST_TARGET
        ]
        assert small == [], stop.title
