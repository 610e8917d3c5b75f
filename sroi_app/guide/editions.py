"""What the library of today says differently from what a case took from it; told, never done."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sroi_app.guide import figures
from sroi_app.guide.library_words import CHECKED, unit_words
from sroi_app.guide.names import outcome_name
from sroi_app.library.own_values import is_own
from sroi_app.library.price_years import canonical
from sroi_app.library.unit_values import EDITION, UnitValue, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome, Proxy
from sroi_app.text import _

_OUTCOMES = Address(("outcomes",))


class Cause(StrEnum):
    """Why a case and the library say different things."""

    NEWER = "newer"  # the case took it from an earlier edition
    BY_HAND = "by hand"  # the figure was changed after it was taken
    WITHDRAWN = "withdrawn"  # the library holds it no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One outcome whose price is not what the library gives; `value` is what it gives."""

    outcome: Address
    cause: Cause
    message: str
    advice: str
    value: UnitValue | None = None


def differences(case: Case) -> tuple[Difference, ...]:
    """Return where prices taken from the library are not what it gives now.

    What was taken from a later edition than this program's, or from a private shelf, is left alone.
    """
    taken = (outcome for outcome in case.outcomes if _is_from_library(outcome.proxy))
    return tuple(found for outcome in taken for found in _differences(outcome))


def difference_at(case: Case, address: Address) -> Difference | None:
    """Return what the library says differently about the outcome that an address lies in."""
    return next((found for found in differences(case) if address.within(found.outcome)), None)


def differs(case: Case, address: Address) -> bool:
    """Whether the library says something else about the outcome that an address lies in."""
    return difference_at(case, address) is not None


def origin(case: Case, outcome: Outcome) -> str:
    """Return what the report says of a price that was taken from a list; "" of any other."""
    proxy = outcome.proxy
    if is_own(proxy.library_id):
        return _("From a private list: {edition}.").format(edition=proxy.edition)
    value = find(proxy.library_id) if proxy.library_id else None
    if value is None:
        return ""
    checked = CHECKED[value.checked]
    taken = _("From the shipped library, edition {edition}: {checked}.").format(
        edition=proxy.edition or _("unknown"), checked=checked[:1].lower() + checked[1:]
    )
    return " ".join((taken, *_brought(case, proxy), *_by_hand(outcome)))


def _brought(case: Case, proxy: Proxy) -> Iterator[str]:
    years = canonical(proxy.price_year), canonical(case.scope.price_year)
    if all(years) and years[0] != years[1]:
        yield _("Brought from {from_year} to {to_year} prices.").format(
            from_year=years[0], to_year=years[1]
        )


def _by_hand(outcome: Outcome) -> Iterator[str]:
    for found in _differences(outcome):
        if found.cause is Cause.BY_HAND:
            yield found.message


def _is_from_library(proxy: Proxy) -> bool:
    return bool(proxy.library_id) and not is_own(proxy.library_id)


def _differences(outcome: Outcome) -> Iterator[Difference]:
    proxy, here, name = outcome.proxy, _OUTCOMES / outcome.id, outcome_name(outcome)
    value = find(proxy.library_id)
    if proxy.edition > EDITION:
        return
    if value is None:
        message = _("The price of “{name}” is no longer in the library of values.")
        advice = _("It stays as it is. Look for one that is kept up to date.")
        yield _difference(here, Cause.WITHDRAWN, message.format(name=name), advice)
    elif proxy.edition < EDITION:
        changes = list(_changes(proxy, value))
        if changes:
            message = _("The library of {edition} gives another price for “{name}”: {changes}.")
            words = message.format(name=name, edition=EDITION, changes="; ".join(changes))
            advice = _("Nothing was changed: take the new figure, or keep yours.")
            yield _difference(here, Cause.NEWER, words, advice, value)
    elif _is_other_figure(proxy, value):
        message = _("The price of “{name}” was changed by hand: the library gives {price}.")
        words = message.format(name=name, price=_priced(value))
        advice = _("Say in the reason for the price why yours fits better.")
        yield _difference(here, Cause.BY_HAND, words, advice, value)


def _difference(
    outcome: Address, cause: Cause, message: str, advice: str, value: UnitValue | None = None
) -> Difference:
    return Difference(outcome=outcome, cause=cause, message=message, advice=advice, value=value)


def _changes(proxy: Proxy, value: UnitValue) -> Iterator[str]:
    if _is_other_figure(proxy, value):
        yield _("{price} instead of {before}").format(price=_priced(value), before=_before(proxy))
    unit = unit_words(value.unit)
    if proxy.unit.strip() != unit:
        yield _("it is now “{unit}” instead of “{before}”").format(unit=unit, before=proxy.unit)


def _is_other_figure(proxy: Proxy, value: UnitValue) -> bool:
    return (proxy.value.value, proxy.price_year) != (value.value, value.price_year)


def _priced(value: UnitValue) -> str:
    return _("{pounds} in prices of {year}").format(
        pounds=figures.exact_pounds(value.value), year=value.price_year
    )


def _before(proxy: Proxy) -> str:
    if proxy.value.value is None:
        return _("nothing")
    pounds = figures.exact_pounds(proxy.value.value)
    if not proxy.price_year:
        return pounds
    return _("{pounds} in prices of {year}").format(pounds=pounds, year=proxy.price_year)
