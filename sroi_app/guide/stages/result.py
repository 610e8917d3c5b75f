"""Stage 5: the result, and how sure it is."""

from sroi_app.guide.kinds import Date, Percent, Text
from sroi_app.guide.schema import Field, Section, Stage
from sroi_app.text import _

MATERIALITY = Section(
    id="materiality",
    title=_("What is too small to matter"),
    at="sensitivity",
    fields=(
        Field(
            path="materiality",
            kind=Percent(),
            question=_("Below which share of the total is an outcome left out?"),
            example="1%",
            term=_("materiality"),
            why=_("Saying the limit beforehand shows that nothing was dropped to look better."),
        ),
        Field(
            path="materiality_notes",
            kind=Text(2),
            question=_("Which outcomes did you leave out, and why?"),
            hint=_("Write “none” if you left nothing out."),
        ),
    ),
)

VERIFICATION = Section(
    id="verification",
    title=_("Shown to the people concerned"),
    at="verification",
    fields=(
        Field(path="shown_on", kind=Date(), question=_("When did you show them the results?")),
        Field(path="shown_to", kind=Text(), question=_("Whom did you show them to?")),
        Field(
            path="changed",
            kind=Text(2),
            question=_("What did you change because of what they said?"),
            hint=_("Write “nothing” if nothing had to change."),
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
    page="result",
)
