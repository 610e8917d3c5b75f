"""Stage 3: how many people changed, how long it lasts, and what it is worth."""

from typing import Any

from sroi_app.guide import choices
from sroi_app.guide.estimates import estimate
from sroi_app.guide.kinds import Date, Money, Number, PriceYear, Text, Tick, Years
from sroi_app.guide.schema import Field, Rows, Section, Stage
from sroi_app.text import _


def is_included(outcome: Any) -> bool:
    return bool(outcome.included)


def is_valued(outcome: Any) -> bool:
    return bool(outcome.included and outcome.priced)


EVIDENCE = Section(
    id="evidence",
    title=_("How many people changed"),
    at="outcomes",
    chosen=is_included,
    rows=Rows(
        one=_("outcome"),
        many=_("outcomes"),
        add="",
        title="description",
        none=_("No outcomes yet. Add them under “What changes”."),
        grows=False,
    ),
    fields=(
        Field(
            path="indicator",
            kind=Text(),
            question=_("How can you tell that it happened?"),
            example=_("Score on the loneliness questions went up by two points or more"),
            term=_("indicator"),
        ),
        Field(
            path="quantities",
            kind=Number(),
            question=_("How many people experience it?"),
            hint=_("Only those you can show, or expect, to change; not everyone who came."),
            per_year=True,
            why=_("A smaller number you can prove is stronger than a larger one you cannot."),
        ),
        Field(
            path="evidence/source",
            kind=Text(),
            question=_("Where does that number come from?"),
            example=_("Survey of members before and after six months"),
        ),
        Field(path="evidence/collected", kind=Date(), question=_("When was it collected?")),
        Field(
            path="evidence/sample",
            kind=Number(),
            question=_("How many people does the evidence cover?"),
            term=_("sample size"),
        ),
        Field(path="evidence/grade", kind=choices.GRADE, question=_("How firm is it?")),
        *estimate(
            "duration",
            Years(),
            _("How long does the change last?"),
            reason=True,
            about=_("how long it lasts"),
            hint=_("From when it starts; in years or months."),
            example=_("2 years"),
            term=_("duration"),
        ),
        Field(path="starts", kind=choices.STARTS, question=_("When does it start?")),
    ),
)

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
        none=_("No outcomes with a price yet. Add them under “What changes”."),
        grows=False,
    ),
    fields=(
        Field(
            path="proxy/description",
            kind=Text(),
            question=_("What stands for its value?"),
            hint=_("Something with a price that is worth about as much to the people concerned."),
            example=_("Yearly membership of a social club"),
            term=_("financial proxy"),
        ),
        Field(
            path="proxy/unit",
            kind=Text(),
            question=_("What does that price buy?"),
            example=_("one person for a year"),
        ),
        *estimate(
            "proxy/value",
            Money(),
            _("How much is it?"),
            about=_("the price"),
        ),
        Field(
            path="amount/value",
            kind=Number(),
            question=_("How many of those for each person?"),
            hint=_("Usually 1."),
            example=_("3 visits to the doctor fewer"),
        ),
        Field(path="proxy/price_year", kind=PriceYear(), question=_("Which year’s price is it?")),
        Field(
            path="proxy/source",
            kind=Text(),
            question=_("Who says so?"),
            hint=_("The publication and its page, so that a buyer can look it up."),
        ),
        Field(
            path="proxy/licence",
            kind=Text(),
            question=_("Under which licence may you use it?"),
            example=_("Open Government Licence v3.0"),
        ),
        Field(path="proxy/accessed", kind=Date(), question=_("When did you look it up?")),
        Field(
            path="proxy/fits",
            kind=Text(2),
            question=_("Why does it fit these people?"),
        ),
        Field(
            path="proxy/tested",
            kind=choices.YES_NO,
            question=_("Have you asked them whether it does?"),
        ),
        Field(
            path="money",
            kind=choices.MONEY,
            question=_("What kind of money is it?"),
            why=_("Kinds of money are never mixed, and wellbeing is never called a saving."),
        ),
        Field(
            path="health_rate",
            kind=Tick(),
            question=_("Use the Treasury’s lower rate for health and wellbeing (1.5% a year)"),
            hint=_("Off unless you can say why. The report says when it is used."),
        ),
        *(
            field
            for field in estimate("amount", Number(), "", about=_("the amount for each person"))
            if field.detail
        ),
    ),
)

STAGE = Stage(
    id="evidence",
    number=3,
    title=_("Evidence and value"),
    purpose=_("Show how many people changed and for how long, and what that is worth."),
    minutes=20,
    sections=(EVIDENCE, VALUE),
)
