"""The documents behind tests/files/format-*.sroi.

Run ``python -m tests.storage.sample`` to write the sample of a new format. The sample of a format
that has been released is never written again.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from sroi_app.model.address import Address
from sroi_app.model.case import Case, Unreadable
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.organisation import Organisation, OrganisationKind
from sroi_app.model.outcomes import Evidence, MoneyKind, Outcome, Proxy, Standing
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from sroi_app.model.stakeholders import Role, Stakeholder, WorseOff
from sroi_app.model.statement import Attachment, Counts, Language, Passage, PortalAnswer
from sroi_app.model.survey import Scaling, Survey, SurveyDesign
from sroi_app.model.tender import Basis, Commitment, Confidential, Criterion, Tender
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from sroi_app.storage.migrations import FORMAT

FILES = Path(__file__).parents[1] / "files"
LETTER = "Ŵyn says thank you.\n".encode()
LETTER_HASH = hashlib.sha256(LETTER).hexdigest()


def sample_case() -> Case:
    """A small case with every kind of value in it: numbers, dates, choices, rows, addresses."""
    return Case(
        title="Cwtch & Co: “a place to be” 😀",
        organisation=Organisation(name="Cwtch & Co", kind=OrganisationKind.CO_OPERATIVE),
        scope=Scope(
            kind=CaseKind.FORECAST,
            starts=date(2026, 4, 1),
            delivery_years=2,
            price_year="2025-26",
            rate=Decimal("0.035"),
        ),
        stakeholders=(_neighbours(),),
        inputs=(_hours(),),
        outcomes=(_company(),),
        sensitivity=Sensitivity(
            scenarios=(
                Scenario(
                    id="n1",
                    name="Half as many",
                    changes=(
                        Change(
                            address=Address.parse("outcomes/o1/quantities/1/value"),
                            value=Decimal(20),
                        ),
                    ),
                ),
            )
        ),
        tender=Tender(buyer="Ceredigion County Council", contract_value=Decimal("90000.00")),
        commitments=(Commitment(id="k1", promise="We will open on Sundays.", outcomes=("o1",)),),
        attachments=(
            Attachment(id=LETTER_HASH, name="letter.txt", size=Decimal(len(LETTER)), note=""),
        ),
        unreadable=(
            Unreadable(address=Address.parse("outcomes/o1/dropoff/value"), text="about a third"),
        ),
    )


def sample_document() -> Document:
    return Document(
        case=sample_case(),
        attachments={LETTER_HASH: LETTER},
        id="0123456789abcdef0123456789abcdef",
        saves=7,
        extra={"later/part.bin": b"\x00kept\xff"},
    )


def format_2_document() -> Document:
    """The same, with what format 2 can hold besides."""
    document = sample_document()
    outcome = document.case.outcomes[0]
    case = replace(
        document.case,
        inputs=(*document.case.inputs, _grant()),
        sensitivity=_tested(),
        outcomes=(
            replace(
                outcome,
                quantities=(_ranged("40", "31", "44"), _ranged("45", "30", "60")),
                deadweight=_ranged("0.333333333333", "0.2", "0.5"),
                evidence=replace(outcome.evidence, compared=False),
                proxy=replace(outcome.proxy, library_id="hmt-wellby", edition="2026-11"),
                overlap="Nobody counted here is counted as less lonely.",
            ),
        ),
        surveys=(_survey(),),
        attachments=(
            replace(document.case.attachments[0], supports=("outcomes/o1",), cleaned=True),
        ),
    )
    return replace(document, case=case)


def newest_document() -> Document:
    """The same, with what the newest format can hold besides."""
    document = format_2_document()
    case = replace(
        document.case,
        tender=replace(document.case.tender, criteria=(_criterion(),)),
        commitments=(_commitment(document.case.commitments[0]),),
        confidential=(_confidential(),),
        portal_answers=(_portal_answer(),),
        passages=(Passage(id="t1", heading="Llais", text="Diolch.", language=Language.WELSH),),
    )
    return replace(document, case=case)


def _criterion() -> Criterion:
    return Criterion(id="c1", text="Fair work", source="PPN_002/1a")


def _commitment(promise: Commitment) -> Commitment:
    return replace(
        promise, basis=Basis.YEAR, local="BK1 to BK4", reported="Each quarter", criteria=("c1",)
    )


def _portal_answer() -> PortalAnswer:
    return PortalAnswer(
        id="a1",
        question="2.4 How?",
        limit=Decimal(250),
        counts=Counts.CHARACTERS,
        text="We value it at {value}.",
    )


def _confidential() -> Confidential:
    return Confidential(
        id="f1", at="inputs/i2", item="Our rent", effect="Others would know it", until="May 2027"
    )


def _tested() -> Sensitivity:
    """Two scenarios, one of numbers of every kind, and a step and a discount of one’s own."""
    return Sensitivity(
        step=Decimal("0.25"),
        discount=Decimal("0.4"),
        scenarios=(
            _scenario("n1", "Half as many", {"outcomes/o1/quantities/1": "20"}),
            _scenario(
                "n2",
                "All of it “harder”",
                {
                    "outcomes/o1/quantities/2": "22.5",
                    "outcomes/o1/proxy/value": "1000.01",
                    "outcomes/o1/deadweight": "0.6",
                    "inputs/i1/hours/1": "500",
                    "inputs/i1/rate": "13.85",
                    "inputs/i2/amounts/2": "9000",
                },
            ),
        ),
    )


def _scenario(id_: str, name: str, numbers: Mapping[str, str]) -> Scenario:
    changes = (
        Change(address=Address.parse(at) / "value", value=Decimal(number))
        for at, number in numbers.items()
    )
    return Scenario(id=id_, name=name, changes=tuple(changes))


def _grant() -> Input:
    return Input(
        id="i2",
        description="Grant",
        amounts=(_ranged("8000", "8000", "8500"), _ranged("8000", "0", "9000")),
    )


def _ranged(value: str, low: str, high: str) -> Estimate:
    return Estimate(value=Decimal(value), low=Decimal(low), high=Decimal(high))


def _survey() -> Survey:
    return Survey(
        id="v1",
        outcome="o1",
        question="How often do you feel lonely?",
        design=SurveyDesign.BEFORE_AND_AFTER,
        collected=date(2026, 3, 31),
        improved=Decimal(22),
        higher_is_better=False,
        scaling=Scaling.SAME_SHARE,
    )


def _neighbours() -> Stakeholder:
    return Stakeholder(
        id="s1",
        name="Neighbours over 70",
        role=Role.PEOPLE_HELPED,
        size=Estimate(value=Decimal(60), low=Decimal(50), high=Decimal(75), grade=Grade.MEASURED),
        included=True,
        asked_on=date(2025, 11, 3),
        worse_off=WorseOff.ASKED_NONE_FOUND,
    )


def _hours() -> Input:
    return Input(
        id="i1",
        stakeholder="s1",
        kind=InputKind.VOLUNTEER_TIME,
        hours=(Estimate(value=Decimal(400)), Estimate()),
        rate=Estimate(value=Decimal("12.60")),
    )


def _company() -> Outcome:
    return Outcome(
        id="o1",
        stakeholder="s1",
        description="Less lonely",
        chain=("comes to lunch", "knows people", "less lonely"),
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        evidence=Evidence(source="Survey", sample=Decimal(41), grade=Grade.OWN_RECORDS),
        quantities=(Estimate(value=Decimal(40)), Estimate(value=Decimal(45))),
        proxy=Proxy(value=Estimate(value=Decimal("1850.37")), accessed=date(2026, 1, 9)),
        deadweight=Estimate(value=Decimal("0.333333333333")),
    )


if __name__ == "__main__":
    (FILES / f"format-{FORMAT}.sroi").write_bytes(pack(newest_document()))
