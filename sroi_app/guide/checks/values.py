"""Readiness checks of what a price was taken from: the library's editions, and transfers (R11)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide.checks.outcomes import valued
from sroi_app.guide.checks.rule import hints, warns
from sroi_app.guide.editions import differences
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import outcome_name
from sroi_app.library.unit_values import find
from sroi_app.model.case import Case
from sroi_app.model.outcomes import MoneyKind
from sroi_app.text import _


def prices_are_the_librarys(case: Case, result: Result) -> Iterator[Finding]:
    """R11: a price that the library of today gives differently; the case is never changed."""
    asked = {OUTCOMES / outcome.id for outcome in valued(result)}
    for found in differences(case):
        if found.outcome in asked:
            at = found.outcome / "proxy" / "value" / "value"
            yield hints("R11", at, found.message, found.advice)


def transfers_are_not_value(_case: Case, result: Result) -> Iterator[Finding]:
    """R11: a benefit or a tax only changes hands, so it may be fiscal and nothing else."""
    for outcome in valued(result):
        value = find(outcome.proxy.library_id) if outcome.proxy.library_id else None
        if value is None or not value.transfer:
            continue
        name = outcome_name(outcome)
        if outcome.money is MoneyKind.FISCAL:
            message = _("“{name}” counts a payment that only changes hands.")
            advice = _(
                "What the state saves, the household loses: for society it nets to nil. "
                "Count the loss too, or take the price away, and say in the limitations which."
            )
        else:
            message = _("“{name}” counts a payment that only changes hands, and not as fiscal.")
            advice = _("A payment saved is fiscal money and nothing else. For society it is nil.")
        at = OUTCOMES / outcome.id / "money"
        yield warns("R11", at, message.format(name=name), advice)


CHECKS = (prices_are_the_librarys, transfers_are_not_value)
