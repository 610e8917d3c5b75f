"""Opens the survey window for a question, and puts what came of it into the case."""

from typing import TYPE_CHECKING

from sroi_app.guide.schema import Question
from sroi_app.model.address import Address
from sroi_app.text import _
from sroi_app.workspace import steps
from sroi_app.workspace.survey_draft import Draft, draft_for
from ui.survey.columns_step import ColumnsStep
from ui.survey.file_step import FileStep
from ui.survey.group_step import GroupStep
from ui.survey.question_step import QuestionStep
from ui.survey.shows_step import ShowsStep
from ui.survey.table_step import TableStep
from ui.survey.window import SurveyWindow

if TYPE_CHECKING:
    from ui.main_window import MainWindow

YEAR = 3  # part of the address outcomes/o1/quantities/1/value


def open_survey(window: "MainWindow", question: Question) -> None:
    """Lead from a file of answers to the people of an outcome in one delivery year."""
    survey_window(window, question).open()


def survey_window(window: "MainWindow", question: Question) -> SurveyWindow:
    """Return the window, to be opened."""
    case, store = window.store.evaluation.case, window.store
    outcome = Address(question.address.parts[:2])
    draft = draft_for(case, outcome, int(question.address.parts[YEAR]))
    steps = (
        FileStep(),
        TableStep(),
        ColumnsStep(),
        QuestionStep(),
        ShowsStep(),
        GroupStep(case, outcome),
    )
    made = SurveyWindow(
        window,
        store.reading,
        draft,
        steps,
        lambda chosen: _use(window, outcome, chosen),
        store.keeping,
        f"survey {question.address}",
    )
    made.accepted.connect(lambda: _come_back(window, outcome, made.draft.year))
    return made


def _use(window: "MainWindow", outcome: Address, draft: Draft) -> None:
    """Fill in everything as one step to undo."""
    summary, scaling, file = draft.counted, draft.scaling, draft.file
    if summary is None or scaling is None or file is None:
        return
    steps.use_survey(
        window.store.workspace,
        outcome,
        summary,
        scaling,
        file=file,
        discount=draft.discount,
        year=draft.year,
        keep=draft.table if draft.keep else None,
    )


def _come_back(window: "MainWindow", outcome: Address, year: int) -> None:
    """Put the keyboard back at the question, and say what was filled in."""
    window.activateWindow()
    window.desk.go_to_address(outcome / "quantities" / year / "value")
    window.store.said.emit(_("Filled in from the survey."))
