"""A value of the library as a card: what it counts, what it is worth, what to look out for."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.formulas import uprated_value
from sroi_app.guide import figures
from sroi_app.guide.choices import MONEY
from sroi_app.guide.decimals import USUAL, decimals_enough
from sroi_app.guide.library_words import (
    CHECKED_AT_LENGTH,
    KINDS,
    RELATIONS,
    THEMES,
    licence_name,
    unit_words,
)
from sroi_app.library import deflators
from sroi_app.library.own_values import is_own
from sroi_app.library.price_years import canonical
from sroi_app.library.relatives import Relation, newest, relatives
from sroi_app.library.unit_values import QALY, WELLBY, UnitValue
from sroi_app.model.outcomes import MoneyKind
from sroi_app.text import _, plural

OLD, VERY_OLD = 5, 10  # years: a price is looked at twice when it is older
_SHELF_OF_2015 = "gmca14-"
_WITH_INCOMES = "GDP per head"  # what a note names where prices alone are not enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Uprated:
    """A value brought to the prices of another year: `value` = the original x `factor`."""

    value: Decimal
    factor: Decimal
    from_year: str
    to_year: str
    forecast: bool  # one of the years is foreseen, not measured
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Another value of the same item, and what it is to this one."""

    value: UnitValue
    says: str
    excludes: bool  # the two must not both be counted for the same people


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All there is to say of a value before it is used, in words; "" where there is nothing."""

    value: UnitValue
    theme: str
    counts: str
    leaves_out: tuple[str, ...]
    unit: str
    original: str  # pounds, as published
    span: str  # lowest and highest published
    uprated: Uprated | None
    money: str
    gains: str
    source: str
    publisher: str
    address: str
    licence: str
    checked: str
    quality: str
    notes: str
    warnings: tuple[str, ...]
    kin: tuple[Kin, ...]

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """What is said under its own heading, in the order to read it; nothing that is empty."""
        lines = (
            (_("What it counts"), self.counts),
            (_("What it leaves out"), " ".join(self.leaves_out)),
            (_("What it is for"), self.unit),
            (_("As published"), self.original),
            (_("Lowest and highest"), self.span),
            (_("Brought to other prices"), self.uprated.sentence if self.uprated else ""),
            (_("Kind of money"), self.money),
            (_("Who gains"), self.gains),
            (_("Source"), self.source),
            (_("Publisher"), self.publisher),
            (_("Where to look it up"), self.address),
            (_("Licence"), self.licence),
            (_("How it was checked"), self.checked),
            (_("How good the source is"), self.quality),
            (_("Notes"), self.notes),
        )
        return tuple((heading, text) for heading, text in lines if text)


def card(value: UnitValue, to_year: str = "") -> Card:
    """Return what to say of a value, with its worth in prices of `to_year`.

    Without a year the latest is taken whose prices are measured and not foreseen.
    """
    return Card(
        value=value,
        theme=THEMES.get(value.theme, ""),
        counts=_counts(value),
        leaves_out=tuple(_leaves_out(value)),
        unit=unit_words(value.unit),
        original=_original(value),
        span=_span(value),
        uprated=uprated(value, to_year or deflators.latest_measured()),
        money=_money(value),
        gains=value.who_gains,
        source=value.source,
        publisher=_dated(value),
        address=value.url,
        licence=licence_name(value.licence),
        checked=CHECKED_AT_LENGTH.get(value.checked, value.checked),
        quality=_QUALITY.get(value.source_quality, ""),
        notes=value.notes,
        warnings=tuple(_warnings(value)),
        kin=tuple(
            Kin(value=other.value, says=RELATIONS[other.relation], excludes=other.excludes)
            for other in relatives(value)
        ),
    )


def uprated(value: UnitValue, to_year: str) -> Uprated | None:
    """Return a value in prices of `to_year`; None where the deflator does not cover both years."""
    year = canonical(to_year)
    factor = deflators.factor(value.price_year, to_year)
    if factor is None or year is None:
        return None
    worth = uprated_value(value.value, factor)
    forecast = any(deflators.is_forecast(y) for y in (value.price_year, year)) and factor != 1
    return Uprated(
        value=worth,
        factor=factor,
        from_year=value.price_year,
        to_year=year,
        forecast=forecast,
        sentence=_rise(value, worth, factor, year, forecast=forecast),
    )


def price_age(value: UnitValue) -> int | None:
    """Return how many years old a price is; None where its year is not known."""
    year = value.price_year[:4]
    return int(deflators.latest_measured()[:4]) - int(year) if year else None


def citation(value: UnitValue) -> str:
    """Return where a value is from in one line: title, publisher, year, address."""
    parts = (value.source, _dated(value), value.url)
    return ". ".join(part.rstrip(".") for part in parts if part)


def money_kind(value: UnitValue) -> MoneyKind | None:
    """Return whose pounds a value is in; None where it does not say.

    An hour of pay is what people or firms earn or spend, and so economic. A tonne of carbon is a
    harm to everybody, and so social.
    """
    return _MONEY.get(value.kind)


_MONEY = {
    **{str(kind): kind for kind in MoneyKind},
    "wage": MoneyKind.ECONOMIC,
    "carbon": MoneyKind.SOCIAL,
}

_QUALITY = {
    "green": _("The database rates it as sound (green)."),
    "amber": _("The database rates it as fair (amber)."),
    "red": _("The database rates it as weak (red)."),
}


def _money(value: UnitValue) -> str:
    """Whose pounds they are; of a person's own list no more is known than its kind of money."""
    if is_own(value.id):
        return MONEY.format(money_kind(value))
    return KINDS.get(value.kind, "")


