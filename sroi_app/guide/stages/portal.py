"""Stage 6: answers for portals that take only typed text."""

from sroi_app.guide import choices
from sroi_app.guide.kinds import Number, Text
from sroi_app.guide.schema import Field, Rows, Section, Sheet, Way
from sroi_app.text import _

PORTAL = Section(
    id="portal",
    title=_("Answers for a portal"),
    at="portal_answers",
    intro=_(
        "Many buyers take no attachment into account: they mark what is typed into their portal. "
        "Write those answers here, with figures that always agree with the case."
    ),
    rows=Rows(
        one=_("answer"),
        many=_("answers"),
        add=_("Add an answer"),
        title="question",
        none=_("No answers for a portal yet."),
        ways=(Way(id="begin-answers", words=_("Begin one for each thing the buyer asks for")),),
    ),
    sheets=(
        Sheet(id="question", title=_("The question"), paths=("question", "limit", "counts")),
        Sheet(id="answer", title=_("The answer"), paths=("text",)),
    ),
    fields=(
        Field(
            path="question",
            kind=Text(2),
            question=_("What does the portal ask?"),
            hint=_("Copy it, with its number."),
            example=_("2.4 How will you bring volunteers together across the borough?"),
            why=_("An evaluator marks against the question, one line of it after another."),
        ),
        Field(
            path="limit",
            kind=Number(),
            question=_("How long may the answer be?"),
            hint=_("The limit of the portal. Leave this empty if there is none."),
            example=_("250"),
            why=_("What is over a limit is not read, or the whole answer is thrown out."),
        ),
        Field(
            path="counts",
            kind=choices.COUNTS,
            question=_("What does the limit count?"),
            hint=_("If the papers do not say, take words."),
            why=_("A limit of 2,000 characters is a page, one of 2,000 words is four."),
        ),
        Field(
            path="text",
            kind=Text(8),
            question=_("What is your answer?"),
            hint=_("Put figures in by their names, such as {value}: they change with the case."),
            example=_("We will visit {people: Older people} people, which we value at {value}."),
            why=_("A figure that differs from the one in the attachment costs a reader’s trust."),
            ways=(Way(id="insert-figure", words=_("Insert a figure…")),),
        ),
    ),
)
