"""The case: one immutable value that holds everything a person told us."""

from dataclasses import dataclass, field

from sroi_app.model.address import Address
from sroi_app.model.inputs import Input, Output
from sroi_app.model.organisation import Activity, Organisation
from sroi_app.model.outcomes import Outcome
from sroi_app.model.scope import Scope
from sroi_app.model.sensitivity import Sensitivity
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.statement import Attachment, Passage, PortalAnswer, Statement, Verification
from sroi_app.model.survey import Survey
from sroi_app.model.tender import Commitment, Confidential, Milestone, Risk, Tender


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """Text typed where it could not be read as a value: kept, marked, never counted."""

    address: Address
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    title: str = ""
    example: bool = False
    organisation: Organisation = field(default_factory=Organisation)
    activity: Activity = field(default_factory=Activity)
    scope: Scope = field(default_factory=Scope)
    stakeholders: tuple[Stakeholder, ...] = ()
    inputs: tuple[Input, ...] = ()
    no_volunteers: bool = False  # ticked: nobody gave their time
    no_gifts: bool = False  # ticked: nothing was given in kind
    outputs: tuple[Output, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    surveys: tuple[Survey, ...] = ()
    sensitivity: Sensitivity = field(default_factory=Sensitivity)
    verification: Verification = field(default_factory=Verification)
    tender: Tender = field(default_factory=Tender)
    commitments: tuple[Commitment, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    risks: tuple[Risk, ...] = ()
    confidential: tuple[Confidential, ...] = ()
    statement: Statement = field(default_factory=Statement)
    passages: tuple[Passage, ...] = ()
    portal_answers: tuple[PortalAnswer, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
