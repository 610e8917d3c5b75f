"""What stands under a list of rows: how its rows read together, to those who read the bid."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sroi_app.guide import choices
from sroi_app.guide.checkable import FEWEST, ON_THE_FRONT
from sroi_app.guide.dates import format_date
from sroi_app.guide.names import criterion_name, promise_name, shortened
from sroi_app.guide.promise_line import lacking_sentence, promise_sentence
from sroi_app.model.case import Case
from sroi_app.model.tender import Criterion, Level, Milestone, Risk
from sroi_app.text import _, plural

MOST = 30  # lines; nobody reads more under a list
_WEIGHT = {None: 0, Level.LOW: 1, Level.MEDIUM: 2, Level.HIGH: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row as it reads, and what is to be said of it."""

    words: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNote:
    """How the rows read together."""

    title: str
    lines: tuple[Line, ...]
    hint: str = ""


def list_note(case: Case, section: str) -> ListNote | None:
    """Return what stands under the list of a section; None where there is nothing to say."""
    say = _NOTES.get(section)
    return None if say is None else say(case)


def _criteria(case: Case) -> ListNote | None:
    rows = case.tender.criteria[:MOST]
    if not rows or not case.commitments:
        return None
    lines = tuple(Line(words=criterion_name(row), more=_answered(case, row)) for row in rows)
    return ListNote(title=_("What answers it"), lines=lines)


def _answered(case: Case, row: Criterion) -> str:
    names = [promise_name(one) for one in case.commitments if row.id in one.criteria]
    if not names:
        return _("No promise answers it yet.")
    told = "; ".join(f"“{name}”" for name in names)
    return _("Answered by {promises}.").format(promises=told)


def _promises(case: Case) -> ListNote | None:
    lines = tuple(
        Line(words=words, more=lacking_sentence(promise))
        for promise in case.commitments[:MOST]
        if (words := promise_sentence(case, promise))
    )
    if not lines:
        return None
    return ListNote(title=_("How your promises read"), lines=lines, hint=_front_page(case))


def _front_page(case: Case) -> str:
    count = len(case.commitments)
    if count > ON_THE_FRONT:
        return _(
            "The first {most} stand on the first page of the PDF: move those up that matter most."
        ).format(most=ON_THE_FRONT)
    if count < FEWEST:
        return _("Three to six promises make a first page that can be marked.")
    return plural(
        "It stands on the first page of the PDF, in this order.",
        "All {count} stand on the first page of the PDF, in this order.",
        count,
    )


def _steps(case: Case) -> ListNote | None:
    if len(case.milestones) < 2:
        return None
    rows = sorted(case.milestones, key=lambda row: row.due or date.max)[:MOST]
    return ListNote(
        title=_("In the order of their days"), lines=tuple(Line(words=_step(row)) for row in rows)
    )


def _step(row: Milestone) -> str:
    day = format_date(row.due) if row.due else _("No day yet")
    words = _("{day}: {what}").format(day=day, what=shortened(row.description.strip(), 200) or "…")
    return f"{words} ({row.owner.strip()})" if row.owner.strip() else words


def _risks(case: Case) -> ListNote | None:
    if len(case.risks) < 2:
        return None
    rows = sorted(case.risks, key=_weight, reverse=True)[:MOST]
    return ListNote(
        title=_("The gravest first"),
        lines=tuple(Line(words=_risk(row), more=row.action.strip() or _NO_ACTION) for row in rows),
    )


def _weight(row: Risk) -> int:
    return _WEIGHT[row.likelihood] * _WEIGHT[row.effect]


def _risk(row: Risk) -> str:
    likely, effect = (
        choices.LEVEL.format(level).lower() or "…" for level in (row.likelihood, row.effect)
    )
    return _("{what} (likely: {likely}; effect: {effect})").format(
        what=shortened(row.description.strip(), 200) or "…", likely=likely, effect=effect
    )


_NO_ACTION = _("Nothing is said yet of what you will do about it.")
_NOTES: Mapping[str, Callable[[Case], ListNote | None]] = {
    "criteria": _criteria,
    "commitments": _promises,
    "milestones": _steps,
    "risks": _risks,
}
