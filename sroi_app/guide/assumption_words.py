"""The words for a number that a result rests on, and for what would make the result 1:1."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.guide import figures
from sroi_app.guide.names import input_name, outcome_name, shortened
from sroi_app.guide.number_words import NOUNS, number_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

SHORT = Decimal(2)  # years
Cut = Callable[[Decimal, int], Decimal]
"""Drops the digits of a figure after so many decimals."""
EXACT = 9  # decimals of months: a third of a year is kept as 0.333…, and is four of them
MANY = Decimal(100)  # people or pounds: from here on whole ones tell enough


def assumption_words(case: Case, at: Address) -> str:
    """Return what the number at an address says, and of which row: "how long it lasts, for
    “Feeling less lonely”"."""
    if at == OUTCOMES:
        return _("the value of all outcomes")
    if at == INPUTS:
        return _("all that goes in")
    return _("{what}, for “{name}”").format(what=what_words(case, at), name=row_name(case, at))


def origin_words(number: Assumption) -> str:
    """Return whether a range is what the person believes, or only a step."""
    if number.given:
        return _("what we believe")
    if number.low_given:
        return _("lowest what we believe, highest a step")
    if number.high_given:
        return _("highest what we believe, lowest a step")
    return _("a step, not a belief")


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


def noun_words(case: Case, number: Assumption) -> str:
    """Return what a number is and of which row, where a sentence goes on with its value: "the time
    it lasts, for “Feeling less lonely”,"; what everything together is has no row."""
    at = number.at
    if len(at.parts) == 1:
        return assumption_words(case, at)
    several = case.scope.delivery_years > 1
    return _("{what}, for “{name}”,").format(
        what=_noun(number, at.parts[-1] if several else ""), name=row_name(case, at)
    )


def _noun(number: Assumption, year: str) -> str:
    """`year` is that of a number asked year by year, "" where there is one year alone."""
    if number.name == "rate":
        return _("the value of an hour")
    by_year = {
        "quantities": _("the number of people who change in year {year}"),
        "amounts": _("the amount put in for year {year}"),
        "hours": _("the number of hours given in year {year}"),
    }
    if year and number.name in by_year:
        return by_year[number.name].format(year=year)
    alone = {"amounts": _("the amount put in"), "hours": _("the number of hours given")}
    return alone.get(number.name) or NOUNS[number.name]


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
    if _is_percent(number):
        return figures.percent(value)
    if number.at.name == "duration":
        return figures.years(_shown(number, value))
    plain = _shown(number, value)
    return figures.exact_pounds(plain) if _is_money(number) else figures.number(plain)


def switching_sentence(number: Assumption, switching: Decimal | None, surplus: Decimal) -> str:
    """Return how far a number would have to move for the ratio to become 1:1.

    `surplus` is the net present value as it is: it says whether the project pays back now.
    """
    if switching is None:
        return _never_within_a_year(surplus) if _is_within_a_year(number) else _never(surplus)
    if switching == number.value:
        return _just()
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
    now, then = _told_apart(number, switching)
    return words.format(now=now, then=then) if now != then else _just()


def switching_figure(number: Assumption, switching: Decimal, cut: Cut = figures.rounded) -> str:
    """Return a switching value in as few digits as show on which side of the number it lies.

    `cut` says which way the rest of its digits are dropped.
    """
    unit, falls = _unit(number, switching), switching < number.value
    now = figures.rounded(_shown(number, number.value) * unit, EXACT)
    for places in _places(number, switching):
        found = cut(switching * unit, places)
        if found != now and (found < now) is falls:
            return figure_to(number, switching, places, cut)
    return figure_to(number, switching, figures.MOST_PLACES, cut)


def figure_to(number: Assumption, value: Decimal, places: int, cut: Cut = figures.rounded) -> str:
    """Return a value of a number cut to so many decimals, which of a share are its per cents'."""
    found = cut(value * _unit(number, value), places)
    if _is_percent(number):
        return figures.number(found) + "%"
    if number.at.name == "duration":
        return _duration(found, in_months=value < SHORT)
    if _is_money(number):
        return figures.pounds(found, places)
    return figures.number(found)


def _told_apart(number: Assumption, switching: Decimal) -> tuple[str, str]:
    """The number and its switching value: with more digits than usual where they are so close that
    the number would seem to lie beyond it."""
    shown, falls = _shown(number, number.value), switching < number.value
    if switching != shown and (switching < shown) is falls:
        return figure(number, number.value), switching_figure(number, switching)
    most = figures.MOST_PLACES
    return figure_to(number, number.value, most), figure_to(number, switching, most)


def _shown(number: Assumption, value: Decimal) -> Decimal:
    """A value of a number as it is shown: what is small has two digits, and months are whole."""
    if _is_percent(number):
        return figures.rounded(value * 100, 2) / 100
    if number.at.name != "duration":
        return figures.rounded(value, max(2, _telling_places(value)))
    months = figures.rounded(value * 12, EXACT)
    whole = value < SHORT and months == months.to_integral_value()
    return value if whole else figures.rounded(value, 2)


def _unit(number: Assumption, value: Decimal) -> Decimal:
    """By what a value is shown: a share in per cent, a short time in months."""
    if _is_percent(number):
        return Decimal(100)
    return Decimal(12 if number.at.name == "duration" and value < SHORT else 1)


def _duration(found: Decimal, *, in_months: bool) -> str:
    """In months where a duration as short as that is typed in months."""
    words = _("{number} months") if in_months else _("{number} years")
    return words.format(number=figures.number(found))


def _just() -> str:
    return _("As it stands, the project just pays back: what goes in comes back, and no more.")


def _never(surplus: Decimal) -> str:
    if surplus > 0:
        return _("Nothing this number could be would bring the result below £1 for each £1.")
    return _("Nothing this number could be would bring the result up to £1 for each £1.")


def _never_within_a_year(surplus: Decimal) -> str:
    if surplus > 0:
        return _(
            "No time up to a year would bring the result below £1 for each £1. If it lasts longer, "
            "how fast it fades has to be known too."
        )
    return _(
        "No time up to a year would bring the result up to £1 for each £1. If it lasts longer, how "
        "fast it fades has to be known too."
    )


def _is_within_a_year(number: Assumption) -> bool:
    return number.at.name == "duration" and number.most == 1


def _places(number: Assumption, value: Decimal) -> Iterator[int]:
    """Yield with how many decimals a value may be told, the fewest first: pence come in twos, and
    what is small has two digits."""
    fewest, telling = 1, _telling_places(value * _unit(number, value))
    if _is_money(number):
        shown, fewest = _shown(number, number.value), 2
        if value >= MANY and shown == shown.to_integral_value():
            yield 0
    elif value >= MANY and not number.is_share:
        fewest = 0
    yield from range(max(fewest, telling), figures.MOST_PLACES)


def _telling_places(value: Decimal) -> int:
    """With how many decimals the first two digits of a value are told: 3 of 0.086, 1 of 4.09."""
    return min(1 - value.adjusted(), figures.MOST_PLACES) if value else 0


def _is_percent(number: Assumption) -> bool:
    return number.is_share or len(number.at.parts) == 1


def _is_money(number: Assumption) -> bool:
    return number.at.name in ("value", "rate") or "amounts" in number.at.parts
