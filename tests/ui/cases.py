"""Cases to look at in the window."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sroi_app.guide.kinds import (
    Choice,
    Date,
    Kind,
    Links,
    Money,
    Number,
    Percent,
    PriceYear,
    Reference,
    References,
    Text,
    Tick,
    Whole,
    Years,
    YesNo,
)
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Question, Section, all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, put
from sroi_app.model.inputs import InputKind
from sroi_app.model.statement import Attachment

TEXTS: dict[type, str] = {
    Text: "Visits to older people who live alone",
    Links: "Somebody visits\nThey talk\nThey feel less lonely",
    Number: "12",
    Money: "£1,250.50",
    Percent: "25%",
    Years: "18 months",
    PriceYear: "2024-25",
    Date: "31 March 2027",
    Whole: "2",
}
LISTS = (
    "stakeholders",
    "inputs",
    "outputs",
    "outcomes",
    "tender/criteria",
    "commitments",
    "milestones",
    "risks",
    "passages",
    "confidential",
    "portal_answers",
)


def case_of_every_kind() -> Case:
    """An empty case in which every question of the interview is asked somewhere."""
    case = Case()
    for rows in LISTS:
        case, _row = add(case, Address.parse(rows))
    case, time = add(case, Address.parse("inputs"), kind=InputKind.VOLUNTEER_TIME)
    case, _left_out = add(case, Address.parse("outcomes"), included=False)
    assert str(time) == "inputs/i2"
    return case


def filled_case(words: str = "", years: int = 2) -> Case:
    """A case with every question answered; `words` stand in every field for words."""
    case = put(case_of_every_kind(), Address.parse("scope/delivery_years"), years)
    for _section, question in every_question(case):
        if question.address.name not in ("included", "priced", "delivery_years", "kind"):
            case = put(case, question.address, _answer(question.field.kind, words))
    # A second valued outcome that harms, so that both signs are in every table.
    harm = replace(
        case.outcomes[0], id="o3", direction=type(case.outcomes[0].direction)("negative")
    )
    harm = replace(
        harm, proxy=replace(harm.proxy, value=replace(harm.proxy.value, value=Decimal(90)))
    )
    return replace(case, outcomes=(*case.outcomes, harm), attachments=_files(words))


def _files(words: str) -> tuple[Attachment, ...]:
    """A file that shows something, and one of which nobody has said what it shows."""
    supports = ("outcomes/o1/quantities", "outcomes/o1/proxy/value", "outcomes/o1")
    survey = Attachment(id="a" * 64, name=f"{words or 'Survey of members'}.pdf", note=words)
    photo = Attachment(id="b" * 64, name="photo.jpg", size=Decimal(1_400_000), cleaned=True)
    return (replace(survey, supports=supports), photo)


def every_question(case: Case) -> Iterator[tuple[Section, Question]]:
    """Yield every question of the interview with the section it is asked in."""
    for stage in STAGES:
        for section in stage.sections:
            for question in all_questions(case, section):
                yield section, question


def _answer(kind: Kind, words: str) -> Any:
    if isinstance(kind, Choice | YesNo):
        return kind.options[0].value
    if isinstance(kind, Tick):
        return True
    if isinstance(kind, Reference):
        return "s1"
    if isinstance(kind, References):
        return ("o1",) if kind.rows == "outcomes" else ("c1",)
    if isinstance(kind, Text) and words:
        return words
    if isinstance(kind, Links) and words:
        return (words, words)
    return kind.parse(TEXTS[type(kind)])
