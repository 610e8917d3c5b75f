"""The way through the interview: every page in order."""

from dataclasses import dataclass

from sroi_app.guide.progress import stage_of
from sroi_app.guide.registry import STAGES, find_question, find_section
from sroi_app.guide.schema import Section, Stage
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _


@dataclass(frozen=True, eq=False, slots=True)
class Stop:
    """One page: a section of a stage, or the page of its own that a stage ends with."""

    stage: Stage
    section: Section | None

    @property
    def title(self) -> str:
        if self.section is not None:
            return self.section.title
        return {"result": _("The result"), "readiness": _("Check and make the PDF")}[
            self.stage.page
        ]


def all_stops() -> tuple[Stop, ...]:
    """Return every page in order."""
    return tuple(stop for stage in STAGES for stop in _stops(stage))


def stop_for(stops: tuple[Stop, ...], case: Case, address: Address) -> Stop:
    """Return the page where what stands at an address is asked for."""
    question = find_question(case, address)
    asked = question[:2] if question else find_section(address)
    for stop in stops:
        if asked is not None and stop.section is asked[1]:
            return stop
    stage = stage_of(address)
    return next(stop for stop in stops if stop.stage.id == stage)


def _stops(stage: Stage) -> tuple[Stop, ...]:
    sections = tuple(Stop(stage, section) for section in stage.sections)
    if not stage.page:
        return sections
    own = Stop(stage, None)
    return (own, *sections) if stage.page == "result" else (*sections, own)
