"""A case as canonical JSON: the same case always gives the same bytes.

Numbers are written as text, so that they stay exact; keys are sorted, lines indented.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from decimal import Decimal
from typing import Any, TypeVar

import msgspec

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.storage.refusals import DamagedFile, SaveFailed, shown
from sroi_app.storage.soundness import Trail, first_fault, names_of, parts_of, place_of
from sroi_app.storage.unknown import (
    NOTHING,
    Place,
    Unknown,
    put_back,
    still_there,
    value_at,
)
from sroi_app.text import _

# Any is the honest type of parsed JSON that nobody has checked yet.
Raw = dict[str, Any]
Record = TypeVar("Record")

_ADDRESS = "address"  # every field of this name holds an Address, written as "outcomes/o2/value"
_PLACE = re.compile(r" - at `\$(.*)`$")
_DECODER = msgspec.json.Decoder(float_hook=Decimal)  # or a reader would round
_ENCODER = msgspec.json.Encoder(order="sorted", decimal_format="number")
_UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)


def encode(case: Case, unknown: Unknown = NOTHING) -> bytes:
    """Return `case` as canonical JSON; SaveFailed names what could not be opened again.

    `unknown` is what its file said besides, which goes back to where it stood.
    """
    fault = first_fault(case)
    if fault:
        raise SaveFailed(fault, _("Change that answer, then save again."))
    raw = plain(case)
    put_back(raw, unknown)
    return write(raw)


def decode(data: bytes) -> Case:
    """Return the case written in `data`; anything unsound is a DamagedFile."""
    return build(parse(data))


def write(raw: Raw) -> bytes:
    """Return plain values as JSON with sorted keys, indented."""
    return msgspec.json.format(_ENCODER.encode(raw), indent=2) + b"\n"


def parse(data: bytes) -> Raw:
    """Return the JSON object in `data` as plain values, unchecked."""
    try:
        raw = _DECODER.decode(data)
    except _UNREADABLE as error:
        raise DamagedFile(_("The text inside this file is broken.")) from error
    if not isinstance(raw, dict):
        raise DamagedFile(_("The text inside this file is not that of a case."))
    return raw


def plain(record: object) -> Raw:
    """Return a dataclass as plain values: numbers and addresses are text."""
    raw: Raw = _map_addresses(msgspec.to_builtins(record), _address_text)
    return raw


def plain_value(name: str, value: Any) -> Any:
    """Return what stands under a field's name as plain values, as `plain` would within a record."""
    return _map_addresses({name: msgspec.to_builtins(value)}, _address_text)[name]


def build(raw: Raw) -> Case:
    """Return the case that plain values describe, every one of them checked."""
    return build_as(raw, Case)


def build_as(raw: Raw, kind: type[Record]) -> Record:
    """Return the dataclass that plain values describe, every one of them checked and known."""
    record, strange = _built(raw, kind)
    if strange:
        raise _not_known(strange[0])
    return record


def build_keeping(raw: Raw) -> tuple[Case, Unknown]:
    """Return the case that plain values describe, and what they hold that is not known here.

    A later version never writes that under this format: somebody else's program did.
    """
    case, strange = _built(raw, Case)
    unknown = {place: value_at(raw, place) for place in strange}
    for place, value in unknown.items():
        if not _can_be_written(value):
            raise _not_known(place)
    return case, unknown


def kept_of(case: Case, unknown: Unknown) -> Unknown:
    """Return of what was unknown what still has its place in the case."""
    return still_there(plain(case), unknown) if unknown else unknown


def _built(raw: Raw, kind: type[Record]) -> tuple[Record, list[Place]]:
    """The dataclass, and the places of what is not known."""
    strange: list[Place] = []
    try:
        mapped = _map_addresses(raw, _address_parts)
        record = msgspec.convert(mapped, kind)
        fault = next(_rounded(mapped, record, None, strange), None) or first_fault(record)
    except _UNREADABLE as error:
        raise DamagedFile(_misfit(error)) from error
    if fault:
        raise DamagedFile(fault)
    return record, strange


def _can_be_written(value: Any) -> bool:
    """Whether a value comes back as it is: lists a thousand deep would not."""
    try:
        return bool(_DECODER.decode(_ENCODER.encode(value)) == value)
    except (*_UNREADABLE, OverflowError, TypeError):
        return False


def _not_known(place: Place) -> DamagedFile:
    said = _("The file holds something this version does not know, at {place}.")
    return DamagedFile(said.format(place=shown(Address(place))))


def _map_addresses(node: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(node, dict):
        return {
            key: change(child) if key == _ADDRESS else _map_addresses(child, change)
            for key, child in node.items()
        }
    if isinstance(node, list | tuple):
        return [_map_addresses(child, change) for child in node]
    return node


def _address_text(node: Raw) -> str:
    return str(Address(tuple(node["parts"])))


def _address_parts(node: Any) -> Raw | None:
    return {"parts": list(Address.parse(node).parts)} if isinstance(node, str) else None


def _rounded(raw: Any, value: Any, trail: Trail, strange: list[Place]) -> Iterator[str]:
    """Yield what is said of numbers a reader may have rounded; add unknown fields to `strange`."""
    if isinstance(value, Decimal):
        if not isinstance(raw, str):
            yield _("The number at {place} is not written as text.").format(place=place_of(trail))
    elif isinstance(value, tuple):
        for number, (child, item) in enumerate(zip(raw, value, strict=True), start=1):
            yield from _rounded(child, item, (trail, _name(item, number)), strange)
    elif is_dataclass(value):
        yield from _rounded_fields(raw, value, trail, strange)


def _rounded_fields(raw: Raw, value: Any, trail: Trail, strange: list[Place]) -> Iterator[str]:
    known = names_of(type(value))
    for key, child in raw.items():
        if key not in known:
            strange.append((*parts_of(trail), key))
        elif not isinstance(child, str):  # what is written as text, no reader rounds
            yield from _rounded(child, getattr(value, key), (trail, key), strange)


def _name(item: Any, number: int) -> str:
    """How an item of a list is called in an address."""
    has_id = is_dataclass(item) and "id" in names_of(type(item))
    return str(getattr(item, "id", "")) if has_id else str(number)


def _misfit(error: Exception) -> str:
    found = _PLACE.search(str(error))
    if not found:
        return _("The text inside this file is not that of a case.")
    return _("What the file holds at {place} does not belong there.").format(
        place=shown(_as_address(found[1]))
    )


def _as_address(path: str) -> Address:
    """Return the address of msgspec's path, such as ``.outcomes[0].title``."""
    counted = re.sub(r"\[(\d+)\]", lambda found: f".{int(found[1]) + 1}", path)
    return Address(tuple(part for part in counted.split(".") if part))
