"""Stage 1: what the case covers, and who is affected."""

from sroi_app.guide import choices
from sroi_app.guide.kinds import Date, Percent, PriceYear, Text, Whole
from sroi_app.guide.schema import Field, Section, Sheet, Stage
from sroi_app.guide.stages.stakeholders import STAKEHOLDERS
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
            why=_("It is what a buyer looks up before trusting anything else in the report."),
        ),
        Field(
            path="kind",
            kind=choices.ORGANISATION,
            question=_("What kind of organisation is it?"),
            hint=_("As you are registered; an unregistered club or group is a voluntary group."),
            why=_("Some contracts and grants are open only to certain kinds of organisation."),
        ),
        Field(
            path="number",
            kind=Text(),
            question=_("What is your charity or company number?"),
            hint=_("Leave this empty if you have none."),
            example=_("Charity 1234567"),
            why=_("With it a buyer can see in a minute that you exist and file accounts."),
        ),
        Field(
            path="about",
            kind=Text(3),
            question=_("What does your organisation do, in a few sentences?"),
            hint=_("Whom you work for, where, since when, and how large you are."),
            example=_("We train volunteers to visit lonely older people; last year 38 did."),
            why=_("A buyer who has never heard of you reads this first."),
        ),
        Field(
            path="contact",
            kind=Text(),
            question=_("Who should a buyer ask about this case?"),
            hint=_("A name or job, and an e-mail address or telephone number."),
            example=_("The manager, hello@riverside-befriending.example"),
            why=_("A reader with a doubt can settle it with you instead of guessing."),
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
            hint=_("The name people know it by."),
            example=_("Home visits by volunteers"),
            why=_("You may do several things; a reader must know which one these figures are for."),
        ),
        Field(
            path="problem",
            kind=Text(3),
            question=_("What problem is it there to solve?"),
            hint=_("Who has the problem, where, and how do you know?"),
            example=_("One in three people over 75 here are often lonely (council survey, 2025)."),
            why=_("A buyer weighs each change against the need it answers."),
        ),
        Field(
            path="description",
            kind=Text(3),
            question=_("What happens, from day to day?"),
            hint=_("What somebody would see who came along for a week."),
            example=_("A volunteer visits each person for an hour a week, for about a year."),
            why=_("Readers must picture the work before they believe that it changes anything."),
        ),
    ),
)

SCOPE = Section(
    id="scope",
    title=_("What this case covers"),
    at="scope",
    sheets=(
        Sheet(
            id="purpose",
            title=_("What it is for"),
            paths=("purpose", "audience", "kind"),
        ),
        Sheet(
            id="period",
            title=_("When and where"),
            paths=("starts", "ends", "geography", "delivery_years"),
        ),
        Sheet(
            id="pounds",
            title=_("How pounds are counted"),
            paths=("price_year", "rate", "timing"),
        ),
    ),
    fields=(
        Field(
            path="purpose",
            kind=Text(2),
            question=_("What is this case for?"),
            hint=_("The decision you hope somebody will take with it."),
            example=_("To support our bid for the council’s wellbeing contract."),
            why=_("A case made for one decision should not be read as if made for another."),
        ),
        Field(
            path="audience",
            kind=Text(),
            question=_("Who will read it?"),
            hint=_("Those who decide first, then everybody else."),
            example=_("The council’s evaluators, our trustees and our members"),
            why=_("A reviewer checks that the report answers what these readers need to know."),
        ),
        Field(
            path="kind",
            kind=choices.CASE_KIND,
            question=_("Is it a forecast or an evaluation?"),
            hint=_("Choose evaluation only if it has happened and you have counted it."),
            why=_("A forecast rests on expectations; an evaluation on what was measured."),
        ),
        Field(
            path="starts",
            kind=Date(),
            question=_("When does the period it covers start?"),
            hint=_("The first day of the contract, the grant or the year you describe."),
            example=_("1 April 2027"),
            why=_("Costs and changes must belong to the same period, and a reviewer checks."),
        ),
        Field(
            path="ends",
            kind=Date(),
            question=_("When does that period end?"),
            hint=_("The last day of the work; changes may go on after it."),
            example=_("31 March 2030"),
            why=_("It shows which value comes while you are paid, and which only afterwards."),
        ),
        Field(
            path="geography",
            kind=Text(),
            question=_("Where does it happen?"),
            hint=_("As closely as a neighbour would say it: wards, a town, a county."),
            example=_("Harbour and Castle wards"),
            why=_("A council pays for change among its own residents and will look for them here."),
        ),
        Field(
            path="delivery_years",
            kind=Whole(1, 50, years=True),
            question=_("For how many years is the activity delivered?"),
            hint=_("The years of the contract, not how long the changes last."),
            example=_("3"),
            why=_("Costs and people are asked for year by year, so a reader can see it grow."),
        ),
        Field(
            path="price_year",
            kind=PriceYear(),
            question=_("Which year’s prices is the case in?"),
            hint=_("Older prices are raised to it by the Treasury’s measure of inflation."),
            example=_("2025-26"),
            why=_("A pound bought more ten years ago; mixing old and new pounds misleads."),
            term=_("price base"),
        ),
        Field(
            path="rate",
            kind=Percent(),
            question=_("How much less does value count with each later year?"),
            hint=_("Leave empty for the Treasury’s rate: 3.5% a year, and less after 30 years."),
            example=_("3%"),
            why=_("A pound next year is worth a little less than a pound now."),
            term=_("discount rate"),
        ),
        Field(
            path="timing",
            kind=choices.TIMING,
            question=_("At what point in each year is value counted?"),
            hint=_("Keep the end of the year unless your buyer asks for something else."),
            why=_("This alone can move the ratio by 3.5%, so the report always says which."),
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
