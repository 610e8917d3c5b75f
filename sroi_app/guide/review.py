"""The answers of a section as people check them: every question, and what was said to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from sroi_app.guide import names
from sroi_app.guide.answers import answer_words, is_blank, row_name
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.schema import Question, Section, questions, row_addresses
from sroi_app.guide.sheets import Found, answers_to_go, row_state
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, unreadable_text
from sroi_app.text import _


class Standing(StrEnum):
    """How an answer stands; NEEDED is blank, and a ready report cannot do without it."""

    GIVEN = "given"
    BLANK = "blank"
    NEEDED = "needed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A question and its answer in words; `matter` is why a refused answer cannot stand."""

    address: Address
    question: str
    text: str
    standing: Standing
    matter: str = ""

    @property
    def words(self) -> str:
        """Return the answer, or that there is none yet."""
        if self.standing is Standing.BLANK:
            return _("Not answered yet")
        return _("Still needed") if self.standing is Standing.NEEDED else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedRow:
    """A row of a list, before its answers are looked at: its title and how far it has come."""

    place: Address
    title: str
    state: str


def reviewed(case: Case, section: Section, place: Address, found: Found) -> tuple[Reviewed, ...]:
    """Return the answers about one thing, or one row.

    Reasons and ranges that nobody has to give are left out while they are blank.
    """
    answers = (
        (question, _review(case, question, found.get(question.address, ())))
        for question in questions(case, section, place)
    )
    return tuple(
        answer
        for question, answer in answers
        if not (question.field.detail and answer.standing is Standing.BLANK)
    )


def reviewed_rows(case: Case, section: Section, found: Found) -> tuple[ReviewedRow, ...]:
    """Return the rows of a list that a section asks about."""
    to_go = answers_to_go(section, found)
    return tuple(
        ReviewedRow(
            place=place,
            title=row_name(section, get(case, place)),
            state=row_state(case, section, place, to_go[place]),
        )
        for place in row_addresses(case, section)
    )


def _review(case: Case, question: Question, found: Sequence[Finding]) -> Reviewed:
    unread = unreadable_text(case, question.address)
    value = get(case, question.address)
    name = partial(names.referred_name, case)
    refused = " ".join(finding.sentence for finding in found if not finding.rule)
    return Reviewed(
        address=question.address,
        question=question.field.question,
        text=answer_words(question.field, value, name) if unread is None else unread,
        standing=_standing(unread is None and is_blank(value), bool(refused), found),
        matter=refused,
    )


def _standing(blank: bool, refused: bool, found: Sequence[Finding]) -> Standing:
    if blank:
        needed = any(finding.severity is Severity.BLOCKS for finding in found)
        return Standing.NEEDED if needed else Standing.BLANK
    return Standing.REFUSED if refused else Standing.GIVEN
