"""The chain of events: how what is done leads, step by step, to what changes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from sroi_app.evaluation import Evaluation
from sroi_app.guide.chains import OUTCOMES, GroupChains, all_chains
from sroi_app.guide.findings import Finding
from sroi_app.guide.registry import find_question, find_section
from sroi_app.model.address import Address
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _
from ui.chain.card import ChainCard
from ui.layouts import nest
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.store import Store
from ui.words import WrappedLink, label


class ChainPage(Page):
    """Draws the chains group by group, and takes their steps."""

    wide = True

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES["chain"])
        self._store = store
        self._chains: tuple[GroupChains, ...] = ()
        self._cards: list[ChainCard] = []
        self._none = label(
            _("There are no outcomes yet. List what changes first, then come back."), "hint"
        )
        self._elsewhere = WrappedLink("", lambda: self.wanted.emit(OUTCOMES))
        self._as_text = QCheckBox(_("Read it as text"))
        self._inside = QVBoxLayout()
        self._build()
        self._next = self.add_foot()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the chains as they are."""
        self._chains = all_chains(evaluation.case, self._chains)
        while len(self._cards) < len(self._chains):
            self._add_card()
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(self._chains))
        for card, chains in zip(self._cards, self._chains, strict=False):
            card.show_chains(chains, _about(chains, findings))
        self._none.setVisible(not self._chains)
        self._elsewhere.setVisible(not self._chains)
        self._as_text.setVisible(bool(self._chains))

    def start(self) -> None:
        """Put the keyboard on the first chain."""
        if not self._chains:
            self._elsewhere.setFocus()
        elif self._as_text.isChecked():
            self._as_text.setFocus()
        else:
            self._cards[0].view.setFocus()

    def holds(self, address: Address) -> bool:
        """Whether it is a step of a chain that is shown here."""
        return self._card_of(address) is not None

    def go_to(self, address: Address) -> bool:
        """Put the keyboard into the step at an address, or the first of a chain."""
        card = self._card_of(address)
        if card is None:
            return False
        number = address.parts[3] if len(address.parts) > 3 else ""
        card.open_steps(address.parts[1], int(number) - 1 if number.isdecimal() else None)
        return True

    def _card_of(self, address: Address) -> ChainCard | None:
        if len(address.parts) < 3 or address.parts[2] != "chain" or not address.within(OUTCOMES):
            return None
        for card, chains in zip(self._cards, self._chains, strict=False):
            if any(way.outcome.id == address.parts[1] for way in chains.ways):
                return card
        return None

    def _add_card(self) -> None:
        card = ChainCard()
        card.wanted.connect(self.wanted)
        card.written.connect(self._write)
        card.rewritten.connect(self._rewrite)
        card.left.connect(self._store.workspace.seal)
        card.grown.connect(self.take_in)
        card.show_text(self._as_text.isChecked())
        self._cards.append(card)
        self._inside.addWidget(card)
        self.take_in()

    def _write(self, outcome: Outcome, links: Sequence[str]) -> None:
        """Take the steps as they stand; typing goes on in the same undo step."""
        address = OUTCOMES / outcome.id / "chain"
        found = find_question(self._store.evaluation.case, address)
        if found is not None:
            self._store.type(found[2], "\n".join(links))

    def _rewrite(self, outcome: Outcome, links: Sequence[str]) -> None:
        self._store.workspace.seal()
        self._write(outcome, links)
        self._store.workspace.seal()

    def _turn(self) -> None:
        for card in self._cards:
            card.show_text(self._as_text.isChecked())

    def _build(self) -> None:
        intro = _(
            "What you do leads to a first change, and that to the next, until the change that "
            "matters to people (the chain of events)."
        )
        self.column.addWidget(label(intro, "hint"))
        self.column.addWidget(self._none)
        found = find_section(OUTCOMES)
        if found is not None:
            self._elsewhere.say(_("Go to “{page}”").format(page=found[1].title))
        self.column.addWidget(self._elsewhere)
        self.column.addWidget(self._as_text)
        self._inside.setSpacing(18)
        nest(self.column, self._inside)
        self.column.addSpacing(8)
        self._as_text.toggled.connect(lambda _on: self._turn())


def _about(chains: GroupChains, findings: Findings) -> list[Finding]:
    """What the readiness check says about the chains of a group."""
    return [
        finding
        for way in chains.ways
        for finding in findings.get(OUTCOMES / way.outcome.id / "chain", [])
    ]
