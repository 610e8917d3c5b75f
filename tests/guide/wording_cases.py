"""What sets each check of the words off, and what only comes close."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sroi_app.guide.checks import wording
from sroi_app.guide.checks.all import Check
from sroi_app.guide.findings import Severity
from sroi_app.model.case import Case
from sroi_app.model.outcomes import MoneyKind
from sroi_app.model.statement import Assurance, Passage
from sroi_app.model.tender import Commitment, Confidential
from tests.guide.ready import with_answers

CHECK = Severity.CHECK
Change = Callable[[Case], Case] | dict[str, Any]


def promising(promise: str) -> Change:
    return lambda case: replace(case, commitments=(Commitment(id="k1", promise=promise),))


def headed(heading: str, text: str = "") -> Change:
    return lambda case: replace(case, passages=(Passage(id="t1", heading=heading, text=text),))


def secret(item: str) -> Change:
    return lambda case: replace(case, confidential=(Confidential(id="f1", item=item),))


def assured_by(assurance: Assurance) -> Change:
    return lambda case: with_answers(
        case,
        statement__summary="This report is assured by Social Value UK.",
        statement__assurance=assurance,
    )


def called(name: str, money: MoneyKind) -> Change:
    return lambda case: with_answers(
        case, outcomes__o1__description=name, outcomes__o1__money=money
    )


def summed_up(summary: str) -> Change:
    return {"statement__summary": summary}


# check, rule, severity, address, and what sets it off
FIRES: tuple[tuple[Check, str, Severity, str, Change], ...] = (
    (
        wording.promises_are_unconditional,
        "R38",
        CHECK,
        "commitments/k1/promise",
        promising("We aim to visit 60 people."),
    ),
    (
        wording.nobody_endorses_it,
        "R38",
        CHECK,
        "statement/summary",
        assured_by(Assurance.SELF_CHECKED),
    ),
    (
        wording.nobody_endorses_it,
        "R38",
        CHECK,
        "passages/t1/text",
        headed("How", "Our values are certified by HACT."),
    ),
    (
        wording.ratios_are_no_headlines,
        "R38",
        CHECK,
        "passages/t1/heading",
        headed("£3.20 for every £1"),
    ),
    (
        wording.ratios_are_no_headlines,
        "R38",
        CHECK,
        "statement/summary",
        summed_up("We bring £4.10 for every £1. People feel better."),
    ),
    (
        wording.ratios_are_no_headlines,
        "R38",
        CHECK,
        "activity/name",
        {"title": "", "activity__name": "Visits: SROI 3.2"},
    ),
    (
        wording.wellbeing_is_not_saved,
        "R38",
        CHECK,
        "outcomes/o1/description",
        called("This saves the NHS money", MoneyKind.WELLBEING),
    ),
    (
        wording.wellbeing_is_not_saved,
        "R38",
        CHECK,
        "statement/summary",
        summed_up("Less loneliness saves £40,000 a year."),
    ),
    (
        wording.not_all_is_confidential,
        "R38",
        CHECK,
        "confidential/f1/item",
        secret("The whole document"),
    ),
)

# check, what comes close, and how
QUIET: tuple[tuple[Check, str, Change], ...] = (
    (
        wording.promises_are_unconditional,
        "the hope is that of the people",
        promising("We will help 20 people who hope to find work."),
    ),
    (wording.nobody_endorses_it, "it is assured", assured_by(Assurance.ASSURED)),
    (
        wording.nobody_endorses_it,
        "a course is accredited",
        headed("Training", "The course is accredited by the NHS."),
    ),
    (
        wording.ratios_are_no_headlines,
        "one worker for one person",
        headed("1:1 support, and £1 for every £1 given"),
    ),
    (
        wording.ratios_are_no_headlines,
        "later in the summary",
        summed_up("People feel better. We bring £4.10 for every £1."),
    ),
    (
        wording.wellbeing_is_not_saved,
        "money that is saved",
        called("This saves the NHS money", MoneyKind.FISCAL),
    ),
    (
        wording.wellbeing_is_not_saved,
        "people who save",
        called("I save a little every week", MoneyKind.WELLBEING),
    ),
    (
        wording.wellbeing_is_not_saved,
        "it is denied",
        summed_up("We do not say that less loneliness saves £40,000 a year."),
    ),
    (wording.not_all_is_confidential, "one thing", secret("The whole price list")),
)
