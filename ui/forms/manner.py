"""How shares are answered in this session: in people, or as percentages."""

from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from sroi_app.guide.people import Part
from sroi_app.model.address import Address
from sroi_app.model.case import Case


class Manner(QObject):
    """One way for all questions about shares, and the people as they were typed.

    The case keeps the share alone. While the window is open, 3 out of 12 stays 3 out of 12.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.percentages = False
        self._document = ""
        self._typed: dict[tuple[Address, Decimal | None], Part] = {}

    def turn(self) -> None:
        """Go over to the other way of answering."""
        self.percentages = not self.percentages
        self.turned.emit()

    def follow(self, document: str, case: Case) -> None:
        """Forget how shares were typed in another case, and in a row that is gone: the next may
        have its id. The way of answering stays."""
        if document != self._document:
            self._document = document
            self._typed.clear()
        elif self._typed:
            there = {outcome.id for outcome in case.outcomes}
            self._typed = {at: part for at, part in self._typed.items() if at[0].parts[1] in there}

    def remember(self, address: Address, share: Decimal | None, part: Part) -> None:
        """Keep how a share was typed; None is the share of a group that nobody is counted in."""
        self._typed[address, share] = part

    def recall(self, address: Address, share: Decimal | None) -> Part | None:
        """Return how a share was typed here, if it was."""
        return self._typed.get((address, share))


_manner = Manner()


def manner() -> Manner:
    """Return how shares are answered now."""
    return _manner
