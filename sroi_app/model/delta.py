"""What must be put where to make one case of another: found by identity, so a key costs little.

Edits share all they did not change, so only what differs is ever looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import NUMBERED


@dataclass(frozen=True, slots=True)
class Put:
    """`value` stands at `address` now: text, a number, a whole list, or a row that is new."""

    address: Address
    value: Any  # the honest type of whatever stands at an address


@dataclass(frozen=True, slots=True)
class Order:
    """The list at `address` has these rows now, by their ids and in this order, and no others."""

    address: Address
    ids: tuple[str, ...]


Delta = tuple[Put | Order, ...]


def delta(before: Case, after: Case) -> Delta:
    """Return the steps that lead from one case to another, in the order they are to be made."""
    return tuple(_things(before, after, Address()))


def has_ids(items: Any) -> bool:
    """Whether this is a list of rows, each told from the others by an id it is stored with."""
    if not isinstance(items, tuple):
        return False
    ids = [item.id for item in items if "id" in getattr(item, "__dataclass_fields__", ())]
    return 0 < len(items) == len(set(ids)) and all(map(_can_be_pointed_at, ids))


def _things(before: Any, after: Any, at: Address) -> Iterator[Put | Order]:
    if before is after:
        return
    if is_dataclass(before) and type(before) is type(after) and not isinstance(after, Address):
        for field in fields(before):
            mine, theirs = getattr(before, field.name), getattr(after, field.name)
            yield from _things(mine, theirs, at / field.name)
    elif has_ids(before):
        yield from _rows(before, after, at)
    elif at.name in NUMBERED and len(before) == len(after):
        for number, (mine, theirs) in enumerate(zip(before, after, strict=True), start=1):
            yield from _things(mine, theirs, at / number)
    elif type(before) is not type(after) or before != after:
        yield Put(at, after)


def _rows(before: tuple[Any, ...], after: Any, at: Address) -> Iterator[Put | Order]:
    if not has_ids(after):
        yield Put(at, after)
        return
    old = {row.id: row for row in before}
    for row in after:
        if row.id in old:
            yield from _things(old[row.id], row, at / row.id)
        else:
            yield Put(at / row.id, row)
    ids = tuple(row.id for row in after)
    if ids != tuple(old):
        yield Order(at, ids)


def _can_be_pointed_at(id_: str) -> bool:
    return bool(id_) and "/" not in id_ and not id_.isdecimal()
