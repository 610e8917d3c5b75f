"""A share answered in people, "3 out of 12", or as a percentage by those who prefer it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from sroi_app.guide import figures
from sroi_app.guide.echo import share_said, understood
from sroi_app.guide.kinds import Percent
from sroi_app.guide.numbers import BadText
from sroi_app.guide.people import Asked, Part, as_part, as_percentage, join, says_all, split
from sroi_app.guide.schema import Field
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.flow import Flow
from ui.forms.editor import Editor
from ui.forms.line_editor import ShortLine, write_in
from ui.forms.manner import manner
from ui.forms.undo_keys import UndoKeys
from ui.layouts import nest
from ui.words import button, label, restyle

WIDTH = 104


class PeopleEditor(Editor):
    """Two boxes in people, one as a percentage; both say one text, such as "3 in 12"."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._address, self._base = Address(), Decimal(0)
        self._value: Decimal | None = None
        self._unread: str | None = None
        self._moved = True
        self._some, self._of = ShortLine(WIDTH), ShortLine(WIDTH)
        self._between, self._unit = label("", wrap=False), label("", wrap=False)
        self._echo = label("", "echo", wrap=False)
        self._switch = button("", self._turn, "link")
        self._recalled: Part | None = None  # how the value that is shown was typed
        self._description = ""
        self._build()
        self._show_manner()

    @property
    def target(self) -> QWidget:
        return self._some

    @property
    def group(self) -> ShortLine:
        """The box that says out of how many."""
        return self._of

    @property
    def echo(self) -> str:
        """What was understood, as a share."""
        return self._echo.text()

    @property
    def links(self) -> Sequence[QPushButton]:
        return (self._switch,)

    def ask(self, address: Address, asked: Asked | None) -> None:
        self._moved = self._moved or address != self._address
        self._address = address
        if asked is not None:
            self._base = asked.of
            self._unit.setText(asked.unit)

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        recalled = manner().recall(self._address, value)
        forgotten = value == self._value and self._recalled is not None and recalled is None
        self._value, self._unread, self._recalled = value, unread, recalled
        if self._moved or forgotten or not self._is_being_typed():
            self._write(self._answer())
        self._moved = False
        self._show_echo()

    def refuse(self, refused: bool) -> None:
        for box in (self._some, self._of):
            restyle(box, "refused", refused)

    def describe(self, name: str, description: str) -> None:
        self._description = description
        super().describe(name, description)
        self._of.setAccessibleName(_("Out of how many"))
        self._of.setAccessibleDescription(name)
        self._switch.setAccessibleDescription(name)
        self._show_echo()

    # What the boxes say, and what they ought to

    def _text(self) -> str:
        """What stands in the boxes, as one text to be read."""
        if manner().percentages:
            return as_percentage(self._some.text())
        return join(Part(self._some.text(), self._of.text()))

    def _answer(self) -> Part:
        """What the boxes show of the answer."""
        if manner().percentages:
            text = self.field.kind.format(self._value) if self._unread is None else self._unread
            return Part(text, "")
        base = figures.number(self._base)
        if self._unread is not None:
            return split(self._unread) or Part(self._unread, base)
        typed = manner().recall(self._address, self._value)
        if self._value is None:
            return Part("", (typed and typed.of) or base)
        return typed or as_part(self._value, self._base)

    def _is_being_typed(self) -> bool:
        """Whether the keyboard is here, and the boxes mean the answer in other words."""
        if not (self._some.hasFocus() or self._of.hasFocus()):
            return False
        if says_all(self._some.text()) and self._of.hasFocus():
            return False
        if not self._some.text() and not self._of.hasFocus():
            return False  # nobody is counted yet, so the group may still follow the question
        text = self._text()
        if self._unread is not None:
            return text == self._unread
        return bool(self.field.kind.parse(text) == self._value)

    # What a person does

    def _type(self) -> None:
        text = self._text()
        self._remember(text)
        self._show_echo()
        # Out of how many is no answer yet: that stays open until somebody is counted.
        if text or self._value is not None or self._unread is not None:
            self.typed.emit(text)

    def _remember(self, text: str) -> None:
        share = self.field.kind.parse(text)
        if manner().percentages or isinstance(share, BadText):
            return
        typed = Part(self._some.text().strip(), self._of.text().strip())
        if share is None:  # a group that is not the one asked about is worth keeping
            asked = typed.of == figures.number(self._base)
            typed = Part("", "" if asked else typed.of)
        part = split(text) if says_all(typed.some) else typed
        if part is not None:
            manner().remember(self._address, share, part)

    def _turn(self) -> None:
        self.left.emit()  # what is half typed is meant the way it was asked for
        manner().turn()
        self._some.setFocus()

    # Showing

    def _write(self, part: Part) -> None:
        for box, text in ((self._some, part.some), (self._of, part.of)):
            if box.text() != text:
                write_in(box, text)

    def _show_manner(self) -> None:
        percentages = manner().percentages
        self._between.setText(_("as a percentage") if percentages else _("out of"))
        for part in (self._of, self._unit):
            part.setVisible(not percentages)
        words = _("Answer in people instead") if percentages else _("Type a percentage instead")
        self._switch.setText(words)
        self._write(self._answer())
        self._show_echo()

    def _show_echo(self) -> None:
        text = self._text()
        share = self.field.kind.parse(text)
        if manner().percentages:
            words = understood(Percent(), self._some.text())
        else:
            words = share_said(share) if isinstance(share, Decimal) else ""
        self._echo.setText(words)
        self._echo.setVisible(bool(words))
        self._some.setAccessibleDescription(f"{self._description} {words}".strip())

    def _build(self) -> None:
        row = Flow()
        for part in (self._some, self._between, self._of, self._unit, self._echo):
            row.addWidget(part)
        nest(self._layout, row)
        undo_keys = UndoKeys(self)
        for box in (self._some, self._of):
            box.installEventFilter(undo_keys)
            box.textChanged.connect(lambda _text: self._type())
            box.editingFinished.connect(self.left)
            box.returnPressed.connect(self.entered)
        manner().turned.connect(self._show_manner)
