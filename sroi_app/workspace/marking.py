"""Things of the case marked as confidential by name."""

from collections.abc import Iterable

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add

CONFIDENTIAL = Address(("confidential",))


def mark(case: Case, things: Iterable[tuple[Address, str]]) -> Case:
    """Return the case with these things marked; their words propose how the item is called."""
    for address, words in things:
        case, _row = add(case, CONFIDENTIAL, at=str(address), item=words)
    return case
