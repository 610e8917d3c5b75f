"""Each example, typed from an empty case with the keyboard alone, is the example again."""

import re
from pathlib import Path

import pytest

from sroi_app.guide import figures
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import all_questions
from sroi_app.model.case import Case
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.guide.leaves import changed, leaves
from tests.ui.conftest import Said
from tests.ui.hands import ALT, CTRL, Hands, Key
from tests.ui.typist import Typist
from ui.main_window import MainWindow

NOT_TYPED = {
    r"title": "a case is called after its activity",
    r"example": "only what ships with the program is marked as an example",
    r"inputs/\w+/(amounts|hours)/\d/(basis|grade)": "the source of an input is asked once",
    r"outcomes/\w+/quantities/\d/(basis|grade)": "evidence is asked for once",
    r"outcomes/\w+/money": "an outcome that is left out is not asked whose pounds it is",
    r"confidential/\w+/at": "what is left out is ticked in a list of the case",
    r"surveys/.*": "a survey is read from a table",
    r"outcomes/\w+/proxy/(library_id|edition)": "set when a value is taken from the library",
}
MOST_TABS = 5  # from a question to the next: its second box, two other ways, why we ask, and there

EXAMPLES = pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)


@EXAMPLES
def test_an_example_is_typed_from_an_empty_case(
    window: MainWindow, said: Said, tmp_path: Path, example: Example
) -> None:
    wanted = open_evaluation(example.path)
    hands = Hands(window)
    typist = Typist(hands, wanted.case)
    typist.type_case()
    assert _unexplained(wanted.case, hands.case) == set()
    assert [way for way in typist.ways if way.tabs > MOST_TABS] == []
    assert len(typist.ways) > 100

    _go_to_every_stage(hands)
    assert wanted.result.headline is not None
    hands.key(Key.Key_5, ALT)
    assert window.desk.panel.ratio.isVisible()
    assert hands.ratio == figures.ratio(wanted.result.headline.ratio)
    _save_and_open_again(hands, said, tmp_path / "typed.sroi")
    assert hands.ratio == figures.ratio(wanted.result.headline.ratio)
    assert said.problems == []


def test_what_is_not_typed_is_what_nobody_is_asked() -> None:
    not_asked = {
        address
        for example in examples()
        for case in [open_evaluation(example.path).case]
        for address in leaves(case).keys() - _asked(case)
    }
    for pattern in NOT_TYPED:
        assert [address for address in not_asked if re.fullmatch(pattern, address)], pattern


def _unexplained(example: Case, typed: Case) -> set[str]:
    """Where two cases differ though it was asked, or for no reason that is named here."""
    asked = _asked(example)
    return {
        address
        for address in changed(example, typed)
        if address in asked or not any(re.fullmatch(each, address) for each in NOT_TYPED)
    }


def _asked(case: Case) -> set[str]:
    return {
        str(question.address)
        for stage in STAGES
        for section in stage.sections
        for question in all_questions(case, section)
    }


def _go_to_every_stage(hands: Hands) -> None:
    for number, key in enumerate(range(Key.Key_1, Key.Key_7), 1):
        hands.key(Key(key), ALT)
        stop = hands.window.desk.current
        assert stop is not None
        assert stop.stage is STAGES[number - 1]
    hands.key(Key.Key_T, CTRL)
    assert hands.place == "tasks"


def _save_and_open_again(hands: Hands, said: Said, path: Path) -> None:
    said.chosen.append(str(path))
    hands.key(Key.Key_S, CTRL)
    typed = hands.case
    assert open_evaluation(path).case == typed
    hands.key(Key.Key_N, CTRL)
    assert hands.case == Case()
    said.chosen.append(str(path))
    hands.key(Key.Key_O, CTRL)
    hands.settle()
    assert hands.case == typed
    assert hands.case is not typed
