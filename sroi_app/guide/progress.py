"""How far each stage has come, in words."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sroi_app.guide.answered import answered, pattern_of
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Section, Stage
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

Place = tuple[str, str]
"""The ids of a stage and of the section in it; "" where no section asks."""
TESTS: Place = ("result", "tests")
"""Where the ranges that the readiness check needs are asked for."""


class Status(StrEnum):
    """The last two are for pages that nobody has to fill in."""

    COMPLETED = "completed"
    IN_PROGRESS = "in progress"
    NOT_STARTED = "not yet started"
    CANNOT_START = "cannot start yet"
    OPTIONAL = "optional"
    NOTHING_NEEDED = "nothing needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageProgress:
    """`open` findings keep the stage from being completed; `sections` counts those of each."""

    stage: Stage
    status: Status
    open: int
    sections: tuple[int, ...]


def status_words(status: Status) -> str:
    """Return a status as it is shown."""
    return {
        Status.COMPLETED: _("Completed"),
        Status.IN_PROGRESS: _("In progress"),
        Status.NOT_STARTED: _("Not yet started"),
        Status.CANNOT_START: _("Cannot start yet"),
        Status.OPTIONAL: _("Optional"),
        Status.NOTHING_NEEDED: _("Nothing needed"),
    }[status]


def place_of(address: Address) -> Place:
    """Return where what stands at `address` is asked for."""
    return _place_of(pattern_of(address))


def place_of_finding(finding: Finding) -> Place:
    """Return where a finding is answered: ranges are asked for where the result is tested."""
    return TESTS if finding.asks_for_range else place_of(finding.address)


def stage_of(address: Address) -> str:
    """Return the id of the stage where what stands at `address` is asked for."""
    return place_of(address)[0]


def progress(case: Case, findings: tuple[Finding, ...]) -> tuple[StageProgress, ...]:
    """Return how far every stage has come."""
    blocks = Severity.BLOCKS
    still_open = Counter(place_of_finding(found) for found in findings if found.severity is blocks)
    unread = {place_of(kept.address) for kept in case.unreadable}
    return tuple(_progress(case, stage, still_open, unread) for stage in STAGES)


def begun(case: Case, stage: Stage, section: Section, unread: set[Place]) -> bool:
    """Whether anything was typed in a section, readable or not."""
    return (stage.id, section.id) in unread or answered(case, section)


def _progress(
    case: Case, stage: Stage, still_open: Counter[Place], unread: set[Place]
) -> StageProgress:
    sections = tuple(still_open[stage.id, section.id] for section in stage.sections)
    settings = sum(still_open[stage.id, section.id] for section in stage.settings)
    count = sum(sections) + settings + still_open[stage.id, ""]
    status = _status(case, stage, count, unread)
    return StageProgress(stage=stage, status=status, open=count, sections=sections)


def _status(case: Case, stage: Stage, still_open: int, unread: set[Place]) -> Status:
    if stage.id in ("evidence", "impact") and not case.outcomes:
        return Status.CANNOT_START
    if not still_open:
        return Status.COMPLETED
    started = any(begun(case, stage, section, unread) for section in stage.sections)
    return Status.IN_PROGRESS if started else Status.NOT_STARTED


@cache
def _place_of(pattern: tuple[str, ...]) -> Place:
    address = Address(pattern)
    for stage in STAGES:
        for section in stage.asked:
            if _asks(section, address):
                return stage.id, section.id
    return STAGES[-1].id, ""


def _asks(section: Section, address: Address) -> bool:
    if not section.at:
        return any(address.within(Address.parse(field.path)) for field in section.fields)
    if not address.within(section.address):
        return False
    if section.further is not None:
        return True
    depth = len(section.address.parts) + (1 if section.rows else 0)
    rest = Address(address.parts[depth:])
    if not rest.parts:
        return section.rows is None or section.rows.grows
    return any(rest.parts[0] == field.path.split("/")[0] for field in section.fields)
