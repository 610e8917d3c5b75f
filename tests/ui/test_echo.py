"""What was understood of a figure stands beside it while it is typed."""

import pytest

from sroi_app.model.address import Address
from tests.guide.ready import ready_case
from tests.ui.hands import Hands, Key
from ui.forms.line_editor import LineEditor

AMOUNT = "inputs/i1/amounts/1/value"


@pytest.fixture
def editor(hands: Hands) -> LineEditor:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    hands.window.desk.go_to_address(Address.parse(AMOUNT))
    hands.lay_out()
    found = hands.row(AMOUNT).editor
    assert isinstance(found, LineEditor)
    return found


def test_what_was_understood_is_said_at_once_and_heard_too(
    hands: Hands, editor: LineEditor
) -> None:
    hint = editor.target.accessibleDescription()
    hands.write("12k")
    assert editor.echo == "Understood as £12,000."
    assert editor.target.accessibleDescription() == f"{hint} Understood as £12,000."


@pytest.mark.parametrize("text", ["£1,234", "1234", "", "12,34", "forty"])
def test_nothing_is_said_that_adds_nothing(hands: Hands, editor: LineEditor, text: str) -> None:
    hint = editor.target.accessibleDescription()
    hands.write("12k")
    hands.write(text)
    assert editor.echo == ""
    assert editor.target.accessibleDescription() == hint


def test_it_goes_when_the_answer_is_written_as_it_was_understood(
    hands: Hands, editor: LineEditor
) -> None:
    hands.write("12k")
    hands.key(Key.Key_Tab)
    hands.settle()
    assert hands.text_at(AMOUNT) == "£12,000"
    assert editor.echo == ""


def test_undo_takes_it_away_too(hands: Hands, editor: LineEditor) -> None:
    before = hands.text_at(AMOUNT)
    hands.write("12k")
    hands.undo()
    assert hands.text_at(AMOUNT) == before
    assert editor.echo == ""
