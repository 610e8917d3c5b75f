"""One number whose range is asked for: what it is, how low, how high, and what that would mean."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing
from sroi_app.evaluation import Evaluation
from sroi_app.guide.asked_range import end_words, title_words, value_words, why_words
from sroi_app.guide.assumption_words import row_name, switching_sentence
from sroi_app.guide.ranges import ENDS, range_question
from sroi_app.guide.registry import find_question
from sroi_app.guide.schema import Question
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, unreadable_text
from sroi_app.text import _
from ui.flow import Flow
from ui.forms.field_row import FieldRow
from ui.forms.form import Form
from ui.layouts import nest
from ui.pages.page import Findings
from ui.sensitivity.side_by_side import SideBySide
from ui.words import button, label, reveal

A_FIGURE, IN_PEOPLE = 215, 330  # pixels at 100 % that an end needs beside the other


class RangeCard(QFrame):
    """Asks for both ends of one number, and says beneath what the result would be there."""

    typed = Signal(object, str)  # Question, text
    half_typed = Signal(object, str)
    chosen = Signal(object, object)  # Question, value
    wanted = Signal(object)  # Address: the question of the number itself
    done = Signal()  # Enter on the second end
    left = Signal()

    def __init__(self, at: Address, questions: Sequence[Question]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.at = at
        self.form = _Ends()
        self._title, self._value, self._why = label("", "h3"), label("", "hint"), label("", "hint")
        self._switching = label("", "why")
        self._link = button(_("Change the number itself"), self._want, "link")
        self.form.ask(tuple(questions))
        self._build()

    @property
    def questions(self) -> tuple[Question, ...]:
        """What it asks."""
        return tuple(row.question for row in self.form.rows)

    @property
    def words(self) -> tuple[str, ...]:
        """All that is said on it, from its top down."""
        said = (self._title, self._value, self._why, *self.form.said, self._switching)
        return tuple(part.text() for part in said if not part.isHidden())

    def show_swing(self, base: Baseline | None, swing: Swing | None, usual: Swing | None) -> None:
        """Say what the number does to the result; `usual` is its swing without its range.

        Without a swing the number is not in the result.
        """
        reveal(self._why, usual is not None)
        for part in (*self.form.said, self._switching):
            reveal(part, swing is not None)
        if usual is not None:
            self._why.setText(why_words(usual))
        if swing is None or base is None:
            self._value.setText(_("This number is not in the result at present."))
            return
        self._value.setText(value_words(swing.number))
        for part, end in zip(self.form.said, ENDS, strict=True):
            typed = _is_typed(base.case, self.at / end)
            part.setText(end_words(swing, low=end == ENDS[0], typed=typed))
        surplus = base.totals.surplus
        self._switching.setText(switching_sentence(swing.number, swing.switching, surplus))

    def show_answers(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show both ends as they are in the case."""
        title = title_words(evaluation.case, self.at)
        self._title.setText(title)
        self._link.setAccessibleName(_("Change the number itself: {title}").format(title=title))
        for row, said in zip(self.form.rows, self.form.said, strict=True):
            row.editor.setAccessibleName(title)
            heard = (part.text() for part in (said, self._switching) if not part.isHidden())
            row.tell_by_ear(row_name(evaluation.case, self.at), " ".join(heard))
        self.form.refresh(evaluation, findings)

    def take_keyboard(self, address: Address | None = None) -> None:
        """Put the keyboard into an end of the range, the lowest if none is named."""
        self.form.focus(address or self.form.rows[0].question.address)

    def take_link(self) -> None:
        """Put the keyboard on the link at the foot of the card."""
        self._link.setFocus()

    def _want(self) -> None:
        self.wanted.emit(self.at / "value")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        for part in (self._title, self._value, self._why):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.form)
        column.addWidget(self._switching)
        links = Flow()
        links.addWidget(self._link)
        nest(column, links)
        self.form.typed.connect(self.typed)
        self.form.half_typed.connect(self.half_typed)
        self.form.chosen.connect(self.chosen)
        self.form.done.connect(self.done)
        self.form.left.connect(self.left)


class _Ends(Form):
    """The two ends beside one another, and under each what is said of it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = (label("", "small"), label("", "small"))

    def _place(self, rows: list[FieldRow], detail: bool) -> None:
        parts = [_under(row, words) for row, words in zip(rows, self.said, strict=True)]
        in_people = any(row.beside is not None for row in rows)
        self._column.addWidget(SideBySide(*parts, least=IN_PEOPLE if in_people else A_FIGURE))


def _under(row: FieldRow, words: QLabel) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(row)
    column.addWidget(words)
    column.addStretch()
    return made


def _is_typed(case: Case, address: Address) -> bool:
    """Whether an end was typed, be it one that cannot be read."""
    return get(case, address) is not None or unreadable_text(case, address) is not None


def range_questions(case: Case, at: Address) -> tuple[Question, ...]:
    """Return what is asked about the range of the number at an address; none where it has none."""
    found = find_question(case, at / "value")
    if found is None:
        return ()
    asked = (range_question(case, found[2], end) for end in ENDS)
    # What a lowest and a highest are is said once, above all of them.
    return tuple(replace(one, field=replace(one.field, hint="")) for one in asked)
