"""Where two cases differ: every place, by its address, and nothing left out."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import NUMBERED


class Kind(StrEnum):
    """What happened at a place: a row came, went or changed its place, or a value changed."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place at which two cases differ."""

    kind: Kind
    address: Address


def differences(before: Case, after: Case) -> tuple[Difference, ...]:
    """Return every difference, in the order in which things stand in a case.

    Two cases without a difference are equal. Text that could not be read counts as a change of
    the value it stands in for.
    """
    unread = _unread_elsewhere(before, after)
    found = tuple(
        difference
        for difference in _things(before, after, Address())
        if difference.address.parts[0] != "unreadable"
    )
    told = {difference.address for difference in found}
    more = (at for at in unread if at not in told and not _row_told(at, found))
    return (*found, *(Difference(Kind.CHANGED, at) for at in more))


def _things(before: Any, after: Any, at: Address) -> Iterator[Difference]:
    # What was not touched is shared by both cases, and there is nothing to look for in it.
    if before is after:
        return
    if _is_thing(before) and type(before) is type(after):
        for field in fields(before):
            mine, theirs = getattr(before, field.name), getattr(after, field.name)
            yield from _things(mine, theirs, at / field.name)
    elif _has_rows(before) or _has_rows(after):
        yield from _rows(before, after, at)
    elif NUMBERED.get(at.name, str) is not str:
        yield from _numbered(before, after, at)
    elif type(before) is not type(after) or before != after:
        yield Difference(Kind.CHANGED, at)


def _rows(before: tuple[Any, ...], after: tuple[Any, ...], at: Address) -> Iterator[Difference]:
    old, new = {row.id: row for row in before}, {row.id: row for row in after}
    if len(old) < len(before) or len(new) < len(after):  # two of the same id: nobody can pair them
        yield from [Difference(Kind.CHANGED, at)] if before != after else ()
        return
    yield from (Difference(Kind.REMOVED, at / id_) for id_ in old if id_ not in new)
    moved = set(_moved([id_ for id_ in old if id_ in new], [id_ for id_ in new if id_ in old]))
    for id_, row in new.items():
        if id_ not in old:
            yield Difference(Kind.ADDED, at / id_)
            continue
        if id_ in moved:
            yield Difference(Kind.MOVED, at / id_)
        yield from _things(old[id_], row, at / id_)


def _moved(before: list[str], after: list[str]) -> list[str]:
    """The fewest rows that must have been moved: all but a longest run that kept its order."""
    place = {id_: number for number, id_ in enumerate(before)}
    ends: list[int] = []  # the lowest place a run of each length can end with
    lengths = []  # of the longest run that ends with each row
    for id_ in after:
        length = bisect_left(ends, place[id_])
        ends[length : length + 1] = [place[id_]]
        lengths.append(length + 1)
    moved, wanted = [], len(ends)
    for id_, length in zip(reversed(after), reversed(lengths), strict=True):
        if length == wanted:
            wanted -= 1
        else:
            moved.append(id_)
    return moved


def _numbered(before: tuple[Any, ...], after: tuple[Any, ...], at: Address) -> Iterator[Difference]:
    """Items without a name go by their number; one that is not there is as good as blank."""
    blank = NUMBERED[at.name]()
    found = False
    for number, (mine, theirs) in enumerate(zip_longest(before, after, fillvalue=blank), 1):
        for difference in _things(mine, theirs, at / number):
            found = True
            yield difference
    if not found and before != after:
        yield Difference(Kind.CHANGED, at)


def _unread_elsewhere(before: Case, after: Case) -> list[Address]:
    """Where text that could not be read came, went or changed."""
    old = {kept.address: kept.text for kept in before.unreadable}
    new = {kept.address: kept.text for kept in after.unreadable}
    return [at for at in {**old, **new} if old.get(at) != new.get(at)]


def _row_told(address: Address, found: tuple[Difference, ...]) -> bool:
    """Whether the whole row it belongs to came or went."""
    whole = (Kind.ADDED, Kind.REMOVED)
    return any(other.kind in whole and address.within(other.address) for other in found)


def _is_thing(value: Any) -> bool:
    return is_dataclass(value) and not isinstance(value, Address)


def _has_rows(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and hasattr(value[0], "id")
