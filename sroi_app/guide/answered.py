"""Whether anything was said on a page; what a new case comes with does not count."""

from contextlib import suppress
from functools import cache

from sroi_app.guide.schema import Section, all_questions, questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import ROWS, add, get

ANY = "*"  # stands for any row of a list


def answered(case: Case, section: Section) -> bool:
    """Whether a person gave an answer in a section; a row that was only added is none."""
    if section.rows is None:
        return any(is_given(case, question.address) for question in all_questions(case, section))
    rows = get(case, section.address)
    shown = rows if section.chosen is None else filter(section.chosen, rows)
    blank, names = _blank_row(section.at), _attributes(section)
    # Most rows are as they came, and are seen to be so without putting every question to them.
    touched = (row for row in shown if any(getattr(row, n) != getattr(blank, n) for n in names))
    return any(_row_answered(case, section, row.id) for row in touched)


def is_given(case: Case, address: Address) -> bool:
    """Whether a person gave the answer at an address, which a new case comes without."""
    return bool(get(case, address) != _untouched(pattern_of(address)))


def pattern_of(address: Address) -> tuple[str, ...]:
    """Return the parts of an address with any row's id taken out: the same for every row."""
    parts = address.parts
    for place, part in enumerate(parts[:-1]):
        if part in ROWS:
            return (*parts[: place + 1], ANY, *parts[place + 2 :])
    return parts


def _row_answered(case: Case, section: Section, id_: str) -> bool:
    here = section.address / id_
    return any(is_given(case, question.address) for question in questions(case, section, here))


@cache
def _untouched(pattern: tuple[str, ...]) -> object:
    """What a new case, or a new row, holds at an address."""
    if ANY not in pattern:
        return get(Case(), Address(pattern))
    place = pattern.index(ANY)
    with_row, row = add(Case(), Address(pattern[:place]))
    with suppress(KeyError):  # a new row has none of what a person puts into it
        return get(with_row, Address((*row.parts, *pattern[place + 1 :])))
    return None


@cache
def _blank_row(at: str) -> object:
    with_row, row = add(Case(), Address.parse(at))
    return get(with_row, row)


def _attributes(section: Section) -> tuple[str, ...]:
    """The attributes of a row that a section asks for."""
    return tuple(dict.fromkeys(field.path.split("/")[0] for field in section.fields))
