"""The ranges that are asked for, one card under the other."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing, swing_at
from sroi_app.evaluation import Evaluation
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from ui.pages.page import Findings
from ui.sensitivity.range_card import RangeCard, range_questions
from ui.words import reveal


class AskedRanges(QWidget):
    """A card for each number, in the order given; a card stays with its number."""

    typed = Signal(object, str)  # Question, text
    half_typed = Signal(object, str)
    chosen = Signal(object, object)  # Question, value
    wanted = Signal(object)  # Address
    left = Signal()
    grown = Signal()  # there are new stops for Tab

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[Address, RangeCard] = {}
        self._asked: tuple[Address, ...] = ()
        self._years = 0  # of delivery: with several, each number says of which
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    @property
    def cards(self) -> tuple[RangeCard, ...]:
        """The cards in sight, from the top down."""
        return tuple(self._cards[at] for at in self._asked)

    def show_ranges(
        self,
        evaluation: Evaluation,
        findings: Findings,
        base: Baseline,
        asked: Mapping[Address, Swing | None],
    ) -> None:
        """Show the ranges of some numbers, by address; where one is worth asking for, with what a
        usual step of it does."""
        changed = self._arrange(evaluation.case, tuple(asked))
        for at, usual in asked.items():
            card = self._cards[at]
            card.show_swing(base, swing_at(base, at), usual)
            card.show_answers(evaluation, findings)
        if changed:
            self.grown.emit()

    def focus(self, address: Address) -> bool:
        """Put the keyboard into an end of a range; say whether it is asked for here."""
        card = self._cards.get(address.parent) if address.parent in self._asked else None
        if card is not None:
            card.take_keyboard(address)
        return card is not None

    def finish(self) -> None:
        """Take what is half typed as it stands."""
        for card in self.cards:
            card.form.finish()

    def forget(self) -> None:
        """Ask for nothing: the cards are those of another case."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards, self._asked = {}, ()

    def _arrange(self, case: Case, asked: tuple[Address, ...]) -> bool:
        """Have a card for each number, in order; return whether anything is in another place."""
        if case.scope.delivery_years != self._years:
            self._years = case.scope.delivery_years
            self.forget()
        if asked == self._asked:
            return False
        for at in asked:
            if at not in self._cards:
                self._cards[at] = self._make(case, at)
            self._column.addWidget(self._cards[at])  # moves it where it is there already
        self._asked = asked
        for at, card in self._cards.items():
            reveal(card, at in asked)
        return True

    def _make(self, case: Case, at: Address) -> RangeCard:
        card = RangeCard(at, range_questions(case, at))
        card.typed.connect(self.typed)
        card.half_typed.connect(self.half_typed)
        card.chosen.connect(self.chosen)
        card.wanted.connect(self.wanted)
        card.left.connect(self.left)
        card.done.connect(lambda: self._go_on(card))
        return card

    def _go_on(self, card: RangeCard) -> None:
        """Put the keyboard into the next card, or on what can be pressed on the last one."""
        after = self.cards[self.cards.index(card) + 1 :]
        if after:
            after[0].take_keyboard()
        else:
            card.take_link()
