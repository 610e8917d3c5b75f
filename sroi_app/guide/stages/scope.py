"""Stage 1: what the case covers, and who is affected."""

from sroi_app.guide import choices
from sroi_app.guide.estimates import estimate
from sroi_app.guide.kinds import Date, Number, Percent, PriceYear, Text, Whole
from sroi_app.guide.schema import Field, Rows, Section, Stage
from sroi_app.text import _

ORGANISATION = Section(
    id="organisation",
    title=_("Your organisation"),
    at="organisation",
    fields=(
        Field(
            path="name",
            kind=Text(),
            question=_("What is your organisation called?"),
            hint=_("As it should stand on the front of the report."),
            example=_("Riverside Befriending"),
        ),
        Field(
            path="kind",
            kind=choices.ORGANISATION,
            question=_("What kind of organisation is it?"),
        ),
        Field(
            path="number",
            kind=Text(),
            question=_("Charity or company number"),
            hint=_("Leave this empty if you have none."),
        ),
        Field(
            path="about",
            kind=Text(3),
            question=_("What does your organisation do, in a few sentences?"),
            why=_("A buyer who has never heard of you reads this first."),
        ),
        Field(
            path="contact",
            kind=Text(),
            question=_("Who should a buyer ask about this case?"),
            hint=_("A name or job, and an e-mail address or telephone number."),
        ),
    ),
)

ACTIVITY = Section(
    id="activity",
    title=_("The activity"),
    at="activity",
    fields=(
        Field(
            path="name",
            kind=Text(),
            question=_("What is the activity or service called?"),
            example=_("Home visits by volunteers"),
        ),
        Field(
            path="problem",
            kind=Text(3),
            question=_("What problem is it there to solve?"),
            hint=_("Who has the problem, where, and how do you know?"),
        ),
        Field(
            path="description",
            kind=Text(3),
            question=_("What happens, from day to day?"),
        ),
    ),
)

SCOPE = Section(
    id="scope",
    title=_("What this case covers"),
    at="scope",
    fields=(
        Field(
            path="purpose",
            kind=Text(2),
            question=_("What is this case for?"),
            example=_("To support our bid for the council’s wellbeing contract."),
            why=_("A case made for one decision should not be read as if made for another."),
        ),
        Field(path="audience", kind=Text(), question=_("Who will read it?")),
        Field(
            path="kind",
            kind=choices.CASE_KIND,
            question=_("Is it a forecast or an evaluation?"),
            why=_("A forecast rests on expectations; an evaluation on what was measured."),
        ),
        Field(path="starts", kind=Date(), question=_("When does the period it covers start?")),
        Field(path="ends", kind=Date(), question=_("When does it end?")),
        Field(
            path="geography",
            kind=Text(),
            question=_("Where does it happen?"),
            example=_("Harbour and Castle wards"),
        ),
        Field(
            path="delivery_years",
            kind=Whole(1, 50),
            question=_("For how many years is the activity delivered?"),
            hint=_("The years of the contract, not how long the changes last."),
        ),
        Field(
            path="price_year",
            kind=PriceYear(),
            question=_("Which year’s prices is the case in?"),
            hint=_("Values from other years are brought to it with the Treasury’s GDP deflator."),
            example="2025-26",
            term=_("price base"),
        ),
        Field(
            path="rate",
            kind=Percent(),
            question=_("By how much a year is later value counted for less?"),
            hint=_(
                "Leave this empty for the Treasury’s rate: 3.5% a year, and less after 30 years."
            ),
            term=_("discount rate"),
            why=_("A pound next year is worth a little less than a pound now."),
        ),
        Field(
            path="timing",
            kind=choices.TIMING,
            question=_("When in each year is value taken to arrive?"),
            why=_("This alone can move the ratio by 3.5%, so the report always says which."),
        ),
    ),
)

STAKEHOLDERS = Section(
    id="stakeholders",
    title=_("Who is affected"),
    at="stakeholders",
    intro=_(
        "List every group the activity changes or depends on (the stakeholders), "
        "also those you then leave out."
    ),
    rows=Rows(
        one=_("group"),
        many=_("groups"),
        add=_("Add a group"),
        title="name",
        none=_("No groups yet. Start with the people your activity is there for."),
    ),
    fields=(
        Field(
            path="name",
            kind=Text(),
            question=_("Who are they?"),
            example=_("Older people living alone"),
        ),
        Field(path="role", kind=choices.ROLE, question=_("What are they to the activity?")),
        *estimate(
            "size",
            Number(),
            _("How many people are in this group?"),
            about=_("the size of the group"),
            hint=_("Everyone your activity reaches, not only those you asked."),
        ),
        Field(
            path="included",
            kind=choices.INCLUDED,
            question=_("Is this group in the case?"),
        ),
        Field(
            path="reason",
            kind=Text(2),
            question=_("Why is it in, or left out?"),
            why=_("Reviewers look first for groups that were left out without a reason."),
        ),
        Field(
            path="involvement",
            kind=Text(2),
            question=_("How did you ask them what changes for them?"),
            hint=_("Interviews, a survey, a group discussion; say if you have not asked yet."),
        ),
        Field(path="asked", kind=Number(), question=_("How many of them did you ask?")),
        Field(path="asked_on", kind=Date(), question=_("When did you ask them?")),
        Field(
            path="worse_off",
            kind=choices.WORSE_OFF,
            question=_("Could anyone in this group be worse off?"),
            why=_("A case that looks for harm, and says what it found, is believed more readily."),
        ),
        Field(
            path="worse_off_notes",
            kind=Text(2),
            question=_("How did you ask, and what did you find?"),
        ),
    ),
)

STAGE = Stage(
    id="scope",
    number=1,
    title=_("Scope and who is affected"),
    purpose=_("Say what the case is about, and list everyone it changes or depends on."),
    minutes=15,
    sections=(ORGANISATION, ACTIVITY, SCOPE, STAKEHOLDERS),
)
