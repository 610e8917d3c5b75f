"""The ranges that were given, so that what was drawn from them can be checked."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.one_way import Swing
from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.calculation.tested import Tested
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import figure, row_name, switching_figure, what_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.reports.blocks import Align, Band, Block, Cells, Column, Heading, Table
from sroi_app.reports.sections.phrases import NONE, for_each_pound, sentence
from sroi_app.text import _, plural

MOST = 20
"""The ranges of outcomes set out one by one."""
INPUTS = Address(("inputs",))


def every_range(tested: Tested) -> Iterator[Block]:
    """Yield the ranges of the case, the widest in its effect first; nothing where there is none."""
    given = [one for one in tested.swings if one.number.low_given or one.number.high_given]
    if not given:
        return
    told = _told(given)
    yield Heading(_("The ranges"))
    yield Table(
        caption=_("The ranges that were given, and what £1 gives at their ends"),
        columns=(
            Column(_("Number"), 3.4),
            Column(_("Lowest"), 0.9, Align.RIGHT),
            Column(_("Best"), 0.9, Align.RIGHT),
            Column(_("Highest"), 0.9, Align.RIGHT),
            Column(_("£1 gives at lowest"), 1, Align.RIGHT),
            Column(_("£1 gives at highest"), 1, Align.RIGHT),
            Column(_("It just pays back at"), 0.9, Align.RIGHT),
        ),
        rows=tuple(_rows(tested, told)),
        note=" ".join(
            filter(
                None,
                (
                    _others(len(given) - len(told)),
                    _drawn(tested.simulation, half=not all(one.number.given for one in given)),
                ),
            )
        ),
        dense=True,
    )


def _told(given: Sequence[Swing]) -> tuple[Swing, ...]:
    """The widest, and all of what goes in: an outcome's others stand in its working."""
    return tuple(
        one for place, one in enumerate(given) if place < MOST or one.number.at.within(INPUTS)
    )


def _others(count: int) -> str:
    if not count:
        return ""
    told = plural(
        "{count} range that moves it less stands", "{count} ranges that move it less stand", count
    )
    return _("{ranges} beside the number, in Annex A.").format(ranges=told)


def _rows(tested: Tested, given: Sequence[Swing]) -> Iterator[Cells | Band]:
    """The numbers under the row they belong to, the row with the widest effect first."""
    case = tested.base.case
    for row in dict.fromkeys(_row_of(swing) for swing in given):
        yield Band(row_name(case, row), 2)
        for swing in given:
            if _row_of(swing) == row:
                yield _cells(case, swing)


def _row_of(swing: Swing) -> Address:
    return Address(swing.number.at.parts[:2])


def _cells(case: Case, swing: Swing) -> Cells:
    number = swing.number
    return (
        sentence(what_words(case, number.at)).rstrip("."),
        _end(number, number.low, given=number.low_given),
        figure(number, number.value),
        _end(number, number.high, given=number.high_given),
        for_each_pound(swing.ratio_low) if number.low_given else NONE,
        for_each_pound(swing.ratio_high) if number.high_given else NONE,
        NONE if swing.switching is None else switching_figure(number, swing.switching),
    )


def _end(number: Assumption, end: Decimal, *, given: bool) -> str:
    return figure(number, end) if given else NONE


def _drawn(simulation: Simulation | NothingPutIn, *, half: bool) -> str:
    """How the ranges were put to use, for whoever wants to do it again; `half` if an end lacks."""
    if isinstance(simulation, NothingPutIn):
        return ""
    still = _("A number with one end only was held still.") if half else ""
    if not simulation.ranged:
        return still
    drawn = _(
        "Of each number {draws} values were drawn between its ends, most of them near the best one "
        "(a triangular distribution, seed {seed})."
    ).format(draws=figures.number(Decimal(simulation.draws)), seed=simulation.seed)
    return f"{drawn} {still}".rstrip()
