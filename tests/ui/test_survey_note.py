"""What stands beside a number that came from a survey."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Outcome
from sroi_app.model.survey import Survey
from tests.guide.test_survey_words import SURVEY
from tests.ui.hands import Hands, Key, focused
from ui.survey.found import FoundDialog
from ui.survey.note import SurveyNote

PEOPLE = Address.parse("outcomes/o1/quantities/1/value")
CASE = Case(
    outcomes=(
        Outcome(id="o1", description="Less lonely", quantities=(Estimate(value=Decimal(48)),)),
        Outcome(id="o2", description="Out and about"),
    ),
    surveys=(SURVEY,),
)


@pytest.fixture
def surveyed(hands: Hands) -> Hands:
    """Somebody at an outcome whose number came from a survey."""
    hands.window.store.workspace.apply(CASE, "Begin")
    hands.open_section("evidence")
    hands.reach(str(PEOPLE))
    return hands


def _note(hands: Hands) -> SurveyNote:
    note: SurveyNote = hands.page.sheet.survey
    return note


def _surveys(hands: Hands) -> tuple[Survey, ...]:
    return hands.case.surveys


def _sentences(hands: Hands) -> list[str]:
    note = _note(hands)
    return [words.text() for words in (note._words, note._warning) if words.isVisible()]


def test_a_number_says_which_survey_it_is_from(surveyed: Hands) -> None:
    assert _sentences(surveyed) == [
        "This number comes from a survey, “members.csv”: 29 of 90 people improved."
    ]


def test_how_the_number_came_of_the_answers_and_what_got_worse_are_said(surveyed: Hands) -> None:
    note = _note(surveyed)
    assert note._led.isVisible()
    assert note._led.text() == "The same share of the whole group of 150 makes 48 people."
    assert note._harm.isVisible()
    assert note._harm.text().startswith("7 people got worse. Count that as a harm?")


def test_it_stands_beside_the_source_too_and_nowhere_else(surveyed: Hands) -> None:
    surveyed.reach("outcomes/o1/evidence/source")
    assert _note(surveyed).isVisible()
    surveyed.reach("outcomes/o2/quantities/1/value")
    assert not _note(surveyed).isVisible()
    surveyed.open_section("deductions")
    surveyed.reach("outcomes/o1/deadweight/value")
    assert not _note(surveyed).isVisible()


def test_another_number_than_the_survey_led_to_is_said(surveyed: Hands) -> None:
    surveyed.fill(str(PEOPLE), "60")
    assert _sentences(surveyed)[1] == (
        "The survey led to 48 people, and the case now says otherwise."
    )


def test_all_that_is_kept_can_be_read_again_and_copied(surveyed: Hands, qtbot: QtBot) -> None:
    surveyed.press("What the survey showed")
    dialog = surveyed.window.findChild(FoundDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    text = dialog.findChild(QTextBrowser)
    assert text is not None
    assert focused(surveyed.window) is text
    shown = text.toPlainText()
    assert "3 to 9; lower is better" in shown
    assert "48; from 35 to 64" in shown
    dialog.copy()
    assert "Improved: 29" in QGuiApplication.clipboard().text()
    surveyed.key(Key.Key_Escape)
    qtbot.waitUntil(lambda: surveyed.window.findChild(FoundDialog) is None)


def test_hostile_words_are_shown_as_they_are(hands: Hands) -> None:
    canary = "<b>x</b><img src='/canary.png'>"
    dialog = FoundDialog(hands.window, replace(SURVEY, file=canary, question=canary))
    text = dialog.findChild(QTextBrowser)
    assert text is not None
    assert text.toPlainText().count(canary) == 2
    dialog.deleteLater()


def test_removing_it_leaves_the_number_and_can_be_undone(surveyed: Hands) -> None:
    surveyed.press("Remove the survey")
    assert _surveys(surveyed) == ()
    assert surveyed.answer_at(str(PEOPLE)) == 48
    assert not _note(surveyed).isVisible()
    assert surveyed.window.files.safety.words() == (
        "Removed the survey. The numbers stay. Ctrl+Z brings it back."
    )
    assert focused(surveyed.window) is not surveyed.window  # the keyboard is still somewhere
    surveyed.undo()
    assert _surveys(surveyed) == (SURVEY,)
    assert _note(surveyed).isVisible()


def test_a_survey_whose_outcome_is_gone_troubles_no_other(surveyed: Hands) -> None:
    store = surveyed.window.store
    store.workspace.apply(put(CASE, Address.parse("surveys/v1/outcome"), ""), "Unlink")
    surveyed.reach("outcomes/o2/quantities/1/value")
    assert not _note(surveyed).isVisible()
