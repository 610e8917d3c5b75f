"""Readiness checks of what is marked as confidential (R40)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.guide.checks.rule import warns
from sroi_app.guide.confidential import how_many_markable
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

CONFIDENTIAL = Address(("confidential",))
FEWEST = 3  # marks before a share of the case says anything


def marks_have_a_reason(case: Case, _result: Result) -> Iterator[Finding]:
    """R40: nothing is withheld without the harm that release would do, and for how long."""
    for row in case.confidential:
        here = CONFIDENTIAL / row.id
        name = shortened(row.item.strip())
        if not name:
            yield warns("R40", here / "item", _("A confidential item is not named yet."))
            continue
        if not row.effect.strip():
            message = _("Say what harm it would do to release “{name}”.").format(name=name)
            yield warns("R40", here / "effect", message)
        if not row.until.strip():
            message = _("Say for how long “{name}” is confidential.").format(name=name)
            yield warns("R40", here / "until", message)


def little_is_marked(case: Case, _result: Result) -> Iterator[Finding]:
    """R40: a bid that is confidential throughout is believed nowhere."""
    marked = len({row.at for row in case.confidential if row.at})
    if marked >= FEWEST and marked * 2 > how_many_markable(case):
        message = _("Most of what could be marked as confidential is marked.")
        advice = _("Keep the marks where release would do real harm.")
        yield warns("R40", CONFIDENTIAL, message, advice)


CHECKS = (marks_have_a_reason, little_is_marked)
