"""Every place in a case where a value stands, and how two cases differ."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from sroi_app.model.address import Address
from sroi_app.model.case import Case

ANY = "*"  # stands for any row of a list, or any number of a numbered one
BLANK = (None, "", ())

# Any is the honest type of whatever stands at an address, and of a type hint.


def leaves(case: Case) -> dict[str, Any]:
    """Return what stands at every address of a case that is not blank."""
    return dict(_leaves(case, ""))


def changed(before: Case, after: Case) -> set[str]:
    """Return the addresses at which two cases differ."""
    one, other = leaves(before), leaves(after)
    places = one.keys() | other.keys()
    return {place for place in places if one.get(place) != other.get(place)}


def model_paths() -> dict[str, Any]:
    """Return the path of every leaf of the model, rows as ``*``, with its type less None."""
    return dict(_paths(Case, ""))


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, tuple) and any(is_dataclass(item) for item in value):
        for number, item in enumerate(value, 1):
            yield from _leaves(item, f"{place}/{getattr(item, 'id', number)}")
    elif is_dataclass(value) and not isinstance(value, Address):
        for field in fields(value):
            yield from _leaves(getattr(value, field.name), f"{place}/{field.name}".lstrip("/"))
    elif value not in BLANK:
        yield place, value


def _paths(hint: Any, path: str) -> Iterator[tuple[str, Any]]:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    plain = kinds[0] if NoneType in get_args(hint) else hint
    if get_origin(plain) is tuple and is_dataclass(get_args(plain)[0]):
        yield from _paths(get_args(plain)[0], f"{path}/{ANY}")
    elif isinstance(plain, type) and is_dataclass(plain) and plain is not Address:
        for name, found in get_type_hints(plain).items():
            yield from _paths(found, f"{path}/{name}".lstrip("/"))
    else:
        yield path, plain
