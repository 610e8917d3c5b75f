"""A bid with nothing left to say, and what sets each check of a bid off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from sroi_app.guide.checks import confidentiality, criteria, portal, promises
from sroi_app.guide.checks.all import Check
from sroi_app.guide.confidential import markable
from sroi_app.guide.findings import Severity
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.scope import CaseKind
from sroi_app.model.statement import Counts, PortalAnswer
from sroi_app.model.tender import (
    Basis,
    Commitment,
    Confidential,
    Criterion,
    Level,
    Milestone,
    Risk,
    Tender,
)

CHECK, HINT = Severity.CHECK, Severity.HINT
Change = Callable[[Case], Case]

PROMISE = Commitment(
    id="k1",
    promise="We will visit lonely older people every week",
    quantity=Decimal(60),
    unit="people",
    basis=Basis.YEAR,
    starts=date(2025, 4, 1),
    ends=date(2028, 3, 31),
    owner="Coordinator",
    evidence="Visit register",
    reported="Every quarter",
    criteria=("c1",),
)

MARK = Confidential(id="f1", item="Our rent", effect="It is agreed anew", until="May 2027")


def bid(case: Case) -> Case:
    """Return a case with a tender of three years from 1 April 2025, and all that a bid says."""
    return replace(
        case,
        tender=Tender(
            term_years=Decimal(3), criteria=(Criterion(id="c1", code="SV1", text="Loneliness"),)
        ),
        commitments=(PROMISE,),
        milestones=(Milestone(id="m1", description="First visits", due=date(2028, 3, 31)),),
        risks=(
            Risk(
                id="r1",
                description="Too few volunteers",
                likelihood=Level.HIGH,
                effect=Level.HIGH,
                action="Ask at the college",
            ),
        ),
    )


def _marked(count: int) -> Change:
    """The bid with so many of the six things marked that can be left out by name."""

    def change(case: Case) -> Case:
        things = [str(address) for address, _words in markable(bid(case))]
        assert len(things) == 6, things
        marks = tuple(replace(MARK, id=f"f{n}", at=at) for n, at in enumerate(things[:count], 1))
        return replace(bid(case), confidential=marks)

    return change


def but(**answers: Any) -> Change:
    """The bid with other answers; two underscores stand for the slash of an address."""

    def change(case: Case) -> Case:
        changed = bid(case)
        for name, value in answers.items():
            changed = put(changed, Address.parse(name.replace("__", "/")), value)
        return changed

    return change


def chosen(*sources: str, named: str = "") -> Change:
    """The bid with criteria chosen from models, which the promise answers."""
    rows = tuple(
        Criterion(id=f"c{number}", text="As in the papers", source=source)
        for number, source in enumerate(sources, 1)
    )
    return but(
        tender__criteria=rows,
        tender__social_value_model=named,
        commitments__k1__criteria=tuple(row.id for row in rows),
    )


def _answer(text: str, **known: Any) -> Change:
    """The bid with an answer for a portal."""
    return but(portal_answers=(PortalAnswer(id="a1", text=text, **known),))


_NINE = tuple(Risk(id=f"r{number}", description="A risk") for number in range(1, 10))
_OUR_WORDS = Criterion(id="c1", text="fair pay.", source="ppn-002/1c")

# check, rule, severity, address, and a bid that sets it off
FIRES: tuple[tuple[Check, str, Severity, str, Change], ...] = (
    (
        criteria.criteria_are_of_one_model,
        "R35",
        CHECK,
        "tender/criteria",
        chosen("ppn-002/1a", "ppn-026/fair-pay"),
    ),
    (
        criteria.criteria_are_of_one_model,
        "R35",
        CHECK,
        "tender/social_value_model",
        chosen("ppn-002/1a", named="PPN 026"),
    ),
    (
        criteria.criteria_are_in_the_buyers_words,
        "R35",
        HINT,
        "tender/criteria/c1/text",
        but(tender__criteria=(_OUR_WORDS,)),
    ),
    (
        criteria.criteria_are_answered,
        "R35",
        CHECK,
        "tender/criteria/c1/text",
        but(commitments__k1__criteria=()),
    ),
    (criteria.criteria_are_answered, "R35", CHECK, "commitments", but(commitments=())),
    (
        criteria.promises_answer_criteria,
        "R35",
        CHECK,
        "commitments/k1/criteria",
        but(commitments__k1__criteria=()),
    ),
    *(
        (
            promises.promises_can_be_checked,
            "R36",
            CHECK,
            f"commitments/k1/{path}",
            but(**{f"commitments__k1__{path}": blank}),
        )
        for path, blank in (
            *(("promise", " "), ("quantity", None), ("unit", ""), ("basis", None)),
            *(("ends", None), ("owner", ""), ("evidence", ""), ("reported", "")),
        )
    ),
    (
        promises.promises_bind,
        "R36",
        HINT,
        "commitments/k1/promise",
        but(commitments__k1__promise="Weekly visits"),
    ),
    (
        promises.promises_fit_the_contract,
        "R36",
        CHECK,
        "commitments/k1/starts",
        but(commitments__k1__starts=date(2025, 3, 31)),
    ),
    (
        promises.promises_fit_the_contract,
        "R36",
        CHECK,
        "commitments/k1/ends",
        but(commitments__k1__ends=date(2028, 4, 1)),
    ),
    (
        promises.steps_fit_the_contract,
        "R37",
        CHECK,
        "milestones/m1/due",
        but(milestones__m1__due=date(2028, 4, 1)),
    ),
    (
        promises.steps_fit_the_contract,
        "R37",
        CHECK,
        "milestones/m1/due",
        but(milestones__m1__due=None),
    ),
    (promises.risks_are_met, "R37", CHECK, "risks/r1/action", but(risks__r1__action=" ")),
    (promises.risks_are_few, "R37", HINT, "risks", but(risks=_NINE)),
    *(
        (portal.answers_can_be_copied, "R39", CHECK, "portal_answers/a1/text", change)
        for change in (
            _answer("One word too many.", limit=Decimal(3)),
            _answer("Tiny", limit=Decimal(3), counts=Counts.CHARACTERS),
            _answer("We value it at {valeu}."),
            _answer("For {buyer}."),
        )
    ),
    *(
        (
            confidentiality.marks_have_a_reason,
            "R40",
            CHECK,
            f"confidential/f1/{path}",
            but(confidential=(replace(MARK, **{path: " "}),)),
        )
        for path in ("item", "effect", "until")
    ),
    (confidentiality.little_is_marked, "R40", CHECK, "confidential", _marked(4)),
)

# check, and a bid that only comes close to setting it off
QUIET: tuple[tuple[Check, str, Change], ...] = (
    *((run, "a bid with nothing left to say", bid) for run in criteria.CHECKS + promises.CHECKS),
    (
        criteria.criteria_are_of_one_model,
        "the model is named as papers name it",
        chosen("ppn-002/1a", "ppn-002/1b", named="Cabinet Office PPN002, outcome 1"),
    ),
    (
        criteria.criteria_are_of_one_model,
        "no model is named",
        chosen("ppn-002/1a", "ppn-002/1b"),
    ),
    (criteria.promises_answer_criteria, "no criteria", but(tender__criteria=())),
    (criteria.promises_answer_criteria, "only added", but(commitments=(Commitment(id="k1"),))),
    (
        portal.answers_can_be_copied,
        "exactly as long as the limit, with a figure that is there",
        _answer("It is {people: Older people} ", limit=Decimal(3)),
    ),
    (portal.answers_can_be_copied, "a range that is worked out on the side", _answer("{range}")),
    (promises.promises_bind, "other letters", but(commitments__k1__promise="WE  will visit")),
    (
        promises.promises_fit_the_contract,
        "a case that looks back says nothing of the contract to come",
        but(scope__kind=CaseKind.EVALUATIVE, commitments__k1__ends=date(2030, 1, 1)),
    ),
    (
        promises.promises_fit_the_contract,
        "no years of a contract",
        but(tender__term_years=None, commitments__k1__ends=date(2030, 1, 1)),
    ),
    (promises.risks_are_met, "likely, not grave", but(risks__r1__effect=Level.LOW)),
    (promises.risks_are_few, "eight", but(risks=_NINE[:8])),
    (confidentiality.marks_have_a_reason, "all said", but(confidential=(MARK,))),
    (confidentiality.little_is_marked, "half of it", _marked(3)),
    (confidentiality.little_is_marked, "what is only described", but(confidential=(MARK,) * 5)),
)
