"""The task list: six stages and their tasks, what is done, and what to do next."""

from sroi_app.evaluation import Evaluation
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.store import Store


class TasksPage(Page):
    """Where a case begins, and where a person comes back to."""

    def __init__(self, store: Store) -> None:
        super().__init__("", TITLES["tasks"])
        self._store = store
        self._next = self.add_foot()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show how far the case has come."""

    def start(self) -> None:
        """Put the keyboard on what to do next."""
        self._next.setFocus()
