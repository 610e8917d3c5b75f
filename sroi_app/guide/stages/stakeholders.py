"""Stage 1, last page: the groups the activity changes or depends on."""

from sroi_app.guide import choices
from sroi_app.guide.estimates import estimate
from sroi_app.guide.kinds import Date, Number, Text
from sroi_app.guide.schema import Field, Rows, Section, Sheet
from sroi_app.text import _

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
    sheets=(
        Sheet(
            id="group",
            title=_("Who they are"),
            paths=("name", "role", "size"),
        ),
        Sheet(
            id="included",
            title=_("In the case or not"),
            paths=("included", "reason"),
        ),
        Sheet(
            id="involvement",
            title=_("How you asked them"),
            paths=("involvement", "asked", "asked_on"),
        ),
        Sheet(
            id="harm",
            title=_("Who may be worse off"),
            paths=("worse_off", "worse_off_notes"),
        ),
    ),
    fields=(
        Field(
            path="name",
            kind=Text(),
            question=_("Who are they?"),
            hint=_("People with much the same experience; split them where it differs."),
            example=_("Older people living alone"),
            why=_("Value is shown group by group, so a reader can see who gains and who does not."),
        ),
        Field(
            path="role",
            kind=choices.ROLE,
            question=_("What are they to the activity?"),
            hint=_("If they are two things, choose what brings them to you."),
            why=_("A case about funders and staff alone says nothing of the people it is for."),
        ),
        *estimate(
            "size",
            Number(),
            _("How many people are in this group?"),
            about=_("the size of the group"),
            hint=_(
                "Everyone you reach, not only those you asked; a council or a firm counts as 1."
            ),
            example=_("180"),
            why=_("No more people can change than there are; reviewers compare the two numbers."),
            because=_("Our list of members on 31 March 2026"),
            between=(_("150"), _("200")),
        ),
        Field(
            path="included",
            kind=choices.INCLUDED,
            question=_("Is this group in the case?"),
            hint=_("In the case: you say what changes for them. Left out: you say why not."),
            why=_("Leaving out a group that loses makes an activity look better than it is."),
        ),
        Field(
            path="reason",
            kind=Text(2),
            question=_("Why is it in, or left out?"),
            hint=_("One sentence is enough."),
            example=_("Left out: we asked three neighbours, and nothing is different for them."),
            why=_("Reviewers look first for groups that were left out without a reason."),
        ),
        Field(
            path="involvement",
            kind=Text(2),
            question=_("How did you ask them what changes for them?"),
            hint=_("Interviews, a survey, a group discussion; say if you have not asked yet."),
            example=_("Talks over tea with twelve members, then a survey of all"),
            why=_(
                "Changes named by the people themselves are believed before those named for them."
            ),
        ),
        Field(
            path="asked",
            kind=Number(),
            question=_("How many of them did you ask?"),
            hint=_("Count those who answered, not the forms you sent out."),
            example=_("44"),
            why=_("Set beside the size of the group, it shows whether a few spoke for many."),
        ),
        Field(
            path="asked_on",
            kind=Date(),
            question=_("When did you ask them?"),
            hint=_("The last day, if it took a while."),
            example=_("12 March 2026"),
            why=_("Answers grow old; a buyer wants to know if they still hold for these people."),
        ),
        Field(
            path="worse_off",
            kind=choices.WORSE_OFF,
            question=_("Could anyone in this group be worse off?"),
            hint=_("Think of time, money, worry and goodbyes, and ask them before you answer."),
            why=_("A case that looks for harm, and says what it found, is believed more readily."),
        ),
        Field(
            path="worse_off_notes",
            kind=Text(2),
            question=_("How did you ask, and what did you find?"),
            hint=_("Say also what you did about it."),
            example=_("At two tea afternoons. Six felt low when their visitor moved away."),
            why=_("“Nobody is worse off” means little until a reader sees how you looked."),
        ),
    ),
)
