"""What the text of a pasted cell means, alone or beside the others of its column."""

from collections.abc import Callable, Mapping
from typing import Any

from sroi_app.guide.kinds import Choice
from sroi_app.guide.numbers import BadText, parse_number
from sroi_app.guide.value_map import Column, read
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Starts
from sroi_app.spreadsheet.answers import read_direction, read_starts
from sroi_app.spreadsheet.percentages import read_shares
from sroi_app.spreadsheet.table import Cell, text_cell
from sroi_app.text import _

_A_PATTERN = 2  # numbers below 1 that are taken as shares; one alone may be half a per cent
_ELSEWHERE: Mapping[type[str], Callable[[Cell], Any]] = {
    Direction: read_direction,
    Starts: read_starts,
}


def read_text(case: Case, column: Column, text: str) -> Any:
    """Read a text as its question does, or failing that as other value maps write it."""
    value = read(case, column, text)
    if isinstance(value, BadText) and isinstance(column.kind, Choice):
        reader = _ELSEWHERE.get(column.kind.type)
        known = reader(text_cell("", text)) if reader else None
        return value if known is None or isinstance(known, BadText) else known
    return value


def is_formula(text: str) -> bool:
    """Whether a text begins like a formula of a spreadsheet."""
    return text.lstrip().startswith("=")


def reason(text: str, refused: BadText) -> str:
    """Return why a text cannot be read, and what to do about it."""
    if is_formula(text):
        return _("This is a formula, and formulas are not worked out here. Paste its result.")
    return refused.message


def shares_of(cells: Mapping[int, str], *, percent: bool) -> Mapping[int, Any]:
    """Return shares by row, where a column writes 25% as 0.25 throughout; nothing otherwise."""
    if sum(map(_is_part, cells.values())) < _A_PATTERN:
        return {}
    table = tuple(text_cell(str(number), text) for number, text in cells.items())
    shares = read_shares(table, "", percent=percent)
    return {} if shares.problems else {int(n): share for n, share in shares.found.items()}


def in_months(text: str) -> str:
    """Return a bare number with its unit, where the heading says that it is months."""
    bare = text.strip() and not isinstance(parse_number(text), BadText)
    return f"{text.strip()} months" if bare else text


def whole_characters(text: str) -> str:
    """Return text without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_part(text: str) -> bool:
    number = parse_number(text) if text.strip() else None
    return not isinstance(number, BadText | None) and 0 < number < 1
