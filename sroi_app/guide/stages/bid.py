"""Stage 6: the report, the readiness check and the bid."""

from sroi_app.guide import choices
from sroi_app.guide.kinds import Date, Money, Number, Percent, Text, Years
from sroi_app.guide.schema import Field, Rows, Section, Stage
from sroi_app.text import _

TENDER = Section(
    id="tender",
    title=_("The tender"),
    at="tender",
    intro=_("Copy these from the tender papers. Leave them empty if there is no tender yet."),
    fields=(
        Field(path="buyer", kind=Text(), question=_("Who is the buyer?")),
        Field(path="reference", kind=Text(), question=_("What is the tender’s reference?")),
        Field(path="lot", kind=Text(), question=_("Which lot is it?")),
        Field(
            path="question",
            kind=Text(2),
            question=_("Which question does this case answer?"),
        ),
        Field(path="contract_value", kind=Money(), question=_("What is the contract worth?")),
        Field(path="term_years", kind=Years(), question=_("How long does it run?")),
        Field(path="area", kind=Text(), question=_("Which area does it cover?")),
        Field(
            path="social_value_model",
            kind=Text(),
            question=_("Which social value model do the papers name?"),
        ),
    ),
)

CRITERIA = Section(
    id="criteria",
    title=_("What the buyer asks for"),
    at="tender/criteria",
    rows=Rows(
        one=_("criterion"),
        many=_("criteria"),
        add=_("Add a criterion"),
        title="text",
        none=_("None listed yet. Copy only those that the tender papers name."),
    ),
    fields=(
        Field(path="text", kind=Text(2), question=_("What does the buyer ask for?")),
        Field(path="code", kind=Text(), question=_("The buyer’s own code for it")),
        Field(path="weight", kind=Percent(), question=_("How much of the marks does it carry?")),
    ),
)

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
    fields=(
        Field(
            path="promise",
            kind=Text(2),
            question=_("What will you do?"),
            example=_("We will visit 60 older people every week."),
        ),
        Field(path="quantity", kind=Number(), question=_("How many?")),
        Field(path="unit", kind=Text(), question=_("Of what?"), example=_("people")),
        Field(path="baseline", kind=Text(), question=_("How many is it now?")),
        Field(path="place", kind=Text(), question=_("Where?")),
        Field(path="starts", kind=Date(), question=_("From when?")),
        Field(path="ends", kind=Date(), question=_("By when?")),
        Field(path="owner", kind=Text(), question=_("Who answers for it?")),
        Field(path="evidence", kind=Text(), question=_("How will you show that it was done?")),
        Field(path="code", kind=Text(), question=_("The buyer’s own code for it")),
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
        Field(path="description", kind=Text(), question=_("What happens?")),
        Field(path="due", kind=Date(), question=_("By when?")),
        Field(path="owner", kind=Text(), question=_("Who answers for it?")),
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
        Field(path="description", kind=Text(), question=_("What could go wrong?")),
        Field(path="likelihood", kind=choices.LEVEL, question=_("How likely is it?")),
        Field(path="effect", kind=choices.LEVEL, question=_("How much would it matter?")),
        Field(path="action", kind=Text(2), question=_("What will you do about it?")),
        Field(path="owner", kind=Text(), question=_("Who answers for it?")),
    ),
)

STATEMENT = Section(
    id="statement",
    title=_("What the report says"),
    at="statement",
    fields=(
        Field(
            path="summary",
            kind=Text(4),
            question=_("What should the reader remember, in a few sentences?"),
        ),
        Field(
            path="limitations",
            kind=Text(4),
            question=_("What does this case not show?"),
            hint=_("Small samples, guesses, changes you could not measure."),
            why=_("Readers find the weak points anyway. Naming them first earns trust."),
            term=_("limitations"),
        ),
        Field(
            path="recommendations",
            kind=Text(3),
            question=_("What will you do differently because of what you found?"),
        ),
        Field(
            path="track_record",
            kind=Text(3),
            question=_("What have you done like this before?"),
            hint=_("With dates and numbers, also what did not work."),
        ),
        Field(
            path="monitoring",
            kind=Text(3),
            question=_("How will you check, during the contract, that it happens?"),
        ),
        Field(
            path="assurance",
            kind=choices.ASSURANCE,
            question=_("Has anyone assured this report?"),
            why=_("Only Social Value UK and International can, and they do not verify figures."),
        ),
        Field(
            path="assurance_notes",
            kind=Text(),
            question=_("If so, by whom, when, and of what?"),
        ),
        Field(path="declared_by", kind=Text(), question=_("Who stands behind this case?")),
        Field(path="declared_on", kind=Date(), question=_("On what date?")),
    ),
)

PASSAGES = Section(
    id="passages",
    title=_("Anything else to say"),
    at="passages",
    rows=Rows(
        one=_("section"),
        many=_("sections"),
        add=_("Add a section of text"),
        title="heading",
        none=_("No sections of your own yet."),
    ),
    fields=(
        Field(path="heading", kind=Text(), question=_("Its heading")),
        Field(path="text", kind=Text(6), question=_("Its text")),
    ),
)

STAGE = Stage(
    id="case",
    number=6,
    title=_("The case: report, check, bid"),
    purpose=_("Say what you promise, see what is still open, and make the PDF."),
    minutes=15,
    sections=(TENDER, CRITERIA, COMMITMENTS, MILESTONES, RISKS, STATEMENT, PASSAGES),
    page="readiness",
)
