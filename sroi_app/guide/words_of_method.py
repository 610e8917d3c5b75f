"""The words of the method, explained for somebody who meets them for the first time."""

from sroi_app.guide.word import Word
from sroi_app.text import _

CHANGE = (
    Word(
        key="activity",
        term=_("activity"),
        says=_("What is done with the money and time: the service, project or club."),
        see=("output", "outcome"),
    ),
    Word(
        key="chain of events",
        term=_("chain of events"),
        also=(_("theory of change"), _("impact map")),
        says=_(
            "The steps that lead from what you do to the change that matters. "
            "The whole of it, for all groups, is often called a theory of change."
        ),
        example=_("A volunteer comes every week, I have someone to talk to, I feel less lonely."),
        see=("outcome", "double counting"),
    ),
    Word(
        key="comparison group",
        term=_("comparison group"),
        also=(_("control group"),),
        says=_(
            "People like those you help, whom you did not help. "
            "What changed for them too would have happened anyway."
        ),
        example=_("Twenty people on the waiting list, asked the same questions twice."),
        see=("counterfactual", "deadweight"),
    ),
    Word(
        key="indicator",
        term=_("indicator"),
        says=_("A sign by which you can tell that a change has happened."),
        example=_("A score on the loneliness questions that went up by two points or more."),
        see=("outcome", "sample size"),
    ),
    Word(
        key="input",
        term=_("input"),
        says=_(
            "Something the activity takes: money, gifts in kind, or volunteers’ time. "
            "All of it counts, whoever gives it."
        ),
        see=("ratio", "output"),
    ),
    Word(
        key="outcome",
        term=_("outcome"),
        says=_("A change that somebody experiences because of the activity, for better or worse."),
        example=_("“I feel less lonely” is an outcome; “60 people visited” is an output."),
        see=("output", "impact", "indicator"),
    ),
    Word(
        key="output",
        term=_("output"),
        says=_("What was done, counted: visits, meals, sessions. Outputs are shown, never valued."),
        example=_("1,760 home visits in a year."),
        see=("outcome",),
    ),
    Word(
        key="negative outcome",
        term=_("negative outcome"),
        also=(_("harm"), _("unintended outcome")),
        says=_(
            "A change for the worse. It goes through the same sum as a gain and is taken off the "
            "total."
        ),
        example=_("Sadness when a visitor moves away."),
        see=("outcome",),
    ),
    Word(
        key="sample size",
        term=_("sample size"),
        says=_("How many people the evidence covers, changed or not."),
        example=_("Fifteen out of 44 people asked; the sample size is 44."),
        see=("indicator",),
    ),
    Word(
        key="social return on investment",
        term=_("social return on investment"),
        also=(_("SROI"),),
        says=_(
            "A way to work out what a change is worth to the people who experience it, "
            "and to set that beside what it cost. Its rules are in the Guide to SROI."
        ),
        see=("ratio", "social value"),
    ),
    Word(
        key="stakeholder",
        term=_("stakeholder"),
        says=_("A group of people, or a body, that the activity changes or depends on."),
        example=_("Older people living alone, their families, the volunteers, the council."),
        see=("outcome", "materiality"),
    ),
)

CLAIM = (
    Word(
        key="attribution",
        term=_("attribution"),
        says=_(
            "The share of a change that is owed to others: family, other organisations, luck. "
            "It is taken off, so a higher figure means a smaller claim."
        ),
        example=_("Members gave a quarter of the credit to family and friends, so 1 in 4."),
        see=("deadweight", "displacement", "drop-off"),
    ),
    Word(
        key="counterfactual",
        term=_("counterfactual"),
        says=_("What would have happened if the activity had not been there."),
        example=_("What became of the people on the waiting list, who are much the same."),
        see=("deadweight",),
    ),
    Word(
        key="deadweight",
        term=_("deadweight"),
        says=_("The share of a change that would have happened anyway, without you."),
        example=_("Of 20 people on the waiting list, six became less lonely anyway, so 3 in 10."),
        see=("counterfactual", "attribution", "impact"),
    ),
    Word(
        key="displacement",
        term=_("displacement"),
        says=_("The share of a change that only moved from one person or place to another."),
        example=_("One person’s new job may be a job that somebody else missed."),
        see=("deadweight", "attribution"),
    ),
    Word(
        key="double counting",
        term=_("double counting"),
        says=_("Counting the same change twice, under two names, for two people or at two prices."),
        example=_("A price on less loneliness and another on wellbeing, for the same people."),
        see=("chain of events", "financial proxy"),
    ),
    Word(
        key="drop-off",
        term=_("drop-off"),
        says=_("The share of a change that fades with each year after the first."),
        example=_("With 20%, 100 in the first year leaves 80 in the second and 64 in the third."),
        see=("duration", "attribution"),
    ),
    Word(
        key="duration",
        term=_("duration"),
        also=(_("benefit period"),),
        says=_("How long a change lasts, from when it starts; also called the benefit period."),
        see=("drop-off", "present value"),
    ),
    Word(
        key="impact",
        term=_("impact"),
        says=_(
            "In this method, the part of a change that is yours to claim: what is left after "
            "deadweight, displacement and attribution."
        ),
        see=("deadweight", "displacement", "attribution"),
    ),
    Word(
        key="limitations",
        term=_("limitations"),
        says=_("What a case does not show, said openly by those who made it."),
        example=_("Only 44 of 180 people answered, all of them in one ward."),
        see=("sensitivity",),
    ),
    Word(
        key="materiality",
        term=_("materiality"),
        says=_(
            "Something is material if a reader might decide differently without it. "
            "What is too small to matter may be left out, if you say so."
        ),
        see=("stakeholder", "limitations"),
    ),
)

