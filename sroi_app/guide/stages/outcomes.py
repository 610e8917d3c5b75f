"""Stage 2: what goes in, what is done, and what changes because of it."""

from typing import Any

from sroi_app.guide import choices
from sroi_app.guide.kinds import Links, Reference, Text
from sroi_app.guide.schema import Field, Rows, Section, Sheet, Stage
from sroi_app.guide.stages.inputs import INPUTS, NOTHING_GIVEN, OUTPUTS
from sroi_app.text import _


def _is_left_out(outcome: Any) -> bool:
    return not outcome.included


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
    sheets=(
        Sheet(
            id="change",
            title=_("The change itself"),
            paths=("description", "stakeholder", "direction"),
        ),
        Sheet(
            id="chain",
            title=_("How it comes about"),
            paths=("chain", "intended"),
        ),
        Sheet(
            id="standing",
            title=_("How it counts"),
            paths=("standing", "priced", "included", "exclusion_reason"),
        ),
    ),
    fields=(
        Field(
            path="description",
            kind=Text(),
            question=_("What changes?"),
            hint=_("In the words of the people it happens to. “Attended ten sessions” is not one."),
            example=_("I feel less lonely"),
            why=_("Buyers pay for what is different in a life, not for what was laid on."),
        ),
        Field(
            path="stakeholder",
            kind=Reference("stakeholders"),
            question=_("For which group?"),
            hint=_("If two groups each gain in their own way, list it once for each."),
            why=_("The same gain claimed for two people at once is what reviewers hunt for."),
        ),
        Field(
            path="chain",
            kind=Links(),
            question=_("How does the activity lead to it?"),
            hint=_("One step to a line, from what you do to the change that matters."),
            example=_(
                "A volunteer comes every week\nI have someone to talk to\nI feel less lonely"
            ),
            term=_("chain of events"),
            why=_("It shows that the change follows from the activity, and stops double counting."),
        ),
        Field(
            path="direction",
            kind=choices.DIRECTION,
            question=_("Is it a gain or a harm?"),
            hint=_("Judge by how it is for them, not by what you hoped."),
            why=_("Harms are taken off the total; a case with none makes a reviewer wonder."),
        ),
        Field(
            path="intended",
            kind=choices.YES_NO,
            question=_("Did you mean this to happen?"),
            hint=_("No is a good answer: side effects count, for better or worse."),
            why=_("A list with only planned effects tells a reviewer that nobody looked further."),
        ),
        Field(
            path="standing",
            kind=choices.STANDING,
            question=_("How is this change tied to the contract?"),
            hint=_("If the buyer’s papers ask for it, it is core; what you add is additional."),
            why=_("Buyers score what is over and above what they already pay for."),
        ),
        Field(
            path="priced",
            kind=choices.PRICED,
            question=_("Will you put a value in pounds on it?"),
            hint=_("Changes without a price stay in the report, beside the sum."),
            why=_("A forced price costs more trust than none; some things have no honest one."),
        ),
        Field(
            path="included",
            kind=choices.SHOWN,
            question=_("Is it in the case?"),
            hint=_("If you leave it out, the report still lists it with your reason."),
            why=_("Reviewers compare what people told you with what you went on to count."),
        ),
        Field(
            path="exclusion_reason",
            kind=Text(2),
            question=_("Why is it left out?"),
            hint=_("Too small, counted elsewhere, or not yours to claim?"),
            example=_("It is already counted under “I go out on my own again”."),
            why=_("A change dropped in silence looks like one that did not suit."),
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
    pages=("chain", "answers"),
)