def _counts(value: UnitValue) -> str:
    if is_own(value.id):
        return ""
    words = {
        "fiscal": _("Money the public purse spends on it, or no longer spends when it is avoided."),
        "economic": _("Pay, output or costs of people and firms."),
        "wellbeing": _("How much better or worse people’s lives are, put in pounds."),
        "social": _("Public cost, lost output and harm to people, added together."),
        "wage": _("One hour’s pay before tax."),
        "carbon": _("What one tonne of greenhouse gas costs society, whoever emits it."),
    }
    return words.get(value.kind, "")


def _leaves_out(value: UnitValue) -> Iterator[str]:
    if is_own(value.id):
        return
    found = {other.relation: other.value for other in relatives(value)}
    if Relation.TOTAL in found:
        yield _("Everything else that is in “{total}”.").format(total=found[Relation.TOTAL].name)
    if Relation.SIDE in found:
        yield _("The other kinds of money of the same item, which have figures of their own.")
    elif value.kind == "fiscal":
        yield _("What the change is worth to the people themselves.")
    if value.kind in ("wellbeing", "carbon"):
        yield _("Savings to any budget: nobody can spend this money.")
    if value.kind == "social":
        yield _("It says nothing of a budget: most of it is nobody’s to spend.")
    if value.kind == "wage":
        yield _("What an employer pays on top, such as National Insurance and pension.")


def _original(value: UnitValue) -> str:
    pounds = figures.exact_pounds(value.value)
    if not value.price_year:
        return pounds
    return _("{pounds} in prices of {year}").format(pounds=pounds, year=value.price_year)


def _span(value: UnitValue) -> str:
    if value.low is None or value.high is None:
        return ""
    return _("{low} to {high}").format(
        low=figures.exact_pounds(value.low), high=figures.exact_pounds(value.high)
    )


def _rise(value: UnitValue, worth: Decimal, factor: Decimal, year: str, *, forecast: bool) -> str:
    places = max(USUAL, decimals_enough(abs(value.value)))
    said = _(
        "{original} × {factor} = {worth}: from prices of {from_year} to prices of {to_year} with "
        "the GDP deflator of HM Treasury."
    ).format(
        original=figures.exact_pounds(value.value),
        factor=figures.number(figures.rounded(factor, places)),
        worth=figures.pounds(worth, 2),
        from_year=value.price_year,
        to_year=year,
    )
    more = _("One of these years is a forecast.")
    return f"{said} {more}" if forecast else said


def _dated(value: UnitValue) -> str:
    return ", ".join(part for part in (value.publisher, value.source_year) if part)


def _warnings(value: UnitValue) -> Iterator[str]:
    if value.transfer:
        yield _(
            "A payment that only changes hands: a saving to the state and a loss to the household. "
            "It nets to nil for society."
        )
    later = newest(value)
    if later:
        yield _(
            "There is a newer figure for the same thing: “{name}”, in prices of {year}."
        ).format(name=later.name, year=later.price_year)
    yield from _age_warnings(value)
    if _WITH_INCOMES in value.notes:
        yield _(
            "Its publisher brings it up to date with incomes as well as prices. Here only prices "
            "are used, which keeps it a little low."
        )
    if value.kind == "social" and not is_own(value.id):
        yield _("Never call it a saving: it mixes public cost with harm to people.")
    if value.kind == "wage":
        yield _("Volunteers’ time goes in; do not count the same hours as an outcome as well.")
    if value.family in (WELLBY, QALY):
        yield _("Never count a WELLBY and a QALY, or two wellbeing values, for the same change.")


def _age_warnings(value: UnitValue) -> Iterator[str]:
    if value.id.startswith(_SHELF_OF_2015):
        yield _(
            "From a database of March 2015. Its version 3.0 (2026) is not part of this library yet."
        )
    age = price_age(value)
    if age is None:
        yield _("Nobody says which year’s price it is, so it cannot be brought up to date.")
    elif age > VERY_OLD:
        yield plural(
            "The price is {count} year old. What the service costs may have gone another way than "
            "prices in general: look for a newer figure.",
            "The price is {count} years old. What the service costs may have gone another way than "
            "prices in general: look for a newer figure.",
            age,
        )
    elif age > OLD:
        yield plural(
            "The price is {count} year old: see whether there is a newer one.",
            "The price is {count} years old: see whether there is a newer one.",
            age,
        )
