"""For people who do not use a mouse or cannot see the screen."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from sroi_app.guide.kinds import Tick
from sroi_app.guide.schema import Section
from tests.ui.cases import filled_case
from tests.ui.hands import Hands, Key, focused
from ui.forms.editors import RadioEditor
from ui.main_window import MainWindow
from ui.route import Stop
from ui.tokens import LIGHT

SMALLEST_TARGET = 24  # pixels, WCAG 2.5.8


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def _pages(hands: Hands) -> Iterator[Stop]:
    """Open every page, one after the other."""
    for stop in hands.window.desk.stops:
        hands.window.desk.go_to(stop)
        hands.lay_out()
        yield stop


def _sections(hands: Hands) -> Iterator[Section]:
    """Open every page that asks questions."""
    for stop in _pages(hands):
        if stop.section is not None:
            yield stop.section


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
    for stop in _pages(filled):
        root = QAccessible.queryAccessibleInterface(filled.window)
        nodes = [node for node in _tree(root) if _in_reach(node)]
        assert len(nodes) > 10
        nameless = [n.object() for n in nodes if not n.text(QAccessible.Text.Name).strip()]
        assert nameless == [], stop.title


def test_every_question_belongs_to_its_field(filled: Hands) -> None:
    for _section in _sections(filled):
        for row in filled.page.form.rows:
            if isinstance(row.question.field.kind, Tick):
                continue  # the words are the tick's own
            (words,) = [w for w in row.findChildren(QLabel, "question") if w.buddy()]
            assert words.buddy() is row.editor.target or row.editor.isAncestorOf(words.buddy())
            assert row.question.field.question in words.text().replace("&&", "&")


def test_a_field_tells_its_question_and_hint(filled: Hands) -> None:
    for _section in _sections(filled):
        for row in filled.page.form.rows:
            field, target = row.question.field, row.editor.target
            if isinstance(row.editor, RadioEditor):
                assert target.accessibleDescription() == field.question
                target = row.editor
            assert target.accessibleName() == field.question
            assert field.hint in target.accessibleDescription()


def test_tab_goes_down_the_page_and_then_to_the_result(filled: Hands) -> None:
    for stop in _pages(filled):
        page = filled.page
        stops = _stops(filled.window)
        entry = next(n for n, widget in enumerate(stops) if not page.isAncestorOf(widget))
        on_page = [w for w in (*stops[entry:], *stops[:entry]) if page.isAncestorOf(w)]
        places = [w.mapTo(page, QPoint(0, 0)) for w in on_page]
        assert len(places) >= 2
        for above, below in pairwise(places):
            beside = above.y() - below.y() < 30 and above.x() < below.x()
            assert above.y() < below.y() or beside, stop.title


def test_the_keyboard_begins_at_the_first_question(filled: Hands) -> None:
    for section in _sections(filled):
        assert focused(filled.window) is filled.page.form.rows[0].editor.target, section.id


def test_what_tab_comes_to_is_brought_into_sight(filled: Hands) -> None:
    filled.open_section("deductions")
    last = filled.row("outcomes/o1/dropoff/value").editor.target
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
    following = next(
        b for b in hands.page.findChildren(QAbstractButton) if b.text().startswith("Continue")
    )
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
    assert button.text().startswith("Continue")


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


def test_what_can_be_pressed_is_large_enough(filled: Hands) -> None:
    for stop in _pages(filled):
        small = [
            (widget.accessibleName(), widget.size())
            for kind in (QAbstractButton, QLineEdit, QComboBox)
            for widget in filled.window.findChildren(kind)
            if widget.isVisible() and min(widget.width(), widget.height()) < SMALLEST_TARGET
        ]
        assert small == [], stop.title


@pytest.mark.parametrize("section", ["organisation", "inputs", "deductions", "nothing-given"])
def test_where_the_keyboard_is_can_be_seen(filled: Hands, section: str) -> None:
    filled.open_section(section)
    stops = _stops(filled.window)
    faint = [stop for stop in stops if not _ring(filled, stop, stops)]
    assert faint == []


def _ring(hands: Hands, stop: QWidget, stops: list[QWidget]) -> bool:
    """Whether as many pixels change with the keyboard as a line around the widget has."""
    for area in hands.window.findChildren(QScrollArea):
        if area.isAncestorOf(stop):
            area.ensureWidgetVisible(stop)
    other = stops[0] if stop is not stops[0] else stops[1]
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = _picture(hands.window, stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    after = _picture(hands.window, stop)
    pairs = zip(before, after, strict=True)
    changed = sum(one != two for one, two in pairs) / 4
    return changed >= (stop.width() + stop.height()) * 0.9


def _picture(window: MainWindow, widget: QWidget) -> bytes:
    area = QRect(widget.mapTo(window, QPoint(-4, -4)), widget.size() + QSize(8, 8))
    image = window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "card", 4.5),
        ("ink", "window", 4.5),
        ("ink", "raised", 4.5),
        ("ink", "selected", 4.5),
        ("muted", "card", 4.5),
        ("muted", "window", 4.5),
        ("muted", "raised", 4.5),
        ("on-accent", "accent", 4.5),
        ("on-accent", "accent-hover", 4.5),
        ("link", "card", 4.5),
        ("link", "window", 4.5),
        ("error", "window", 4.5),
        ("error", "error-soft", 4.5),
        ("warning", "warning-soft", 4.5),
        ("warning", "window", 4.5),
        ("done", "raised", 4.5),
        ("edge", "card", 3),
        ("edge", "window", 3),
        ("focus", "card", 3),
        ("focus", "window", 3),
        ("focus", "raised", 3),
    ],
)
def test_words_and_edges_stand_out_from_their_ground(ink: str, ground: str, least: float) -> None:
    colours = LIGHT.colours
    assert _contrast(colours[ink], colours[ground]) >= least


@pytest.mark.parametrize("mark", ["ink", "muted", "value", "loss"])
def test_the_marks_of_a_chart_stand_out(mark: str) -> None:
    chart = LIGHT.chart
    assert _contrast(chart[mark], chart["paper"]) >= 3
