"""Answers to read, each with its question and the way to change it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from sroi_app.guide.names import shortened
from sroi_app.guide.review import Reviewed, Standing
from sroi_app.text import _
from ui.fit import fit_gaps
from ui.guard import guarded
from ui.layouts import nest
from ui.look import look, scaled
from ui.words import button, label, restyle, rule

NARROW = 440  # pixels: below this, answers stand under their questions
LONGEST = 240  # characters of an answer before it is shortened
TOP = Qt.AlignmentFlag.AlignTop
INSIDE_LINK = 4  # pixels above the words of a link, so that all three begin on one line
BESIDE, UNDER = 16, 2  # pixels between a question and its answer
ROOM_FOR_QUESTION, ROOM_FOR_ANSWER = 5, 6  # how the width is shared
LOOKS = {
    Standing.GIVEN: "",
    Standing.BLANK: "hint",
    Standing.NEEDED: "needed",
    Standing.REFUSED: "",
}


class AnswerBlock(QWidget):
    """The answers about one thing; a new block is made of them only when they differ."""

    wanted = Signal(object)  # Address

    def __init__(self, about: str = "") -> None:
        super().__init__()
        self._about = about
        self._shown: tuple[Reviewed, ...] = ()
        self._lines: list[_AnswerLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_answers(self, answers: Sequence[Reviewed]) -> bool:
        """Show these answers; say whether anything was made anew."""
        answers = tuple(answers)
        if answers == self._shown:
            return False
        self._shown = answers
        self._clear()
        for answer in answers:
            line = _AnswerLine(answer, self._about)
            line.change.clicked.connect(lambda _on, at=answer.address: self.wanted.emit(at))
            self._lines.append(line)
            self._column.addWidget(line)
            self._column.addWidget(rule())
        self._fit(self.width())
        return True

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put answers beside their questions where there is room, otherwise under them."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        for line in self._lines:
            line.stack(width < scaled(NARROW))

    def _clear(self) -> None:
        self._lines = []
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


class _AnswerLine(QWidget):
    """One question and its answer."""

    def __init__(self, answer: Reviewed, about: str) -> None:
        super().__init__()
        self._answer = answer
        blank = answer.standing in (Standing.BLANK, Standing.NEEDED)
        self.change = button(_("Answer") if blank else _("Change"), lambda: None, "link")
        said = _("Answer: {question}") if blank else _("Change: {question}")
        name = said.format(question=answer.question)
        self.change.setAccessibleName(f"{name} ({about})" if about else name)
        self._words = label(shortened(answer.words, LONGEST), LOOKS[answer.standing])
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 8)
        self._row.setSpacing(BESIDE)
        question = label(answer.question, "answered")
        question.setContentsMargins(0, scaled(INSIDE_LINK), 0, 0)
        question.setAlignment(TOP)  # of its words: the label itself grows with the answer
        self._row.addWidget(question, ROOM_FOR_QUESTION)
        nest(self._row, self._answer_column(), ROOM_FOR_ANSWER)
        self._row.addWidget(self.change, 0, TOP)

    def stack(self, stacked: bool) -> None:
        """Put the answer under its question, or beside it."""
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if stacked else ways.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)
            self._row.setSpacing(UNDER if stacked else BESIDE)
            fit_gaps(self, look().zoom)

    def _answer_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, INSIDE_LINK, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        if len(self._answer.words) > LONGEST:
            column.addWidget(self._whole_toggle())
        if self._answer.matter:
            matter = label(self._answer.matter, "finding")
            restyle(matter, "refused", True)
            column.addWidget(matter)
        column.addStretch()
        return column

    def _whole_toggle(self) -> QPushButton:
        toggle = button(_("Show all of it"), self._show_whole, "link")
        name = _("Show the whole answer to “{question}”")
        toggle.setAccessibleName(name.format(question=self._answer.question))
        toggle.clicked.connect(toggle.hide)
        return toggle

    def _show_whole(self) -> None:
        self._words.setText(self._answer.words)
        self.change.setFocus()
