"""F6 goes round the parts of the window, and comes back to where the keyboard was in each."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from sroi_app.workspace.files import examples
from tests.ui.hands import SHIFT, Hands, Key, focused
from ui.look import Choice
from ui.main_window import MainWindow

WIDE, NARROW, LOW = (1320, 860), (860, 860), (700, 560)


@dataclass
class Round:
    """A person with an example open, who presses F6 and listens."""

    hands: Hands
    heard: list[str] = field(default_factory=list)

    @property
    def at(self) -> QWidget:
        return focused(self.hands.window)

    def on(self) -> str:
        """Press F6 and return what is heard."""
        return self._press(Qt.KeyboardModifier.NoModifier)

    def back(self) -> str:
        return self._press(SHIFT)

    def all_round(self) -> list[tuple[str, QWidget]]:
        """Press F6 until the keyboard is where it began; what was heard, and where it was then."""
        start, found = self.at, []
        for _press in range(12):
            found.append((self.on(), self.at))
            if self.at is start:
                return found
        raise AssertionError(f"F6 never came back: {found}")

    def _press(self, modifier: Qt.KeyboardModifier) -> str:
        self.heard.clear()
        self.hands.key(Key.Key_F6, modifier)
        (words,) = self.heard
        return words


@pytest.fixture
def example(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Round:
    """The befriending example at its task list, in a wide window."""
    window.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    found = Round(Hands(window))
    found.hands.lay_out()
    monkeypatch.setattr("ui.panes.announce", lambda _widget, words: found.heard.append(words))
    return found


def _resize(example: Round, size: tuple[int, int]) -> None:
    example.hands.window.resize(*size)
    example.hands.lay_out()


def _turn(example: Round, words: str) -> QAbstractButton:
    buttons = example.hands.window.findChildren(QAbstractButton)
    return next(b for b in buttons if b.text() == words and b.isVisible())


def test_f6_goes_round_from_every_page_and_says_where_it_is(example: Round) -> None:
    desk = example.hands.window.desk
    for stop in desk.stops:
        desk.go_to(stop)
        example.hands.lay_out()
        assert desk.page is not None
        assert desk.page.isAncestorOf(example.at)
        said = [words for words, _widget in example.all_round()]
        title = desk.page.title.text()
        if desk.page.needs_room:  # stages and result make way for the value map
            assert said == ["Top of the window", "Stages and result", title], stop.title
        else:
            assert said == ["Result so far", "Top of the window", "Stages", title], stop.title


def test_shift_f6_goes_the_other_way(example: Round) -> None:
    there = example.all_round()
    back = [(example.back(), example.at) for _part in there]
    assert back[:-1] == there[:-1][::-1]
    assert back[-1] == there[-1]


def test_f6_comes_back_to_where_the_keyboard_was_in_each_part(example: Round) -> None:
    left = []
    for _part in range(4):
        for _press in range(2):
            example.hands.key(Key.Key_Tab)
        left.append(example.at)
        example.on()
    assert len(set(left)) == 4
    for widget in left:
        assert example.at is widget
        example.on()


def test_f6_shows_where_the_keyboard_is_though_the_page_was_scrolled_away(example: Round) -> None:
    example.hands.open_section("value")
    example.hands.key(Key.Key_Return)
    example.hands.lay_out()
    example.on()
    page = example.hands.page
    area = next(a for a in example.hands.window.findChildren(QScrollArea) if a.isAncestorOf(page))
    bar = area.verticalScrollBar()
    assert bar.maximum() > 100
    bar.setValue(bar.maximum())
    last = page.focusWidget()
    assert last.visibleRegion().isEmpty()
    while example.at is not last:
        example.on()
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_f6_works_where_the_result_lies_below(example: Round) -> None:
    _resize(example, (1000, 860))
    said = [words for words, _widget in example.all_round()]
    assert said[:3] == ["Result so far", "Top of the window", "Stages"]


def test_f6_comes_to_the_button_of_the_stages_and_then_to_the_stages(example: Round) -> None:
    _resize(example, NARROW)
    said = dict(example.all_round())
    assert list(said)[:3] == ["Result so far", "Top of the window", "Stages and result"]
    show = _turn(example, "Show the stages")
    assert said["Stages and result"] is show
    show.click()
    example.hands.lay_out()
    said = dict(example.all_round())
    assert "Stages" in said
    assert example.hands.window.desk.rail.isAncestorOf(said["Stages"])


def test_f6_comes_to_the_result_that_was_folded_away(example: Round) -> None:
    _resize(example, LOW)
    assert "Result so far" not in dict(example.all_round())
    _turn(example, "Show the result").click()
    example.hands.lay_out()
    assert "Result so far" in dict(example.all_round())


def test_f6_works_when_everything_is_large(example: Round) -> None:
    example.hands.window.appearance.choose(Choice(zoom=200))
    example.hands.lay_out()
    assert len(example.all_round()) >= 3


def test_f6_on_the_start_page_stays_and_says_so(example: Round) -> None:
    example.hands.window.show_welcome()
    before = example.at
    assert example.on() == "Start"
    assert example.at is before


def test_f6_leaves_a_cell_that_is_being_typed_in_and_keeps_it(example: Round) -> None:
    hands = example.hands
    hands.window.desk.go_to_page("value-map")
    hands.lay_out()
    view = hands.page.view
    column = next(
        n for n, c in enumerate(hands.page.model.grid.columns) if c.head.startswith("Outcome")
    )
    view.go_to(0, column)
    hands.key(Key.Key_F2)
    assert view.typing
    hands.write("We talk again")
    example.on()
    assert not view.typing
    assert hands.case.outcomes[0].description == "We talk again"
    example.all_round()
    while not hands.page.isAncestorOf(example.at):
        example.on()
    assert example.at is view


def test_f6_comes_to_the_strip_of_the_tour(window: MainWindow, example: Round) -> None:
    window.actions_by_id["tour"].trigger()
    example.hands.lay_out()
    said = dict(example.all_round())
    assert "A short tour" in said
    assert said["A short tour"].text() == "Next"  # type: ignore[attr-defined]


def test_no_two_parts_have_one_name(example: Round) -> None:
    for size in (WIDE, NARROW, LOW):
        _resize(example, size)
        said = [words for words, _widget in example.all_round()]
        assert len(set(said)) == len(said)
        assert all(said)
