"""Number by number: how firm each is, and what shows it; each leads to its question."""

from collections.abc import Sequence
from functools import partial
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from sroi_app.guide.register import Number, Row, files_behind, grade_words, outcome_rows
from sroi_app.model.case import Case
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.result.figure_link import FigureLink, Line
from ui.words import button, label

AT_FIRST = 5  # outcomes
AT_ONCE = 20  # more at a time would keep the window waiting


class NumberList(QWidget):
    """The numbers of every outcome, or only those that lean on judgement or a guess."""

    wanted = Signal(object)  # Address
    grown = Signal()  # there are new stops for Tab

    def __init__(self) -> None:
        super().__init__()
        self._case = Case()
        self._count = AT_FIRST
        self.blocks: list[OutcomeNumbers] = []
        self.only_leaning = QCheckBox(_("Only what leans on judgement or a guess, or has no grade"))
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
        column.addLayout(self._list)
        more = Flow()
        more.addWidget(self.more)
        column.addLayout(more)

    def show_case(self, case: Case) -> None:
        """Show the numbers of a case."""
        self._case = case
        rows = tuple(filter(None, map(self._wanted_of, outcome_rows(case))))
        shown = rows[: self._count]
        while len(self.blocks) < len(shown):
            block = OutcomeNumbers()
            block.wanted.connect(self.wanted)
            self.blocks.append(block)
            self._list.addWidget(block)
        for number, block in enumerate(self.blocks):
            block.setVisible(number < len(shown))
            if number < len(shown):
                block.show_row(case, shown[number])
        self._none.setText(self._none_words(case))
        self._none.setVisible(not rows)
        rest = len(rows) - len(shown)
        self.more.setText(
            plural("Show {count} more outcome", "Show {count} more outcomes", min(rest, AT_ONCE))
        )
        self.more.setVisible(rest > 0)

    def _wanted_of(self, row: Row) -> Row | None:
        if not self.only_leaning.isChecked():
            return row
        leaning = tuple(number for number in row.numbers if number.leans)
        return Row(title=row.title, numbers=leaning) if leaning else None

    def _none_words(self, case: Case) -> str:
        if case.outcomes:
            return _("No number leans on judgement or a guess, and all have their grades.")
        return _("No outcomes yet. Add them under “What changes”.")

    def _turn(self) -> None:
        self._count = AT_FIRST
        self.show_case(self._case)
        self.grown.emit()

    def _show_more(self) -> None:
        first = len(self.blocks)
        self._count += AT_ONCE
        self.show_case(self._case)
        self.grown.emit()
        for block in islice(self.blocks, first, first + 1):
            block.lines[0].setFocus()


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

    def show_row(self, case: Case, row: Row) -> None:
        """Show the numbers of an outcome with what is behind them."""
        self._numbers = row.numbers
        self.title.setText(row.title)
        while len(self.lines) < len(row.numbers):
            line = FigureLink(partial(self._want, len(self.lines)))
            self.lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(row.numbers))
            if place < len(row.numbers):
                line.say(_line(case, row.numbers[place]))

    def _want(self, place: int) -> None:
        self.wanted.emit(self._numbers[place].asked)


def _line(case: Case, number: Number) -> Line:
    names = [f"“{item.name}”" for item in files_behind(case, number)]
    words = number.words[:1].upper() + number.words[1:]
    behind = plural("{count} file", "{count} files", len(names)) if names else _("no file")
    told = f"{grade_words(number.grade)}, {behind}" if number.graded else behind
    return Line(words, told, note=", ".join(names), act=_("go to the question"))
