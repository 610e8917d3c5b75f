"""A section's questions, one under the other, about one thing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.break_even import break_even
from sroi_app.guide.findings import Finding
from sroi_app.guide.schema import Field, Question
from sroi_app.model.address import Address
from sroi_app.model.edits import get, unreadable_text
from sroi_app.text import _, plural
from ui.forms.editors import UndoKeys
from ui.forms.field_row import FieldRow
from ui.words import button


class _Reasons(QWidget):
    """Reasons and range: questions out of the way until somebody wants them."""

    def __init__(self, rows: Sequence[FieldRow]) -> None:
        super().__init__()
        self._rows = rows
        paths = {row.question.field.path.rsplit("/", 1)[-1] for row in rows}
        self._words = _("Reasons and range") if "basis" in paths else _("Range")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(18, 4, 0, 8)
        inside.setSpacing(16)
        for row in rows:
            inside.addWidget(row)
        self._inside.hide()
        self._toggle = button("", self.toggle, "link")
        column.addWidget(self._toggle)
        column.addWidget(self._inside)

    def toggle(self) -> None:
        self.open(self._inside.isHidden())

    def open(self, shown: bool) -> None:
        self._inside.setVisible(shown)
        self._name()

    def refresh(self, evaluation: Evaluation) -> None:
        """Say how many of the questions inside have an answer."""
        answers = (get(evaluation.case, row.question.address) for row in self._rows)
        filled = sum(answer not in (None, "") for answer in answers)
        words = self._words
        if filled:
            words += " " + plural("({count} filled in)", "({count} filled in)", filled)
        self._toggle.setText(words)
        self._name()

    def _name(self) -> None:
        """Tell a screen reader what pressing it would do."""
        words = _("{title}, show") if self._inside.isHidden() else _("{title}, hide")
        self._toggle.setAccessibleName(words.format(title=self._toggle.text()))

    def holds(self, row: FieldRow) -> bool:
        return row in self._rows


class Form(QWidget):
    """Shows questions and passes on what people answer."""

    typed = Signal(object, str)
    half_typed = Signal(object, str)
    chosen = Signal(object, object)
    done = Signal()  # Enter on the last answer
    left = Signal()  # the keyboard has left an answer
    way_wanted = Signal(object, str)  # Question, the id of a way

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[FieldRow, ...] = ()
        self._reasons: list[_Reasons] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)
        self._undo_keys = UndoKeys(self)
        self._evaluation: Evaluation | None = None

    def ask(self, questions: tuple[Question, ...]) -> bool:
        """Put these questions on the page, keeping the editors where they ask the same.

        Returns whether there are new editors.
        """
        if [row.question.field for row in self.rows] == [q.field for q in questions]:
            for row, question in zip(self.rows, questions, strict=True):
                row.point(question)
            return False
        # An editor that stays keeps the keyboard: choosing an answer may change what is asked.
        staying = {row.question.field: row for row in self.rows if not row.question.field.detail}
        self.rows = tuple(self._keep(staying, question) for question in questions)
        self._take_down()
        for detail, rows in groupby(self.rows, lambda row: row.question.field.detail):
            self._place(list(rows), detail)
        return True

    def refresh(self, evaluation: Evaluation, by_address: Mapping[Address, list[Finding]]) -> None:
        """Show every answer as it is, and what is the matter with it."""
        self._evaluation = evaluation
        words = break_even(evaluation.case, evaluation.result)
        for row in self.rows:
            row.refresh(evaluation.case, by_address.get(row.question.address, []), words)
        for reasons in self._reasons:
            reasons.refresh(evaluation)

    def row_at(self, address: Address) -> FieldRow | None:
        """Return the row that asks for what stands at an address."""
        return next((row for row in self.rows if row.question.address == address), None)

    def finish(self) -> None:
        """Pass on whatever is half typed: something is about to be done with the case."""
        for row in self.rows:
            row.finish()

    def focus(self, address: Address) -> bool:
        """Put the keyboard into the answer at an address, or into the first that is part of it.

        Returns whether it is asked for here.
        """
        row = self.row_at(address) or self._first_within(address)
        if row is None:
            return False
        for reasons in self._reasons:
            if reasons.holds(row):
                reasons.open(True)
        row.editor.target.setFocus()
        return True

    @property
    def address_with_keyboard(self) -> Address | None:
        """The address of the answer the keyboard is in, if it is in one."""
        focused = QApplication.focusWidget()
        here = (row for row in self.rows if focused and row.isAncestorOf(focused))
        return next((row.question.address for row in here), None)

    def select(self, address: Address) -> None:
        """Put the keyboard into an answer so that the next key types over it."""
        row = self.row_at(address)
        if row is not None and self.focus(address) and isinstance(row.editor.target, QLineEdit):
            row.editor.target.selectAll()

    def _first_within(self, address: Address) -> FieldRow | None:
        return next((row for row in self.rows if row.question.address.within(address)), None)

    def _keep(self, staying: Mapping[Field, FieldRow], question: Question) -> FieldRow:
        row = staying.get(question.field)
        if row is None:
            return self._make(question)
        row.point(question)
        return row

    def _make(self, question: Question) -> FieldRow:
        row = FieldRow(question)
        row.typed.connect(self.typed)
        row.half_typed.connect(self.half_typed)
        row.chosen.connect(self._choose)
        row.left.connect(lambda: QTimer.singleShot(0, row, lambda: self._reshow(row)))
        row.entered.connect(lambda: self._go_on(row))
        row.way_wanted.connect(self.way_wanted)
        row.editor.target.installEventFilter(self._undo_keys)
        return row

    def _choose(self, question: Question, value: object) -> None:
        """Pass on a choice, after what is half typed: a click need not take the keyboard there."""
        self.finish()
        self.chosen.emit(question, value)

    def _go_on(self, row: FieldRow) -> None:
        """Put the keyboard into the next answer in sight."""
        after = self.rows[self.rows.index(row) + 1 :]
        following = next((other for other in after if other.isVisible()), None)
        if following is not None:
            following.editor.target.setFocus()
        else:
            self.done.emit()

    def _reshow(self, row: FieldRow) -> None:
        """Write an answer the way it was understood, once the person has left it."""
        focused = QApplication.focusWidget()
        if focused is None or not row.editor.isAncestorOf(focused):
            self.left.emit()
        if self._evaluation is not None and not row.editor.target.hasFocus():
            case = self._evaluation.case
            address = row.question.address
            row.editor.show_answer(case, get(case, address), unreadable_text(case, address))

    def _place(self, rows: list[FieldRow], detail: bool) -> None:
        if not detail:
            for row in rows:
                self._column.addWidget(row)
            return
        for group in _by_estimate(rows):
            reasons = _Reasons(group)
            self._reasons.append(reasons)
            self._column.addWidget(reasons)

    def _take_down(self) -> None:
        """Empty the page, and be rid of what is not asked any more."""
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None and widget not in self.rows:
                widget.hide()
                widget.deleteLater()
        self._reasons = []


def _by_estimate(rows: list[FieldRow]) -> Iterator[list[FieldRow]]:
    for _path, group in groupby(rows, lambda row: row.question.field.path.rsplit("/", 1)[0]):
        yield list(group)
