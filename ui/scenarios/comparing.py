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
from ui.tasks import Tasks
from ui.work import LaterWork, Stopped

AT_ONCE = 100  # outcomes of all that is worked out: 5 ms; with more, keys would have to wait
PAUSE = 150  # milliseconds without a key
WAITING = "…"
Comparison = dict[str, Compared]  # by the id of the scenario
Scenarios = tuple[Scenario, ...]


class Comparing(QWidget):
    """The table; what takes longer than a moment is worked out once the person pauses.

    No figure is shown of a scenario, a case or a document that is not the one in sight.
    """

    known = Signal()  # what the scenarios come to

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._case = Case()
        self._result: Result | None = None
        self._document = ""
        self._found: Comparison = {}
        self._asked: Scenarios = ()
        self.work = LaterWork(tasks, self, PAUSE, self._begin)
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

    def show_evaluation(self, evaluation: Evaluation, document: str) -> None:
        """Compare the scenarios of a case, unless only their names have changed."""
        case, first = evaluation.case, self._result is None
        same = document == self._document and has_the_same_sum(case, self._case)
        self._document, self._case, self._result = document, case, evaluation.result
        scenarios = case.sensitivity.scenarios
        self._found = _still_so(self._found, scenarios) if same else {}
        self._show()
        asked = tuple(replace(one, name="") for one in scenarios if one.id not in self._found)
        if not (same and self.work.pending and asked == self._asked):
            self._ask(asked, at_once=first)

    def of(self, scenario: str) -> Compared | None:
        """What the scenario with an id comes to; None while that is not known."""
        return self._found.get(scenario)

    def _ask(self, scenarios: Scenarios, *, at_once: bool) -> None:
        """Work out a few in a moment, and many after a pause, unless it is to be at once."""
        self.work.stop()
        self._asked = scenarios
        result = self._result
        if result is None or not scenarios:
            return
        if len(scenarios) * len(result.counted) <= AT_ONCE:
            self._take(_compare(self._case, result, scenarios))
        elif at_once:
            self._begin()
        else:
            self.work.soon()

    def _begin(self) -> None:
        case, result, scenarios = self._case, self._result, self._asked
        if result is not None:
            self.work.begin(
                lambda stopped, _tell: _compare(case, result, scenarios, stopped), self._take
            )

    def _take(self, found: Comparison) -> None:
        self._found = {**self._found, **found}
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


def _never() -> bool:
    return False


def _compare(
    case: Case, result: Result, scenarios: Scenarios, stopped: Stopped = _never
) -> Comparison:
    found: Comparison = {}
    for scenario in scenarios:
        if stopped():
            break  # and nobody is told
        found[scenario.id] = compared(case, result, scenario)
    return found


def _still_so(found: Comparison, scenarios: Scenarios) -> Comparison:
    """What was found of scenarios that change the same numbers now, however they are called."""
    known = ((one, found.get(one.id)) for one in scenarios)
    return {one.id: was for one, was in known if was and was.scenario.changes == one.changes}


_EXACT = _(
    "Each row is the whole case worked out anew. Value and what is put in are present values."
)
