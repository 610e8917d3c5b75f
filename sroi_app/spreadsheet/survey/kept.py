"""A survey's table as it may be kept with a case: the answers that were used, and nobody's words.

Codes become running numbers, answers the numbers they were read as, groups too small to be shown
are not named, and every other column is gone.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from sroi_app.guide.survey_words import HIDDEN
from sroi_app.spreadsheet.block import guard_in_file
from sroi_app.spreadsheet.survey.numbers import Answer
from sroi_app.spreadsheet.survey.plan import Layout
from sroi_app.spreadsheet.survey.scores import read_scores, scale_of
from sroi_app.spreadsheet.survey.shown import show
from sroi_app.spreadsheet.survey.summary import Summary
from sroi_app.spreadsheet.survey.table import SurveyTable
from sroi_app.text import _

if TYPE_CHECKING:
    from pandas import DataFrame


def kept_table(table: SurveyTable, summary: Summary) -> bytes:
    """Return the columns a summary was made of as a text file with commas."""
    frame = table.take(summary.plan.columns)
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(zip(*_columns(frame, summary), strict=True))
    return out.getvalue().encode("utf-8-sig", "replace")


def _columns(frame: "DataFrame", summary: Summary) -> Iterator[Sequence[str]]:
    plan = summary.plan
    yield (_("Person"), *_numbers(frame[plan.code] if plan.code else frame.index))
    if plan.layout is Layout.LONG and plan.twice:
        yield (_inert(plan.wave), *map(_inert, frame[plan.wave]))
    answers = dict.fromkeys(name for one in plan.questions for name in (one.before, one.after))
    headings = [heading for heading in answers if heading]
    for column in read_scores(frame, headings, scale_of(plan)).columns:
        read = [_answer(answer) for answer in column.answers]
        yield (_inert(column.heading), *(read[place] for place in column.places.tolist()))
    if plan.subgroup:
        names = {group.name for group in show(summary).subgroups}
        told = map(str.strip, frame[plan.subgroup])
        yield (_inert(plan.subgroup), *(_inert(name) if name in names else HIDDEN for name in told))


def _numbers(codes: Iterable[object]) -> list[str]:
    """A running number for each different code; a row without one is a person of its own."""
    known: dict[object, str] = {}
    numbers = []
    for place, code in enumerate(codes):
        plain = code.strip().casefold() if isinstance(code, str) else code
        numbers.append(known.setdefault(plain or (place,), str(len(known) + 1)))
    return numbers


def _answer(answer: Answer) -> str:
    return "" if answer.number is None else f"{answer.number:f}"


def _inert(text: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return guard_in_file(" ".join(text.split()))
