"""Everything a person answered as a list: the address of each answer, and the answer.

Only what differs from an untouched case is listed. An answer that a cell could not give back
letter by letter, or that is no text, is written as in JSON, behind `MARK`.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.spreadsheet.table import ERRORS, length

# Any is the honest type of "whatever stands at an address".

MARK = "json:"
LONGEST_PIECE = 32_000
_UNSAFE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_"
)
"""Signs that do not come back from a cell as they were put there."""


class Muddled(Exception):
    """The list makes no sense: one address lies within another, or the like."""


def listed(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every answer that is not as in an untouched case."""
    for name, kept in _children(case):
        yield from _answers(name, kept)


def put_together(answers: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return plain values as a case file holds them; Muddled where the list makes no sense."""
    root: dict[str, Any] = {}
    for address, text in answers:
        *way, last = Address.parse(address).parts or ("",)
        node: Any = root
        for part in way:
            node = node.setdefault(part, {}) if isinstance(node, dict) else None
        if not isinstance(node, dict) or last in node:
            raise Muddled(address)
        node[last] = value_of(text)
    return {name: _with_lists(child) for name, child in root.items()}


def pieces(text: str) -> list[str]:
    """Return an answer's text cut so that each piece fits into a cell."""
    return [text[at : at + LONGEST_PIECE] for at in range(0, len(text), LONGEST_PIECE)] or [""]


def value_of(text: str) -> Any:
    """Return what a text of the list stands for; Muddled where nobody can say."""
    if not text.startswith(MARK):
        return text
    try:
        return json.loads(text.removeprefix(MARK))
    except ValueError as error:
        raise Muddled(text) from error


def _children(record: Any) -> Iterator[tuple[str, Any]]:
    """Yield what a record holds that a new one of its type would not."""
    for field in fields(record):
        value = getattr(record, field.name)
        usual = field.default if field.default_factory is MISSING else field.default_factory()
        if usual is MISSING or value != usual:
            yield field.name, value


def _answers(place: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            yield from _answers(f"{place}/{_name(item) or number}", item)
    elif is_dataclass(value) and not isinstance(value, Address):
        found = [
            one for name, kept in _children(value) for one in _answers(f"{place}/{name}", kept)
        ]
        yield from found or [(place, f"{MARK}{{}}")]  # as a new one would be, but it is there
    else:
        yield place, _text_of(value)


def _name(item: Any) -> str:
    """The id of a row that keeps one; an item without is called by its number."""
    keeps_one = is_dataclass(item) and any(field.name == "id" for field in fields(item))
    return str(getattr(item, "id", "")) if keeps_one else ""


def _text_of(value: Any) -> str:
    if value is None or isinstance(value, bool | int):
        return MARK + json.dumps(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    if isinstance(value, Decimal | Address) or _is_safe(text):
        return text
    return MARK + _as_json(text)


def _is_safe(text: str) -> bool:
    """Whether a cell gives the text back letter by letter."""
    return (
        0 < length(text) <= LONGEST_PIECE
        and text == text.strip()
        and not text.startswith(MARK)
        and text.upper() not in ERRORS
        and not _UNSAFE.search(text)
    )


def _as_json(text: str) -> str:
    """A long text is cut into cells, which lose the spaces at their ends: none is left there."""
    written = json.dumps(text).replace("_", "\\u005f")
    return written.replace(" ", "\\u0020") if len(written) > LONGEST_PIECE // 2 else written


def _with_lists(node: Any) -> Any:
    """Return plain values with rows, and what is numbered, as lists."""
    if not isinstance(node, dict):
        return node
    children = {name: _with_lists(child) for name, child in node.items()}
    if children and all(map(str.isdecimal, children)):
        return [children[name] for name in sorted(children, key=int)]
    if children and all(_is_row(name, child) for name, child in children.items()):
        return list(children.values())
    return children


def _is_row(name: str, child: Any) -> bool:
    return isinstance(child, dict) and child.get("id") == name
