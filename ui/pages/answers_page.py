"""All the answers of a stage, to be checked before going on, each with a way to change it."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.schema import Stage
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.store import Store


class AnswersPage(Page):
    """Lists what was answered in a stage."""

    def __init__(self, store: Store, place: str, stage: Stage) -> None:
        super().__init__(place, TITLES["answers"])
        self._store = store
        self._stage = stage
        self._next = self.add_foot()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the answers as they are."""

    def start(self) -> None:
        """Put the keyboard on the way on."""
        self._next.setFocus()
