"""What stands under a deduction: what it takes off, and what other reports used."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.claim import step_sentence
from sroi_app.guide.compare import comparison, source
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from ui.words import label


class Beside(QWidget):
    """Says both in words, anew at every key."""

    def __init__(self) -> None:
        super().__init__()
        self._step, self._others = label("", "step"), label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        for words in (self._step, self._others):
            column.addWidget(words)
            words.hide()

    @property
    def words(self) -> tuple[str, str]:
        """What is said of the answer: the step, and the comparison."""
        return self._step.text(), self._others.text()

    def refresh(self, case: Case, address: Address) -> None:
        """Say it of the answer at an address, as it is in the case."""
        self._step.setText(step_sentence(case, address))
        self._others.setText(comparison(case, address))
        self._others.setToolTip(source(address))
        for words in (self._step, self._others):
            words.setVisible(bool(words.text()))
