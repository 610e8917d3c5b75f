"""What a file says that this version does not know: kept by its place, and put back there.

A row is named by its id, an item without one by its number, as in an address. What belonged to a
row that is gone is gone with it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

Place = tuple[str, ...]
Unknown = Mapping[Place, Any]
"""Plain values of JSON by where they stand; Any is their honest type."""

NOTHING: Unknown = MappingProxyType({})


def value_at(raw: Any, place: Place) -> Any:
    """Return what stands at a place of plain values, None for nothing."""
    for name in place:
        raw = raw.get(name) if isinstance(raw, dict) else _item(raw, name)
    return raw


def still_there(raw: Any, unknown: Unknown) -> dict[Place, Any]:
    """Return of what is unknown what has a record to stand in."""
    holders = {place: value_at(raw, place[:-1]) for place in unknown}
    return {place: value for place, value in unknown.items() if isinstance(holders[place], dict)}


def put_back(raw: Any, unknown: Unknown) -> None:
    """Put what is unknown into plain values, which are the caller's own, where it stood."""
    there = still_there(raw, unknown)
    holders = [value_at(raw, place[:-1]) for place in there]
    for holder, (place, value) in zip(holders, there.items(), strict=True):
        holder.setdefault(place[-1], value)


def _item(raw: Any, name: str) -> Any:
    """One item of a list: no id is a number."""
    items = raw if isinstance(raw, list | tuple) else ()
    if name.isdecimal():
        return items[int(name) - 1] if 1 <= int(name) <= len(items) else None
    return next((item for item in items if isinstance(item, dict) and item.get("id") == name), None)
