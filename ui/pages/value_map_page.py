"""The value map: every outcome a row, every number a cell."""

from sroi_app.evaluation import Evaluation
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.store import Store


class ValueMapPage(Page):
    """Shows all outcomes at once, to be filled in as in a spreadsheet."""

    wide = True

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES["value-map"])
        self._store = store
        self._next = self.add_foot()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the outcomes as they are."""

    def start(self) -> None:
        """Put the keyboard on the first cell."""
        self._next.setFocus()
