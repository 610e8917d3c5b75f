"""What stands under a number of the sum: what it takes off, what other reports used, and what it
would have to be for the project to pay back no more."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.break_even import BreakEven
from sroi_app.guide.claim import step_sentence
from sroi_app.guide.compare import comparison, source
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from ui.words import label


class Beside(QWidget):
    """Says it in words, anew at every key; the first two of a share of people alone."""

    def __init__(self, *, share: bool) -> None:
        super().__init__()
        self._share = share
        self._step, self._others = label("", "step"), label("", "small")
        self._break_even = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        for words in (self._step, self._others, self._break_even):
            column.addWidget(words)
            words.hide()
        self.hide()

    @property
    def words(self) -> tuple[str, str]:
        """What is said of a share: the step, and the comparison."""
        return self._step.text(), self._others.text()

    @property
    def break_even(self) -> str:
        """What the answer would have to be for the ratio to become 1:1."""
        return self._break_even.text()

    def refresh(self, case: Case, address: Address, break_even: BreakEven | None) -> None:
        """Say it of the answer at an address, as it is in the case."""
        if self._share:
            self._step.setText(step_sentence(case, address))
            self._others.setText(comparison(case, address))
            self._others.setToolTip(source(address))
        self._break_even.setText(break_even(address) if break_even else "")
        said = (self._step, self._others, self._break_even)
        for words in said:
            words.setVisible(bool(words.text()))
        self.setVisible(any(words.text() for words in said))
