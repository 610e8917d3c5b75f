"""Scenarios: what each is called, and the numbers that are different in it."""

from collections.abc import Mapping
from types import MappingProxyType

from sroi_app.calculation.scenarios import is_there
from sroi_app.guide.assumption_words import assumption_words
from sroi_app.guide.kinds import Given, Kind, Number, Text
from sroi_app.guide.numbers import BadText
from sroi_app.guide.scenarios import GONE, number_figure
from sroi_app.guide.schema import Field, Question, Rows, Section
from sroi_app.guide.stages import evidence, impact, outcomes
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.sensitivity import Change, Scenario
from sroi_app.text import _


def changed_numbers(case: Case, at: Address) -> tuple[Question, ...]:
    """Return the questions what each number of the scenario at an address is to be instead.

    They are read as the number itself is where it is asked for.
    """
    scenario: Scenario = get(case, at)
    return tuple(
        Question(field=_field(case, change), address=at / "changes" / change.id / "value")
        for change in scenario.changes
    )


def impossible_words(question: Question, change: Change) -> str:
    """Return why the value of a change cannot be, which only a file of another program can hold;
    "" where it can."""
    kind = question.field.kind
    read = kind.parse(kind.format(change.value))
    return read.message if isinstance(read, BadText) else ""


def _field(case: Case, change: Change) -> Field:
    return Field(
        path=f"changes/{change.id}/value",
        kind=Given(_kind(change.address), _("Enter a number, or take this one out.")),
        question=_question(case, change),
        hint=_hint(case, change),
    )


def _question(case: Case, change: Change) -> str:
    if not is_there(case, change):
        return GONE
    words = assumption_words(case, change.address.parent)
    return words[:1].upper() + words[1:]


def _hint(case: Case, change: Change) -> str:
    now = number_figure(case, change.address) if is_there(case, change) else ""
    return _("In the case: {figure}.").format(figure=now) if now else ""


def _kind(number: Address) -> Kind:
    """How the number at an address is read; one that nobody asks for is any number."""
    rows, path = number.parts[:1], number.parts[2:]
    for asked in ("/".join(path), *path[:1]):  # by year, each is asked as the first
        if kind := _KINDS.get((*rows, asked)):
            return kind
    return Number()


_KINDS: Mapping[tuple[str, ...], Kind] = MappingProxyType(
    {
        (section.at, field.path): field.kind
        for stage in (outcomes.STAGE, evidence.STAGE, impact.STAGE)
        for section in stage.sections
        for field in section.fields
    }
)
"""By the list whose rows are asked, and the path of the question."""

SCENARIOS = Section(
    id="scenarios",
    title=_("What if"),
    at="sensitivity/scenarios",
    page="scenarios",
    rows=Rows(
        one=_("scenario"),
        many=_("scenarios"),
        add=_("Add a scenario"),
        title="name",
        none=_("No scenario yet. Add one, and change the numbers you are least sure of."),
    ),
    fields=(
        Field(
            path="name",
            kind=Text(),
            question=_("What is different in this scenario?"),
            hint=_("A few words, as they are to stand in the report."),
            example=_("Half as many people stay in work"),
            why=_("A reader who doubts a number finds here that you asked what if it were wrong."),
        ),
    ),
    further=changed_numbers,
)
