"""Stage 6, middle pages: what is promised, when it happens, and what could go wrong."""

from sroi_app.guide import choices
from sroi_app.guide.kinds import Date, Number, Text
from sroi_app.guide.schema import Field, Rows, Section, Sheet
from sroi_app.text import _

COMMITMENTS = Section(
    id="commitments",
    title=_("What you promise"),
    at="commitments",
    intro=_("Promise only what you will do. A promise says “We will”, never “we aim to”."),
    rows=Rows(
        one=_("commitment"),
        many=_("commitments"),
        add=_("Add a commitment"),
        title="promise",
        none=_("No commitments yet."),
    ),
    sheets=(
        Sheet(
            id="promise",
            title=_("What you promise"),
            paths=("promise", "quantity", "unit", "baseline"),
        ),
        Sheet(
            id="when",
            title=_("Where and when"),
            paths=("place", "starts", "ends"),
        ),
        Sheet(
            id="proof",
            title=_("Who answers for it"),
            paths=("owner", "evidence", "code"),
        ),
    ),
    fields=(
        Field(
            path="promise",
            kind=Text(2),
            question=_("What will you do?"),
            hint=_("Only what is in your own hands; the number comes next."),
            example=_("We will visit lonely older people every week."),
            why=_("If you win, this sentence may be copied into the contract."),
        ),
        Field(
            path="quantity",
            kind=Number(),
            question=_("How many?"),
            hint=_("What you can reach even in a poor year."),
            example=_("60"),
            why=_("A promise without a number can neither be marked nor checked."),
        ),
        Field(
            path="unit",
            kind=Text(),
            question=_("Of what?"),
            hint=_("People, hours, visits, pounds."),
            example=_("people"),
            why=_("Sixty people and sixty visits are very different promises to a buyer."),
        ),
        Field(
            path="baseline",
            kind=Text(),
            question=_("How many are there now?"),
            hint=_("Write “none, this is new” if you start from nothing."),
            example=_("22 people, all in Harbour ward"),
            why=_("A buyer gives marks for the difference, not for what you do already."),
        ),
        Field(
            path="place",
            kind=Text(),
            question=_("Where?"),
            example=_("Harbour and Castle wards"),
            why=_("A promise kept outside the area is worth nothing to a local buyer."),
        ),
        Field(
            path="starts",
            kind=Date(),
            question=_("From when?"),
            example=_("1 April 2027"),
            why=_("The person who manages the contract starts to look from this day."),
        ),
        Field(
            path="ends",
            kind=Date(),
            question=_("By when?"),
            example=_("31 March 2028"),
            why=_("Without a date, nobody can ever say that a promise was kept."),
        ),
        Field(
            path="owner",
            kind=Text(),
            question=_("Who answers for it?"),
            hint=_("A job rather than a name, since people move on."),
            example=_("Service coordinator"),
            why=_("A promise that is one person’s job looks more likely to be kept."),
        ),
        Field(
            path="evidence",
            kind=Text(),
            question=_("How will you show that it was done?"),
            hint=_("Best is something you keep anyway."),
            example=_("Visit register, sent every quarter"),
            why=_("The buyer must be able to check it without taking your word."),
        ),
        Field(
            path="code",
            kind=Text(),
            question=_("What is the buyer’s own code for it?"),
            hint=_("The one you gave under “What the buyer asks for”."),
            example=_("SV2.1"),
            why=_("It ties the promise to the marks it is meant to earn."),
        ),
    ),
)

MILESTONES = Section(
    id="milestones",
    title=_("When things happen"),
    at="milestones",
    rows=Rows(
        one=_("milestone"),
        many=_("milestones"),
        add=_("Add a milestone"),
        title="description",
        none=_("No milestones yet."),
    ),
    fields=(
        Field(
            path="description",
            kind=Text(),
            question=_("What happens?"),
            hint=_("Something a visitor could see to be done."),
            example=_("The first ten volunteers are trained"),
            why=_("Steps along the way let a buyer notice early when things slip."),
        ),
        Field(
            path="due",
            kind=Date(),
            question=_("By when?"),
            example=_("30 June 2027"),
            why=_("Buyers check that the steps come in an order that can work."),
        ),
        Field(
            path="owner",
            kind=Text(),
            question=_("Who answers for it?"),
            hint=_("The one to ring if the day passes."),
            example=_("Volunteer lead"),
            why=_("A step that belongs to nobody is the step that slips."),
        ),
    ),
)

RISKS = Section(
    id="risks",
    title=_("What could go wrong"),
    at="risks",
    rows=Rows(
        one=_("risk"),
        many=_("risks"),
        add=_("Add a risk"),
        title="description",
        none=_("No risks yet."),
    ),
    fields=(
        Field(
            path="description",
            kind=Text(),
            question=_("What could go wrong?"),
            hint=_("Something that would stop you from keeping a promise."),
            example=_("Too few volunteers come forward in Castle ward"),
            why=_("Naming a risk before the buyer does shows that you have thought it through."),
        ),
        Field(
            path="likelihood",
            kind=choices.LEVEL,
            question=_("How likely is it?"),
            hint=_("High if you half expect it; low if it would astonish you."),
            why=_("Evaluators read the plans for what is both likely and serious first."),
        ),
        Field(
            path="effect",
            kind=choices.LEVEL,
            question=_("How much would it matter?"),
            hint=_("High if a promise would be broken; low if only you would notice."),
            why=_("A rare event that ends a service worries a buyer more than a common nuisance."),
        ),
        Field(
            path="action",
            kind=Text(2),
            question=_("What will you do about it?"),
            hint=_("What you do now, and what you do if it happens."),
            example=_("We recruit through both surgeries, and the hospice will lend visitors."),
            why=_("Evaluators mark the plan; nobody believes in a service without risks."),
        ),
        Field(
            path="owner",
            kind=Text(),
            question=_("Who answers for it?"),
            hint=_("Who will act, not who is to blame."),
            example=_("Chief officer"),
            why=_("A risk that everybody watches is watched by no one."),
        ),
    ),
)
