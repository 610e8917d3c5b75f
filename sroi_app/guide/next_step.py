"""The one clear next thing to do in a case, and how long it usually takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from sroi_app.guide.evaluated import Evaluated
from sroi_app.guide.findings import Severity
from sroi_app.guide.progress import Status, place_of_finding
from sroi_app.guide.schema import Section, Stage, questions, row_addresses
from sroi_app.guide.tasks import Task
from sroi_app.model.address import Address
from sroi_app.text import _, plural

MINUTES_AN_ANSWER = 2  # for one that is open, with time to look it up
HOW_SURE_MINUTES = 10
ROUND_FROM = 6  # minutes: longer times are said in fives


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What to do next: an answer to give at `address`, or a page to open by its id."""

    words: str
    minutes: int
    address: Address | None = None
    page: str = ""

    @property
    def time(self) -> str:
        """How long it usually takes, as a sentence."""
        return plural(
            "This usually takes about a minute.",
            "This usually takes about {count} minutes.",
            self.minutes,
        )


def next_step(known: Evaluated, tasks: Sequence[Task]) -> NextStep:
    """Return the first thing that is still needed; the PDF where nothing is."""
    for task in tasks:
        if task.section is not None and task.open:
            return NextStep(
                words=_words(task),
                minutes=_minutes(task),
                address=_first_open(known, task.stage, task.section),
            )
        if task.page and task.open:
            return NextStep(words=_HOW_SURE, minutes=HOW_SURE_MINUTES, page=task.page)
    for finding in known.findings:  # what no page asks for
        if finding.severity is Severity.BLOCKS:
            return NextStep(words=_PUT_RIGHT, minutes=MINUTES_AN_ANSWER, page="readiness")
    return NextStep(words=_("Next: make the PDF."), minutes=1, page="readiness")


def usual_minutes(stage: Stage, section: Section) -> int:
    """Return the share of a stage's minutes that a section usually takes, by its questions."""
    asked = {other.id: sum(not f.detail for f in other.fields) for other in stage.sections}
    share = stage.minutes * asked[section.id] / sum(asked.values())
    return max(round(share), 1) if share < ROUND_FROM else round(share / 5) * 5


def _minutes(task: Task) -> int:
    """A few open answers take less than the whole page does."""
    assert task.section is not None, "only sections have open answers"  # noqa: S101
    usual = usual_minutes(task.stage, task.section)
    return usual if task.status is Status.NOT_STARTED else min(usual, task.open * MINUTES_AN_ANSWER)


def _words(task: Task) -> str:
    assert task.section is not None, "only sections have open answers"  # noqa: S101
    if task.status is Status.NOT_STARTED and task.section.id in _BEGIN:
        return _BEGIN[task.section.id]
    return _("Next: go on with “{page}”.").format(page=task.section.title)


def _first_open(known: Evaluated, stage: Stage, section: Section) -> Address:
    """The first question of a section that waits for an answer, in the order they are asked."""
    waiting = [
        finding.address
        for finding in known.findings
        if finding.severity is Severity.BLOCKS
        and place_of_finding(finding) == (stage.id, section.id)
    ]
    places = row_addresses(known.case, section) if section.rows else (section.address,)
    for place in places:
        if any(address.within(place) for address in waiting):
            for question in questions(known.case, section, place):
                if question.address in waiting:
                    return question.address
    return waiting[0]


_BEGIN = {
    "organisation": _("Next: say who you are."),
    "activity": _("Next: say what your activity is."),
    "scope": _("Next: say what this case covers."),
    "stakeholders": _("Next: list who is affected."),
    "inputs": _("Next: say what goes in."),
    "nothing-given": _("Next: say whether anybody gives time or gifts."),
    "outcomes": _("Next: list what changes."),
    "evidence": _("Next: say how many people changed."),
    "value": _("Next: say what each change is worth."),
    "deductions": _("Next: say how much of it you can claim."),
    "materiality": _("Next: say what is too small to matter."),
    "verification": _("Next: show the result to the people concerned."),
    "statement": _("Next: say what the report should tell its readers."),
}
"""What to do on a page where nothing has been said yet."""

_HOW_SURE = _("Next: say how low and how high the most important numbers could be.")
_PUT_RIGHT = _("Next: put right what the readiness check has found.")
