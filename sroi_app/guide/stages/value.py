"""Stage 3, last page: what each change is worth in pounds, and who says so."""

from typing import Any

from sroi_app.guide import choices
from sroi_app.guide.editions import differs
from sroi_app.guide.estimates import estimate, support
from sroi_app.guide.kinds import Date, Money, Number, PriceYear, Text, Tick
from sroi_app.guide.schema import Field, Rows, Section, Sheet, Way
from sroi_app.text import _

ATTACH = Way(id="attach", words=_("Add the file that shows it"))


def is_valued(outcome: Any) -> bool:
    return bool(outcome.included and outcome.priced)


VALUE = Section(
    id="value",
    title=_("What it is worth"),
    at="outcomes",
    chosen=is_valued,
    rows=Rows(
        one=_("outcome"),
        many=_("outcomes"),
        add="",
        title="description",
        none=_("No outcome has a price yet. Say which ones get one under “What changes”."),
        grows=False,
    ),
    sheets=(
        Sheet(
            id="price",
            title=_("The price"),
            paths=("proxy/description", "proxy/unit", "proxy/value", "amount", "proxy/price_year"),
        ),
        Sheet(
            id="source",
            title=_("Where it is from"),
            paths=("proxy/source", "proxy/licence", "proxy/accessed"),
        ),
        Sheet(
            id="fit",
            title=_("Whether it fits"),
            paths=("proxy/fits", "proxy/tested", "overlap"),
        ),
        Sheet(
            id="money",
            title=_("What money it is"),
            paths=("money", "health_rate"),
        ),
    ),
    fields=(
        Field(
            path="proxy/description",
            kind=Text(),
            question=_("What stands in for its value?"),
            hint=_("Something with a price that is worth about as much to the people concerned."),
            example=_("Yearly membership of a social club"),
            term=_("financial proxy"),
            why=_("Readers judge a value by what it is taken from before they look at the pounds."),
            ways=(Way(id="library", words=_("Find a published value")),),
        ),
        Field(
            path="proxy/unit",
            kind=Text(),
            question=_("What does that price buy?"),
            hint=_("For how many people, and for how long."),
            example=_("one person for a year"),
            why=_("A household’s price used for one person is a slip that readers look for."),
        ),
        *estimate(
            "proxy/value",
            Money(of_outcome=True),
            _("What is the price?"),
            about=_("the price"),
            hint=_("The full price; what you cannot claim is taken off later."),
            example=_("£180"),
            why=_("It is multiplied by everyone who changed, so a small slip here grows large."),
            because=_("Yearly fees of three clubs in our town, June 2026"),
            between=(_("£120"), _("£240")),
            ways=(
                Way(id="work-out-wellbeing", words=_("Work it out from a wellbeing score")),
                Way(id="edition", words=_("Compare it with the library"), applies=differs),
            ),
        ),
        Field(
            path="amount/value",
            kind=Number(of_outcome=True),
            question=_("How many of those for each person?"),
            hint=_("Usually 1; more if the price buys one visit and each person saves several."),
            example=_("3"),
            why=_("It ties what the price buys to what each person gained; readers do this sum."),
        ),
        *support(
            "amount",
            Number(),
            about=_("the number for each person"),
            because=_("Surgery records of 26 members, a year before and a year after"),
            between=(_("2"), _("4")),
        ),
        Field(
            path="proxy/price_year",
            kind=PriceYear(),
            question=_("Which year’s price is it?"),
            hint=_("The year it was charged, not the year it was printed."),
            example=_("2024-25"),
            why=_("Old prices are brought up to date; from the wrong year they come out wrong."),
        ),
        Field(
            path="proxy/source",
            kind=Text(),
            question=_("Where did you find that price?"),
            hint=_("The publication and its page, so that a buyer can look it up."),
            example=_("Price list of the Harbour Social Club, page 2"),
            why=_("A value that nobody can trace is the first to be struck out."),
            ways=(ATTACH,),
        ),
        Field(
            path="proxy/licence",
            kind=Text(),
            question=_("Under which licence may you use it?"),
            hint=_("It stands beside the source. For a shop’s price, write “none needed”."),
            example=_("Open Government Licence v3.0"),
            why=_("Some lists of values may only be used by members, and a buyer may ask."),
        ),
        Field(
            path="proxy/accessed",
            kind=Date(),
            question=_("When did you look it up?"),
            example=_("2 June 2026"),
            why=_("Price lists change; with the date, a reader can find the one you saw."),
        ),
        Field(
            path="proxy/fits",
            kind=Text(2),
            question=_("Why does it fit these people?"),
            hint=_("Think of their age, their income and where they live."),
            example=_("Members named a club as what they would otherwise spend money on."),
            why=_("A price from other people’s lives may mean little in these."),
        ),
        Field(
            path="proxy/tested",
            kind=choices.YES_NO,
            question=_("Have you asked them whether it does?"),
            hint=_("No is allowed; the report then says so."),
            why=_("The value is theirs, so their nod counts for more than an expert’s."),
        ),
        Field(
            path="overlap",
            kind=Text(2),
            question=_("If another outcome comes close to this one, why do both count?"),
            term=_("double counting"),
            hint=_("Other people, or another gain. Leave it empty where nothing comes close."),
            example=_("Those who go out again are counted only if not counted as less lonely."),
            why=_("A gain counted twice is what reviewers look for first; the report prints this."),
        ),
        Field(
            path="money",
            kind=choices.MONEY,
            question=_("What kind of money is it?"),
            hint=_("Fiscal and economic money can be spent; wellbeing and social value cannot."),
            why=_("Kinds of money are never mixed, and wellbeing is never called a saving."),
        ),
        Field(
            path="health_rate",
            kind=Tick(),
            question=_("Use the Treasury’s lower rate for health and wellbeing (1.5% a year)"),
            hint=_("Off unless you can say why. The report says when it is used."),
            why=_(
                "It makes later years worth more, so a buyer will want to know why it was chosen."
            ),
        ),
    ),
)
