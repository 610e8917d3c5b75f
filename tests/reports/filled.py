"""A case with something of the test's own in every answer that is typed."""

from collections.abc import Callable

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.reports.places import typed

NAMING = ("id", "stakeholder", "price_year", "at", "outcome")
IDS = (("criteria",), ("outcomes",))
"""What is chosen and not typed."""


def places(case: Case) -> tuple[Address, ...]:
    """Return where the texts of a case stand that a person can write as they like."""
    return tuple(
        address
        for address, _text in typed(case)
        if address.parts[-1] not in NAMING and address.parts[-2:-1] not in IDS
    )


def filled(case: Case, text: Callable[[int], str]) -> Case:
    """Return a case with a text in every place, each asked for by its number."""
    for number, address in enumerate(places(case)):
        case = put(case, address, text(number))
    return case
