"""Stage 4: how much of the change is yours to claim."""

from sroi_app.guide.estimates import estimate
from sroi_app.guide.kinds import Percent
from sroi_app.guide.schema import Rows, Section, Stage
from sroi_app.guide.stages.evidence import is_valued
from sroi_app.text import _

DEDUCTIONS = Section(
    id="deductions",
    title=_("What you can claim"),
    at="outcomes",
    chosen=is_valued,
    intro=_(
        "Type people, like 3 in 10, or a percentage. "
        "0 is an answer; an empty box is a question still open."
    ),
    rows=Rows(
        one=_("outcome"),
        many=_("outcomes"),
        add="",
        title="description",
        none=_("No outcomes with a price yet. Add them under “What changes”."),
        grows=False,
    ),
    fields=(
        *estimate(
            "deadweight",
            Percent(),
            _("Of the people who changed, how many would have changed anyway?"),
            reason=True,
            about=_("what would have happened anyway"),
            example=_("3 in 10"),
            term=_("deadweight"),
            why=_("Only the change that would not have happened without you is yours."),
        ),
        *estimate(
            "displacement",
            Percent(),
            _("How much of it only moved a problem, or a gain, from somebody else?"),
            reason=True,
            about=_("what was moved from elsewhere"),
            example=_("1 in 20"),
            term=_("displacement"),
            why=_("A job one person gets may be a job another does not."),
        ),
        *estimate(
            "attribution",
            Percent(),
            _("Of what is left, how much is owed to others?"),
            reason=True,
            about=_("what others caused"),
            hint=_("Other organisations, family, luck: the share that is not yours."),
            example=_("1 in 4"),
            term=_("attribution"),
            why=_("Change rarely has one cause. Giving others their share makes yours believed."),
        ),
        *estimate(
            "dropoff",
            Percent(),
            _("How much of the change fades each year after the first?"),
            reason=True,
            about=_("how fast it fades"),
            hint=_("For a change that lasts a year or less, answer 0."),
            example=_("20%"),
            term=_("drop-off"),
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
)
