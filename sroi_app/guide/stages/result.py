"""Stage 5: the result, and how sure it is."""

from sroi_app.guide.kinds import Date, Percent, Text
from sroi_app.guide.schema import Field, Section, Stage
from sroi_app.guide.stages.scenarios import SCENARIOS
from sroi_app.text import _

TESTS = Section(
    id="tests",
    title=_("How the result is tested"),
    at="sensitivity",
    page="sensitivity",
    fields=(
        Field(
            path="step",
            kind=Percent(always=True),
            question=_("How far is a number moved that has no range?"),
            hint=_(
                "Each is tried that much lower and that much higher. "
                "Percentages move by as many points."
            ),
            example=_("20%"),
            why=_("One step for all numbers without a range shows which of them matter most."),
            term=_("sensitivity"),
        ),
        Field(
            path="discount",
            kind=Percent(always=True),
            question=_("By how much are numbers cut that rest on judgement or a guess?"),
            hint=_("In one of the tests only: the result itself is never cut."),
            example=_("30%"),
            why=_("A doubter marks down what nobody measured, and here finds it already done."),
        ),
    ),
)

MATERIALITY = Section(
    id="materiality",
    title=_("What is too small to matter"),
    at="sensitivity",
    fields=(
        Field(
            path="materiality",
            kind=Percent(),
            question=_("Below which share of the total is an outcome left out?"),
            hint=_("The same limit for gains and harms."),
            example=_("1%"),
            term=_("materiality"),
            why=_("One limit for all outcomes shows that nothing was dropped to look better."),
        ),
        Field(
            path="materiality_notes",
            kind=Text(2),
            question=_("Which outcomes did you leave out, and why?"),
            hint=_("Write “none” if you left nothing out."),
            example=_("Benefits claimed for the first time: only two people spoke of it."),
            why=_("Knowing what is missing, a reader can judge if it would change the answer."),
        ),
    ),
)

VERIFICATION = Section(
    id="verification",
    title=_("Shown to the people concerned"),
    at="verification",
    fields=(
        Field(
            path="shown_on",
            kind=Date(),
            question=_("When did you show the people concerned the results?"),
            hint=_("Leave this empty until you have; do it while the report can still change."),
            example=_("15 October 2026"),
            why=_("Reviewers ask if those concerned could put right what you got wrong."),
        ),
        Field(
            path="shown_to",
            kind=Text(),
            question=_("Who saw the results?"),
            hint=_("How many people, and from which groups."),
            example=_("Fourteen members and six carers, at two tea afternoons"),
            why=_("Results seen by trustees alone have not been checked by those who live them."),
        ),
        Field(
            path="changed",
            kind=Text(2),
            question=_("What did you change because of what they said?"),
            hint=_("Write “nothing” if nothing had to change."),
            example=_("Members asked us to count the sadness when a visitor leaves."),
            why=_("One thing put right because somebody spoke up proves that you listened."),
        ),
    ),
)

STAGE = Stage(
    id="result",
    number=5,
    title=_("The result and how sure it is"),
    purpose=_("See what the case adds up to, year by year, and what it leaves out."),
    minutes=10,
    sections=(MATERIALITY, VERIFICATION),
    opens_with=("result", "sensitivity", "scenarios"),
    settings=(TESTS, SCENARIOS),
)
