"""Steps of the working as they are printed."""

import re
from collections.abc import Callable
from decimal import Decimal

from sroi_app.calculation import formulas
from sroi_app.calculation.step import Step, Unit
from sroi_app.guide import figures
from sroi_app.guide.decimals import MOST, USUAL
from sroi_app.reports.blocks import GAP
from sroi_app.reports.sections.decimals import decimals_needed, key
from sroi_app.reports.sections.phrases import held
from sroi_app.text import _

PENCE = 2
FACTOR = 9  # decimals: one factor is the same in every table, and gives the pennies of millions
_BRACKETS = re.compile(r"\([^()]*\)")
_RAISED = re.compile(r"\^(\d+)(?![\d.])")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Writer = Callable[[Step], str]
"""Prints the figure of a step."""


def step_writer(tree: Step) -> Writer:
    """Return what prints the figures of one working with the decimals that each step needs."""
    needed = decimals_needed(tree)
    return lambda step: step_figure(step, needed.get(key(step), 0))


def step_figure(step: Step, places: int = 0) -> str:
    """Return the figure of a step, or the gap; a rounded one has at least so many `places`."""
    if step.value is None:
        return GAP
    match step.unit:
        case Unit.POUNDS:
            return _pounds(step, places)
        case Unit.SHARE:
            return figures.exact_percent(_cut(step, places))
        case Unit.FACTOR:
            return figures.number(_cut(step, max(places, FACTOR)))
        case Unit.RATIO:
            return figures.ratio(step.value)
        case Unit.MONTHS:
            return figures.months(step.value)
        case Unit.PEOPLE | Unit.YEARS | Unit.NUMBER:
            return figures.number(step.value)


def _pounds(step: Step, places: int) -> str:
    """Pounds as they were typed, or as they were worked out."""
    value = step.value or Decimal(0)
    if not step.parts:
        return figures.exact_pounds(value)
    whole_pence = value == figures.rounded(value, PENCE)
    return figures.pounds(value, PENCE if whole_pence else max(places, PENCE))


def _cut(step: Step, places: int) -> Decimal:
    """A share or a factor: in full where it was given."""
    given = not step.parts and step.unit is Unit.SHARE
    return figures.rounded(step.value or Decimal(0), MOST if given else max(places, USUAL))


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


def working_in_figures(step: Step, write: Writer = step_figure) -> str:
    """Return how a step is worked out, in figures."""
    if step.formula is formulas.part_of_year:
        return " − ".join(write(part) for part in step.parts)
    if step.formula is formulas.harm:
        return f"−({working_in_figures(step.parts[0], write)})"
    return _unbroken(step.in_figures(write))


def _unbroken(formula: str) -> str:
    """A formula that is broken between its brackets and never inside them."""
    return powers(_BRACKETS.sub(lambda found: held(found[0]), formula))


def powers(formula: str) -> str:
    """Return a formula whose exponents are raised digits, or words where they are no digits."""
    raised = _RAISED.sub(lambda found: found[1].translate(_SUPERSCRIPTS), formula)
    return raised.replace("^", _(" to the power of "))
