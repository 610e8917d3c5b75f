"""All the answers of a stage, to be checked before going on, each with a way to change it."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.progress import Status
from sroi_app.guide.schema import Stage
from sroi_app.text import _, plural
from ui.pages.answered_section import AnsweredSection
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.store import Store
from ui.words import label


class AnswersPage(Page):
    """Lists what was answered in a stage, section by section and row by row."""

    def __init__(self, store: Store, place: str, stage: Stage) -> None:
        super().__init__(place, TITLES["answers"])
        self._store = store
        self._stage = stage
        self._summary = label("")
        self.column.addWidget(self._summary)
        self.sections = [AnsweredSection(section) for section in stage.asked]
        for section in self.sections:
            section.wanted.connect(self.wanted)
            section.grown.connect(self.take_in)
            self.column.addWidget(section)
        self.column.addSpacing(8)
        self._next = self.add_foot()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the answers as they are; what is the same as before is left alone."""
        self._summary.setText(self._summary_words(evaluation))
        new = [section.show_case(evaluation.case, findings) for section in self.sections]
        if any(new):
            self.take_in()

    def start(self) -> None:
        """Put the keyboard on the way on."""
        self._next.setFocus()

    def _summary_words(self, evaluation: Evaluation) -> str:
        stage = next(p for p in evaluation.progress if p.stage.id == self._stage.id)
        still = stage.open
        if stage.status is Status.CANNOT_START:
            return _("There is nothing to check yet. This stage starts once you list outcomes.")
        if not still:
            return _("Nothing more is needed in this stage. Read it through before you go on.")
        return plural(
            "{count} thing in this stage is still needed for a ready report.",
            "{count} things in this stage are still needed for a ready report.",
            still,
        )
