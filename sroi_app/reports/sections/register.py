"""The evidence register: which files there are and what they show, never the files."""

from collections.abc import Iterator
from itertools import groupby

from sroi_app.evaluation import Evaluation
from sroi_app.guide.attached import kind_words
from sroi_app.guide.register import Register, Shown, register_of
from sroi_app.guide.withheld import LEFT_OUT
from sroi_app.model.statement import Attachment
from sroi_app.reports.blocks import Band, Block, Cells, Column, Heading, Paragraph, Table
from sroi_app.reports.sections.phrases import NONE
from sroi_app.text import _


def register(evaluation: Evaluation) -> Iterator[Block]:
    """Yield the files kept with the case; nothing where there are none.

    The name and the note of a private file may tell of somebody, so that they are not printed.
    """
    case = evaluation.case
    if not case.attachments:
        return
    shows = register_of(case)
    yield Heading(_("Evidence register"))
    yield Paragraph(_ABOUT)
    yield Table(
        caption=_("Files kept with the case"),
        columns=(
            Column(_("No."), 0.3),
            Column(_("File"), 1.3),
            Column(_("Kind"), 0.8),
            Column(_("What it shows"), 2),
            Column(_("Note"), 1.3),
        ),
        rows=tuple(_row(number, item, shows) for number, item in enumerate(case.attachments, 1)),
        dense=True,
    )


def _row(number: int, item: Attachment, shows: Register) -> Cells | Band:
    if item.name == LEFT_OUT:
        return Band(f"{number}  {LEFT_OUT}", 2)
    told = "; ".join(_shown(shows.shown_by(item))) or _("Nothing said yet.")
    if item.private:
        return (str(number), _("Kept privately"), kind_words(item.name), told, NONE)
    note = " ".join(item.note.split()) or NONE
    return (str(number), item.name, kind_words(item.name), told, note)


def _shown(numbers: tuple[Shown, ...]) -> Iterator[str]:
    """What a file shows, row by row; two rows may have the same name."""
    for _at, of_row in groupby(numbers, lambda one: one.number.address.parts[:2]):
        first, *more = of_row
        told = ", ".join(one.number.words for one in (first, *more))
        yield _("“{row}”: {numbers}").format(row=first.row, numbers=told)


_ABOUT = _(
    "The files are kept with the case. Small ones that are named here travel inside this document, "
    "in the case it holds, unless they are tables or marked as confidential. Of those kept "
    "privately neither name nor note is printed, because they may tell of somebody. Ask for a file "
    "by its number."
)
