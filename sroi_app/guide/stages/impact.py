"""Stage 4: how much of the change is yours to claim."""

from sroi_app.guide.estimates import estimate
from sroi_app.guide.kinds import Percent
from sroi_app.guide.schema import Rows, Section, Sheet, Stage, Way
from sroi_app.guide.stages.value import is_valued
from sroi_app.text import _

_WORK_IT_OUT = _("Work it out")

DEDUCTIONS = Section(
    id="deductions",
    title=_("What you can claim"),
    at="outcomes",
    chosen=is_valued,
    intro=_(
        "Answer in people, or switch to percentages. "
        "0 is an answer; an empty box is a question still open."
    ),
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
            id="deadweight",
            title=_("What happens anyway"),
            paths=("deadweight",),
        ),
        Sheet(
            id="displacement",
            title=_("What only moved"),
            paths=("displacement",),
        ),
        Sheet(
            id="attribution",
            title=_("What others did"),
            paths=("attribution",),
        ),
        Sheet(
            id="dropoff",
            title=_("What fades"),
            paths=("dropoff",),
        ),
    ),
    fields=(
        *estimate(
            "deadweight",
            Percent(people=True),
            _("Of the people who changed, how many would have changed anyway?"),
            ways=(Way(id="work-out-deadweight", words=_WORK_IT_OUT),),
            reason=True,
            about=_("the share who would have changed anyway"),
            hint=_("Think of people just like them who never met you."),
            example=_("3 in 10"),
            term=_("deadweight"),
            why=_("Only the change that would not have happened without you is yours."),
            because=_("Of 20 people on our waiting list, six became less lonely without us."),
            between=(_("2 in 10"), _("4 in 10")),
        ),
        *estimate(
            "displacement",
            Percent(people=True),
            _("Of the change that is left, how much only moved from somewhere else?"),
            ways=(Way(id="work-out-displacement", words=_WORK_IT_OUT),),
            reason=True,
            about=_("the share that only moved"),
            hint=_("One person’s new job may be a job that somebody else missed."),
            example=_("1 in 20"),
            term=_("displacement"),
            why=_("A council answers for its whole area, where what has only moved is no change."),
            because=_("We asked the two clubs nearby; one has lost a single member to us."),
            between=(_("0"), _("1 in 10")),
        ),
        *estimate(
            "attribution",
            Percent(people=True),
            _("Of the change that is left, how much is owed to others?"),
            ways=(Way(id="work-out-attribution", words=_WORK_IT_OUT),),
            reason=True,
            about=_("the share owed to others"),
            hint=_(
                "Family, other organisations, luck. "
                "Where everybody owes them a quarter, answer 1 in 4."
            ),
            example=_("1 in 4"),
            term=_("attribution"),
            why=_("Change rarely has one cause; giving others their share makes yours believed."),
            because=_(
                "Asked to share out the credit, members gave a quarter to family and friends."
            ),
            between=(_("1 in 10"), _("2 in 5")),
        ),
        *estimate(
            "dropoff",
            Percent(people=True),
            _("How much of the change fades each year after the first?"),
            ways=(Way(id="work-out-dropoff", words=_WORK_IT_OUT),),
            reason=True,
            about=_("the share that fades each year"),
            hint=_("Count who loses it, not who keeps it. For a year or less, answer 0."),
            example=_("2 in 10"),
            term=_("drop-off"),
            why=_("Most changes wear off, and a value that never fades is hard to believe."),
            because=_("Of ten members asked again a year later, two had slipped back."),
            between=(_("1 in 10"), _("4 in 10")),
        ),
    ),
)

STAGE = Stage(
    id="impact",
    number=4,
    title=_("What you can claim"),
    purpose=_("Take off what would have happened anyway, what moved, and what others caused."),
    minutes=15,
    sections=(DEDUCTIONS,),
    pages=("value-map", "answers"),
)
