"""The six stages in order, and the way from an address to its question."""

from sroi_app.guide.ranges import is_range, range_question
from sroi_app.guide.schema import Question, Section, Stage, questions, row_ids
from sroi_app.guide.stages import bid, evidence, impact, outcomes, result, scope
from sroi_app.model.address import Address
from sroi_app.model.case import Case

STAGES: tuple[Stage, ...] = (
    scope.STAGE,
    outcomes.STAGE,
    evidence.STAGE,
    impact.STAGE,
    result.STAGE,
    bid.STAGE,
)


def find_question(case: Case, address: Address) -> tuple[Stage, Section, Question] | None:
    """Return the question whose answer is kept at `address`, and where it is asked."""
    for stage in STAGES:
        for section in stage.asked:
            for place in _places(case, section, address):
                for question in questions(case, section, place):
                    if question.address == address:
                        return stage, section, question
    return _range_of_a_number(case, address) if is_range(address) else None


def _range_of_a_number(case: Case, address: Address) -> tuple[Stage, Section, Question] | None:
    """The question about an end of a range that no form asks, where the number itself is asked."""
    found = find_question(case, address.parent / "value")
    if found is None:
        return None
    stage, section, asked = found
    return stage, section, range_question(case, asked, address.name)


def find_section(address: Address) -> tuple[Stage, Section] | None:
    """Return the section that shows what stands at or under `address`, by its list or thing."""
    around = [
        (stage, section)
        for stage in STAGES
        for section in stage.asked
        if section.at and address.within(section.address)
    ]
    # The nearest one: "tender/criteria" lies within "tender", but has a page of its own.
    return max(around, key=lambda found: len(found[1].address.parts), default=None)


def _places(case: Case, section: Section, address: Address) -> tuple[Address, ...]:
    """The thing, or the row, of a section that an address lies in: one at most."""
    place = section.address
    if not address.within(place):
        return ()
    if section.rows is None:
        return (place,)
    row = address.parts[: len(place.parts) + 1]
    return (Address(row),) if row[-1] in row_ids(case, section) else ()
