"""Stage 6, middle pages: what is promised, when it happens, and what could go wrong."""

from sroi_app.guide import choices
from sroi_app.guide.kinds import Date, Number, References, Text
from sroi_app.guide.schema import Field, Rows, Section, Sheet, Way
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
            paths=("promise", "quantity", "unit", "basis", "baseline"),
        ),
        Sheet(
            id="when",
            title=_("Where and when"),
            paths=("place", "local", "starts", "ends"),
        ),
        Sheet(
            id="proof",
            title=_("Who answers for it"),
            paths=("owner", "evidence", "reported"),
        ),
        Sheet(
            id="serves",
            title=_("What it is for"),
            paths=("criteria", "outcomes"),
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
            path="basis",
            kind=choices.BASIS,
            question=_("Is that number for each year, or over the whole contract?"),
            hint=_("Sixty people each year for three years are 180 over the contract."),
            why=_("Buyers add promises up, and a number for the wrong time is a broken promise."),
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
            path="local",
            kind=Text(),
            question=_("What counts as local?"),
            hint=_("As the tender papers define it; leave it empty if place does not matter."),
            example=_("People who live in postcodes BK1 to BK4"),
            why=_("Buyers count only what falls inside their own line on the map."),
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
            path="reported",
            kind=Text(),
            question=_("When will you report on it?"),
            hint=_("How often, or on which days, the buyer hears how far it has come."),
            example=_("Every quarter, in the contract review"),
            why=_("A promise with a date to report on it is one that can be managed."),
        ),
        Field(
            path="criteria",
            kind=References("tender/criteria"),
            question=_("Which of the things the buyer asks for does it answer?"),
            hint=_("They are listed under “What the buyer asks for”."),
            why=_("It ties the promise to the marks it is meant to earn."),
        ),
        Field(
            path="outcomes",
            kind=References("outcomes"),
            question=_("Which changes come from it?"),
            hint=_("The outcomes that this promise brings about, if any of them are listed."),
            why=_("A buyer can then follow a promise to what it is worth, and back."),
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

CONFIDENTIAL = Section(
    id="confidential",
    title=_("What is confidential"),
    at="confidential",
    intro=_(
        "Buyers may have to release what you send them. Mark only what would do real harm, and "
        "say why; a buyer gives no weight to a bid that is confidential throughout."
    ),
    rows=Rows(
        one=_("confidential item"),
        many=_("confidential items"),
        add=_("Add a confidential item"),
        title="item",
        none=_("Nothing is marked as confidential."),
        ways=(Way(id="mark-things", words=_("Choose from the case…")),),
    ),
    fields=(
        Field(
            path="item",
            kind=Text(),
            question=_("What should the buyer not release?"),
            hint=_("One thing, named so that it can be found in the papers."),
            example=_("What we pay for the kitchen, in the table of what goes in"),
            why=_("An officer who answers a request has to find it among hundreds of pages."),
        ),
        Field(
            path="effect",
            kind=Text(2),
            question=_("What would happen if it were released?"),
            hint=_("The harm to your work, not that you would rather keep it to yourself."),
            example=_("Other caterers would know our rent before it is agreed again in May."),
            why=_("The law asks a buyer for a reason before anything may be withheld."),
        ),
        Field(
            path="until",
            kind=Text(),
            question=_("For how long?"),
            hint=_("Until a date, or until something has happened."),
            example=_("Until 31 May 2027, when the new lease is signed"),
            why=_("Hardly anything stays sensitive for ever, and buyers do not believe it."),
        ),
    ),
)
