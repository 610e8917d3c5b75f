"""Stage 6, last pages: what the report says in words."""

from sroi_app.guide import choices
from sroi_app.guide.kinds import Date, Text
from sroi_app.guide.schema import Field, Rows, Section, Sheet
from sroi_app.text import _

STATEMENT = Section(
    id="statement",
    title=_("What the report says"),
    at="statement",
    sheets=(
        Sheet(
            id="message",
            title=_("What to remember"),
            paths=("summary", "limitations"),
        ),
        Sheet(
            id="learning",
            title=_("Before and after"),
            paths=("track_record", "recommendations", "monitoring"),
        ),
        Sheet(
            id="sign-off",
            title=_("Who stands behind it"),
            paths=(
                "assurance",
                "assurance_notes",
                "declared_by",
                "declared_as",
                "declared_on",
                "tools",
            ),
        ),
    ),
    fields=(
        Field(
            path="summary",
            kind=Text(4),
            question=_("What should the reader remember, in a few sentences?"),
            hint=_("Who changes and how, what that rests on, and what is still unsure."),
            example=_("We will visit 60 older people. We expect 15 of them to be less lonely."),
            why=_("Some readers go no further than this, so it must be fair by itself."),
        ),
        Field(
            path="limitations",
            kind=Text(4),
            question=_("What does this case not show?"),
            hint=_("Small samples, guesses, changes you could not measure."),
            example=_("Only 44 of 180 people answered, all of them in one ward."),
            why=_("Readers find the weak points anyway; naming them first earns trust."),
            term=_("limitations"),
        ),
        Field(
            path="track_record",
            kind=Text(3),
            question=_("What have you done like this before?"),
            hint=_("With dates and numbers, also what did not work."),
            example=_("Since 2022 we have visited 131 people. Visits in pairs did not work."),
            why=_("A buyer judges the next promise by how the last ones went."),
        ),
        Field(
            path="recommendations",
            kind=Text(3),
            question=_("What will you do differently because of what you found?"),
            hint=_("Something decided, with a date if you have one."),
            example=_("From May, we plan the last visit with each person three months ahead."),
            why=_("A case that changes nothing at home looks as if made only to win."),
        ),
        Field(
            path="monitoring",
            kind=Text(3),
            question=_("How will you check, during the contract, that it happens?"),
            hint=_("What you count, how often, and who gets to see it."),
            example=_("Three questions at the start and after six months; one page each quarter."),
            why=_("Before signing, a buyer wants to know what they will be shown afterwards."),
        ),
        Field(
            path="assurance",
            kind=choices.ASSURANCE,
            question=_("Has anyone assured this report?"),
            hint=_("Choose self-checked unless you sent it to Social Value UK or International."),
            why=_("Only Social Value UK and International can, and they do not verify figures."),
        ),
        Field(
            path="assurance_notes",
            kind=Text(),
            question=_("To whom was it sent, when, and which parts?"),
            hint=_("Leave this empty if you checked it yourselves."),
            example=_("Social Value UK, the full report, 2 November 2026"),
            why=_("A careful reader who sees the word “assured” looks it up."),
        ),
        Field(
            path="declared_by",
            kind=Text(),
            question=_("Who stands behind this case?"),
            hint=_("Somebody who may speak for you: a trustee, a director, the owner."),
            example=_("Mary Okafor"),
            why=_("Figures that somebody has put a name to are read with more trust."),
        ),
        Field(
            path="declared_as",
            kind=Text(),
            question=_("What office do they hold?"),
            hint=_("The one that lets them speak for the organisation."),
            example=_("Chair of trustees"),
            why=_("A buyer wants to know that the promise binds the organisation."),
        ),
        Field(
            path="declared_on",
            kind=Date(),
            question=_("On what date do they sign it off?"),
            hint=_("Once nothing is left to change."),
            example=_("9 November 2026"),
            why=_("It tells a reader what you could, and could not yet, have known."),
        ),
        Field(
            path="tools",
            kind=Text(2),
            question=_("Did you use artificial intelligence to write any of it?"),
            hint=_("Say which tool and for which parts, and who checked it; else say no."),
            example=_("No. All of the text was written by our staff and volunteers."),
            why=_("Many tender papers ask for it, and an honest answer costs no marks."),
        ),
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
        Field(
            path="heading",
            kind=Text(),
            question=_("What is its heading?"),
            hint=_("A few words, as in a list of contents."),
            example=_("In people’s own words"),
            why=_("Readers in a hurry choose by the headings what to read."),
        ),
        Field(
            path="text",
            kind=Text(6),
            question=_("What does it say?"),
            hint=_("Quotations, a story, a day in the life; figures belong on the other pages."),
            example=_("“Wednesday is the day I put my good cardigan on.” (a member, 84)"),
            why=_("A person’s own words show a reader what a number cannot."),
        ),
        Field(
            path="language",
            kind=choices.LANGUAGE,
            question=_("Which language is it in?"),
            hint=_("Leave this empty for English."),
            why=_("A program that reads the report aloud then speaks it as it should sound."),
        ),
    ),
)
