"""Readiness checks of what is promised (R36), and of steps and risks (R37)."""

from collections.abc import Iterator
from datetime import date

from sroi_app.calculation.result import Result
from sroi_app.guide.checkable import begins_as_a_promise, lacks
from sroi_app.guide.checks.rule import hints, warns
from sroi_app.guide.contract import contract_term
from sroi_app.guide.dates import format_date
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import promise_name, shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.tender import Level
from sroi_app.text import _

COMMITMENTS = Address(("commitments",))
MILESTONES, RISKS = Address(("milestones",)), Address(("risks",))
MOST_RISKS = 8  # procurement.md section 6: five to eight lines


def promises_can_be_checked(case: Case, _result: Result) -> Iterator[Finding]:
    """R36: of each promise the number and what it counts, the date, the owner, the evidence."""
    for promise in case.commitments:
        here = COMMITMENTS / promise.id
        if not promise.promise.strip():
            yield warns("R36", here / "promise", _("A promise is not put in words yet."))
            continue
        for lack in lacks(promise):
            message = _("“{name}” does not say {what}.")
            words = message.format(name=promise_name(promise), what=lack.what)
            yield warns("R36", here / lack.path, words, lack.advice)


def promises_bind(case: Case, _result: Result) -> Iterator[Finding]:
    """R36: a promise that binds says so in its first words."""
    for promise in case.commitments:
        if promise.promise.strip() and not begins_as_a_promise(promise):
            message = _("“{name}” does not begin with “We will”.")
            advice = _("A promise that begins so is read as one.")
            here = COMMITMENTS / promise.id / "promise"
            yield hints("R36", here, message.format(name=promise_name(promise)), advice)


def promises_fit_the_contract(case: Case, _result: Result) -> Iterator[Finding]:
    """R36: what is promised happens while the contract runs."""
    term = contract_term(case)
    if term is None:
        return
    for promise in case.commitments:
        here, name = COMMITMENTS / promise.id, promise_name(promise)
        if promise.starts and promise.starts < term.starts:
            message = _("“{name}” begins before the contract does, on {date}.")
            yield _outside(here / "starts", message, name, term.starts)
        if promise.ends and promise.ends > term.ends:
            message = _("“{name}” ends after the contract does, on {date}.")
            yield _outside(here / "ends", message, name, term.ends)


def steps_fit_the_contract(case: Case, _result: Result) -> Iterator[Finding]:
    """R37: each step has a day, and it is one on which the contract still runs."""
    term = contract_term(case)
    for step in case.milestones:
        here, name = MILESTONES / step.id / "due", shortened(step.description.strip())
        if not name:
            continue
        if step.due is None:
            message = _("“{name}” has no day by which it is done.").format(name=name)
            yield warns("R37", here, message)
        elif term and step.due > term.ends:
            message = _("“{name}” comes after the contract has ended, on {date}.")
            yield _outside(here, message, name, term.ends, "R37")


def risks_are_met(case: Case, _result: Result) -> Iterator[Finding]:
    """R37: something is done about what is both likely and grave."""
    for risk in case.risks:
        if risk.likelihood is risk.effect is Level.HIGH and not risk.action.strip():
            message = _("“{name}” is likely and grave, and nothing is done about it.")
            name = shortened(risk.description.strip()) or _("A risk without words")
            advice = _("Say what you do now, and what you do if it happens.")
            yield warns("R37", RISKS / risk.id / "action", message.format(name=name), advice)


def risks_are_few(case: Case, _result: Result) -> Iterator[Finding]:
    """R37: of a long list nobody can tell which risks matter."""
    if len(case.risks) > MOST_RISKS:
        message = _("There are more than {most} risks.").format(most=MOST_RISKS)
        advice = _("Evaluators read five to eight: keep those that could break a promise.")
        yield hints("R37", RISKS, message, advice)


def _outside(here: Address, message: str, name: str, day: date, rule: str = "R36") -> Finding:
    words = message.format(name=name, date=format_date(day))
    advice = _("Change the date, or the start of the case or the years of the contract.")
    return warns(rule, here, words, advice)


CHECKS = (
    promises_can_be_checked,
    promises_bind,
    promises_fit_the_contract,
    steps_fit_the_contract,
    risks_are_met,
    risks_are_few,
)
