"""The words for a number that a result rests on, and for what would make the result 1:1."""

from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.guide import figures
from sroi_app.guide.names import input_name, outcome_name, shortened
from sroi_app.guide.number_words import number_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

SHORT = Decimal(2)  # years
MANY = Decimal(100)  # people or pounds: from here on whole ones tell enough


def assumption_words(case: Case, at: Address) -> str:
    """Return what the number at an address says, and of which row: "how long it lasts, for
    “Feeling less lonely”"."""
    if at == OUTCOMES:
        return _("the value of all outcomes")
    if at == INPUTS:
        return _("all that goes in")
    return _("{what}, for “{name}”").format(what=what_words(case, at), name=row_name(case, at))


def what_words(case: Case, at: Address) -> str:
    """Return what the number at an address says, without its row: "how long it lasts"."""
    if at.within(OUTCOMES):
        return number_words(at.parts[2:], case.scope.delivery_years)
    if at.name == "rate":
        return _("what an hour is worth")
    several = case.scope.delivery_years > 1
    if at.parts[2] == "hours":
        said = _("how many hours are given in year {year}") if several else _("how many hours")
    else:
        said = _("how much goes in, in year {year}") if several else _("how much goes in")
    return said.format(year=at.parts[3])


def row_name(case: Case, at: Address) -> str:
    """Return what the outcome, or the input, is called that a number belongs to."""
    id_ = at.parts[1]
    if at.within(OUTCOMES):
        found = next((outcome_name(one) for one in case.outcomes if one.id == id_), "")
    else:
        found = next((input_name(one) for one in case.inputs if one.id == id_), "")
    return shortened(found)


def figure(number: Assumption, value: Decimal) -> str:
    """Return a value of a number as people read it: 12; 45%; £180; 2 years."""
    if number.is_share or len(number.at.parts) == 1:
        return figures.percent(value)
    if _is_money(number):
        return figures.exact_pounds(figures.rounded(value, 2))
    plain = figures.rounded(value, 2)
    return figures.years(plain) if number.at.name == "duration" else figures.number(plain)


def switching_sentence(number: Assumption, switching: Decimal | None, surplus: Decimal) -> str:
    """Return how far a number would have to move for the ratio to become 1:1.

    `surplus` is the net present value as it is: it says whether the project pays back now.
    """
    if switching is None:
        return _never(surplus)
    if switching == number.value:
        return _("As it stands, the project just pays back: what goes in comes back, and no more.")
    falls = switching < number.value
    if surplus > 0:
        words = (
            _("This would have to fall from {now} to {then} before the project stops paying back.")
            if falls
            else _(
                "This would have to rise from {now} to {then} before the project stops paying back."
            )
        )
    else:
        words = (
            _("This would have to fall from {now} to {then} before the project pays back.")
            if falls
            else _("This would have to rise from {now} to {then} before the project pays back.")
        )
    return words.format(now=figure(number, number.value), then=switching_figure(number, switching))


def switching_figure(number: Assumption, switching: Decimal) -> str:
    """Return a switching value in as few digits as tell it from the number itself."""
    now = figure(number, number.value)
    for places in range(_fewest_places(number, switching), figures.MOST_PLACES):
        shown = figure_to(number, switching, places)
        if shown != now:
            return shown
    return figure_to(number, switching, figures.MOST_PLACES)


def figure_to(number: Assumption, value: Decimal, places: int) -> str:
    """Return a value of a number cut to so many decimals, which of a share are its per cents'."""
    if number.is_share or len(number.at.parts) == 1:
        return figures.number(figures.rounded(value * 100, places)) + "%"
    if number.at.name == "duration":
        return _duration(value, places)
    cut = figures.rounded(value, places)
    return figures.pounds(cut, 2 if places else 0) if _is_money(number) else figures.number(cut)


def _duration(years: Decimal, places: int) -> str:
    """In months where a duration as short as that is typed in months."""
    if years < SHORT:
        months = figures.rounded(years * 12, places)
        return _("{number} months").format(number=figures.number(months))
    return _("{number} years").format(number=figures.number(figures.rounded(years, places)))


def _never(surplus: Decimal) -> str:
    if surplus > 0:
        return _("Nothing this number could be would bring the result below £1 for each £1.")
    return _("Nothing this number could be would bring the result up to £1 for each £1.")


def _fewest_places(number: Assumption, value: Decimal) -> int:
    if _is_money(number):
        return 0 if value >= MANY else 2
    return 0 if value >= MANY and not number.is_share else 1


def _is_money(number: Assumption) -> bool:
    return number.at.name in ("value", "rate") or "amounts" in number.at.parts
