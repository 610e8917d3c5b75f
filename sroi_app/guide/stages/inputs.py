"""Stage 2, first pages: what the activity takes, and what is done with it."""

from typing import Any

from sroi_app.guide import choices
from sroi_app.guide.estimates import estimate
from sroi_app.guide.kinds import Money, Number, Reference, Text, Tick
from sroi_app.guide.schema import Field, Rows, Section, Sheet
from sroi_app.model.inputs import InputKind
from sroi_app.text import _


def _is_time(item: Any) -> bool:
    return bool(item.kind is InputKind.VOLUNTEER_TIME)


def _is_not_time(item: Any) -> bool:
    return not _is_time(item)


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
    sheets=(
        Sheet(
            id="what",
            title=_("What it is"),
            paths=("description", "kind", "stakeholder"),
        ),
        Sheet(
            id="how-much",
            title=_("How much it is"),
            paths=("amounts", "hours", "rate", "source"),
        ),
    ),
    fields=(
        Field(
            path="description",
            kind=Text(),
            question=_("What goes in?"),
            hint=_("One entry for each source, so that each can be checked."),
            example=_("Council grant"),
            why=_("Every cost left out makes the result look better, so reviewers look for gaps."),
        ),
        Field(
            path="kind",
            kind=choices.INPUT_KIND,
            question=_("What kind of input is it?"),
            hint=_("Paid staff count as money; what you did not have to buy is a gift."),
            why=_("It shows a funder what else, besides their own pound, the work relies on."),
        ),
        Field(
            path="stakeholder",
            kind=Reference("stakeholders"),
            question=_("Who gives it?"),
            hint=_("If they are not listed, add them first under “Who is affected”."),
            why=_("Those who give are affected too; reviewers match this list with the groups."),
        ),
        Field(
            path="amounts",
            kind=Money(),
            question=_("How much is it in pounds?"),
            hint=_("For a gift, what you would have had to pay for it."),
            example=_("£24,000"),
            why=_("The value of all changes is divided by all that goes in."),
            per_year=True,
            applies=_is_not_time,
        ),
        Field(
            path="hours",
            kind=Number(),
            question=_("How many hours do volunteers give?"),
            hint=_("All of them together, training included."),
            example=_("1,760"),
            why=_("Without these hours the work would look cheaper than it is."),
            per_year=True,
            applies=_is_time,
        ),
        *estimate(
            "rate",
            Money(),
            _("What is one of those hours worth?"),
            about=_("the value of an hour"),
            hint=_("What you would pay somebody to do the same work."),
            example=_("£13.50"),
            why=_("A rate below local pay flatters the result, and a reviewer will compare."),
            because=_("Three adverts for paid home visitors in our town, June 2026"),
            between=(_("£12.50"), _("£15")),
            applies=_is_time,
        ),
        Field(
            path="source",
            kind=Text(),
            question=_("Where is it recorded?"),
            hint=_("A paper you could show if somebody asked."),
            example=_("Accounts to March 2026"),
            why=_("A buyer’s auditor may pick one line and want to see what is behind it."),
        ),
    ),
)

NOTHING_GIVEN = Section(
    id="nothing-given",
    title=_("Time and gifts"),
    at="",
    intro=_(
        "Tick these only when they are true: time and gifts left out make a ratio look better."
    ),
    fields=(
        Field(
            path="no_volunteers",
            kind=Tick(),
            question=_("Nobody gives their time unpaid"),
            hint=_("Trustees who help, and families who drive, count as giving time."),
            why=_("An empty list could mean “none” or “forgotten”; a reader cannot tell which."),
        ),
        Field(
            path="no_gifts",
            kind=Tick(),
            question=_("Nothing is given in kind"),
            hint=_("A free room, lent tools and donated food count as gifts."),
            why=_("Free rooms and food are easily missed, so a reviewer looks for a plain “none”."),
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
            path="description",
            kind=Text(),
            question=_("What is done?"),
            hint=_("Something you could count by watching."),
            example=_("Home visits"),
            why=_("It tells a buyer what the money pays for, before any claim of change."),
        ),
        Field(
            path="quantity",
            kind=Number(),
            question=_("How many?"),
            hint=_("As counted, or as planned if it is still to come."),
            example=_("1,760"),
            why=_("An evaluator may work out from it what one visit or one meal costs."),
        ),
        Field(
            path="unit",
            kind=Text(),
            question=_("Counted in what?"),
            hint=_("Say over what time as well."),
            example=_("visits a year"),
            why=_("A bare number could be hours or people, and a reader would have to guess."),
        ),
    ),
)
