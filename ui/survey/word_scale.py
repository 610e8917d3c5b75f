"""Answers in words, and the number each stands for."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.schema import Field
from sroi_app.guide.survey_questions import Point
from sroi_app.text import _
from sroi_app.workspace.survey_draft import Draft, words_in
from ui.survey.ask import Ask
from ui.words import label


class WordScale(QWidget):
    """Asks for a number for each word; proposed where the words are a scale that many use."""

    chosen = Signal(object)  # Words
    made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, Decimal] = {}
        self._asks: dict[str, Ask] = {}
        self._about: object = None  # the questions of the table they are the answers to
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(label(_("People answered in words"), "question"))
        self._column.addWidget(label(_PROPOSED, "hint"))

    def show_words(self, draft: Draft) -> None:
        """Ask about the words a draft's question was answered in, if it was."""
        words = words_in(draft)
        about = (draft.path, draft.choice, draft.at, draft.plan.questions)
        self._numbers = dict(draft.plan.words)
        # A word whose number was taken away stays where it is: somebody is typing another.
        if about != self._about or not set(words) <= set(self._asks):
            self._about = about
            self._replace(words)
        for word, ask in self._asks.items():
            ask.show_answer(self._numbers.get(word))
        self.setVisible(bool(self._asks))

    def _replace(self, words: tuple[str, ...]) -> None:
        if words == tuple(self._asks):
            return
        for ask in self._asks.values():
            ask.hide()
            ask.deleteLater()
        self._asks = {word: Ask(_field(word)) for word in words}
        for word, ask in self._asks.items():
            ask.answered.connect(lambda number, word=word: self._take(word, number))
            self._column.addWidget(ask)
        self.made.emit()

    def _take(self, word: str, number: Decimal | None) -> None:
        numbers = {**self._numbers, word: number}
        self.chosen.emit(
            tuple((word, numbers[word]) for word in self._asks if numbers.get(word) is not None)
        )


def _field(word: str) -> Field:
    return Field(path=word, kind=Point(), question=_("“{word}” counts as").format(word=word))


_PROPOSED = _(
    "To average them, each needs a number. Words that stay without one are refused, and listed."
)
