"""The commitments as a table short enough for the first page."""

from collections.abc import Callable, Iterator

from sroi_app.guide import choices
from sroi_app.guide.names import group_name
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction
from sroi_app.model.tender import Commitment
from sroi_app.reports.blocks import Block, Cells, Column, Paragraph, Table, Tone
from sroi_app.reports.sections.commitments import amount, codes, target
from sroi_app.reports.sections.phrases import NONE, day, given
from sroi_app.text import _, plural

MOST_LARGE = 5  # columns
MOST = 6  # procurement.md section 6: three to six commitments on the first page

Read = Callable[[Case, Commitment], str]


def promised(case: Case, *, dense: bool = False) -> Iterator[Block]:
    """Yield what is promised: how many, where, by when, who gains, and how it will be shown.

    A table of many columns is set small, as is one that is asked to be `dense`.
    """
    if not case.commitments:
        yield Paragraph(_("No commitments are given yet."))
        return
    kept = case.commitments[:MOST]
    common = tuple(one for one in _SHARED if _in_common(case, kept, one))
    if common:
        yield Paragraph(_of_all(case, kept[0], common))
    counted = (_TARGET,) if _COUNTED in common else (_AMOUNT,)
    columns = tuple(one for one in _COLUMNS if one not in (*common, *counted))
    columns = (*columns, *_answering(case, kept))
    yield _table(case, kept, columns, dense=dense or len(columns) > MOST_LARGE)
    more = len(case.commitments) - MOST
    if more > 0:
        told = plural(
            "{count} more commitment stands in the full list of them.",
            "{count} more commitments stand in the full list of them.",
            more,
        )
        yield Paragraph(told, Tone.NOTE)


def who_gains(case: Case, commitment: Commitment) -> str:
    """Return the groups for whom a promise makes something better, each once.

    One that is linked to nothing but harms is there to make them smaller.
    """
    changed = [one for one in case.outcomes if one.id in commitment.outcomes and one.included]
    better = [one for one in changed if one.direction is Direction.POSITIVE]
    groups = (group_name(case, one.stakeholder) for one in better or changed)
    return given("; ".join(dict.fromkeys(groups)))


def _table(
    case: Case, kept: tuple[Commitment, ...], columns: "tuple[_Told, ...]", *, dense: bool
) -> Table:
    return Table(
        caption=_("What we will do"),
        columns=tuple(Column(heading, width) for heading, width, _read in columns),
        rows=tuple(_row(case, one, columns) for one in kept),
        dense=dense,
    )


def _row(case: Case, one: Commitment, columns: "tuple[_Told, ...]") -> Cells:
    return tuple(read(case, one) for _heading, _width, read in columns)


def _answering(case: Case, kept: tuple[Commitment, ...]) -> "tuple[_Told, ...]":
    """The column of what the promises answer, if anything; codes need little room."""
    answered = {id_ for one in kept for id_ in one.criteria}
    asked = [one for one in case.tender.criteria if one.id in answered]
    if not asked:
        return ()
    return (_CODE,) if all(one.code.strip() for one in asked) else (_ASKED,)


def _in_common(case: Case, kept: tuple[Commitment, ...], told: "_Told") -> bool:
    """Whether several promises all say the same: then it is said once, above them."""
    _heading, _width, read = told
    return len(kept) > 1 and len({read(case, one) for one in kept}) == 1


def _of_all(case: Case, one: Commitment, common: "tuple[_Told, ...]") -> str:
    said = (
        _("{what}: {said}.").format(what=heading, said=read(case, one).rstrip("."))
        for heading, _width, read in common
    )
    return _("For all of them: {details}").format(details=" ".join(said))


def _basis(one: Commitment) -> str:
    words = given(choices.BASIS.format(one.basis))
    return words[:1].lower() + words[1:]


def _code(case: Case, one: Commitment) -> str:
    return ", ".join(codes(case, one)) or NONE


_Told = tuple[str, float, Read]
"""A heading, how wide its column is, and what it says of a promise."""

_WHERE: _Told = (_("Where"), 1.4, lambda _case, one: given(one.place))
_BY: _Told = (_("By when"), 0.9, lambda _case, one: day(one.ends))
_REPORTED: _Told = (_("Reported to you"), 1.3, lambda _case, one: given(one.reported))
_CODE: _Told = (_("Your code"), 0.75, _code)
_ASKED: _Told = (_("You ask for"), 1, _code)
_AMOUNT: _Told = (_("How many"), 1.05, lambda _case, one: amount(one))
_TARGET: _Told = (_("How many"), 1.3, lambda _case, one: target(one))
_COUNTED: _Told = (_("Counted"), 0, lambda _case, one: _basis(one))
_SHARED = (_WHERE, _BY, _COUNTED, _REPORTED)
_COLUMNS: tuple[_Told, ...] = (
    (_("We promise"), 2.75, lambda _case, one: given(one.promise)),
    _AMOUNT,
    _TARGET,
    _WHERE,
    _BY,
    (_("Who gains"), 1.45, who_gains),
    (_("How you will know"), 1.35, lambda _case, one: given(one.evidence)),
    _REPORTED,
)
