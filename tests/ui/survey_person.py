"""Somebody at the survey window, with ten fingers and the invented survey."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.conftest import Said
from tests.ui.hands import ALT, CTRL, PLAIN, Hands, Key, focused, spoken
from ui.survey.ask import Ask
from ui.survey.window import SurveyWindow

MOST_TABS = 160
ANIMATION = 160  # milliseconds in which a button pressed from afar shows that it is
Part = TypeVar("Part", bound=QWidget)
PEOPLE = "outcomes/o1/quantities/1/value"


class Person:
    """Presses keys, reads what is in sight, and waits for what is worked out meanwhile."""

    def __init__(self, hands: Hands, qtbot: QtBot, said: Said, window: SurveyWindow) -> None:
        self.hands, self.qtbot, self.said, self.window = hands, qtbot, said, window

    # Looking

    @property
    def is_open(self) -> bool:
        return isValid(self.window) and self.window.isVisible()

    @property
    def is_gone(self) -> bool:
        return not self.is_open

    @property
    def title(self) -> str:
        return next(w.text() for w in self.window.findChildren(QLabel, "h2") if w.isVisible())

    @property
    def words(self) -> str:
        """Everything that can be read now."""
        found = [w for w in self.window.findChildren(QLabel) if w.isVisible()]
        return "\n".join(words.text().replace("\u200b", "") for words in found)

    @property
    def problem(self) -> str:
        return self.window.foot.problem

    def the(self, kind: type[Part], name: str = "") -> Part:
        """The only part of a kind that is in sight, or the one whose accessible name begins so."""
        found = [w for w in self.window.step.findChildren(kind) if w.isVisible()]
        named = [w for w in found if w.accessibleName().startswith(name)]
        assert len(named) == 1, [w.accessibleName() for w in found]
        return named[0]

    def ask(self, question: str) -> Ask:
        """The question in sight that begins with these words."""
        found = [a for a in self.window.step.findChildren(Ask) if a.isVisible()]
        return next(a for a in found if a.editor.field.question.startswith(question))

    # Pressing

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(focused(self.hands.window), key, modifier)
        self.settle()

    def tab_to(self, wanted: QWidget) -> None:
        for _press in range(MOST_TABS):
            if focused(self.hands.window) is wanted:
                return
            self.key(Key.Key_Tab)
        raise AssertionError(f"Tab never came to {wanted.accessibleName()}")

    def press(self, words: str) -> None:
        """Go to the button that says these words and press it."""
        buttons = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible()]
        told = [b for b in buttons if (spoken(b) or b.accessibleName()).startswith(words)]
        self.tab_to(told[0])
        self.key(Key.Key_Space)

    def fill(self, question: str, text: str) -> None:
        """Go to a question and type over its answer."""
        self.tab_to(self.ask(question).editor.target)
        self.key(Key.Key_A, CTRL)
        self.key(Key.Key_Delete)
        QTest.keyClicks(focused(self.hands.window), text)
        self.settle()

    def go_on(self) -> None:
        """Press Alt and the letter of the way on, which takes Qt a moment."""
        self.key(Key.Key_U if self.is_last else Key.Key_N, ALT)
        self.qtbot.wait(ANIMATION)
        self.settle()

    @property
    def is_last(self) -> bool:
        return self.title == "From those who answered to the whole group"

    def settle(self) -> None:
        """Wait for what is being read or counted."""
        self.qtbot.waitUntil(lambda: not self.is_open or not self.window.busy, timeout=20_000)
        self.hands.lay_out()

    def choose(self, number: int) -> None:
        """Choose the radio button of that number, from 0, of the first that are in sight."""
        radios = [r for r in self.window.step.findChildren(QRadioButton) if r.isVisible()]
        stop = next(r for r in radios if r.focusPolicy() == Qt.FocusPolicy.StrongFocus)
        self.tab_to(stop)
        group = [r for r in radios if r.parentWidget() is stop.parentWidget()]
        if not any(radio.isChecked() for radio in group):
            self.key(Key.Key_Space)
        for _press in range((number - group.index(stop)) % len(group)):
            self.key(Key.Key_Down)

    def pick(self, question: str, answer: str) -> None:
        """Open the list under a question and pick an answer with the arrow keys."""
        lists = [c for c in self.window.step.findChildren(QComboBox) if c.isVisible()]
        combo = next(c for c in lists if c.accessibleName().startswith(question))
        self.tab_to(combo)
        self.key(Key.Key_Home)
        for _press in range(combo.findText(answer)):
            self.key(Key.Key_Down)

    def take_for(self, heading: str, role: str) -> None:
        """Say what a column holds."""
        self.pick(f"What “{heading}” holds", role)

    # Going about

    def read(self, path: Path) -> None:
        """Choose a file in the dialog of the system."""
        self.said.chosen.append(str(path))
        self.press("Choose a file")

    def take_example(self) -> None:
        self.press("Try it with an invented survey")

    def finish(self, scaling: int) -> None:
        """From the invented survey to the case, two points being a change for 150 people."""
        self.take_example()
        self.go_to_question()
        self.go_to_group()
        self.choose(scaling)
        self.go_on()
        assert self.is_gone

    def go_to_question(self) -> None:
        """On to the fourth step, having agreed to everything before."""
        self.go_on()
        self.go_on()
        assert self.title == "Say what counts as a change"

    def go_to_group(self, points: str = "2", group: str = "150") -> None:
        """From the fourth step to the last."""
        self.fill("How many points", points)
        self.fill("How many people could", group)
        self.go_on()
        self.go_on()
        assert self.title == "From those who answered to the whole group"


def open_survey(hands: Hands, qtbot: QtBot, said: Said, at: str = PEOPLE) -> Person:
    """Press the link beside the number of people."""
    hands.open_section("evidence")
    hands.reach(at)
    hands.press("Take it from a survey")
    window = hands.window.findChild(SurveyWindow)
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)
    return Person(hands, qtbot, said, window)
