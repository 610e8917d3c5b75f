"""The befriending service's groups, and what they put in."""

from datetime import date
from decimal import Decimal

from sroi_app.model.inputs import Input, InputKind, Output
from sroi_app.model.stakeholders import Role, Stakeholder, WorseOff
from tests.examples.parts import JUDGEMENT, RECORDS, amounts, by_year, number
from tests.examples.published import LIVING_WAGE_2025, hourly


def stakeholders() -> tuple[Stakeholder, ...]:
    """Return every group the visits change or depend on."""
    return (*_visited(), *_beside(), *_around(), *_left_out())


def _visited() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s1",
            name="Members: older people we visit",
            role=Role.PEOPLE_HELPED,
            size=number(180, "50, 60 and 70 people join in the three years.", JUDGEMENT),
            included=True,
            reason="The visits are for them.",
            involvement=(
                "An hour at home with each, by someone other than their visitor: what is "
                "different, what matters most, what is worse. Twelve were on the waiting list."
            ),
            asked=Decimal(41),
            asked_on=date(2026, 6, 18),
            worse_off=WorseOff.YES_COUNTED,
            worse_off_notes=(
                "Asked in every talk, and of nine people whose visits had ended. Four of the nine "
                "were low for about three months after losing their visitor."
            ),
        ),
    )


def _beside() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s2",
            name="Family carers",
            role=Role.FAMILY,
            size=number(110, "Six in ten members name one, as in Harbour ward today.", JUDGEMENT),
            included=True,
            reason="An hour’s visit is an hour in which they are not needed.",
            involvement="Telephone talks with carers of members visited now.",
            asked=Decimal(19),
            asked_on=date(2026, 7, 9),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="One had felt judged by a volunteer; it was put right that week.",
        ),
        Stakeholder(
            id="s3",
            name="Volunteers",
            role=Role.VOLUNTEERS,
            size=number(120, "34, 44 and 42 new volunteers in the three years.", JUDGEMENT),
            included=True,
            reason="They give most of the time, and are changed by it too.",
            involvement="Two evenings with open questions, then a short form without names.",
            asked=Decimal(33),
            asked_on=date(2026, 7, 21),
            worse_off=WorseOff.YES_COUNTED,
            worse_off_notes=(
                "Seven had lost a member to death in the year. Five were distressed for weeks. It "
                "is in the sum as a harm."
            ),
        ),
    )


def _around() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s4",
            name="GP surgeries in the two wards",
            role=Role.PUBLIC_BODY,
            size=number(7, "Four in Harbour ward, three in Castle ward.", RECORDS),
            included=True,
            reason="Two in three members are sent to us by a surgery.",
            involvement="Talks with practice managers and two link workers.",
            asked=Decimal(5),
            asked_on=date(2026, 8, 27),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked whether we send them work: two letters a month, they said.",
        ),
        Stakeholder(
            id="s5",
            name="Other charities that need volunteers",
            role=Role.PARTNER,
            size=number(5, "Those in the wards’ volunteering network.", RECORDS),
            included=True,
            reason="A volunteer who comes to us may have gone to them.",
            involvement="A round-table of the network.",
            asked=Decimal(5),
            asked_on=date(2026, 9, 8),
            worse_off=WorseOff.YES_NOT_PRICED,
            worse_off_notes=(
                "Two find drivers harder to come by since we began. It is not priced as a harm; it "
                "is taken off as displacement from what volunteers gain."
            ),
        ),
        Stakeholder(
            id="s6",
            name="Brackenford Borough Council",
            role=Role.FUNDER,
            size=number(1, "One council.", RECORDS),
            included=True,
            reason="It pays for the contract. No change is claimed for it.",
            involvement="The market day for this tender, where anyone could ask.",
            asked=Decimal(1),
            asked_on=date(2026, 9, 16),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked at the market day, in the open session.",
        ),
    )


def _left_out() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s7",
            name="Paid home care agencies",
            role=Role.OTHER,
            size=number(4, "Those on the council’s list.", RECORDS),
            included=False,
            reason=(
                "Volunteers give no personal care. Both agencies that answered had noticed no "
                "change in their hours."
            ),
            involvement="A letter with two questions; two of four answered.",
            asked=Decimal(2),
            asked_on=date(2026, 9, 2),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="The second question: “Have you lost work by it?”",
        ),
        Stakeholder(
            id="s8",
            name="Our own donors",
            role=Role.FUNDER,
            size=number(64, "People who gave in the year to March 2026.", RECORDS),
            included=False,
            reason="Their gifts are among the inputs. We could show no change for them.",
            involvement="A note with the spring newsletter; eleven wrote back.",
            asked=Decimal(11),
            asked_on=date(2026, 4, 30),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="The note asked what they would rather we did.",
        ),
    )


def inputs() -> tuple[Input, ...]:
    """Return what goes in, by delivery year."""
    return (_price(), *_time(), *_besides())


def _price() -> Input:
    return Input(
        id="i1",
        stakeholder="s6",
        description="Contract price",
        amounts=amounts([54000, 62000, 68000], "Our priced schedule.", RECORDS),
        source="Tender, schedule B",
    )


def _time() -> tuple[Input, ...]:
    rate = hourly(LIVING_WAGE_2025, "13.45", "the real Living Wage, which we pay our own staff.")
    return (
        Input(
            id="i2",
            stakeholder="s3",
            description="Volunteers’ time for visits",
            kind=InputKind.VOLUNTEER_TIME,
            hours=by_year(
                [(1840, 1472, 2208), (3565, 2852, 4278), (4485, 3588, 5382)],
                "Number of pairs in an average week x 46 weeks x an hour and a quarter with "
                "travel: 32, 62, then 78 pairs. Lowest: an hour. Highest: an hour and a half.",
                JUDGEMENT,
            ),
            rate=rate,
            source="Visit records of Harbour ward, 2025-26, scaled up",
        ),
        Input(
            id="i3",
            stakeholder="s3",
            description="Volunteers’ time for training and supervision",
            kind=InputKind.VOLUNTEER_TIME,
            hours=amounts([408, 528, 504], "Twelve hours for each new volunteer.", RECORDS),
            rate=rate,
            source="Training plan",
        ),
    )


def _besides() -> tuple[Input, ...]:
    return (
        Input(
            id="i4",
            stakeholder="s8",
            description="Our own funds: gifts and a legacy",
            amounts=amounts([6000, 6000, 6000], "Set aside by the trustees.", RECORDS),
            source="Trustees’ minutes, September 2026",
        ),
        Input(
            id="i5",
            stakeholder="s6",
            description="A room in Harbour library, free of charge",
            kind=InputKind.IN_KIND,
            amounts=amounts([4200, 4200, 4200], "The library’s rent for the same room.", RECORDS),
            source="The library’s price list",
        ),
    )


def outputs() -> tuple[Output, ...]:
    """Return what is done, counted and never valued."""
    return (
        Output(id="p1", description="Home visits", quantity=Decimal(7912), unit="in three years"),
        Output(id="p2", description="Members visited", quantity=Decimal(180), unit="people"),
        Output(id="p3", description="Volunteers trained", quantity=Decimal(120), unit="people"),
        Output(id="p4", description="Endings planned", quantity=Decimal(120), unit="endings"),
    )
