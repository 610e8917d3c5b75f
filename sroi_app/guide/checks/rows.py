"""The outcomes that the checks go through, and the answers that each of them must have."""

from collections.abc import Callable, Iterator
from operator import attrgetter

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide.checks.rule import blocks
from sroi_app.guide.findings import Finding
from sroi_app.guide.folding import alike
from sroi_app.guide.names import outcome_name, shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.text import _

Asked = tuple[str, Callable[[Outcome], object], str]
"""A path, what reads it, and what to say while nothing stands there."""


QUOTED = 160  # characters of a reason that are read in a list without losing the thread


def shown(result: Result) -> tuple[Outcome, ...]:
    """Return the outcomes that are in the case, as the sum sees it."""
    return result.in_the_case


def valued(result: Result) -> tuple[Outcome, ...]:
    """Return the outcomes in the case that a price is put on."""
    return tuple([outcome for outcome in result.in_the_case if outcome.priced])


def by_id(row: Outcome | Stakeholder) -> tuple[int, str]:
    """Sort rows the same way whatever their order in the case: o2 before o10."""
    return len(row.id), row.id


def among_limits(case: Case, name: str) -> bool:
    """Whether what the case does not show names a row: its weak point is owned up to then."""
    return bool(name.strip()) and alike(name) in alike(case.statement.limitations)


def said_why(reason: str) -> str:
    """Return a reason that the case gives, as advice to those who read the finding."""
    return _("The case says why: “{reason}”.").format(reason=shortened(reason.rstrip(" ."), QUOTED))


def asked(*answers: tuple[str, str]) -> tuple[Asked, ...]:
    """Return where each answer is, how to read it, and what to say while there is none."""
    return tuple((path, attrgetter(path.replace("/", ".")), message) for path, message in answers)


def unanswered(rule: str, outcome: Outcome, answers: tuple[Asked, ...]) -> Iterator[Finding]:
    """Yield a finding for each answer that an outcome still lacks."""
    for path, read, message in answers:
        answer = read(outcome)
        if answer is None or (isinstance(answer, str) and not answer.strip()):
            words = message.format(name=outcome_name(outcome))
            yield blocks(rule, OUTCOMES / outcome.id / path, words)


def year_words(address: Address, case: Case) -> str:
    """Return which delivery year a gap is in, where there is more than one."""
    several = case.scope.delivery_years > 1 and len(address.parts) > 4
    return " " + _("in year {year}").format(year=address.parts[3]) if several else ""
