"""The catering company's groups, and what the traineeships take."""

from datetime import date
from decimal import Decimal

from sroi_app.model.inputs import Input, InputKind, Output
from sroi_app.model.stakeholders import Role, Stakeholder, WorseOff
from tests.examples.parts import JUDGEMENT, RECORDS, amounts, by_year, number
from tests.examples.published import LIVING_WAGE_2026, hourly


def stakeholders() -> tuple[Stakeholder, ...]:
    """Return every group the traineeships change or depend on."""
    return (
        *_in_the_kitchen(),
        *_in_the_town(),
        *_in_trade(),
        *_left_out(),
        *_only_giving(),
    )


def _in_the_kitchen() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s1",
            name="Trainees",
            role=Role.PEOPLE_HELPED,
            size=number(24, "Twelve in each of the two years.", RECORDS),
            included=True,
            reason="The traineeships are for them.",
            involvement=(
                "Talks of half an hour, away from the kitchen, by a college tutor: all who are "
                "with us now, and former trainees, three who dropped out among them."
            ),
            asked=Decimal(17),
            asked_on=date(2026, 6, 11),
            worse_off=WorseOff.YES_COUNTED,
            worse_off_notes=(
                "All three who dropped out said that they felt worse than before they came. It is "
                "in the sum as a harm."
            ),
        ),
        Stakeholder(
            id="s2",
            name="Kitchen supervisors",
            role=Role.STAFF,
            size=number(9, "Seven schools and two relief cooks.", RECORDS),
            included=True,
            reason="They teach while they cook.",
            involvement="A form without names, and a meeting without managers.",
            asked=Decimal(9),
            asked_on=date(2026, 6, 25),
            worse_off=WorseOff.YES_COUNTED,
            worse_off_notes="Four stay late, unpaid, to clear up or to listen. It is in the sum.",
        ),
    )


def _in_the_town() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s3",
            name="Other people looking for kitchen work",
            role=Role.COMMUNITY,
            size=number(260, "The job centre’s count for catering in Lowbridge.", RECORDS),
            included=True,
            reason="A post that goes to our trainee is a post they do not get.",
            involvement="Talks at two job clubs.",
            asked=Decimal(14),
            asked_on=date(2026, 7, 8),
            worse_off=WorseOff.YES_NOT_PRICED,
            worse_off_notes=(
                "Six of 14 said they could have had such a post. It is not priced again as a "
                "harm: four in ten of every job outcome are taken off as displacement."
            ),
        ),
        Stakeholder(
            id="s4",
            name="The public purse, by way of the job centre",
            role=Role.PUBLIC_BODY,
            size=number(1, "One job centre.", RECORDS),
            included=True,
            reason="It pays the benefits that people in work no longer need.",
            involvement="Two meetings with its partnership manager.",
            asked=Decimal(1),
            asked_on=date(2026, 7, 15),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked whether we cost its advisers time: an hour a month.",
        ),
    )


def _in_trade() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s5",
            name="Local farms and shops that supply us",
            role=Role.PARTNER,
            size=number(8, "Those within fifteen miles.", RECORDS),
            included=True,
            reason="Steady orders are what they asked us for.",
            involvement="Visits and telephone calls.",
            asked=Decimal(6),
            asked_on=date(2026, 8, 12),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="One feared late payment; we pay within fourteen days.",
        ),
        Stakeholder(
            id="s6",
            name="Lowbridge Borough Council",
            role=Role.FUNDER,
            size=number(1, "One council.", RECORDS),
            included=True,
            reason="It is the buyer. No change is claimed for it.",
            involvement="Questions sent through the tender portal, with answers to all.",
            asked=Decimal(1),
            asked_on=date(2026, 9, 3),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked through the portal.",
        ),
    )


def _left_out() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s7",
            name="Pupils and parents",
            role=Role.OTHER,
            size=number(1330, "Pupils on the rolls of the seven schools.", RECORDS),
            included=False,
            reason="They get the meals, which the contract pays for and this case does not cover.",
            involvement="The school councils were asked about trainees once, at lunch.",
            asked=Decimal(84),
            asked_on=date(2026, 6, 18),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked if anything was worse with a trainee there: slow queues, twice.",
        ),
        Stakeholder(
            id="s8",
            name="Lowbridge College",
            role=Role.PARTNER,
            size=number(1, "One college.", RECORDS),
            included=False,
            reason=(
                "It helps to bring the changes about and gets its share as attribution. It named "
                "no change for itself."
            ),
            involvement="A meeting with the head of catering.",
            asked=Decimal(1),
            asked_on=date(2026, 7, 2),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked whether our trainees take other people’s places: no.",
        ),
    )


def _only_giving() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s9",
            name="The company’s owners",
            role=Role.OTHER,
            size=number(3, "Three members of one family.", RECORDS),
            included=False,
            reason="What they pay is among the inputs. What they earn is not a change for society.",
            involvement="They wrote the case.",
            asked=Decimal(3),
            asked_on=date(2026, 8, 25),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="They pay for part of it, and chose to.",
        ),
        Stakeholder(
            id="s10",
            name="Retired chefs who mentor",
            role=Role.VOLUNTEERS,
            size=number(3, "Three people.", RECORDS),
            included=False,
            reason="Their time is among the inputs. All three enjoy it; none could name a change.",
            involvement="A talk over coffee with all three.",
            asked=Decimal(3),
            asked_on=date(2026, 7, 23),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked what they would give up: nothing, they said.",
        ),
    )


def inputs() -> tuple[Input, ...]:
    """Return what goes in, by delivery year."""
    return (
        Input(
            id="i1",
            stakeholder="s6",
            description="Training supplement in the contract: half a job coach",
            amounts=amounts([14200, 14200], "Half a post, with employer’s costs.", RECORDS),
            source="Tender, pricing schedule, line 14",
        ),
        Input(
            id="i2",
            stakeholder="s9",
            description="Trainees’ pay for college days, from our own margin",
            amounts=amounts(
                [11900, 11900],
                "12 trainees x 18 days x 4 hours at £12.71, with employer’s costs.",
                RECORDS,
            ),
            source="Wage sheet",
        ),
        Input(
            id="i3",
            stakeholder="s9",
            description="Boots, knives, travel and checks, from our own margin",
            amounts=amounts([2160, 2160], "£180 for each trainee.", RECORDS),
            source="Accounts to March 2026",
        ),
        Input(
            id="i4",
            stakeholder="s10",
            description="Retired chefs’ time as mentors",
            kind=InputKind.VOLUNTEER_TIME,
            hours=by_year(
                [(120, 90, 180), (120, 90, 180)],
                "Three people, an hour a week in term. Lowest: a week in four is missed. Highest: "
                "half an hour of getting ready besides.",
                JUDGEMENT,
            ),
            rate=hourly(LIVING_WAGE_2026, "16.00", "what a chef’s hour is advertised at here."),
            source="Mentors’ diary",
        ),
        Input(
            id="i5",
            stakeholder="s8",
            description="The college’s teaching kitchen, free of charge",
            kind=InputKind.IN_KIND,
            amounts=amounts([1620, 1620], "18 days at the college’s own £90.", RECORDS),
            source="The college’s price list",
        ),
    )


def outputs() -> tuple[Output, ...]:
    """Return what is done, counted and never valued."""
    return (
        Output(id="p1", description="Traineeships begun", quantity=Decimal(24), unit="people"),
        Output(id="p2", description="College days", quantity=Decimal(36), unit="in two years"),
        Output(
            id="p3",
            description="Weekly talks with the job coach",
            quantity=Decimal(864),
            unit="talks in two years",
        ),
    )
