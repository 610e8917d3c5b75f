"""The forms of a page that is asked sheet by sheet, each built when it is first wanted."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Finding
from sroi_app.guide.schema import Question, Sheet
from sroi_app.model.address import Address
from ui.forms.form import Form


class SheetForms(QWidget):
    """Shows one form at a time and keeps the others: coming back to a sheet costs nothing."""

    typed = Signal(object, str)
    half_typed = Signal(object, str)
    chosen = Signal(object, object)
    done = Signal()  # Enter on the last answer
    left = Signal()  # the keyboard has left an answer
    way_wanted = Signal(object, str)  # Question, the id of a way

    def __init__(self) -> None:
        super().__init__()
        self._forms: dict[str, Form] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.current = self._make()  # there is always one, also before anything is asked

    def ask(self, sheet: Sheet, questions: tuple[Question, ...]) -> bool:
        """Put the questions of a sheet on the page; say whether there are new editors."""
        if sheet.id not in self._forms:
            self._forms[sheet.id] = self._make() if self._forms else self.current
        form = self._forms[sheet.id]
        if form is not self.current:
            self.current.finish()
            self.current.hide()
            self.current = form
        new = form.ask(questions)
        form.show()
        return new

    def refresh(self, evaluation: Evaluation, findings: Mapping[Address, list[Finding]]) -> None:
        """Show the answers of the sheet that is open as they are."""
        self.current.refresh(evaluation, findings)

    def finish(self) -> None:
        """Pass on whatever is half typed."""
        self.current.finish()

    def _make(self) -> Form:
        form = Form()
        form.typed.connect(self.typed)
        form.half_typed.connect(self.half_typed)
        form.chosen.connect(self.chosen)
        form.done.connect(self.done)
        form.left.connect(self.left)
        form.way_wanted.connect(self.way_wanted)
        self._column.addWidget(form)
        return form
