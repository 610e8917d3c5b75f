"""The survey window at any of its steps, with the invented survey in it."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QApplication

from sroi_app.guide.invented import invented_survey
from sroi_app.guide.registry import find_question
from sroi_app.model.address import Address
from sroi_app.model.survey import Scaling
from sroi_app.workspace.survey_draft import with_plan
from sroi_app.workspace.surveys import ReadChoice
from ui.main_window import MainWindow
from ui.survey.opening import survey_window
from ui.survey.window import SurveyWindow

STEPS = range(1, 7)
PEOPLE = Address.parse("outcomes/o1/quantities/1/value")


def survey_at(window: MainWindow, step: int) -> SurveyWindow:
    """Return the window, about the first outcome, at a step from 1 to 6; it is yet to be shown."""
    found = find_question(window.store.evaluation.case, PEOPLE)
    assert found is not None
    made = survey_window(window, found[2])
    if step > 1:
        made.read(invented_survey(), ReadChoice())
        wait(made)
    if step > 4:
        plan = {"threshold": Decimal(2), "group": Decimal(150), "subgroup": "Ward"}
        made.take(with_plan(made.draft, **plan))
        wait(made)
    for _step in range(2, step):
        made.go_on()
    if step == 6:
        made.take(replace(made.draft, scaling=Scaling.SAME_SHARE))
    return made


def wait(window: SurveyWindow) -> None:
    """Wait for what is being read or counted."""
    while window.busy:
        QApplication.processEvents()
