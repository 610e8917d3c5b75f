"""The range of the ratio in a line of its own, which keeps its room while it is worked out."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.result.said_range import NO_RANGE, SaidRange
from ui.words import label, reveal


class RangeLine(QWidget):
    """Stands under the ratio, as soon as there is a range to be said.

    With `told` it says it in a sentence, under sentences.
    """

    def __init__(self, look: str = "range", *, told: bool = False) -> None:
        super().__init__()
        self._told = told
        self.words = label("", look)
        self._said = NO_RANGE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        self.hide()

    def say(self, said: SaidRange) -> None:
        """Say it, or nothing; while it is being worked out nothing else on the page moves."""
        if said == self._said:
            return
        self._said = said
        self.words.setMinimumHeight(self.words.height() if said.pending and self.isVisible() else 0)
        self.words.setText((self._told and said.told) or said.line)
        reveal(self, bool(said.line))
