"""What is promised, and how it answers what the buyer asks for."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.model.case import Case
from sroi_app.model.tender import Commitment, Criterion
from sroi_app.reports.blocks import Band, Block, Cells, Column, Paragraph, Table
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import NONE, day, given, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def commitments(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return every promise with its number, place, time, name and proof."""
    case = evaluation.case
    blocks: list[Block] = []
    if case.commitments:
        blocks.append(Paragraph(_("We promise these without condition.")))
    blocks.append(_promises(case))
    if case.tender.criteria:
        blocks.append(_fit(case))
    return Section(_("What we will do"), tuple(blocks))


def _promises(case: Case) -> Table:
    rows: list[Cells | Band] = []
    for one in case.commitments:
        rows += [Band(_promise(case, one), 2), _commitment(one)]
    return Table(
        caption=_("Our commitments"),
        columns=(
            Column(_("How many"), 0.9),
            Column(_("Now"), 1.1),
            Column(_("Where"), 0.85),
            Column(_("From and until"), 1.1),
            Column(_("Who answers for it"), 1.1),
            Column(_("How it will be shown"), 1.1),
        ),
        rows=tuple(rows),
        empty=_("No commitments are given yet."),
    )


def codes(case: Case, commitment: Commitment) -> list[str]:
    """Return the buyer's codes of what a promise answers."""
    answered = (one for one in case.tender.criteria if one.id in commitment.criteria)
    return [one.code.strip() for one in answered if one.code.strip()]


def _promise(case: Case, commitment: Commitment) -> str:
    promise = given(commitment.promise)
    found = codes(case, commitment)
    return f"{promise} ({', '.join(found)})" if found else promise


def _commitment(one: Commitment) -> Cells:
    how_many = f"{shown(one.quantity, figures.number)} {one.unit}".strip()
    return (
        how_many,
        given(one.baseline),
        given(one.place),
        f"{day(one.starts)} –\n{day(one.ends)}",
        given(one.owner),
        given(one.evidence),
    )


def _fit(case: Case) -> Table:
    return Table(
        caption=_("How this answers what the buyer asks for"),
        columns=(
            Column(_("Code"), 0.5),
            Column(_("The buyer asks for"), 1.6),
            Column(_("Weight"), 0.5),
            Column(_("We will"), 2.6),
        ),
        rows=tuple(_criterion(case, one) for one in case.tender.criteria),
    )


def _criterion(case: Case, criterion: Criterion) -> Cells:
    code = criterion.code.strip()
    answers = [one.promise for one in case.commitments if criterion.id in one.criteria]
    return (
        code or NONE,
        given(criterion.text),
        NONE if criterion.weight is None else figures.percent(criterion.weight),
        "\n".join(answers) or _("No commitment answers this yet."),
    )
