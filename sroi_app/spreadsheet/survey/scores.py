"""What each row answered, as exact whole numbers: they are only divided when they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from sroi_app.spreadsheet.survey.numbers import MOST_PLACES, Answer, Scale, as_word, read_answer
from sroi_app.spreadsheet.survey.plan import Plan
from sroi_app.spreadsheet.survey.table import Refused
from sroi_app.text import _

if TYPE_CHECKING:
    from numpy import ndarray
    from pandas import DataFrame, Series

PARTS = 10**MOST_PLACES  # of a point, so that every answer is whole


class State(IntEnum):
    """What came of a row's answers at one time."""

    ANSWERED = 0
    BLANK = 1
    REFUSED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column read: where each row's text stands among the different ones, and what each of
    those means."""

    heading: str
    places: "ndarray"
    texts: Sequence[str]
    answers: Sequence[Answer]

    def refusal(self, row: int, place: int) -> Refused | None:
        """Return why the answer of one row was not used, None where it was."""
        at = self.places[place]
        answer = self.answers[at]
        if answer.number is not None:
            return None
        text = " ".join(self.texts[at].split())
        why = answer.why or _("was left blank, though the other questions were answered")
        return Refused(row=row, column=self.heading, text=text, why=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """For each row the sum of its answers, in parts of a point, and what came of them."""

    totals: "ndarray"
    states: "ndarray"
    columns: tuple[Column, ...]

    def refusals(self, row: int, place: int) -> tuple[Refused, ...]:
        """Return each answer that kept a row from being used; `place` is its place in the frame."""
        found = (column.refusal(row, place) for column in self.columns)
        return tuple(refusal for refusal in found if refusal is not None)


def scale_of(plan: Plan) -> Scale:
    """Return how answers are read under a plan."""
    words = {as_word(word): number for word, number in plan.words}
    return Scale(least=plan.least, most=plan.most, words=words)


def read_scores(frame: "DataFrame", headings: Sequence[str], scale: Scale) -> Scores:
    """Return each row's answers to the questions in these columns, added up."""
    import numpy as np

    columns = tuple(_read(frame[heading], heading, scale) for heading in headings)
    totals = np.zeros(len(frame), np.int64)
    blank = np.zeros(len(frame), np.int64)
    refused = np.zeros(len(frame), bool)
    for column in columns:
        values, states = _looked_up(column.answers)
        totals += values[column.places]
        blank += states[column.places] == State.BLANK
        refused |= states[column.places] == State.REFUSED
    partly = (blank > 0) & (blank < len(columns))
    states = np.where(refused | partly, State.REFUSED, State.ANSWERED)
    states[blank == len(columns)] = State.BLANK
    return Scores(totals=totals, states=states, columns=columns)


def _read(series: "Series[str]", heading: str, scale: Scale) -> Column:
    from pandas import factorize

    places, texts = factorize(series.to_numpy(dtype=object))
    answers = [read_answer(text, scale) for text in texts]
    return Column(heading=heading, places=places, texts=list(texts), answers=answers)


def _looked_up(answers: Sequence[Answer]) -> "tuple[ndarray, ndarray]":
    """The number, in parts of a point, and the state of each different answer."""
    import numpy as np

    numbers = [int((answer.number or 0) * PARTS) for answer in answers]
    return np.array(numbers, np.int64), np.array([_state(one) for one in answers], np.int64)


def _state(answer: Answer) -> State:
    if answer.number is not None:
        return State.ANSWERED
    return State.REFUSED if answer.why else State.BLANK
