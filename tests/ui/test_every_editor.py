"""Every question in the window changes its own answer and no other, and undo takes it back."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton

from sroi_app.guide.kinds import Whole
from sroi_app.guide.numbers import BadText
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Section, row_addresses
from tests.guide.leaves import changed
from tests.ui.cases import TEXTS, case_of_every_kind, every_question
from tests.ui.hands import Hands, Key
from ui.forms.editors import RadioEditor
from ui.forms.field_row import FieldRow

SECTIONS = [section for stage in STAGES for section in stage.sections]


@pytest.fixture
def hands(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(case_of_every_kind(), "Begin")
    return hands


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.id)
def test_each_editor_changes_exactly_its_answer(hands: Hands, section: Section) -> None:
    hands.open_section(section.id)
    asked = 0
    for place in _places(hands, section):
        if hands.page.rows is not None:
            hands.page.rows.pick(place)
            hands.settle()
        for address in [str(row.question.address) for row in hands.page.form.rows]:
            _try_out(hands, address)
            asked += 1
    assert asked >= len(section.fields) or section.rows


def test_the_sections_together_ask_every_question_there_is() -> None:
    asked = {(section.id, q.field.path) for section, q in every_question(case_of_every_kind())}
    there = {(section.id, field.path) for section in SECTIONS for field in section.fields}
    assert asked == there


def _places(hands: Hands, section: Section) -> list[object]:
    return list(row_addresses(hands.case, section)) if section.rows else [section.address]


def _try_out(hands: Hands, address: str) -> None:
    """Give an answer with the keyboard, then take it back and give it again."""
    before = hands.case
    row = hands.row(address)
    assert hands.page.form.focus(row.question.address)
    _answer(hands, row)
    after = hands.case
    assert changed(before, after) == {address}
    hands.undo()
    assert hands.case is before
    hands.redo()
    assert hands.case is after
    hands.undo()
    assert hands.case is before
    hands.settle()


def _answer(hands: Hands, row: FieldRow) -> None:
    target = row.editor.target
    if isinstance(target, QLineEdit | QPlainTextEdit):
        text = TEXTS[type(row.question.field.kind)]
        assert not isinstance(row.question.field.kind.parse(text), BadText)
        hands.write(text)
        if isinstance(row.question.field.kind, Whole):  # taken when it is left: 5 may become 51
            hands.key(Key.Key_Tab)
    elif isinstance(target, QCheckBox):
        hands.key(Key.Key_Space)
    elif isinstance(target, QComboBox):
        hands.key(Key.Key_Down)
    else:
        assert isinstance(row.editor, RadioEditor)
        _choose_another(hands, row)


def _choose_another(hands: Hands, row: FieldRow) -> None:
    """Choose the radio button after the one that is chosen, or the first."""
    radios = row.editor.findChildren(QRadioButton)
    chosen = [number for number, radio in enumerate(radios) if radio.isChecked()]
    if chosen:
        hands.key(Key.Key_Down if chosen[0] + 1 < len(radios) else Key.Key_Up)
    else:
        hands.key(Key.Key_Space)
