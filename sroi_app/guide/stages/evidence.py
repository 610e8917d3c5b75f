"""Stage 3: how many people changed, how long it lasts, and what it is worth."""

from typing import Any

from sroi_app.guide import choices
from sroi_app.guide.estimates import estimate, grade
from sroi_app.guide.kinds import Date, Number, Text, Years
from sroi_app.guide.schema import Field, Rows, Section, Sheet, Stage, Way
from sroi_app.guide.stages.value import ATTACH, VALUE
from sroi_app.text import _


def _is_included(outcome: Any) -> bool:
    return bool(outcome.included)


EVIDENCE = Section(
    id="evidence",
    title=_("How many people changed"),
    at="outcomes",
    chosen=_is_included,
    rows=Rows(
        one=_("outcome"),
        many=_("outcomes"),
        add="",
        title="description",
        none=_("No outcomes yet. Add them under “What changes”."),
        grows=False,
    ),
    sheets=(
        Sheet(
            id="people",
            title=_("How many people"),
            paths=("indicator", "quantities"),
        ),
        Sheet(
            id="source",
            title=_("Where the number is from"),
            paths=("evidence",),
        ),
        Sheet(
            id="duration",
            title=_("How long it lasts"),
            paths=("duration", "starts"),
        ),
    ),
    fields=(
        Field(
            path="indicator",
            kind=Text(),
            question=_("How can you tell that it happened?"),
            hint=_("Something to be seen, counted or asked."),
            example=_("Score on the loneliness questions went up by two points or more"),
            term=_("indicator"),
            why=_("A reader needs to know what would look the same had nothing changed."),
        ),
        Field(
            path="quantities",
            kind=Number(of_outcome=True),
            question=_("How many people experience it?"),
            hint=_("Only those you can show, or expect, to change; not everyone who came."),
            example=_("15"),
            per_year=True,
            why=_("A smaller number you can prove is stronger than a larger one you cannot."),
            ways=(Way(id="survey", words=_("Take it from a survey")),),
        ),
        Field(
            path="evidence/source",
            kind=Text(),
            question=_("Where does that number come from?"),
            hint=_("Name the survey, register or study."),
            example=_("Survey of members before and after six months"),
            why=_("The whole value is multiplied by that number, so doubters start here."),
            ways=(ATTACH,),
        ),
        Field(
            path="evidence/collected",
            kind=Date(),
            question=_("When was it collected?"),
            hint=_("For people asked twice, the second time."),
            example=_("31 March 2026"),
            why=_("Figures from before you changed how you work may not describe it any more."),
        ),
        Field(
            path="evidence/sample",
            kind=Number(),
            question=_("How many people does the evidence cover?"),
            hint=_("Everyone you know about, changed or not."),
            example=_("44"),
            term=_("sample size"),
            why=_("Fifteen out of 44 is a finding; fifteen out of an unknown number is not."),
        ),
        grade("evidence/grade", about=_("the number of people")),
        Field(
            path="evidence/compared",
            kind=choices.YES_NO,
            question=_("Is it already compared with people you did not help?"),
            hint=_("Yes only if it counts what changed beyond what changed for people like them."),
            term=_("comparison group"),
            why=_("What would have happened anyway is then out already, and not taken off again."),
        ),
        *estimate(
            "duration",
            Years(),
            _("How long does the change last?"),
            reason=True,
            about=_("the number of years"),
            hint=_("From when it starts; in years or months."),
            example=_("2 years"),
            term=_("duration"),
            why=_("Every year adds value, so a long answer needs somebody who went back to look."),
            because=_("We rang eleven members two years after the first visit; nine said it held."),
            between=(_("1 year"), _("3 years")),
        ),
        Field(
            path="starts",
            kind=choices.STARTS,
            question=_("When does it start?"),
            hint=_("“After” only if nothing is different until the activity is over."),
            why=_("Value that comes later counts for slightly less, and the sum allows for it."),
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
    pages=("register", "answers"),
)
