"""One number of a scenario: what it is in the case, and what it is here."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.findings import Finding
from sroi_app.guide.schema import Question
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.flow import Flow
from ui.forms.field_row import FieldRow
from ui.layouts import nest
from ui.words import button, label, reveal


class ChangedNumber(QWidget):
    """The question what a number is to be, why that may make no difference, and a way out."""

    removed = Signal(object)  # Address of the change

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.row = FieldRow(question)
        self._idle = label("", "finding")
        self.out = button(_("Take this out"), self._remove, "link")
        after = Flow()
        after.addWidget(self.out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.row)
        column.addWidget(self._idle)
        nest(column, after)

    def show_number(self, case: Case, question: Question, findings: Sequence[Finding]) -> None:
        """Ask it of a number."""
        self.row.point(question)
        self.row.refresh(case, findings)
        self.out.setAccessibleName(_("Take out: {number}").format(number=self.row.words))

    def say_idle(self, words: str) -> None:
        """Say why changing the number makes no difference; "" where it makes one."""
        self._idle.setText(words)
        reveal(self._idle, bool(words))

    @property
    def idle(self) -> str:
        """Why changing the number makes no difference, while that is said."""
        return "" if self._idle.isHidden() else self._idle.text()

    def _remove(self) -> None:
        self.removed.emit(self.row.question.address.parent)
