"""Every scenario beside the case as it is."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.result import Result
from sroi_app.calculation.same_sum import has_the_same_sum
from sroi_app.evaluation import Evaluation
from sroi_app.guide.scenarios import (
    COMPARED_HEADER,
    Compared,
    case_row,
    changes_words,
    compare_scenarios,
    compared,
    compared_row,
    table_name,
)
from sroi_app.model.case import Case
from sroi_app.model.sensitivity import Scenario
from sroi_app.text import _
from ui.result.figure_table import FigureTable
from ui.result.fold import Fold
from ui.result.table_part import TablePart
from ui.scenarios.waited_for import WaitedFor
from ui.tasks import Tasks
from ui.work import Stopped

AT_ONCE = 100  # outcomes of all scenarios together: 5 ms; with more, keys would have to wait
WAITING = "…"
Comparison = tuple[Compared, ...]


class Comparing(QWidget):
    """The table; what takes longer than a moment is worked out while one goes on."""

    known = Signal()  # what the scenarios come to, or no longer

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._case = Case()
        self._result: Result | None = None
        self._found: dict[str, Compared] | None = None
        self._waited = WaitedFor[Comparison](tasks, self, self._take)
        self.part = TablePart(_("Side by side"), COMPARED_HEADER, _EXACT, "h2")
        title = _("What is different in each")
        self.changes = FigureTable(title, (_("What if"), _("What is different")), words=True)
        self.fold = Fold(title, self._list_changes)
        self.fold.column.addWidget(self.changes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.part)
        column.addWidget(self.fold)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Compare the scenarios of a case, unless only their names have changed."""
        before, case, result = self._case, evaluation.case, evaluation.result
        self._case, self._result = case, result
        if _has_the_same_numbers(case, before) and (self._found or self._waited.busy):
            self._show()
            return
        outcomes = len(case.sensitivity.scenarios) * len(result.counted)
        if outcomes <= AT_ONCE:
            self._waited.answer(compare_scenarios(case, result))
        else:
            self._waited.ask(lambda stopped: _compare(case, result, stopped))

    def of(self, scenario: str) -> Compared | None:
        """What the scenario with an id comes to; None while that is not known."""
        return None if self._found is None else self._found.get(scenario)

    def _take(self, found: Comparison | None) -> None:
        self._found = None if found is None else {one.scenario.id: one for one in found}
        self._show()
        self.known.emit()

    def _show(self) -> None:
        if self._result is not None:
            self.part.table.show_rows(self._rows(self._result))
            self.fold.refresh()

    def _rows(self, result: Result) -> list[tuple[str, ...]]:
        """A row for each scenario as it is called now, also while its figures are not known."""
        scenarios = self._case.sensitivity.scenarios
        return [case_row(result), *(self._row(result, scenario) for scenario in scenarios)]

    def _row(self, result: Result, scenario: Scenario) -> tuple[str, ...]:
        found = self.of(scenario.id)
        if found is not None:
            return compared_row(result, replace(found, scenario=scenario))
        return (table_name(scenario), *[WAITING] * (len(COMPARED_HEADER) - 1))

    def _list_changes(self) -> None:
        scenarios = self._case.sensitivity.scenarios
        self.changes.show_rows(
            [
                (table_name(one), changes_words(self._case, one, self.of(one.id)))
                for one in scenarios
            ]
        )


def _compare(case: Case, result: Result, stopped: Stopped) -> Comparison:
    found: list[Compared] = []
    for scenario in case.sensitivity.scenarios:
        if stopped():
            break  # and nobody is told
        found.append(compared(case, result, scenario))
    return tuple(found)


def _has_the_same_numbers(case: Case, before: Case) -> bool:
    """Whether nothing was touched that a scenario is worked out from: what was not is shared."""
    mine, theirs = case.sensitivity.scenarios, before.sensitivity.scenarios
    return has_the_same_sum(case, before) and _numbers(mine) == _numbers(theirs)


def _numbers(scenarios: tuple[Scenario, ...]) -> list[Scenario]:
    return [replace(scenario, name="") for scenario in scenarios]


_EXACT = _(
    "Each row is the whole case worked out anew. Value and what is put in are present values."
)
