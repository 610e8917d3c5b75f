"""Readiness checks of stage 3: what stands for the value, and who says so (R11 to R13)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES, SCOPE
from sroi_app.guide.checks.rows import asked, unanswered, valued
from sroi_app.guide.checks.rule import hints, warns
from sroi_app.guide.editions import differences
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import outcome_name
from sroi_app.library.price_years import canonical
from sroi_app.model.case import Case
from sroi_app.text import _


def values_have_a_source(_case: Case, result: Result) -> Iterator[Finding]:
    """R11: what it is, unit, price year, source, date, licence and fit for each proxy."""
    answers = asked(
        ("proxy/description", _("Say what stands in for the value of “{name}”.")),
        ("proxy/unit", _("Say what the price for “{name}” buys.")),
        ("proxy/price_year", _("Say which year’s price “{name}” uses.")),
        ("proxy/source", _("Say who published the price for “{name}”.")),
        ("proxy/licence", _("Say under which licence you use it for “{name}”.")),
        ("proxy/accessed", _("Say when you looked up the price for “{name}”.")),
        ("proxy/fits", _("Say why the price fits the people of “{name}”.")),
    )
    for outcome in valued(result):
        yield from unanswered("R11", outcome, answers)


def prices_are_the_librarys(case: Case, result: Result) -> Iterator[Finding]:
    """R11: a price that the library of today gives differently; the case is never changed."""
    known = {OUTCOMES / outcome.id for outcome in valued(result)}
    for found in differences(case):
        if found.outcome in known:
            at = found.outcome / "proxy" / "value" / "value"
            yield hints("R11", at, found.message, found.advice)


def values_were_tested(_case: Case, result: Result) -> Iterator[Finding]:
    """R12: shown to the people concerned; where not, the limits of the report say so."""
    for outcome in valued(result):
        if outcome.proxy.tested:
            continue
        here, name = OUTCOMES / outcome.id / "proxy" / "tested", outcome_name(outcome)
        if outcome.proxy.tested is None:
            message = _("Say whether you asked the people of “{name}” if its value fits.")
            yield warns("R12", here, message.format(name=name), _("No is an answer."))
        else:
            message = _("The people of “{name}” were not asked whether its value fits.")
            advice = _("The report says so among its limits.")
            yield hints("R12", here, message.format(name=name), advice)


def case_has_a_price_year(case: Case, result: Result) -> Iterator[Finding]:
    """R13: values more than a year apart need one price year to be brought to."""
    known = [canonical(outcome.proxy.price_year) for outcome in valued(result)]
    starts = [int(year[:4]) for year in known if year]
    if not case.scope.price_year and starts and max(starts) - min(starts) > 1:
        message = _("The values are in prices of different years, from {first} to {last}.")
        yield warns(
            "R13",
            SCOPE / "price_year",
            message.format(first=min(filter(None, known)), last=max(filter(None, known))),
            _("Choose one price year for the case, and they are brought to it."),
            elsewhere=True,
        )


CHECKS = (
    values_have_a_source,
    prices_are_the_librarys,
    values_were_tested,
    case_has_a_price_year,
)
