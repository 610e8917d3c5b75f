"""How one answer is given with the keyboard, whatever kind of editor asks for it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
)

from sroi_app.guide.names import group_name
from sroi_app.guide.people import as_part, ask
from tests.ui.hands import CTRL, Hands, Key, focused, spoken
from ui.forms.choice_editors import RadioEditor
from ui.forms.field_row import FieldRow
from ui.forms.people_editor import PeopleEditor
from ui.forms.ticks_editor import TicksEditor

LONG = 12  # characters: what is longer is pasted


def give(hands: Hands, row: FieldRow, value: Any) -> None:
    """Answer the question the keyboard is in."""
    editor = row.editor
    if isinstance(editor, PeopleEditor):
        _count_people(hands, row, value)
    elif isinstance(editor, RadioEditor):
        _choose(hands, row, value)
    elif isinstance(editor, TicksEditor):
        _tick(hands, editor, value)
    elif isinstance(editor.target, QComboBox):
        look_up(hands, editor.target, _words(hands, row, value))
    elif isinstance(editor.target, QCheckBox):
        hands.key(Key.Key_Space)
    else:
        _write(hands, row.question.field.kind.format(value))


def _tick(hands: Hands, editor: TicksEditor, value: tuple[str, ...]) -> None:
    """Go down the list, and tick some of its rows."""
    (rows,) = editor.findChildren(QListWidget)
    for number in range(rows.count()):
        if rows.item(number).data(Qt.ItemDataRole.UserRole) in value:
            hands.key(Key.Key_Space)
        hands.key(Key.Key_Down)


def _words(hands: Hands, row: FieldRow, value: Any) -> str:
    """What a list offers for a value: the name of a group, or the words of a choice."""
    if row.question.address.name == "stakeholder":
        return group_name(hands.case, value)
    return row.question.field.kind.format(value)


def _choose(hands: Hands, row: FieldRow, value: Any) -> None:
    """Go to the radio button that says it; the arrows choose what they come to."""
    words = row.question.field.kind.format(value)
    radios = row.editor.findChildren(QRadioButton)
    here = next(number for number, radio in enumerate(radios) if radio.hasFocus())
    wanted = next(number for number, radio in enumerate(radios) if spoken(radio) == words)
    for _press in range(abs(wanted - here)):
        hands.key(Key.Key_Down if wanted > here else Key.Key_Up)
    if not radios[wanted].isChecked():
        hands.key(Key.Key_Space)


def look_up(hands: Hands, combo: QComboBox, words: str) -> None:
    """Go down a list to the line that says it."""
    for _press in range(combo.count()):
        if combo.currentText() == words:
            return
        hands.key(Key.Key_Down)
    assert combo.currentText() == words


def _count_people(hands: Hands, row: FieldRow, share: Any) -> None:
    """Say how many of how many, and of how many only where the question says otherwise."""
    assert isinstance(row.editor, PeopleEditor)
    asked = ask(hands.case, row.question)
    assert asked is not None
    part = as_part(share, asked.of)
    _write(hands, part.some)
    if row.editor.group.text() != part.of:
        hands.key(Key.Key_Tab)
        assert focused(hands.window) is row.editor.group
        _write(hands, part.of)


def _write(hands: Hands, text: str) -> None:
    """Type a text over whatever stands there, line by line."""
    field = focused(hands.window)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    if field.text() if isinstance(field, QLineEdit) else field.toPlainText():
        hands.key(Key.Key_A, CTRL)
        hands.key(Key.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            hands.key(Key.Key_Return)
        if len(line) > LONG:
            QApplication.clipboard().setText(line)
            hands.key(Key.Key_V, CTRL)
        else:
            hands.type(line)
