"""Monitoring and checks: how it is known that what was promised happens, and who looks at it."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.small_numbers import FEWEST
from sroi_app.model.case import Case
from sroi_app.reports.blocks import Block, Bullets
from sroi_app.reports.sections.annexes import Annex, annex_name
from sroi_app.reports.sections.phrases import day, given, passage
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def monitoring(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return how the promises are checked, who was shown the results, and how data are kept."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (*passage(case.statement.monitoring), Bullets(tuple(_facts(case))))
    return Section(_("Monitoring and checks"), blocks)


def _facts(case: Case) -> Iterator[str]:
    checked = case.verification
    yield _("The results were shown to the people concerned: {whom}, on {day}.").format(
        whom=given(checked.shown_to).rstrip("."), day=day(checked.shown_on)
    )
    yield (
        _("{annex} lists the files that are kept as evidence; ask for one by its number.").format(
            annex=annex_name(Annex.EVIDENCE)
        )
        if case.attachments
        else _("What will show each commitment is named beside it. No file is kept with the case.")
    )
    yield _(
        "Data protection: no row of a survey is in this report. Survey counts under "
        "{fewest} are withheld, and so are the names of private files."
    ).format(fewest=FEWEST)
