"""The same case, otherwise: the result if something about the whole of it were different."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.asked_range import ratio_figure
from sroi_app.guide.schema import questions
from sroi_app.guide.stages.result import TESTS
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.forms.form import Form
from ui.layouts import nest
from ui.pages.page import Findings
from ui.result.fold import Fold
from ui.result.table_part import TablePart
from ui.sensitivity.held import hold, release
from ui.sensitivity.rows import of_the_whole_case, what_if_rows, without_one
from ui.sensitivity.testing import Tests
from ui.words import button, label, reveal

AT_ONCE = 20  # outcomes


class Otherwise(QWidget):
    """A table for the whole case, one of outcomes left out, and the settings of the tests."""

    def __init__(self) -> None:
        super().__init__()
        self._tests: Tests | None = None
        self.state = label("", "hint")
        self._count = AT_ONCE
        self.table = TablePart(_("One thing different about the whole case"), _header())
        self.without = TablePart(_("Each outcome left out in turn"), _header())
        self.more = button("", self._show_more)
        self.fold = Fold(_("Without one of the outcomes"), self._fill)
        self.settings = Form()
        self._build()

    def show_answers(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show how the tests are set."""
        self.settings.ask(questions(evaluation.case, TESTS))
        self.settings.refresh(evaluation, findings)

    def hold(self) -> None:
        """Show nothing of what was found of a case before."""
        self._tests = None
        hold(self.table, self.without)

    def show_tests(self, tests: Tests) -> None:
        """Show what was found."""
        self._tests, base = tests, tests.base
        as_it_is = (_("As it is"), ratio_figure(base.ratio), "")
        others = what_if_rows(base, of_the_whole_case(tests.what_ifs))
        self.table.table.show_rows([as_it_is, *others])
        for part in (self.table, self.without):
            release(part)
        self.fold.refresh()

    def _fill(self) -> None:
        if self._tests is None:
            return
        base = self._tests.base
        found = without_one(base, self._tests.what_ifs)
        self.without.table.show_rows(what_if_rows(base, found[: self._count]))
        left = len(found) - self._count
        reveal(self.more, left > 0)
        self.more.setText(
            plural("Show {count} more outcome", "Show {count} more outcomes", min(left, AT_ONCE))
        )

    def _show_more(self) -> None:
        self._count += AT_ONCE
        self._fill()
        if self.more.isHidden():
            self.without.table.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addWidget(self.table)
        self.fold.column.addWidget(self.without)
        buttons = Flow()
        buttons.addWidget(self.more)
        nest(self.fold.column, buttons)
        column.addWidget(self.fold)
        column.addSpacing(10)
        column.addWidget(label(TESTS.title, "h2"))
        column.addWidget(self.settings)


def _header() -> list[str]:
    return [_("What would be different"), _("Result for £1"), _("Difference")]
