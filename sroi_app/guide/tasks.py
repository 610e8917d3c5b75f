"""The tasks of each stage: every page of it, and how far it has come, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from sroi_app.calculation.result import Treatment
from sroi_app.guide.evaluated import Evaluated
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.progress import Place, StageProgress, Status, begun, place_of, place_of_finding
from sroi_app.guide.ranges import given_ranges
from sroi_app.guide.register import number_at
from sroi_app.guide.schema import Section, Stage
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _

NEVER_NEEDED = (
    "outputs",
    "tender",
    "criteria",
    "commitments",
    "milestones",
    "risks",
    "passages",
    "confidential",
    "portal",
)
"""The sections that no readiness check asks to be begun."""

AT_ANY_TIME = ("answers", "preview")
"""The pages that show something from the beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One page of a stage: a section, or a page named by its id.

    `open` answers keep a section from being completed; `reason` says why it cannot start.
    """

    stage: Stage
    section: Section | None = None
    page: str = ""
    status: Status
    open: int = 0
    reason: str = ""


def all_tasks(known: Evaluated) -> tuple[Task, ...]:
    """Return every task of every stage, in the order they are gone through."""
    return tuple(task for progress in known.progress for task in stage_tasks(known, progress))


def stage_tasks(known: Evaluated, progress: StageProgress) -> tuple[Task, ...]:
    """Return the tasks of one stage, in the order they are gone through."""
    stage = progress.stage
    return (
        *(_page_task(known, progress, page) for page in stage.opens_with),
        *_section_tasks(known, progress),
        *(_page_task(known, progress, page) for page in stage.pages),
    )


def _section_tasks(known: Evaluated, progress: StageProgress) -> Iterator[Task]:
    unread = {place_of(kept.address) for kept in known.case.unreadable}
    for section, count in zip(progress.stage.sections, progress.sections, strict=True):
        status = _section_status(known.case, progress.stage, section, count, unread)
        yield Task(
            stage=progress.stage,
            section=section,
            status=status,
            open=count,
            reason=_OUTCOMES_FIRST if status is Status.CANNOT_START else "",
        )


def _section_status(
    case: Case, stage: Stage, section: Section, count: int, unread: set[Place]
) -> Status:
    if section.rows and not section.rows.grows and not _has_rows(case, section):
        return Status.NOTHING_NEEDED if case.outcomes else Status.CANNOT_START
    if not count and section.id not in NEVER_NEEDED:
        return Status.COMPLETED
    started = begun(case, stage, section, unread)
    if not count:
        return Status.COMPLETED if started else Status.OPTIONAL
    return Status.IN_PROGRESS if started else Status.NOT_STARTED


def _has_rows(case: Case, section: Section) -> bool:
    rows = get(case, section.address)
    return bool(rows) if section.chosen is None else any(map(section.chosen, rows))


def _page_task(known: Evaluated, progress: StageProgress, page: str) -> Task:
    if page == "result":
        status, reason = _result_status(known)
    elif page == "sensitivity":
        status, reason = _sensitivity_status(known)
    elif page == "scenarios":
        status, reason = _scenarios_status(known, progress.stage)
    elif page == "readiness":
        status, reason = _readiness_status(known), ""
    elif progress.status is Status.CANNOT_START or not (known.case.outcomes or page in AT_ANY_TIME):
        status, reason = Status.CANNOT_START, _OUTCOMES_FIRST
    elif page == "chain":
        status, reason = _chain_status(known), ""
    elif page == "register":
        status, reason = _register_status(known), ""
    else:
        status, reason = Status.OPTIONAL, ""
    return Task(
        stage=progress.stage,
        page=page,
        status=status,
        open=_open_on(known, progress.stage, page),
        reason=reason,
    )


def _open_on(known: Evaluated, stage: Stage, page: str) -> int:
    """How many answers are open among the questions that stand on a page of another shape."""
    asked = {(stage.id, section.id) for section in stage.settings if section.page == page}
    if not asked:  # nearly every page, at every key
        return 0
    return sum(_blocks(found) and place_of_finding(found) in asked for found in known.findings)


def _blocks(found: Finding) -> bool:
    return found.severity is Severity.BLOCKS


def _result_status(known: Evaluated) -> tuple[Status, str]:
    result = known.result
    if result.headline is not None:
        return Status.COMPLETED, ""
    if result.counted:
        return Status.IN_PROGRESS, ""
    treatments = {row.treatment for row in result.outcomes}
    if Treatment.INCOMPLETE not in treatments and Treatment.UNPRICED in treatments:
        return Status.NOTHING_NEEDED, ""
    return Status.CANNOT_START, _("You can see it after one outcome has all its numbers.")


def _sensitivity_status(known: Evaluated) -> tuple[Status, str]:
    """Completed with the ranges that a report needs; more can be given, and need not be."""
    if known.result.headline is None:
        return Status.CANNOT_START, _("You can start once there is a ratio.")
    if not any(found.rule == "R24" and _blocks(found) for found in known.findings):
        return Status.COMPLETED, ""
    some = next(given_ranges(known.case), None) is not None
    return Status.IN_PROGRESS if some else Status.NOT_STARTED, ""


def _scenarios_status(known: Evaluated, stage: Stage) -> tuple[Status, str]:
    """Nobody has to try out anything; what was typed has to be readable."""
    if not known.result.counted:
        return Status.CANNOT_START, _("You can try it after one outcome has all its numbers.")
    if (stage.id, "scenarios") in {place_of(kept.address) for kept in known.case.unreadable}:
        return Status.IN_PROGRESS, ""
    return Status.COMPLETED if known.case.sensitivity.scenarios else Status.OPTIONAL, ""


def _readiness_status(known: Evaluated) -> Status:
    if known.ready:
        return Status.COMPLETED
    started = (Status.COMPLETED, Status.IN_PROGRESS)
    some = any(entry.status in started for entry in known.progress)
    return Status.IN_PROGRESS if some else Status.NOT_STARTED


def _chain_status(known: Evaluated) -> Status:
    """Nothing waits for a chain of events, but the report is better for it."""
    rows = known.result.outcomes
    linked = [len(r.outcome.chain) > 1 for r in rows if r.treatment is not Treatment.LEFT_OUT]
    if all(linked):
        return Status.COMPLETED
    return Status.IN_PROGRESS if any(linked) else Status.OPTIONAL


def _register_status(known: Evaluated) -> Status:
    """Nothing waits for a file, but the number of people of each outcome is better for one."""
    case = known.case
    if not case.attachments:
        return Status.OPTIONAL
    shown = {str(number_at(Address.parse(at))) for file in case.attachments for at in file.supports}
    people = {f"outcomes/{outcome.id}/quantities" for outcome in case.outcomes if outcome.included}
    return Status.COMPLETED if people <= shown else Status.IN_PROGRESS


_OUTCOMES_FIRST = _("You can start after you have listed outcomes.")
