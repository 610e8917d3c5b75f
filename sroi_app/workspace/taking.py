"""Taking a published value, or one from the private shelf, as the price of an outcome."""

from dataclasses import replace
from datetime import date

from sroi_app.guide.library_words import licence_name, unit_words
from sroi_app.guide.values import citation, money_kind
from sroi_app.library.unit_values import UnitValue
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, put
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Proxy


def take_value(case: Case, outcome: Address, value: UnitValue, today: date, edition: str) -> Case:
    """Return the case with `value` as the price of an outcome, unlinked to where it is from.

    Why the price fits, whether it was shown to the people, and a kind of money the value does not
    say, are open again when another price stood there before. Nothing else is touched.
    """
    before: Proxy = get(case, outcome / "proxy")
    same = before.library_id == value.id or not _is_priced(before)
    proxy = replace(
        _figures(before, value, today, edition),
        description=value.name,
        library_id=value.id,
        fits=before.fits if same else "",
        tested=before.tested if same else None,
    )
    priced = put(case, outcome / "proxy", proxy)
    money = money_kind(value)
    return priced if money is None and same else put(priced, outcome / "money", money)


def renew_value(case: Case, outcome: Address, value: UnitValue, today: date, edition: str) -> Case:
    """Return the case with the figures its price has in this edition of the library.

    What the person wrote about it, and the kind of money they chose, stay as they are.
    """
    proxy = _figures(get(case, outcome / "proxy"), value, today, edition)
    return put(case, outcome / "proxy", proxy)


def unlink_value(case: Case, outcome: Address) -> Case:
    """Return the case with the price of an outcome as it is, no longer said to be the library's."""
    unlinked = put(case, outcome / "proxy" / "library_id", "")
    return put(unlinked, outcome / "proxy" / "edition", "")


def _figures(before: Proxy, value: UnitValue, today: date, edition: str) -> Proxy:
    return replace(
        before,
        unit=unit_words(value.unit),
        value=Estimate(
            value=value.value,
            low=value.low,
            high=value.high,
            basis=value.source,
            grade=Grade.PUBLISHED,
        ),
        price_year=value.price_year,
        source=citation(value),
        licence=licence_name(value.licence),
        accessed=today,
        edition=edition,
    )


def _is_priced(proxy: Proxy) -> bool:
    return bool(proxy.description.strip() or proxy.library_id or proxy.value.value is not None)
