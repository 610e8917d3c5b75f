"""Whether anything was said on a page; what a new case comes with does not count."""

from functools import cache

from sroi_app.guide.schema import Section, all_questions, questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import ROWS, add, get

ANY = "*"  # stands for any row of a list


def answered(case: Case, section: Section) -> bool:
    """Whether a section has a row of its own, or an answer that a person gave."""
    if section.rows is None:
        return any(_differs(case, question.address) for question in all_questions(case, section))
    if section.rows.grows:
        return bool(get(case, section.address))
    rows = get(case, section.address)
    shown = rows if section.chosen is None else filter(section.chosen, rows)
    blank, names = _blank_row(section.at), _attributes(section)
    # Most rows are as they came, and are seen to be so without putting every question to them.
    touched = (row for row in shown if any(getattr(row, n) != getattr(blank, n) for n in names))
    return any(_row_answered(case, section, row.id) for row in touched)


def pattern_of(address: Address) -> tuple[str, ...]:
    """Return the parts of an address with any row's id taken out: the same for every row."""
    parts = address.parts
    if len(parts) < 2 or parts[0] not in ROWS:
        return parts
    return (parts[0], ANY, *parts[2:])


def _row_answered(case: Case, section: Section, id_: str) -> bool:
    here = section.address / id_
    return any(_differs(case, question.address) for question in questions(case, section, here))


def _differs(case: Case, address: Address) -> bool:
    return bool(get(case, address) != _untouched(pattern_of(address)))


@cache
def _untouched(pattern: tuple[str, ...]) -> object:
    """What a new case, or a new row, holds at an address."""
    if pattern[0] not in ROWS:
        return get(Case(), Address(pattern))
    with_row, row = add(Case(), Address(pattern[:1]))
    return get(with_row, Address((*row.parts, *pattern[2:])))


@cache
def _blank_row(at: str) -> object:
    with_row, row = add(Case(), Address.parse(at))
    return get(with_row, row)


def _attributes(section: Section) -> tuple[str, ...]:
    """The attributes of a row that a section asks for."""
    return tuple(dict.fromkeys(field.path.split("/")[0] for field in section.fields))
