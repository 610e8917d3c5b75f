"""The way through a section: sheet by sheet, then row by row."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sroi_app.guide.answered import is_given
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.schema import Field, Question, Section, Sheet, questions, row_addresses, row_ids
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, unreadable_text
from sroi_app.text import _, plural

Found = Mapping[Address, Sequence[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is asked at one time: one sheet about one thing, or one row."""

    place: Address
    sheet: Sheet


def sheets_of(section: Section) -> tuple[Sheet, ...]:
    """Return the sheets of a section; one that is not divided is a single sheet."""
    if section.sheets:
        return section.sheets
    paths = tuple(field.path for field in section.fields)
    return (Sheet(id=section.id, title=section.title, paths=paths),)


def sheets_at(case: Case, section: Section, place: Address) -> tuple[Sheet, ...]:
    """Return the sheets that ask something about the thing, or the row, at a place."""
    thing = get(case, place)
    asked = [field for field in section.fields if _is_asked(field, thing)]
    return tuple(sheet for sheet in sheets_of(section) if any(map(sheet.holds, asked)))


def questions_on(case: Case, section: Section, step: Step) -> tuple[Question, ...]:
    """Return the questions of a section that are asked in one step."""
    return tuple(
        question
        for question in questions(case, section, step.place)
        if step.sheet.holds(question.field)
    )


def first_step(case: Case, section: Section, place: Address) -> Step:
    """Return the step that a thing, or a row, begins with."""
    return Step(place=place, sheet=sheets_at(case, section, place)[0])


def step_for(case: Case, section: Section, place: Address, address: Address) -> Step:
    """Return the step in which an address is asked for, the first one if none does."""
    if address == place:
        return first_step(case, section, place)
    for sheet in sheets_at(case, section, place):
        step = Step(place=place, sheet=sheet)
        if any(_meets(q.address, address) for q in questions_on(case, section, step)):
            return step
    return first_step(case, section, place)


def step_after(case: Case, section: Section, step: Step) -> Step | None:
    """Return the next sheet, or the first of the next row; None after the last."""
    sheets = sheets_at(case, section, step.place)
    number = sheets.index(step.sheet) + 1
    if number < len(sheets):
        return Step(place=step.place, sheet=sheets[number])
    place = neighbour(case, section, step.place, 1)
    return None if place is None else first_step(case, section, place)


def step_before(case: Case, section: Section, step: Step) -> Step | None:
    """Return the sheet before, or the last of the row before; None before the first."""
    sheets = sheets_at(case, section, step.place)
    number = sheets.index(step.sheet) - 1
    if number >= 0:
        return Step(place=step.place, sheet=sheets[number])
    place = neighbour(case, section, step.place, -1)
    if place is None:
        return None
    return Step(place=place, sheet=sheets_at(case, section, place)[-1])


def neighbour(case: Case, section: Section, place: Address, by: int) -> Address | None:
    """Return the row that stands `by` rows further down the list; None outside it."""
    if section.rows is None:
        return None
    rows = row_ids(case, section)
    number = rows.index(place.name) + by
    return section.address / rows[number] if 0 <= number < len(rows) else None


def sheet_states(
    case: Case, section: Section, place: Address, findings: Found
) -> tuple[tuple[Sheet, str], ...]:
    """Return the sheets asked at a place, each with how far it has come, in words."""
    here = {
        address: found
        for address, found in findings.items()
        if address.within(place) and len(address.parts) > len(place.parts)
    }
    return tuple(
        (sheet, _state(case, questions_on(case, section, Step(place=place, sheet=sheet)), here))
        for sheet in sheets_at(case, section, place)
    )


def answers_to_go(section: Section, findings: Found) -> Counter[Address]:
    """Return how many answers each row of a section still needs."""
    depth = len(section.address.parts) + 1
    asked = {field.path.split("/")[0] for field in section.fields}
    counts: Counter[Address] = Counter()
    for address, found in findings.items():
        if address.within(section.address) and set(address.parts[depth:][:1]) & asked:
            counts[Address(address.parts[:depth])] += _blocking(found)
    return counts


def unfinished(case: Case, section: Section, findings: Found) -> Address | None:
    """Return the first row of a list that still needs answers."""
    if section.rows is None:
        return None
    to_go = answers_to_go(section, findings)
    return next((place for place in row_addresses(case, section) if to_go[place]), None)


def place_of(case: Case, section: Section, address: Address) -> Address | None:
    """Return the row an address belongs to, or the one thing of a section; None for the list."""
    if section.rows is None:
        return section.address
    place = Address(address.parts[: len(section.address.parts) + 1])
    return place if place in row_addresses(case, section) else None


def row_state(case: Case, section: Section, row: Address, to_go: int) -> str:
    """Say how far a row has come; one that was only added is not done."""
    if to_go:
        return plural("{count} answer to go", "{count} answers to go", to_go)
    given = any(_is_given(case, question) for question in questions(case, section, row))
    return _("Done") if given else _("Empty")


def _state(case: Case, asked: Sequence[Question], here: Found) -> str:
    refused = sum(_is_refused(here.get(question.address, ())) for question in asked)
    if refused:
        return _("{count} to put right").format(count=refused)
    to_go = sum(
        _blocking(found)
        for address, found in here.items()
        if any(_meets(question.address, address) for question in asked)
    )
    if to_go:
        return _("{count} to go").format(count=to_go)
    given = any(_is_given(case, question) for question in asked)
    return _("Done") if given else _("Optional")


def _blocking(found: Sequence[Finding]) -> int:
    """How many answers are open here; ranges are asked for where the result is tested."""
    blocks = Severity.BLOCKS
    return sum(finding.severity is blocks and not finding.asks_for_range for finding in found)


def _is_refused(found: Sequence[Finding]) -> bool:
    return any(not finding.rule for finding in found)


def _is_given(case: Case, question: Question) -> bool:
    if unreadable_text(case, question.address) is not None:
        return True
    return is_given(case, question.address)


def _is_asked(field: Field, thing: object) -> bool:
    return field.applies is None or field.applies(thing)


def _meets(asked: Address, address: Address) -> bool:
    """Whether a question asks for an address, or for what one of them is part of."""
    return address.within(asked) or asked.within(address)
