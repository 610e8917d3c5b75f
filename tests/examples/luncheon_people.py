"""The luncheon club's groups, and what they put in."""

from datetime import date
from decimal import Decimal

from sroi_app.model.inputs import Input, InputKind, Output
from sroi_app.model.stakeholders import Role, Stakeholder, WorseOff
from tests.examples.parts import MEASURED, RECORDS, amounts, by_year, number
from tests.examples.published import LIVING_WAGE_2025, hourly


def stakeholders() -> tuple[Stakeholder, ...]:
    """Return every group the club changes or depends on."""
    return (*_close(), *_helping(), *_around())


def _close() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s1",
            name="Members",
            role=Role.PEOPLE_HELPED,
            size=number(46, "Everyone who came four times or more, from the register.", RECORDS),
            included=True,
            reason="The club is there for them.",
            involvement=(
                "A table talk with all who were there asked what is different because of the "
                "club; then a short survey in their own words, in October and again in March."
            ),
            asked=Decimal(38),
            asked_on=date(2026, 3, 12),
            worse_off=WorseOff.YES_NOT_PRICED,
            worse_off_notes=(
                "Asked in the survey and, privately, of those who had stopped coming. Five said "
                "that neighbours call less often now; it is shown as a harm without a price."
            ),
        ),
        Stakeholder(
            id="s2",
            name="Members’ families",
            role=Role.FAMILY,
            size=number(31, "Sons, daughters and one niece named as first contact.", RECORDS),
            included=True,
            reason="Many of them shop, cook and worry for a member.",
            involvement="Telephone calls with five open questions.",
            asked=Decimal(17),
            asked_on=date(2026, 2, 19),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Each call ended with “Is anything harder because of the club?”",
        ),
    )


def _helping() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s3",
            name="Volunteers",
            role=Role.VOLUNTEERS,
            size=number(11, "The rota.", RECORDS),
            included=True,
            reason="They give the most time, and say they gain from it.",
            involvement="A supper and a one-page form.",
            asked=Decimal(11),
            asked_on=date(2026, 3, 26),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="The form asked what they had given up. Two are tired; none is worse.",
        ),
        Stakeholder(
            id="s4",
            name="Chapel Row Surgery",
            role=Role.PUBLIC_BODY,
            size=number(1, "One surgery.", RECORDS),
            included=True,
            reason="Nearly all members are its patients.",
            involvement="A meeting with the practice manager, who counted appointments for us.",
            asked=Decimal(1),
            asked_on=date(2026, 4, 21),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked at the meeting: no more home visits, no missed appointments.",
        ),
    )


def _around() -> tuple[Stakeholder, ...]:
    return (
        Stakeholder(
            id="s5",
            name="The Corner Café",
            role=Role.OTHER,
            size=number(1, "The only café within a walk of the hall.", RECORDS),
            included=True,
            reason="Some members used to have their lunch there.",
            involvement="A visit to the owner, with the list of our days and prices.",
            asked=Decimal(1),
            asked_on=date(2026, 3, 3),
            worse_off=WorseOff.YES_COUNTED,
            worse_off_notes="The owner counted about nine lunches a week fewer. It is in the sum.",
        ),
        Stakeholder(
            id="s6",
            name="Eastmere Town Council",
            role=Role.FUNDER,
            size=number(1, "One council.", RECORDS),
            included=True,
            reason="It pays the grant.",
            involvement="A meeting with the community officer.",
            asked=Decimal(1),
            asked_on=date(2026, 4, 14),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked at the meeting.",
        ),
        Stakeholder(
            id="s7",
            name="The supermarket that gives us food",
            role=Role.PARTNER,
            size=number(1, "One shop.", RECORDS),
            included=False,
            reason="Its gift is among the inputs. The manager could name no change for the shop.",
            involvement="Asked once, at the back door.",
            asked=Decimal(1),
            asked_on=date(2026, 3, 31),
            worse_off=WorseOff.ASKED_NONE_FOUND,
            worse_off_notes="Asked whether it costs the shop anything: ten minutes a week.",
        ),
    )


def inputs() -> tuple[Input, ...]:
    """Return what goes in."""
    return (
        Input(
            id="i1",
            stakeholder="s6",
            description="Council grant",
            amounts=amounts([12400], "Grant letter CG-2025-031.", RECORDS),
            source="Accounts to March 2026",
        ),
        Input(
            id="i2",
            stakeholder="s1",
            description="What members pay: £4 a lunch",
            amounts=amounts([12672], "3,168 lunches at £4.", RECORDS),
            source="Cash book",
        ),
        Input(
            id="i3",
            stakeholder="s3",
            description="Volunteers’ time: three people, four hours, 96 days",
            kind=InputKind.VOLUNTEER_TIME,
            hours=by_year(
                [(1152, 1104, 1344)],
                "3 x 4 x 96 hours, checked against the rota. Lowest: on twelve days only two came. "
                "Highest: the shopping besides, two hours a day, which the rota leaves out.",
                RECORDS,
            ),
            rate=hourly(LIVING_WAGE_2025, "13.90", "what we pay our cook."),
            source="Rota",
        ),
        Input(
            id="i4",
            stakeholder="s6",
            description="Chapel Row Hall, free of charge",
            kind=InputKind.IN_KIND,
            amounts=by_year(
                [(3648, 3648, 5760)],
                "384 hours at the hall’s own £9.50. Highest: £15, which the school asks.",
                RECORDS,
            ),
            source="The hall’s price list",
        ),
        Input(
            id="i5",
            stakeholder="s7",
            description="Bread and vegetables given by the supermarket",
            kind=InputKind.IN_KIND,
            amounts=by_year(
                [(960, 720, 1152)],
                "About £10 a day at shelf prices, for 96 days. The four weeks gave £7.50 to £12.",
                MEASURED,
            ),
            source="Kitchen book, four weeks weighed and priced",
        ),
    )


def outputs() -> tuple[Output, ...]:
    """Return what is done, counted and never valued."""
    return (
        Output(id="p1", description="Lunches", quantity=Decimal(3168), unit="lunches in the year"),
        Output(id="p2", description="Days open", quantity=Decimal(96), unit="days in the year"),
        Output(id="p3", description="Journeys", quantity=Decimal(2304), unit="journeys by minibus"),
    )