POUNDS = (
    Word(
        key="break-even",
        term=_("break-even"),
        also=(_("switching value"),),
        says=_(
            "What a number would have to be for just £1 to come back for each £1 put in. The "
            "further it is from what you believe, the safer the case."
        ),
        example=_("It works out if 12 people change, and would still break even with 5."),
        see=("range", "sensitivity"),
    ),
    Word(
        key="discount rate",
        term=_("discount rate"),
        says=_(
            "How much less value counts with each later year. The Treasury’s rate is 3.5% a year "
            "for the first 30 years."
        ),
        see=("present value", "Green Book"),
    ),
    Word(
        key="economic value",
        term=_("economic value"),
        says=_("Pay, output or costs of people and firms, outside the public purse."),
        see=("fiscal value", "wellbeing value", "social value"),
    ),
    Word(
        key="financial proxy",
        term=_("financial proxy"),
        also=(_("proxy"),),
        says=_(
            "Something with a price that stands in for the value of a change, because it is worth "
            "about as much to the people concerned."
        ),
        example=_("The yearly membership of a social club."),
        see=("WELLBY", "price base"),
    ),
    Word(
        key="fiscal value",
        term=_("fiscal value"),
        says=_(
            "Money the public purse spends or saves. It is a saving only if the money can really "
            "be kept or used for something else."
        ),
        see=("economic value", "wellbeing value"),
    ),
    Word(
        key="Green Book",
        term=_("Green Book"),
        says=_("The Treasury’s guidance on weighing costs and benefits, also over many years."),
        see=("discount rate", "WELLBY"),
    ),
    Word(
        key="net present value",
        term=_("net present value"),
        also=(_("NPV"),),
        says=_("The value of all changes in today’s pounds, less all that goes in."),
        example=_("£30,000 of value for £20,000 of inputs is a net present value of £10,000."),
        see=("present value", "ratio"),
    ),
    Word(
        key="payback period",
        term=_("payback period"),
        also=(_("payback"),),
        says=_("How long it takes until the value that has come about covers what went in."),
        see=("net present value",),
    ),
    Word(
        key="present value",
        term=_("present value"),
        says=_("What value that comes in later years is worth now."),
        example=_("At 3.5% a year, £100 in a year’s time is worth £96.62 now."),
        see=("discount rate", "net present value"),
    ),
    Word(
        key="price base",
        term=_("price base"),
        also=(_("price year"),),
        says=_("The year whose prices a case is in; older prices are brought up to it."),
        see=("financial proxy",),
    ),
    Word(
        key="QALY",
        term=_("QALY"),
        also=(_("quality-adjusted life year"),),
        says=_(
            "One year of life in full health, as health services count it. For the same change it "
            "is never counted beside a WELLBY."
        ),
        see=("WELLBY", "double counting"),
    ),
    Word(
        key="range",
        term=_("range"),
        also=(_("confidence range"),),
        says=_(
            "The lowest and the highest figure you would still believe for a number. It shows a "
            "reader how sure you are."
        ),
        example=_("We say 40 people, and would believe anything from 30 to 55."),
        see=("sensitivity", "simulation"),
    ),
    Word(
        key="ratio",
        term=_("ratio"),
        also=(_("SROI ratio"),),
        says=_(
            "The value of all changes divided by all that goes in, written as pounds for every £1. "
            "It should not be compared between organisations."
        ),
        example=_("£30,000 of value for £20,000 of inputs is £1.50 for every £1."),
        see=("net present value", "sensitivity"),
    ),
    Word(
        key="sensitivity",
        term=_("sensitivity"),
        also=(_("sensitivity analysis"),),
        says=_(
            "How much the result moves when an estimate is changed, and how far one would have to "
            "move before the value only just covers the cost."
        ),
        see=("break-even", "range", "limitations", "ratio"),
    ),
    Word(
        key="simulation",
        term=_("simulation"),
        also=(_("Monte Carlo simulation"),),
        says=_(
            "Working the result out thousands of times, each time with other figures from within "
            "your ranges, to see where it usually lies and how often it pays back."
        ),
        see=("range", "sensitivity"),
    ),
    Word(
        key="transfer payment",
        term=_("transfer payment"),
        also=(_("benefit payment"),),
        says=_(
            "Money that only changes hands, such as a benefit: what the state saves, the household "
            "loses. For society it comes to nothing."
        ),
        example=_("£90 a week of housing benefit no longer paid is £90 a week less to live on."),
        see=("fiscal value", "double counting"),
    ),
    Word(
        key="unit cost",
        term=_("unit cost"),
        also=(_("unit value"),),
        says=_("What one of something costs, or is worth: one arrest, one visit, one year."),
        example=_("One arrest costs about £900, so three fewer are worth about £2,700."),
        see=("financial proxy", "price base"),
    ),
    Word(
        key="wellbeing value",
        term=_("wellbeing value"),
        says=_("How good people’s lives are, put in pounds. Nobody can spend it as cash."),
        see=("WELLBY", "fiscal value"),
    ),
    Word(
        key="WELLBY",
        term=_("WELLBY"),
        also=(_("wellbeing-adjusted life year"),),
        says=_(
            "One point more on a ladder of life satisfaction from 0 to 10, for one person for one "
            "year. The Treasury puts it at £13,000 in 2019 prices."
        ),
        see=("wellbeing value", "QALY", "Green Book"),
    ),
)
