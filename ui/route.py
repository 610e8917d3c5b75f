"""The way through the interview: every page in order."""

from dataclasses import dataclass

from sroi_app.guide.progress import stage_of
from sroi_app.guide.ranges import is_range
from sroi_app.guide.registry import STAGES, find_question, find_section
from sroi_app.guide.schema import Section, Stage
from sroi_app.guide.tasks import Task
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

TITLES = {
    "tasks": _("Your task list"),
    "answers": _("Check your answers"),
    "register": _("What your numbers rest on"),
    "chain": _("How one thing leads to another"),
    "value-map": _("The value map"),
    "result": _("The result"),
    "sensitivity": _("How sure it is"),
    "scenarios": _("What if"),
    "readiness": _("Check and make the PDF"),
    "preview": _("The PDF"),
}
"""The titles of the pages that are not a section's."""
RANGED = ("outcomes", "inputs")
"""The lists whose ranges are asked for where the result is tested, not only beside the number."""


@dataclass(frozen=True, eq=False, slots=True)
class Stop:
    """One page: the task list, a section of a stage, or a page that is named by its id."""

    stage: Stage | None = None
    section: Section | None = None
    page: str = ""

    @property
    def title(self) -> str:
        return self.section.title if self.section is not None else TITLES[self.page]


def all_stops() -> tuple[Stop, ...]:
    """Return every page in order, the task list first."""
    return (Stop(page="tasks"), *(stop for stage in STAGES for stop in _stops(stage)))


def stop_for(
    stops: tuple[Stop, ...], case: Case, address: Address, *, tested: bool = False
) -> Stop:
    """Return the page where what stands at an address is asked for.

    Once a result can be `tested`, the ends of its numbers' ranges are asked for where that is done.
    """
    if address.parts[0] == "attachments":
        return next(stop for stop in stops if stop.page == "register")
    if tested and is_range(address) and address.parts[0] in RANGED:
        return next(stop for stop in stops if stop.page == "sensitivity")
    question = find_question(case, address)
    asked = question[:2] if question else find_section(address)
    for stop in stops:
        if asked is not None and (stop.section is asked[1] or _asks(stop, asked[1])):
            return stop
    stage = stage_of(address)
    return next(stop for stop in stops if stop.stage is not None and stop.stage.id == stage)


def _asks(stop: Stop, section: Section) -> bool:
    """Whether a section is asked on a page that is not its own."""
    return bool(section.page) and stop.page == section.page


def stop_of(stops: tuple[Stop, ...], task: Task) -> Stop:
    """Return the page of a task."""
    return next(
        stop
        for stop in stops
        if (stop.stage is task.stage and stop.section is task.section and stop.page == task.page)
    )


def _stops(stage: Stage) -> tuple[Stop, ...]:
    return (
        *(Stop(stage=stage, page=page) for page in stage.opens_with),
        *(Stop(stage=stage, section=section) for section in stage.sections),
        *(Stop(stage=stage, page=page) for page in stage.pages),
    )
