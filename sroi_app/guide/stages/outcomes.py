"""Stage 2: what goes in, what is done, and what changes because of it."""

from typing import Any

from sroi_app.guide import choices
from sroi_app.guide.estimates import estimate
from sroi_app.guide.kinds import Links, Money, Number, Reference, Text, Tick
from sroi_app.guide.schema import Field, Rows, Section, Stage
from sroi_app.model.inputs import InputKind
from sroi_app.text import _


def _is_time(item: Any) -> bool:
    return bool(item.kind is InputKind.VOLUNTEER_TIME)


def _is_not_time(item: Any) -> bool:
    return not _is_time(item)


def _is_left_out(outcome: Any) -> bool:
    return not outcome.included


INPUTS = Section(
    id="inputs",
    title=_("What goes in"),
    at="inputs",
    intro=_(
        "Count everything that makes the activity possible (the inputs): money, gifts in kind "
        "and volunteers’ time, from whoever gives it."
    ),
    rows=Rows(
        one=_("input"),
        many=_("inputs"),
        add=_("Add an input"),
        title="description",
        none=_("Nothing goes in yet. Start with the money the activity costs."),
    ),
    fields=(
        Field(
            path="description",
            kind=Text(),
            question=_("What goes in?"),
            example=_("Council grant"),
        ),
        Field(path="kind", kind=choices.INPUT_KIND, question=_("What kind of input is it?")),
        Field(path="stakeholder", kind=Reference("stakeholders"), question=_("Who gives it?")),
        Field(
            path="amounts",
            kind=Money(),
            question=_("How much is it worth?"),
            hint=_("For a gift, what you would have had to pay for it."),
            per_year=True,
            applies=_is_not_time,
        ),
        Field(
            path="hours",
            kind=Number(),
            question=_("How many hours do volunteers give?"),
            per_year=True,
            applies=_is_time,
        ),
        *estimate(
            "rate",
            Money(),
            _("What is one of those hours worth?"),
            about=_("the value of an hour"),
            hint=_("What you would pay somebody to do the same work."),
            applies=_is_time,
        ),
        Field(
            path="source",
            kind=Text(),
            question=_("Where is it recorded?"),
            example=_("Accounts to March 2026"),
        ),
    ),
)

NOTHING_GIVEN = Section(
    id="nothing-given",
    title=_("Time and gifts"),
    at="",
    intro=_("Tick these only when they are true: leaving them out makes a ratio look better."),
    fields=(
        Field(
            path="no_volunteers",
            kind=Tick(),
            question=_("Nobody gives their time for nothing"),
        ),
        Field(
            path="no_gifts",
            kind=Tick(),
            question=_("Nothing is given in kind"),
        ),
    ),
)

OUTPUTS = Section(
    id="outputs",
    title=_("What you do"),
    at="outputs",
    intro=_(
        "Count what is done (the outputs): visits, meals, sessions. They are shown, never valued."
    ),
    rows=Rows(
        one=_("output"),
        many=_("outputs"),
        add=_("Add an output"),
        title="description",
        none=_("Nothing listed yet."),
    ),
    fields=(
        Field(
            path="description", kind=Text(), question=_("What is done?"), example=_("Home visits")
        ),
        Field(path="quantity", kind=Number(), question=_("How many?")),
        Field(path="unit", kind=Text(), question=_("Counted in what?"), example=_("visits a year")),
    ),
)

OUTCOMES = Section(
    id="outcomes",
    title=_("What changes"),
    at="outcomes",
    intro=_(
        "List the changes people experience (the outcomes), good and bad, "
        "also those you cannot put a price on."
    ),
    rows=Rows(
        one=_("outcome"),
        many=_("outcomes"),
        add=_("Add an outcome"),
        title="description",
        none=_("No outcomes yet. What is different for people because of what you do?"),
    ),
    fields=(
        Field(
            path="description",
            kind=Text(),
            question=_("What changes?"),
            hint=_("In the words of the people it happens to. “Attended ten sessions” is not one."),
            example=_("I feel less lonely"),
        ),
        Field(path="stakeholder", kind=Reference("stakeholders"), question=_("For which group?")),
        Field(
            path="chain",
            kind=Links(),
            question=_("How does the activity lead to it?"),
            hint=_("One step to a line, from what you do to the change that matters."),
            term=_("chain of events"),
            why=_("It shows that the change follows from the activity, and stops double counting."),
        ),
        Field(path="direction", kind=choices.DIRECTION, question=_("Is it a gain or a harm?")),
        Field(path="intended", kind=choices.YES_NO, question=_("Did you intend it?")),
        Field(
            path="standing",
            kind=choices.STANDING,
            question=_("Does it come with this contract?"),
            why=_("Buyers score what is over and above what they already pay for."),
        ),
        Field(
            path="priced",
            kind=choices.PRICED,
            question=_("Will you put a value in pounds on it?"),
            hint=_("Changes without a price stay in the report, beside the sum."),
        ),
        Field(path="included", kind=choices.SHOWN, question=_("Is it in the case?")),
        Field(
            path="exclusion_reason",
            kind=Text(2),
            question=_("Why is it left out?"),
            applies=_is_left_out,
        ),
    ),
)

STAGE = Stage(
    id="outcomes",
    number=2,
    title=_("What goes in and what changes"),
    purpose=_("List what the activity takes, what it does, and what is different afterwards."),
    minutes=20,
    sections=(INPUTS, NOTHING_GIVEN, OUTPUTS, OUTCOMES),
)
