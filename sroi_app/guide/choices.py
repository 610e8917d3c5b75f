"""The answers offered where one is chosen, in plain words."""

from sroi_app.guide.kinds import Choice, Option, YesNo
from sroi_app.model.estimate import Grade
from sroi_app.model.inputs import InputKind
from sroi_app.model.organisation import OrganisationKind
from sroi_app.model.outcomes import Direction, MoneyKind, Standing, Starts
from sroi_app.model.scope import CaseKind, Timing
from sroi_app.model.stakeholders import Role, WorseOff
from sroi_app.model.statement import Assurance, Counts, Language
from sroi_app.model.tender import Basis, Level
from sroi_app.text import _

ORGANISATION = Choice(
    OrganisationKind,
    (
        Option(OrganisationKind.VOLUNTARY, _("Voluntary or community group")),
        Option(OrganisationKind.CHARITY, _("Registered charity")),
        Option(OrganisationKind.COMMUNITY_COMPANY, _("Community interest company")),
        Option(OrganisationKind.CO_OPERATIVE, _("Co-operative")),
        Option(OrganisationKind.SMALL_BUSINESS, _("Small business")),
        Option(OrganisationKind.OTHER, _("Something else")),
    ),
)

CASE_KIND = Choice(
    CaseKind,
    (
        Option(CaseKind.FORECAST, _("A forecast: what we expect to change")),
        Option(CaseKind.EVALUATIVE, _("An evaluation: what has changed, from data collected")),
    ),
)

TIMING = Choice(
    Timing,
    (
        Option(Timing.YEAR_END, _("At the end of each year (the Guide to SROI)")),
        Option(Timing.MID_YEAR, _("In the middle of each year")),
        Option(Timing.YEAR_START, _("At the start of each year")),
    ),
    optional=False,
)

ROLE = Choice(
    Role,
    (
        Option(Role.PEOPLE_HELPED, _("The people we work for")),
        Option(Role.FAMILY, _("Their families and carers")),
        Option(Role.VOLUNTEERS, _("Volunteers")),
        Option(Role.COMMUNITY, _("Neighbours or the wider community")),
        Option(Role.PUBLIC_BODY, _("A public body, such as the council or the NHS")),
        Option(Role.PARTNER, _("A partner organisation")),
        Option(Role.FUNDER, _("A funder")),
        Option(Role.STAFF, _("Our own staff")),
        Option(Role.OTHER, _("Someone else")),
    ),
)

WORSE_OFF = Choice(
    WorseOff,
    (
        Option(WorseOff.ASKED_NONE_FOUND, _("We asked, and found nobody worse off")),
        Option(WorseOff.YES_COUNTED, _("Yes, and it is counted as an outcome")),
        Option(WorseOff.YES_NOT_PRICED, _("Yes, and it is described without a price")),
    ),
)

INPUT_KIND = Choice(
    InputKind,
    (
        Option(InputKind.MONEY, _("Money")),
        Option(InputKind.IN_KIND, _("A gift in kind, such as a room or food")),
        Option(InputKind.VOLUNTEER_TIME, _("Volunteers’ time")),
    ),
    optional=False,
)

DIRECTION = Choice(
    Direction,
    (
        Option(Direction.POSITIVE, _("A gain: people are better off")),
        Option(Direction.NEGATIVE, _("A harm: people are worse off")),
    ),
    optional=False,
)

STANDING = Choice(
    Standing,
    (
        Option(Standing.CORE, _("Core: the contract already pays for it")),
        Option(Standing.ADDITIONAL, _("Additional: it comes only because of this contract")),
        Option(Standing.TRACK_RECORD, _("Track record: we did it elsewhere, before")),
    ),
)

MONEY = Choice(
    MoneyKind,
    (
        Option(MoneyKind.FISCAL, _("Fiscal: money the public purse spends or saves")),
        Option(MoneyKind.ECONOMIC, _("Economic: pay, output or costs of people and firms")),
        Option(MoneyKind.WELLBEING, _("Wellbeing: how good people’s lives are, put in pounds")),
        Option(MoneyKind.SOCIAL, _("Social: wider value to society")),
    ),
)

GRADE = Choice(
    Grade,
    (
        Option(Grade.MEASURED, _("Measured: we surveyed or counted it")),
        Option(Grade.OWN_RECORDS, _("Our own records")),
        Option(Grade.PUBLISHED, _("Published research or figures")),
        Option(Grade.JUDGEMENT, _("The judgement of people who know")),
        Option(Grade.GUESS, _("A guess for now")),
    ),
)

STARTS = Choice(
    Starts,
    (
        Option(Starts.DURING, _("While the activity runs")),
        Option(Starts.AFTER, _("In the year after it")),
    ),
    optional=False,
)

ASSURANCE = Choice(
    Assurance,
    (
        Option(
            Assurance.SELF_CHECKED,
            _("Self-checked; not assured by Social Value UK or International"),
        ),
        Option(Assurance.SUBMITTED, _("Sent to Social Value UK or International, no answer yet")),
        Option(Assurance.ASSURED, _("Report assured by Social Value UK or International")),
    ),
)

LEVEL = Choice(
    Level,
    (
        Option(Level.LOW, _("Low")),
        Option(Level.MEDIUM, _("Medium")),
        Option(Level.HIGH, _("High")),
    ),
)

INCLUDED = YesNo(yes=_("In the case"), no=_("Left out"))
SHOWN = YesNo(yes=_("In the case"), no=_("Left out"), optional=False)
PRICED = YesNo(yes=_("Yes, a value in pounds"), no=_("No, it stays beside the sum"), optional=False)
YES_NO = YesNo()

BASIS = Choice(
    Basis,
    (
        Option(Basis.TERM, _("Over the whole contract")),
        Option(Basis.YEAR, _("For each year")),
    ),
)

COUNTS = Choice(
    Counts,
    (
        Option(Counts.WORDS, _("Words")),
        Option(Counts.CHARACTERS, _("Characters, with spaces")),
    ),
)

LANGUAGE = Choice(
    Language,
    (
        Option(Language.ENGLISH, _("English")),
        Option(Language.WELSH, _("Welsh (Cymraeg)")),
        Option(Language.GAELIC, _("Scottish Gaelic (Gàidhlig)")),
        Option(Language.IRISH, _("Irish (Gaeilge)")),
        Option(Language.SCOTS, _("Scots")),
        Option(Language.POLISH, _("Polish (polski)")),
        Option(Language.ROMANIAN, _("Romanian (română)")),
        Option(Language.PORTUGUESE, _("Portuguese (português)")),
        Option(Language.SPANISH, _("Spanish (español)")),
        Option(Language.FRENCH, _("French (français)")),
        Option(Language.LITHUANIAN, _("Lithuanian (lietuvių)")),
        Option(Language.UKRAINIAN, _("Ukrainian (українська)")),
        Option(Language.GREEK, _("Greek (Ελληνικά)")),
    ),
)
