"""The confidentiality schedule: what the buyer is asked not to release, why, and for how long."""

from collections import Counter
from collections.abc import Callable, Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide.confidential import marked_words
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.withheld import Withheld
from sroi_app.model.case import Case
from sroi_app.model.tender import Confidential
from sroi_app.reports.blocks import Block, Bullets, Column, Paragraph, Table
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
    columns = tuple(one for one in _COLUMNS if one is not _PLACE or not _placed_by_name(case))
    return Table(
        caption=_("What we ask the buyer not to release"),
        columns=tuple(column for column, _read in columns),
        rows=tuple(
            tuple(read(case, one) for _column, read in columns) for one in case.confidential
        ),
        dense=True,
    )


def _placed_by_name(case: Case) -> bool:
    """Whether every item was chosen from the case: its name then says where it stands."""
    return all(one.at and _place(case, one) == given(one.item) for one in case.confidential)


def _place(case: Case, one: Confidential) -> str:
    return given(marked_words(case, one.at)) if one.at else NONE


_Told = tuple[Column, Callable[[Case, Confidential], str]]
_PLACE: _Told = (Column(_("Where it stands"), 1.4), _place)
_COLUMNS: tuple[_Told, ...] = (
    (Column(_("Item"), 1.6), lambda _case, one: given(one.item)),
    _PLACE,
    (
        Column(_("What would happen if it were released"), 2.2),
        lambda _case, one: given(one.effect),
    ),
    (Column(_("For how long"), 1), lambda _case, one: given(one.until)),
)

_ABOUT = _(
    "Only these items are confidential; all else may be released. A public version of this "
    "report, without them, can be asked for."
)
_PUBLIC = _(
    "This is the public version. These are left out of it, and the full version, which the buyer "
    "has, says why and for how long:"
)
