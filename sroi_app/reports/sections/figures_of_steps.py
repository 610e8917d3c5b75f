"""Steps of the working as they are printed."""

import re

from sroi_app.calculation import formulas
from sroi_app.calculation.step import Step, Unit
from sroi_app.guide import figures
from sroi_app.reports.blocks import GAP
from sroi_app.reports.sections.phrases import held
from sroi_app.text import _

FACTOR_PLACES = 4
PENCE = 2
_BRACKETS = re.compile(r"\([^()]*\)")


def step_figure(step: Step) -> str:
    """Return the figure of a step, or the gap."""
    if step.value is None:
        return GAP
    match step.unit:
        case Unit.POUNDS:
            return (
                figures.pounds(step.value, PENCE)
                if step.parts
                else figures.exact_pounds(step.value)
            )
        case Unit.SHARE:
            return figures.percent(figures.rounded(step.value, FACTOR_PLACES))
        case Unit.FACTOR:
            return figures.number(step.value, FACTOR_PLACES)
        case Unit.RATIO:
            return figures.ratio(step.value)
        case Unit.MONTHS:
            return figures.months(step.value)
        case Unit.PEOPLE | Unit.YEARS | Unit.NUMBER:
            return figures.number(step.value)


def working_in_words(step: Step) -> str:
    """Return how a step is worked out, in the names of its parts."""
    if step.formula is formulas.part_of_year:
        # The formula is written for every number-like thing; people say it more simply.
        duration, before = step.parts
        return _("{duration} − {before}, kept between 0 and 1").format(
            duration=duration.name, before=before.name
        )
    if step.formula is formulas.harm:
        return f"−({working_in_words(step.parts[0])})"
    return _unbroken(step.in_names())


def working_in_figures(step: Step) -> str:
    """Return how a step is worked out, in figures."""
    if step.formula is formulas.part_of_year:
        return " − ".join(step_figure(part) for part in step.parts)
    if step.formula is formulas.harm:
        return f"−({working_in_figures(step.parts[0])})"
    return _unbroken(step.in_figures(step_figure))


def _unbroken(formula: str) -> str:
    """A formula that is broken between its brackets and never inside them."""
    return _BRACKETS.sub(lambda found: held(found[0]), formula)
