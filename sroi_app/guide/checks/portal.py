"""Readiness checks of answers for portals (R39): limits, and names of figures."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.guide.checks.rule import warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import shortened
from sroi_app.guide.portal.figures import RANGE, NamedFigure, named_figures
from sroi_app.guide.portal.filling import Filled, fill, names_in, nearest
from sroi_app.guide.portal.limits import length, length_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.statement import Counts, PortalAnswer
from sroi_app.text import _

ANSWERS = Address(("portal_answers",))


def answers_can_be_copied(case: Case, result: Result) -> Iterator[Finding]:
    """R39: no answer is over its limit, names a figure there is not, or has a gap."""
    named = any(names_in(one.text) for one in case.portal_answers)
    known = named_figures(case, result) if named else ()
    for one in case.portal_answers:
        filled = fill(one.text, known)
        here = ANSWERS / one.id / "text"
        yield from _names(here, filled, known)
        yield from _limits(here, one, filled)


def _names(here: Address, filled: Filled, known: tuple[NamedFigure, ...]) -> Iterator[Finding]:
    for name in filled.unknown:
        near = nearest(name, known)
        advice = _("Insert the figure from the list, or take the braces away.")
        if near:
            quoted = _(" or ").join(f"{{{one}}}" for one in near)
            advice = _("Did you mean {names}?").format(names=quoted)
        message = _("There is no figure called {name}.").format(name=f"{{{shortened(name)}}}")
        yield warns("R39", here, message, advice)
    gaps = [name for name in filled.gaps if name != RANGE]  # that one is worked out on the side
    if gaps:
        named = ", ".join(f"{{{name}}}" for name in gaps)
        message = _("Figures the answer names are not there yet: {names}.").format(names=named)
        yield warns("R39", here, message, _("Answer what is missing, or take them out."))


def _limits(here: Address, one: PortalAnswer, filled: Filled) -> Iterator[Finding]:
    counts = one.counts or Counts.WORDS
    size = length(filled.text.strip(), counts)
    if one.limit is not None and size > one.limit:
        said = length_words(size, one.limit, counts)
        message = _("The answer is too long for the portal: {said}.").format(said=said)
        yield warns("R39", here, message, _("Shorten it: what is over the limit is not read."))


CHECKS = (answers_can_be_copied,)
