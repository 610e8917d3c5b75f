"""Number by number: how firm each is, and what shows it; each leads to its question."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.register import Number, Register, Row, grade_words, register_of
from sroi_app.model.case import Case
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.layouts import nest
from ui.result.figure_link import FigureLink, Line
from ui.words import button, label, reveal
from ui.wrapping import WrappingBox

AT_FIRST = 5  # outcomes
AT_ONCE = 20  # more at a time would keep the window waiting


class NumberList(QWidget):
    """The numbers of every outcome, or only those that lean on judgement or a guess."""

    wanted = Signal(object)  # Address
    grown = Signal()  # there are new stops for Tab

    def __init__(self) -> None:
        super().__init__()
        self._register = register_of(Case())
        self._count = AT_FIRST
        self.blocks: list[OutcomeNumbers] = []
        self.only_leaning = WrappingBox(
            _("Only what leans on judgement or a guess, or has no grade")
        )
        self._none = label("", "hint")
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self.more = button("", self._show_more)
        self.only_leaning.toggled.connect(lambda _on: self._turn())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.only_leaning)
        column.addWidget(self._none)
        nest(column, self._list)
        more = Flow()
        more.addWidget(self.more)
        nest(column, more)

    def show_register(self, register: Register) -> None:
        """Show the numbers of a case."""
        self._register, before = register, self._stops()
        rows = tuple(filter(None, map(self._wanted_of, register.outcomes)))
        shown = rows[: self._count]
        for number, block in enumerate(self.blocks):
            reveal(block, number < len(shown))
            if number < len(shown):
                block.show_row(register, shown[number])
        for row in shown[len(self.blocks) :]:
            self._add(register, row)
        self._none.setText(_ALL_FIRM if register.outcomes else _NO_OUTCOMES)
        self._none.setVisible(not rows)
        rest = len(rows) - len(shown)
        self.more.setText(
            plural("Show {count} more outcome", "Show {count} more outcomes", min(rest, AT_ONCE))
        )
        self.more.setVisible(rest > 0)
        if self._stops() != before and self.isVisible():
            self.grown.emit()

    def _stops(self) -> int:
        return sum(len(block.lines) for block in self.blocks)

    def _add(self, register: Register, row: Row) -> None:
        """Make a block; it is filled before it is in sight, where each line would cost a layout."""
        block = OutcomeNumbers()
        block.wanted.connect(self.wanted)
        block.show_row(register, row)
        self.blocks.append(block)
        self._list.addWidget(block)

    def _wanted_of(self, row: Row) -> Row | None:
        if not self.only_leaning.isChecked():
            return row
        leaning = tuple(number for number in row.numbers if number.leans)
        return Row(title=row.title, numbers=leaning) if leaning else None

    def _turn(self) -> None:
        self._count = AT_FIRST
        self.show_register(self._register)

    def _show_more(self) -> None:
        first = self._count
        self._count += AT_ONCE
        self.show_register(self._register)
        self.blocks[first].lines[0].setFocus()


class OutcomeNumbers(QWidget):
    """The numbers of one outcome."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers: Sequence[Number] = ()
        self.title = label("", "h3")
        self.lines: list[FigureLink] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)

    def show_row(self, register: Register, row: Row) -> None:
        """Show the numbers of an outcome with what is behind them."""
        self._numbers = row.numbers
        self.title.setText(row.title)
        while len(self.lines) < len(row.numbers):
            line = FigureLink(partial(self._want, len(self.lines)))
            self.lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self.lines):
            reveal(line, place < len(row.numbers))
            if place < len(row.numbers):
                line.say(_line(register, row.numbers[place]))

    def _want(self, place: int) -> None:
        self.wanted.emit(self._numbers[place].asked)


def _line(register: Register, number: Number) -> Line:
    names = [f"“{item.name}”" for item in register.files_behind(number)]
    words = number.words[:1].upper() + number.words[1:]
    behind = plural("{count} file", "{count} files", len(names)) if names else _("no file")
    told = f"{grade_words(number.grade)}, {behind}" if number.graded else behind
    return Line(words, told, note=", ".join(names), act=_("go to the question"))


_ALL_FIRM = _("No number leans on judgement or a guess, and all have their grades.")
_NO_OUTCOMES = _("No outcomes yet. Add them under “What changes”.")
