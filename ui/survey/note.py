"""What stands on the page beside a number that was taken from a survey."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.survey_words import other_number_sentence, survey_of, survey_sentence
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, remove
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Survey
from sroi_app.text import _
from ui.flow import Flow
from ui.store import Store
from ui.words import button, label

SURVEYS = Address.parse("surveys")


class SurveyNote(QWidget):
    """One sentence, and the ways to all that was kept of the survey and to be rid of it."""

    look_wanted = Signal(object)  # Survey
    remove_wanted = Signal(object)  # Survey

    def __init__(self) -> None:
        super().__init__()
        self._survey: Survey | None = None
        self._words, self._warning = label("", "why"), label("", "finding")
        self._build()
        self.hide()

    def show_outcome(self, case: Case, at: Address) -> None:
        """Show what is kept for the outcome at an address; nothing where there is no survey."""
        self._survey = survey = survey_of(case, at.name)
        self.setVisible(survey is not None)
        if survey is None:
            return
        outcome: Outcome = get(case, at)
        warning = other_number_sentence(outcome, survey)
        harm = outcome.direction is Direction.NEGATIVE
        self._words.setText(survey_sentence(survey, harm=harm))
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

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
        column.addWidget(self._words)
        column.addWidget(self._warning)
        column.addLayout(links)


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
