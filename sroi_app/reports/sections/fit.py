"""How the commitments answer what the buyer asks for, and where each is shown."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import criterion_name
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.tender import Commitment, Criterion
from sroi_app.reports.blocks import Band, Cells, Column, Paragraph, Table
from sroi_app.reports.sections.annexes import Annex, annex_name
from sroi_app.reports.sections.commitments import commitment_number
from sroi_app.reports.sections.phrases import NONE, given
from sroi_app.reports.sections.section import Section
from sroi_app.text import _, plural


def fit(evaluation: Evaluation, _ledger: Ledger) -> Section | None:
    """Return the buyer's criteria beside the commitments; None where none was selected."""
    case = evaluation.case
    if not case.tender.criteria:
        return None
    rows = [row for one in case.tender.criteria for row in _criterion(case, one)]
    table = Table(
        caption=_("What you ask for, what we will do, and what will show it"),
        columns=(
            Column(_("We will"), 3.4),
            Column(_("What will show it"), 1.7),
        ),
        rows=tuple(rows),
        dense=True,
    )
    return Section(_("Fit with your priorities"), (Paragraph(_intro(case)), table))


def _intro(case: Case) -> str:
    """Only what was selected for this tender is in the table; what nobody answers is said."""
    open_ones = sum(not _answers(case, one) for one in case.tender.criteria)
    said = _(
        "The criteria of this tender in your words, and the commitments (C1, C2 …) that answer "
        "them."
    )
    if not open_ones:
        return said
    left = plural(
        "{count} of them is answered by no commitment.",
        "{count} of them are answered by no commitment.",
        open_ones,
    )
    return f"{said} {left}"


def _criterion(case: Case, criterion: Criterion) -> Iterator[Cells | Band]:
    yield Band(_asked(criterion), 2)
    answers = _answers(case, criterion)
    for one in answers:
        yield (f"{_number(case, one)}  {given(one.promise)}", _shown_by(case, one))
    if not answers:
        yield (_("No commitment answers this."), NONE)


def _number(case: Case, one: Commitment) -> str:
    return commitment_number(case.commitments.index(one) + 1)


def _asked(criterion: Criterion) -> str:
    name = criterion_name(criterion)
    if criterion.weight is None:
        return name
    return _("{criterion} ({weight} of the marks)").format(
        criterion=name, weight=figures.percent(criterion.weight)
    )


def _shown_by(case: Case, one: Commitment) -> str:
    """What will show it, with the numbers of the files that stand in the register."""
    here = Address(("commitments", one.id))
    files = [
        str(number)
        for number, file in enumerate(case.attachments, 1)
        if any(Address.parse(at).within(here) for at in file.supports)
    ]
    if not files:
        return given(one.evidence)
    return _("{evidence} ({annex}, file {numbers})").format(
        evidence=given(one.evidence), annex=annex_name(Annex.EVIDENCE), numbers=", ".join(files)
    )


def _answers(case: Case, criterion: Criterion) -> list[Commitment]:
    return [one for one in case.commitments if criterion.id in one.criteria]
