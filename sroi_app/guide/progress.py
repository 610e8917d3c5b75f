"""How far each stage has come, in words."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Section, Stage, all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import ROWS, add, get
from sroi_app.text import _

ANY = "*"  # stands for any row of a list


class Status(StrEnum):
    COMPLETED = "completed"
    IN_PROGRESS = "in progress"
    NOT_STARTED = "not yet started"
    CANNOT_START = "cannot start yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageProgress:
    """`open` findings keep the stage from being completed."""

    stage: Stage
    status: Status
    open: int


def status_words(status: Status) -> str:
    """Return a status as it is shown."""
    return {
        Status.COMPLETED: _("Completed"),
        Status.IN_PROGRESS: _("In progress"),
        Status.NOT_STARTED: _("Not yet started"),
        Status.CANNOT_START: _("Cannot start yet"),
    }[status]


def stage_of(address: Address) -> str:
    """Return the id of the stage where what stands at `address` is asked for."""
    return _stage_of(_pattern(address))


def progress(case: Case, findings: tuple[Finding, ...]) -> tuple[StageProgress, ...]:
    """Return how far every stage has come."""
    still_open = dict.fromkeys((stage.id for stage in STAGES), 0)
    for finding in findings:
        if finding.severity is Severity.BLOCKS:
            still_open[stage_of(finding.address)] += 1
    return tuple(
        StageProgress(stage=stage, status=_status(case, stage, still_open), open=n)
        for stage in STAGES
        for n in (still_open[stage.id],)
    )


def _status(case: Case, stage: Stage, still_open: dict[str, int]) -> Status:
    if stage.id in ("evidence", "impact") and not case.outcomes:
        return Status.CANNOT_START
    if not still_open[stage.id]:
        return Status.COMPLETED
    return Status.IN_PROGRESS if _begun(case, stage) else Status.NOT_STARTED


def _begun(case: Case, stage: Stage) -> bool:
    return any(_answered(case, section) for section in stage.sections)


def _answered(case: Case, section: Section) -> bool:
    """Whether anything was said here; the answers a new case comes with do not count."""
    if section.rows and section.rows.grows:
        return bool(get(case, section.address))
    return any(
        get(case, question.address) != _untouched(_pattern(question.address))
        for question in all_questions(case, section)
    )


@cache
def _untouched(pattern: Address) -> object:
    """What a new case, or a new row, holds at an address."""
    if pattern.parts[0] not in ROWS:
        return get(Case(), pattern)
    with_row, row = add(Case(), Address(pattern.parts[:1]))
    return get(with_row, Address((*row.parts, *pattern.parts[2:])))


def _pattern(address: Address) -> Address:
    """An address with any row's id taken out: the same for every row of a list."""
    parts = address.parts
    if len(parts) < 2 or parts[0] not in ROWS:
        return address
    return Address((parts[0], ANY, *parts[2:]))


@cache
def _stage_of(pattern: Address) -> str:
    for stage in STAGES:
        if any(_asks(section, pattern) for section in stage.sections):
            return stage.id
    return STAGES[-1].id


def _asks(section: Section, address: Address) -> bool:
    if not section.at:
        return any(address.within(Address.parse(field.path)) for field in section.fields)
    if not address.within(section.address):
        return False
    depth = len(section.address.parts) + (1 if section.rows else 0)
    rest = Address(address.parts[depth:])
    if not rest.parts:
        return section.rows is None or section.rows.grows
    return any(rest.parts[0] == field.path.split("/")[0] for field in section.fields)
