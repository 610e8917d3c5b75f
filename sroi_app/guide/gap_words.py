"""The words for a gap: how much hangs on which answer, the same for gains and for harms."""

from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.names import input_name, outcome_name, shortened
from sroi_app.guide.number_words import number_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Grade
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.text import _


def missing_words(case: Case, outcome: Outcome, address: Address, pounds: Decimal | None) -> str:
    """Return what waits for an answer of an outcome."""
    if pounds is None:
        said = _("Not known yet: {what}, for “{name}”")
    elif _harms(outcome):
        said = _("Up to {pounds} of harm waits for an answer: {what}, for “{name}”")
    else:
        said = _("Up to {pounds} waits for an answer: {what}, for “{name}”")
    return said.format(
        pounds="" if pounds is None else figures.pounds(pounds),
        what=number_words(address.parts[2:], case.scope.delivery_years),
        name=_name(outcome),
    )


def weak_words(outcome: Outcome, path: str, grade: Grade, pounds: Decimal) -> str:
    """Return what rests on a judgement or a guess."""
    guessed = grade is Grade.GUESS
    if _harms(outcome):
        guess = _("{pounds} of harm rests on a guess: {what}, for “{name}”")
        judgement = _("{pounds} of harm rests on judgement: {what}, for “{name}”")
    else:
        guess = _("{pounds} rests on a guess: {what}, for “{name}”")
        judgement = _("{pounds} rests on judgement: {what}, for “{name}”")
    return (guess if guessed else judgement).format(
        pounds=figures.pounds(pounds),
        what=number_words(tuple(path.split("/"))),
        name=_name(outcome),
    )


def input_gap_words(case: Case, item: Input, address: Address) -> str:
    """Return what is not known yet of an input."""
    name, year = shortened(input_name(item)), address.parts[3]
    if address.parts[2] == "rate":
        return _("Not known yet: what an hour of “{name}” is worth").format(name=name)
    if case.scope.delivery_years > 1:
        said = _("Not known yet: how much of “{name}” goes in, in year {year}")
        return said.format(name=name, year=year)
    return _("Not known yet: how much of “{name}” goes in").format(name=name)


def scope_gap_words(address: Address) -> str:
    """Return what the whole sum waits for."""
    return {
        "outcomes": _("Not known yet: which outcomes have a value in pounds"),
        "inputs": _("Not known yet: what goes in"),
        "scope/rate": _("Not known yet: at which rate later years are discounted"),
        "scope/delivery_years": _("Not known yet: for how many years the activity runs"),
        "scope/price_year": _("Not known yet: in which year’s prices the case is"),
    }[str(address)]


def _harms(outcome: Outcome) -> bool:
    return outcome.direction is Direction.NEGATIVE


def _name(outcome: Outcome) -> str:
    return shortened(outcome_name(outcome))
