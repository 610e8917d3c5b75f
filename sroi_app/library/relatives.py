"""Values that are parts, totals or other sides of one item, so that nothing is counted twice.

What belongs together is read from the publishers' own codes: Greater Manchester's CR8.16 has the
parts CR8.16.1 to CR8.16.5, each with fiscal, economic and social pounds; the Home Office and DCMS
give a total and what it is made of. What no code says is in ``resources/data/value_links.csv``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import UnitValue, find, ids

_SHELF = "gmca14-"
_TOTAL = "total"
_PART_OF, _REPLACED_BY = "part of", "replaced by"


class Relation(StrEnum):
    """What another value is to this one."""

    TOTAL = "total"  # this value is in it already
    PART = "part"  # it is in this value already
    SIBLING = "sibling"  # another part of the same total
    SIDE = "side"  # the same item in another kind of money
    HEADING = "heading"  # the general figure of the group it belongs to
    NEWER = "newer"  # a later figure for the same thing
    OLDER = "older"  # an earlier figure for the same thing

    @property
    def excludes(self) -> bool:
        """Whether the two must not both be counted for the same people."""
        return self in (Relation.TOTAL, Relation.PART, Relation.NEWER, Relation.OLDER)


@dataclass(frozen=True, slots=True)
class Relative:
    """Another value of the library, and what it is to the one asked about."""

    value: UnitValue
    relation: Relation

    @property
    def excludes(self) -> bool:
        """Whether the two must not both be counted for the same people."""
        return self.relation.excludes


def relatives(value: UnitValue) -> tuple[Relative, ...]:
    """Return what else the library holds of the same item: totals and parts before the rest."""
    order = list(Relation)
    found = _related().get(value.id, {})
    return tuple(
        Relative(other, relation)
        for id_, relation in sorted(found.items(), key=lambda pair: order.index(pair[1]))
        if (other := find(id_))
    )


def relation(value: UnitValue, other: UnitValue) -> Relation | None:
    """Return what `other` is to `value`; None where they have nothing to do with each other."""
    return _related().get(value.id, {}).get(other.id)


def has(value: UnitValue, relation: Relation) -> bool:
    """Whether the library holds any such relative of a value."""
    return relation in _related().get(value.id, {}).values()


def newest(value: UnitValue) -> UnitValue | None:
    """Return the newest figure for the same thing, if the library has a newer one."""
    later = [other.value for other in relatives(value) if other.relation is Relation.NEWER]
    return max(later, key=lambda other: other.price_year, default=None)


Links = Mapping[str, Mapping[str, Relation]]


@cache
def _related() -> Links:
    """For each id: the ids of its relatives and what each is to it."""
    links: dict[str, dict[str, Relation]] = defaultdict(dict)
    for id_, other, relation in (*_by_code(), *_by_suffix(), *_written_down()):
        links[id_].setdefault(other, relation)
        if relation in _MIRRORED:
            links[other].setdefault(id_, _MIRRORED[relation])
    for id_, others in list(links.items()):
        for total in [other for other, relation in others.items() if relation is Relation.TOTAL]:
            for part, relation in list(links[total].items()):
                if relation is Relation.PART and part != id_:
                    links[id_].setdefault(part, Relation.SIBLING)
    return links


_MIRRORED = {
    Relation.TOTAL: Relation.PART,
    Relation.PART: Relation.TOTAL,
    Relation.SIBLING: Relation.SIBLING,
    Relation.SIDE: Relation.SIDE,
    Relation.NEWER: Relation.OLDER,
    Relation.OLDER: Relation.NEWER,
}

Link = tuple[str, str, Relation]


def _by_code() -> Iterator[Link]:
    """Greater Manchester's codes: CR8.16.1 is part of CR8.16, and -f, -e, -s are its sides."""
    codes = dict(_codes())
    sides: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_, (code, side) in codes.items():
        sides[code].append(id_)
        total = _coded(code[:-1], side)
        if len(code) > 2 and total in codes:
            yield id_, total, Relation.TOTAL
        heading = _coded((code[0], "0"), side)
        if len(code) == 2 and code[1] != "0" and heading in codes:
            yield id_, heading, Relation.HEADING
    for same in sides.values():
        for place, id_ in enumerate(same):
            for other in same[place + 1 :]:
                yield id_, other, Relation.SIDE


def _codes() -> Iterator[tuple[str, tuple[tuple[str, ...], str]]]:
    for id_ in ids():
        if id_.startswith(_SHELF):
            *code, side = id_.removeprefix(_SHELF).split("-")
            yield id_, (tuple(code), side)


def _coded(code: tuple[str, ...], side: str) -> str:
    return _SHELF + "-".join((*code, side))


def _by_suffix() -> Iterator[Link]:
    """Items published as a total with what it is made of: dcms24-9-total, dcms24-9-nhs ..."""
    known = dict.fromkeys(ids())
    for id_ in known:
        stem, _dash, last = id_.rpartition("-")
        total = f"{stem}-{_TOTAL}"
        if last != _TOTAL and total in known:
            yield id_, total, Relation.TOTAL


def _written_down() -> Iterator[Link]:
    words = {_PART_OF: Relation.TOTAL, _REPLACED_BY: Relation.NEWER}
    for row in read_table("value_links"):
        yield row["id"], row["other"], words[row["relation"]]
