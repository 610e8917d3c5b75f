"""The chain of events: how what is done leads, step by step, to what changes."""

from sroi_app.evaluation import Evaluation
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.store import Store


class ChainPage(Page):
    """Draws the chain of each outcome, group by group."""

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES["chain"])
        self._store = store
        self._next = self.add_foot()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the chains as they are."""

    def start(self) -> None:
        """Put the keyboard on the first chain."""
        self._next.setFocus()
