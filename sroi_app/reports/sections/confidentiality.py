"""The confidentiality schedule: what the buyer is asked not to release, why, and for how long."""

from collections import Counter
from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide.confidential import marked_words
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.withheld import Withheld
from sroi_app.model.case import Case
from sroi_app.model.tender import Confidential
from sroi_app.reports.blocks import Block, Bullets, Cells, Column, Paragraph, Table
from sroi_app.reports.sections.phrases import NONE, given
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def confidentiality(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return the schedule an officer reads who is asked to release the papers."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (Paragraph(_("Nothing in this report is confidential.")),)
    if ledger.withheld.public:
        blocks = tuple(_public(ledger.withheld))
    elif case.confidential:
        blocks = (Paragraph(_ABOUT), _table(case))
    return Section(_("Confidentiality schedule"), blocks)


def _public(withheld: Withheld) -> Iterator[Block]:
    """What is left out, in words that give nothing of it away."""
    if not withheld.items:
        yield Paragraph(_("Nothing is left out of this public version."))
        return
    yield Paragraph(_PUBLIC)
    told = Counter(withheld.items).items()
    yield Bullets(
        tuple(_("{item} ({count})").format(item=item, count=count) for item, count in told)
    )


def _table(case: Case) -> Table:
    return Table(
        caption=_("What we ask the buyer not to release"),
        columns=(
            Column(_("Item"), 1.6),
            Column(_("Where it stands"), 1.4),
            Column(_("What would happen if it were released"), 2.2),
            Column(_("For how long"), 1),
        ),
        rows=tuple(_row(case, one) for one in case.confidential),
        dense=True,
    )


def _row(case: Case, one: Confidential) -> Cells:
    place = marked_words(case, one.at) if one.at else NONE
    return (given(one.item), place or given(""), given(one.effect), given(one.until))


_ABOUT = _(
    "Only these items are confidential; all else may be released. A public version of this "
    "report, without them, can be asked for."
)
_PUBLIC = _(
    "This is the public version. These are left out of it, and the full version, which the buyer "
    "has, says why and for how long:"
)
