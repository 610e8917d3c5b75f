"""Summing up a survey in plain Python, row by row, without a table library: to compare with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

Row = tuple[str, ...]
_BLANK = "blank"
_BAD = "bad"


@dataclass
class Plain:
    """What became of each row; rows are numbered as in the file, the first one being 2."""

    pairs: list[tuple[Decimal, Decimal]] = field(default_factory=list)
    used: list[int] = field(default_factory=list)
    only_before: list[int] = field(default_factory=list)
    only_after: list[int] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    unanswered: list[int] = field(default_factory=list)
    duplicates: list[int] = field(default_factory=list)
    other_times: list[int] = field(default_factory=list)


def answer(text: str, least: int, most: int) -> Decimal | str:
    """One answer of whole numbers: a number, blank, or bad."""
    if not text.strip():
        return _BLANK
    if text.strip().isdigit() and least <= int(text) <= most:
        return Decimal(text)
    return _BAD


def wide(rows: Sequence[Row], least: int, most: int) -> Plain:
    """Rows of a code and the answers before and after."""
    found = Plain()
    kept = _kept([row[0] for row in rows], lambda at: _both(rows[at][1:], least, most))
    for at, row in enumerate(rows):
        before, after = (answer(text, least, most) for text in row[1:])
        if kept[at] != at:
            found.duplicates.append(at + 2)
        elif _BAD in (before, after):
            found.refused.append(at + 2)
        elif isinstance(before, Decimal) and isinstance(after, Decimal):
            found.used.append(at + 2)
            found.pairs.append((before, after))
        elif isinstance(before, Decimal):
            found.only_before.append(at + 2)
        elif isinstance(after, Decimal):
            found.only_after.append(at + 2)
        else:
            found.unanswered.append(at + 2)
    return found


def long(rows: Sequence[Row], least: int, most: int) -> Plain:
    """Rows of a code, a time (Before, After or anything else) and an answer."""
    found = Plain()
    keys = [
        f"{row[0].strip().casefold()}/{row[1].strip()}" if _is_known(row) else "" for row in rows
    ]
    kept = _kept(keys, lambda at: isinstance(answer(rows[at][2], least, most), Decimal))
    ready: dict[tuple[str, str], int] = {}
    for at, row in enumerate(rows):
        value = answer(row[2], least, most)
        if not row[0].strip() or not row[1].strip():
            found.refused.append(at + 2)
        elif row[1].strip() not in ("Before", "After"):
            found.other_times.append(at + 2)
        elif kept[at] != at:
            found.duplicates.append(at + 2)
        elif value == _BAD:
            found.refused.append(at + 2)
        elif value == _BLANK:
            found.unanswered.append(at + 2)
        else:
            ready[(row[0].strip().casefold(), row[1].strip())] = at
    for (code, time), at in ready.items():
        other = ready.get((code, "After" if time == "Before" else "Before"))
        if other is None:
            (found.only_before if time == "Before" else found.only_after).append(at + 2)
        elif time == "Before":
            found.used += [at + 2, other + 2]
            found.pairs.append((Decimal(rows[at][2]), Decimal(rows[other][2])))
    return found


def _both(texts: Sequence[str], least: int, most: int) -> bool:
    return all(isinstance(answer(text, least, most), Decimal) for text in texts)


def _is_known(row: Row) -> bool:
    return bool(row[0].strip()) and row[1].strip() in ("Before", "After")


def _kept(keys: Sequence[str], usable: Callable[[int], bool]) -> list[int]:
    """For each row the place of the row that counts for its key: the first usable one."""
    chosen: dict[str, int] = {}
    for at, key in enumerate(keys):
        plain = key.strip().casefold()
        if plain and (plain not in chosen or (usable(at) and not usable(chosen[plain]))):
            chosen[plain] = at
    return [chosen.get(key.strip().casefold(), at) for at, key in enumerate(keys)]
