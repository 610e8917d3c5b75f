"""What is promised: each commitment with what it is measured by."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import criterion_name, outcome_name, shortened
from sroi_app.guide.promise_line import quantity_words
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.tender import Commitment
from sroi_app.reports.blocks import Band, Block, Cells, Column, Paragraph, Table
from sroi_app.reports.sections.phrases import NONE, day, given, held, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _

SHORT = 40  # letters of the words of what the buyer gave no code


def commitments(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return every promise with its number, place, time, name and proof."""
    case = evaluation.case
    blocks: list[Block] = []
    if case.commitments:
        blocks.append(
            Paragraph(_("We promise these without condition. What we estimate comes later."))
        )
        blocks += _said_once(case)
    blocks.append(_promises(case))
    return Section(_("Commitments and their measures"), tuple(blocks))


def codes(case: Case, commitment: Commitment) -> list[str]:
    """Return the buyer's codes of what a promise answers; short words of what has no code."""
    answered = (one for one in case.tender.criteria if one.id in commitment.criteria)
    return [held(one.code.strip()) or shortened(criterion_name(one), SHORT) for one in answered]


def commitment_number(number: int) -> str:
    """Return what a commitment is called where there is little room: C1, the first."""
    return _("C{number}").format(number=number)


@dataclass(frozen=True, slots=True)
class _Detail:
    """Something a promise says that is often the same for all of them.

    What a promise `may_lack` is no gap: it is left out where none of them says it.
    """

    heading: str
    read: Callable[[Commitment], str]
    may_lack: bool = False

    def told(self, case: Case) -> bool:
        return not self.may_lack or any(self.read(one) != NONE for one in case.commitments)

    def shared(self, case: Case) -> bool:
        """Whether it is said once for all, instead of once for each."""
        told = {self.read(one) for one in case.commitments}
        return len(case.commitments) > 1 and len(told) == 1

    def words(self, one: Commitment) -> str:
        return _("{heading}: {told}.").format(heading=self.heading, told=self.read(one).rstrip("."))


def _period(one: Commitment) -> str:
    return f"{day(one.starts)} – {day(one.ends)}"


def _counted(one: Commitment) -> str:
    """What the number is counted over, without the capital of an answer to choose."""
    basis = choices.BASIS.format(one.basis) or given("")
    return basis[:1].lower() + basis[1:]


DETAILS = (
    _Detail(_("Counted"), _counted),
    _Detail(_("From and until"), _period),
    _Detail(_("Where"), lambda one: given(one.place)),
    _Detail(_("What counts as local"), lambda one: one.local.strip() or NONE, may_lack=True),
    _Detail(_("Reported to the buyer"), lambda one: given(one.reported)),
)
"""A column for each would be too narrow for the words in it: they stand in a line."""


def _said_once(case: Case) -> Iterator[Block]:
    """What holds for every commitment."""
    shared = [detail for detail in DETAILS if detail.told(case) and detail.shared(case)]
    if shared:
        told = (detail.words(case.commitments[0]) for detail in shared)
        yield Paragraph(_("For all of them: {details}").format(details=" ".join(told)))


def _promises(case: Case) -> Table:
    details = tuple(one for one in DETAILS if one.told(case) and not one.shared(case))
    rows: list[Cells | Band] = []
    for number, one in enumerate(case.commitments, 1):
        rows += [Band(f"{commitment_number(number)}  {given(one.promise)}", 2)]
        said = (detail for detail in details if detail.read(one) != NONE)
        apart = " ".join(detail.words(one) for detail in said)
        below = "\n".join(filter(None, (apart, _answers(case, one))))
        rows += [_figures(one), Band(below, 3)]
    return Table(
        caption=_("Our commitments, and what they are measured by (KPIs)"),
        columns=(
            Column(_("Target"), 1.1),
            Column(_("Now (baseline)"), 1.3),
            Column(_("Who answers for it"), 1),
            Column(_("How it will be shown"), 1.2),
        ),
        rows=tuple(rows),
        dense=True,
        empty=_("No commitments are given yet."),
    )


def target(one: Commitment) -> str:
    """Return the number of a promise, its unit, and what it is counted over, or the gap."""
    return quantity_words(one) or amount(one)


def amount(one: Commitment) -> str:
    """Return the number of a promise and its unit."""
    return f"{shown(one.quantity, figures.number)} {one.unit}".strip()


def _figures(one: Commitment) -> Cells:
    return (
        amount(one),
        given(one.baseline),
        given(one.owner),
        given(one.evidence),
    )


def _answered(case: Case, one: Commitment) -> str:
    found = ", ".join(codes(case, one)) or _("nothing the buyer asks for by name")
    return _("Answers: {codes}.").format(codes=found)


def _answers(case: Case, one: Commitment) -> str:
    """What a promise answers, what it brings about, and which harms it deals with, in one line."""
    linked = [row for row in case.outcomes if row.id in one.outcomes]
    better = [row for row in linked if row.direction is Direction.POSITIVE]
    harms = [row for row in linked if row.direction is Direction.NEGATIVE]
    told = [_answered(case, one)] if case.tender.criteria else []
    if better or not harms:
        told.append(_("Brings about: {changes}.").format(changes=_names(better)))
    if harms:
        told.append(_("Deals with a harm: {changes}.").format(changes=_names(harms)))
    return " ".join(told)


def _names(rows: list[Outcome]) -> str:
    names = (_("“{name}”").format(name=outcome_name(row)) for row in rows)
    return "; ".join(names) or _("not yet said")
