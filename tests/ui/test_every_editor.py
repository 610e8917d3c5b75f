"""Every question in the window changes its own answer and no other, and undo takes it back."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
)

from sroi_app.guide.kinds import Kind, Percent, Whole
from sroi_app.guide.numbers import BadText
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Section, row_addresses
from sroi_app.guide.sheets import Step, questions_on, sheets_at, sheets_of
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from tests.guide.leaves import changed
from tests.ui.cases import TEXTS, case_of_every_kind, every_question
from tests.ui.hands import Hands, Key
from ui.forms.editors import RadioEditor
from ui.forms.field_row import FieldRow

SECTIONS = [section for stage in STAGES for section in stage.sections]


@pytest.fixture
def hands(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(_three_years(), "Begin")
    return hands


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.id)
def test_each_editor_changes_exactly_its_answer(hands: Hands, section: Section) -> None:
    hands.open_section(section.id)
    tried = set()
    for place in _places(hands, section):
        for sheet in sheets_at(hands.case, section, place):
            step = Step(place=place, sheet=sheet)
            addresses = [str(q.address) for q in questions_on(hands.case, section, step)]
            hands.reach(addresses[0])
            assert [str(row.question.address) for row in hands.page.form.rows] == addresses
            for address in addresses:
                _try_out(hands, address)
            tried |= {(sheet.id, q.field.path) for q in questions_on(hands.case, section, step)}
    assert {path for _sheet, path in tried} == {field.path for field in section.fields}
    assert {sheet for sheet, _path in tried} == {sheet.id for sheet in sheets_of(section)}


def test_both_boxes_of_a_share_are_one_answer(hands: Hands) -> None:
    shares = [(at, q.address) for at, q in every_question(hands.case) if _is_share(q.field.kind)]
    assert len(shares) >= 12  # four deductions, each with a range
    for section, address in shares:
        hands.open_section(section.id)
        _try_both_boxes(hands, str(address))


def test_the_sections_together_ask_every_question_there_is() -> None:
    asked = {(section.id, q.field.path) for section, q in every_question(case_of_every_kind())}
    there = {(section.id, field.path) for section in SECTIONS for field in section.fields}
    assert asked == there


def _three_years() -> Case:
    """A case in which every question is asked, those about a year for each of three years."""
    return put(case_of_every_kind(), Address.parse("scope/delivery_years"), 3)


def _places(hands: Hands, section: Section) -> list[Address]:
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


def _is_share(kind: Kind) -> bool:
    return isinstance(kind, Percent) and kind.people


def _try_both_boxes(hands: Hands, address: str) -> None:
    """Say 3 out of 12 in the two boxes, take it back, give it again and take it back."""
    before, row = hands.case, hands.row(address)
    assert hands.page.form.focus(row.question.address)
    hands.write("3")
    hands.key(Key.Key_Tab)
    hands.write("12")
    after = hands.case
    assert changed(before, after) == {address}
    assert hands.answer_at(address) == Decimal("0.25")
    hands.undo()
    assert hands.case is before
    hands.redo()
    assert hands.case is after
    hands.undo()


def _answer(hands: Hands, row: FieldRow) -> None:
    target = row.editor.target
    if isinstance(target, QLineEdit | QPlainTextEdit):
        text = TEXTS[type(row.question.field.kind)]
        assert not isinstance(row.question.field.kind.parse(text), BadText)
        hands.write(text)
        if isinstance(row.question.field.kind, Whole):  # taken when it is left: 5 may become 51
            hands.key(Key.Key_Tab)
    elif isinstance(target, QCheckBox | QListWidget):
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
