"""What stands on the page beside a number that was taken from a survey."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.survey_words import (
    harm_sentence,
    led_sentence,
    other_number_sentence,
    survey_of,
    survey_sentence,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, remove
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Survey
from sroi_app.text import _
from ui.flow import Flow
from ui.layouts import nest
from ui.store import Store
from ui.words import button, label

SURVEYS = Address.parse("surveys")


class SurveyNote(QWidget):
    """What it showed, how the number came of that, and the ways to see all of it or remove it."""

    look_wanted = Signal(object)  # Survey
    remove_wanted = Signal(object)  # Survey

    def __init__(self) -> None:
        super().__init__()
        self._survey: Survey | None = None
        self._words, self._led = label("", "why"), label("", "why")
        self._warning, self._harm = label("", "finding"), label("", "finding")
        self._build()
        self.hide()

    def show_outcome(self, case: Case, at: Address) -> None:
        """Show what is kept for the outcome at an address; nothing where there is no survey."""
        self._survey = survey = survey_of(case, at.name)
        self.setVisible(survey is not None)
        if survey is None:
            return
        row: Outcome = get(case, at)
        harm = row.direction is Direction.NEGATIVE
        self._words.setText(survey_sentence(survey, harm=harm))
        for part, words in (
            (self._led, led_sentence(survey, harm=harm)),
            (self._warning, other_number_sentence(row, survey)),
            (self._harm, "" if harm else harm_sentence(case, survey)),
        ):
            part.setText(words)
            part.setVisible(bool(words))

    def _build(self) -> None:
        links = Flow()
        links.addWidget(
            button(_("What the survey showed"), lambda: self.look_wanted.emit(self._survey), "link")
        )
        links.addWidget(
            button(_("Remove the survey"), lambda: self.remove_wanted.emit(self._survey), "link")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._words, self._led, self._warning, self._harm):
            column.addWidget(part)
        nest(column, links)


def attend(note: SurveyNote, store: Store) -> None:
    """Do what is wanted of the survey that a note is about."""
    note.look_wanted.connect(lambda survey: _show(note, survey))
    note.remove_wanted.connect(lambda survey: _remove(store, survey))


def _show(note: SurveyNote, survey: Survey) -> None:
    from ui.survey.found import FoundDialog  # seldom wanted

    FoundDialog(note.window(), survey).open()


def _remove(store: Store, survey: Survey) -> None:
    """Undo comes back to the number, beside which a survey is told of."""
    store.finish_typing()
    case = remove(store.workspace.case, SURVEYS / survey.id)
    people = Address(("outcomes", survey.outcome, "quantities", "1", "value"))
    store.workspace.apply(case, _("Remove the survey"), people)
    store.workspace.seal()
    store.said.emit(_("Removed the survey. The numbers stay. Ctrl+Z brings it back."))
