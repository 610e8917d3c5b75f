"""A value of the library in the few words of a list of results."""

from collections.abc import Iterator
from dataclasses import dataclass

from sroi_app.calculation.formulas import uprated_value
from sroi_app.guide import figures
from sroi_app.guide.library_words import unit_words
from sroi_app.guide.values import OLD, price_age
from sroi_app.library import deflators
from sroi_app.library.own_values import is_own
from sroi_app.library.relatives import newest
from sroi_app.library.unit_values import UnitValue
from sroi_app.text import _, plural

_PENCE_BELOW = 100  # pounds: above, pence only distract


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLine:
    """A value's name, what it is worth in the year asked for, and what marks it out, in words."""

    name: str
    worth: str
    marks: tuple[str, ...]

    @property
    def words(self) -> str:
        """All of it, as a screen reader is told."""
        return ". ".join((self.name, self.worth, *self.marks))


def value_line(value: UnitValue, to_year: str = "") -> ValueLine:
    """Return a value as it stands in a list, in prices of `to_year` or the latest measured ones."""
    return ValueLine(
        name=value.name,
        worth=_for_each(_worth(value, to_year), unit_words(value.unit)),
        marks=(_as_published(value), *_marks(value)),
    )


def _worth(value: UnitValue, to_year: str) -> str:
    """Pounds of the year asked for; those published where the deflator does not reach."""
    factor = deflators.factor(value.price_year, to_year or deflators.latest_measured())
    if factor is None or factor == 1:
        return figures.exact_pounds(value.value)
    worth = uprated_value(value.value, factor)
    return figures.pounds(worth, 2 if worth < _PENCE_BELOW else 0)


def _as_published(value: UnitValue) -> str:
    pounds = figures.exact_pounds(value.value)
    if not value.price_year:
        return _("{pounds}, price year not known").format(pounds=pounds)
    return _("{pounds} in {year}").format(pounds=pounds, year=value.price_year)


def _for_each(pounds: str, unit: str) -> str:
    """Pounds and what they buy; published units begin with “per”, and people’s own need not."""
    if not unit or unit.startswith(("per ", "each", "/")):
        return f"{pounds} {unit}".strip()
    return _("{pounds} for {unit}").format(pounds=pounds, unit=unit)


def _marks(value: UnitValue) -> Iterator[str]:
    if value.kind:
        yield KINDS_IN_SHORT[value.kind]
    if is_own(value.id):
        yield value.category
    if value.transfer:
        yield _("only changes hands")
    if newest(value) is not None:
        yield _("there is a newer figure")
    age = price_age(value)
    if age is not None and age > OLD:
        yield plural("price {count} year old", "price {count} years old", age)


KINDS_IN_SHORT = {
    "fiscal": _("Fiscal"),
    "economic": _("Economic"),
    "wellbeing": _("Wellbeing"),
    "social": _("Social"),
    "wage": _("Pay"),
    "carbon": _("Carbon"),
}
"""Kinds of money in a word."""
